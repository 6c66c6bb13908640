"""Dates as far as the text gives them."""

from __future__ import annotations

from typing import NamedTuple

import regex

from jiyao.lexicon.scan import Scan
from jiyao.models import PartOfDay
from jiyao.patterns import pattern


class DateMention(NamedTuple):
    """A date as written; what the text does not say is None.

    Relative days (昨日) carry ``offset`` in days, relative years (去年3月5日) ``year_offset`` in years.
    ``same_day`` marks words that point back to the day named before: 当天下午, or 下午 at the head of a sentence.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    end_month: int | None = None
    end_day: int | None = None
    part_of_day: PartOfDay | None = None
    offset: int | None = None
    year_offset: int | None = None
    same_day: bool = False


_PARTS = {
    **dict.fromkeys(("凌晨", "清晨", "早上", "早晨", "晨", "早", "上午"), PartOfDay.MORNING),
    **dict.fromkeys(("中午", "正午"), PartOfDay.NOON),
    **dict.fromkeys(("下午", "午后", "傍晚"), PartOfDay.AFTERNOON),
    **dict.fromkeys(("晚上", "晚间", "夜间", "晚", "夜"), PartOfDay.EVENING),
}
_OFFSETS = {"前": -2, "昨": -1, "今": 0}
_YEAR_OFFSETS = {"今": 0, "本": 0, "去": -1, "前": -2}
_LAST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ZERO, _TENS = "〇○零O", {"廿": 20, "卅": 30}

_DATE = pattern(
    r"""
    (?(DEFINE)
      (?P<N>[0-9０-９]{1,2}+(?![0-9０-９])|[一二三四五六七八九十廿卅]{1,3}+)
      (?P<TO>[-—–－~～至到、和及]{1,2}+)
      (?P<WEEK>\s?+[（(][^（()）\n]{0,2}(?:星期|周|礼拜)[一二三四五六日天][）)]\s?+)
      (?P<PART>凌晨|清晨|早[上晨]|上午|中午|正午|下午|午后|傍晚|晚上|晚间|夜间|晚)
    )
    (?:
      # 2021-04-08, 2021/4/8, 2021.4.8
      (?<![0-9０-９.])(?P<iyear>(?:19|20)[0-9]{2})(?P<sep>[-/.])(?P<imonth>[01]?[0-9])(?P=sep)(?P<iday>[0-3]?[0-9])(?![0-9.])
    |
      # 2023年2月23日, 去年3月5日, 4月11日至12日, 4月11-12日, 十二月三十日
      (?:(?P<year>(?<![0-9０-９])[0-9０-９]{4}|[一二][一二三四五六七八九〇○零O]{3})\s?+年\s?+|(?P<ryear>[今本去前])年\s?+)?
      (?<![0-9０-９一二三四五六七八九十.．])
      (?P<month>(?&N))\s?+月\s?+
      (?P<day>(?&N))\s?+
      (?:[日号](?&WEEK)?(?:(?&PART)?(?&TO)(?:(?P<month2>(?&N))\s?+月\s?+)?(?P<day2>(?&N))[日号](?&WEEK)?)?
        |(?&TO)(?P<day3>(?&N))\s?+[日号](?&WEEK)?)
      (?P<part>(?&PART))?
    |
      # 28日下午, 8日至9日: the month stands before
      (?<![0-9０-９一二三四五六七八九十月年.．第每])
      (?P<bday>(?&N))(?:[日号]?+(?&TO)(?P<bday2>(?&N)))?[日号](?&WEEK)?
      (?: (?P<bpart>(?&PART)) | (?=[，,]) )
    |
      (?P<relative>[昨今前])(?:[天日]|(?=[晚早晨夜]))(?P<rpart>(?&PART)|[晨早夜])?
    |
      (?P<same>[当同][天日]|(?<![^。！？；\n\s])(?=[上下]午[，,]))(?P<spart>(?&PART))?
    |
      (?P<sameeve>当晚)
    )
    """,
    regex.VERBOSE,
)

# Few numerals go on like a date, and few words like a day.
_DIGIT = "0-9０-９一二三四五六七八九十廿卅"
_DATES = Scan(
    rf"[{_DIGIT}昨今前本去当同上下](?=[天日晚早晨夜午]"
    rf"|(?<![0-9０-９一二三四五六七八九十.．].)[{_DIGIT}]{{0,2}}(?:\s?月\s?[{_DIGIT}]|[日号]|[-—–－~～至到、和及]{{1,2}}[{_DIGIT}])"
    rf"|[{_DIGIT}〇○零O]{{3}}(?:\s?年\s?[{_DIGIT}]{{1,3}}\s?月|[-/.][0-9]{{1,2}}[-/.])"
    rf"|年\s?[{_DIGIT}]{{1,3}}\s?月)",
    _DATE,
)


def find_dates(text: str) -> tuple[DateMention, ...]:
    """All dates with at least a day, and relative days, in text order.

    >>> [(d.month, d.day, d.end_day) for d in find_dates("4月11日至12日，全县开展观摩。")]
    [(4, 11, 12)]
    >>> find_dates("昨日上午，大会召开。")[0].offset
    -1
    >>> find_dates("截至2月底，开工48个。")
    ()
    """
    found = (_read(match) for match in _DATES.finditer(text))
    return tuple(mention for mention in found if mention is not None)


def _read(match: regex.Match[str]) -> DateMention | None:
    start, end = match.span()
    if match["relative"]:
        part = _PARTS.get(match["rpart"] or "")
        return DateMention(start, end, part_of_day=part, offset=_OFFSETS[match["relative"]])
    if match["sameeve"]:
        return DateMention(start, end, part_of_day=PartOfDay.EVENING, same_day=True)
    if match["same"] is not None:
        return DateMention(start, end, part_of_day=_PARTS.get(match["spart"] or ""), same_day=True)
    return _calendar(match)


def _calendar(match: regex.Match[str]) -> DateMention | None:
    month, day = (
        _number(match["imonth"] or match["month"]),
        _number(match["iday"] or match["day"] or match["bday"]),
    )
    last = _number(match["day2"] or match["day3"] or match["bday2"])
    last_month = _number(match["month2"]) or (month if last else None)
    if not _possible(month, day) or not _possible(last_month, last):
        return None
    return DateMention(
        match.start(),
        match.end(),
        year=_number(match["iyear"] or match["year"]),
        month=month,
        day=day,
        end_month=last_month,
        end_day=last,
        part_of_day=_PARTS.get(match["part"] or match["bpart"] or ""),
        year_offset=_YEAR_OFFSETS.get(match["ryear"] or ""),
    )


def _possible(month: int | None, day: int | None) -> bool:
    if month is not None and not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= (_LAST_DAYS[month - 1] if month else 31)


def _number(written: str | None) -> int | None:
    """A day, month or year in Arabic (half- or full-width) or Chinese digits.

    >>> _number("二十三"), _number("２３"), _number("二〇二三"), _number("廿八")
    (23, 23, 2023, 28)
    """
    if not written:
        return None
    if written.isdecimal():
        return int(written)
    digits = ["〇一二三四五六七八九".find("〇" if char in _ZERO else char) for char in written]
    if len(written) == 4:
        return int("".join(map(str, digits)))
    for ten, value in (*_TENS.items(), ("十", 10)):
        if ten in written:
            head, _, tail = written.partition(ten)
            return (_number(head) or 1) * value + (_number(tail) or 0)
    return digits[0] if len(written) == 1 else None
