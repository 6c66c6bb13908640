"""Noise out, offsets kept."""

from __future__ import annotations

from dataclasses import dataclass

from jiyao.models import DocumentWarning, Repair, Span
from jiyao.reading.alignment import Alignment


@dataclass(frozen=True, slots=True)
class Repaired:
    """A repaired text and the way back to the text as it was handed in."""

    text: str
    alignment: Alignment
    repairs: tuple[Repair, ...] = ()
    warnings: tuple[DocumentWarning, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The evidence ``text[start:end]`` with its place in the source."""
        source_start, source_end = self.alignment.source_span(start, end)
        return Span(start=start, end=end, source_start=source_start, source_end=source_end)


def repair(text: str) -> Repaired:
    """Repair a text."""
    return Repaired(text, Alignment())
