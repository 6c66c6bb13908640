"""Gatherings that the text reports: who met, as what, when and where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from jiyao.article import Article
from jiyao.extract.genre import headline, is_minutes
from jiyao.extract.meetings import agenda, dating, groups, minutes, roles, segments, speeches
from jiyao.extract.meetings.anchor import Anchor
from jiyao.extract.meetings.anchors import find_anchors
from jiyao.extract.meetings.examples import RULES
from jiyao.extract.meetings.scene import Scene, scenes
from jiyao.extract.meetings.titles import from_title
from jiyao.mentions.people import PersonMention
from jiyao.models import DocumentKind, DocumentWarning, Meeting, MeetingKind, Official, PartialDate

__all__ = ["RULES", "meeting_warnings", "meetings"]


_SETTING, _SETTING_OFFSET = 3, 24  # sentences and characters within which a day sets the scene


@dataclass
class _Gathering:
    """An anchor with what its sentences say; several anchors of one sentence share them."""

    anchor: Anchor
    cast: roles.Cast = field(default_factory=roles.Cast)
    groups: dict[str, None] = field(default_factory=dict)  # in text order, each once
    greeters: list[tuple[str, ...]] = field(default_factory=list)


def meetings(article: Article, people: tuple[Official, ...]) -> tuple[Meeting, ...]:
    """The meetings of a text in order."""
    if article.kind not in (DocumentKind.MEETING_REPORT, DocumentKind.SPEECH):
        return ()
    known = frozenset(person.name for person in people)
    if article.kind is DocumentKind.SPEECH:
        opening = scenes(article.layout, article.mentions, known, speeches.OPENING_SCENES)
        speech = speeches.speech_meeting(article, opening)
        return (speech,) if speech else ()
    stage = scenes(article.layout, article.mentions, known)
    title = headline(article.layout)
    anchors = _reported(stage, title)
    gatherings = [_Gathering(anchor) for anchor in anchors]
    _fill(stage, gatherings, is_minutes(article.layout))
    order = {person.name: number for number, person in enumerate(people)}
    return _build(article, stage, gatherings, order)


def _reported(stage: tuple[Scene, ...], title: str) -> list[Anchor]:
    """The gatherings that sentences report, or the headline's; 随后，甲又察看… continues the tour of the headline."""
    anchors = find_anchors(stage, title)
    if not anchors:
        return from_title(stage, title)
    first = anchors[0]
    if first.kind is MeetingKind.INSPECTION and first.follows:
        opening = from_title(stage, title)
        if opening and opening[0].scene < first.scene and opening[0].kind is MeetingKind.INSPECTION:
            return [*opening, *anchors[1:]]
    return anchors


def meeting_warnings(gatherings: Sequence[Meeting]) -> tuple[DocumentWarning, ...]:
    """What a reader should know of the gatherings: a day without its year."""
    return tuple(
        DocumentWarning(
            code="year_unknown", message=f"the year of {meeting.date.text} is not known", span=meeting.span
        )
        for meeting in gatherings
        if meeting.date is not None and meeting.date.year is None
    )


def _fill(stage: tuple[Scene, ...], gatherings: list[_Gathering], is_roster: bool) -> None:
    """Give every sentence to the gatherings that it tells of."""
    last: tuple[str, ...] = ()
    tours = [gathering for gathering in gatherings if gathering.anchor.kind is MeetingKind.INSPECTION]
    absent = minutes.absentees(stage) if is_roster else frozenset()
    told = segments.segments(stage, [gathering.anchor for gathering in gatherings])
    for index, (scene, numbers) in enumerate(zip(stage, told, strict=True)):
        label = minutes.roster_label(scene) if is_roster else None
        there = roles.there(scene)
        acts, last = roles.read_scene(scene, there, last)
        current = [gatherings[number] for number in numbers]
        for gathering in current:
            if label:
                minutes.read_roster(scene, label, gathering.cast, gathering.groups)
            else:
                reporting = gathering.anchor.scene == index
                heard = _outside_agenda(scene, gathering, acts) if reporting else acts
                _read(scene, there, gathering, heard, absent)
        if current and acts:
            _addressed_later(tours, current, acts)


