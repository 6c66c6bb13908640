"""Who is to do it: 各乡镇、各部门; 县自然资源局; 住建、交通、水务等部门."""

from __future__ import annotations

from functools import lru_cache

from jiyao.extract.directives.imperatives import opens_command
from jiyao.lexicon import read_lines
from jiyao.lexicon.divisions import full_names
from jiyao.lexicon.han import HAN
from jiyao.lexicon.words import Words
from jiyao.patterns import pattern, scanner

_BRACKETS = pattern(r"[（(][^（）()]{0,20}+[）)]")
# Words before the party: when, why and how.
_LEADING = pattern(
    r"(?:(?:会后|下一?步|下一?阶段|同时|对此|为此|因此|当前|目前|接下来|今后|下阶段|特别是|尤其是|另外|此外|首先|其次|再次|最后|今天|明天"
    r"|会议结束后|散会后|并且|而且|一方面|另一方面|希望|请|恳请|要求|由|凡是?|作为|全年|今年|明年|年内|近期|从现在起|从今天起"
    r"|(?:\d{1,2}月(?:\d{1,2}[日号])?(?:底|初|末)?前?))[，,]?)++"
)
# What may stand between the party and its marker: an adverb, a time, or a phrase with a preposition.
_TRAILING = pattern(
    r"(?:(?:思想|认识|行动|工作|政治|措施|责任|作风)上|之间|相互|互相|每人|每个人|人人|都|均|也|还|更|就|则|一定|既|又|切实|务必|必须|应|在|对|按|按照|根据|围绕|结合|把|将|以|从|向|与|同|因|经|于|坚决|都要"
    r"|要|须|不得|严禁|确需|汛期|期间|今年|全年|每年|每月|每周|每季度|年内|年底|会后|近期|[本下](?:月|周|年|个月|季度|星期)|当[月年天日]|[今明][天日晚]|月底|周[一二三四五六日末]|[春国][节庆]|当前|平时|随时|始终|必要时|首先|至少|绝|决|尽快|立即|迅速|进一步|共同|一律|继续|不断|多|能|能够|一起|主动|重点(?=要|抓|做好|调度|突出|围绕|关注|解决|推进|落实|把|对|在)|合力"
    r"|\d|牵头|负责)"
)
_AFTER_COMMA = pattern(r"[，,](?:一定|必定|都|也|更|更加|始终|切实)$")  # 广大委员，一定要发挥作用
_AT_ONCE = pattern(r"要(?!求)|必须|务必|始终|不折不扣")
_ORGAN = 4  # characters within which a verb is the beginning of an organ's name: 组织部, 督查室
_BY = pattern(r"由(?=[^由]{2,20}$)")
_JOINT = scanner("[、和及]")
_CLAUSE = scanner("[，,；。]")
_ATTRIBUTE = scanner(
    r"了|的(?!同志|干部|(?:牵头|责任|相关|有关|主管|[省市州县区旗镇乡]级)?(?:单位|部门|领导))"
)
_CLOSING = scanner("[。；！？：]")
_NOT_IN_PARTY = pattern(
    r"(?:对|把|将|在(?!家)|以|使|让|因|从|通过|围绕|按照|针对|凡|这|那|有的|个别|一些|部分|距|随着|面对|根据|由于|如果|只有|不|代表(?=党委|[县市区镇乡旗全我])|\d{4}年)"
)

