"""Inspection tours: 县委书记甲率队到乙镇，实地调研督导重点项目建设."""

from __future__ import annotations

from typing import NamedTuple

import regex

from jiyao.extract.meetings.scene import PERSON, Scene
from jiyao.lexicon import read_lines
from jiyao.patterns import pattern, scanner


class Tour(NamedTuple):
    """Where the tour's verb stands in the sentence, its phrase, and its aims where there are several."""

    start: int
    name: str | None
    agenda: str | None


_VERBS = dict(line.split("\t") for line in read_lines("tour_verbs.txt"))
_ALTERNATION = "|".join(sorted(_VERBS, key=len, reverse=True))
_VERB = pattern(
    rf"(?P<first>{_ALTERNATION})(?:(?:、|并|和|指导)?(?:{_ALTERNATION}|指导)){{0,3}}+(?![团组队员点站室局]|处(?![理置])|科(?![技学]))"
)
WORDS = (*_VERBS, "先后")  # a report of a tour holds one
_LOOKS = scanner(_ALTERNATION)  # tells whether there is one in a third of the time
_MOVES = pattern(
    r"率(?:队|领|县|市|区|旗|[^，。]{0,20}(?:组|团|一行|负责人|部门))|带(?:队|领)|一行|先后|深入|走进|来到|赶赴|奔赴|前往|赴|到(?!位|达|底|会|场)|在[^，。]{2,30}(?:调研|督导|检查|考察|督查)|(?<![以年连])来|集体|集中|组织|专题|实地|现场|就|对|开展|进行|时"
)
_NOUN = pattern(
    r"(?:开展|进行|组织)(?:了)?(?P<noun>[^，。；的]{0,16}(?:调研|考察|督导|督查|检查|视察|观摩|慰问|巡查|暗访|走访)(?:活动|指导)?)"
)
# 开展重点项目督导督查“回头看”工作: the phrase begins with what was looked at.
_STAGED = pattern(r"开展(?:了)?(?P<noun>[^，。；的就对了“”□]{2,16})$")
# 对种业发展情况进行调研, 进行督导检查: a verb alone is no name; 对我县项目进行了集中督查 is 集中督查, as 召开 + name.
_VERBS_ALONE = pattern(rf"(?:实地|现场)?+(?:(?:{_ALTERNATION}|督促|指导)(?:、|并|和)?){{1,4}}+")
_TITLE_PHRASE = pattern(
    rf"(?P<phrase>(?:{_ALTERNATION})(?:(?:、|并|和)?(?:{_ALTERNATION}|指导)){{0,3}}+(?![团组队员])[^，。；！\s]{{0,40}}?)(?:时(?:强调|指出|要求|提出)?|中强调|中指出|强调|指出|要求)?(?=[\s，。！：:—]|$)"
)
_CLAUSE = pattern(r"[^，。；！？：\n,;]*+")
_TAIL = pattern(r"(?:时?(?:强调|指出|要求|提出)|时|并(?:主持|召开|要求|强调|指出|现场)[^，。]*)$")
_NOT_HERE = pattern(
    r"会议(?!的(?:全体|与会|[县市区旗])?(?:人大)?(?:代表|委员)|[^，。]{0,20}的?政协委员)|听取[^，。]{0,12}汇报|(?:(?<![主重需摘概扼简纪])要|将(?!军)|(?<!模)拟|应(?![急邀届用])|须|定期|每[月周季年])[^，。]{0,12}$|通过|组织[^，。]{0,6}学习|主持召开|传达|参加[^，。]{0,6}$|陪同[^，。]{0,2}$|汇报|接受|迎接|接待|会见|会晤|接见|赴任|指出|强调"
)
_PARTY = pattern(
    r"一行|[县市区旗州委]书记|[县市区旗]长|主席|主任|部长|局长|组织[^，。；]{2,24}(?:代表|委员|干部|成员|负责人|领导)|观摩团|考察团|调研组|督导组|检查组|督查组|巡察组|评估组|考核组|工作组|视察团|代表团|人大代表|政协委员|专家(?:组|们)?(?=一行|赴|[来到])|代表们|委员们|全体代表|班子|县领导|市领导|区领导|旗领导|常委"
)
_GROUP = pattern(r"一行|[组团队]")

# 以现场办公的形式, 采取实地察看、现场督办的方式: how a meeting was held, or how they toured
# 对来访考察的客商表示欢迎: guests, not the one who speaks
_MANNER = pattern(
    r"[^，。；“”]{0,10}(?:形式|方式|办法)|[^，。；“”]{0,8}的[^，。；]{0,10}(?:客商|企业家|嘉宾|客人|来宾|代表团|考察团|专家|董事长|总经理|负责人)(?:一行)?(?:表示|的到来|来访|$|，)"
)
_ROUND = pattern(r"□(?:一行)?(?P<went>先后(?:来到|深入|走进|前往))")
_AIMS = ("洽谈", "对接", "看望", "拜访", "招引", "学习", "考察", "调研", "推介", "推动", "对", "围绕", "开展")
_REACH = 300  # characters of a sentence within which a tour is reported


