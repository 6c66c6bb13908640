"""Counts of projects, and thresholds on their size."""

from __future__ import annotations

import regex

from jiyao.extract.stats.draft import Context, Draft
from jiyao.extract.stats.nouns import Nouns, counts_projects
from jiyao.extract.stats.sites import Site
from jiyao.extract.stats.stages import Stages
from jiyao.mentions.units import UnitKind
from jiyao.models import Comparator, Metric, Stage

_HEAD = r"(?:项目|工程)"
# 重点项目共26个, 项目开（复）工98个, 项目仅有5个.
_LEAD = regex.compile(
    rf"""(?P<head>{_HEAD})(?:总数|数量|个数|数)?(?P<among>[之当]?中，?|里)?
    (?:已经?|共有?|总共|共计|总计|合计|累计|仅有?|只有?|有|达到?|为|分别|各|新增|新|完成|实现|力争|要|需|再|全部|开（?复?）?工|开复工|复工|动工|在建|续建|竣工|完工|建成|投产|达产|签约|落地|入库|储备|谋划|实施)*+[:：]?$""",
    regex.VERBOSE,
)
_TAIL = regex.compile(rf"(?P<between>[^，。；：！？\n]{{0,36}}?)(?P<head>{_HEAD})")
_SCALE_TAIL = regex.compile(rf"(?:规模)?(?:及以上)?(?P<of>级|的)?(?P<noun>[^，。；：、的\d]{{0,10}}?{_HEAD})")
_SCALE_ELLIPTIC = regex.compile(r"的?(?:仅?有|仅|只有|共|达|分别)?(?=\d)|的(?:仅有|只有|有|共|占|就)")
GENERIC = regex.compile(
    r"(?:重[点大]|产业|工业|农业|大|好|优质|在库|招商引?资?|新建|续建|新?签约|新?开工|制造业|先进制造业|服务业|现代服务业|文旅|优质|单体|在建|竣工|投产|储备|亿元|建设|投资|固定资产|技改|实体|外资|内资|省外|县外|区外|市外|引进|落地|新|入库)*(?:项目|工程)"
)
_ELLIPTIC_LEAD = regex.compile(
    r"""^(?:[、，；：:\s（(]|其中|另外?|还|尚|仍|目前|已经?|共|累计|有|包括|分别为?|新|全[县市区省旗州]|涉及|正在|计划|预计|仅|只|的|达|为
    |(?:国家|省|市|县|区|州|旗|乡镇?|镇|盟)级?(?:重点|层面|属)?
    |(?:第?[一二三]产业?|工业|农业|服务业|文旅|旅游|交通|水利|能源|民生|社会事业|生态环?保?|基础设施|城建|教育|卫生|产业|商贸|物流|科技|文化|制造业|房地产|市政|城镇|农林水|林业|环保|新兴产业|信息化)类?
    |[\p{Han}]{1,8}类)*+$""",
    regex.VERBOSE,
)
_ELLIPTIC_TAIL = regex.compile(r"[，。；：、,;）)\n]|$")
_MODIFIER_END = regex.compile(r".{2,}的$")
_CHANGE = regex.compile(r"(?:增加|减少|多|少|净增|增长|下降)了?$")
_AT_LEAST = regex.compile(r"至少|最少|不少于|不低于")
_BOUNDED = (Comparator.GE, Comparator.LE)