# What the words of _LEADING and _NOT_IN_PARTY begin with, apart from figures: asked first, as most parties have neither.
_LEADING_FIRST = frozenset("会下同对为因当目接今特尤另此首其再最明散并而一希请恳要由凡作全年近从")
_NOT_IN_PARTY_FIRST = frozenset("对把将在以使让因从通围按针凡这那有个一部距随面根由如只不代")
# 县自然资源局配合城关镇做好征地: the party does it with another.
_WITH = scanner(
    "|".join(rf"{verb}(?<=[{HAN}]{verb})" for verb in ("配合", "协助", "协同", "督促", "指导", "帮助"))
)
# 建设单位, 监管部门: what they do is their name
_NAMED_BY_ACT = pattern(
    r"(?:建设|实施|管理|监管|组织|服务|执行|协调|配合|联系|牵头|督导|审批|考核|承担|包联){1,2}(?:单位|组|小组|专班|部门|企业|方|机构|公司|中心|领导|干部)"
)
# 纵深推进乡村|建设: the noun goes on.
_FIELDS = ("乡村", "农村", "社区", "班子", "队伍", "干部", "机关", "园区", "企业", "人员", "群众", "政府")
_FIELD = pattern("建设|治理|振兴|发展|改革|管理|培训|服务(?!好)|工作")
# What parts parties, unless it stands in brackets: 各县（市、区）
_SEPARATORS = tuple(
    scanner(rf"{word}(?![^（）]*）)") for word in ("尤其是", "特别是", "以及", "及", "和", "、")
)
# 领导带头。区级领导要包联项目: a slogan names nobody.
_SLOGAN = pattern(r"(?:领导|干部|部门|党员|单位|乡镇|企业|群众|政府|班子)\p{Han}{2}")
_SLOGAN_LENGTH = 4


@lru_cache(maxsize=1)
def _nouns() -> Words:
    return Words((*read_lines("addressee_nouns.txt"), *full_names()))


def _leading_end(text: str, start: int = 0) -> int:
    """Where the words before the party end that begins at ``start``."""
    first = text[start : start + 1]
    if first in _LEADING_FIRST or not first.isalpha():
        leading = _LEADING.match(text, start)
        return leading.end() if leading else start
    return start


def _first_clause(text: str) -> str:
    mark = _CLAUSE.search(text)
    return text[: mark.start()] if mark else text


def _no_party(head: str) -> bool:
    """Whether words are no party: they open with a preposition, or hold the end of a sentence."""
    first = head[:1]
    opens = (first in _NOT_IN_PARTY_FIRST or not first.isalpha()) and _NOT_IN_PARTY.match(head)
    return bool(opens) or _CLOSING.search(head) is not None


def party(text: str, *, before_marker: bool) -> tuple[int, int] | None:
    """The span of the party at the head of a clause that runs up to a marker, or of a bare command.

    >>> text = "会后各乡镇、各部门"
    >>> start, end = party(text, before_marker=True)
    >>> text[start:end]
    '各乡镇、各部门'
    >>> party("手续齐全的项目", before_marker=True)
    >>> text = "各级各部门不折不扣落实好省委省政府的要求"
    >>> text[slice(*party(text, before_marker=False))]
    '各级各部门'
    >>> text = "防火是重点工作，各职能部门、镇村干部，"
    >>> text[slice(*party(text, before_marker=True))]
    '各职能部门、镇村干部'
    """
    if not text:
        return None
    start = _leading_end(text)
    head = text[start:]
    if before_marker and not head.isalpha():  # one stretch of characters has no comma
        head = _AFTER_COMMA.sub("，", head)
    if before_marker and head.endswith(("，", ",")):  # 乡镇和相关企业，要加强引导
        reason = head.rfind("，", 0, len(head) - 1) + 1  # 防火是重点，各职能部门、镇村干部，
        start, head = start + reason, head[reason:-1]
        alone = (
            not _no_party(head)
            and not _ATTRIBUTE.search(head)
            and "是" not in head  # 镇村是主体，要…
            and _stands_alone(head)
            and not _commands(head)
        )
        return (start, start + len(head)) if alone else None
    comma = max(head.rfind("，"), head.rfind(",")) if before_marker else -1
    if comma >= 0:  # a reason before the party: 春节临近，各单位
        start = _leading_end(text, start + comma + 1)
        head = text[start:]
    by = _BY.search(head) if before_marker and "由" in head else None
    if by:  # 剩余路段由城投公司务必…
        start, head = start + by.end(), head[by.end() :]
    if not before_marker:
        clause = _first_clause(head)
        if len(clause) == _SLOGAN_LENGTH < len(head) and _SLOGAN.fullmatch(clause):
            return None
        head = clause
    if not head or _no_party(head):
        return None
    ends = _nouns().all_ends(head[:40])
    ends = [end for end in ends if _closes_party(head[:end], head[end:], before_marker)]
    if not ends:
        return None
    acting = () if before_marker else (end for end in ends if _acts(head, end))
    end = next(iter(acting), ends[-1])
    bracket = _BRACKETS.match(head, end)  # 各部门（单位）
    return start, start + (bracket.end() if bracket else end)


