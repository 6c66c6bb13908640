"""Many documents at once: in order, lazily, on every processor, and none is lost."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator
from itertools import chain
from typing import Literal

from pydantic_core import PydanticSerializationError

from jiyao.corpus.inputs import Chunk, Input, Item, chunks, inputs
from jiyao.corpus.results import Result, parse_input
from jiyao.errors import DocumentFailedError
from jiyao.models import Document
from jiyao.parser import Parser, default_parser

# A Result as it travels between processes: id, document, error, characters. A document is JSON: written three
# times as fast as its pickle, and read a little faster.
Packed = tuple[str, bytes | Document | None, str | None, int]

LITTLE = 200_000  # characters that one process parses in the time that workers need to start


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
    ``DocumentFailedError`` instead. A worker that dies is replaced and its documents are tried again.

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
    count, runs = split(documents, workers)
    if count == 1:
        return _here(chain.from_iterable(runs), parser)
    from jiyao.corpus.workers import ordered  # multiprocessing costs time to import

    packed = ordered(ParseChunk(), runs, workers=count, parser=parser)
    return (_unpack(result) for chunk in packed for result in chunk)


def split(documents: Iterator[Input], workers: int | None) -> tuple[int, Iterator[Chunk]]:
    """How many workers to use, and the chunks for them. Little is not worth a process: 1 means this one.

    >>> split(iter([Input("a", "little")]), 8)[0]
    1
    """
    count = usable_cpus() if workers is None else workers
    if count < 1:
        raise ValueError(f"workers must be 1 or more, not {count}")
    runs = chunks(documents)
    head: list[Chunk] = []
    while _is_little(head):
        chunk = next(runs, None)
        if chunk is None:
            return 1, iter(head)
        head.append(chunk)
    return count, chain(head, runs)


def _is_little(head: list[Chunk]) -> bool:
    return len(head) < 2 or sum(document.size for chunk in head for document in chunk) <= LITTLE


def usable_cpus() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _here(documents: Iterable[Input], parser: Parser | None) -> Iterator[Result]:
    parser = parser or default_parser()
    return (parse_input(parser, item) for item in documents)


class ParseChunk:
    """What a worker does for ``parse_documents``."""

    def __call__(self, parser: Parser, chunk: Chunk) -> list[Packed]:
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
