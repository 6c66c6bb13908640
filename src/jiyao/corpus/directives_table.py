"""A table for follow-up: who ordered what, of whom, by which day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jiyao.corpus.due_dates import due_date
from jiyao.corpus.results import Result
from jiyao.models import Directive, Document, Force


@dataclass(frozen=True, slots=True)
class DirectiveRow:
    """One directive with what is needed to follow it up. ``due`` is ``deadline`` as a day, where it can be known."""

    document: str
    place: int  # index in Document.directives
    date: dt.date | None
    region: str | None
    adcode: str | None
    issuer: str | None
    posts: tuple[str, ...]  # of the issuer, at the time
    force: Force
    section: tuple[str, ...]
    addressees: tuple[str, ...]
    text: str
    deadline: str | None
    due: dt.date | None
    figures: tuple[str, ...]  # the figures in it, value and unit


def directive_rows(results: Iterable[Result]) -> Iterator[DirectiveRow]:
    """The directives of many documents, a row each, in order; a failed document has none.

    >>> from jiyao import parse_document
    >>> news = "3月2日，甲县召开项目推进会。县委书记张建国强调，各乡镇要抓紧，6月底前全部开工。"
    >>> document = parse_document(news, published=dt.date(2023, 3, 3))
    >>> (row,) = directive_rows([Result("a.txt", document)])
    >>> row.issuer, row.posts, row.addressees, str(row.date), str(row.due)
    ('张建国', ('县委书记',), ('各乡镇',), '2023-03-02', '2023-06-30')
    """
    for result in results:
        if result.document is not None:
            yield from _rows(result.id, result.document)


def _rows(name: str, document: Document) -> Iterator[DirectiveRow]:
    date = said_on(document)
    posts = {one.name: tuple(position.text for position in one.positions) for one in document.officials}
    region = document.region
    for place, one in enumerate(document.directives):
        yield DirectiveRow(
            document=name,
            place=place,
            date=date,
            region=region.name if region else None,
            adcode=region.adcode if region else None,
            issuer=one.issuer,
            posts=posts.get(one.issuer or "", ()),
            force=one.force,
            section=one.section,
            addressees=one.addressees,
            text=one.text,
            deadline=one.deadline,
            due=due_date(one.deadline, date) if one.deadline and date else None,
            figures=tuple(_figures(document, one)),
        )


def said_on(document: Document) -> dt.date | None:
    """The day on which the directives of a document were laid down: of its first meeting, else of publication."""
    for meeting in document.meetings:
        date = meeting.date
        if date and date.year and date.month and date.day:
            return dt.date(date.year, date.month, date.day)
    return document.published


def _figures(document: Document, directive: Directive) -> Iterator[str]:
    for index in directive.stats:
        stat = document.project_stats[index]
        yield f"{stat.value}{stat.unit}"
