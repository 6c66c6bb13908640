"""Marks that overlap, as properly nested pieces of a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from jiyao.view.marks import KINDS, Mark


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, or the opening (``mark``) or closing (``closes``) of a mark.

    ``again`` says that the mark was cut by one that encloses only part of it, and goes on here.
    """

    text: str = ""
    mark: Mark | None = None
    again: bool = False
    closes: bool = False


_Entry = tuple[int, int, int, int, Mark, bool]


def nest(text: str, marks: Iterable[Mark]) -> Iterator[Piece]:
    """The text cut into pieces in which every mark that opens closes before the one around it.

    >>> crossing = [Mark("directive", ("d0",), 0, 3), Mark("stat", ("s0",), 2, 4)]
    >>> print("".join(p.text or (p.mark.refs[0] + "<" if p.mark else ">") for p in nest("甲乙丙丁", crossing)))
    d0<甲乙s0<丙>>s0<丁>
    """
    waiting = _entries(marks, len(text))
    open_ends: list[int] = []
    position = 0
    while waiting:
        start, negative_end, rank, order, mark, again = heappop(waiting)
        end = -negative_end
        while open_ends and open_ends[-1] <= start:
            yield from _text(text, position, open_ends[-1])
            position = max(position, open_ends.pop())
            yield Piece(closes=True)
        yield from _text(text, position, start)
        position = start
        if open_ends and end > open_ends[-1]:
            heappush(waiting, (open_ends[-1], -end, rank, order, mark, True))
            end = open_ends[-1]
        open_ends.append(end)
        yield Piece(mark=mark, again=again)
    yield from _rest(text, position, open_ends)


def _entries(marks: Iterable[Mark], length: int) -> list[_Entry]:
    entries = [
        (mark.start, -min(mark.end, length), KINDS.index(mark.kind), order, mark, False)
        for order, mark in enumerate(marks)
        if mark.start < min(mark.end, length)
    ]
    heapify(entries)
    return entries


def _text(text: str, start: int, end: int) -> Iterator[Piece]:
    if start < end:
        yield Piece(text=text[start:end])


def _rest(text: str, position: int, open_ends: list[int]) -> Iterator[Piece]:
    while open_ends:
        yield from _text(text, position, open_ends[-1])
        position = max(position, open_ends.pop())
        yield Piece(closes=True)
    yield from _text(text, position, len(text))
