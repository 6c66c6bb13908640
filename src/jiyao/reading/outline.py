"""Headings at every level, on lines of their own or run into the text."""

from __future__ import annotations

from dataclasses import dataclass

from jiyao.reading.layout import Layout


@dataclass(frozen=True, slots=True)
class OutlineHeading:
    """One heading, number included in the span; level 1 is outermost."""

    start: int
    end: int
    level: int
    number: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings of a text in order."""

    headings: tuple[OutlineHeading, ...] = ()


def read_outline(layout: Layout) -> Outline:
    """Find the headings."""
    return Outline()
