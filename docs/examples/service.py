"""jiyao as a web service. Run it with: uvicorn service:app --app-dir docs/examples"""

import datetime as dt
import json
from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import BaseModel, Field

from jiyao import Document, Input, Result, parse_document, parse_documents

MAX_CHARS, MAX_BYTES = 200_000, 5_000_000
JSON_LINES = "application/jsonl"
app = FastAPI(title="jiyao", summary="County news as validated objects")


class Page(BaseModel):
    id: str = "page"
    text: str = Field(max_length=MAX_CHARS)
    published: dt.date | None = None
    source: str | None = None


@app.middleware("http")
async def limit(request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
    size = request.headers.get("content-length", "0" if request.method == "GET" else "")
    if not size.isdecimal() or int(size) > MAX_BYTES:  # refused before it is read
        return JSONResponse({"detail": f"at most {MAX_BYTES} bytes"}, 413 if size else 411)
    return await answer(request)


@app.exception_handler(RequestValidationError)
async def invalid(_: Request, error: RequestValidationError) -> Response:
    # Without the input, which may hold half a surrogate pair: no answer can carry it.
    said = [{key: one[key] for key in ("loc", "msg", "type")} for one in error.errors()]
    return JSONResponse({"detail": said}, 422)


@app.post("/parse")
def parse(page: Page) -> Document:
    return parse_document(page.text, published=page.published, source=page.source)


@app.post("/batch", response_class=StreamingResponse, responses={200: {"content": {JSON_LINES: {}}}})
def batch(pages: list[Page]) -> StreamingResponse:
    inputs = (Input(page.id, page.text, page.published, page.source) for page in pages)
    return StreamingResponse(map(line, parse_documents(inputs, workers=1)), media_type=JSON_LINES)


def line(result: Result) -> str:
    failure = json.dumps({"id": result.id, "error": result.error})
    return (result.document.model_dump_json() if result.document else failure) + "\n"
