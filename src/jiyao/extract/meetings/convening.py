"""What a sentence says was convened: the name before its verb, or after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import regex

from jiyao.extract.meetings import names, tours
from jiyao.extract.meetings.anchor import Anchor
from jiyao.extract.meetings.clauses import (
    after_dates,
    clause_start,
    day_of,
    follows,
    is_planned,
    is_real,
    venue_of,
    verbs,
)
from jiyao.extract.meetings.scene import PERSON, Scene
from jiyao.models import MeetingKind
from jiyao.patterns import pattern, scanner

_CONVENE = pattern(
    r"(?:主持|组织|隆重|专题|再次|紧急|如期|胜利|顺利|成功|正式|集中|迅速|及时|立即|共同|联合|召集|同步){0,4}+(?:召开|举行|举办|召集)(?:了)?"
    r"(?!以来|前|后|期间|之际|时间|地点|情况|频次|次数|的通知|的时候|的消息)"
)
_STAGED = pattern(r"(?:组织|集中|深入|联合|正式){0,3}+(?:开展|进行|启动)(?:了)?")
_PRESIDED = pattern(
    r"主持(?:了)?(?!人|召开|会议|召集|举行|[县市区旗州镇乡]?(?:委|政府|人大|政协|局|办)?(?:机关|全面|日常|党组|党委)*工作(?!会))"
)
_JOINED = pattern(r"(?:出席|参加|收听收看|收看)(?:了)?(?!会议|大会|仪式|活动|调研)")
# 在随后召开的座谈会上; 座谈会上 on a tour.
_ON_STAGE = pattern(
    r"(?:在)?(?:(?:随后|接着|接下来|之后|会后|随即|紧接着)(?:的|举行的|召开的|进行的)?(?P<named>[^，。；]{0,30}?会)(?:议)?"
    r"|(?P<bare>[^，。；会]{0,12}(?:座谈会|汇报会|总结会|点评会|反馈会|见面会|现场会|推进会|调度会|协调会)(?:议)?))上"
)
_BEFORE_NAME = pattern(r"^(?:.*(?:召开|举行|举办|进行)的?|(?:当[天日])?(?:[上下]午|晚上?)的|的|在)+")
_OPENS = pattern(
    r"(?:隆重|正式|顺利|如期|胜利|成功|圆满|在此|同时|集中|同步|共同){0,4}+(?P<verb>召开|举行|举办|开幕|闭幕|启动|开班|开讲)(?:了)?(?=\s*(?:[，。；！,;]|$|并(?!购)|会期))"
)
# …大会在圆满完成各项议程后，在县人民会堂胜利闭幕
_AFTER_ALL = pattern(
    r"(?<![^，。；\n\s])(?P<name>[^，。；\n]{4,60}?(?:会议|大会|全会))(?:在|经过|历时|为期)[^，。；\n]{2,30}，(?:今日|昨日|于[^，]{2,8})?(?:在(?P<venue>[^，。；]{2,20}?))?(?:胜利|圆满|隆重|顺利){0,3}(?:闭幕|开幕|结束)"
)
_OVER = scanner("[闭开]幕|结束")
# 会议以视频形式召开
_FORM = pattern(r"(?:以|采取|采用|通过|利用)[^，。；]{2,20}(?:形式|方式|系统)$")
# 在京召开, 在城召开: cities by one character, and the town that the county is ruled from
_PLACE = pattern(
    r"(?P<place>(?<!旨)在(?P<venue>[^，。；在]{2,40}|(?<=会议?在|式在|会在|动在)[京沪津渝穗杭蓉榕邕筑汉宁昆济郑城]))$"
)
_AWAY = pattern(r"率[^，。；]{0,24}(?:赴|到|前往)|带队|率队|赴")  # 率队赴杭州开展招商引资活动
_BARE_LOOK = pattern(
    r"(?:集中|实地|现场|专题|联合|全面){0,2}(?:督查|督导|督促|检查|考察|观摩|慰问|视察|调研|走访|指导){1,3}"
)
_AT = pattern(r"[就对]")
_STAGED_NAME = pattern(r"(?:活动|宣讲|观摩|学习|督查|督导|检查|考察|慰问|仪式|集中开工|集中签约)$")
# 县长甲宣布集中开工活动启动: a step of the gathering that was reported before
_NOT_A_NAME = pattern(
    r"宣布|^(?:□|第一个|一[次个场]|首[次个]|[^会]{0,2}$|[^会]{0,2}(?:各级|各类|这些|上级|有关|相关|一系列|历次|近期))"
)


def convened(scene: Scene, index: int) -> Iterator[Anchor]:
    """The gatherings of one sentence, by the first way of reporting that it shows; most sentences show none.

    开展集中视察活动，并召开座谈会: a tour that was staged stands beside the sitting after it.
    """
    words = frozenset(_ANY_WORD.findall(scene.plain, scene.lead))
    if not words:
        return
    for finder, need in _FINDERS.items():
        if need.isdisjoint(words):
            continue
        found = list(finder(scene, index))
        if found:
            if finder is _named_after:
                yield from _toured_before(scene, index, found[0].verb_start)
            yield from found
            return


def _toured_before(scene: Scene, index: int, place: int) -> Iterator[Anchor]:
    for anchor in _staged(scene, index):
        if anchor.verb_start < place and anchor.kind is MeetingKind.INSPECTION:
            yield anchor


def _named_before(scene: Scene, index: int) -> Iterator[Anchor]:
    """…大会(在…)隆重召开."""
    text = scene.plain
    for verb in verbs(_OPENS, scene):
        clause = max(clause_start(text, verb.start()), scene.lead)
        end, venue = verb.start(), None
        form = _FORM.search(text, clause, end)
        end = form.start() if form else end
        place = _PLACE.search(text, clause, end)
        if place and names.name_before(text, clause, place.start()):
            end, venue = place.start(), scene.raw[place.start("venue") : place.end()]
        start = after_dates(scene, clause, end)
        span = names.name_before(text, start, end)
        if span and is_real(scene, clause, verb.start()) and not _NOT_A_NAME.search(text[slice(*span)]):
            yield from _anchors(scene, index, span, verb, "meeting.opened", venue)
            return
    yield from _closed_after(scene, index)


def _closed_after(scene: Scene, index: int) -> Iterator[Anchor]:
    """…大会在圆满完成各项议程后，在县人民会堂胜利闭幕."""
    verb = _AFTER_ALL.search(scene.plain, scene.lead) if _OVER.search(scene.plain) else None
    if verb is None:
        return
    start = after_dates(scene, verb.start("name"), verb.end("name"))
    span = names.name_before(scene.plain, start, verb.end("name"))
    if span:
        venue = scene.raw[slice(*verb.span("venue"))] if verb["venue"] else None
        yield from _anchors(scene, index, span, verb, "meeting.opened", venue)


def _named_after(scene: Scene, index: int) -> Iterator[Anchor]:
    """(在…)召开…会议, once for each verb of the sentence that is not said, planned or referred to."""
    text = scene.plain
    for verb in verbs(_CONVENE, scene):
        clause = max(clause_start(text, verb.start()), scene.lead)
        span = names.name_after(text, verb.end())
        if span and is_real(scene, clause, verb.start()) and not _NOT_A_NAME.search(text[slice(*span)]):
            place = _PLACE.search(text, clause, verb.start())
            venue = scene.raw[place.start("venue") : place.end()] if place else None
            subject = text[
                after_dates(scene, clause, verb.start()) : place.start() if place else verb.start()
            ]
            yield from _anchors(scene, index, span, verb, "meeting.held", venue, subject)


def _staged(scene: Scene, index: int) -> Iterator[Anchor]:
    """组织开展…观摩活动."""
    for verb in verbs(_STAGED, scene):
        clause = max(clause_start(scene.plain, verb.start()), scene.lead)
        span = names.name_after(scene.plain, verb.end())
        if span is None or not is_real(scene, clause, verb.start()) or verb.start() - scene.lead > 90:
            continue
        name = scene.raw[slice(*span)]
        at = _AT.search(scene.plain, clause, verb.start())
        if tours.is_bare(name) or (at and _BARE_LOOK.fullmatch(name)):
            continue  # 对重点项目建设进行了集中督查: a tour with its phrase
        if not names.is_generic(name) and _STAGED_NAME.search(name):
            away = _AWAY.search(scene.plain, scene.lead, verb.start()) is not None
            for anchor in _anchors(scene, index, span, verb, "meeting.staged", None):
                yield anchor._replace(kind=MeetingKind.INSPECTION) if away else anchor
            return


def _presided(scene: Scene, index: int) -> Iterator[Anchor]:
    """主持县政府第12次常务会议."""
    for verb in verbs(_PRESIDED, scene):
        span = names.name_after(scene.plain, verb.end())
        clause = max(clause_start(scene.plain, verb.start()), scene.lead)
        if span and not names.is_generic(scene.raw[slice(*span)]) and is_real(scene, clause, verb.start()):
            yield from _anchors(scene, index, span, verb, "meeting.presided", None)
            return


def _joined(scene: Scene, index: int) -> Iterator[Anchor]:
    """甲出席全县…大会并讲话."""
    for verb in verbs(_JOINED, scene):
        span = names.name_after(scene.plain, verb.end())
        led = PERSON in scene.plain[: verb.start()] or "看" in verb.group()
        if span is None or names.is_generic(scene.raw[slice(*span)]) or not led:
            continue
        if span[1] - span[0] > 4 and not is_planned(scene, verb.start()) and scene.dates:
            yield from _anchors(scene, index, span, verb, "meeting.joined", None)
            return


def _on_stage(scene: Scene, index: int) -> Iterator[Anchor]:
    """在随后召开的座谈会上."""
    stage = _ON_STAGE.match(scene.plain, scene.lead)
    if stage is None:
        return
    group = "named" if stage["named"] else "bare"
    start, end = stage.start(group), stage.end() - 1
    name = _BEFORE_NAME.sub("", scene.raw[start:end])
    if len(name) < 2 or name in {"会议", "大会"}:
        return
    yield Anchor(
        index, name, names.kind_of(name), "meeting.follows", day_of(scene, end), start, -1, follows=True
    )


def _anchors(
    scene: Scene,
    index: int,
    span: tuple[int, int],
    verb: regex.Match[str],
    rule: str,
    venue: str | None,
    subject: str = "",
) -> Iterator[Anchor]:
    written = scene.raw[slice(*span)].strip()
    agenda_from = max(span[1], verb.end())
    for part in names.split_joint(written):
        yield Anchor(
            index,
            _proper(names.with_organ(subject, part)),
            names.kind_of(part),
            rule,
            day_of(scene, verb.start()),
            verb.start(),
            agenda_from,
            venue=venue_of(venue),
            follows=follows(scene, verb.start()),
        )


# The words that each way of reporting needs. 召开 may hide 开展: 召|开展.
_FINDERS: dict[Callable[[Scene, int], Iterator[Anchor]], frozenset[str]] = {
    _named_before: frozenset(["召开", "举行", "举办", "开幕", "闭幕", "启动", "开班", "开讲", "结束"]),
    _named_after: frozenset(["召开", "举行", "举办", "召集"]),
    _staged: frozenset(["开展", "进行", "启动", "召开"]),
    _presided: frozenset(["主持"]),
    _on_stage: frozenset(["会上", "会议上"]),
    _joined: frozenset(["出席", "参加", "收看", "收听收看"]),
}
WORDS = frozenset().union(*_FINDERS.values())
_ANY_WORD = scanner("|".join(sorted(WORDS)))


def _proper(name: str) -> str | None:
    """会议 alone is no name."""
    return None if names.is_generic(name) and len(name) <= 4 else name
