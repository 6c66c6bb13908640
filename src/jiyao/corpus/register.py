"""One person across documents: who held which post where, first and last seen when, in which documents.

A person is a name in a region (by its code, else its name): 王强 of one county is not 王强 of another, and
where no region is known a name stands for one person of its own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from jiyao.corpus.results import Result
from jiyao.models import Document, Official, Position, PositionStatus, Region


@dataclass(frozen=True, slots=True)
class PostHeld:
    """One post of a person, as long as the documents show it.

    ``first`` and ``last`` are the days of the earliest and latest document that names the person with the
    post; None where no such document has a date. ``documents`` are their identifiers, in order.
    """

    text: str
    organization: str | None
    status: PositionStatus
    first: dt.date | None
    last: dt.date | None
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the register; ``posts`` in the order in which they were first seen."""

    name: str
    region: str | None
    adcode: str | None
    posts: tuple[PostHeld, ...]
    first: dt.date | None
    last: dt.date | None
    documents: tuple[str, ...]


def register(results: Iterable[Result | Document]) -> tuple[Person, ...]:
    """The people of many documents, by region and name; results without a document are passed over.

    A document without an ``id`` is called by its place, ``"0"`` for the first.

    >>> from jiyao import parse_document
    >>> texts = ("4月3日，武山县召开项目推进会，县长秦岭川出席。", "武山县召开大会，县委书记秦岭川讲话。")
    >>> days = (dt.date(2021, 4, 5), dt.date(2023, 2, 1))
    >>> (person,) = register(parse_document(text, published=day) for text, day in zip(texts, days))
    >>> [(post.text, str(post.first)) for post in person.posts]
    [('县长', '2021-04-03'), ('县委书记', '2023-02-01')]
    """
    people: dict[tuple[str, str], _Entry] = {}
    for place, item in enumerate(results):
        document = item.document if isinstance(item, Result) else item
        if document is None:
            continue
        name = document.id or str(place)
        for official in document.officials:
            key = (_place_key(document.region), official.name)
            entry = people.setdefault(key, _Entry(official.name, document.region))
            entry.add(official, name, _day(document))
    return tuple(people[key].person() for key in sorted(people))


@dataclass(slots=True)
class _Seen:
    """When and in which documents something was seen."""

    days: list[dt.date] = field(default_factory=list)
    documents: dict[str, None] = field(default_factory=dict)

    def add(self, document: str, day: dt.date | None) -> None:
        self.documents[document] = None
        if day is not None:
            self.days.append(day)

    @property
    def first(self) -> dt.date | None:
        return min(self.days, default=None)

    @property
    def last(self) -> dt.date | None:
        return max(self.days, default=None)


@dataclass(slots=True)
class _Entry:
    """One person while the documents are read."""

    name: str
    region: Region | None
    seen: _Seen = field(default_factory=_Seen)
    posts: dict[tuple[str, PositionStatus], tuple[Position, _Seen]] = field(default_factory=dict)

    def add(self, official: Official, document: str, day: dt.date | None) -> None:
        self.seen.add(document, day)
        for position in official.positions:
            key = (position.text, position.status)
            self.posts.setdefault(key, (position, _Seen()))[1].add(document, day)

    def person(self) -> Person:
        held = [_held(position, seen) for position, seen in self.posts.values()]
        return Person(
            self.name,
            self.region.name if self.region else None,
            self.region.adcode if self.region else None,
            tuple(sorted(held, key=lambda post: post.first or dt.date.max)),
            self.seen.first,
            self.seen.last,
            tuple(self.seen.documents),
        )


def _held(position: Position, seen: _Seen) -> PostHeld:
    return PostHeld(
        position.text, position.organization, position.status, seen.first, seen.last, tuple(seen.documents)
    )


def _place_key(region: Region | None) -> str:
    return (region.adcode or region.name) if region else ""


def _day(document: Document) -> dt.date | None:
    """The day a document speaks of: that of its first gathering with a known year, else of its publication."""
    for meeting in document.meetings:
        date = meeting.date
        if date and date.year and date.month and date.day:
            return dt.date(date.year, date.month, date.day)
    return document.published