def _acts(head: str, end: int) -> bool:
    """Whether what stands after a party tells it to act, so that the nouns behind belong to what it is to do:
    各级各部门|不折不扣落实好省委省政府的要求; not 县委|组织部."""
    if any(_nouns().ends(head, place) for place in range(end + 1, min(end + _ORGAN, len(head)) + 1)):
        return False
    return opens_command(head, end) or _AT_ONCE.match(head, end) is not None


def hoped_party(text: str) -> tuple[int, int] | None:
    """The span of the party right after 希望, before whatever it is hoped to do.

    >>> hoped_party("乡村干部多学技术、多跑市场"), hoped_party("早日建成投产")
    ((0, 4), None)
    """
    head = _first_clause(text)
    if _no_party(head):
        return None
    ends = _nouns().all_ends(head[:20])
    end = 0
    for place in ends:  # 乡|村|干部: the longest of nouns that touch
        if end and place > end + 2:
            break
        end = place
    whole = 1 < end < len(head) and not _ATTRIBUTE.match(head, end) and not _JOINT.match(head, end)
    return (0, end) if whole and not opens_command(head) else None


def ends_in_party(words: str) -> bool:
    """Whether words end in a noun for a party and do not open with a verb.

    >>> ends_in_party("随行的部门负责人"), ends_in_party("抓好落实")
    (True, False)
    """
    ends = _nouns().ends(words, len(words))
    return ends and not _commands(words) and not _no_party(words)


def _commands(words: str) -> bool:
    """Whether words open with a command, 建设单位 and 实施部门 apart."""
    return opens_command(words) and not _NAMED_BY_ACT.match(words)


def _without_brackets(name: str) -> str:
    return name if name.isalpha() else _BRACKETS.sub("", name)


def _closes_party(name: str, rest: str, before_marker: bool) -> bool:
    bare = _without_brackets(name)
    first = _JOINT.split(bare, maxsplit=1)[0]
    if (len(first) > 5 or first != bare) and _commands(first):  # 加快国有资产投资公司改革, not 联系领导
        return False
    if _FIELD.match(rest) and bare.endswith(_FIELDS):
        return False
    if not bare or _ATTRIBUTE.search(bare) or _WITH.search(bare):
        return False
    rest = _without_brackets(rest)
    if not rest:
        return before_marker
    if before_marker:
        return bool(_TRAILING.match(rest))
    return bool(_TRAILING.match(rest)) or opens_command(rest)


def split_party(name: str) -> tuple[str, ...]:
    """The parties of a list, split where each part can stand alone, whole where they share a head.

    >>> split_party("各乡镇、各部门")
    ('各乡镇', '各部门')
    >>> split_party("住建、交通、水务等部门")
    ('住建、交通、水务等部门',)
    >>> split_party("县自然资源和规划局")
    ('县自然资源和规划局',)
    """
    for separator in _SEPARATORS:
        parts = separator.split(name)
        if len(parts) > 1 and all(_stands_alone(part) for part in parts):
            return tuple(piece for part in parts for piece in split_party(part))
    return (name,)


def _stands_alone(part: str) -> bool:
    bare = _without_brackets(part).rstrip("”")
    if len(bare) < 2 or (
        bare in ("政府", "部门", "单位", "人大", "政协", "其他") and not bare.startswith("各")
    ):
        return bare in ("乡镇", "部门", "单位", "县区")
    return _nouns().ends(bare, len(bare))
