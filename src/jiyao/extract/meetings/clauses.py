"""Clauses: where one begins, which day it gives, whether it speaks of what was held or only of what is to come."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from jiyao.extract.meetings.scene import Scene
from jiyao.mentions.dates import DateMention
from jiyao.patterns import pattern

_REACH = 500  # characters of a sentence within which a gathering is reported
# 要定期召开, 将于下周召开, 每月召开: to come, or a rule.
_TO_COME = pattern(
    r"(?<![主重需摘概纪扼])要(?![素闻点害塞])|将(?!军)|(?<!模)拟|须|应当|(?<![响供适相反对感效])应(?![邀急对用届变收])|必须|定于|定期|适时|每[年月周季半天次]"
    r"|计划(?!经济|建设|单列|生育)|准备|即将|务必|可以|争取|不定期|及时(?=召开)|视情|提议|建议|原则上|一旦|决定[于在]?(?=[0-9])"
)
# 恳谈会拟于4月3日召开，邀请客商参加，并举行签约仪式: all of the sentence is to come.
_SET_FOR = pattern(r"拟(?:定)?[于在]|定于|将[于在](?=[^，。]{0,16}(?:召开|举行|举办|启动))")
# 传达学习了全市…会议精神; 根据…会议要求; 会前: no gathering of this report.
_REFERRED = pattern(
    r"传达|学习了|贯彻|落实|精神(?!文明)|根据|按照|会前$|自[^，]{0,10}以来|由于|因为|通过(?=召开|举办|组织|$)|采取|先后(?=召开|举行|举办)|多次|连续|分别(?=召开)|通知|关于|累计|共(?=召开|举办)|曾|此前|不断|(?:研究|讨论|筹备|筹办|提请|申请|同意|决定|安排)$"
)
# 按照旗委要求，旗委副书记甲主持召开…会议: why it was held, said by nobody here.
_SAID = pattern(
    r"会议(?:指出|强调|要求|明确|决定|认为)"
    r"|(?:指出|强调|(?<!(?:按照?|根据|依据|遵照)[^，。；：□]{0,20})要求|提出|表示)[，：,:]"
)
_SAID_OPENS = ("会议", "指出", "强调", "要求", "提出", "表示")
_PERSON_SAID = pattern(r"[□]{2,}[^，。]{0,20}(?:指出|强调|要求|表示|说)[，：]")
_LINK = pattern(
    r"(?:随后|会后|之后|接着|接下来|当天|当日|当晚|同日|下午|晚上|(?:现场|实地|集中)?(?:调研|观摩|考察|检查|督查|督导|慰问|参观|察看|查看|活动|仪式|会议)(?:活动)?(?:结束)?(?:之|以)?后|实地[^，]{0,6}后|期间|调研期间|在[^，]{2,20}期间)"
)


# 在县农业委就如何抓好工作举行座谈会: the place ends before what it was for
_NO_VENUE = pattern(
    r"(?:[就对](?=.{4})|围绕).*$|(?:(?:以|用|采取|通过)[^，]{2,12}(?:形式|方式)|隆重|如期|正式|主持|组织|胜利|顺利|县委书记.*|书记.*)+$"
)
_NO_PLACE = pattern(r"下$|期间$|[会议]上$|时$|之际$|中$")
_TIME = pattern(r"\s*(?:近日|日前|连日来|上午|下午|晚上|[，,\s])+")
_NO_DAY_AFTER = pattern(r"[前起底后]|以[来前后]|之前")


def verbs(pattern: regex.Pattern[str], scene: Scene) -> Iterator[regex.Match[str]]:
    """The verbs near the head of a sentence; a page without full stops is one sentence, and only its head reports."""
    for verb in pattern.finditer(scene.plain, scene.lead):
        if verb.start() > scene.lead + _REACH:
            return
        yield verb


def is_said(scene: Scene) -> bool:
    """The sentence begins with who said what: what it names was not held here."""
    if scene.plain.startswith("□□", scene.lead):
        return _PERSON_SAID.match(scene.plain, scene.lead) is not None
    opens = scene.plain.startswith(_SAID_OPENS, scene.lead)
    return opens and _SAID.match(scene.plain, scene.lead) is not None


def clause_start(text: str, position: int) -> int:
    return max(text.rfind(mark, 0, position) for mark in "，。；：！？\n,;:") + 1


def is_real(scene: Scene, clause: int, verb: int) -> bool:
    """Neither to come nor only referred to."""
    before = scene.plain[max(clause, verb - 40) : verb]
    sentence = scene.plain[scene.lead : verb]
    to_come = _TO_COME.search(before) or _SET_FOR.search(sentence)
    return not (to_come or _REFERRED.search(before) or _SAID.search(sentence))


def is_planned(scene: Scene, verb: int) -> bool:
    """What is to come: 要, 将, 定期 anywhere before the verb."""
    return _TO_COME.search(scene.plain, scene.lead, verb) is not None


def venue_of(written: str | None) -> str | None:
    if written is None:
        return None
    venue = _NO_VENUE.sub("", written)
    # 在京召开 is a place; 在县委的领导下 and 在会上 are none.
    return venue if venue and not _NO_PLACE.search(venue) else None


def after_dates(scene: Scene, start: int, end: int) -> int:
    """Past the dates and words of time that open a clause: 9月28日上午蒙城县…; 近日，."""
    for date in scene.dates:
        if date.start - scene.start == start and date.end - scene.start < end:
            start = date.end - scene.start
    word = _TIME.match(scene.plain, start, end)
    return word.end() if word else start


def day_of(scene: Scene, verb: int) -> DateMention | None:
    """The day with which the sentence opens, or the last one before the verb in its own clause."""
    # not 本报2月22日讯
    before = [date for date in scene.dates if scene.lead <= date.start - scene.start < verb]
    if not before:
        return None
    standing = [date for date in before if not _NO_DAY_AFTER.match(scene.raw, date.end - scene.start)]
    opening = [date for date in standing if date.start - scene.start <= scene.lead + 24]
    if opening:
        return opening[0]
    clause = clause_start(scene.plain, verb)
    near = [date for date in standing if date.start - scene.start >= clause - 12]
    return near[-1] if near else None


def follows(scene: Scene, verb: int) -> bool:
    clause = max(clause_start(scene.plain, verb), scene.lead)
    return _LINK.match(scene.plain, scene.lead) is not None or _LINK.match(scene.plain, clause) is not None
