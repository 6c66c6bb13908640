"""The sentences that report a gathering, told from those that only refer to one."""

from __future__ import annotations

from collections.abc import Iterator

from jiyao.extract.meetings import tours
from jiyao.extract.meetings.anchor import Anchor
from jiyao.extract.meetings.ceremonies import attended
from jiyao.extract.meetings.clauses import day_of, follows, is_said
from jiyao.extract.meetings.convening import WORDS, convened
from jiyao.extract.meetings.scene import Scene
from jiyao.models import MeetingKind
from jiyao.patterns import pattern, scanner

_NEXT_ITEM = pattern(r"\s*(?:又讯|另讯|又据|本[报网台]讯)")
# What any report of a gathering holds, as _reported looks for it.
_REPORTS = scanner("|".join(sorted({*WORDS, *tours.WORDS})))
_HEADLINE = pattern(r"召开|举行|调研|主持|开工|签约|座谈|督导|考察|检查|慰问")
_BEFORE_MEETING = pattern(
    r"会前|会议(?:召开|开始)?(?:之)?前|(?:与会|参会)(?!的[^，。]{0,6}(?:委员|代表))|会议期间|会间"
)


def find_anchors(stage: tuple[Scene, ...], title: str) -> list[Anchor]:
    """All reported gatherings in text order."""
    anchors: list[Anchor] = []
    known: set[str] = set()
    undated: dict[str, int] = {}
    in_item, leads = False, 0
    for index, scene in enumerate(stage):
        if _opens_item(stage, index, bool(anchors)):
            in_item, leads = False, 0
        if scene.heading and not scene.dates:
            continue
        leads += 1
        if not _REPORTS.search(scene.plain, scene.lead):
            continue  # most sentences
        told = list(_reported(stage, index, title)) or ([] if in_item else attended(stage, index))
        _date_what_was_told(anchors, undated, told)
        found = _usable(told, anchors, known, in_item, leads - 1)
        if in_item and found and _undated_tour(anchors[-1]) and found[0].kind is MeetingKind.INSPECTION:
            anchors[-1] = anchors[-1]._replace(date=found.pop(0).date)
        in_item = in_item or bool(found)
        for place, anchor in enumerate(found, len(anchors)):
            endings = list(_endings(anchor.name or ""))
            known.update(endings)
            if anchor.date is None and not anchor.follows:
                undated.update(dict.fromkeys(endings, place))
        anchors += found
    return anchors


def _date_what_was_told(anchors: list[Anchor], undated: dict[str, int], told: list[Anchor]) -> None:
    """开工仪式举行，甲讲话。1月11日，乙县举行开工仪式: the day of what a summary had told without one.

    ``undated`` leads from all endings of the names of such gatherings to their places.
    """
    for one in told:
        if one.name in undated and one.date is not None and not one.date.same_day:
            place = undated[one.name]
            before = anchors[place]
            anchors[place] = before._replace(date=one.date)
            for ending in _endings(before.name or ""):
                undated.pop(ending, None)


def _endings(name: str) -> Iterator[str]:
    return (name[start:] for start in range(len(name)))


def _undated_tour(anchor: Anchor) -> bool:
    """清明节期间，甲督查防火工作。4月4日，甲来到…: the second sentence gives the day of the first."""
    return anchor.kind is MeetingKind.INSPECTION and anchor.date is None and not anchor.follows


def _opens_item(stage: tuple[Scene, ...], index: int, started: bool) -> bool:
    """又讯, or a headline between two paragraphs, begins another item of news."""
    scene = stage[index]
    if ("讯" in scene.raw or "又据" in scene.raw) and _NEXT_ITEM.match(scene.raw):
        return True
    return started and scene.heading and _HEADLINE.search(scene.raw) is not None


def _usable(
    found: list[Anchor], before: list[Anchor], known: set[str], in_item: bool, leads: int
) -> list[Anchor]:
    """Those that are news here: the lead of an item, or a sentence with a day of its own or 随后."""
    if not in_item:
        return found if leads < 6 else [anchor for anchor in found if anchor.date or anchor.follows]
    # 推进会 after 重点项目观摩推进会 is the same; ``known`` holds all endings of the names before.
    return [anchor for anchor in found if anchor.name not in known and _is_news(anchor, before)]


def _is_news(anchor: Anchor, before: list[Anchor]) -> bool:
    """After the first of an item: on a tour any meeting, a tour only on another day, else what is dated or follows.

    座谈会上…。随后，督查组一行来到…察看: the tour goes on after the meeting.
    """
    tour = anchor.kind is MeetingKind.INSPECTION
    on_tour = before[-1].kind is MeetingKind.INSPECTION
    if anchor.name is None and not tour:
        return anchor.follows
    if on_tour and not tour:
        return True
    resumed = tour and any(one.kind is MeetingKind.INSPECTION for one in before[-2:])
    if anchor.date is None or anchor.date.same_day:
        return anchor.follows and not resumed
    return True


def _reported(stage: tuple[Scene, ...], index: int, title: str) -> Iterator[Anchor]:
    """Gatherings of one sentence: a tour first, then what was convened."""
    scene = stage[index]
    if is_said(scene):
        return
    sittings = list(convened(scene, index))
    limit = sittings[0].verb_start if sittings else len(scene.plain)
    tour = tours.find(scene, limit, title)
    if tour and not _BEFORE_MEETING.search(scene.plain[:limit]):
        yield Anchor(
            index,
            tour.name,
            MeetingKind.INSPECTION,
            "meeting.tour",
            day_of(scene, tour.start),
            tour.start,
            -1,
            agenda=tour.agenda,
            follows=follows(scene, tour.start),
        )
        sittings = [
            one for one in sittings if one.kind is not MeetingKind.INSPECTION
        ]  # 并开展慰问活动: on the way
        sittings = [one._replace(follows=True) if one.date is None else one for one in sittings]
    yield from sittings
