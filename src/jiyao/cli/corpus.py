"""``jiyao parse … --format parquet|duckdb``: many texts into tables on disk."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from jiyao.corpus.inputs import Input
from jiyao.corpus.progress import Bar
from jiyao.corpus.results import reason
from jiyao.corpus.summary import Summary

if TYPE_CHECKING:
    from jiyao.corpus.sinks import Sink

INTERRUPTED = 130  # what a shell reports for a command that Ctrl-C ended


def write_corpus(
    texts: Iterable[Input],
    output: Path | None,
    *,
    duckdb: bool,
    workers: int | None,
    resume: bool,
    total: int | None,
) -> None:
    """Parse into a folder of Parquet parts or a DuckDB file; the summary goes to standard error.

    Ends with 1 if a document failed or could not be stored, with 130 at Ctrl-C.
    """
    if output is None:
        raise typer.BadParameter("tables need --output", param_hint="--format")
    try:
        sink = _sink(output, duckdb=duckdb, resume=resume)
    except (ImportError, OSError) as error:
        typer.echo(f"jiyao: {error if isinstance(error, ImportError) else reason(error)}", err=True)
        raise typer.Exit(1) from error
    with closing(sink):
        summary = Summary()
        code = _write(texts, sink, workers, summary, total)
    for line in summary.lines():
        typer.echo(f"jiyao: {line}", err=True)
    if code or summary.failed:
        raise typer.Exit(code or 1)


def _sink(output: Path, *, duckdb: bool, resume: bool) -> Sink:
    from jiyao import corpus  # pyarrow and duckdb are extras; the package says what to install

    kind = corpus.DuckDBFile if duckdb else corpus.ParquetFolder
    return kind(output, resume=resume)


def _write(
    texts: Iterable[Input], sink: Sink, workers: int | None, summary: Summary, total: int | None
) -> int:
    """Write all, as far as it goes; the exit code."""
    from jiyao.corpus.writing import write_tables

    with Bar(total) as bar:

        def progress(done: Summary) -> None:
            bar.update(done.documents, done.characters, done.failed, skipped=done.skipped)

        try:
            write_tables(texts, sink, workers=workers, summary=summary, progress=progress)
        except OSError as error:
            summary.stopped = reason(error)
            return 1
        except KeyboardInterrupt:
            summary.stopped = "Ctrl-C"
            return INTERRUPTED
    return 0