def _read(
    scene: Scene,
    there: Sequence[PersonMention],
    gathering: _Gathering,
    acts: list[roles.Act],
    absent: frozenset[str],
) -> None:
    tour = gathering.anchor.kind is MeetingKind.INSPECTION
    for act in acts:
        if not (tour and act.role == "preside"):
            gathering.cast.add(act.role, [name for name in act.people if name not in absent])
    gathering.cast.add("act", [person.name for person in there if person.name not in absent])
    gathering.groups.update(dict.fromkeys(groups.groups(scene)))


def _outside_agenda(scene: Scene, gathering: _Gathering, acts: list[roles.Act]) -> list[roles.Act]:
    """甲主持召开会议，听取汇报，并就下一步工作作出部署: what the meeting is for is nobody's speech."""
    spans = agenda.agenda_spans(scene, gathering.anchor.agenda_from)
    return [act for act in acts if not any(low <= act.start < high for low, high in spans)]


def _addressed_later(tours: list[_Gathering], current: list[_Gathering], acts: list[roles.Act]) -> None:
    """Who greeted the guests at a meeting on the way and asks something of the officials later, asks it on the tour."""
    before = bisect_left(tours, current[0].anchor.scene, key=lambda tour: tour.anchor.scene)
    if not before:
        return
    cast = tours[before - 1].cast
    for act in acts:
        greeted = any(act.people in gathering.greeters for gathering in current)
        if act.role == "speak" and greeted and act.verb in ("要求", "强调", "指出"):
            cast.add("speak", [name for name in act.people if name in cast.attendees])
    for gathering in current:
        gathering.greeters.extend(act.people for act in acts if act.verb in ("致辞", "致词"))


def _agenda(scene: Scene, anchor: Anchor) -> tuple[str, ...]:
    if anchor.agenda:
        return (anchor.agenda,)
    after = agenda.agenda_after(scene, anchor.agenda_from)
    tour = anchor.kind is MeetingKind.INSPECTION
    return after or (() if tour else agenda.agenda_before(scene))


def _told_before(article: Article, stage: tuple[Scene, ...], anchor: Anchor) -> PartialDate | None:
    """The day that a scene-setting sentence gives: 5月6日上午，甲一到工地就问。当天，甲率队督办….

    What stands above the title (2018年1月5日| 联系热线) sets no scene.
    """
    above = article.layout.title.start if article.layout.title else 0
    for scene in stage[max(0, anchor.scene - _SETTING) : anchor.scene]:
        for date in scene.dates if scene.start >= above else ():
            if date.start - scene.start <= scene.lead + _SETTING_OFFSET and not date.same_day:
                return dating.resolve(date, article.text, article.published, None)
    return None


def _takes_day(found: list[Meeting], before: PartialDate) -> bool:
    """The first gathering takes the day told before it; the meeting after a tour of one day was held on that day."""
    if not found:
        return True
    return found[-1].kind is MeetingKind.INSPECTION and found[-1].date == before and before.end_day is None


def _build(
    article: Article, stage: tuple[Scene, ...], gatherings: list[_Gathering], order: dict[str, int]
) -> tuple[Meeting, ...]:
    found: list[Meeting] = []
    before: PartialDate | None = None
    for gathering in gatherings:
        anchor, scene = gathering.anchor, stage[gathering.anchor.scene]
        before = before or _told_before(article, stage, anchor)
        date = dating.resolve(anchor.date, article.text, article.published, before) if anchor.date else None
        if anchor.date is None and before is not None and (anchor.follows or _takes_day(found, before)):
            date = before
        before = date or before
        found.append(
            Meeting(
                name=anchor.name,
                kind=anchor.kind,
                date=date,
                venue=None if anchor.kind is MeetingKind.INSPECTION else anchor.venue,
                presiders=tuple(gathering.cast.presiders),
                speakers=tuple(gathering.cast.speakers),
                attendees=tuple(sorted(gathering.cast.attendees, key=lambda name: order[name])),
                participants=tuple(gathering.groups),
                agenda=_agenda(scene, anchor),
                span=article.span(scene.start, scene.end),
                rule=anchor.rule,
            )
        )
    return tuple(found)
