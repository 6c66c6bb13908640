"""jiyao as a web service. Run it with: uvicorn service:app --app-dir docs/examples"""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable, Iterator

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import BaseModel, Field

from jiyao import Document, Input, parse_document, parse_documents

MAX_CHARS, MAX_BYTES = 200_000, 5_000_000
app = FastAPI(title="jiyao", summary="County news as validated objects")


class Page(BaseModel):
    """One text, and what is known beside it."""

    id: str = "page"
    text: str = Field(max_length=MAX_CHARS)
    published: dt.date | None = None
    source: str | None = None


class JSONLines(StreamingResponse):
    """One JSON object a line."""

    media_type = "application/jsonl"


@app.middleware("http")
async def limit(request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
    """Refuse a body before it is read: one that is too large, or that does not say how large it is."""
    size = request.headers.get("content-length", "0" if request.method == "GET" else "")
    if not size.isdecimal() or int(size) > MAX_BYTES:
        return JSONResponse({"detail": f"at most {MAX_BYTES} bytes"}, 413 if size else 411)
    return await answer(request)


@app.exception_handler(RequestValidationError)
async def invalid(_: Request, error: RequestValidationError) -> Response:
    """Say what is wrong, without the input: it may hold half a surrogate pair, which no answer can carry."""
    return JSONResponse(
        {"detail": [{key: one[key] for key in ("loc", "msg", "type")} for one in error.errors()]}, 422
    )


@app.post("/parse")
def parse(page: Page) -> Document:
    """One page as a document."""
    return parse_document(page.text, published=page.published, source=page.source)


@app.post("/batch", response_class=JSONLines)
def batch(pages: list[Page]) -> JSONLines:
    """Many pages: a line with a document for each, or with its id and error, as they are done."""
    return JSONLines(lines(pages))


def lines(pages: list[Page]) -> Iterator[str]:
    """The lines of a batch."""
    inputs = (Input(page.id, page.text, page.published, page.source) for page in pages)
    for result in parse_documents(inputs, workers=1):
        found = result.document or Failure(id=result.id, error=result.error)
        yield found.model_dump_json() + "\n"


class Failure(BaseModel):
    """A page that could not be parsed."""

    id: str
    error: str | None