class Counts:
    """Reads counts and thresholds; built once."""

    def __init__(self, nouns: Nouns, stages: Stages) -> None:
        self._nouns = nouns
        self._stages = stages

    def scale(self, site: Site, context: Context, after: Site | None) -> Draft | None:
        """亿元以上项目, 投资10亿元以上的项目, 百亿级项目, 5亿元以上的仅有2个."""
        figure = site.figure
        if figure.comparator not in _BOUNDED and not figure.bare:
            return None
        noun = _SCALE_TAIL.match(context.text, figure.end, site.tail)
        if noun and (noun["of"] != "的" or GENERIC.fullmatch(noun["noun"])):
            if not counts_projects(context.text, noun.end()) or self._nouns.has_verb(noun["noun"]):
                return None
            subject = self._nouns.phrase(context.text, noun.start("noun"), noun.end())
            return Draft(site, Metric.PROJECT_SCALE, subject, rule="stat.project_scale", timeless=True)
        counted = after is not None and after.figure.kind is UnitKind.COUNT and after.lead == figure.end
        if counted and _SCALE_ELLIPTIC.match(context.text, figure.end):
            return Draft(site, Metric.PROJECT_SCALE, "项目", rule="stat.project_scale", timeless=True)
        return None

    def read(self, site: Site, context: Context) -> Draft | None:
        """A count of projects, or None where something else is counted."""
        figure, text = site.figure, context.text
        written = text[figure.number_start : figure.unit_end]
        if figure.bare or _CHANGE.search(text, site.lead, figure.start):
            return None
        least = bool(_AT_LEAST.search(text, site.clause, figure.start))
        if written[0] == "一" and figure.unit in ("个", "项", "件") and not least:
            return None
        subject = self._after(site, context) or self._before(site, context)
        subject = subject or self._elliptic(site, context)
        if subject is None:
            return None
        draft = Draft(site, Metric.PROJECT_COUNT, subject, rule="stat.project_count", growth_subject=subject)
        draft.stage = self._stage(site, context)
        draft.comparator = Comparator.GE if least and figure.comparator is Comparator.EQ else None
        return draft

    def _after(self, site: Site, context: Context) -> str | None:
        """173个重点项目, 1个5000万元以上的项目, 5个因用地未批没有开工的项目."""
        text, start = context.text, site.figure.end
        match = _TAIL.match(text, start, site.clause_end)
        if match is None or not counts_projects(text, match.end()):
            return None
        begin = self._nouns.start(text, start, match.end("head"))
        threshold = _AFTER_THRESHOLD.match(text, start, match.end("head"))
        if threshold:
            return threshold["noun"] if threshold["investment"] else threshold["whole"]
        skipped = text[start:begin]
        if match["between"][:1] in tuple("、和及与"):
            return None
        if any(mark.isdigit() for mark in match["between"]) or (
            skipped not in ("", "的") and not _MODIFIER_END.search(skipped)
        ):
            return None
        return text[begin : match.end("head")]

    def _before(self, site: Site, context: Context) -> str | None:
        """重点项目173个, 亿元以上项目37个."""
        text = context.text
        match = _LEAD.search(text, site.lead, site.figure.start)
        if match is None:
            return self._counted_threshold(site, context)
        scale = self._scale_before(site, context)
        if scale is not None:
            return text[scale : match.end("head")]
        start = self._nouns.start(text, site.lead, match.end("head"))
        if match["among"] and (stage := _STAGED.search(text, site.lead, start)):
            start = stage.start()
        return text[start : match.end("head")]

    def _scale_before(self, site: Site, context: Context) -> int | None:
        draft = context.drafts[-1] if context.drafts else None
        if draft is None or draft.metric is not Metric.PROJECT_SCALE or draft.site.figure.end != site.lead:
            return None
        start = draft.site.figure.start
        for word in ("总投资", "投资额", "投资"):
            if context.text.endswith(word, draft.site.lead, start):
                return start - len(word)
        return start

    def _counted_threshold(self, site: Site, context: Context) -> str | None:
        """去年新开工的31个项目中，5亿元以上的仅有2个."""
        scaled = self._scale_before(site, context) is not None
        return "项目" if scaled and _SCALE_ELLIPTIC.match(context.text, site.lead) else None

    def _elliptic(self, site: Site, context: Context) -> str | None:
        """已开工54项, 尚有29项没有动工, （省级6项、市级5项）: the projects counted before."""
        text = context.text
        last = context.last_of(Metric.PROJECT_COUNT)
        whole = last or next((d for d in reversed(context.before) if d.metric is Metric.PROJECT_COUNT), None)
        lead = text[max(site.lead, text.rfind("、", site.lead, site.figure.start)) : site.figure.start]
        bare = self._stages.removed(lead)
        stage = bare != lead and (bool(_ELLIPTIC_LEAD.match(bare)) or lead.endswith("的"))
        tail_stage = self._stages.after(text, site.figure.end, site.tail) is not None
        closed = bool(_ELLIPTIC_TAIL.match(text, site.figure.end))
        if whole is None or (last is None and not context.inside):
            return (
                (context.subject or "项目")
                if stage and closed and "项目" in text[site.sentence : site.sentence_end]
                else None
            )
        plain = bool(_ELLIPTIC_LEAD.match(lead))
        listed = lead.endswith("的") and closed
        if (
            (closed and (stage or plain or listed))
            or (plain and not closed and self._verb_follows(text, site))
            or tail_stage
        ):
            return whole.subject
        return None

    def _verb_follows(self, text: str, site: Site) -> bool:
        return bool(_VERB_TAIL.match(text, site.figure.end, site.tail))

    def _stage(self, site: Site, context: Context) -> Stage | None:
        text = context.text
        end = _tail_end(text, site)
        after = self._stages.after(text, site.figure.end, end)
        if after and (end == site.clause_end or text[after[1] : site.tail].strip("的")):
            return after[0]
        low = max(
            (d.site.figure.end for d in context.drafts if d.metric is Metric.PROJECT_COUNT),
            default=site.clause,
        )
        return self._stages.last(text, max(low, site.clause), site.figure.start)


def _tail_end(text: str, site: Site) -> int:
    """Where the words that may tell a count's stage end: 11个、开工项目14个 has none for the 11."""
    among = _AMONG.search(text, site.figure.end, site.tail)
    end = among.start() if among else site.tail
    if site.tail == site.clause_end:
        return end
    cut = max(text.rfind(mark, site.figure.end, end) for mark in ("、", "和", "及"))
    return cut if cut >= 0 else end


_AMONG = regex.compile(r"项目[之当]?中")
_STAGED = regex.compile(r"(?:已|未|尚未|应)[\p{Han}]{2,4}$")
_VERB_TAIL = regex.compile(
    r"(?:卡|受|因|没有|没|未|尚|还|已|正|完成|进|纳|达|处于|超|被|存在|手续|进度|仍|列入|获|具备)"
)
_AFTER_THRESHOLD = regex.compile(
    rf"(?P<investment>(?:总|计划|固定资产)?投资(?:额|规模)?(?:在|达|达到|超过?)?)?+"
    rf"(?P<whole>(?:超|过|逾|上)?[\d.]*[十百千]?(?:万|亿|万亿)元?(?:人民币|美元)?(?:级|（含）以上|及?以上)?的?(?P<noun>[^，。；的\d]{{0,12}}?{_HEAD}))$"
)
