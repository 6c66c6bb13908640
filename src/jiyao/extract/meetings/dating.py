"""When a gathering was held: from the words of the text to a PartialDate, never from the clock."""

from __future__ import annotations

import datetime as dt

from jiyao.mentions.dates import DateMention
from jiyao.models import PartialDate


def resolve(
    mention: DateMention, text: str, published: dt.date | None, before: PartialDate | None
) -> PartialDate | None:
    """The day that ``mention`` means, or None.

    ``before`` is the day of the gathering before, which 当天下午 takes and which lends 28日下午 its month.

    >>> from jiyao.mentions.dates import find_dates
    >>> text = "昨日上午，大会召开。"
    >>> resolve(find_dates(text)[0], text, dt.date(2009, 3, 18), None).iso
    '2009-03-17'
    >>> resolve(find_dates(text)[0], text, None, None) is None
    True
    """
    written = text[mention.start : mention.end]
    if mention.same_day:
        return _same_day(mention, written, before)
    if mention.offset is not None:
        if published is None:
            return None
        day = published + dt.timedelta(days=mention.offset)
        return _partial(mention, written, day.year, day.month, day.day)
    if mention.month is None:
        return _day_alone(mention, written, published, before)
    return _calendar(mention, written, published, before)


def _same_day(mention: DateMention, written: str, before: PartialDate | None) -> PartialDate | None:
    if before is None or before.day is None or before.month is None:
        return None
    return _partial(mention, written, before.year, before.month, before.day)


def _day_alone(
    mention: DateMention, written: str, published: dt.date | None, before: PartialDate | None
) -> PartialDate | None:
    """28日下午: the month of the gathering before, else the last such day before publication."""
    day = mention.day or 0
    if before is not None and before.month is not None:
        return _partial(mention, written, before.year, before.month, day)
    if published is None:
        return None
    for back in range(62):
        candidate = published - dt.timedelta(days=back)
        if candidate.day == day:
            return _partial(mention, written, candidate.year, candidate.month, day)
    return None


def _calendar(
    mention: DateMention, written: str, published: dt.date | None, before: PartialDate | None
) -> PartialDate:
    month, day = mention.month or 0, mention.day or 0
    year = mention.year
    if year is None and mention.year_offset is not None and published is not None:
        year = published.year + mention.year_offset
    if year is None and published is not None:
        year = _last_year(month, day, published)
    if year is None and before is not None and before.year is not None and before.month is not None:
        year = before.year if month >= before.month else None
    return _partial(mention, written, year, month, day)


def _last_year(month: int, day: int, published: dt.date) -> int | None:
    """The year of the last such day that is not after publication; 29 February may lie eight years back."""
    for year in range(published.year, published.year - 9, -1):
        try:
            candidate = dt.date(year, month, day)
        except ValueError:  # 29 February of a common year
            continue
        if candidate <= published:
            return year
    return None


def _partial(mention: DateMention, written: str, year: int | None, month: int, day: int) -> PartialDate:
    head = "-" if year is None else f"{year:04d}"
    return PartialDate(
        text=written,
        year=year,
        month=month,
        day=day,
        end_month=mention.end_month or (month if mention.end_day else None),
        end_day=mention.end_day,
        part_of_day=mention.part_of_day,
        iso=f"{head}-{month:02d}-{day:02d}",
    )
