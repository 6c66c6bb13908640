"""Those whose words a gathering only hears of: 会议传达学习了市委书记甲在全市大会上的讲话精神."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import regex

from jiyao.extract.meetings.scene import Scene
from jiyao.patterns import pattern

_PASSES = pattern(r"传达|学习(?!班|会|时|中)")
_SPIRIT = pattern(r"(?:讲话|批示|指示|致辞|要求)[^。；，\n□]{0,6}精神")
# 会议学习了文件，县长甲主持会议并强调，要领会讲话精神: he did something here.
_ACTS = pattern(r"主持|强调|指出|要求[，：]|并讲话|(?:出席|参加|列席)会议|发言|汇报")
_LONGEST = 400  # characters from the verb to the last of those whose words were passed on
_REACH = 100  # characters from a name to the word for what was said


def passed_on(scene: Scene) -> frozenset[int]:
    """Where the names stand of those whose speeches or notes were passed on: none of them was there.

    What is passed on may be a list: 传达了甲，乙在…座谈会上的讲话精神，丙在…时的批示精神.
    """
    if not scene.people or "精神" not in scene.plain:
        return frozenset()
    passes, acts = _starts(_PASSES, scene), _starts(_ACTS, scene)
    spirits = _starts(_SPIRIT, scene)
    found = []
    for person in scene.people:
        place, end = person.start - scene.start, person.end - scene.start
        verb = bisect_left(passes, place) - 1
        spirit = bisect_right(spirits, end - 1)
        if verb < 0 or spirit == len(spirits):
            continue
        low, high = passes[verb], spirits[spirit]
        again = (
            verb + 1 < len(passes) and passes[verb + 1] < high
        )  # 县长甲传达了…精神: he is the one who does it
        near = place - low <= _LONGEST and high - end <= _REACH
        if near and not again and bisect_left(acts, low) == bisect_left(acts, high):
            found.append(person.start)
    return frozenset(found)


def _starts(pattern: regex.Pattern[str], scene: Scene) -> list[int]:
    return [match.start() for match in pattern.finditer(scene.plain, scene.lead)]
