"""The five tables hold what the models hold, typed and keyed, whatever the document."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed: pip install 'jiyao[arrow]'")

from samples import BARE, FULL, TEXT  # noqa: E402

from jiyao import Result, parse_documents  # noqa: E402
from jiyao.corpus import parse_batch, tables  # noqa: E402
from jiyao.corpus.arrow import result_batch  # noqa: E402
from jiyao.corpus.schema import CHILDREN, RESULT_SCHEMA, TABLE_SCHEMAS, markdown  # noqa: E402
from jiyao.models import (  # noqa: E402
    Directive,
    Document,
    DocumentKind,
    Meeting,
    Metric,
    Model,
    Official,
    ProjectStat,
    Span,
)

RESULTS = [
    Result("full", document=FULL, characters=len(TEXT)),
    Result("broken", error="ValueError: cannot be read"),
    Result("bare", document=BARE),
]


def plain(value: Any) -> Any:
    """A model's value as Arrow gives it back."""
    if isinstance(value, Model):
        return {name: plain(part) for name, part in value}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return getattr(value, "value", value)


@pytest.mark.parametrize(("table", "name"), [(name, name) for name in CHILDREN])
def test_every_field_of_an_object_is_in_its_row(table: str, name: str) -> None:
    rows = getattr(tables(RESULTS), table).to_pylist()
    objects = getattr(FULL, name)
    assert len(rows) == len(objects)
    for number, (row, found) in enumerate(zip(rows, objects, strict=True)):
        expected = plain(found)
        date = expected.pop("date", None)
        expected |= expected.pop("span", {})
        assert row["document_id"] == "full"
        assert row["adcode"] == "990001"
        assert row["number"] == number
        assert {key: row[key] for key in expected} == expected
        if date:
            assert (row["date_text"], row["date_iso"]) == (date["text"], date["iso"])
            assert (row["date"], row["end_date"]) == (dt.date(2023, 2, 23), dt.date(2023, 2, 24))
            assert row["part_of_day"] == "morning"


def test_a_document_is_a_row_and_so_is_a_failure() -> None:
    full, broken, bare = tables(RESULTS).documents.to_pylist()
    assert full["bylines"] == [{"name": "赵敏", "role": "author"}]
    assert (full["county"], full["published"], full["text"]) == ("甲县", dt.date(2023, 2, 25), TEXT)
    assert full["warnings"][0]["span"] == plain(FULL.warnings[0].span)
    assert broken["error"] == "ValueError: cannot be read"
    assert {key: value for key, value in broken.items() if value not in (None, [], 0)} == {
        "document_id": "broken",
        "error": "ValueError: cannot be read",
    }
    assert (bare["error"], bare["text"], bare["kind"]) == (None, "", "other")


def test_the_evidence_is_cut_out_of_the_text_by_its_span() -> None:
    found = tables(RESULTS)
    text = found.documents.to_pylist()[0]["text"]
    cut = [text[row["start"] : row["end"]] for row in found.project_stats.to_pylist()]
    assert cut == ["全县重点项目总投资35亿元", "其中产业项目3.5亿元", "增长5%—10%"]


# Fields that are named otherwise, spread over columns, or left out on purpose.
ELSEWHERE = {"span", "outline", "id"}


@pytest.mark.parametrize(
    ("model", "table"),
    [
        (Meeting, "meetings"),
        (Official, "officials"),
        (ProjectStat, "project_stats"),
        (Directive, "directives"),
        (Document, "documents"),
    ],
)
def test_no_field_of_a_model_is_forgotten(model: type[Model], table: str) -> None:
    fields = set(model.model_fields) - ELSEWHERE - set(CHILDREN)
    assert fields <= set(TABLE_SCHEMAS[table].names)


def test_no_results_are_five_empty_tables() -> None:
    for table, schema in zip(tables([]), TABLE_SCHEMAS.values(), strict=True):
        assert table.num_rows == 0
        assert table.schema.equals(schema, check_metadata=True)


def test_more_results_than_a_batch_keep_their_objects() -> None:
    found = tables(Result(str(number), document=FULL) for number in range(2_001))
    assert [row["document_id"] for row in found.meetings.to_pylist()] == [str(n) for n in range(2_001)]
    assert found.project_stats.num_rows == 3 * 2_001
    for table in found:
        table.validate(full=True)


@pytest.mark.parametrize(
    ("value", "held"),
    [
        ("0.1", "0.1"),
        ("12345678901234567890.5", "12345678901234567890.5"),
        ("-3.2", "-3.2"),
        ("1e29", None),
        ("0.00000000001", "0"),
    ],
)
def test_figures_are_exact_or_absent(value: str, held: str | None) -> None:
    stat = ProjectStat(
        metric=Metric.FUNDS,
        value=Decimal(value),
        unit="元",
        amount=Decimal(value),
        span=Span(start=0, end=1, source_start=0, source_end=1),
        rule="stat.funds",
    )
    document = Document(kind=DocumentKind.OTHER, text="x", project_stats=(stat,))
    (row,) = tables([Result("a", document=document)]).project_stats.to_pylist()
    assert row["value"] == (None if held is None else Decimal(held))


def test_a_text_that_arrow_cannot_hold_is_a_failure_of_its_own() -> None:
    strange = Document(kind=DocumentKind.OTHER, text="甲\ud800乙")
    good, bad, other = result_batch([RESULTS[0], Result("strange", document=strange), RESULTS[2]]).to_pylist()
    assert (good["document_id"], good["error"], other["error"]) == ("full", None, None)
    assert bad["error"].startswith("cannot be stored: UnicodeEncodeError: ")


NEWS = "2月23日，武山县召开项目建设推进会。县委书记李建国主持会议。"


def test_parse_batch_gives_what_parse_documents_gives() -> None:
    texts = pa.RecordBatch.from_pydict(
        {
            "document_id": ["a", "b", "c"],
            "text": [NEWS, "", NEWS],
            "published": [dt.date(2023, 2, 25), None, None],
            "source": [None, None, "武山县融媒体中心"],
        }
    )
    found = parse_batch(texts)
    assert found.schema.equals(RESULT_SCHEMA, check_metadata=True)
    from jiyao import Input

    items = [
        Input("a", NEWS, published=dt.date(2023, 2, 25)),
        Input("b", ""),
        Input("c", NEWS, source="武山县融媒体中心"),
    ]
    assert found.equals(result_batch(parse_documents(items)))


def test_parse_batch_records_what_it_cannot_parse() -> None:
    texts = pa.RecordBatch.from_pydict(
        {"document_id": [1, 2, 3], "text": [NEWS, None, NEWS], "published": ["2023-02-25", None, "yesterday"]}
    )
    rows = parse_batch(texts).to_pylist()
    assert [row["document_id"] for row in rows] == ["1", "2", "3"]
    assert rows[0]["published"] == dt.date(2023, 2, 25)
    assert [row["error"] for row in rows] == [
        None,
        "ValueError: the text is null",
        "ValueError: Invalid isoformat string: 'yesterday'",
    ]


def test_parse_batch_says_which_column_it_misses() -> None:
    with pytest.raises(ValueError, match="no column document_id"):
        parse_batch(pa.RecordBatch.from_pydict({"text": ["x"]}))


def test_the_published_schema_is_the_schema() -> None:
    page = Path(__file__).parents[2].joinpath("docs", "corpus.md").read_text(encoding="utf-8")
    assert "\n".join(markdown()).strip() in page
