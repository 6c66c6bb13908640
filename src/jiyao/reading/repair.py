"""Noise out, offsets kept: the repairs in the order in which they are done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import ne

from jiyao.models import DocumentWarning, Repair, Span
from jiyao.reading.alignment import Alignment
from jiyao.reading.characters import control_characters, entities
from jiyao.reading.edits import Replacement, splice
from jiyao.reading.furniture import Dropped, boilerplate
from jiyao.reading.lines import repeated_paragraphs, soft_breaks, stray_bars, trimmed_lines, wide_gaps
from jiyao.reading.marks import (
    corner_quotes,
    doubled_marks,
    full_width_marks,
    narrow_figures,
    straight_quotes,
)
from jiyao.reading.mojibake import mojibake
from jiyao.reading.notes import pinyin_notes
from jiyao.reading.script import script
from jiyao.reading.spaces import needless_blanks


@dataclass(frozen=True, slots=True)
class Repaired:
    """A repaired text and the way back to the text as it was handed in."""

    text: str
    alignment: Alignment
    repairs: tuple[Repair, ...] = ()
    warnings: tuple[DocumentWarning, ...] = ()
    dropped: tuple[Dropped, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The evidence ``text[start:end]`` with its place in the source."""
        source_start, source_end = self.alignment.source_span(start, end)
        return Span(start=start, end=end, source_start=source_start, source_end=source_end)


class _Bench:
    """A text under repair."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.alignment = Alignment()
        self.counts: dict[str, int] = {}
        self.dropped: tuple[Dropped, ...] = ()

    def replace(self, kind: str, replacements: Sequence[Replacement]) -> None:
        if replacements:
            self.text = splice(self.text, replacements)
            self.alignment = self.alignment.then(Alignment.of(replacements))
            self.counts[kind] = self.counts.get(kind, 0) + len(replacements)

    def recast(self, kind: str, text: str) -> None:
        if text != self.text:
            self.counts[kind] = self.counts.get(kind, 0) + sum(map(ne, self.text, text))
            self.text = text


def repair(text: str) -> Repaired:
    """Repair a text."""
    bench = _Bench(text)
    bench.replace("control", control_characters(bench.text))
    if "&" in bench.text:
        bench.replace("entity", entities(bench.text))
    bench.replace("pinyin_note", pinyin_notes(bench.text))
    bench.replace("mojibake", mojibake(bench.text))
    bench.recast("width", narrow_figures(bench.text))
    if script().is_traditional(bench.text):
        bench.recast("punctuation", corner_quotes(bench.text))
        bench.recast("traditional", script().simplify(bench.text))
    bench.recast("punctuation", full_width_marks(bench.text))
    bench.recast("punctuation", straight_quotes(bench.text))
    bench.replace("space", needless_blanks(bench.text))
    bench.replace("punctuation", doubled_marks(bench.text))
    removed, dropped = boilerplate(bench.text)
    bench.replace("boilerplate", removed)
    bench.replace("boilerplate", stray_bars(bench.text))
    bench.replace("line_break", soft_breaks(bench.text))
    bench.replace("space", wide_gaps(bench.text))
    bench.replace("space", trimmed_lines(bench.text))
    bench.replace("duplicate", repeated_paragraphs(bench.text))
    counts = tuple(Repair(kind=kind, count=count) for kind, count in bench.counts.items())
    return Repaired(bench.text, bench.alignment, counts, (), tuple(dropped))
