"""Many documents at once: in order, lazily, on every processor, and none is lost."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from itertools import chain, islice
from typing import Literal

from pydantic_core import PydanticSerializationError

from jiyao.corpus.inputs import Input, Item, chunks, inputs
from jiyao.corpus.results import Result, parse_input
from jiyao.errors import DocumentFailedError
from jiyao.models import Document
from jiyao.parser import Parser, default_parser

# A Result as it travels between processes: id, document, error, characters. A document is JSON: written three
# times as fast as its pickle, and read a little faster.
Packed = tuple[str, bytes | Document | None, str | None, int]


def parse_documents(
    items: Iterable[Item],
    *,
    workers: int | None = None,
    on_error: Literal["record", "raise"] = "record",
    parser: Parser | None = None,
) -> Generator[Result, None, None]:
    """Parse texts, paths or ``(id, text)`` pairs; one Result each, in order, as they are done.

    ``workers`` processes (all processors by default) each build ``parser`` once; with ``workers=1``, or when there
    is little to do, all is done in this process. Memory does not grow with the number of documents. A document
    that cannot be read or parsed becomes a ``Result`` with an ``error``; ``on_error="raise"`` raises
    ``DocumentFailedError`` instead. A worker that dies is replaced and its documents are tried once more.

    >>> for result in parse_documents([("甲", "3月1日，县里召开会议。"), ("乙", "")]):
    ...     print(result.id, result.characters, result.empty, result.error)
    甲 12 False None
    乙 0 True None
    """
    for result in _results(inputs(items), workers, parser):
        if result.error is not None and on_error == "raise":
            raise DocumentFailedError(result.id, result.error)
        yield result


def _results(documents: Iterator[Input], workers: int | None, parser: Parser | None) -> Iterator[Result]:
    from jiyao.corpus.workers import ordered, usable_cpus  # multiprocessing costs time to import

    workers = usable_cpus() if workers is None else workers
    if workers < 1:
        raise ValueError(f"workers must be 1 or more, not {workers}")
    if workers == 1:
        return _here(documents, parser)
    runs = chunks(documents)
    head = list(islice(runs, 2))
    if len(head) < 2:
        return _here(chain.from_iterable(head), parser)
    packed = ordered(ParseChunk(), chain(head, runs), workers=workers, parser=parser)
    return (_unpack(result) for chunk in packed for result in chunk)


def _here(documents: Iterable[Input], parser: Parser | None) -> Iterator[Result]:
    parser = parser or default_parser()
    return (parse_input(parser, item) for item in documents)


class ParseChunk:
    """What a worker does for ``parse_documents``."""

    def __call__(self, parser: Parser, chunk: tuple[Input, ...]) -> list[Packed]:
        """Every document of the chunk, parsed and packed."""
        return [_pack(parse_input(parser, item)) for item in chunk]

    def lost(self, item: Input, error: str) -> list[Packed]:
        """The one document that kills its worker."""
        return [(item.id, None, error, 0)]


def _pack(result: Result) -> Packed:
    return result.id, _packed(result.document), result.error, result.characters


def _packed(document: Document | None) -> bytes | Document | None:
    try:
        return document and document.model_dump_json().encode()
    except PydanticSerializationError:  # half a surrogate pair in the text: JSON cannot carry it, pickle can
        return document


def _unpack(packed: Packed) -> Result:
    name, document, error, characters = packed
    if isinstance(document, bytes):
        document = Document.model_validate_json(document)
    return Result(name, document, error, characters)
