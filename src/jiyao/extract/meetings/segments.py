"""Which gathering each sentence tells of, where a text reports several."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

import regex

from jiyao.extract.meetings.anchor import Anchor
from jiyao.extract.meetings.scene import Scene
from jiyao.models import MeetingKind
from jiyao.patterns import pattern

# 会上，; 座谈会上，; 在汇报会上，; 会议指出: the sentence tells of a sitting, not of a look round.
_SITTING = pattern(
    r"(?:在)?(?P<named>[^，。；]{0,24}?会)(?:议)?(?:上|中|现场)(?=[，,]|[□])|(?:座谈|汇报|交流)(?:时|中)[，,]|会议(?:指出|强调|要求|认为|听取)"
)
# 视察前，甲对视察活动提出要求: told last, but of the tour
_BEFORE_TOUR = pattern(r"(?:调研|视察|检查|督查|督导|观摩|考察)(?:活动)?(?:之?前|开始前|过程中|期间)[，,]")
_TALKS, _LOOKS = ("座谈", "汇报", "交流"), ("调研", "视察", "检查", "督查", "督导", "观摩", "考察")
_BEFORE_SITTING = 4  # sentences before 座谈会上 that may say who came
_REACH = 60  # gatherings that are looked through for the one meant: more than a page reports
_CONVENED = pattern(r"召开(?:了)?(?P<named>[^，。；]{2,40}?会议?)(?=[，。；])")


def segments(stage: Sequence[Scene], anchors: Sequence[Anchor]) -> list[list[int]]:
    """For each sentence, the indexes of the gatherings that it tells of; none before the first is reported.

    A sentence belongs to the gathering reported last. Where one sentence reports a tour and the meeting after it,
    the sentences up to 会上 or a second 召开 tell of the tour, those after it of the meeting; without such a sign, of both.
    """
    current: list[int] = []
    found = []
    opening = _opening(stage, anchors)
    for index, scene in enumerate(stage):
        here = _of_scene(anchors, index)
        if here:
            current = here
            found.append(here)
            if _is_tour_and_sitting(anchors, here) and _sits_later(stage, anchors, index):
                current = [number for number in here if anchors[number].kind is MeetingKind.INSPECTION]
            continue
        if index in opening:
            found.append([0])
            continue
        current = [] if _other_day(stage, index, anchors, current) else _moved(scene, anchors, current, index)
        found.append(current)
    return found


def _opening(stage: Sequence[Scene], anchors: Sequence[Anchor]) -> range:
    """县政府征求意见。县政协主席甲参加。座谈会上，…: those named before the first sign of a sitting sat there too; so
    were those on the tour of whom the text tells before 区领导一行察看了现场."""
    if not anchors or not (anchors[0].rule == "meeting.follows" or _undated_tour(anchors[0])):
        return range(0)
    first = anchors[0].scene
    start = max((index + 1 for index in range(first) if stage[index].heading), default=0)
    return range(max(start, first - _BEFORE_SITTING), first)


def _undated_tour(anchor: Anchor) -> bool:
    return anchor.rule == "meeting.tour" and anchor.date is None and not anchor.follows


def _scene_of(anchor: Anchor) -> int:
    return anchor.scene


def _of_scene(anchors: Sequence[Anchor], index: int) -> list[int]:
    """The indexes of the gatherings that one sentence reports; anchors stand in text order."""
    first = bisect_left(anchors, index, key=_scene_of)
    return list(range(first, bisect_left(anchors, index + 1, first, key=_scene_of)))


def _is_tour_and_sitting(anchors: Sequence[Anchor], here: list[int]) -> bool:
    kinds = {anchors[number].kind for number in here}
    return MeetingKind.INSPECTION in kinds and len(kinds) > 1


def _sits_later(stage: Sequence[Scene], anchors: Sequence[Anchor], index: int) -> bool:
    """A sign of the sitting follows before the next gathering is reported."""
    after = bisect_left(anchors, index + 1, key=_scene_of)
    end = anchors[after].scene if after < len(anchors) else len(stage)
    return any(_sitting(scene) for scene in stage[index + 1 : end])


def _sitting(scene: Scene) -> regex.Match[str] | None:
    plain, lead = scene.plain, scene.lead
    sits = "会" in plain[lead : lead + 30] or plain.startswith(_TALKS, lead)
    sign = _SITTING.match(plain, lead) if sits else None
    return sign or (_CONVENED.search(plain, lead) if "召开" in plain else None)


def _other_day(stage: Sequence[Scene], index: int, anchors: Sequence[Anchor], current: list[int]) -> bool:
    """A paragraph that opens with another day than the gathering's tells of something else: items of a chronicle."""
    scene = stage[index]
    opens = index == 0 or stage[index - 1].line != scene.line
    days = [
        date for date in scene.dates if date.month and date.day and date.start - scene.start <= scene.lead + 2
    ]
    told = [date for number in current if (date := anchors[number].date) is not None and date.day is not None]
    if not (opens and days and told):
        return False
    day = days[0]
    return all(
        (one.month or day.month, one.day) != (day.month, day.day) and one.end_day is None for one in told
    )


def _tours(anchors: Sequence[Anchor], index: int) -> list[int]:
    """The tour reported last before a sentence."""
    before = range(bisect_left(anchors, index, key=_scene_of) - 1, -1, -1)
    tours = (number for number in before[:_REACH] if anchors[number].kind is MeetingKind.INSPECTION)
    return list(islice(tours, 1))


def _moved(scene: Scene, anchors: Sequence[Anchor], current: list[int], index: int) -> list[int]:
    """From the tour to the sitting that was reported with it, at the first sign of it."""
    if scene.plain.startswith(_LOOKS, scene.lead) and _BEFORE_TOUR.match(scene.plain, scene.lead):
        return _tours(anchors, index) or current
    sign = _sitting(scene)
    if sign is None or not current:
        return current
    first = anchors[current[0]]
    reported = _of_scene(anchors, first.scene)
    together = [number for number in reported if anchors[number].kind is not MeetingKind.INSPECTION]
    if first.kind is MeetingKind.INSPECTION and together:
        return together
    named = sign.groupdict().get("named") or ""
    before = range(bisect_left(anchors, index + 1, key=_scene_of) - 1, -1, -1) if len(named) > 2 else range(0)
    same = (number for number in before[:_REACH] if (anchors[number].name or "").endswith(named))
    return list(islice(same, 1)) or current
