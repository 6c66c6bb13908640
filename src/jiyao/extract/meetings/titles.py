"""A gathering that only the headline names; the body begins with 会议传达学习了…."""

from __future__ import annotations

from jiyao.extract.meetings import names, tours
from jiyao.extract.meetings.anchor import Anchor
from jiyao.extract.meetings.clauses import day_of
from jiyao.extract.meetings.minutes import Fields, read_fields, roster_label
from jiyao.extract.meetings.scene import Scene
from jiyao.models import MeetingKind
from jiyao.patterns import pattern

_CONVENED = pattern(r"(?:主持|组织)?(?:召开|举行|举办|开展)(?:了)?")
_OPENED = pattern(r"(?:隆重|胜利|正式){0,3}(?:召开|举行|举办|开幕)\s*$")

_OPENING = 4  # sentences
_LEADERS = pattern(r"[县市区旗州盟]领导|督[查导]组|调研组|检查组|考察团|书记|[县市区旗州]长")
_WENT = pattern(r"来到|走进|深入|直奔|赶到|赶赴|前往|奔赴|冒[雨雪]|[现工]场|一行|先后到")


def from_title(stage: tuple[Scene, ...], title: str) -> list[Anchor]:
    """The gathering of the headline, reported by the first sentence of the body; none without either."""
    body = next(
        (index for index, scene in enumerate(stage) if not scene.heading or roster_label(scene)), None
    )
    if body is None:
        return []
    name = title_name(title)
    if name is None:
        return _tour(stage, title)
    fields = read_fields(stage)
    if fields.date or fields.venue:
        return [_of_fields(stage, name, fields)]
    dates = [date for date in stage[body].dates if date.start - stage[body].start < 24]
    return [Anchor(body, name, names.kind_of(name), "meeting.headline", dates[0] if dates else None, 0, -1)]


def _tour(stage: tuple[Scene, ...], title: str) -> list[Anchor]:
    """县委书记甲暗访重点项目, over a body that only tells where he went: 一大早，甲直奔工地."""
    if not tours.in_title(title):
        return []
    for index, scene in enumerate(stage[:_OPENING]):
        named = [person for person in scene.people if person.name in title or _LEADERS.search(title)]
        if named and not scene.heading and _WENT.search(scene.plain):
            day = day_of(scene, len(scene.plain))
            name = tours.name_in_title(title)
            return [Anchor(index, name, MeetingKind.INSPECTION, "meeting.headline", day, 0, -1)]
    return []


def _of_fields(stage: tuple[Scene, ...], name: str, fields: Fields) -> Anchor:
    """Minutes that give time and place line by line; the line of the time reports the meeting."""
    scene = next((i for i, one in enumerate(stage) if fields.date in one.dates), 0)
    agenda = "；".join(fields.agenda) or None
    return Anchor(
        scene, name, names.kind_of(name), "meeting.headline", fields.date, 0, -1, fields.venue, agenda
    )


def title_name(title: str) -> str | None:
    """The name that a headline gives: 某县召开重点项目推进会, 全县…大会召开.

    >>> title_name("我县召开重点项目推进会"), title_name("全县招商引资大会隆重召开"), title_name("项目建设热火朝天")
    ('重点项目推进会', '全县招商引资大会', None)
    """
    minutes = pattern(r"(?P<name>.{2,60}?会议?)纪要(?:[（(].{1,12}[）)])?").fullmatch(title)
    if minutes:
        return minutes["name"]
    opened = _OPENED.search(title)
    if opened and (span := names.name_before(title, 0, opened.start())):
        return title[slice(*span)]
    for verb in _CONVENED.finditer(title):
        span = names.name_after(title.replace(" ", "，"), verb.end())
        if span and not names.is_generic(title[slice(*span)]):
            return names.with_organ(title[: verb.start()], title[slice(*span)])
    return None
