"""Those whose words a gathering only hears of: 会议传达学习了市委书记甲在全市大会上的讲话精神."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import regex

from jiyao.extract.meetings.scene import Scene
from jiyao.patterns import pattern, scanner

_PASSES = pattern(r"传达|学习(?!班|会|时|中)|听取")
_SPIRIT = pattern(r"(?:讲话|批示|指示|致辞|要求)[^。；，\n□]{0,6}精神")
# 会议学习了文件，县长甲主持会议并强调，要领会讲话精神: he did something here.
_ACTS = pattern(r"主持|强调|指出|要求[，：]|并讲话|(?:出席|参加|列席)会议|发言|汇报")
_LONGEST = 400  # characters from the verb to the last of those whose words were passed on
_REACH = 100  # characters from a name to the word for what was said
# 学习了甲关于…的讲话: what names right behind it have said. Not 听取, which is done to those who are there.
_HEARS = pattern(
    r"(?:传达|学习(?!班|会|时|中)|贯彻|落实|领会|领学|宣读|按照|根据|遵照|对照)[^，。；：□召举并\s]{0,30}+$"
)
_NEAR = 40  # characters before a name
# 讲话 … as something said before: 甲、乙在…时的讲话, 甲同志批示; not 甲在会上作了重要讲话.
_SAID = pattern(
    r"(?:同志|副?(?:书记|[省市县区旗州]长|主任|主席))?"
    r"(?:(?:[、，和及与]|以及)[^，。；□]{0,16}+□++(?:同志)?){0,8}+"
    r"(?:(?:重要)?(?:讲话|批示|指示)(?!稿|强调|要求[，：])"
    r"|(?:[在于对就到来赴]|关于|调研|视察|考察|检查|督导|参加|出席|主持|致)?(?:[^，。；□作做讲]|(?<=[工合操])作){0,50}?"
    r"(?:的|提出)(?:重要|有关|相关|系列|一系列|工作|具体|明确|署名)*+(?:讲话|批示|指示|要求|部署|安排|报告|文章|贺信|回信|致辞))"
)
_SAYS_SO = scanner("讲话|批示|指示|要求|部署|安排|报告|文章|贺信|回信|致辞")


def passed_on(scene: Scene) -> frozenset[int]:
    """Where the names stand of those whose speeches or notes were passed on: none of them was there.

    What is passed on may be a list: 传达了甲，乙在…座谈会上的讲话精神，丙在…时的批示精神.
    """
    if not scene.people:
        return frozenset()
    return _with_spirit(scene) | _heard_of(scene)


def _with_spirit(scene: Scene) -> frozenset[int]:
    if "精神" not in scene.plain:
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


def _heard_of(scene: Scene) -> frozenset[int]:
    """学习了甲、乙关于…的讲话; 按照甲在…时的要求: where those stand who said it.

    A name that follows another in the list is one of them too: 传达甲在…上的讲话和乙的批示.
    """
    if not _SAYS_SO.search(scene.plain, scene.lead):
        return frozenset()
    found: list[int] = []
    last = -1  # where the one before ends, if his words were passed on
    for person in scene.people:
        place, end = person.start - scene.start, person.end - scene.start
        said = _SAID.match(scene.plain, end)
        heard = _HEARS.search(scene.plain, max(scene.lead, place - _NEAR), place) or (
            last >= 0 and not _ACTS.search(scene.plain, last, place)
        )
        last = end if said and heard else -1
        if last >= 0:
            found.append(person.start)
    return frozenset(found)


def _starts(pattern: regex.Pattern[str], scene: Scene) -> list[int]:
    return [match.start() for match in pattern.finditer(scene.plain, scene.lead)]