def find(scene: Scene, limit: int, title: str) -> Tour | None:
    """The tour that a sentence reports before ``limit``, led by a named person or a party on the move."""
    end = min(limit, scene.lead + _REACH)
    looks = _LOOKS.search(scene.quiet, scene.lead, end)
    for verb in _VERB.finditer(scene.quiet, looks.start(), end) if looks else ():
        before = scene.plain[scene.lead : verb.start()]
        if _NOT_HERE.search(before) or not (PERSON in before or _PARTY.search(before)):
            continue
        if _MANNER.match(scene.quiet, verb.end()):
            continue
        if verb["first"] == "了解" and not (PERSON in before or _GROUP.search(before)):
            continue  # 带您了解县长的最新动态
        if not (_MOVES.search(before) or verb.start() - scene.plain.rfind(PERSON, 0, verb.start()) <= 3):
            continue
        return _tour(scene, verb, limit, title)
    return _round(scene, limit, title)


def _round(scene: Scene, limit: int, title: str) -> Tour | None:
    """调研中，甲先后来到三个项目，详细了解进展: one place after the other, told by no other verb."""
    told = "先后" in scene.plain and PERSON in scene.plain
    went = _ROUND.search(scene.plain, scene.lead, min(limit, scene.lead + _REACH)) if told else None
    if went is None or _NOT_HERE.search(scene.plain, scene.lead, went.start()):
        return None
    return Tour(went.start("went"), name_in_title(title), None)


def _tour(scene: Scene, verb: regex.Match[str], limit: int, title: str) -> Tour:
    clause = _CLAUSE.match(scene.plain, verb.start(), limit)
    end = clause.end() if clause else verb.end()
    days = [date.start - scene.start for date in scene.dates if verb.end() <= date.start - scene.start < end]
    end = min(days, default=end)  # a headline that runs into the day of the first sentence
    while end > verb.end() and scene.plain[end - 1] in "并还及和，":
        end -= 1  # 开展专题调研并召开座谈会
    aims = _aims(scene, verb.start(), end, limit)
    if aims:
        return Tour(verb.start(), name_in_title(title), aims)
    name = _phrase(scene, verb, end)
    return Tour(verb.start(), name or name_in_title(title), None)


def _phrase(scene: Scene, verb: regex.Match[str], end: int) -> str | None:
    """调研督导重点项目建设: the verb with its object; not 实地查看了三座水库 nor a bare 调研."""
    noun = _NOUN.search(scene.plain, max(scene.lead, verb.start() - 24), end)
    named = noun is not None and len(noun["noun"]) > 3 and not is_bare(noun["noun"])
    if noun and named and noun.end("noun") == end and noun.start() < verb.start() + 1:
        return scene.raw[noun.start("noun") : noun.end("noun")]
    staged = _STAGED.search(scene.plain, max(scene.lead, verb.start() - 24), verb.start())
    if staged and verb.end() < end:
        return _TAIL.sub("", scene.raw[staged.start("noun") : end])
    words = _TAIL.sub("", scene.raw[verb.start() : end])
    rest = words[verb.end() - verb.start() :]
    if _VERBS[verb["first"]] == "place" or not rest or rest[0] in "了的" or len(words) > 50 or "讯" in rest:
        return None
    return words


def _aims(scene: Scene, start: int, end: int, limit: int) -> str | None:
    """考察甲产业，洽谈乙项目，看望丙: several aims in a row, each a verb with its object."""
    stop = end
    count = 1
    while stop < limit and scene.plain[stop] in "，,":
        clause = _CLAUSE.match(scene.plain, stop + 1, limit)
        if clause is None or not clause.group().startswith(_AIMS):
            break
        if PERSON in clause.group():
            break
        stop, count = clause.end(), count + 1
    return scene.raw[start:stop] if count > 1 else None


def is_bare(name: str) -> bool:
    """Whether words only say that someone looked, and so are no name.

    >>> is_bare("实地参观考察"), is_bare("年末集中视察")
    (True, False)
    """
    return _VERBS_ALONE.fullmatch(name) is not None


def in_title(title: str) -> bool:
    """Whether a headline says that someone went to look: 县委书记甲暗访重点项目.

    >>> in_title("县委书记暗访督查重点项目"), in_title("重点项目建设如火如荼")
    (True, False)
    """
    return _VERB.search(title) is not None and not _NOT_HERE.search(title)


def name_in_title(title: str) -> str | None:
    """The phrase of the tour that a headline gives."""
    noun = _NOUN.search(title)
    if noun and len(noun["noun"]) > 2:
        return noun["noun"]
    phrase = _TITLE_PHRASE.search(title)
    if phrase is None or len(phrase["phrase"]) <= 2:
        return None
    return phrase["phrase"]
