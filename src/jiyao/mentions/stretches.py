"""Mentions by place: which begin in a stretch of the text, found by bisection so that long pages stay linear."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol, TypeVar


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_P = TypeVar("_P", bound=_Placed)


def _start(one: _Placed) -> int:
    return one.start


def beginning_in(mentions: Sequence[_P], start: int, end: int) -> Sequence[_P]:
    """Those of some mentions in text order that begin in ``text[start:end]``.

    >>> from jiyao.mentions.dates import find_dates
    >>> dates = find_dates("3月5日开会，4月6日开工，5月7日竣工")
    >>> [date.month for date in beginning_in(dates, 1, 14)]
    [4]
    """
    first = bisect_left(mentions, start, key=_start)
    if first == len(mentions) or mentions[first].start >= end:
        return mentions[:0]  # mostly: half the time of a second search
    return mentions[first : bisect_left(mentions, end, first, key=_start)]
