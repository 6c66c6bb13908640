"""Words that command or forbid: 要, 必须, 确保, 严禁; and the many words that only look like them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

import regex

from jiyao.lexicon import read_lines


class MarkerKind(str, Enum):
    """What a marker does; see ``lexicon/directive_markers.txt``."""

    DEMAND = "demand"
    ASSURE = "assure"
    FORBID = "forbid"
    WEAK = "weak"

    @property
    def forbids(self) -> bool:
        """Whether the marker says what must not be done."""
        return self in (MarkerKind.FORBID, MarkerKind.WEAK)


@dataclass(frozen=True, slots=True)
class Marker:
    """One marker with its place."""

    start: int
    end: int
    text: str
    kind: MarkerKind


# What stands in quotation marks, titles and brackets is not said by the speaker.
_QUOTED = regex.compile(r"“[^“”\n]{0,400}+”|《[^《》\n]{0,100}+》|「[^「」\n]{0,400}+」|（[^（）\n]{0,60}+）")


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """The stretches in quotation marks, book-title marks or brackets.

    >>> quoted_spans("要树立“要务是发展”的理念")
    [(3, 10)]
    """
    return [match.span() for match in _QUOTED.finditer(text)]


# 请各单位抓好落实, but not 请大家鼓掌 or 请各位代表审议.
_PLEASE = r"请(?=于|将|按|务必|认真|严格|遵照|抓紧|及时|尽快|大家|同志们|各[乡镇部单地级县位市区旗]|有关|相关)(?![^，。；]{0,16}(?:意见|鼓掌|批评|指正|审议|监督|注意|看|观看|思考|放心))"


@lru_cache(maxsize=1)
def _kinds() -> dict[str, MarkerKind]:
    rows = (line.split("\t") for line in read_lines("directive_markers.txt"))
    return {word: MarkerKind(kind) for word, kind in rows}


def _nonmarker(line: str) -> str:
    word, before, after = (*line.split("\t"), "", "")[:3]
    return (f"(?<![{before}])" if before else "") + regex.escape(word) + (f"(?![{after}])" if after else "")


@lru_cache(maxsize=1)
def _pattern() -> regex.Pattern[str]:
    longest = sorted(_kinds(), key=len, reverse=True)
    markers = "|".join(word + (r"(?=[\p{Han}“《\d])" if word == "要" else "") for word in longest)
    nonmarkers = "|".join(_nonmarker(line) for line in read_lines("nonmarkers.txt"))
    # A word that holds a marker is stepped over as a whole, so the marker in it is never seen. The first
    # characters are tried before the words, which makes it three times as fast.
    first = {word[0] for word in (*longest, *read_lines("nonmarkers.txt"))}
    return regex.compile(
        rf"{_QUOTED.pattern}|(?=[请{''.join(sorted(first))}])(?:(?:{nonmarkers})|(?P<marker>{markers}|{_PLEASE}))"
    )


class MarkedText:
    """A text with its markers and quotations, each found once.

    >>> marked = MarkedText("各业主要抓紧，主要领导必须到场，严禁“要钱不要命”。")
    >>> [marker.text for marker in marked.markers]
    ['要', '必须', '严禁']
    >>> [marker.text for marker in marked.between(0, 12)]
    ['要', '必须']
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.quoted = quoted_spans(text)
        self.markers = tuple(
            Marker(match.start(), match.end(), match.group(), _kinds().get(match.group(), MarkerKind.DEMAND))
            for match in _pattern().finditer(text)
            if match.group("marker")
        )
        self._starts = [marker.start for marker in self.markers]
        self._quote_starts = [start for start, _ in self.quoted]

    def between(self, start: int, end: int) -> tuple[Marker, ...]:
        """The markers that begin in ``[start, end)``."""
        return self.markers[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def is_quoted(self, place: int) -> bool:
        """Whether a place stands in quotation marks, book-title marks or brackets."""
        index = bisect_right(self._quote_starts, place) - 1
        return index >= 0 and place < self.quoted[index][1]
