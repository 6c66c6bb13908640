"""Periods as dates, where the year is known: 2022年, 1-6月, 截至3月底, 今年以来, 前三季度, “十四五”期间."""

from __future__ import annotations

import calendar
import datetime as dt

from jiyao.mentions.numbers import read_numeral
from jiyao.patterns import pattern

Interval = tuple[dt.date | None, dt.date | None]

_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十两]{1,3})"
_YEARS = {"今": 0, "本": 0, "当": 0, "全": 0, "去": -1, "上": -1, "前": -2, "明": 1}
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_WRITTEN_YEAR = pattern(r"(?P<year>(?:19|20)\d{2}|[一二][〇零九][〇零一二三四五六七八九]{2})年")
_SPOKEN_YEAR = pattern(r"(?P<word>[今去前明上本当全])年")
_YEAR_SPAN = pattern(r"(?P<first>20\d{2})年?[-—–―~～至到](?P<last>20\d{2})年")
_PLAN = pattern(r"“?十(?P<number>[一二三四五六])五”?(?:时期|期间)")
_MONTHS = pattern(rf"(?P<first>{_NUMBER}|元)(?:月份?)?\s?[-—–―~～至到]{{1,2}}\s?(?P<last>{_NUMBER})月")
_MONTH = pattern(rf"(?P<month>{_NUMBER})月")
_DAY = pattern(rf"(?P<day>{_NUMBER})[日号]")
_QUARTERS = {"一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9), "四季度": (10, 12)}
_HALVES = {
    "上半年": (1, 6),
    "下半年": (7, 12),
    "前两季度": (1, 6),
    "前二季度": (1, 6),
    "前三季度": (1, 9),
    **_QUARTERS,
}
_RUN = pattern(rf"(?P<side>[前头后])(?P<count>{_NUMBER})个月")
_TO_DATE = pattern(r"^(?:截至|截止|到|至)")
_DEADLINE = pattern(r"(?:底|末|日|号|月|年|季度)(?:之前|以前|前)$|^(?:年底|月底)前?$|^(?:截至|截止|到|至)")
_SEVERAL_YEARS = pattern(rf"近|未来|今后|过去|(?<!以)来$|^[前后]?{_NUMBER}年")
_NEW_YEAR = 3  # up to March a text sums up the year before
_TEN_DAYS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}
_NOW = pattern(r"目前|当前|现在|至今|^今$")


def period_dates(text: str, reference_year: int | None, published: dt.date | None) -> Interval:
    """First and last day of a period; None for an end that is open or cannot be known.

    ``reference_year`` is the year that 今年 means, None where it is not known.

    >>> period_dates("2022年1-6月", None, None)
    (datetime.date(2022, 1, 1), datetime.date(2022, 6, 30))
    >>> period_dates("截至3月底", 2024, None)
    (None, datetime.date(2024, 3, 31))
    >>> period_dates("今年", None, None)
    (None, None)
    """
    if _NOW.search(text):
        return None, published
    span = _YEAR_SPAN.search(text)
    if span:
        return dt.date(int(span["first"]), 1, 1), dt.date(int(span["last"]), 12, 31)
    plan = _PLAN.search(text)
    if plan:
        first = 1956 + 5 * (10 + "一二三四五六".index(plan["number"]))
        return dt.date(first, 1, 1), dt.date(first + 4, 12, 31)
    year = _year(text, reference_year)
    if year is None:
        return None, None
    months = _month_range(text)
    if months is None or not 1 <= months[0] <= months[1] <= 12:
        return None, None
    year = _of_months(text, year, months, published)
    if year is None:
        return None, None
    begin, end = _days(text, year, *months)
    if text.endswith("以来"):
        return begin, published if published is not None and published >= begin else None
    return (None, end) if _DEADLINE.search(text) else (begin, end)


def _year(text: str, reference_year: int | None) -> int | None:
    written = _WRITTEN_YEAR.search(text)
    if written:
        return int(written["year"].translate(_DIGITS))
    if reference_year is None:
        return None
    spoken = _SPOKEN_YEAR.search(text)
    return reference_year + (_YEARS[spoken["word"]] if spoken else 0)


def _month_range(text: str) -> tuple[int, int] | None:
    """The months that a period spans; the whole year where it names none."""
    for name, months in _HALVES.items():
        if name in text:
            return months
    run = _RUN.search(text)
    if run:
        count = _number(run["count"])
        return (1, count) if run["side"] != "后" else (13 - count, 12)
    span = _MONTHS.search(text)
    if span:
        return (1 if span["first"] == "元" else _number(span["first"])), _number(span["last"])
    month = _MONTH.search(text)
    if month:
        number = _number(month["month"])
        return (1, number) if _TO_DATE.search(text) else (number, number)
    return (1, 12) if "年" in text and not _SEVERAL_YEARS.search(text) else None


def _of_months(text: str, year: int, months: tuple[int, int], published: dt.date | None) -> int | None:
    """The year of months that are named without one, seen from the day of publication.

    1—11月 in a text of January is of the year before; in a text of August it may be a plan: not known.
    """
    named = _WRITTEN_YEAR.search(text) or _SPOKEN_YEAR.search(text) or text.endswith("前") or "年" in text
    if named or published is None or published.year != year:
        return year
    if months[1] <= published.month or months[0] != 1:
        return year if months[0] <= published.month else None
    return year - 1 if published.month <= _NEW_YEAR else None


def _days(text: str, year: int, first: int, last: int) -> tuple[dt.date, dt.date]:
    end = calendar.monthrange(year, last)[1]
    for name, (begin, close) in _TEN_DAYS.items():
        if name in text:
            return dt.date(year, first, begin), dt.date(year, last, min(close, end))
    day = _DAY.search(text)
    end = min(_number(day["day"]), end) if day else end
    return dt.date(year, first, 1), dt.date(year, last, end)


def _number(text: str) -> int:
    numeral = read_numeral(text)
    return max(1, int(numeral.total)) if numeral else 1
