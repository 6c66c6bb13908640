"""The Arrow schemas, versioned: one row a document with its objects nested, and the five flat tables.

The flat tables are the nested lists laid open, so both always hold the same columns. ``docs/corpus.md`` is
printed from this module: ``python -m jiyao.corpus.schema``.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

TABLE_SCHEMA_VERSION = "1"
VERSION = {b"jiyao.table_schema_version": TABLE_SCHEMA_VERSION.encode()}

# 28 digits before the point hold any sum of money in yuan, 10 after it any rate that a report gives.
DECIMAL = pa.decimal128(38, 10)
TEXTS = pa.list_(pa.string())
CHILDREN = ("meetings", "officials", "project_stats", "directives")


def _field(name: str, kind: pa.DataType, meaning: str, *, required: bool = False) -> pa.Field:
    return pa.field(name, kind, nullable=not required, metadata={b"description": meaning.encode()})


def _span_fields() -> list[pa.Field]:
    return [
        _field("start", pa.int32(), "Evidence begins here in `documents.text`", required=True),
        _field("end", pa.int32(), "Evidence ends before here in `documents.text`", required=True),
        _field("source_start", pa.int32(), "Evidence begins here in the text as handed in", required=True),
        _field("source_end", pa.int32(), "Evidence ends before here in the text as handed in", required=True),
    ]


SPAN = pa.struct(_span_fields())
POSITION = pa.struct(
    [
        _field("text", pa.string(), "Canonical form", required=True),
        _field("organization", pa.string(), "Body of the post"),
        _field("post", pa.string(), "The post itself", required=True),
        _field("status", pa.string(), "incumbent, acting, nominee or former", required=True),
    ]
)
ACTION = pa.struct(
    [_field("text", pa.string(), "Its words", required=True), _field("span", SPAN, "Place", required=True)]
)
BYLINE = pa.struct(
    [
        _field("name", pa.string(), "Name", required=True),
        _field("role", pa.string(), "author or editor", required=True),
    ]
)
REPAIR = pa.struct(
    [
        _field("kind", pa.string(), "Name of the repair", required=True),
        _field("count", pa.int32(), "How often it was done", required=True),
    ]
)
WARNING = pa.struct(
    [
        _field("code", pa.string(), "Name of the warning", required=True),
        _field("message", pa.string(), "For people", required=True),
        _field("span", SPAN, "Where, if it has a place"),
    ]
)

_NUMBER = _field("number", pa.int32(), "Place among the objects of its kind in the document", required=True)
_RULE = _field("rule", pa.string(), "Rule that found it", required=True)

MEETING = pa.struct(
    [
        _NUMBER,
        _field("name", pa.string(), "Name as written"),
        _field("kind", pa.string(), "conference, ceremony or inspection", required=True),
        _field("date", pa.date32(), "First day, where the year is known"),
        _field("end_date", pa.date32(), "Last day, where one is given and the year is known"),
        _field("date_text", pa.string(), "Date as written"),
        _field("date_iso", pa.string(), "First day as far as it is known: 2023-02-23, --02-23"),
        _field("part_of_day", pa.string(), "morning, noon, afternoon or evening"),
        _field("venue", pa.string(), "Where, as written"),
        _field("presiders", TEXTS, "Who presided", required=True),
        _field("speakers", TEXTS, "Who spoke", required=True),
        _field("attendees", TEXTS, "Every named official present", required=True),
        _field("participants", TEXTS, "Groups present, as written", required=True),
        _field("agenda", TEXTS, "What it was for", required=True),
        *_span_fields(),
        _RULE,
    ]
)
OFFICIAL = pa.struct(
    [
        _NUMBER,
        _field("name", pa.string(), "Name without spaces", required=True),
        _field("positions", pa.list_(POSITION), "Posts in text order", required=True),
        _field("mentions", pa.list_(SPAN), "Every place where the name stands", required=True),
        _RULE,
    ]
)
PROJECT_STAT = pa.struct(
    [
        _NUMBER,
        _field("metric", pa.string(), "What is measured", required=True),
        _field("value", DECIMAL, "The number as meant, in `unit`; null beyond 28 digits"),
        _field("upper", DECIMAL, "End of a range"),
        _field("comparator", pa.string(), "eq, ge, le or approx", required=True),
        _field("unit", pa.string(), "Unit as written, empty where it was lost", required=True),
        _field("amount", DECIMAL, "Value in the base unit (money: yuan); null beyond 28 digits"),
        _field("subject", pa.string(), "What is measured, as written"),
        _field("stage", pa.string(), "Stage of counted projects"),
        _field("period", pa.string(), "Time it holds for, as written"),
        _field("period_start", pa.date32(), "First day of the period, where the year is known"),
        _field("period_end", pa.date32(), "Last day of the period, where the year is known"),
        _field("basis", pa.string(), "What it is measured against"),
        _field("parent", pa.int32(), "`number` of the figure that it is a part of"),
        *_span_fields(),
        _RULE,
    ]
)
DIRECTIVE = pa.struct(
    [
        _NUMBER,
        _field("text", pa.string(), "All its words", required=True),
        _field("issuer", pa.string(), "Who lays it down"),
        _field("verb", pa.string(), "Verb that governs it"),
        _field("marker", pa.string(), "First marker in it"),
        _field("ordinal", pa.int32(), "Number in the marker"),
        _field("force", pa.string(), "requirement, prohibition or practice", required=True),
        _field("addressees", TEXTS, "Who is to do it", required=True),
        _field("deadline", pa.string(), "First time-limit in it, as written"),
        _field("section", TEXTS, "Headings above it, outermost first", required=True),
        _field("actions", pa.list_(ACTION), "Demands inside a numbered item", required=True),
        _field("stats", pa.list_(pa.int32()), "`number` of each figure that it holds", required=True),
        *_span_fields(),
        _RULE,
    ]
)

_KEY = _field("document_id", pa.string(), "Key of the document", required=True)
_ADCODE = _field("adcode", pa.string(), "Division of the document, six-digit code of GB/T 2260")

_DOCUMENT = [
    _KEY,
    _field("error", pa.string(), "Why there is no document; all else is null or empty then"),
    _field("schema_version", pa.string(), "Version of the document model"),
    _field("kind", pa.string(), "meeting_report, speech, feature, report or other"),
    _field("title", pa.string(), "Headline"),
    _field("published", pa.date32(), "Publication date"),
    _field("source", pa.string(), "Publisher"),
    _field("region", pa.string(), "Division that the document is about, as written"),
    _field("region_level", pa.string(), "county, city or province"),
    _field("province", pa.string(), "Province"),
    _field("city", pa.string(), "Prefecture-level division"),
    _field("county", pa.string(), "Official name of the county-level division"),
    _ADCODE,
    _field("bylines", pa.list_(BYLINE), "Reporters and editors", required=True),
    _field("repairs", pa.list_(REPAIR), "What cleaning did", required=True),
    _field("warnings", pa.list_(WARNING), "What to know", required=True),
    _field("characters", pa.int32(), "Length of the text as handed in", required=True),
    _field("text", pa.string(), "Repaired text that all spans point into"),
]

RESULT_SCHEMA = pa.schema(
    [
        *_DOCUMENT,
        _field("meetings", pa.list_(MEETING), "Gatherings", required=True),
        _field("officials", pa.list_(OFFICIAL), "People", required=True),
        _field("project_stats", pa.list_(PROJECT_STAT), "Figures", required=True),
        _field("directives", pa.list_(DIRECTIVE), "Requirements", required=True),
    ],
    metadata=VERSION,
)

TABLE_SCHEMAS = {
    "documents": pa.schema(_DOCUMENT, metadata=VERSION),
    **{
        name: pa.schema([_KEY, _ADCODE, *RESULT_SCHEMA.field(name).type.value_type], metadata=VERSION)
        for name in CHILDREN
    },
}


def markdown() -> Iterator[str]:
    """The five tables as Markdown, a line at a time."""
    for name, schema in TABLE_SCHEMAS.items():
        yield f"### {name}"
        yield ""
        yield "| column | Arrow type | null | meaning |"
        yield "|---|---|---|---|"
        for field in schema:
            meaning = (field.metadata or {})[b"description"].decode()
            yield f"| `{field.name}` | `{_type(field.type)}` | {'yes' if field.nullable else 'no'} | {meaning} |"
        yield ""


def _type(kind: pa.DataType) -> str:
    """A type in one readable line, without the marks of nullability inside it."""
    if pa.types.is_list(kind):
        return f"list<{_type(kind.value_type)}>"
    if pa.types.is_struct(kind):
        return f"struct<{', '.join(f'{field.name}: {_type(field.type)}' for field in kind)}>"
    return str(kind)


if __name__ == "__main__":
    print("\n".join(markdown()))
