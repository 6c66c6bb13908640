"""Mentions by place: which begin in a stretch of the text, found by bisection so that long pages stay linear."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeVar

_P = TypeVar("_P")


def beginning_in(mentions: Sequence[_P], starts: Sequence[int], start: int, end: int) -> Sequence[_P]:
    """Those of some mentions in text order that begin in ``text[start:end]``; ``starts`` is where each begins.

    >>> from jiyao.mentions.dates import find_dates
    >>> dates = find_dates("3月5日开会，4月6日开工，5月7日竣工")
    >>> [date.month for date in beginning_in(dates, [date.start for date in dates], 1, 14)]
    [4]
    """
    first = bisect_left(starts, start)
    if first == len(starts) or starts[first] >= end:
        return ()  # mostly: half the time of a second search
    return mentions[first : bisect_left(starts, end, first)]
