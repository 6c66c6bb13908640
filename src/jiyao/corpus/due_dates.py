"""A time-limit as a day: 3月底前 said in February 2023 is due on 2023-03-31."""

from __future__ import annotations

import calendar
import datetime as dt

import regex

from jiyao.patterns import pattern

_DAY = pattern(
    r"(?:(?P<year>\d{4})年|(?P<next>明年|次年)|今年|当年)?(?P<month>\d{1,2})月份?(?:(?P<day>\d{1,2})[日号]|(?P<third>[上中]旬))?"
)
_YEAR = pattern(
    r"(?:(?P<year>\d{4})年|(?P<next>明年|次年))?(?:[今本当]?年(?:底|末|内)|下半年|第?四季度|(?<=年)[底前])|到(?P<by>\d{4})年"
)
_QUARTER = pattern(r"(?:(?P<year>\d{4})年|(?P<next>明年))?(?P<name>首季度?|第?[一二三]季度|前三季度|上半年)")
_QUARTERS = {"首": 3, "一": 3, "二": 6, "三": 9, "上": 6, "前": 9}
_TERM = pattern(
    r"(?P<number>\d{1,3}|[一二两三四五六七八九十])个?(?P<unit>日|天|周|星期|月|季度|年)(?:之|以)?内"
)
_NUMERALS = {numeral: value for value, numeral in enumerate("零一二三四五六七八九十")} | {"两": 2}
_DAYS = {"日": 1, "天": 1, "周": 7, "星期": 7}
_MONTHS = {"月": 1, "季度": 3, "年": 12}
_FEASTS = {"元旦": (12, 31), "五一": (4, 30), "七一": (6, 30), "国庆": (9, 30), "十一": (9, 30)}


def due_date(deadline: str, said: dt.date) -> dt.date | None:
    """The last day of a time-limit that was set on the day ``said``; None where it cannot be known.

    What comes back (每月25日前) and what the calendar does not fix (封冻前, 春节前) has no day.

    >>> due_date("3月底前", dt.date(2023, 2, 8)), due_date("年内", dt.date(2023, 2, 8))
    (datetime.date(2023, 3, 31), datetime.date(2023, 12, 31))
    >>> due_date("每月25日前", dt.date(2023, 2, 8)) is None
    True
    """
    if deadline.startswith("每"):
        return None
    for read in (_term, _month_or_day, _quarter, _end_of_year, _end_of_month, _feast):
        day = read(deadline, said)
        if day is not None:
            return day
    return None


def _last_of(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _written_year(match: regex.Match[str], said: dt.date) -> int | None:
    if match.group("year"):
        return int(match.group("year"))
    return said.year + 1 if match.group("next") else None


def _month_or_day(deadline: str, said: dt.date) -> dt.date | None:
    match = _DAY.search(deadline)
    if not match or not 1 <= int(match.group("month")) <= 12:
        return None
    month = int(match.group("month"))
    year = _written_year(match, said) or said.year + (month < said.month)
    day = match.group("day") or {"上旬": "10", "中旬": "20"}.get(match.group("third") or "")
    last = _last_of(year, month)
    if day is None:
        # 3月前 ends with February, 3月底前 with March.
        return dt.date(year, month, 1) - dt.timedelta(1) if deadline.endswith(("月前", "月份前")) else last
    return dt.date(year, month, int(day)) if 1 <= int(day) <= last.day else None


def _quarter(deadline: str, said: dt.date) -> dt.date | None:
    match = _QUARTER.search(deadline)
    if not match:
        return None
    month = _QUARTERS[match.group("name").lstrip("第")[0]]
    year = _written_year(match, said) or said.year + (month < said.month)
    return _last_of(year, month)


def _end_of_year(deadline: str, said: dt.date) -> dt.date | None:
    match = _YEAR.search(deadline)
    if not match:
        return None
    by = match.group("by")
    return dt.date(int(by) if by else _written_year(match, said) or said.year, 12, 31)


def _end_of_month(deadline: str, said: dt.date) -> dt.date | None:
    if deadline.startswith(("月底", "月末", "月内", "本月")):
        return _last_of(said.year, said.month)
    return None


def _term(deadline: str, said: dt.date) -> dt.date | None:
    match = _TERM.fullmatch(deadline)
    if not match:
        return None
    written, unit = match.group("number"), match.group("unit")
    number = int(written) if written.isdigit() else _NUMERALS[written]
    if unit in _DAYS:
        return said + dt.timedelta(number * _DAYS[unit])
    months = said.month - 1 + number * _MONTHS[unit]
    year, month = said.year + months // 12, months % 12 + 1
    return dt.date(year, month, min(said.day, calendar.monthrange(year, month)[1]))


def _feast(deadline: str, said: dt.date) -> dt.date | None:
    for name, (month, day) in _FEASTS.items():
        if name in deadline:
            date = dt.date(said.year, month, day)
            return date if date >= said else dt.date(said.year + 1, month, day)
    return None
