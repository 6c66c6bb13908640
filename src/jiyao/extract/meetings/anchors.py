"""The sentences that report a gathering, told from those that only refer to one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from jiyao.extract.meetings import names, tours
from jiyao.extract.meetings.scene import PERSON, Scene
from jiyao.mentions.dates import DateMention
from jiyao.models import MeetingKind

_CONVENE = regex.compile(
    r"(?:主持|组织|隆重|专题|再次|紧急|如期|胜利|顺利|成功|正式|集中|迅速|及时|立即|共同|联合|召集){0,4}+(?:召开|举行|举办|召集)(?:了)?"
    r"(?!以来|前|后|期间|之际|时间|地点|情况|频次|次数|的通知|的时候|的消息)"
)
_STAGED = regex.compile(r"(?:组织|集中|深入|联合|正式){0,3}+(?:开展|进行|启动)(?:了)?")
_PRESIDED = regex.compile(
    r"主持(?:了)?(?!人|召开|会议|召集|举行|[县市区旗州镇乡]?(?:委|政府|人大|政协|局|办)?(?:机关|全面|日常|党组|党委)*工作(?!会))"
)
_JOINED = regex.compile(r"(?:出席|参加|收听收看|收看)(?:了)?(?!会议|大会|仪式|活动|调研)")
# 在随后召开的座谈会上; 座谈会上 on a tour.
_ON_STAGE = regex.compile(
    r"(?:在)?(?:(?:随后|接着|接下来|之后|会后|随即|紧接着)(?:的|举行的|召开的|进行的)?(?P<named>[^，。；]{0,30}?会)(?:议)?"
    r"|(?P<bare>[^，。；会]{0,12}(?:座谈会|汇报会|总结会|点评会|反馈会|见面会|现场会|推进会|调度会|协调会)(?:议)?))上"
)
_OPENS = regex.compile(
    r"(?:隆重|正式|顺利|如期|胜利|成功|圆满|在此|同时|集中|同步|共同){0,4}+(?P<verb>召开|举行|举办|开幕|闭幕|启动|开班|开讲)(?:了)?(?=\s*(?:[，。；！,;]|$|并(?!购)|会期))"
)
# 会议以视频形式召开
_AFTER_ALL = regex.compile(
    r"(?<![^，。；\n\s])(?P<name>[^，。；\n]{4,60}?(?:会议|大会|全会))(?:在|经过|历时|为期)[^，。；\n]{2,30}，(?:今日|昨日|于[^，]{2,8})?(?:在(?P<venue>[^，。；]{2,20}?))?(?:胜利|圆满|隆重|顺利){0,3}(?:闭幕|开幕|结束)"
)
_FORM = regex.compile(r"(?:以|采取|采用|通过|利用)[^，。；]{2,20}(?:形式|方式|系统)$")
_PLACE = regex.compile(r"(?P<place>(?<!旨)在(?P<venue>[^，。；在]{2,40}))$")

# 要定期召开, 将于下周召开, 每月召开: to come, or a rule.
_TO_COME = regex.compile(
    r"要|将|拟|须|必须|应当|应(?!邀)|定于|定期|适时|每[年月周季半天次]|计划(?!经济|建设|单列|生育)|准备|即将|务必|可以|争取|不定期|及时(?=召开)|近期(?=.{0,4}将)|视情|提议|建议|原则上|一旦"
)
# 传达学习了全市…会议精神; 根据…会议要求; 会前: no gathering of this report.
_REFERRED = regex.compile(
    r"传达|学习了|贯彻|落实|精神|根据|按照|会前$|自[^，]{0,10}以来|由于|因为|通过(?=召开|举办|组织)|采取|先后(?=召开|举行|举办)|多次|连续|分别(?=召开)|通知|关于|累计|共(?=召开|举办)|曾|此前|不断|(?:研究|讨论|筹备|筹办|提请|申请|同意|决定|安排)$"
)
_SAID = regex.compile(r"会议(?:指出|强调|要求|明确|决定|认为)|(?:指出|强调|要求|提出|表示)[，：,:]")
_LINK = regex.compile(
    r"(?:随后|会后|之后|接着|接下来|当天|当日|当晚|同日|下午|晚上|(?:现场|实地|集中)?(?:调研|观摩|考察|检查|督查|督导|慰问|参观|察看|查看|活动|仪式|会议)(?:活动)?(?:结束)?(?:之|以)?后|实地[^，]{0,6}后|期间|调研期间|在[^，]{2,20}期间)"
)
_NOT_A_NAME = regex.compile(r"^(?:□|[^会]{0,2}$)|(?:各级|各类|这些|上级|有关|相关|一系列|历次|近期)")
_BEFORE_MEETING = regex.compile(r"会前|会议(?:召开|开始)?(?:之)?前|与会|参会|会议期间|会间")


_REACH = 500  # characters of a sentence within which a gathering is reported


@dataclass(frozen=True, slots=True)
class Anchor:
    """One gathering and the sentence that reports it; offsets are those of that sentence."""

    scene: int  # index into the scenes
    name: str | None
    kind: MeetingKind
    rule: str
    date: DateMention | None
    verb_start: int
    agenda_from: int  # where what it was for may begin; -1 where nothing follows
    venue: str | None = None
    agenda: str | None = None  # already known, for a tour with several aims
    follows: bool = False  # 随后, 会后: the day of the gathering before
    from_title: bool = False


def find_anchors(stage: tuple[Scene, ...], title: str) -> list[Anchor]:
    """All reported gatherings in text order."""
    anchors: list[Anchor] = []
    in_item, leads = False, 0
    for index, scene in enumerate(stage):
        if _opens_item(stage, index, bool(anchors)):
            in_item, leads = False, 0
        if scene.heading and not scene.dates:
            continue
        found = _usable(list(_reported(stage, index, title)), anchors, in_item, leads)
        leads += 1
        if in_item and found and _undated_tour(anchors[-1]) and found[0].kind is MeetingKind.INSPECTION:
            anchors[-1] = replace(anchors[-1], date=found.pop(0).date)
        in_item = in_item or bool(found)
        anchors += found
    return anchors


def _undated_tour(anchor: Anchor) -> bool:
    """清明节期间，甲督查防火工作。4月4日，甲来到…: the second sentence gives the day of the first."""
    return anchor.kind is MeetingKind.INSPECTION and anchor.date is None and not anchor.follows


def _opens_item(stage: tuple[Scene, ...], index: int, started: bool) -> bool:
    """又讯, or a headline between two paragraphs, begins another item of news."""
    scene = stage[index]
    if regex.match(r"\s*又讯|\s*另讯|\s*又据", scene.raw):
        return True
    return (
        started
        and scene.heading
        and regex.search(r"召开|举行|调研|主持|开工|签约|座谈|督导|考察|检查|慰问", scene.raw) is not None
    )


def _usable(found: list[Anchor], before: list[Anchor], in_item: bool, leads: int) -> list[Anchor]:
    """Those that are news here: the lead of an item, or a sentence with a day of its own or 随后."""
    if not in_item:
        return found if leads < 6 else [anchor for anchor in found if anchor.date or anchor.follows]
    known = {anchor.name for anchor in before if anchor.name}
    on_tour = before[-1].kind is MeetingKind.INSPECTION
    return [anchor for anchor in found if not _is_known(anchor, known) and _is_news(anchor, on_tour)]


def _is_known(anchor: Anchor, known: set[str]) -> bool:
    """推进会 after 重点项目观摩推进会 is the same."""
    return anchor.name is not None and any(name.endswith(anchor.name) for name in known)


def _is_news(anchor: Anchor, on_tour: bool) -> bool:
    """After the first of an item: on a tour any meeting, a tour only on another day, else what is dated or follows."""
    tour = anchor.kind is MeetingKind.INSPECTION
    if anchor.name is None and not tour:
        return anchor.follows
    if on_tour and not tour:
        return True
    return anchor.date is not None or (anchor.follows and not (on_tour and tour))


def _reported(stage: tuple[Scene, ...], index: int, title: str) -> Iterator[Anchor]:
    """Gatherings of one sentence: a tour first, then what was convened."""
    scene = stage[index]
    if _is_said(scene):
        return
    convened = list(_convened(scene, index))
    limit = convened[0].verb_start if convened else len(scene.plain)
    tour = None if _BEFORE_MEETING.search(scene.plain[:limit]) else tours.find(scene, limit, title)
    if tour:
        yield Anchor(
            index,
            tour.name,
            MeetingKind.INSPECTION,
            "meeting.tour",
            _day(scene, tour.start),
            tour.start,
            -1,
            agenda=tour.agenda,
            follows=_follows(scene, tour.start),
        )
        convened = [replace(anchor, follows=True) if anchor.date is None else anchor for anchor in convened]
    yield from convened


def _convened(scene: Scene, index: int) -> Iterator[Anchor]:
    finders = (_named_before, _named_after, _staged, _presided, _on_stage, _joined)
    for finder in finders:
        found = list(finder(scene, index))
        if found:
            yield from found
            return


def _verbs(pattern: regex.Pattern[str], scene: Scene) -> Iterator[regex.Match[str]]:
    """The verbs near the head of a sentence; a page without full stops is one sentence, and only its head reports."""
    for verb in pattern.finditer(scene.plain, scene.lead):
        if verb.start() > scene.lead + _REACH:
            return
        yield verb


def _is_said(scene: Scene) -> bool:
    """The sentence begins with who said what: what it names was not held here."""
    return (
        _SAID.match(scene.plain, scene.lead) is not None
        or regex.match(r"[□]{2,}[^，。]{0,20}(?:指出|强调|要求|表示|说)[，：]", scene.plain[scene.lead :])
        is not None
    )


def _clause_start(text: str, position: int) -> int:
    return max(text.rfind(mark, 0, position) for mark in "，。；：！？\n,;:") + 1


def _real(scene: Scene, clause: int, verb: int) -> bool:
    """Neither to come nor only referred to."""
    before = scene.plain[max(clause, verb - 40) : verb]
    sentence = scene.plain[scene.lead : verb]
    return not (_TO_COME.search(before) or _REFERRED.search(before) or _SAID.search(sentence))


def _named_before(scene: Scene, index: int) -> Iterator[Anchor]:
    """…大会(在…)隆重召开."""
    text = scene.plain
    for verb in _verbs(_OPENS, scene):
        clause = max(_clause_start(text, verb.start()), scene.lead)
        end, venue = verb.start(), None
        form = _FORM.search(text, clause, end)
        end = form.start() if form else end
        place = _PLACE.search(text, clause, end)
        if place and names.name_before(text, clause, place.start()):
            end, venue = place.start(), scene.raw[place.start("venue") : place.end()]
        start = _after_dates(scene, clause, end)
        span = names.name_before(text, start, end)
        if span and _real(scene, clause, verb.start()) and not _NOT_A_NAME.search(text[slice(*span)]):
            yield from _anchors(scene, index, span, verb, "meeting.opened", venue)
            return
    yield from _closed_after(scene, index)


def _closed_after(scene: Scene, index: int) -> Iterator[Anchor]:
    """…大会在圆满完成各项议程后，在县人民会堂胜利闭幕."""
    verb = _AFTER_ALL.search(scene.plain, scene.lead)
    if verb is None:
        return
    start = _after_dates(scene, verb.start("name"), verb.end("name"))
    span = names.name_before(scene.plain, start, verb.end("name"))
    if span:
        venue = scene.raw[slice(*verb.span("venue"))] if verb["venue"] else None
        yield from _anchors(scene, index, span, verb, "meeting.opened", venue)


def _named_after(scene: Scene, index: int) -> Iterator[Anchor]:
    """(在…)召开…会议, once for each verb of the sentence that is not said, planned or referred to."""
    text = scene.plain
    for verb in _verbs(_CONVENE, scene):
        clause = max(_clause_start(text, verb.start()), scene.lead)
        span = names.name_after(text, verb.end())
        if span and _real(scene, clause, verb.start()) and not _NOT_A_NAME.search(text[slice(*span)]):
            place = _PLACE.search(text, clause, verb.start())
            venue = scene.raw[place.start("venue") : place.end()] if place else None
            subject = text[
                _after_dates(scene, clause, verb.start()) : place.start() if place else verb.start()
            ]
            yield from _anchors(scene, index, span, verb, "meeting.held", venue, subject)


def _staged(scene: Scene, index: int) -> Iterator[Anchor]:
    """组织开展…观摩活动."""
    for verb in _verbs(_STAGED, scene):
        clause = max(_clause_start(scene.plain, verb.start()), scene.lead)
        span = names.name_after(scene.plain, verb.end())
        if span is None or not _real(scene, clause, verb.start()) or verb.start() - scene.lead > 90:
            continue
        name = scene.raw[slice(*span)]
        if not names.is_generic(name) and regex.search(
            r"(?:活动|观摩|学习|督查|督导|检查|考察|慰问|仪式|集中开工|集中签约)$", name
        ):
            yield from _anchors(scene, index, span, verb, "meeting.staged", None)
            return


def _presided(scene: Scene, index: int) -> Iterator[Anchor]:
    """主持县政府第12次常务会议."""
    for verb in _verbs(_PRESIDED, scene):
        span = names.name_after(scene.plain, verb.end())
        clause = max(_clause_start(scene.plain, verb.start()), scene.lead)
        if span and not names.is_generic(scene.raw[slice(*span)]) and _real(scene, clause, verb.start()):
            yield from _anchors(scene, index, span, verb, "meeting.presided", None)
            return


def _joined(scene: Scene, index: int) -> Iterator[Anchor]:
    """甲出席全县…大会并讲话."""
    for verb in _verbs(_JOINED, scene):
        span = names.name_after(scene.plain, verb.end())
        led = PERSON in scene.plain[: verb.start()] or "看" in verb.group()
        if span is None or names.is_generic(scene.raw[slice(*span)]) or not led:
            continue
        if (
            span[1] - span[0] > 4
            and not _TO_COME.search(scene.plain, scene.lead, verb.start())
            and scene.dates
        ):
            yield from _anchors(scene, index, span, verb, "meeting.joined", None)
            return


def _on_stage(scene: Scene, index: int) -> Iterator[Anchor]:
    """在随后召开的座谈会上."""
    stage = _ON_STAGE.match(scene.plain, scene.lead)
    if stage is None:
        return
    group = "named" if stage["named"] else "bare"
    start, end = stage.start(group), stage.end() - 1
    name = regex.sub(r"^(?:.*(?:召开|举行|举办|进行)的?|的|在)+", "", scene.raw[start:end])
    if len(name) < 2 or name in {"会议", "大会"}:
        return
    yield Anchor(
        index, name, names.kind_of(name), "meeting.follows", _day(scene, end), start, -1, follows=True
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
            _day(scene, verb.start()),
            verb.start(),
            agenda_from,
            venue=_venue(venue),
            follows=_follows(scene, verb.start()),
        )


def _proper(name: str) -> str | None:
    """会议 alone is no name."""
    return None if names.is_generic(name) and len(name) <= 4 else name


def _venue(written: str | None) -> str | None:
    if written is None:
        return None
    venue = regex.sub(
        r"(?:(?:以|用|采取|通过)[^，]{2,12}(?:形式|方式)|隆重|如期|正式|主持|组织|胜利|顺利|县委书记.*|书记.*)+$",
        "",
        written,
    )
    # 在京召开 is a place; 在县委的领导下 and 在会上 are none.
    return venue if len(venue) > 1 and not regex.search(r"下$|期间$|[会议]上$|时$|之际$|中$", venue) else None


def _after_dates(scene: Scene, start: int, end: int) -> int:
    """Past the dates and words of time that open a clause: 9月28日上午蒙城县…; 近日，."""
    for date in scene.dates:
        if date.start - scene.start == start and date.end - scene.start < end:
            start = date.end - scene.start
    word = regex.match(r"\s*(?:近日|日前|连日来|上午|下午|晚上|[，,\s])+", scene.plain[start:end])
    return start + (word.end() if word else 0)


def _day(scene: Scene, verb: int) -> DateMention | None:
    """The day with which the sentence opens, or the last one before the verb in its own clause."""
    # not 本报2月22日讯
    before = [date for date in scene.dates if scene.lead <= date.start - scene.start < verb]
    standing = [
        date
        for date in before
        if not regex.match(r"[前起底后]|以[来前后]|之前", scene.raw[date.end - scene.start :])
    ]
    opening = [date for date in standing if date.start - scene.start <= scene.lead + 24]
    if opening:
        return opening[0]
    clause = _clause_start(scene.plain, verb)
    near = [date for date in standing if date.start - scene.start >= clause - 12]
    return near[-1] if near else None


def _follows(scene: Scene, verb: int) -> bool:
    clause = max(_clause_start(scene.plain, verb), scene.lead)
    return _LINK.match(scene.plain, scene.lead) is not None or _LINK.match(scene.plain, clause) is not None
