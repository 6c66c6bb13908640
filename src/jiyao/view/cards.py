"""What a notebook shows: a compact card for a document, or for some of its objects."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jiyao.models import Directive, Document, Meeting, Official, ProjectStat, Viewable
from jiyao.view.environment import environment
from jiyao.view.labels import Language, labels
from jiyao.view.page import heading_line

Shown = Meeting | Official | ProjectStat | Directive


@dataclass(frozen=True, slots=True)
class Card:
    """A finished card; a notebook shows it."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


@dataclass(frozen=True, slots=True)
class _Parts:
    """The objects of a card by kind."""

    meetings: tuple[Meeting, ...]
    officials: tuple[Official, ...]
    stats: tuple[ProjectStat, ...]
    directives: tuple[Directive, ...]


def card(document: Document, *, language: Language = "zh") -> Card:
    """A document as a card: meetings, officials with posts, a table of figures, directives with issuer and deadline.

    >>> from jiyao import parse_document
    >>> "jiyao-card" in card(parse_document("无事。")).html
    True
    """
    parts = _Parts(document.meetings, document.officials, document.project_stats, document.directives)
    return _card(language, parts, document)


def cards(objects: Iterable[Shown], *, language: Language = "zh") -> Card:
    """Objects of any of the four kinds as one card, so that ``cards(document.officials)`` shows a list.

    Raises ``TypeError`` for anything else.
    """
    found = tuple(objects)
    for one in found:
        if not isinstance(one, (Meeting, Official, ProjectStat, Directive)):
            raise TypeError(
                f"a card shows meetings, officials, figures and directives, not {type(one).__name__}"
            )
    parts = _Parts(
        tuple(one for one in found if isinstance(one, Meeting)),
        tuple(one for one in found if isinstance(one, Official)),
        tuple(one for one in found if isinstance(one, ProjectStat)),
        tuple(one for one in found if isinstance(one, Directive)),
    )
    return _card(language, parts)


def card_of(one: Viewable) -> Card:
    """The card of one object, whatever it is."""
    return card(one) if isinstance(one, Document) else cards([one])  # type: ignore[list-item]


def _card(language: Language, parts: _Parts, document: Document | None = None) -> Card:
    title = heading_line(document) or labels(language)["ui.untitled"] if document else ""
    template = environment(language).get_template("card.html")
    return Card(template.render(parts=parts, document=document, title=title))
