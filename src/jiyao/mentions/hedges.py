"""Words that bound a number: 约, 超过, 不少于 before it, 以上, 左右 after it."""

from __future__ import annotations

import regex

from jiyao.lexicon import Lexicon
from jiyao.models import Comparator
from jiyao.patterns import pattern

_BARE_ONLY = {"上", "过"}  # 上亿元, 过百亿; but 以上3个, 通过5个
_WORD_BEFORE = pattern(r"(?:[最附邻靠就远亲]近|以上|[通经超]过|[签合预节集条履违制]约|[赶反高]超)$")


class Hedges:
    """Reads the bounds around a number; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        sides: dict[str, dict[str, Comparator]] = {"before": {}, "after": {}, "inner": {}}
        for word, side, comparator in lexicon.hedges:
            sides[side][word] = Comparator(comparator)
        self._before, self._after, self.inner = sides["before"], sides["after"], sides["inner"]
        self._lengths: dict[str, list[int]] = {}  # by last character, the longest first
        for length in sorted(set(map(len, self._before)), reverse=True):
            for last in {word[-1] for word in self._before if len(word) == length}:
                self._lengths.setdefault(last, []).append(length)
        after = "|".join(map(regex.escape, sorted(self._after, key=len, reverse=True)))
        self._opens = frozenset("人的").union(word[0] for word in self._after)
        self._after_pattern = pattern(rf"(?:人民币)?[\s的]?(?P<word>{after})")

    def before(self, text: str, start: int, bare: bool) -> tuple[int, Comparator]:
        """Where the bound before ``start`` begins, and what it says; ``(start, EQ)`` without one.

        >>> Hedges(Lexicon.default()).before("总投资不少于3亿元", 6, bare=False)
        (3, <Comparator.GE: 'ge'>)
        """
        for length in self._lengths.get(text[start - 1 : start], ()):
            word = text[start - length : start]
            if length > start or word not in self._before or (word in _BARE_ONLY and not bare):
                continue
            if length == 1 and _WORD_BEFORE.search(text, max(0, start - 2), start):
                continue
            return start - length, self._before[word]
        return start, Comparator.EQ

    def after(self, text: str, end: int) -> tuple[int, Comparator]:
        """Where the bound after ``end`` ends, and what it says; ``(end, EQ)`` without one.

        >>> Hedges(Lexicon.default()).after("3亿元以上", 3)
        (5, <Comparator.GE: 'ge'>)
        """
        first = text[end : end + 1]
        match = self._after_pattern.match(text, end) if first in self._opens or first.isspace() else None
        return (match.end(), self._after[match["word"]]) if match else (end, Comparator.EQ)
