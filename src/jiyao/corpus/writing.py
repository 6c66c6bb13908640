"""From many documents to tables on disk: parsed and laid into Arrow by the workers, stored part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pyarrow as pa

from jiyao.corpus.arrow import flat, result_batch
from jiyao.corpus.batches import split
from jiyao.corpus.inputs import Chunk, Input, Item, inputs
from jiyao.corpus.results import Result, parse_input
from jiyao.corpus.sinks import Sink
from jiyao.corpus.summary import Summary
from jiyao.corpus.workers import ordered
from jiyao.parser import Parser, default_parser

PART_BYTES = 32_000_000
PART_DOCUMENTS = 10_000

# What a worker sends back for a chunk: its rows as an Arrow stream, and the outcomes for the summary.
Laid = tuple[bytes, list[tuple[str, str | None, int, bool]]]


def write_tables(
    items: Iterable[Item],
    sink: Sink,
    *,
    workers: int | None = None,
    parser: Parser | None = None,
    summary: Summary | None = None,
    progress: Callable[[Summary], None] = lambda _: None,
) -> Summary:
    """Parse the items (see ``parse_documents``) into a sink, leaving out the documents that it holds already.

    ``summary`` is filled as the run goes on, so it tells what was done also when the run ends by an exception:
    ``OSError`` where a part cannot be stored, ``KeyboardInterrupt`` at Ctrl-C (what is parsed is stored then).
    """
    summary = summary or Summary()
    missing = _missing(inputs(items), sink.stored(), summary)
    count, chunks = split(missing, workers)
    task = LayChunk()
    if count == 1:
        built = parser or default_parser()
        laid: Iterator[Laid] = (task(built, chunk) for chunk in chunks)
    else:
        laid = ordered(task, chunks, workers=count, parser=parser, died=_noted(summary))
    _store(laid, sink, summary, progress)
    return summary


class LayChunk:
    """What a worker does for ``write_tables``."""

    def __call__(self, parser: Parser, chunk: Chunk) -> Laid:
        """Every document of the chunk, as rows."""
        return _lay([parse_input(parser, item) for item in chunk])

    def lost(self, item: Input, error: str) -> Laid:
        """The one document that kills its worker."""
        return _lay([Result(item.id, error=error)])


def _lay(results: list[Result]) -> Laid:
    batch = result_batch(results)
    stream = pa.BufferOutputStream()
    with pa.ipc.new_stream(stream, batch.schema) as writer:
        writer.write_batch(batch)
    outcomes = [(result.id, result.error, result.characters, result.empty) for result in results]
    return stream.getvalue().to_pybytes(), outcomes


def _missing(documents: Iterable[Input], stored: set[str], summary: Summary) -> Iterator[Input]:
    for document in documents:
        if document.id in stored:
            summary.skipped += 1
        else:
            yield document


def _noted(summary: Summary) -> Callable[[Chunk, str], None]:
    def note(chunk: Chunk, error: str) -> None:
        summary.deaths.append(f"{error} over {chunk[0].id} … {chunk[-1].id}, which were parsed again")

    return note


def _store(laid: Iterator[Laid], sink: Sink, summary: Summary, progress: Callable[[Summary], None]) -> None:
    part = _Part(sink, summary)
    try:
        for stream, outcomes in laid:
            summary.count(outcomes)
            part.add(stream)
            progress(summary)
    except KeyboardInterrupt:
        part.flush()
        raise
    part.flush()


class _Part:
    """Rows that wait until they are enough for a part."""

    def __init__(self, sink: Sink, summary: Summary) -> None:
        self._sink, self._summary = sink, summary
        self._clear()

    def _clear(self) -> None:
        self._tables: list[pa.Table] = []
        self._documents = self._bytes = 0

    def add(self, stream: bytes) -> None:
        rows = pa.ipc.open_stream(stream).read_all()
        self._tables.append(rows)
        self._documents += rows.num_rows
        self._bytes += len(stream)
        if self._documents >= PART_DOCUMENTS or self._bytes >= PART_BYTES:
            self.flush()

    def flush(self) -> None:
        if self._tables:
            rows, count = pa.concat_tables(self._tables), self._documents
            self._clear()
            self._sink.write(flat(rows))
            self._summary.stored += count
