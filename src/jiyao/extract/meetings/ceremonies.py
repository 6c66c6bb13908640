"""Ceremonies that are named only by who was there: 甲县与乙集团签订协议。县委书记丙出席签约仪式。"""

from __future__ import annotations

from jiyao.extract.meetings.anchor import Anchor
from jiyao.extract.meetings.clauses import day_of, is_planned
from jiyao.extract.meetings.names import BARE_CEREMONY
from jiyao.extract.meetings.scene import PERSON, Scene
from jiyao.models import MeetingKind
from jiyao.patterns import pattern

_ATTENDED = pattern(
    rf"(?:出席|参加|见证)(?:了)?(?:主会场|此次|本次)?(?P<name>{BARE_CEREMONY.pattern})(?=[，。；]|并|$)"
)


def attended(stage: tuple[Scene, ...], index: int) -> list[Anchor]:
    """The ceremony that named people attend, on a day that this sentence or the one before gives; none without a day."""
    scene = stage[index]
    match = (
        _ATTENDED.search(scene.plain, scene.lead) if "仪式" in scene.plain or "典礼" in scene.plain else None
    )
    if match is None or PERSON not in scene.plain[: match.start()] or is_planned(scene, match.start()):
        return []
    day = day_of(scene, match.start())
    if day is None and index:
        before = stage[index - 1]
        day = day_of(before, len(before.plain)) if before.line == scene.line else None
    if day is None:
        return []
    return [
        Anchor(index, match["name"], MeetingKind.CEREMONY, "meeting.joined", day, match.start(), match.end())
    ]
