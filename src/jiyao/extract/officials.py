"""Named people with their posts."""

from __future__ import annotations

from functools import lru_cache

import regex

from jiyao.article import Article
from jiyao.lexicon.divisions import full_names
from jiyao.mentions.people import PersonMention
from jiyao.models import DocumentKind, Official, Position, Region
from jiyao.patterns import pattern
from jiyao.rules import Example, Rule, Target

RULES: tuple[Rule, ...] = (
    Rule(
        "official.post",
        Target.OFFICIALS,
        "a name right after its post: 县委书记甲",
        (
            Example("2月3日上午，全县项目建设推进会召开，县委书记秦岭川出席会议并讲话。", ("秦岭川",)),
            Example("2月3日上午，全县项目建设推进会召开，县委书记出席会议并讲话。"),
            Example("2月3日上午，县政府召开县长办公会议，各乡镇党委书记、乡镇长参加会议。"),
        ),
    ),
    Rule(
        "official.list",
        Target.OFFICIALS,
        "a later name of a list that shares a post: 副县长甲、乙",
        (
            Example("2月3日上午，全县防汛工作会议召开，副县长陈言、麴向阳出席会议。", ("麴向阳",)),
            Example("2月3日上午，全县防汛工作会议召开，副县长、金融办、财政局负责人出席会议。"),
        ),
    ),
    Rule(
        "official.roster",
        Target.OFFICIALS,
        "a name in the attendance list of minutes: 出席：甲 乙（副县长）",
        (
            Example(
                "县政府专题会议纪要\n2月3日，县政府召开专题会议，研究项目用地事宜。\n出席：关山月 尉迟明（副县长）",
                ("关山月", "尉迟明"),
            ),
            Example(
                "县政府专题会议纪要\n2月3日，县政府召开专题会议，研究项目用地事宜。\n出席：各乡镇、县直各部门"
            ),
        ),
    ),
    Rule(
        "official.act",
        Target.OFFICIALS,
        "a name without a post before a verb of gatherings: 甲强调",
        (
            Example("2月3日上午，全县防汛工作会议召开，县长宋词主持。秦岭川强调，要抓好落实。", ("秦岭川",)),
            Example("2月3日上午，全县防汛工作会议召开。会议强调，要抓好落实。"),
        ),
    ),
    Rule(
        "official.appointment",
        Target.OFFICIALS,
        "a name before the post that is given or left: 任命甲为县公安局局长",
        (
            Example(
                "县十六届人大常委会第十九次会议召开，会议决定任命秦岭川为县公安局局长，免去宋词的县公安局局长职务。",
                ("秦岭川", "宋词"),
            ),
            Example("县十六届人大常委会第十九次会议召开，会议任命马骁等46人为人民陪审员。"),
        ),
    ),
    Rule(
        "official.resume",
        Target.OFFICIALS,
        "a name at the head of a résumé: 甲，男，…现任县委常委",
        (
            Example(
                "县委组织部任前公示\n经县委常委会会议研究，现将有关干部公示如下。\n秦岭川，男，汉族，1975年6月生，现任副县长，拟任县委常委。",
                ("秦岭川",),
            ),
            Example("县委组织部任前公示\n经县委常委会会议研究，现将有关干部公示如下。公示时间，男，女。"),
        ),
    ),
    Rule(
        "official.before",
        Target.OFFICIALS,
        "a name before its post: 甲县长",
        (
            Example("同志们：刚才，秦岭川县长作了安排部署，我完全赞成。", ("秦岭川",)),
            Example("同志们：刚才，贾县长作了安排部署，我完全赞成。"),
        ),
    ),
    Rule(
        "official.leaders",
        Target.OFFICIALS,
        "names before 等领导, which says nothing of their posts: 甲、乙等领导",
        (
            Example(
                "2月3日上午，全县防汛工作会议召开。秦岭川、关山、宋词等领导参加了会议。",
                ("秦岭川", "关山", "宋词"),
            ),
            Example("2月3日上午，全县防汛工作会议召开。财政局、公安、交通等领导参加了会议。"),
        ),
    ),
)

