"""Whether words without a marker are a command: 加强领导; 3月底前完成征收; 由县财政局负责."""

from __future__ import annotations

from functools import lru_cache

from jiyao.lexicon import read_lines
from jiyao.lexicon.han import HAN
from jiyao.lexicon.words import Words
from jiyao.patterns import pattern, scanner

# For re, each alternative begins with a character: it looks for all of them at once, three times as fast as regex.
_TELLS = (
    rf"了(?<![为除]了)(?!解|结)|已[{HAN}]|取得|同比|以来[，,]|截至|成效|显著|明显|仍然|依然|存在|不足|不够|偏[小低弱少慢]|滞后|缓慢"
    r"|关键[在是]|重在|贵在|是(?<![别其凡]是)[^，。；]{0,20}的"
)
# 对整改不力的，将予以通报批评: what will follow, not what is to be done.
_THREATENS = r"将(?:予以|视情|严肃|依法|依规|按照?|对|进行|追究|从严|给予|不予|一律)"
# 实现开门红事关全局: a reason; 召开这次会议，目的在于解决问题: an aim; 抓项目就是抓发展: why; 根据《…法》，制定本办法: why there is a document.
_GIVES_REASON = (
    r"事关|关系到?[^，。；]{0,8}大局|至关重要|目的就?[在是]|意义就?[在是]|用意就?[在是]|制定本|制定以下|制定如下|特制定"
    # 防止返贫是底线，强村富民是关键: what things are
    r"|是(?:底线|关键|要点|内涵|基础|根本|前提|核心|保障|重点|灵魂|目标|方向|责任|使命|大事|生命线)(?=[，。；]|$)"
)
_EQUALS = scanner(r"[^，。；]{2,16}就是")
_TOLD = scanner(_TELLS)
_NO_COMMAND = scanner(f"{_TELLS}|{_THREATENS}|{_GIVES_REASON}")


@lru_cache(maxsize=1)
def _verbs() -> Words:
    return Words(read_lines("imperative_verbs.txt"))


def opens_command(text: str, start: int = 0) -> bool:
    """Whether the words from ``start`` on open with a verb or adverb of command.

    >>> opens_command("进一步加强领导"), opens_command("项目体量偏小")
    (True, False)
    """
    return _verbs().begins(text, start)


_BY_PARTY = pattern(r"由[^，。；]{2,40}?(?:牵头|负责|落实|承担|解决|组织|实施|办理|予以|约谈|研究|提出|拿出)")
_PARTY_DOES = pattern(
    r"[\p{Han}、（）]{1,24}?(?:局|委|办|部门|单位|镇|乡|公司|中心|政府|街道|院|会|组|方)(?:负责(?!人|同志)|牵头|配合)"
)
# What _BY_PARTY and _PARTY_DOES end with.
_DOES = scanner("牵头|负责|落实|承担|解决|组织|实施|办理|予以|约谈|研究|提出|拿出|配合")
_PREPOSED = pattern(r"(?:把|将|对|以|在|于|按|按照|围绕|根据|针对|从|各|由|以最|该|能|凡|每)[^。；]")
_COMMA = pattern(r"[，,]")
_GOAL = pattern(r"(?:在[^，。；]{2,16}上[求见下出有])|不少于|不低于|予以|至少|全部|逐[一项个]|一律")


def is_command(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` commands without a marker.

    >>> is_command("严格督查考核，逐月通报排名。", 0, 13), is_command("项目是发展的引擎。", 0, 9)
    (True, False)
    """
    words = text[start:end]
    if _NO_COMMAND.search(words) or ("就是" in words and _EQUALS.match(words)):
        return False
    if opens_command(words) or "一律" in words:
        return True
    if _DOES.search(words) and (("由" in words and _BY_PARTY.search(words)) or _PARTY_DOES.match(words)):
        return True
    return bool(_PREPOSED.match(words) and (_GOAL.search(words) or _command_later(words)))


def _command_later(words: str) -> bool:
    """把…作为…，强化…: a command after a phrase that stands before its verb."""
    return any(opens_command(words, match.end()) for match in _COMMA.finditer(words))


def tells(text: str) -> bool:
    """Whether words tell of what was done or how things are."""
    return _TOLD.search(text) is not None
