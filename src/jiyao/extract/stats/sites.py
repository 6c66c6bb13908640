"""Figures in the place where they stand: the clause, what leads to the figure, what follows it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

import regex

from jiyao.mentions.figures import Figure


@dataclass(frozen=True, slots=True)
class Site:
    """One figure in its sentence.

    ``clause`` to ``clause_end`` is its clause; ``lead`` is where the words that belong to it alone begin, after the
    figure before it; ``tail`` is where what follows it ends: the next separator or figure.
    """

    figure: Figure
    sentence: int
    sentence_end: int
    clause: int
    clause_end: int
    lead: int
    tail: int


def sites(text: str, figures: tuple[Figure, ...], start: int, end: int) -> list[Site]:
    """The figures of the sentence ``text[start:end]``, in order."""
    first = bisect_left(figures, start, key=lambda figure: figure.start)
    last = bisect_left(figures, end, key=lambda figure: figure.start)
    chosen = figures[first:last]
    if not chosen:
        return []
    marks = [match.start() for match in _separators(text, start, end)]
    return [_site(chosen, place, marks, start, end) for place in range(len(chosen))]


def _separators(text: str, start: int, end: int) -> list[regex.Match[str]]:
    return list(_BREAK.finditer(text, start, end))


# 开（复）工 and 1亿元（含）以上 hold brackets that break nothing; 1,000 holds a comma that breaks nothing.
_BREAK = regex.compile(
    r"[，；;：:。！？!?\n]|(?<!\d),|,(?!\d)|[（(](?![复含扩][）)])|(?<![（(][复含扩])[）)]"
)


def _site(figures: tuple[Figure, ...], place: int, marks: list[int], start: int, end: int) -> Site:
    figure = figures[place]
    before = bisect_left(marks, figure.start)
    after = bisect_left(marks, figure.end)
    clause = marks[before - 1] + 1 if before else start
    clause_end = marks[after] if after < len(marks) else end
    lead = max(clause, figures[place - 1].end) if place else clause
    tail = min(clause_end, figures[place + 1].start) if place + 1 < len(figures) else clause_end
    return Site(figure, start, end, clause, clause_end, lead, max(tail, figure.end))
