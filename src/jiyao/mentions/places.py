"""Where a word stands in one part of a text, looked up instead of searched for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

PART = 10_000  # characters
_SEARCHED = (
    6_000  # a text of so many is searched: an index of it takes longer to make than a page's names to find
)
_KEPT = 16  # parts, each of about a megabyte: all of most texts, for names are looked for in several rounds


class Places:
    """The places of each two characters in a row, part by part; only the parts last asked for are kept.

    >>> list(Places("王强说，王强在会上说").of("王强", 0, 8))
    [0, 4]
    """

    __slots__ = ("_parts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._parts: dict[int, dict[str, list[int]]] = {}

    def of(self, word: str, low: int, high: int) -> Iterator[int]:
        """Where a word of two characters or more stands between two places, in text order."""
        if len(self._text) <= _SEARCHED:
            place = self._text.find(word, low, high)
            while place >= 0:
                yield place
                place = self._text.find(word, place + 1, high)
            return
        pair, text, last = word[:2], self._text, min(high, len(self._text)) - len(word)
        for part in range(low // PART, max(last, 0) // PART + 1):
            for place in self._of_part(part).get(pair, ()):
                if low <= place <= last and text.startswith(word, place):
                    yield place

    def _of_part(self, part: int) -> dict[str, list[int]]:
        places = self._parts.get(part)
        if places is None:
            while len(self._parts) >= _KEPT:
                del self._parts[max(self._parts, key=lambda kept: abs(kept - part))]
            places = self._parts[part] = {}
            start, end = part * PART, (part + 1) * PART
            text = self._text[start : end + 1]
            for place, pair in enumerate(pairwise(text), start):
                places.setdefault(pair[0] + pair[1], []).append(place)
        return places
