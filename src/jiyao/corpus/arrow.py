"""Results as Arrow: one nested batch for engines, five flat tables for people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from jiyao.corpus.inputs import Input
from jiyao.corpus.results import Result, parse_input, reason
from jiyao.corpus.rows import Row, result_row
from jiyao.corpus.schema import CHILDREN, RESULT_SCHEMA, TABLE_SCHEMAS
from jiyao.parser import default_parser

BATCH_ROWS = 1_000


class Tables(NamedTuple):
    """The five tables; each has ``to_pandas()``, and ``polars.from_arrow`` takes it."""

    documents: pa.Table
    meetings: pa.Table
    officials: pa.Table
    project_stats: pa.Table
    directives: pa.Table


def tables(results: Iterable[Result]) -> Tables:
    """The five tables of some results, keyed by ``document_id``. A failed one is a row of ``documents`` with its ``error``.

    >>> from jiyao import parse_documents
    >>> found = tables(parse_documents([("甲", "3月1日，县里召开会议。"), ("乙", "")]))
    >>> found.documents.column("document_id").to_pylist()
    ['甲', '乙']
    """
    return flat(pa.Table.from_batches(_batches(results), RESULT_SCHEMA))


def _batches(results: Iterable[Result]) -> Iterator[pa.RecordBatch]:
    waiting = iter(results)
    while run := list(islice(waiting, BATCH_ROWS)):
        yield result_batch(run)


def result_batch(results: Iterable[Result]) -> pa.RecordBatch:
    """Results as one batch of ``RESULT_SCHEMA``: a row each, the objects nested in it.

    A document that Arrow cannot hold (half a surrogate pair in its text) has its ``error``, like any other failure.
    """
    rows = [result_row(result) for result in results]
    try:
        return _batch(rows)
    except (UnicodeError, OverflowError, pa.ArrowException):
        return _batch([_held(row) for row in rows])


def _batch(rows: list[Row]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist(rows, schema=RESULT_SCHEMA)


def _held(row: Row) -> Row:
    """The row if Arrow can hold it, else the row of a failure."""
    try:
        _batch([row])
    except (UnicodeError, OverflowError, pa.ArrowException) as error:
        name = row["document_id"].encode("utf-8", "replace").decode()
        return result_row(Result(name, error=f"cannot be stored: {reason(error)}"))
    return row


def flat(nested: pa.Table) -> Tables:
    """A table of ``RESULT_SCHEMA`` laid open: a row for each object, keyed by its document."""
    children = (_child(nested, name) for name in CHILDREN)
    return Tables(nested.select(TABLE_SCHEMAS["documents"].names).cast(TABLE_SCHEMAS["documents"]), *children)


def _child(nested: pa.Table, name: str) -> pa.Table:
    column = nested.column(name).combine_chunks()
    parents = pc.list_parent_indices(column)
    keys = [nested.column(key).take(parents) for key in ("document_id", "adcode")]
    return pa.Table.from_arrays([*keys, *pc.list_flatten(column).flatten()], schema=TABLE_SCHEMAS[name])


def parse_batch(batch: pa.RecordBatch) -> pa.RecordBatch:
    """A batch of texts as a batch of ``RESULT_SCHEMA``, a row for each: what a distributed engine maps over its data.

    ``batch`` has the columns ``document_id`` and ``text`` (string or binary), and may have ``published`` (date or ISO
    string) and ``source``. A row that cannot be parsed has its ``error``. Raises ``ValueError`` without the two columns.

    >>> texts = pa.RecordBatch.from_pydict({"document_id": ["甲"], "text": ["3月1日，县里召开会议。"]})
    >>> parse_batch(texts).column("text").to_pylist()
    ['3月1日，县里召开会议。']
    """
    missing = {"document_id", "text"} - set(batch.schema.names)
    if missing:
        raise ValueError(f"the batch has no column {' or '.join(sorted(missing))}")
    return result_batch(_parse_row(row) for row in batch.to_pylist())


def _parse_row(row: dict[str, Any]) -> Result:
    name = str(row["document_id"])
    try:
        published = _date(row.get("published"))
        if row["text"] is None:
            raise ValueError("the text is null")
    except ValueError as error:
        return Result(name, error=reason(error))
    return parse_input(default_parser(), Input(name, row["text"], published, row.get("source")))


def _date(value: dt.date | str | None) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    return dt.date.fromisoformat(value) if isinstance(value, str) else value
