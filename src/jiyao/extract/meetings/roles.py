"""Who presided, who spoke, who was there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import regex

from jiyao.extract.meetings.quoting import passed_on
from jiyao.extract.meetings.scene import PERSON, Scene
from jiyao.lexicon.scan import Scan
from jiyao.mentions.people import PersonMention
from jiyao.patterns import pattern, scanner

_ROLE_VERB = pattern(
    r"""
    (?P<preside> 主持(?!人(?!：)|词|[县市区旗州镇乡]?(?:委|政府|人大|政协|局|办)?(?:机关|全面|日常|党组|党委)*工作(?!会)) )
  | (?P<speak>
      (?<!的|听取|学习|传达|宣读了?|按照|根据|贯彻|落实)(?:重要)?讲话(?!精神|要求|中?提到的)
    | 致[^，。；敬以力]{0,4}[辞词] | (?<!会议|大会)指出 | (?<!会议|大会|指出、)强调(?!性)
    | (?<![的等议务作量项关照据高低新有按体批指]|[批指]示|明确|具体|严格|总体|目标|相关|有关|(?:按照|根据|依据|遵照|落实|贯彻|对照|符合|达到|满足)[^，。；□]{0,20})
      要求(?=[，,：:“各全把要认县市区旗相有项企施乡镇切大坚加紧严统聚抓以围在继进务]|进一步|与会|[\p{Han}、]{2,20}(?:要|必须|务必))
    | (?<=□)要求(?![的和与及是，,：:])
    | (?:提|提出)(?:了)?[^，。；]{0,16}(?:要求|希望|[一二两三四五六]点意见)
    | (?<=□[^，。；□]{0,8}|[他她还并，])(?:叮嘱|嘱咐|告诫|勉励|寄语|提醒|号召|责成)(?!的|了?大家的心声)
    | (?<=□|[他她])希望(?!的|工程|小学|是)
    | 讲(?:了)?(?:以下)?[一二两三四五六七八几]{1,2}(?:个方面)?(?:的)?(?:点|个|条)?(?:意见|要求)
    | (?<![工合操协创运动写著制])[作做](?:了|出|出了)?(?!表态|典型|交流|经验|汇报|介绍|说明|发言|检讨|对接)[^，。；]{0,18}?(?:部署|安排|总结|讲话|动员|点评|指示|强调)
    | (?:进行|予以)(?:了)?[^，。；]{0,14}?(?:部署|安排|总结|强调|动员)(?!会)
    | (?:安排|部署)了(?=[^，。；]{0,16}(?:工作|任务|事项))
    | (?<=□)(?:安排部署|安排|部署)(?=[^，。；]{0,16}(?:工作|任务|事项))
    | 并(?:就|对|围绕)?[^，。；]{0,24}?(?:安排部署|部署|作安排|总结)
    )
  | (?P<act> 出席|参加|列席|陪同|与会|到会|就座|宣布|汇报|通报|传达|介绍|发言|宣读|解读|领学|签约|揭牌|见证|说|表示|表态|交流|一同 )
  | (?P<body> (?:会议|大会|全会)(?:指出|强调|要求|认为|明确|听取|传达|通报|审议|研究|由) )
    """,
    regex.VERBOSE,
)
_ROLE_VERBS = Scan(
    "[致提作做并说]|[主重讲指强要叮嘱告勉寄号责希进予安部出参列陪与到就宣汇通传介发解领签揭见表交一会大全]"
    "(?=[持要话了以一二两三四五六七八几出调求嘱咐诫励语醒召成望行排署席加同会座布读报达绍言学约牌证示态流议])",
    _ROLE_VERB,
)
_EACH = pattern(r"分别|先后|依次|共同")  # 县长甲，董事长乙分别致辞
_PRONOUN = pattern(r"[他她](?:[^，。；]{0,20})$")
_JOINED = pattern(r"[、和](?:[^，。；、]{0,24}(?:、[^，。；、]{0,12}){0,2})")
_LISTED = pattern(
    r"(?:同志)?(?:代表[^，。；、□]{2,14})?(?:[、，和及与]|以及)(?:[^，。；、]{0,24}(?:、[^，。；、]{0,16}){0,4})"
)
_POST = r"(?:(?:副?(?:书记|[省市县区旗州]长|主任|主席|部长|厅长)))?"  # 张某市长批示要求
_DELEGATED = pattern(r"受[^，。；]{0,40}?委托")
_SPIRIT = pattern(
    rf"总书记|{_POST}(?:同志)?(?:的)?(?:重要|有关|相关)?(?:讲话|批示|指示|要求|部署)(?:精神|要求)|{_POST}(?:同志)?的(?:重要)?(?:讲话|批示|指示)(?!稿)|(?:作出|作)(?:了)?(?:重要)?(?:批示|指示)|(?:[^，。；]{{0,6}})委托|(?:同志)?(?:代表[^，。；]{{2,16}})?所?作的(?:题为|[^，。；]{{0,20}}(?:报告|讲话))"
)
# 任命甲为副县长; 接受乙辞去职务; 免去丙的职务: business of the meeting, not people at it.
_APPOINTED = pattern(r"(?:任命|免去|免除)[^，。；：]{0,12}$")
_APPOINTED_AFTER = pattern(
    r"(?:[、和]□++){0,12}+(?:等)?(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})?[位名]?(?:同志)?(?:(?:关于)?(?:请求)?辞去|的[^，。；]{2,24}职务|为(?:[^，。；]{0,10}(?:县长|区长|局长|主任|院长|检察长|书记|委员|审判员)))"
)
_REACH = 48  # characters beside a name within which these stand
_ORDERED = pattern(r"由[^，。；]{0,20}$")
_ORDERED_AFTER = pattern(r"(?:同志)?(?:牵头|负责|任|担任|为组长|具体负责)")
# What each of these patterns needs.
_APPOINTS, _GIVES = frozenset(["任命", "免去", "免除"]), frozenset(["辞去", "职务", "为"])
_AWAY = scanner("委托|任命|免去|免除|辞去|职务|为|由")
_SPOKEN = scanner("总书记|讲话|批示|指示|要求|部署|委托|作的")
_SPOKEN_REACH = 24  # characters behind a name


@dataclass
class Cast:
    """The people of one gathering, each group in text order and each name once."""

    presiders: dict[str, None] = field(default_factory=dict)
    speakers: dict[str, None] = field(default_factory=dict)
    attendees: dict[str, None] = field(default_factory=dict)

    def add(self, role: str, people: Iterable[str]) -> None:
        names = {"preside": self.presiders, "speak": self.speakers}.get(role, self.attendees)
        for name in people:
            names.setdefault(name)
            self.attendees.setdefault(name)


class Act(NamedTuple):
    """One thing that people did in a sentence; ``verb`` is as written."""

    role: str
    people: tuple[str, ...]
    start: int
    verb: str


def read_scene(
    scene: Scene, present: Sequence[PersonMention], last: tuple[str, ...]
) -> tuple[list[Act], tuple[str, ...]]:
    """The acts of one sentence, and whom 他 in the next one means.

    ``present`` are those of the sentence who were there, ``last`` is whom 他 means in this one.
    """
    acts: list[Act] = []
    if not present and not (last and ("他" in scene.quiet or "她" in scene.quiet)):
        return acts, last  # most sentences: nobody does anything
    subject: tuple[str, ...] = ()
    cursor = 0
    starts = [person.start - scene.start for person in present]
    for verb in _ROLE_VERBS.finditer(scene.quiet, scene.lead):
        first = bisect_left(starts, cursor)
        if run := present[first : bisect_left(starts, verb.start(), first)]:
            each = _EACH.search(scene.quiet, run[-1].end - scene.start, verb.start())
            subject = tuple(_nearest(scene, run, _LISTED if each else _JOINED))
        elif _PRONOUN.search(scene.quiet, cursor, verb.start()):
            subject = last
        cursor = verb.end()
        if _is_of_another(scene, verb, present):
            continue
        role = verb.lastgroup or "act"
        if role == "body":
            subject = ()
        elif subject:
            acts.append(Act(role, subject, verb.start(), verb.group()))
            last = subject
    if present and not acts:
        last = (present[0].name,)  # 甲一行来到两个村。他要求: the one of whom the sentence tells
    return acts, last


def _is_of_another(scene: Scene, verb: regex.Match[str], present: Sequence[PersonMention]) -> bool:
    """Whether 讲话 stands right behind one who was not there: 县委副书记甲传达学习市委书记乙|讲话."""
    if verb.group() != "讲话" or scene.quiet[verb.start() - 1] != PERSON:
        return False
    return all(person.end - scene.start != verb.start() for person in present)


def there(scene: Scene) -> list[PersonMention]:
    """Those of a sentence who were there."""
    if not scene.people:
        return []
    away, words = passed_on(scene), frozenset(_AWAY.findall(scene.plain))
    return [
        person for person in scene.people if person.start not in away and not _absent(scene, person, words)
    ]


def _absent(scene: Scene, person: PersonMention, words: frozenset[str]) -> bool:
    """受县委书记甲委托; 传达甲讲话精神; 由甲牵头: named, not said to be there.

    ``words`` are those of ``_AWAY`` in the sentence: which of the costly patterns may match at all.
    """
    start, end = person.start - scene.start, person.end - scene.start
    near, plain = max(start - _REACH, 0), scene.plain
    if scene.quiet[start] != plain[start]:
        return True
    if "委托" in words and any(
        match.start() <= start < match.end() for match in _DELEGATED.finditer(plain, near, start + _REACH)
    ):
        return True
    if not words.isdisjoint(_APPOINTS) and _APPOINTED.search(plain, near, start):
        return True
    if not words.isdisjoint(_GIVES) and _APPOINTED_AFTER.match(plain, end):
        return True
    if _SPOKEN.search(plain, end, end + _SPOKEN_REACH) and _SPIRIT.match(plain, end):
        return True
    ordered = "由" in words and _ORDERED.search(plain, near, start)
    return bool(ordered and _ORDERED_AFTER.match(plain, end))


def _nearest(scene: Scene, run: Sequence[PersonMention], joined: regex.Pattern[str]) -> list[str]:
    """The last of a run, with those that 、 or 和 joins to it: 县委书记甲、县长乙出席并讲话.

    Before 分别 a comma joins, too; not 副主任甲颁发任命书，副主任乙、丙|分别主持.
    """
    names = [run[-1].name]
    for first, second in zip(reversed(run[:-1]), reversed(run), strict=False):
        between = scene.plain[first.end - scene.start : second.start - scene.start]
        if not joined.fullmatch(between):
            break
        names.insert(0, first.name)
    return names
