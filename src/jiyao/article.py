"""What the extractors read: a repaired text with its layout, outline and mentions, and what it is about."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from jiyao.mentions import Mentions
from jiyao.models import DocumentKind, Region, Span
from jiyao.reading.layout import Layout
from jiyao.reading.outline import Outline
from jiyao.reading.repair import Repaired


class Article(NamedTuple):
    """One text on its way to a Document: everything found so far, nothing decided twice."""

    repaired: Repaired
    layout: Layout
    outline: Outline
    mentions: Mentions
    fiction: bool
    kind: DocumentKind
    region: Region | None
    published: dt.date | None
    source: str | None

    @property
    def text(self) -> str:
        """The repaired text."""
        return self.repaired.text

    def span(self, start: int, end: int) -> Span:
        """The evidence ``text[start:end]`` with its place in the source."""
        return self.repaired.span(start, end)
