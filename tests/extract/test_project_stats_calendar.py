"""Periods as dates."""

from __future__ import annotations

import datetime as dt

import pytest

from jiyao import parse_document
from jiyao.extract.stats.calendar import period_dates

AUGUST = dt.date(2023, 8, 18)
CASES = [
    ("2022年", "2022-01-01", "2022-12-31"),
    ("二〇二二年", "2022-01-01", "2022-12-31"),
    ("2022年1-6月", "2022-01-01", "2022-06-30"),
    ("今年", "2023-01-01", "2023-12-31"),
    ("去年", "2022-01-01", "2022-12-31"),
    ("明年", "2024-01-01", "2024-12-31"),
    ("今年以来", "2023-01-01", "2023-08-18"),
    ("2019年以来", "2019-01-01", "2023-08-18"),
    ("1—8月", "2023-01-01", "2023-08-31"),
    ("元至6月", "2023-01-01", "2023-06-30"),
    ("1—11月", None, None),
    ("截至2月底", None, "2023-02-28"),
    ("截至8月10日", None, "2023-08-10"),
    ("截至目前", None, "2023-08-18"),
    ("到2025年", None, "2025-12-31"),
    ("上半年", "2023-01-01", "2023-06-30"),
    ("第一季度", "2023-01-01", "2023-03-31"),
    ("前两季度", "2023-01-01", "2023-06-30"),
    ("前三季度", None, None),
    ("前八个月", "2023-01-01", "2023-08-31"),
    ("6月份", "2023-06-01", "2023-06-30"),
    ("8月上旬", "2023-08-01", "2023-08-10"),
    ("12月底前", None, "2023-12-31"),
    ("4月15日前", None, "2023-04-15"),
    ("年底前", None, "2023-12-31"),
    ("年内", "2023-01-01", "2023-12-31"),
    ("“十四五”期间", "2021-01-01", "2025-12-31"),
    ("四季度", None, None),
    ("近五年", None, None),
    ("五年", None, None),
    ("近年来", None, None),
]


@pytest.mark.parametrize(("text", "first", "last"), CASES)
def test_dates(text: str, first: str | None, last: str | None) -> None:
    found = [day and day.isoformat() for day in period_dates(text, AUGUST.year, AUGUST)]
    assert found == [first, last]


@pytest.mark.parametrize("text", ["今年", "1—8月", "截至2月底", "上半年", "目前"])
def test_without_a_year_nothing_is_known(text: str) -> None:
    assert period_dates(text, None, None) == (None, None)


def test_early_in_the_year_months_are_of_the_year_before() -> None:
    found = period_dates("1—11月", 2023, dt.date(2023, 1, 9))
    assert found == (dt.date(2022, 1, 1), dt.date(2022, 11, 30))


def test_the_title_may_name_the_year() -> None:
    text = "临川县2021年重点项目建设情况\n截至6月底，全县重点项目完成投资3亿元。\n"
    (stat,) = parse_document(text).project_stats
    assert (stat.period_start, stat.period_end) == (None, dt.date(2021, 6, 30))


def test_publication_gives_the_year() -> None:
    (stat,) = parse_document("今年，重点项目总投资3亿元。", published=dt.date(2020, 5, 1)).project_stats
    assert (stat.period_start, stat.period_end) == (dt.date(2020, 1, 1), dt.date(2020, 12, 31))
