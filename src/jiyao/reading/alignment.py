"""Where every character of a repaired text came from.

An alignment is a sorted tuple of edits ``(source_start, source_end, target_start, target_end)``. Outside the edits
source and target run side by side, one character for one character (the characters may differ: 縣 and 县 take
the same room, so a conversion of script needs no edit). Memory is linear in the number of edits, look-up logarithmic.

``source ──first──▶ middle ──second──▶ target`` is ``first.then(second)``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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
        edits: list[Edit4] = []
        shift, last = 0, -1
        for start, end, text in replacements:
            length = len(text)
            if length == end - start:
                continue
            target = start + shift
            if start == last:  # touching edits are one, so that equal alignments are written alike
                edits[-1] = (edits[-1][0], end, edits[-1][2], target + length)
            else:
                edits.append((start, end, target, target + length))
            shift += length - end + start
            last = end
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
    """Merge two edit lists over the text between them; edits that overlap or touch there become one.

    ``lead`` is source minus middle behind the edits of the first list so far, ``lag`` target minus middle behind
    those of the second; they turn the edges of a merged stretch into source and target positions.
    """
    middle_ends = [edit[3] for edit in first]
    merged: list[Edit4] = []
    i, j, lead, lag = 0, 0, 0, 0
    while j < len(second):
        low, high = second[j][0], second[j][1]
        stop = bisect_left(middle_ends, low, i)
        merged += _shifted(first[i:stop], lag)
        if stop > i:
            lead = first[stop - 1][1] - first[stop - 1][3]
        i = stop
        if i < len(first):
            low = min(low, first[i][2])
        source_start, target_start = low + lead, low + lag
        lag = second[j][3] - second[j][1]
        j += 1
        while True:
            if i < len(first) and first[i][2] <= high:
                high = max(high, first[i][3])
                lead = first[i][1] - first[i][3]
                i += 1
            elif j < len(second) and second[j][0] <= high:
                high = max(high, second[j][1])
                lag = second[j][3] - second[j][1]
                j += 1
            else:
                break
        if high + lead > source_start or high + lag > target_start:  # else inserted, then removed again
            merged.append((source_start, high + lead, target_start, high + lag))
    return merged + _shifted(first[i:], lag)


def _shifted(edits: tuple[Edit4, ...], lag: int) -> list[Edit4]:
    return [(a, b, c + lag, d + lag) for a, b, c, d in edits] if lag else list(edits)
