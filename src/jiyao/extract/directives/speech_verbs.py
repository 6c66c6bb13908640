"""Verbs by which someone lays something down, and what only looks like them: 按照县委要求, 总书记强调."""

from __future__ import annotations

from functools import lru_cache

import regex

from jiyao.extract.directives.addressees import ends_in_party
from jiyao.lexicon import read_lines
from jiyao.lexicon.han import HAN
from jiyao.lexicon.scan import Scan
from jiyao.patterns import pattern


@lru_cache(maxsize=1)
def reaches() -> dict[str, str]:
    return dict(line.split("\t") for line in read_lines("speech_verbs.txt"))


@lru_cache(maxsize=1)
def speech_verb() -> Scan:
    """The pattern of such verbs, tried where two characters of one stand, or where 作, 讲了 and the like may begin.

    The opening begins with one class, which ``re`` looks for faster than for the first characters of alternatives.
    """
    longest = sorted(reaches(), key=len, reverse=True)
    firsts, seconds = "".join(verb[0] for verb in longest), "".join(verb[1:2] for verb in longest)
    alone = "".join(verb for verb in longest if len(verb) == 1)
    opening = (
        rf"[{firsts}作做讲谈提进部安汇通介宣传解](?:(?<=[{firsts}])(?=[{seconds}])|(?=了|.了)|(?<=进)(?=行)|(?<=[做{alone}])"
        rf"|(?<=作)(?:(?<!工作)|(?=出))|(?<=讲)(?=[一二三四五六七八九十几两\d意])|(?<=提)(?=要求|工作要|具体要|明确要))"
    )
    return Scan(
        opening,
        pattern(
            rf"""
        (?P<verb>{"|".join(longest)})(?!(?<=要求)真[务抓]|(?<=督促)(?:检查|指导|落实|推[动进]))  # 要|求真务实
        (?:
            (?P<stop>(?:了|道|到)?(?:[，,：:]|[—－]{{1,2}}$|$))                                        # 强调，
          | (?P<list>(?:了)?(?:(?!要(?!求)|必须|务必)[^，。；：“、]){{0,16}}?(?:意见|要求|希望|建议|任务|举措|措施|事项|如下)(?:[，,：:。]|(?=[一1第]))) # 提出三点要求：
          | (?=要|必须|务必|全[县市区旗体]|各|希望|[县市区旗镇相有][{HAN}、]{{1,14}}?要
              |(?:\d{{4}}年|[今明]年|下[一半]|今后|未来)[^，。；：“]{{0,10}}?(?:要(?![求素点件])|必须|务必))      # 强调要…, 提出2024年要…
          | (?<=强调|指出|表示)(?=(?![的了性])[{HAN}“][^。；：\n]{{1,60}}?[，,{HAN}](?:要(?![求素点件])|必须|务必))          # 强调发展集体经济，要整合资源
          | (?<=要求|责成|叮嘱|嘱咐|嘱托|督促|提醒|号召|勉励|告诫|寄语|希望)(?=[{HAN}\d“])(?![的和与及是下之、中后时高严明具]|落实)
        )
      | (?P<report>(?:讲了|谈了|提了|作了|[作做]出了?|做了|进行了|(?<!工)作(?!出)|讲(?=[一二三四五六七八九十几两\d]|意见)|提(?=(?:工作|具体|明确)?要求)|部署了|安排了)(?!的)
          [^，。；：]{{0,24}}?(?:意见|部署|安排|要求|强调|讲话|动员|总结|希望|点评|指示)(?:[，,：:。；]|(?=[一第])))
      | (?P<none>(?:汇报|通报|介绍|宣读|传达|宣布|解读)了|(?:(?<!工)作|做|进行)(?:了)?[^，。；]{{0,12}}?(?:发言|汇报|介绍|表态|说明))
        """,
            regex.VERBOSE,
        ),
    )


