"""Many documents at once: batches, tables, and the same functions inside a distributed engine."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from jiyao.corpus.batches import parse_documents
from jiyao.corpus.inputs import Input
from jiyao.corpus.register import Person, PostHeld, register
from jiyao.corpus.results import Result

if TYPE_CHECKING:
    from jiyao.corpus.arrow import Tables, parse_batch, tables
    from jiyao.corpus.progress import track
    from jiyao.corpus.sinks import DuckDBFile, ParquetFolder, read_tables
    from jiyao.corpus.writing import write_tables

__all__ = [
    "DuckDBFile",
    "Input",
    "ParquetFolder",
    "Person",
    "PostHeld",
    "Result",
    "Tables",
    "parse_batch",
    "parse_documents",
    "read_tables",
    "register",
    "tables",
    "track",
    "write_tables",
]

# What needs an extra is imported when it is first asked for, so that `import jiyao` needs none.
_LATER = {
    "DuckDBFile": ("sinks", "duckdb"),
    "ParquetFolder": ("sinks", "arrow"),
    "Tables": ("arrow", "arrow"),
    "parse_batch": ("arrow", "arrow"),
    "read_tables": ("sinks", "arrow"),
    "tables": ("arrow", "arrow"),
    "track": ("progress", "cli"),
    "write_tables": ("writing", "arrow"),
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, extra = _LATER[name]
    try:
        return getattr(import_module(f"{__name__}.{module}"), name)
    except ModuleNotFoundError as error:
        raise ImportError(
            f"{name} needs {error.name}; install it with: pip install 'jiyao[{extra}]'"
        ) from error
