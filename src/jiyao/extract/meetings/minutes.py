"""Rosters of minutes: 出席：, 列席：, 请假：."""

from __future__ import annotations

from typing import NamedTuple

from jiyao.extract.meetings import groups
from jiyao.extract.meetings.roles import Cast
from jiyao.extract.meetings.scene import Scene
from jiyao.mentions.dates import DateMention
from jiyao.patterns import pattern

_LINE = pattern(r"\s*(?P<label>[\p{Han}\s]{2,10})[：:]")
_LABELS = {
    "preside": pattern(r"主\s*持(?:人)?"),
    "absent": pattern(r"请\s*假|缺\s*席|未到会|因[事公]"),
    "none": pattern(r"分\s*送|抄\s*送|发\s*[至送]?|主\s*送|签\s*发|印\s*发|校\s*对|审\s*核|联系人"),
    "attend": pattern(r"出\s*席|列\s*席|参\s*加|参会|与会|到会|记\s*录|旁听|人\s*员"),
}


_FIELD = pattern(r"\s*(?:会议)?(?P<field>时\s*间|地\s*点|议\s*题|内\s*容)[：:]\s*(?P<value>.+)")


class Fields(NamedTuple):
    """What the head of minutes says line by line: 时间：, 地点：, 议题：."""

    date: DateMention | None = None
    venue: str | None = None
    agenda: tuple[str, ...] = ()


def read_fields(stage: tuple[Scene, ...]) -> Fields:
    """The fields of the head, each where it first stands."""
    date: DateMention | None = None
    venue: str | None = None
    agenda: tuple[str, ...] = ()
    for scene in stage:
        match = _FIELD.match(scene.raw)
        if match is None:
            continue
        value = match["value"].strip().rstrip("。；")
        if match["field"][0] == "时":
            date = date or next(iter(scene.dates), None)
        elif match["field"][0] == "地":
            venue = venue or value
        else:
            agenda = agenda or (value,)
    return Fields(date, venue, agenda)


def roster_label(scene: Scene) -> str | None:
    """What a roster line says of the people on it: attend, preside, absent or none; None for other lines."""
    match = _LINE.match(scene.raw)
    if match is None:
        return None
    return next((label for label, words in _LABELS.items() if words.search(match["label"])), None)


def read_roster(scene: Scene, label: str, cast: Cast, present_groups: dict[str, None]) -> None:
    """Add the people and groups of a roster line to a gathering."""
    if label in {"absent", "none"}:
        return
    cast.add("preside" if label == "preside" else "act", [person.name for person in scene.people])
    if label == "attend":
        start = scene.raw.find("：") + 1 or scene.raw.find(":") + 1
        present_groups.update(dict.fromkeys(groups.of_roster(scene, start, len(scene.plain))))


def absentees(stage: tuple[Scene, ...]) -> frozenset[str]:
    """Those who asked to be excused."""
    return frozenset(
        person.name for scene in stage if roster_label(scene) == "absent" for person in scene.people
    )
