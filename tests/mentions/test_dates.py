"""Dates: what is found, how it is read, and what is no date."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiyao.mentions.dates import find_dates
from jiyao.models import PartOfDay

AM, PM, EVE = PartOfDay.MORNING, PartOfDay.AFTERNOON, PartOfDay.EVENING

READ = [
    ("2月23日，全县召开大会。", "2月23日", (None, 2, 23, None, None, None)),
    ("2023年3月15日下午，", "2023年3月15日下午", (2023, 3, 15, None, None, PM)),
    ("二〇二三年十二月三十日", "二〇二三年十二月三十日", (2023, 12, 30, None, None, None)),
    ("十一月廿八日上午", "十一月廿八日上午", (None, 11, 28, None, None, AM)),
    ("４月１１日至１２日，", "４月１１日至１２日", (None, 4, 11, 4, 12, None)),
    ("8月16日—17日，", "8月16日—17日", (None, 8, 16, 8, 17, None)),
    ("4月11-12日，", "4月11-12日", (None, 4, 11, 4, 12, None)),
    ("12月30日至1月2日，", "12月30日至1月2日", (None, 12, 30, 1, 2, None)),
    ("5月8日、9日，", "5月8日、9日", (None, 5, 8, 5, 9, None)),
    ("11月15日晚，", "11月15日晚", (None, 11, 15, None, None, EVE)),
    ("2月23日（星期四）上午9时", "2月23日（星期四）上午", (None, 2, 23, None, None, AM)),
    ("发布时间：2021-04-08 10:20", "2021-04-08", (2021, 4, 8, None, None, None)),
    ("2021/4/8", "2021/4/8", (2021, 4, 8, None, None, None)),
    ("28日下午，一行察看了", "28日下午", (None, None, 28, None, None, PM)),
    ("17日，召开总结会", "17日", (None, None, 17, None, None, None)),
    ("8日至9日，", "8日至9日", (None, None, 8, None, 9, None)),
    ("3月5号上午，", "3月5号上午", (None, 3, 5, None, None, AM)),
]


@pytest.mark.parametrize(("text", "written", "expected"), READ, ids=[row[0] for row in READ])
def test_calendar_days_are_read_as_written(text: str, written: str, expected: tuple[object, ...]) -> None:
    (found,) = find_dates(text)
    assert text[found.start : found.end] == written
    read = (found.year, found.month, found.day, found.end_month, found.end_day, found.part_of_day)
    assert read == expected


@pytest.mark.parametrize(
    ("text", "offset", "part"),
    [
        ("昨日上午，", -1, AM),
        ("今天，", 0, None),
        ("前天下午，", -2, PM),
        ("昨晚，", -1, EVE),
        ("今晨，", 0, AM),
    ],
)
def test_relative_days_carry_an_offset(text: str, offset: int, part: PartOfDay | None) -> None:
    (found,) = find_dates(text)
    assert (found.offset, found.part_of_day, found.day) == (offset, part, None)


@pytest.mark.parametrize(
    ("text", "part"),
    [("会后，当天下午，", PM), ("当日，", None), ("总结。下午，他又来到", PM), ("当晚，", EVE)],
)
def test_words_that_point_back_are_marked(text: str, part: PartOfDay | None) -> None:
    (found,) = find_dates(text)
    assert (found.same_day, found.part_of_day) == (True, part)


def test_a_relative_year_is_not_a_year() -> None:
    (found,) = find_dates("去年3月5日")
    assert (found.year, found.year_offset) == (None, -1)


@pytest.mark.parametrize(
    "text",
    [
        "截至2月底，",
        "1—9月，",
        "近日，全县召开大会",
        "百日攻坚行动",
        "每月5日前报送",
        "3日内办结",
        "2月30日",
        "13月1日",
        "今年以来",
        "5.8公里",
        "十四届县委常委会第63次会议",
        "2022年第9次常务会议",
        "第一日，",
    ],
)
def test_no_day_is_invented(text: str) -> None:
    assert find_dates(text) == ()


@given(st.text(alphabet="0123456789一二十〇年月日号至—、上下午昨今天，。 （）星期", max_size=60))
def test_dates_are_ordered_possible_and_apart(text: str) -> None:
    found = find_dates(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(date.month is None or 1 <= date.month <= 12 for date in found)
    assert all(date.day is None or 1 <= date.day <= 31 for date in found)
