"""Where every character of a repaired text came from.

An alignment is a sorted tuple of edits ``(source_start, source_end, target_start, target_end)``. Outside the edits
source and target run side by side, one character for one character (the characters may differ: 縣 and 县 take
the same room, so a conversion of script needs no edit). Memory is linear in the number of edits, look-up logarithmic.

``source ──first──▶ middle ──second──▶ target`` is ``first.then(second)``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

Edit4 = tuple[int, int, int, int]


@dataclass(frozen=True)
class Alignment:
    """Maps stretches of a repaired text (target) to the text as handed in (source), and back.

    >>> note = Alignment(((1, 6, 1, 1),))  # 聯(lián)席 -> 聯席
    >>> note.source_span(0, 2), note.source_span(0, 1), note.target_span(1, 6)
    ((0, 7), (0, 1), (1, 1))
    """

    edits: tuple[Edit4, ...] = ()

    @classmethod
    def of(cls, replacements: Iterable[tuple[int, int, str]]) -> Alignment:
        """The alignment that sorted, disjoint replacements ``(start, end, text)`` of the source bring about.

        Replacements that keep the length need no edit.

        >>> Alignment.of([(1, 3, ""), (5, 6, "，"), (8, 8, "。")]).edits
        ((1, 3, 1, 1), (8, 8, 6, 7))
        """
        edits, shift = [], 0
        for start, end, text in replacements:
            if len(text) != end - start:
                edits.append((start, end, start + shift, start + shift + len(text)))
                shift += len(text) - (end - start)
        return cls(tuple(edits))

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The smallest stretch of the source that ``target[start:end]`` came from."""
        edits, starts = self.edits, self._target_starts
        if end <= start:
            position = _place(edits, starts, start)
            return position, position
        return _place(edits, starts, start), _place(edits, starts, end - 1, last=True)

    def target_span(self, start: int, end: int) -> tuple[int, int]:
        """The smallest stretch of the target that ``source[start:end]`` went to; empty where it was removed."""
        edits, starts = self.inverse.edits, self.inverse._target_starts
        if end <= start:
            position = _place(edits, starts, start)
            return position, position
        first, last = _place(edits, starts, start), _place(edits, starts, end - 1, last=True)
        return first, max(first, last)

    @cached_property
    def inverse(self) -> Alignment:
        """The way back: source and target change places.

        >>> Alignment(((1, 6, 1, 1),)).inverse.edits
        ((1, 1, 1, 6),)
        """
        return Alignment(tuple((c, d, a, b) for a, b, c, d in self.edits))

    def then(self, second: Alignment) -> Alignment:
        """This alignment followed by another, as one; associative.

        >>> Alignment(((1, 6, 1, 1),)).then(Alignment(((0, 1, 0, 0),))).source_span(0, 1)
        (6, 7)
        """
        if not second.edits:
            return self
        if not self.edits:
            return second
        return Alignment(tuple(_compose(self.edits, second.edits)))

    @cached_property
    def _target_starts(self) -> tuple[int, ...]:
        return tuple(edit[2] for edit in self.edits)


def _place(edits: tuple[Edit4, ...], starts: tuple[int, ...], position: int, last: bool = False) -> int:
    """Where the character at a target position begins (or, ``last``, ends) in the source."""
    index = bisect_right(starts, position) - 1
    if index < 0:
        return position + last
    source_start, source_end, _, target_end = edits[index]
    if position < target_end:
        return source_end if last else source_start
    return source_end + position - target_end + last


def _compose(first: tuple[Edit4, ...], second: tuple[Edit4, ...]) -> list[Edit4]:
    """Merge two edit lists over the text between them; edits that overlap there become one.

    ``lead`` is source minus middle behind the edits of the first list, ``lag`` target minus middle behind those
    of the second; they turn the edges of a merged stretch into source and target positions.
    """
    merged: list[Edit4] = []
    i, j, lead, lag = 0, 0, 0, 0
    while i < len(first) or j < len(second):
        low, high, takes_first = _next(first, second, i, j)
        source_start, target_start = low + lead, low + lag
        while True:
            if takes_first:
                lead = first[i][1] - first[i][3]
                i += 1
            else:
                lag = second[j][3] - second[j][1]
                j += 1
            if i < len(first) and _meets(low, high, first[i][2], first[i][3]):
                high, takes_first = max(high, first[i][3]), True
            elif j < len(second) and _meets(low, high, second[j][0], second[j][1]):
                high, takes_first = max(high, second[j][1]), False
            else:
                break
        merged.append((source_start, high + lead, target_start, high + lag))
    return merged


def _next(first: tuple[Edit4, ...], second: tuple[Edit4, ...], i: int, j: int) -> tuple[int, int, bool]:
    if j >= len(second) or (i < len(first) and (first[i][2], first[i][3]) <= (second[j][0], second[j][1])):
        return first[i][2], first[i][3], True
    return second[j][0], second[j][1], False


def _meets(low: int, high: int, start: int, end: int) -> bool:
    """Whether two stretches of the middle share a character, or one that is empty lies inside the other."""
    return start < high or (low == high == start == end)
