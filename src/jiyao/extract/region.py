"""Which division a text is about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from jiyao.extract.mastheads import masthead, speaks_as
from jiyao.lexicon.divisions import Division, divisions, full_names
from jiyao.mentions import Mentions
from jiyao.mentions.regions import RegionFinder, RegionMention
from jiyao.models import DocumentWarning, Region, RegionLevel
from jiyao.patterns import pattern
from jiyao.reading.layout import Layout

# What a place weighs as evidence. One strong place, or two in the body, decide.
_SOURCE, _TITLE, _ORGAN, _SHORT_ACTING, _BODY = 6, 4, 3, 2, 1
_SENDER = 20  # in the title, who goes elsewhere: the text may name the leaders of the hosts one by one
_BODY_CAP, _LEAST = 3, 2

# 武山县委, 武山县人民政府, 武山县召开, 武山县2023年…, 武山县第二季度…
_ACTS = pattern(
    r"(?:县|区|市|旗|州|盟)?(?:委|人民|政府|人大|政协|纪委|监委|领导|四大|四套|召开|举行|举办|组织|开展|隆重|集中|在|第|重点|各|全|[0-9]|“"
    r"|融媒|新闻|电视|广播|发改|财政|应急|项目)"
)
_OFFICE = pattern(r"委|人民政府|政府|人大|政协")  # 甲县委书记率考察团: of 甲县 all the same
_HOSTS = pattern(r"(?:隆重|成功|正式|胜利)*(?:召开|举行|举办|开幕)")
_SHORT_ACTS = pattern(r"召开|举行|举办|组织开展|隆重|集中|[^，。\n]{0,4}讯|融媒|新闻网|[：:]")
# 赴上海考察, 来自苏州的客商, 学习安吉县的经验, 与邻近的甲县相比: another place.
_ELSEWHERE_BEFORE = pattern(
    r"(?:赴|前往|奔赴|抵达|来自|学习|借鉴|考察|对标|媲美|落后于|参观|出差|邀请|走进|来到|深入|做客|与|较|比|籍贯|位于|靠近|接壤|毗邻|距离?)[^，。；！？\n]{0,12}$|(?<![做达看得提想感遇找收碰谈听])到[^，。；！？\n我]{0,14}$|由$|往$"
)
_ELSEWHERE_AFTER = pattern(
    r"[^，。；！？\n]{0,8}(?:经验|考察学习|参观考察|学习考察|模式|做法|等地|考察团|代表团|客商|商会|籍)|[^，。；！？\n、]{0,14}(?:公司|集团|大学|学院|银行|医院|研究院)"
)

# 某州党政代表团赴外省考察: of the place that sends them; but 某市市委书记率考察团赴我州, 某县代表团来我县.
_LEAVES = pattern(r"[^，。；！？\n]{0,8}(?:代表团|考察团)[^，。；！？\n]{0,8}?(?:赴|前往)(?!我)")
_COMES = pattern(r"[^。！？\n]{0,60}?(?:赴|来|到|莅临?)我[县市区州旗盟]")

_OF_COUNTY = pattern(r"[我全该][县区旗]|(?<!市)[县区旗](?:委|政府|领导)")
_OF_CITY = pattern(r"[我全该]市|市(?:委|政府|领导)")


@dataclass
class _Evidence:
    """What speaks for one division."""

    strong: int = 0
    body: int = 0
    names: list[str] = field(default_factory=list)

    @property
    def score(self) -> int:
        return self.strong + min(self.body, _BODY_CAP)


def document_region(
    layout: Layout, mentions: Mentions, finder: RegionFinder, around: Sequence[str] = ()
) -> Region | None:
    """The county-level, else city-level division that the text decides for; None where it does not.

    ``around`` are the lines that stood around the article: 首页 » 宾阳要闻.
    """
    evidence = _weigh(layout, mentions)
    printed = masthead(layout, around, finder)
    if printed is not None:
        found = evidence[printed.codes[0]]
        found.strong += _SOURCE
        found.names += [] if printed.short else [printed.name]
    best = _best(evidence, layout.text)
    if best is None:
        return None
    division = divisions()[best]
    return Region(
        name=_written_name(division, evidence[best].names),
        level=division.level,
        province=division.province,
        city=division.city,
        county=division.county,
        adcode=division.code,
    )


def region_warnings(layout: Layout, mentions: Mentions, found: Region | None) -> tuple[DocumentWarning, ...]:
    """A region that several divisions bear and the text does not decide; a division that bears another name today."""
    if found is None:
        undecided = sorted(_ambiguous(layout, mentions))
        return tuple(
            DocumentWarning(code="region_ambiguous", message=f"several divisions are called {name}")
            for name in undecided[:1]
        )
    division = divisions()[found.adcode or ""]
    if found.name in (division.name, *_current_names(division)):
        return ()
    return (DocumentWarning(code="region_renamed", message=f"{found.name} is called {division.name} today"),)


def _current_names(division: Division) -> list[str]:
    """Names in use beside the official one: 互助县."""
    if "自治" not in division.name:
        return []
    opening = division.name[:2]
    return [name for name, codes in full_names().items() if name[:2] == opening and division.code in codes]


def _written_name(division: Division, names: list[str]) -> str:
    """The official name if it stands anywhere, else the first full form that does (互助县)."""
    return division.name if division.name in names or not names else names[0]


def _weigh(layout: Layout, mentions: Mentions) -> defaultdict[str, _Evidence]:
    support = _support(mentions)
    evidence: defaultdict[str, _Evidence] = defaultdict(_Evidence)
    for mention, weight in _places(layout, mentions):
        code = _decided(mention, support)
        if code is None or divisions()[code].level is RegionLevel.PROVINCE:
            continue
        found = evidence[code]
        if weight > _BODY:
            found.strong += weight
        else:
            found.body += weight
        if not mention.short:
            found.names.append(mention.name)
    return evidence


def _places(layout: Layout, mentions: Mentions) -> Iterator[tuple[RegionMention, int]]:
    """Every place that names a division, with its weight."""
    text, regions = layout.text, mentions.regions
    for index, mention in enumerate(regions):
        if index + 1 < len(regions) and regions[index + 1].start == mention.end:
            continue  # 天水市武山县: the whole of which the next is a part
        yield mention, _weight(layout, text, mention)
    for mention in mentions.source_regions:
        city = not mention.short or divisions()[mention.codes[0]].level is RegionLevel.COUNTY
        yield mention, _SOURCE if city else _BODY  # 湖南日报 prints news of every county


def _weight(layout: Layout, text: str, mention: RegionMention) -> int:
    before, after = text[max(0, mention.start - 16) : mention.start], text[mention.end : mention.end + 24]
    if _ELSEWHERE_BEFORE.search(before) or (_OFFICE.match(after) and _COMES.match(text, mention.end)):
        return 0
    if _ELSEWHERE_AFTER.match(after) and not _OFFICE.match(after) and not _LEAVES.match(after):
        return 0
    if layout.title and layout.title.start <= mention.start < layout.title.end and _LEAVES.match(after):
        return _SENDER
    if before.endswith("在") and _HOSTS.match(after):
        return _BODY  # 签约仪式在广州市举行 is news of those who went there
    if mention.short:
        return _SHORT_ACTING if _acts_by_short_name(layout, mention, after) else _BODY
    if layout.title and layout.title.start <= mention.start < layout.title.end:
        return _TITLE
    return _ORGAN if _ACTS.match(after) or _opens_line(layout, mention) else _BODY


def _acts_by_short_name(layout: Layout, mention: RegionMention, after: str) -> bool:
    """嘉禾召开…, 嘉禾讯: a short name that acts, in a text that speaks of 我县 and says the name again."""
    if len(mention.codes) != 1 or not _SHORT_ACTS.match(after):
        return False
    return layout.text.count(mention.name) > 1 and speaks_as(layout.text, divisions()[mention.codes[0]])


def _opens_line(layout: Layout, mention: RegionMention) -> bool:
    return any(line.start == mention.start for line in layout.lines)


def _support(mentions: Mentions) -> Counter[str]:
    """How often each province and city is named: what decides between divisions of one name."""
    support: Counter[str] = Counter()
    for mention in (*mentions.regions, *mentions.source_regions):
        for code in mention.codes:
            division = divisions()[code]
            if division.level is not RegionLevel.COUNTY:
                support[division.name] += 1
    return support


def _decided(mention: RegionMention, support: Counter[str]) -> str | None:
    """The one division that is meant, or None."""
    if len(mention.codes) == 1:
        return mention.codes[0]
    backing = {code: _backing(divisions()[code], support) for code in mention.codes}
    ranked = sorted(backing.values(), reverse=True)
    return max(backing, key=lambda code: backing[code]) if ranked[0] > ranked[1] else None


def _backing(division: Division, support: Counter[str]) -> int:
    above = 2 * support[division.city] if division.city and division.county else 0
    return above + support[division.province]


def _best(evidence: dict[str, _Evidence], text: str) -> str | None:
    """The division with the most evidence, if it has enough and no rival as much."""
    named = [code for code in evidence if evidence[code].names or evidence[code].strong]
    ranked = sorted(named, key=lambda code: evidence[code].score, reverse=True)
    if not ranked or evidence[ranked[0]].score < _LEAST:
        return None
    within = _county_within(ranked, evidence)
    if within is not None and len(_OF_COUNTY.findall(text)) > len(_OF_CITY.findall(text)):
        return within
    if len(ranked) > 1 and evidence[ranked[0]].score == evidence[ranked[1]].score:
        above = divisions()[ranked[0]].city == divisions()[ranked[1]].name
        return ranked[0] if above else None
    return ranked[0]


def _county_within(ranked: list[str], evidence: dict[str, _Evidence]) -> str | None:
    """The one county with strong evidence of the city that leads: news of a county that its city's leaders visit."""
    city = divisions()[ranked[0]]
    if city.level is not RegionLevel.CITY:
        return None
    counties = [
        code
        for code in ranked
        if divisions()[code].city == city.name and divisions()[code].county and evidence[code].strong
    ]
    return counties[0] if len(counties) == 1 else None


def _ambiguous(layout: Layout, mentions: Mentions) -> set[str]:
    """Names with strong evidence that several divisions bear."""
    support = _support(mentions)
    return {
        mention.name
        for mention, weight in _places(layout, mentions)
        if weight > _BODY and not mention.short and _decided(mention, support) is None
    }
