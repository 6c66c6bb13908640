"""The subcommands of ``jiyao``."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import Enum
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, NoReturn, TextIO

import typer
from rich.console import Console, RenderableType
from rich.progress import track

from jiyao.cli.differences import coloured, marked, repair_counts
from jiyao.cli.inputs import count_at, inputs_at
from jiyao.cli.tables import document_view, explanation_view, rule_view
from jiyao.corpus.batches import parse_documents
from jiyao.corpus.inputs import Input
from jiyao.corpus.results import Result, reason
from jiyao.explain import explain
from jiyao.extract.registry import all_rules
from jiyao.models import Document
from jiyao.reading.intake import read
from jiyao.reading.repair import repair as repair_text

PROGRESS_FROM = 6  # more than a few files; at a terminal the results themselves show the progress

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


class Format(str, Enum):
    """How ``parse`` writes its documents."""

    TABLE = "table"
    JSONL = "jsonl"
    PARQUET = "parquet"
    DUCKDB = "duckdb"


class Language(str, Enum):
    """What the words around a document are written in."""

    ZH = "zh"
    EN = "en"


Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Texts or HTML pages, folders of them, or - for standard input."),
]
Published = Annotated[
    dt.datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="Publication date, where the page does not give it."),
]


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(version("jiyao"))
        raise typer.Exit


@app.callback()
def jiyao(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit."),
    ] = False,
) -> None:
    """Turn Chinese local-government news, speeches and bulletins into validated, traceable objects."""


@app.command()
def parse(
    paths: Paths,
    format: Annotated[Format | None, typer.Option(help="Default: table at a terminal, else jsonl.")] = None,
    output: Annotated[
        Path | None, typer.Option(help="Write to this file (parquet: folder) instead of standard output.")
    ] = None,
    published: Published = None,
    source: Annotated[str | None, typer.Option(help="Publisher, where the page does not name it.")] = None,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes; all processors by default.")] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="For parquet and duckdb: do only what the output does not hold.")
    ] = False,
) -> None:
    """Parse texts into documents: tables for people, or JSON Lines with one document a line.

    With --format parquet or duckdb, many texts become five tables to query.
    Ends with 1 if any text failed; each failure is a line on standard error.
    """
    day = published.date() if published else None
    if format in {Format.PARQUET, Format.DUCKDB}:
        from jiyao.cli.corpus import write_corpus

        texts, duckdb = inputs_at(paths, day, source), format is Format.DUCKDB
        write_corpus(texts, output, duckdb=duckdb, workers=workers, resume=resume, total=count_at(paths))
        return
    found = list(inputs_at(paths, day, source))
    if not found:
        _fail("no texts found")
    with _written_to(output) as stream:
        write = _write_tables if _wants_tables(format, stream) else _write_jsonl
        results = _results(found, workers, progress=not stream.isatty())
        failures = sum(not write(stream, result) for result in results)
    if failures:
        raise typer.Exit(1)


def _results(found: list[Input], workers: int | None, progress: bool = False) -> Iterator[Result]:
    """The results in order; each failure is a line on standard error."""
    results: Iterable[Result] = parse_documents(found, workers=workers)
    errors = Console(stderr=True)
    if progress and errors.is_terminal and len(found) >= PROGRESS_FROM:
        results = track(results, "Parsing", len(found), console=errors, transient=True)
    for result in results:
        if result.error is not None:
            typer.echo(f"jiyao: {result.id}: {result.error}", err=True)
        yield result


def _fail(line: str) -> NoReturn:
    typer.echo(f"jiyao: {line}", err=True)
    raise typer.Exit(1)


@contextmanager
def _written_to(output: Path | None) -> Iterator[TextIO]:
    """The stream to write to; what cannot be written (a folder, a full disk) is one line and ends the command."""
    try:
        if output is None:
            yield sys.stdout
        else:
            with output.open("w", encoding="utf-8", newline="\n") as stream:
                yield stream
    except BrokenPipeError:  # the reader has seen enough, as in: jiyao parse seeds/ | head -1
        raise
    except OSError as error:
        _fail(f"{output or 'standard output'}: {reason(error)}")


def _wants_tables(format: Format | None, stream: TextIO) -> bool:
    return format is Format.TABLE or (format is None and stream.isatty())


def _write_tables(stream: TextIO, result: Result) -> bool:
    """Write one result for people; whether there was something to write."""
    if result.document is None:
        return False
    Console(file=stream).print(document_view(result.id, result.document))
    return True


def _write_jsonl(stream: TextIO, result: Result) -> bool:
    """Write one result as a line of JSON; whether there was something to write."""
    if result.document is None:
        return False
    stream.write(result.document.model_dump_json() + "\n")
    stream.flush()
    return True


@app.command()
def view(
    paths: Paths,
    output: Annotated[Path, typer.Option(help="The page to write: one file that needs nothing else.")],
    published: Published = None,
    source: Annotated[str | None, typer.Option(help="Publisher, where the page does not name it.")] = None,
    language: Annotated[Language, typer.Option(help="Language of the labels.")] = Language.ZH,
) -> None:
    """Write a page to look at: each object beside the words it came from, many documents in one file.

    Ends with 1 if any text failed; each failure is a line on standard error.
    """
    try:
        from jiyao.cli.view import page_of
    except ImportError as error:
        _fail(str(error))
    found = list(inputs_at(paths, published.date() if published else None, source))
    if not found:
        _fail("no texts found")
    failures: list[str] = []
    page = page_of(found, language.value, failures)
    try:
        page.save(output)
    except OSError as error:
        _fail(f"{output}: {reason(error)}")
    for line in failures:
        typer.echo(f"jiyao: {line}", err=True)
    if failures:
        raise typer.Exit(1)


@app.command()
def schema() -> None:
    """Print the JSON schema of a document."""
    typer.echo(json.dumps(Document.model_json_schema(), ensure_ascii=False, indent=2))


@app.command()
def why(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text file, or - for standard input.")],
    published: Published = None,
) -> None:
    """Explain each object of a text: its rule, its evidence and the sentence it stands in."""
    document = _only_document(inputs_at([file], published.date() if published else None))
    _print_all(explanation_view(explanation) for explanation in explain(document))


def _only_document(found: Iterable[Input]) -> Document:
    documents = [result.document for result in _results(list(found), workers=1)]
    if len(documents) != 1 or documents[0] is None:
        raise typer.Exit(1)
    return documents[0]


@app.command()
def repair(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text file, or - for standard input.")],
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what was removed and what stands instead.")
    ] = False,
) -> None:
    """Print the repaired text; with --diff, the source with each change marked, and the changes counted."""
    for item in inputs_at([file]):
        try:
            source = read(item.content).text
        except (OSError, ValueError, ImportError) as error:
            _fail(f"{item.id}: {reason(error)}")
        repaired = repair_text(source)
        if diff:
            console = Console()
            laid_out = coloured(source, repaired) if console.is_terminal else marked(source, repaired)
            console.print(laid_out, soft_wrap=True)
            _print_all([repair_counts(repaired)])
        else:
            typer.echo(repaired.text)


@app.command()
def rules() -> None:
    """List the rules: what each finds, with examples, and what it leaves alone."""
    _print_all(rule_view(rule) for rule in all_rules())


def _print_all(views: Iterable[RenderableType]) -> None:
    console = Console()
    for view in views:
        console.print(view)
        console.print()
