"""Where every character of a repaired text came from.

An alignment is a sorted list of edits ``(source_start, source_end, target_start, target_end)``; between two edits
the texts are equal. Memory is linear in the number of edits, look-up logarithmic.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Alignment:
    """Maps spans of the repaired text (target) to the text as handed in (source).

    >>> Alignment(((1, 6, 1, 1),)).source_span(0, 2)  # 聯(lián)席 -> 聯席
    (0, 7)
    """

    edits: tuple[tuple[int, int, int, int], ...] = ()
    _target_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_target_starts", tuple(edit[2] for edit in self.edits))

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The smallest stretch of the source that ``target[start:end]`` came from."""
        if start >= end:
            position = self._source_of(start)
            return position, position
        return self._source_of(start), self._source_of(end - 1, last=True)

    def _source_of(self, position: int, last: bool = False) -> int:
        index = bisect_right(self._target_starts, position) - 1
        if index < 0:
            return position + last
        source_start, source_end, _, target_end = self.edits[index]
        if position < target_end:
            return source_end if last else source_start
        return source_end + position - target_end + last
