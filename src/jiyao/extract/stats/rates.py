"""Percentages: growth, the part of a plan that is done, and other shares."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from jiyao.extract.stats.draft import INVESTMENTS, Context, Draft
from jiyao.extract.stats.nouns import Nouns, split_names
from jiyao.extract.stats.sites import Site
from jiyao.lexicon import read_lines
from jiyao.mentions.units import UnitKind
from jiyao.models import Comparator, Metric

_LINK = r"(?:了|已经?|约|为|分别|达到?|至|到|将|要|可|力争|确保|预计|有望|控制在|保持在?|稳定在|维持在|仅|只有?|只|有|高达|均|都|在|是|实现|由|从|[:：\s])*+"
_PLAN = (
    r"(?:计划|任务|目标|总投资|投资额|概算|工程量|工程总量|总工程|年度投资|序时|进度|工期|预算(?!收入|支出))"
)
_OF_PLAN = regex.compile(
    rf"""(?P<verb>占到?|完成了?|达到?|达成|实现|相当于|不到|不足|未达到?|超过?|突破|接近|近|为|是)?+
    (?P<base>[^，。；：、占]{{0,14}}?{_PLAN}(?:投资|任务|目标|数|量|额|总量|要求|总额|新?开工|竣工|投产)*)的?{_LINK}(?P<hedge>不到|不足|超过?|近)?$""",
    regex.VERBOSE,
)
_BASE_HEAD = regex.compile(r".*(?:占到?|完成了?|达到?|不到|不足|超过?|突破|接近|仅为|只有|为|是)")
_SCHEDULE = (
    r"[^，。；：占完]{0,10}?(?:年初预算|预算|序时进度|时间进度|序时|进度|计划|任务数?|目标)(?:要求|进度)?"
)
_BEHIND = r"低于|落后于?|滞后于?|慢于|欠|少于|短于|晚于|差"
_AHEAD = r"超过|超前于?|超出|超|高于|高出|快于|领先于?|提前于?|好于|多于"
_VS_SCHEDULE = regex.compile(
    rf"(?:(?P<behind>{_BEHIND})|(?P<ahead>{_AHEAD}))(?P<base>{_SCHEDULE}){_LINK}$"
    rf"|(?:比|较)(?P<base2>{_SCHEDULE})(?:(?P<behind2>慢|落后|滞后|低|少|欠|差|晚)|(?P<ahead2>快|超前|高|超|多|提前|领先))(?:了|出)?{_LINK}$"
    rf"|(?P<base3>{_SCHEDULE})(?:(?P<behind3>滞后|落后)|(?P<ahead3>超前|提前)){_LINK}$"
)
_DOWN = r"负增长|下降|降低|降幅|减少|减|降|回落|下滑|下跌|萎缩|缩减|放缓|跌"
_UP = r"增长率?|增加|增幅|增速|递增|增|上升|提高|提升|上涨|涨幅|扩大|反弹|回升|攀升|收窄|加快"
_BASIS = (
    r"(?:同比|环比|同口径|可比口径|可比(?!价)|年均|两年平均|三年平均|按?可比价格?计?算?，?|按?不变价格?计?算?，?|同期"
    r"|(?:比|较)(?:去年|上年|前年|上月|上季度|上半年|同期|前期|年初|[\d一二三四五六七八九十年月份季度至—\-–上下半前三]{1,12})(?:同期|同月|底|末|初)?"
    r"|与[^，。；]{1,8}相比|相比[^，。；]{0,6})"
)
_SINCE = r"(?:[\d一二三四五六七八九十上下半前年初末月份季度全]{1,8}的)?"  # 增速由年初的-5.2%
_GROWTH = regex.compile(
    rf"(?P<basis>{_BASIS}\s?)?(?:{_BASIS})?(?:实际|名义|累计|净|平均|分别|预计|仅|只|再|又|各|约)*(?:(?P<down>{_DOWN})|(?P<up>{_UP})){_LINK}{_SINCE}$"
)
_BARE_BASIS = regex.compile(rf"(?P<basis>同比|环比){_LINK}$")
# 增速回落至5.6% is the growth itself; 落地率由62%提高到89% is no growth.
_LEVEL = regex.compile(
    rf"(?P<pace>(?:增速|增幅|增长率|涨幅)[^，。；]{{0,12}}?)?(?:进一步)?(?:{_DOWN}|{_UP})(?:到|至|为)(?:约|近)?$"
)
_VERSUS = regex.compile(
    rf"(?:(?P<low>低于|慢于|落后于?)|(?P<high>高于|快于|好于|领先于?))(?P<base>[^，。；]{{2,14}}?){_LINK}$"
    rf"|(?:比|较)(?P<base2>[^，。；]{{2,14}}?)(?:(?P<low2>低|慢|少)|(?P<high2>高|快|多))(?:了|出)?{_LINK}$"
)
_RATE_NAME = regex.compile(
    rf"(?P<name>率|占比|比重|比例|形象进度|工程进度|建设进度|施工进度|投资进度|总体进度|整体进度|进度){_LINK}$"
)
_DONE = regex.compile(rf"(?:已|主体|总体|基本|工程|投资)完成(?:[\p{{Han}}]{{0,6}}投资)?{_LINK}(?:近|约)?$")
_SHARE_OF = regex.compile(rf"占(?:比)?(?P<base>[^，。；：]{{0,16}}?)的?{_LINK}$")
_PART_OF = regex.compile(r"(?P<base>[\p{Han}]{1,12})的$")
_TAIL_SHARE = regex.compile(r"的?(?P<name>[^，。；：、]{0,8}?(?:项目|资金|工程|投资))")
_SAME_LIST = regex.compile(r"[、和与及\s]*$")
_RATES = frozenset({Metric.GROWTH_RATE, Metric.COMPLETION_RATE, Metric.SHARE})
_PASSED = frozenset({Metric.GROWTH_RATE, Metric.PROJECT_SCALE, Metric.QUANTITY})
_ECONOMIC = regex.compile(
    "投资|资金|税|收入|工业|产业|增加值|产值|项目|财政|GDP|生产总值|经济|消费|出口|贷款|债|利润|研发|支出|制造|服务业|外贸|融资|出资"
)
_ADVERB = regex.compile(
    r"(?:确保|力争|预计|预期|计划|累计|实际|将|要|分别|保持|实现|完成|仍|均|也|都|可|达|仅|只|又|再|平均|每年)++$"
)
_PACE = regex.compile(r"(?:增速|增幅|涨幅|降幅|增长率)[\p{Han}]{0,6}$|(?:进一步|继续|持续|大幅|小幅|稳步)$")
_GROWTH_NOISE = frozenset(
    {"增速", "增幅", "同比", "环比", "增长", "其中", "总量", "进度", "降幅", "数量", "同口径"}
)
_PROGRESS = frozenset(
    {"形象进度", "工程进度", "建设进度", "施工进度", "投资进度", "总体进度", "整体进度", "进度"}
)
_COMPARATORS = {
    "不到": Comparator.LE,
    "不足": Comparator.LE,
    "未达": Comparator.LE,
    "未达到": Comparator.LE,
    "超": Comparator.GE,
    "超过": Comparator.GE,
    "突破": Comparator.GE,
    "接近": Comparator.APPROX,
    "近": Comparator.APPROX,
}


@dataclass(frozen=True, slots=True)
class _Reading:
    """How one percentage reads: the metric, where its words begin, what it is measured against."""

    metric: Metric
    start: int
    basis: str | None = None
    negative: bool = False
    comparator: Comparator | None = None
    subject: str | None = None


class Rates:
    """Reads percentages, percentage points and multiples; built once."""

    def __init__(self, nouns: Nouns) -> None:
        self._nouns = nouns
        self._rates = frozenset(read_lines("rates.txt"))

    def read(self, site: Site, context: Context) -> Draft | None:
        """What a rate is, or None where it is none of ours."""
        ranked = self._ranked(site, context)
        if ranked is not None:
            return ranked
        target = self._of_target(site, context)
        if target is not None:
            return target
        if self._repeats(site, context):
            return self._repeated(site, context)
        reading = self._reading(site, context)
        if reading is None:
            return None
        draft = Draft(site, reading.metric, basis=reading.basis, negative=reading.negative)
        draft.rule = f"stat.{reading.metric.value}"
        draft.comparator = reading.comparator
        draft.subject = reading.subject or self._subject(site, context, reading)
        last = context.last
        grown = last is not None and reading.metric is not Metric.GROWTH_RATE
        draft.growth_subject = last.growth_subject if last and grown else draft.subject
        draft.timeless = reading.basis == "年均"
        return draft

    def _ranked(self, site: Site, context: Context) -> Draft | None:
        """甲镇（完成率118%）、乙镇（104%）: the figure in a bracket is of the noun before the bracket."""
        last = context.drafts[-1] if context.drafts else None
        alone = site.bracket is not None and site.lead == site.bracket + 1 == site.figure.start
        if (
            not alone
            or last is None
            or last.site.bracket in (None, site.bracket)
            or last.metric not in _RATES
        ):
            return None
        low = last.site.figure.end
        subject = self._nouns.phrase(context.text, low, site.bracket or low)
        return Draft(site, last.metric, subject or last.subject, basis=last.basis, rule=last.rule)

    def _of_target(self, site: Site, context: Context) -> Draft | None:
        """完成年度目标任务132个的59%: the plan stands before the figure of the target."""
        if context.text[site.lead : site.figure.start] != "的" or not context.drafts:
            return None
        target = context.drafts[-1]
        before = _of_plan(context.text, target.site.lead, target.site.figure.start)
        if before is None or target.site.figure.end != site.lead:
            return None
        draft = Draft(site, Metric.COMPLETION_RATE, target.subject, basis=before.basis)
        draft.rule, draft.growth_subject = "stat.completion_rate", target.growth_subject
        return draft

    def _reading(self, site: Site, context: Context) -> _Reading | None:
        text, low, end = context.text, site.lead, site.figure.start
        kind = site.figure.kind
        if kind is UnitKind.MULTIPLE:
            return _growth(text, low, end)
        found = _against_schedule(text, low, end) or _growth(text, low, end)
        if kind is UnitKind.POINTS:
            return found or _versus(text, low, end)
        found = found or _of_plan(text, low, end)
        if found and found.basis in ("总投资", "投资额") and _not_of_progress(context):
            return _Reading(Metric.SHARE, found.start)
        return (
            found
            or self._by_name(text, low, end)
            or self._changed(site, context)
            or self._share(site, context)
        )

    def _by_name(self, text: str, low: int, end: int) -> _Reading | None:
        """开工率达到90%, 税收占比68.4%, 形象进度达60%, 已完成80%."""
        match = _RATE_NAME.search(text, low, end)
        if match is None:
            done = _DONE.search(text, low, end)
            return _Reading(Metric.COMPLETION_RATE, done.start()) if done else None
        name_end = match.end("name")
        if text.endswith("完成率", low, name_end) or match["name"] in _PROGRESS:
            length = 3 if match["name"] == "率" else len(match["name"])
            return _Reading(Metric.COMPLETION_RATE, name_end - length)
        name = self._cut(self._nouns.phrase(text, low, name_end))
        if "占" in text[low:name_end] and match["name"] in ("比重", "比例"):
            return _Reading(Metric.SHARE, text.rindex("占", low, name_end))
        if len(name) < 2 or not self._ours(name, match["name"]):
            return None
        return _Reading(Metric.SHARE, name_end, subject=name)

    def _changed(self, site: Site, context: Context) -> _Reading | None:
        """落地率由62%提高到89%: the second figure is of the same rate."""
        last = context.drafts[-1] if context.drafts else None
        level = _LEVEL.search(context.text, site.lead, site.figure.start)
        if level is None or last is None or last.site.figure.end != site.lead:
            return None
        return _Reading(last.metric, site.lead, last.basis, subject=last.subject)

    def _ours(self, name: str, kind: str) -> bool:
        """Whether a rate tells of projects or the economy; 覆盖率, 满意率 do not."""
        if kind == "率":
            stem = name.removesuffix("率")
            return any(stem.endswith(rate) for rate in self._rates)
        return bool(_ECONOMIC.search(name))

    def _cut(self, name: str) -> str:
        """三季度新签约项目资金到位率 -> 资金到位率."""
        for mark in ("项目", "工程"):
            _, found, rest = name.rpartition(mark)
            name = rest if found and len(rest) > 2 else name
        return name

    def _share(self, site: Site, context: Context) -> _Reading | None:
        text, low, end = context.text, site.lead, site.figure.start
        match = _SHARE_OF.search(text, low, end)
        if match:
            return _Reading(Metric.SHARE, match.start())
        tail = _TAIL_SHARE.match(text, site.figure.end, site.clause_end)
        if tail:
            subject = self._nouns.phrase(text, tail.start("name"), tail.end("name"))
            return _Reading(Metric.SHARE, low, subject=subject or None)
        return None

    def _subject(self, site: Site, context: Context, reading: _Reading) -> str | None:
        adverb = _ADVERB.search(context.text, site.lead, reading.start)
        end = adverb.start() if adverb else reading.start
        phrase = self._nouns.phrase(context.text, site.lead, end).strip("的、")
        phrase = _PACE.sub("", phrase)
        if phrase in ("比重", "占比", "比例") and "占" in context.text[site.lead : end]:
            share = context.text.rindex("占", site.lead, end)
            phrase = self._nouns.phrase(context.text, site.lead, share)
        if "分别" in context.text[site.lead : site.figure.start]:
            context.names = split_names(phrase) or context.names or context.summed()
            context.respective = context.names[1:]
            if context.names:
                return context.names[0]
        last = context.last
        if reading.metric is not Metric.GROWTH_RATE:
            last = next((d for d in reversed(context.drafts) if d.metric not in _PASSED), last)
        if len(phrase) > 1 and phrase not in _GROWTH_NOISE:
            return self._explicit(phrase, reading.metric, context)
        if reading.metric is Metric.GROWTH_RATE:
            return context.grown
        if last is None and site.bracket is not None:
            return self._nouns.phrase(context.text, site.sentence, site.bracket) or context.subject
        if last is None:
            return context.subject
        if last.metric is Metric.PROJECT_COUNT or last.metric in INVESTMENTS:
            return context.subject or last.subject
        return last.subject if last.metric is not Metric.SHARE else context.subject

    def _explicit(self, phrase: str, metric: Metric, context: Context) -> str:
        if metric is Metric.GROWTH_RATE:
            return phrase
        short = phrase.removesuffix("投资").removesuffix("完成")
        if metric is Metric.COMPLETION_RATE and short.endswith(("项目", "工程")):
            return short
        if phrase in ("投资", "资金", "完成投资"):
            return context.subject or context.counted or phrase
        return phrase

    def _repeats(self, site: Site, context: Context) -> bool:
        """分别增长12%、8%: a bare figure after a rate goes on with it."""
        last = context.drafts[-1] if context.drafts else None
        return (
            last is not None
            and last.metric in _RATES
            and last.site.figure.end == site.lead
            and site.figure.start > site.lead
            and bool(_SAME_LIST.fullmatch(context.text, site.lead, site.figure.start))
        )

    def _repeated(self, site: Site, context: Context) -> Draft:
        last = context.drafts[-1]
        subject = context.respective.pop(0) if context.respective else last.subject
        draft = Draft(site, last.metric, subject, basis=last.basis, negative=last.negative, rule=last.rule)
        draft.growth_subject = last.growth_subject
        return draft


def _not_of_progress(context: Context) -> bool:
    """其中工业投资75亿元（占总投资的32%）: a share, where 完成投资3亿元，占总投资的62% is progress."""
    last = context.last
    return last is not None and last.metric in (Metric.FIXED_ASSET_INVESTMENT, Metric.TOTAL_INVESTMENT)


def _against_schedule(text: str, low: int, end: int) -> _Reading | None:
    match = _VS_SCHEDULE.search(text, low, end)
    if match is None:
        return None
    base = match["base"] or match["base2"] or match["base3"]
    behind = bool(match["behind"] or match["behind2"] or match["behind3"])
    return _Reading(Metric.COMPLETION_RATE, match.start(), base, behind)


def _growth(text: str, low: int, end: int) -> _Reading | None:
    match = _GROWTH.search(text, low, end)
    level = _LEVEL.search(text, low, end)
    if level:
        return _Reading(Metric.GROWTH_RATE, level.start()) if level["pace"] else None
    if match and text.startswith("增长率", match.start()) and text.endswith("自然", low, match.start()):
        return None  # 人口自然增长率
    if match is None:
        bare = _BARE_BASIS.search(text, low, end)
        return _Reading(Metric.GROWTH_RATE, bare.start(), bare["basis"]) if bare else None
    basis = match["basis"].strip() if match["basis"] else None
    return _Reading(Metric.GROWTH_RATE, match.start(), basis, bool(match["down"]))


def _versus(text: str, low: int, end: int) -> _Reading | None:
    match = _VERSUS.search(text, low, end)
    if match is None:
        return None
    low_word = bool(match["low"] or match["low2"])
    return _Reading(Metric.GROWTH_RATE, match.start(), match["base"] or match["base2"], low_word)


def _of_plan(text: str, low: int, end: int) -> _Reading | None:
    match = _OF_PLAN.search(text, low, end)
    if match is None:
        return None
    base, start, verb = match["base"], match.start(), match["verb"]
    head = _BASE_HEAD.match(base)
    if head:
        start += len(match["verb"] or "") + head.end()
        verb, base = head.group(), base[head.end() :]
        start -= 2
    comparator = next((c for word, c in _COMPARATORS.items() if verb and verb.endswith(word)), None)
    comparator = _COMPARATORS.get(match["hedge"] or "") or comparator
    return _Reading(Metric.COMPLETION_RATE, start, base, comparator=comparator)
