"""Documents as one self-contained page: no network, no framework, nothing but the file."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jiyao.models import Directive, Document, Heading
from jiyao.reading.html import is_html
from jiyao.reading.intake import read
from jiyao.reading.repair import Repaired, repair
from jiyao.view.edits import Edits, edits
from jiyao.view.environment import environment, figure, fingerprint
from jiyao.view.labels import Language, labels
from jiyao.view.marks import Located, Mark, headings, locate, source_marks, text_marks
from jiyao.view.nesting import Piece, nest

FILTERS = ("meeting", "official", "post", "date", "stat", "directive", "heading", "warning")
_TITLE = 40
_BADGED = ("meeting", "directive", "warning")  # marks that may be long: where they begin must be seen


@dataclass(frozen=True, slots=True)
class Viewed:
    """A Document to show; with the text it was parsed from the page can switch to it. ``name``: its file, say."""

    document: Document
    source: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page. A notebook shows it; ``save`` writes it to a file."""

    html: str

    def save(self, path: str | Path) -> Path:
        """Write the page as UTF-8 and return where. Raises ``OSError`` where the file cannot be written."""
        path = Path(path)
        path.write_bytes(self.html.encode("utf-8"))
        return path

    def _repr_html_(self) -> str:
        return (
            f'<iframe title="jiyao" srcdoc="{html.escape(self.html)}" sandbox="allow-scripts" '
            'width="100%" height="640" style="border:1px solid #8888"></iframe>'
        )


def page(viewed: Iterable[Viewed], *, language: Language = "zh") -> Page:
    """Show documents, each object beside the words it came from. Raises ``ImportError`` without ``jiyao[view]``.

    >>> from jiyao import parse_document
    >>> "<main" in page([Viewed(parse_document("无事。"))]).html
    True
    """
    sheets = [_Sheet(number, one, language) for number, one in enumerate(viewed)]
    made = environment(language).get_template("page.html")
    return Page(
        made.render(
            sheets=sheets,
            kinds=FILTERS,
            with_source=any(sheet.source_pieces is not None for sheet in sheets),
            style_hash=fingerprint("page.css"),
            script_hash=fingerprint("page.js"),
        )
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    """A piece as the template writes it: the first piece of an outer mark carries a badge."""

    text: str
    mark: Mark | None
    again: bool
    closes: bool
    badge: str


class _Sheet:
    """One document as the template reads it."""

    def __init__(self, number: int, viewed: Viewed, language: Language) -> None:
        self.id = f"doc-{number + 1}"
        self.document = viewed.document
        self.name = viewed.name or viewed.document.id
        self._language: Language = language
        source, repaired = _source(viewed)
        located = locate(self.document, repaired.alignment.source_span if repaired else None)
        self.title = heading_line(self.document) or labels(language)["ui.untitled"]
        self.headings: tuple[Heading, ...] = tuple(headings(self.document.outline))
        self.text_pieces = self._pieces(self.document.text, text_marks(located))
        self.edits: Edits | None = edits(repaired) if repaired else None
        self.source_pieces = self._source_pieces(source, located)

    def figures_of(self, directive: Directive) -> list[str]:
        """The figures that a directive refers to, each in one line."""
        stats = self.document.project_stats
        return [figure(stats[index], self._language) for index in directive.stats if index < len(stats)]

    def _source_pieces(self, source: str | None, located: list[Located]) -> list[_Shown] | None:
        if source is None:
            return None
        changed = self.edits.marks if self.edits else ()
        return self._pieces(source, [*source_marks(located), *changed])

    def _pieces(self, text: str, marks: Iterable[Mark]) -> list[_Shown]:
        return [
            _Shown(piece.text, piece.mark, piece.again, piece.closes, self._badge(piece))
            for piece in nest(text, marks)
        ]

    def _badge(self, piece: Piece) -> str:
        if piece.mark is None or piece.again or piece.mark.kind not in _BADGED:
            return ""
        return f"{labels(self._language)[f'one.{piece.mark.kind}']} {int(piece.mark.refs[0][1:]) + 1}"


def _source(viewed: Viewed) -> tuple[str | None, Repaired | None]:
    """The text that source offsets count in, with its repair if that led to the document's text.

    Of an HTML page it is the text that was extracted from it. Another lexicon or release may have led elsewhere:
    then the places are the document's own, and those of words inside its evidence are not known.
    """
    if viewed.source is None:
        return None, None
    for text in _readings(viewed.source):
        repaired = repair(text)
        if repaired.text == viewed.document.text:
            return text, repaired
    return viewed.source, None


def _readings(source: str) -> Iterator[str]:
    yield source
    if is_html(source):
        yield read(source, "html").text


def heading_line(document: Document) -> str:
    """The title of a document, else the name of its meeting, else how it begins; empty for an empty text."""
    named = document.title or next((meeting.name for meeting in document.meetings if meeting.name), None)
    line = named or next((line for line in document.text.splitlines() if line.strip()), "").strip()
    return line if len(line) <= _TITLE else f"{line[:_TITLE]}…"
