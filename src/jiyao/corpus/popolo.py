"""Documents as Popolo JSON: people, organisations, memberships, events and areas, the open-government standard.

A person is a name within a division: two documents of one county that name 张三 speak of one person, as far as
a text can tell. Former posts and candidacies are no memberships.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from jiyao.models import Document, Meeting, Official, PartialDate, Position, PositionStatus

Json = dict[str, Any]
HELD = {PositionStatus.INCUMBENT, PositionStatus.ACTING}
RESERVED = ":/?#[]@!$&'()*+,;=%"  # what stands as it is in a URL
CLASSES = ("persons", "organizations", "memberships", "events", "areas")


def popolo(documents: Iterable[Document]) -> dict[str, list[Json]]:
    """The classes of Popolo that some documents fill, each object once, keyed by stable ids.

    >>> from jiyao import parse_document
    >>> sorted(popolo([parse_document("")]))
    ['areas', 'events', 'memberships', 'organizations', 'persons']
    """
    export = _Export()
    for number, document in enumerate(documents):
        export.add(document, document.id or str(number))
    return {name: list(objects.values()) for name, objects in export.objects.items()}


class _Export:
    def __init__(self) -> None:
        self.objects: dict[str, dict[str, Json]] = {name: {} for name in CLASSES}

    def add(self, document: Document, name: str) -> None:
        place = self._area(document) or name
        for official in document.officials:
            person = self._person(place, official.name)
            self._memberships(place, person, official, document)
        for number, meeting in enumerate(document.meetings):
            self._event(place, f"event/{name}/{number}", meeting, document)

    def _put(self, kind: str, one: Json) -> Json:
        """The object as it is kept: what is unknown is left out, the first of an id stays."""
        known = {key: value for key, value in one.items() if value not in (None, [])}
        return self.objects[kind].setdefault(one["id"], known)

    def _area(self, document: Document) -> str | None:
        region = document.region
        if region is None:
            return None
        code = region.adcode or region.name
        area = {"id": f"area/{code}", "name": region.name, "identifier": region.adcode}
        self._put("areas", area | {"classification": region.level.value})
        return code

    def _person(self, place: str, name: str) -> Json:
        return self._put("persons", {"id": f"person/{place}/{name}", "name": name})

    def _memberships(self, place: str, person: Json, official: Official, document: Document) -> None:
        for position in official.positions:
            if position.status in HELD:
                self._membership(place, person, position, document)

    def _membership(self, place: str, person: Json, position: Position, document: Document) -> None:
        organization = self._organization(place, position, document)
        membership = {
            "id": f"membership/{place}/{person['name']}/{position.text}",
            "label": position.text,
            "role": position.post,
            "person_id": person["id"],
            "organization_id": organization,
            "area_id": f"area/{place}" if document.region else None,
            "sources": _sources(document),
        }
        self._put("memberships", membership)

    def _organization(self, place: str, position: Position, document: Document) -> str | None:
        """The body of a post; the division itself for a head of government, whose post stands bare."""
        name = position.organization or (document.region and document.region.name)
        if not name:
            return None
        area = f"area/{place}" if document.region else None
        one = {"id": f"organization/{place}/{name}", "name": name, "area_id": area}
        return str(self._put("organizations", one)["id"])

    def _event(self, place: str, name: str, meeting: Meeting, document: Document) -> None:
        people = dict.fromkeys((*meeting.presiders, *meeting.speakers, *meeting.attendees))
        event = {
            "id": name,
            "name": meeting.name,
            "classification": meeting.kind.value,
            "start_date": _day(meeting.date),
            "end_date": _last_day(meeting.date),
            "location": meeting.venue,
            "attendees": [self._person(place, one) for one in people],
            "sources": _sources(document),
        }
        self._put("events", event)


def _day(date: PartialDate | None) -> str | None:
    """The first day; Popolo has no date without a year."""
    return date.iso if date and date.year is not None else None


def _last_day(date: PartialDate | None) -> str | None:
    """The last day of a meeting that took several (2月23日至24日)."""
    if date is None or date.year is None or date.end_day is None:
        return None
    month = date.end_month or date.month
    return f"{date.year:04}-{month:02}-{date.end_day:02}" if month else None


def _sources(document: Document) -> list[Json]:
    """Where it stands. A source must have a ``url``, which an id that is a path or a number becomes as a name (urn).

    >>> from jiyao.models import DocumentKind
    >>> _sources(Document(id="甲/0017.txt", kind=DocumentKind.OTHER, text=""))
    [{'url': 'urn:jiyao:%E7%94%B2/0017.txt'}]
    """
    if not document.id:
        return []
    name = quote(document.id, safe=RESERVED, errors="replace")
    url = name if name.startswith(("http://", "https://")) else f"urn:jiyao:{name}"
    return [{"url": url} | ({"note": document.source} if document.source else {})]