# In a text of no known kind a county secretary may be a novel's; only notices of personnel are believed there.
_NOTICES = frozenset({"official.appointment", "official.resume"})
_LEVELS = frozenset("省市县区旗州盟镇乡")


def officials(article: Article) -> tuple[Official, ...]:
    """The officials of a text in the order of their first mention."""
    grouped: dict[str, list[PersonMention]] = {}
    for mention in article.mentions.people:
        grouped.setdefault(mention.name, []).append(mention)
    return tuple(
        _official(article, name, mentions)
        for name, mentions in grouped.items()
        if article.kind is not DocumentKind.OTHER or any(_believed(mention) for mention in mentions)
    )


def _believed(mention: PersonMention) -> bool:
    """Whether a mention is one of a notice: an appointment, a résumé, or a roster's name with its post."""
    return mention.rule in _NOTICES or (mention.rule == "official.roster" and bool(mention.positions))


def _official(article: Article, name: str, mentions: list[PersonMention]) -> Official:
    positions: dict[str, Position] = {}
    for mention in mentions:
        for position in mention.positions:
            own = _with_level(without_own_region(position, article.region))
            positions.setdefault(own.text, own)
    rule = next((mention.rule for mention in mentions if mention.positions), mentions[0].rule)
    return Official(
        name=name,
        positions=tuple(positions.values()),
        mentions=tuple(article.span(mention.start, mention.end) for mention in mentions),
        rule=rule,
    )


def _with_level(position: Position) -> Position:
    """政府县长 and 某县县长 are of the 县政府 like any other head of it.

    >>> _with_level(Position(text="县长", organization="政府", post="县长")).organization
    '县政府'
    >>> _with_level(Position(text="副秘书长", organization="政府", post="副秘书长")).organization
    '政府'
    """
    level = position.post[-2:-1]
    bare = position.organization in ("政府", "人民政府", level)
    if not bare or level not in _LEVELS or not position.post.endswith("长"):
        return position
    return position.model_copy(update={"organization": f"{level}政府"})


def without_own_region(position: Position, region: Region | None) -> Position:
    """武山县委书记 -> 县委书记 where the document is about 武山县; other names stay.

    >>> from jiyao.models import RegionLevel
    >>> own = Region(name="武山县", level=RegionLevel.COUNTY)
    >>> without_own_region(Position(text="武山县委书记", post="书记"), own).text
    '县委书记'
    >>> without_own_region(Position(text="武山县县长", post="县长"), own).text
    '县长'
    >>> without_own_region(Position(text="天水市委书记", post="书记"), own).text
    '天水市委书记'
    >>> without_own_region(Position(text="武山县上河镇镇长", post="镇长"), own).text
    '上河镇镇长'
    """
    if region is None:
        return position
    called = {region.name, region.county or region.name, *_called(position.text, region.adcode)}
    for name in sorted(called, key=len, reverse=True):
        text = _strip(position.text, name, region)
        if text != position.text:
            organization = position.organization and _strip(position.organization, name, region)
            return position.model_copy(update={"text": text, "organization": organization})
    return position


def _called(text: str, code: str | None) -> list[str]:
    """Another name of the region that a post begins with: 西乌旗 of 西乌珠穆沁旗."""
    names = full_names()
    return [text[:length] for length in range(2, 9) if code and code in names.get(text[:length], ())]


def _strip(text: str, name: str, region: Region) -> str:
    province, city = region.province or "", region.city or ""
    for above in (province + city, province, city, ""):
        if text.startswith(above + name):
            rest = text[len(above) + len(name) - 1 :]
            return _own_rank(name[-1]).sub("", rest)
    return text


@lru_cache(maxsize=16)
def _own_rank(level: str) -> regex.Pattern[str]:
    """The rank of the own region where it says nothing: 武山县县长 -> 县长, 武山县上河镇镇长 -> 上河镇镇长."""
    town = r"\p{Han}{1,6}?(?:镇|乡|街道|苏木)(?:党委|党工委|人大|政府|人民政府|办事处|副?[镇乡]长|\p{Han}{1,6}?(?:村|社区|嘎查))"
    return pattern(rf"^{level}(?=(?:常务|代理?|副|第一|名誉)*{level}|{town})")
