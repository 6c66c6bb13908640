"""Dates as far as the text gives them."""

from __future__ import annotations

from dataclasses import dataclass

from jiyao.models import PartOfDay


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written; what the text does not say is None. Relative days (昨日) carry ``offset`` in days."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    end_month: int | None = None
    end_day: int | None = None
    part_of_day: PartOfDay | None = None
    offset: int | None = None


def find_dates(text: str) -> tuple[DateMention, ...]:
    """All dates with at least a day, and relative days, in text order."""
    return ()
