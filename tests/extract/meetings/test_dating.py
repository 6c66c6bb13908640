"""The day of a gathering: what the words, the publication date and the gathering before give."""

from __future__ import annotations

import datetime as dt

import pytest

from jiyao import parse_document
from jiyao.extract.meetings.dating import resolve
from jiyao.mentions.dates import find_dates
from jiyao.models import PartialDate

PUBLISHED = dt.date(2022, 3, 18)
BEFORE = PartialDate(text="2月27日", year=2022, month=2, day=27, iso="2022-02-27")
NO_YEAR = PartialDate(text="2月27日", month=2, day=27, iso="--02-27")


def _iso(words: str, published: dt.date | None = None, before: PartialDate | None = None) -> str | None:
    (mention,) = find_dates(words)
    date = resolve(mention, words, published, before)
    return date.iso if date else None


@pytest.mark.parametrize(
    ("words", "published", "iso"),
    [
        ("2月23日，", None, "--02-23"),
        ("2月23日，", PUBLISHED, "2022-02-23"),
        ("12月23日，", PUBLISHED, "2021-12-23"),
        ("3月18日，", PUBLISHED, "2022-03-18"),
        ("3月19日，", PUBLISHED, "2021-03-19"),
        ("2月29日，", PUBLISHED, "2020-02-29"),
        ("2019年2月23日，", PUBLISHED, "2019-02-23"),
        ("去年2月23日，", PUBLISHED, "2021-02-23"),
        ("昨日上午，", PUBLISHED, "2022-03-17"),
        ("今天，", PUBLISHED, "2022-03-18"),
        ("昨日上午，", None, None),
        ("28日下午，", PUBLISHED, "2022-02-28"),
        ("28日下午，", None, None),
        ("当天下午，", PUBLISHED, None),
        ("12月30日至1月2日，", PUBLISHED, "2021-12-30"),
    ],
)
def test_without_a_gathering_before(words: str, published: dt.date | None, iso: str | None) -> None:
    assert _iso(words, published) == iso


@pytest.mark.parametrize(
    ("words", "before", "iso"),
    [
        ("当天下午，", BEFORE, "2022-02-27"),
        ("28日下午，", BEFORE, "2022-02-28"),
        ("28日下午，", NO_YEAR, "--02-28"),
        ("3月2日，", BEFORE, "2022-03-02"),
        ("1月2日，", BEFORE, "--01-02"),
        ("3月2日，", NO_YEAR, "--03-02"),
    ],
)
def test_after_a_gathering(words: str, before: PartialDate, iso: str) -> None:
    assert _iso(words, None, before) == iso


def test_the_last_day_of_a_range_is_kept() -> None:
    (mention,) = find_dates("8月16日至17日，")
    date = resolve(mention, "8月16日至17日，", None, None)
    assert date is not None
    assert (date.iso, date.end_month, date.end_day) == ("--08-16", 8, 17)


def test_the_day_of_what_a_summary_told_without_one() -> None:
    summary = "甲县2022年一季度重大项目集中开工仪式举行，李文斌宣布项目开工。\n"
    news = "1月11日，甲县举行2022年一季度重大项目集中开工仪式。县长李文斌讲话。"
    (meeting,) = parse_document(summary + news).meetings
    assert (meeting.name, meeting.date and meeting.date.iso) == (
        "甲县2022年一季度重大项目集中开工仪式",
        "--01-11",
    )
    other = news.replace("集中开工仪式", "集中签约仪式")
    first = parse_document(summary + other).meetings[0]
    assert first.date is None
