"""Figures in the place where they stand: the clause, what leads to the figure, what follows it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from jiyao.mentions.figures import Figure
from jiyao.patterns import pattern

# A headline parts its clauses with a space: 甲县6个项目集中开工 总投资7亿元.
_BREAK = pattern(r"[，；;：:。！？!?\n]|(?<!\d),|,(?!\d)|[（(）)]|(?<=\p{Han})[ \u3000](?=\p{Han})")
# An aside without a figure breaks nothing: 开（复）工, 固定资产投资（不含农户）271亿元, 生产总值（GDP）增长8%.
_ASIDE = pattern(r"[（(][^（()），。；\n]{1,32}[）)]")
_BRACKET = pattern(r"[（(](?P<inside>[^（()）]*+)[）)]?")


class Site(NamedTuple):
    """One figure in its sentence.

    ``clause`` to ``clause_end`` is its clause; ``lead`` is where the words that belong to it alone begin, after the
    figure before it; ``tail`` is where what follows it ends: the next separator or figure. ``bracket`` is where the
    bracket that it stands in opens.
    """

    figure: Figure
    sentence: int
    sentence_end: int
    clause: int
    clause_end: int
    lead: int
    tail: int
    bracket: int | None = None


def sites(text: str, chosen: Sequence[Figure], start: int, end: int) -> list[Site]:
    """The places of the figures of the sentence ``text[start:end]``, in order."""
    opens = text.find("（", start, end) >= 0 or text.find("(", start, end) >= 0
    brackets = [match.span() for match in _BRACKET.finditer(text, start, end)] if opens else []
    asides = _asides(text, chosen, start, end) if opens else set()
    breaks = _BREAK.finditer(text, start, end)
    marks = [place for match in breaks if (place := match.start()) not in asides]
    return [_site(chosen, place, marks, brackets, (start, end)) for place in range(len(chosen))]


def _asides(text: str, figures: Sequence[Figure], start: int, end: int) -> set[int]:
    """Where the brackets open and close that break no sentence into clauses."""
    starts = [figure.start for figure in figures]
    asides: set[int] = set()
    for match in _ASIDE.finditer(text, start, end):
        after = bisect_left(starts, match.start())
        if after == len(starts) or starts[after] >= match.end():
            asides |= {match.start(), match.end() - 1}
    return asides


def _site(
    figures: Sequence[Figure],
    place: int,
    marks: list[int],
    brackets: list[tuple[int, int]],
    sentence: tuple[int, int],
) -> Site:
    figure = figures[place]
    start, end = sentence
    before = bisect_left(marks, figure.start)
    after = bisect_left(marks, figure.end)
    clause = marks[before - 1] + 1 if before else start
    clause_end = marks[after] if after < len(marks) else end
    lead = max(clause, figures[place - 1].end) if place else clause
    tail = min(clause_end, figures[place + 1].start) if place + 1 < len(figures) else clause_end
    around = None
    for opening, closing in brackets:
        if opening < figure.start < closing:
            around = opening
    return Site(
        figure,
        start,
        end,
        clause,
        clause_end,
        lead,
        max(tail, figure.end),
        around,
    )
