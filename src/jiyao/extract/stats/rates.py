"""Percentages: growth, the part of a plan that is done, and other shares."""

from __future__ import annotations

from jiyao.extract.stats.draft import INVESTMENTS, Context, Draft
from jiyao.extract.stats.given_out import first_owner, next_owner
from jiyao.extract.stats.nouns import Nouns, split_names
from jiyao.extract.stats.percentages import (
    LEVEL,
    LINK,
    SINCE,
    Reading,
    against_schedule,
    growth,
    of_investment,
    of_plan,
    versus,
)
from jiyao.extract.stats.progress import progress
from jiyao.extract.stats.scales import scale_before
from jiyao.extract.stats.sites import Site
from jiyao.lexicon import read_lines
from jiyao.mentions.units import UnitKind
from jiyao.models import Comparator, Metric
from jiyao.patterns import pattern

_RATE_NAME = pattern(
    rf"(?P<name>率|占比|比重|比例|形象进度|工程进度|建设进度|施工进度|投资进度|总体进度|整体进度|进度)(?:(?:提高|提升|上升|增加|下降|降低|降|升)(?:到|至))?{LINK}{SINCE}$"
)
_RANKING = pattern(
    r"(?:序时进度|时间进度|完成率|完成比例|完成任务|任务完成|投资完成)[^。；，\d（）]{0,12}(?:的有|的是|分别是|分别为|依次为|依次是|包括)[:：]?(?P<who>\p{Han}{2,8})$"
)
# 二季度开工率达到80%，三季度末达到100%: a time alone goes on with the rate.
_LATER_ON = pattern(
    r"[，、；](?:到|至)?(?:\d{1,2}月|年|[一二三四]季度|[上下]半年|全年|明年|20\d{2}年)[份]?[底末]?[之以]?前?(?:要|须|必须|力争|确保|全部|再|将|力争要)*+(?:达到?|实现|提高到|为)(?:了)?$"
)
_WORDS = r"(?:(?![率和与及])\p{Han}){1,10}"
_LISTED_RATES = pattern(rf"(?P<names>{_WORDS}率(?:[、和与及]{_WORDS}率){{1,6}})分别{LINK}$")
_SHARE_OF = pattern(rf"占(?:比)?(?P<base>[^，。；：]{{0,16}}?)的?{LINK}$")
_TAIL_SHARE = pattern(r"的?(?P<name>[^，。；：、]{0,8}?(?:项目|资金|工程|投资))")
_SAME_LIST = pattern(r"[、和与及\s]*$|、(?:达到?|为|约)$|[，、]?(?:力争|确保|争取)(?:达到|突破|实现|超过)?$")
_RATES = frozenset({Metric.GROWTH_RATE, Metric.COMPLETION_RATE, Metric.SHARE})
_PASSED = frozenset({Metric.GROWTH_RATE, Metric.PROJECT_SCALE, Metric.QUANTITY})
_ECONOMIC = pattern(
    "投资|资金|税|收入|工业|产业|增加值|产值|项目|财政|GDP|生产总值|经济|消费|出口|贷款|债|利润|研发|支出|制造|服务业|外贸|融资|出资"
)
_ADVERB = pattern(
    r"(?:虽然?|年度|全年|下达|确保|力争|预计|预期|计划|累计|实际|将|要|分别|保持|实现|完成|仍|均|也|都|可|达|仅|只|又|再|平均|每年)++$"
)
_PACE = pattern(r"(?:增速|增幅|涨幅|降幅|增长率)[\p{Han}]{0,6}$|(?:进一步|继续|持续|大幅|小幅|稳步)$")
_PACE_OF = pattern(r"(?:增速|增幅|涨幅|增长率|水平)$")
_TAIL_GROWTH = pattern(r"(?:以上|左右)?的(?:年均)?(?:高?增长|增速|增幅|增长速度)(?!目标|任务|点)")
_UNREAD = pattern(
    r"(?<![^，；：。])(?P<name>[^，；：。\d]{2,24})\d[\d.]*+[万亿]{0,2}(?![月日年季])[\p{Han}]{1,3}，$"
)
_CHANGED = pattern(r"(?:增[长加收多支]?|减[少收支]?|下降|[多少]|净增)了?$")
_OF_GROWTH = pattern("[年月季期]|增[速幅长]")  # 高出去年同期14个百分点, 比全市平均增幅高8个百分点
_MONTHS = pattern(r"(?:\d{1,2}[-—–―~～至]\d{1,2}月份?|[上下]半年|[一二三四]季度|前三季度)$")
_WORK_DONE = pattern(r"(?P<head>项目|工程)(?:已|累计|实际|共)*+完成投资额?$")
_OVER = pattern(r"(?:同比|环比|[比较与].*)(?:实际)?$")
_NAMES_BEFORE = pattern(r"(?:有|是|为|：)(?P<names>[^，。；：\d%]{3,60})，$")
_RATE_FIGURE = pattern(r"\d[\d.]*+(?:[%％]|个百分点)")
_GROWTH_NOISE = frozenset(
    {
        "增速",
        "增幅",
        "同比",
        "环比",
        "增长",
        "其中",
        "总量",
        "进度",
        "降幅",
        "数量",
        "同口径",
        "自然",
        "可比口径",
    }
)
# 精制茶增长23.9%，纱增长16.2%: goods with a name of one character.
_ONE_CHARACTER = pattern(r"[纱布茶酒钢铁铜铝煤糖盐油米面药纸鞋纺肉蛋奶鱼菜瓜果棉麻丝糕]")
_WORK_TAIL = pattern(
    r"(?<=项目|工程)(?:实际|累计|年度|全年)?(?:完成)?(?:投资)?(?:完成)?(?:[率额]|情况|进度)?$"
)
_PROGRESS = frozenset(
    {"形象进度", "工程进度", "建设进度", "施工进度", "投资进度", "总体进度", "整体进度", "进度"}
)


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
        given = self._given_out(site, context) or self._rates_listed(site, context)
        if given is not None:
            return given
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
        if reading.metric is Metric.SHARE and reading.subject:
            self._take_up(site, context, reading.subject)
            draft.growth_subject = reading.subject  # 开工率为32%，同比提高1.3个百分点
        draft.timeless = reading.basis == "年均"
        return draft

    def _take_up(self, site: Site, context: Context, name: str) -> None:
        """重点项目开工率82%，完成投资3亿元: the projects whose rate it is are spoken of."""
        end = context.text.rfind(name, site.lead, site.figure.start)
        if context.counted or end < 0 or not context.text.endswith(("项目", "工程"), site.lead, end):
            return
        scale = scale_before(site, context)
        noun = (
            context.text[scale:end] if scale is not None else self._nouns.phrase(context.text, site.lead, end)
        )
        context.part = noun if len(noun) > 3 else context.part

    def _ranked(self, site: Site, context: Context) -> Draft | None:
        """甲镇（完成率118%）、乙镇（104%）: the figure in a bracket is of the noun before the bracket."""
        last = context.drafts[-1] if context.drafts else None
        alone = site.bracket is not None and site.lead == site.bracket + 1 == site.figure.start
        if not alone:
            return None
        if last is None or last.site.bracket in (None, site.bracket) or last.metric not in _RATES:
            return self._first_ranked(site, context)
        low = last.site.figure.end
        subject = self._nouns.phrase(context.text, low, site.bracket or low)
        return Draft(site, last.metric, subject or last.subject, basis=last.basis, rule=last.rule)

    def _first_ranked(self, site: Site, context: Context) -> Draft | None:
        """高于序时进度的有甲镇（82.3%）、乙镇（75.6%）: what the words before the list are about."""
        match = _RANKING.search(context.text, site.sentence, site.bracket or site.sentence)
        if match is None:
            return None
        metric = Metric.COMPLETION_RATE
        return Draft(site, metric, match["who"], rule=f"stat.{metric.value}")

    def _given_out(self, site: Site, context: Context) -> Draft | None:
        """投资完成率分别为甲镇78.6%、乙镇65.2%: one rate, given out to those that are named beside the figures."""
        text, last = context.text, context.given
        who = next_owner(text, last.site, site) if last and last is context.drafts[-1] else None
        if last and who:
            subject = last.subject if last.metric is Metric.GROWTH_RATE else who
            draft = Draft(
                site, last.metric, subject, basis=last.basis, negative=last.negative, rule=last.rule
            )
        else:
            first = first_owner(text, site)
            end = first[1] if first else site.lead
            reading = growth(text, site.lead, end) or self._by_name(text, site.lead, end)
            if first is None or reading is None:
                return None
            grown = reading.metric is Metric.GROWTH_RATE
            draft = Draft(site, reading.metric, first[0], basis=reading.basis, negative=reading.negative)
            draft.subject = self._subject(site, context, reading) if grown else first[0]
            draft.rule = f"stat.{reading.metric.value}"
        context.given = draft
        return draft

    def _rates_listed(self, site: Site, context: Context) -> Draft | None:
        """开工率、投资完成率和资金支付率分别达到95%、80%和75%: each rate with its figure."""
        match = _LISTED_RATES.search(context.text, site.lead, site.figure.start)
        if match is None:
            return None
        names = [self._cut(self._nouns.phrase(name, 0, len(name))) for name in split_names(match["names"])]
        if not names or not all(name.endswith("完成率") or self._ours(name, "率") for name in names):
            return None
        context.respective = names[1:]
        return self._named_rate(site, context, names[0])

    def _named_rate(self, site: Site, context: Context, name: str) -> Draft:
        metric = Metric.COMPLETION_RATE if name.endswith("完成率") else Metric.SHARE
        subject = (context.subject or name) if metric is Metric.COMPLETION_RATE else name
        return Draft(site, metric, subject, rule=f"stat.{metric.value}", growth_subject=name)

    def _of_target(self, site: Site, context: Context) -> Draft | None:
        """完成年度目标任务132个的59%: the plan stands before the figure of the target."""
        if context.text[site.lead : site.figure.start].strip() != "的" or not context.drafts:
            return None
        target = context.drafts[-1]
        low, end, gap = target.site.lead, target.site.figure.start, 0
        if target.site.bracket == end - 1:  # 完成一季度目标任务（346亿元）的184%
            low, end, gap = max(target.site.sentence, end - 24), end - 1, 1
        before = of_plan(context.text, low, end)
        if before is None or target.site.figure.end + gap != site.lead:
            return None
        draft = Draft(site, Metric.COMPLETION_RATE, target.subject, basis=before.basis)
        draft.rule, draft.growth_subject = "stat.completion_rate", target.growth_subject
        return draft

    def _reading(self, site: Site, context: Context) -> Reading | None:
        text, low, end = context.text, site.lead, site.figure.start
        kind = site.figure.kind
        if kind is UnitKind.MULTIPLE:
            return growth(text, low, end)
        found = against_schedule(text, low, end) or growth(text, low, end)
        if (
            kind is UnitKind.POINTS
            and (compared := versus(text, low, end))
            and _PACE_OF.search(compared.basis or "")
        ):
            return self._against_others(site, context)  # 超全省平均增速6.7个百分点
        if kind is UnitKind.POINTS:
            return found or self._against_others(site, context)
        last = context.last
        if last is not None and last.metric is Metric.COMPLETED_INVESTMENT:
            found = found or of_investment(text, low, end)
        found = found or of_plan(text, low, end)
        if found and found.basis in ("总投资", "投资额") and _not_of_progress(context):
            return Reading(Metric.SHARE, found.start)
        return (
            found
            or self._by_name(text, low, end)
            or self._changed(site, context)
            or self._share(site, context)
        )

    def _against_others(self, site: Site, context: Context) -> Reading | None:
        """完成率34%，高出全市平均6个百分点: set against others, a rate stays what it is."""
        found = versus(context.text, site.lead, site.figure.start)
        last = context.last
        if found and last and last.metric is Metric.SHARE and not _OF_GROWTH.search(found.basis or ""):
            return found._replace(metric=last.metric, subject=last.subject)
        if found and last and last.metric is Metric.COMPLETION_RATE:
            return found._replace(metric=last.metric)
        return found

    def _by_name(self, text: str, low: int, end: int) -> Reading | None:
        """开工率达到90%, 税收占比68.4%, 形象进度达60%, 已完成80%."""
        match = _RATE_NAME.search(text, low, end)
        if match is None:
            return progress(text, low, end)
        name_end = match.end("name")
        if text.endswith("完成率", low, name_end) or match["name"] in _PROGRESS:
            length = 3 if match["name"] == "率" else len(match["name"])
            return Reading(Metric.COMPLETION_RATE, name_end - length)
        name = self._cut(self._nouns.phrase(text, low, name_end))
        planned = of_plan(text, low, match.start("name")) if match["name"] == "比例" else None
        if planned:
            return planned  # 占年度投资比例78%
        if "占" in text[low:name_end] and match["name"] in ("比重", "比例"):
            return Reading(Metric.SHARE, text.rindex("占", low, name_end))
        if name == match["name"] != "率":
            return Reading(Metric.SHARE, match.start("name"))  # 其中产业项目投资4412万元，比重达23%
        if len(name) < 2 or not self._ours(name, match["name"]):
            return None
        return Reading(Metric.SHARE, name_end, subject=name)

    def _changed(self, site: Site, context: Context) -> Reading | None:
        """落地率由62%提高到89%: the second figure is of the same rate."""
        last = context.drafts[-1] if context.drafts else None
        level = LEVEL.search(context.text, site.lead, site.figure.start)
        if level is None or last is None or last.site.figure.end != site.lead:
            return None
        if context.text[site.lead : level.start()].strip("，"):
            return None  # 增长15%、占比提高到38%: the rate has a name of its own
        return Reading(last.metric, site.lead, last.basis, subject=last.subject)

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

    def _share(self, site: Site, context: Context) -> Reading | None:
        text, low, end = context.text, site.lead, site.figure.start
        match = _SHARE_OF.search(text, low, end)
        if match:
            return Reading(Metric.SHARE, match.start())
        if _TAIL_GROWTH.match(text, site.figure.end, site.clause_end):
            return Reading(Metric.GROWTH_RATE, end)  # 工业投资保持10%的增长
        tail = _TAIL_SHARE.match(text, site.figure.end, site.clause_end)
        if tail:
            before = context.last_of(Metric.COMPLETION_RATE, Metric.SHARE)
            if before and not text[low:end].strip("，、；的") and site.figure.comparator is not Comparator.EQ:
                return Reading(before.metric, low, before.basis, subject=before.subject)  # 低于50%的项目9个
            subject = self._nouns.phrase(text, tail.start("name"), tail.end("name"))
            return Reading(Metric.SHARE, low, subject=subject or None)
        return None

    def _subject(self, site: Site, context: Context, reading: Reading) -> str | None:
        adverb = _ADVERB.search(context.text, site.lead, reading.start)
        end = adverb.start() if adverb else reading.start
        months = _MONTHS.search(context.text, site.lead, end)  # 工业增加值1—7月增速11.3%
        end = months.start() if months and months.start() > site.lead else end
        phrase = self._nouns.phrase(context.text, site.lead, end).strip("的、")
        phrase = _PACE.sub("", phrase)
        if phrase in ("比重", "占比", "比例") and "占" in context.text[site.lead : end]:
            share = context.text.rindex("占", site.lead, end)
            phrase, end = self._nouns.phrase(context.text, site.lead, share), share
        if "分别" in context.text[site.lead : site.figure.start]:
            listed = self._listed(context.text[site.lead : end])
            if reading.metric is Metric.COMPLETION_RATE:
                listed = [_WORK_TAIL.sub("", name) for name in listed]
                listed = listed or context.worked(self._shared_by(site, context))
            listed = listed or context.names or context.summed(self._shared_by(site, context))
            context.names = listed or self._listed_before(site, context)
            context.respective = context.names[1:]
            if context.names:
                return context.names[0]
        last = context.last
        if reading.metric is not Metric.GROWTH_RATE:
            beside = last is not None and "，" not in context.text[last.site.figure.end : site.figure.start]
            if not beside:  # 工业投资增长15%、占比提高到38%
                last = next((d for d in reversed(context.drafts) if d.metric not in _PASSED), last)
        work = _WORK_DONE.search(context.text, site.lead, end)
        if work and reading.metric is Metric.COMPLETION_RATE:  # 重大项目完成投资仅占年度计划的41%
            return self._nouns.phrase(context.text, site.lead, work.end("head"))
        named = len(phrase) > 1 or _ONE_CHARACTER.fullmatch(context.text, site.lead, end)
        if named and phrase not in _GROWTH_NOISE:
            return self._explicit(phrase, reading.metric, context)
        if reading.metric is Metric.GROWTH_RATE:
            return self._unread(site, context) or context.grown or context.grown_before
        if last is None and site.bracket is not None:
            return self._nouns.phrase(context.text, site.sentence, site.bracket) or context.subject
        if last is None:
            return context.subject
        if last.metric is Metric.PROJECT_COUNT or last.metric in INVESTMENTS:
            return context.subject or last.subject
        return last.subject if last.metric is not Metric.SHARE else context.subject

    def _shared_by(self, site: Site, context: Context) -> int:
        """How many rates 分别 gives out in this clause; two where their signs are lost."""
        return max(2, len(_RATE_FIGURE.findall(context.text, site.figure.start, site.clause_end)))

    def _listed(self, text: str) -> list[str]:
        """项目个数、总投资和年度计划投资 (分别增长): each name on its own."""
        return [self._nouns.phrase(name, 0, len(name)) or name for name in split_names(text)]

    def _unread(self, site: Site, context: Context) -> str | None:
        """用电量6.4亿度，同比增长39%: the noun of the clause before, where its figure is none of ours."""
        match = _UNREAD.search(context.text, max(site.sentence, site.clause - 48), site.clause)
        if match is None or (context.drafts and context.drafts[-1].site.figure.end > match.start("name")):
            return None
        start, end = match.span("name")
        change = _CHANGED.search(context.text, start, end)
        if change:  # 项目数量同比增加23个，增长26%; 比上年增收2亿元，增长8% names nothing
            end = change.start()
            over = _OVER.search(context.text, start, end)
            end = over.start() if over else end
        name = self._nouns.phrase(context.text, start, end)
        return name if len(name) > 1 else None

    def _listed_before(self, site: Site, context: Context) -> list[str]:
        """较高的有甲镇、乙镇和丙县，分别完成20%、19%和10%: as many names in the clause before as figures in this one."""
        match = _NAMES_BEFORE.search(context.text, max(site.sentence, site.clause - 64), site.clause)
        names = split_names(match["names"]) if match else []
        figures = _RATE_FIGURE.findall(context.text, site.figure.start, site.clause_end)
        return names if len(names) == len(figures) else []

    def _explicit(self, phrase: str, metric: Metric, context: Context) -> str:
        if metric is Metric.GROWTH_RATE:
            return phrase
        short = _WORK_TAIL.sub("", phrase)
        if metric is Metric.COMPLETION_RATE and short.endswith(("项目", "工程")):
            return short
        if phrase in ("投资", "资金", "完成投资", "投资完成率", "完成率", "年度投资", "全年投资"):
            return context.subject or context.counted or phrase
        return phrase

    def _repeats(self, site: Site, context: Context) -> bool:
        """分别增长12%、8%: a bare figure after a rate goes on with it."""
        last = context.drafts[-1] if context.drafts else None
        return (
            last is not None
            and last.metric in _RATES
            and site.figure.start > last.site.figure.end
            and bool(
                _SAME_LIST.fullmatch(context.text, last.site.figure.end, site.figure.start)
                or _LATER_ON.fullmatch(context.text, last.site.figure.end, site.figure.start)
            )
        )

    def _repeated(self, site: Site, context: Context) -> Draft:
        last = context.drafts[-1]
        subject = context.respective.pop(0) if context.respective else last.subject
        if subject and subject.endswith("率") and subject != last.subject:
            return self._named_rate(site, context, subject)
        draft = Draft(site, last.metric, subject, basis=last.basis, negative=last.negative, rule=last.rule)
        draft.growth_subject, draft.timeless = last.growth_subject, last.timeless
        return draft


def _not_of_progress(context: Context) -> bool:
    """其中工业投资75亿元（占总投资的32%）: a share, where 完成投资3亿元，占总投资的62% is progress."""
    last = context.last
    return last is not None and last.metric in (Metric.FIXED_ASSET_INVESTMENT, Metric.TOTAL_INVESTMENT)
