"""Counts that do not name the projects: 已开工54项, 尚有29项没有动工, （省级6项、市级5项）."""

from __future__ import annotations

from functools import lru_cache

import regex

from jiyao.extract.stats.draft import Context, Draft
from jiyao.extract.stats.sites import Site
from jiyao.extract.stats.stages import Stages
from jiyao.lexicon import read_lines
from jiyao.lexicon.trie import trie_pattern
from jiyao.models import Metric
from jiyao.patterns import pattern

_LEVEL = r"(?:国家|[省市县区州旗盟乡镇]|自治区|地市|乡镇)级(?:重点|层面|统筹)?|[省市县区州旗]属"
_SECTOR = (
    r"(?:第?[一二三]产业?|工业|农业|服务业|文旅|旅游|交通|水利|能源|民生|社会事业|生态环?保?|基础设施|城建|教育|卫生|医疗|产业|商贸|物流"
    r"|科技|文化|制造业|房地产|市政|城镇|农林水|林业|环保|新兴产业|信息化|其他|其它)类?|[\p{Han}]{1,8}类"
)
# The longer word first: none is tried again (新建58项 is not 新 and 建).
_WORDS = (
    r"主体|基本|新建|改建|扩建|改扩建|迁建|会前|会上|现场|当场|以及|和|及|与|[、，；：:\s（(]|其中|另外?|还有?|尚|仍|目前|已经?|共|总共|累计|有|包括|分别|各|为|新|全[县市区省旗州]|涉及|正在|计划|预计|拟|仅|只|的|达"
    r"|实际|如期|按期|提前|集中|全部|均|引进|新增|续|签|本年度|中|现|（复）"
)
_LEAD = pattern(rf"(?:{_WORDS}|{_LEVEL}|{_SECTOR})*+")
_CLASS = pattern(rf"(?:其中|[：:、，\s])*+(?:{_LEVEL}|{_SECTOR})(?:有|共|为|分别|[:：])*+")
_PLACE = pattern(r"[、，；\s]*+[\p{Han}]{1,12}?[县市区旗镇乡州盟](?=[已未开复动完竣投建在续新签])")
_OF_PROJECTS = pattern(r"(?:项目|工程)(?:中|里)，")
_CLOSED = pattern(r"[，。；：、,;（()）\n]|[和及与](?=[\d一二三四五六七八九十])|$")
# What may be said of projects that are not named again: 17个没有开工, 11个卡在手续上.
_VERB = pattern(
    r"(?:为[\p{Han}]{0,8}项目|卡|受|因|没有|没|未|尚|还|已|正|完成|进入|纳入|达|处于|实现|超|被|存在|手续|进度|仍|列入|获|具备|前期|全部|均|正在|开工|复工|开复工|动工|竣工|完工|建成|投产|停工|签约|落地|入库|滞后|无法|不能|迟迟|在建|续建|待建|拟建|在谈|储备|收尾|招标|办理)"
)
# A kind of projects in a list of parts, each with its investment.
_KIND = pattern(r"[，、；\s]*+[\p{Han}]{2,14}")
_SUM_NEXT = pattern(r"，(?:计划|概算|估算)?总?投资额?(?:约|为|达)?\d")
# 新开工项目78个，完成年度目标任务132个的59%; 改革任务30项 are no projects.
_COUNTED = pattern(r"[\d一二三四五六七八九十百千][余多]?[个项件宗]")
_TARGET = pattern(r"(?:^|年度?|季度|目标|计划|下达|完成|占|[市县省上定]的?)(?:任务|目标|计划)(?:任务|数)?$")
_DATE = pattern(
    r"(?:截[至止]到?|到)?(?:\d{4}年度?|今年|去年|\d{1,2}[-—–~～至]\d{1,2}月份?|\d{1,2}月份?|[上下]半年|[一二三四]季度|年内|年度)(?:底|前|以来)*"
)


def read_elliptic(site: Site, context: Context, stages: Stages) -> str | None:
    """The projects that a count without a noun speaks of, or None where it counts something else."""
    text = context.text
    lead = text[max(site.lead, text.rfind("、", site.lead, site.figure.start)) : site.figure.start]
    lead = _DATE.sub("", lead).removesuffix("一批")  # 签约一批15个
    whole = _whole(context)
    place = _PLACE.match(lead)
    if place and whole is not None:
        lead = lead[place.end() :]  # 甲镇开工3个、乙镇开工5个
    bare = stages.removed(lead)
    staged = bare != lead and (bool(_LEAD.fullmatch(bare)) or lead.endswith("的"))
    plain = bool(_LEAD.fullmatch(lead))
    closed = bool(_CLOSED.match(text, site.figure.end))
    if whole is None:
        return _first(site, context, lead, bare) if closed else None
    if _TARGET.search(lead):
        return whole.subject
    if site.bracket is not None and closed:
        return whole.subject
    if closed and (staged or plain or lead.endswith("的") or _goes_on(text, lead, whole, site)):
        return whole.subject
    if closed and context.inside and _SUM_NEXT.match(text, site.figure.end) and _KIND.fullmatch(lead):
        return whole.subject  # 重大社会民生建设2个，投资7亿元
    if closed or not _VERB.match(text, site.figure.end, site.tail):
        return None  # 35个行政村全部建成 counts villages
    return whole.subject if plain or stages.after(text, site.figure.end, site.tail) else None


def _goes_on(text: str, lead: str, whole: Draft, site: Site) -> bool:
    """已完成30个, 未入统21个 right after the count of projects; 项目26个、改革任务30项，已完成20项 tells of the 30."""
    between = text[whole.site.figure.end : site.lead]
    return bool(_verbs().fullmatch(lead)) and not _COUNTED.search(between)


@lru_cache(maxsize=1)
def _verbs() -> regex.Pattern[str]:
    verbs = trie_pattern(frozenset(read_lines("count_verbs.txt")))
    return pattern(rf"(?:{_WORDS}|未|没有)*+(?:{verbs}|通过[\p{{Han}}]{{2,4}}(?:审核|评审|审查|审批))了?")


def _whole(context: Context) -> Draft | None:
    """The count that this one goes on with: in the sentence, or before a 其中 that opens it."""
    last = context.last_of(Metric.PROJECT_COUNT)
    if last is not None or not context.inside:
        return last
    return next((draft for draft in reversed(context.before) if draft.metric is Metric.PROJECT_COUNT), None)


def _first(site: Site, context: Context, lead: str, bare: str) -> str | None:
    """省级6项 on a line of its own, 3月份开复工36项: no count before it, but projects spoken of."""
    spoken = context.project or "项目" in context.text[site.sentence : site.sentence_end]
    if not spoken:
        return None
    if _CLASS.fullmatch(lead) and context.project:
        return context.project
    if _CLASS.fullmatch(lead) and _OF_PROJECTS.search(context.text, site.sentence, site.figure.start):
        return "项目"  # 四大类重点项目中，产业类45个、总投资86亿元
    return (context.subject or "项目") if bare != lead and not bare.endswith(lead[-1:]) else None