# What a national leader or a higher body said is their spirit, not an order of this text.
_HIGHER = pattern(
    r"习近平(?:总书记|同志|主席)?|总书记|党中央|中共中央|中央|国务院|总理|国家主席|(?:全国|全省|省委|省政府)\p{Han}{0,12}?会议?|省委(?:书记)?|省政府|省长"
)
_HIGHER_SAYS = pattern(
    r"(?:反复|多次|一再|明确|曾|还|特别|深刻|再次|最近|近日|近期|会议|同志|[，,]?(?:在|就|对)[^，。；]{0,30})?$"
)
# 按照县委全会要求, 根据会议部署: what was asked, not asking.
_NOUNS = frozenset({"要求", "部署", "指示", "批示", "建议", "决定", "希望", "倡议"})
_NOUN = pattern(
    r"(?:按照?|根据|对照|落实|贯彻|围绕|符合|达到|满足|结合|依据|遵照|高于|低于)[^，,。；：]{0,24}$|(?:相关|有关|工作|具体|明确|严格)$"
)
# 落实常务副市长李建国对我县提出要扩大投资的工作要求: what someone asked for, embedded in a clause that says what to do with it.
_EMBEDS = pattern(r"(?:落实|贯彻|按照?|根据|遵照|围绕|对照|牢记|学习|传达|领会|执行|践行)[^，,。；：]{0,40}$")
_EMBEDDED = pattern(
    r"[^。；：\n]{1,120}?的(?:工作|总体?|具体|明确|重要|殷切|最新|目标|有关|相关){0,2}(?:要求|指示|批示|部署|嘱托|希望|期望|号召|精神|决定|目标)"
)
# 分别对分管工作进行安排部署，: the work of deploying, no words of it.
_DEPLOYS = pattern(r"(?:安排|研究|动员|全面|统一|进行|进行了|作|作了|再)$")
# 目标很明确，措施也很具体
_VERY = ("很", "更", "较", "不", "够", "十分", "非常", "更加", "越来越", "目标", "责任", "职责")
# 叮嘱企业负责人，春节期间要…: the person told stands between the verb and the comma.
_TELLS = frozenset({"叮嘱", "嘱咐", "嘱托", "勉励", "提醒", "告诫", "寄语"})
_TOLD = pattern(r"([^，,。；：“]{2,20})[，,：:]")


# In a speech the speaker is above the bodies he quotes from: 市委全会提出，要实施…战略.
_QUOTED_BODY = pattern(r"(?:[省市州盟]委|[省市州](?:人民)?政府|市府)(?:\p{Han}{0,12}?(?:全会|会议?))?")


def is_higher(left: str, *, speech: bool = False) -> bool:
    """Whether a national leader or a body above the document's is the subject of what follows."""
    found = list((_QUOTED_BODY if speech else _HIGHER).finditer(left))
    return bool(found) and bool(_HIGHER_SAYS.fullmatch(left[found[-1].end() :]))


def is_noun(verb: str, left: str) -> bool:
    """Whether a word for asking is a noun after the words before it.

    >>> is_noun("要求", "要按照县委全会"), is_noun("要求", "张某在会上")
    (True, False)
    """
    if verb == "部署" and _DEPLOYS.search(left):
        return True
    if verb == "明确" and left.endswith(_VERY):
        return True
    return verb in _NOUNS and _NOUN.search(left) is not None


def is_embedded(left: str, text: str, verb_end: int, end: int) -> bool:
    """Whether a verb of speaking stands in a clause that is closed by 的要求, and so begins no speech.

    >>> text = "认真落实副市长李建国对我县提出要扩大投资、改善民生的工作要求，抓紧谋划"
    >>> is_embedded(text[:14], text, 16, len(text))
    True
    >>> text = "认真落实县委部署，李建国提出要扩大投资"
    >>> is_embedded(text[:12], text, 14, len(text))
    False
    """
    return _EMBEDS.search(left) is not None and _EMBEDDED.match(text, verb_end, end) is not None


def who_is_told(verb: str, text: str, start: int, end: int) -> tuple[str, int] | None:
    """Who is told between a verb and its comma, and where what they are told begins.

    >>> who_is_told("叮嘱", "企业负责人，春节期间要值守", 0, 13)
    ('企业负责人', 6)
    """
    told = _TOLD.match(text, start, end) if verb in _TELLS else None
    return (told.group(1), told.end()) if told and ends_in_party(told.group(1)) else None
