"""What is marked in a text: every object of a Document, and the words of its posts, dates and numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from jiyao.lexicon import Lexicon
from jiyao.mentions.figures import Figure, FigureFinder
from jiyao.models import Document, Heading, Span
from jiyao.view.locate import Place, find_before, find_figure, find_post, find_within

# Outermost first: where two marks cover the same words, the earlier kind encloses the later.
KINDS = ("meeting", "directive", "heading", "stat", "figure", "warning", "date", "post", "official", "edit")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that belong to objects: ``refs`` are their names in the page (``d0`` is the first directive)."""

    kind: str
    refs: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Located:
    """A mark with its place on both sides; ``source`` is None where only the repaired text is known."""

    kind: str
    ref: str
    text: Place
    source: Place | None


Aligner = Callable[[int, int], Place]


@lru_cache(maxsize=1)
def _figure_finder() -> FigureFinder:
    return FigureFinder(Lexicon.default())


def headings(outline: Iterable[Heading]) -> Iterator[Heading]:
    """The headings of an outline in text order, each before those below it."""
    for heading in outline:
        yield heading
        yield from headings(heading.children)


def locate(document: Document, aligner: Aligner | None = None) -> list[Located]:
    """Every place to mark. ``aligner`` maps offsets of the text to the source, for words inside the evidence.

    >>> from jiyao.models import DocumentKind, DocumentWarning
    >>> here = Span(start=0, end=1, source_start=0, source_end=3)
    >>> warning = DocumentWarning(code="mojibake", message="a character was lost", span=here)
    >>> locate(Document(kind=DocumentKind.OTHER, text="?", warnings=(warning,)))
    [Located(kind='warning', ref='w0', text=(0, 1), source=(0, 3))]
    """
    found = [
        Located(kind, ref, (span.start, span.end), (span.source_start, span.source_end))
        for kind, ref, span in _evidence(document)
    ]
    words = (
        Located(kind, ref, place, aligner(*place) if aligner else None)
        for kind, ref, place in _words(document)
        if place is not None
    )
    return [*found, *words]


def _evidence(document: Document) -> Iterator[tuple[str, str, Span]]:
    for i, meeting in enumerate(document.meetings):
        yield "meeting", f"m{i}", meeting.span
    for i, directive in enumerate(document.directives):
        yield "directive", f"d{i}", directive.span
    for i, heading in enumerate(headings(document.outline)):
        yield "heading", f"h{i}", heading.span
    for i, stat in enumerate(document.project_stats):
        yield "stat", f"s{i}", stat.span
    for i, warning in enumerate(document.warnings):
        if warning.span:
            yield "warning", f"w{i}", warning.span
    for i, official in enumerate(document.officials):
        for mention in official.mentions:
            yield "official", f"o{i}", mention


def _words(document: Document) -> Iterator[tuple[str, str, Place | None]]:
    text = document.text
    for i, meeting in enumerate(document.meetings):
        yield "date", f"m{i}", find_within(text, meeting.date.text if meeting.date else "", meeting.span)
    for i, directive in enumerate(document.directives):
        yield "date", f"d{i}", find_within(text, directive.deadline or "", directive.span)
    yield from _words_of_stats(document)
    for i, official in enumerate(document.officials):
        for position in official.positions:
            places = (find_post(text, position, mention) for mention in official.mentions)
            yield "post", f"o{i}", next((place for place in places if place), None)


def _words_of_stats(document: Document) -> Iterator[tuple[str, str, Place | None]]:
    figures: tuple[Figure, ...] = _figure_finder().find(document.text) if document.project_stats else ()
    for i, stat in enumerate(document.project_stats):
        yield "figure", f"s{i}", find_figure(figures, stat)
        yield "date", f"s{i}", find_before(document.text, stat.period or "", stat.span)


def text_marks(located: Iterable[Located]) -> list[Mark]:
    """Marks over the repaired text, one for each kind and place."""
    return _merged((one.kind, one.ref, one.text) for one in located)


def source_marks(located: Iterable[Located]) -> list[Mark]:
    """Marks over the text as handed in, one for each kind and place."""
    return _merged((one.kind, one.ref, one.source) for one in located if one.source)


def _merged(places: Iterable[tuple[str, str, Place]]) -> list[Mark]:
    refs: dict[tuple[str, Place], dict[str, None]] = {}
    for kind, ref, place in places:
        refs.setdefault((kind, place), {})[ref] = None
    return [Mark(kind, tuple(names), *place) for (kind, place), names in refs.items()]
