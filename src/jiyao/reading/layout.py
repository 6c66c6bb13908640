"""Lines, sentences and the head of a repaired text."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from typing import NamedTuple

from jiyao.models import Byline
from jiyao.patterns import pattern, scanner
from jiyao.reading.bylines import authors
from jiyao.reading.head import read_head
from jiyao.reading.page import Page
from jiyao.reading.repair import Repaired

_LINE = pattern(r"[^\n]++")
# A sentence closes after 。！？ with the quotation marks and brackets that belong to it.
_SENTENCE = scanner(r"[^。！？!?\n]*(?:[。！？!?]+[”’」』）)]*)?")


class Line(NamedTuple):
    """One line of the repaired text, without white space around it."""

    start: int
    end: int


class Sentence(NamedTuple):
    """One sentence, its closing mark included; ``line`` is an index into ``Layout.lines``."""

    start: int
    end: int
    line: int


class Layout(NamedTuple):
    """How a repaired text is laid out, and what its head and tail say of it."""

    text: str
    lines: tuple[Line, ...]
    sentences: tuple[Sentence, ...]
    title: Line | None = None
    published: dt.date | None = None
    source: str | None = None
    bylines: tuple[Byline, ...] = ()
    byline_spans: tuple[tuple[int, int], ...] = ()  # stretches that hold only bylines: no officials in there

    def in_byline(self, position: int) -> bool:
        """Whether a position stands in a stretch that holds only bylines."""
        if not self.byline_spans:
            return False
        index = bisect_right(self.byline_spans, (position, len(self.text) + 1)) - 1
        return index >= 0 and position < self.byline_spans[index][1]


def read_layout(repaired: Repaired, page: Page | None = None) -> Layout:
    """Find the lines, sentences, title, date, source and bylines of a text.

    What the text does not say of itself, the page around it may.
    """
    page = page or Page(repaired.text)
    text = repaired.text
    lines = tuple(_lines(text))
    head = read_head(text, [(line.start, line.end) for line in lines], repaired.dropped)
    return Layout(
        text,
        lines,
        tuple(_sentences(text, lines)),
        Line(*head.title) if head.title else None,
        head.published or page.published,
        head.source or page.source,
        head.bylines or authors(page.author),
        tuple(sorted(head.byline_spans)),
    )


def _lines(text: str) -> list[Line]:
    lines = []
    for match in _LINE.finditer(text):
        stripped = match.group().strip()
        if stripped:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            lines.append(Line(start, start + len(stripped)))
    return lines


def _sentences(text: str, lines: tuple[Line, ...]) -> list[Sentence]:
    return [
        Sentence(match.start(), match.end(), number)
        for number, line in enumerate(lines)
        for match in _SENTENCE.finditer(text, line.start, line.end)
        if match.end() > match.start()
    ]
