"""Which period a figure holds for: the nearest one before it that fits."""

from __future__ import annotations

from jiyao.extract.stats.draft import Context, Draft
from jiyao.extract.stats.periods import Period
from jiyao.models import Comparator, Metric
from jiyao.patterns import pattern

_CLAUSE = pattern(r"[^，；。：]*+")
_LATER = pattern(r"(?:投产|达产|建成|运营|完工|达效|投用|投运|竣工|实施)(?:达产|达效|投产|运营|投用)?后")
_LEVEL_BEFORE = pattern(r"(?<=[由从][去上前]年)(?:同期)?的\d")
_MEETING = pattern(r"举行|召开|仪式|会议|大会|推进会|调度会|活动")
_PLAN_BASE = pattern(
    r"(?:度)?(?:[\d.]{1,9}(?:万|亿)元?)?(?:目标)?(?:任务|计划(?![总完实新开竣安拟])|目标|预算|投资计划|总?投资)"
)
_PLAN_BASE_FIRST = frozenset("度目任计预投总")
# 完成市上全年任务的59%: whose task it is may stand between.
_PLAN_VERB = pattern(r"(?:占|完成|完成了|为|达到?|超|不到|不足)(?:[市县省区厅局][上级定里]?|下达)?$")
# 1-6月累计完成投资362亿元，其中：在建项目185项，总投资1330亿元: the months are those of the work done alone.
_NOT_PROGRESS = frozenset(
    {Metric.PROJECT_COUNT, Metric.TOTAL_INVESTMENT, Metric.PLANNED_INVESTMENT, Metric.CONTRACT_AMOUNT}
)


def period_of(draft: Draft, context: Context, periods: list[Period]) -> str | None:
    """The nearest period before the figure that it may hold for."""
    site = draft.site
    if draft.timeless:
        return None
    text = context.text
    for period in reversed(periods):
        if period.end > site.figure.start:
            continue
        between = text[period.end : site.figure.start]
        if "后" in between and _LATER.search(between):
            return None
        if _unfit(draft, text, period):
            continue
        return period.text
    return None


def _unfit(draft: Draft, text: str, period: Period) -> bool:
    site = draft.site
    elsewhere = period.start < site.lead
    if elsewhere and _LEVEL_BEFORE.match(text, period.end):
        return True  # 由上年的30亿元增加到45亿元: the second sum is not of last year
    if (
        period.event
        or (period.own and elsewhere)
        or (period.progress and elsewhere and draft.metric in _NOT_PROGRESS)
    ):
        return True
    if period.deadline and "；" in text[period.end : site.figure.start]:
        return True
    after = text[period.end : period.end + 1]
    plan = (after in _PLAN_BASE_FIRST or not after.isalpha()) and _PLAN_BASE.match(text, period.end)
    if plan and _PLAN_VERB.search(text, site.sentence, period.start):
        return True
    clause = _CLAUSE.match(text, period.end, site.figure.start) if elsewhere else None
    if clause and clause.end() < site.figure.start and _MEETING.search(clause.group()):
        return True
    counted = draft.metric is Metric.PROJECT_COUNT and site.figure.comparator is Comparator.EQ
    return period.deadline and "日" in period.text and counted and draft.comparator is None
