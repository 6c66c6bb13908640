"""Words that command or forbid: 要, 必须, 确保, 严禁; and the many words that only look like them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from jiyao.lexicon import read_lines
from jiyao.lexicon.han import HAN
from jiyao.patterns import scanner


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


class Marker(NamedTuple):
    """One marker with its place."""

    start: int
    end: int
    text: str
    kind: MarkerKind


# What stands in quotation marks, titles and brackets is not said by the speaker.
_QUOTED = scanner(r"“[^“”\n]{0,400}”|《[^《》\n]{0,100}》|「[^「」\n]{0,400}」|（[^（）\n]{0,60}）")


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """The stretches in quotation marks, book-title marks or brackets.

    >>> quoted_spans("要树立“要务是发展”的理念")
    [(3, 10)]
    """
    return [match.span() for match in _QUOTED.finditer(text)]


# 请各单位抓好落实, but not 请大家鼓掌 or 请各位代表审议.
_PLEASE = r"请(?=于|将|按|务必|认真|严格|遵照|抓紧|及时|尽快|大家|同志们|与会|各[乡镇部单地级县位市区旗]|有关|相关)(?![^，。；]{0,16}(?:意见|鼓掌|发言|批评|指正|审议|监督|注意|看|观看|思考|放心|掌声|鼓掌|入座|就座|就坐|落座|起立|奏|关闭手机|静音))"


@lru_cache(maxsize=1)
def _kinds() -> dict[str, MarkerKind]:
    rows = (line.split("\t") for line in read_lines("directive_markers.txt"))
    return {word: MarkerKind(kind) for word, kind in rows}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    longest = sorted(_kinds(), key=len, reverse=True)
    markers = "|".join(word + (rf"(?=[{HAN}“《\d])" if word == "要" else "") for word in longest)
    return scanner(rf"{markers}|{_PLEASE}")


class _Nonmarkers(NamedTuple):
    """Words of one length around a marker: how far before it they begin, and for each what ends or begins beside it makes
    none of it."""

    before: int
    length: int
    words: dict[str, tuple[str, str]]


@lru_cache(maxsize=1)
def _nonmarkers() -> dict[str, list[_Nonmarkers]]:
    """The words that hold a marker, by the marker's first character with the one before it, or else after it."""
    found: dict[str, dict[tuple[int, int], dict[str, tuple[str, str]]]] = {}
    markers = (*_kinds(), "请")
    for line in read_lines("nonmarkers.txt"):
        word, not_after, not_before = (*line.split("\t"), "", "")[:3]
        for place in range(len(word)):
            if word.startswith(markers, place):
                key = word[place - 1 : place + 1] if place else word[:2]
                alike = found.setdefault(key, {}).setdefault((place, len(word)), {})
                alike[word] = not_after, not_before
    return {
        key: [_Nonmarkers(*place, words) for place, words in table.items()] for key, table in found.items()
    }


def _nonmarker_end(text: str, place: int, position: int) -> int:
    """Where the word ends that holds the marker at a place and begins at ``position`` or later; 0 where there is none."""
    table, longest = _nonmarkers(), 0
    for key in (text[place - 1 : place + 1], text[place : place + 2]):
        for before, length, words in table.get(key, ()):
            start = place - before
            end = start + length
            if start < position or end <= longest or (beside := words.get(text[start:end])) is None:
                continue
            not_after, not_before = beside
            if start and text[start - 1] in not_after:
                continue
            if end == len(text) or text[end] not in not_before:
                longest = end
    return longest


def _ends(text: str, mark: str) -> Iterator[int]:
    """Where a mark ends."""
    end = 0
    while end := text.find(mark, end) + 1:
        yield end


_ATTRIBUTE = scanner(rf"[{HAN}]{{2,4}}的(?!要|问题)")


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
        self._quote_starts = [start for start, _ in self.quoted]
        semicolons = sorted([*_ends(text, "；"), *_ends(text, ";")])
        self._cuts = [place for place in semicolons if not self.is_quoted(place - 1)]
        self.markers = tuple(self._markers())
        self._starts = [marker.start for marker in self.markers]

    def _markers(self) -> Iterator[Marker]:
        """The markers that stand in no quotation and in no other word; such a word is stepped over as a whole."""
        text, kinds, position, found = self.text, _kinds(), 0, _pattern().finditer(self.text)
        quoted, quote = [*self.quoted, (len(text), len(text))], 0
        while match := next(found, None):
            start, end = match.span()
            while quoted[quote][1] <= start:
                quote += 1
            if quoted[quote][0] <= start:
                position = end
            elif match.group() == "必须" and _ATTRIBUTE.match(text, end) and text[start - 1] in "是、个项种":
                position = end  # 是必须扛牢的责任
            elif after := _nonmarker_end(text, start, position):
                position = after
                if after != end:
                    found = _pattern().finditer(text, after)
            else:
                word = match.group()
                position = end
                yield Marker(start, end, word, kinds.get(word, MarkerKind.DEMAND))

    def between(self, start: int, end: int) -> tuple[Marker, ...]:
        """The markers that begin in ``[start, end)``."""
        return self.markers[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def part_end(self, start: int, end: int) -> int:
        """Where the part of a sentence ends that begins at ``start``: behind a semicolon, those in quotation marks left alone.

        >>> MarkedText("抓“甲；乙”；抓丙。").part_end(0, 10), MarkedText("抓“甲；乙”；抓丙。").part_end(7, 10)
        (7, 10)
        """
        index = bisect_right(self._cuts, start)
        return min(end, self._cuts[index]) if index < len(self._cuts) else end

    def is_quoted(self, place: int) -> bool:
        """Whether a place stands in quotation marks, book-title marks or brackets."""
        index = bisect_right(self._quote_starts, place) - 1
        return index >= 0 and place < self.quoted[index][1]
