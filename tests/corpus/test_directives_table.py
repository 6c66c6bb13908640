"""The table of directives, and time-limits as days."""

from __future__ import annotations

import datetime as dt

import pytest

from jiyao import parse_document
from jiyao.corpus import Result
from jiyao.corpus.directives_table import directive_rows
from jiyao.corpus.due_dates import due_date

SAID = dt.date(2023, 2, 8)


@pytest.mark.parametrize(
    ("deadline", "due"),
    [
        ("3月20日前", "2023-03-20"),
        ("3月底", "2023-03-31"),
        ("3月前", "2023-02-28"),
        ("6月中旬前", "2023-06-20"),
        ("1月底前", "2024-01-31"),
        ("2024年6月30日前", "2024-06-30"),
        ("明年3月底前", "2024-03-31"),
        ("一季度", "2023-03-31"),
        ("上半年", "2023-06-30"),
        ("四季度", "2023-12-31"),
        ("年底前", "2023-12-31"),
        ("年内", "2023-12-31"),
        ("今年底前", "2023-12-31"),
        ("2025年底前", "2025-12-31"),
        ("到2025年", "2025-12-31"),
        ("月底", "2023-02-28"),
        ("2日内", "2023-02-10"),
        ("一周内", "2023-02-15"),
        ("两个月内", "2023-04-08"),
        ("国庆前", "2023-09-30"),
    ],
)
def test_a_deadline_has_a_day(deadline: str, due: str) -> None:
    assert str(due_date(deadline, SAID)) == due


@pytest.mark.parametrize("deadline", ["每月25日前", "封冻前", "春节前", "5个工作日内", "13月底", "2月30日前"])
def test_a_deadline_without_a_day(deadline: str) -> None:
    assert due_date(deadline, SAID) is None


def test_rows_carry_what_is_needed_to_follow_up() -> None:
    text = "3月2日，甲县召开项目推进会。县委书记张建国强调，县财政局要加快拨付，确保6月底前完成投资80亿元。"
    document = parse_document(text, published=dt.date(2023, 3, 3))
    (row,) = directive_rows([Result("a", document), Result("b", error="ValueError")])
    assert (row.document, row.issuer, row.posts, row.addressees) == (
        "a",
        "张建国",
        ("县委书记",),
        ("县财政局",),
    )
    assert (row.date, row.due, row.figures) == (dt.date(2023, 3, 2), dt.date(2023, 6, 30), ("80亿元",))


def test_without_a_year_nothing_is_due() -> None:
    (row,) = directive_rows(
        [Result("a", parse_document("3月2日，甲县召开会议。会议强调，要在6月底前开工。"))]
    )
    assert (row.deadline, row.date, row.due) == ("6月底前", None, None)
