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
from typing import Annotated, TextIO

import typer
from rich.console import Console, RenderableType
from rich.progress import track

from jiyao.cli.inputs import Input, inputs
from jiyao.cli.tables import document_view, explanation_view, rule_view
from jiyao.explain import explain
from jiyao.extract.registry import all_rules
from jiyao.models import Document
from jiyao.parser import Parser, default_parser

PROGRESS_FROM = 6  # below this many files the results themselves show the progress

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


class Format(str, Enum):
    """How ``parse`` writes its documents."""

    TABLE = "table"
    JSONL = "jsonl"


Paths = Annotated[
    list[str], typer.Argument(metavar="PATH", help="Text files, folders of them, or - for standard input.")
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
        Path | None, typer.Option(help="Write to this file instead of standard output.")
    ] = None,
    published: Published = None,
    source: Annotated[str | None, typer.Option(help="Publisher, where the page does not name it.")] = None,
) -> None:
    """Parse texts into documents: tables for people, or JSON Lines with one document a line.

    Ends with 1 if any text failed; each failure is a line on standard error.
    """
    batch = _Batch(default_parser(), published.date() if published else None, source)
    with _written_to(output) as stream:
        write = _table_writer if _wants_tables(format, stream) else _jsonl_writer
        write(stream, batch.documents(list(inputs(paths))))
    if batch.failures:
        raise typer.Exit(1)


class _Batch:
    """Parses inputs one after the other; one that fails is reported, and the rest goes on."""

    def __init__(self, parser: Parser, published: dt.date | None, source: str | None) -> None:
        self.failures = 0
        self._parser, self._published, self._source = parser, published, source

    def documents(self, found: list[Input]) -> Iterator[tuple[str, Document]]:
        if not found:
            self._fail("no texts found")
        errors = Console(stderr=True)
        for one in track(
            found, "Parsing", console=errors, disable=len(found) < PROGRESS_FROM, transient=True
        ):
            try:
                document = self._parser.parse(one.read(), published=self._published, source=self._source)
            except Exception as error:  # whatever is wrong with one page, the others are still wanted
                self._fail(f"{one.name}: {_reason(error)}")
            else:
                yield one.name, document.model_copy(update={"id": one.name})

    def _fail(self, line: str) -> None:
        self.failures += 1
        typer.echo(f"jiyao: {line}", err=True)


def _reason(error: Exception) -> str:
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join(f"{type(error).__name__}: {text}".split())


@contextmanager
def _written_to(output: Path | None) -> Iterator[TextIO]:
    if output is None:
        yield sys.stdout
        return
    try:
        stream = output.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        typer.echo(f"jiyao: {output}: {_reason(error)}", err=True)
        raise typer.Exit(1) from error
    with stream:
        yield stream


def _wants_tables(format: Format | None, stream: TextIO) -> bool:
    return format is Format.TABLE or (format is None and stream.isatty())


def _table_writer(stream: TextIO, documents: Iterable[tuple[str, Document]]) -> None:
    console = Console(file=stream)
    for name, document in documents:
        console.print(document_view(name, document))


def _jsonl_writer(stream: TextIO, documents: Iterable[tuple[str, Document]]) -> None:
    for _, document in documents:
        stream.write(document.model_dump_json() + "\n")
        stream.flush()


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
    document = _only_document(file, published.date() if published else None)
    _print_all(explanation_view(explanation) for explanation in explain(document))


def _only_document(file: str, published: dt.date | None) -> Document:
    batch = _Batch(default_parser(), published, None)
    documents = [document for _, document in batch.documents(list(inputs([file])))]
    if batch.failures or len(documents) != 1:
        raise typer.Exit(1)
    return documents[0]


@app.command()
def rules() -> None:
    """List the rules: what each finds, with examples, and what it leaves alone."""
    _print_all(rule_view(rule) for rule in all_rules())


def _print_all(views: Iterable[RenderableType]) -> None:
    console = Console()
    for view in views:
        console.print(view)
        console.print()
