"""Statistics in Chinese words: one line for each."""

from __future__ import annotations

from decimal import Decimal

from jiyao.models import Comparator, Metric, ProjectStat, Stage

METRIC_NAMES = {
    Metric.PROJECT_COUNT: "数量",
    Metric.TOTAL_INVESTMENT: "总投资",
    Metric.PLANNED_INVESTMENT: "计划投资",
    Metric.COMPLETED_INVESTMENT: "完成投资",
    Metric.FIXED_ASSET_INVESTMENT: "完成",
    Metric.CONTRACT_AMOUNT: "签约金额",
    Metric.FUNDS: "资金",
    Metric.GROWTH_RATE: "增长",
    Metric.COMPLETION_RATE: "完成",
    Metric.SHARE: "比率",
    Metric.PROJECT_SCALE: "规模",
    Metric.INDICATOR: "达",
    Metric.QUANTITY: "数量",
}
STAGE_NAMES = {
    Stage.RESERVE: "储备",
    Stage.NEGOTIATING: "在谈",
    Stage.SIGNED: "签约",
    Stage.PLANNED: "计划",
    Stage.STARTED: "开工",
    Stage.ONGOING: "在建",
    Stage.COMPLETED: "竣工",
    Stage.PRODUCTION: "投产",
    Stage.STALLED: "未开工",
}
_BOUNDS = {Comparator.EQ: "", Comparator.GE: "不少于", Comparator.LE: "不超过", Comparator.APPROX: "约"}


def stat_line(stat: ProjectStat) -> str:
    """One statistic on one line: 重点项目 总投资 284亿元（2022年）.

    >>> from jiyao import parse_document
    >>> stats = parse_document("2022年，全县重点项目总投资284亿元，技改投资同比下降3.6%。").project_stats
    >>> [stat_line(stat) for stat in stats]
    ['重点项目 总投资 284亿元（2022年）', '技改投资 同比下降 3.6%（2022年）']
    """
    parts = [stat.subject, _name(stat), _amount(stat)]
    period = f"（{stat.period}）" if stat.period else ""
    return " ".join(part for part in parts if part) + period


def _name(stat: ProjectStat) -> str:
    if stat.metric is Metric.GROWTH_RATE:
        return f"{stat.basis or ''}{'下降' if stat.value < 0 else '增长'}"
    if stat.metric is Metric.COMPLETION_RATE and stat.unit in ("个百分点", "百分点"):
        return f"{'低于' if stat.value < 0 else '超'}{stat.basis or '进度'}"
    if stat.metric is Metric.COMPLETION_RATE:
        return f"完成{stat.basis}的" if stat.basis else "完成"
    if stat.metric is Metric.PROJECT_COUNT and stat.stage:
        return STAGE_NAMES[stat.stage]
    return METRIC_NAMES[stat.metric]


def _amount(stat: ProjectStat) -> str:
    upper = f"—{_plain(stat.upper)}" if stat.upper is not None else ""
    signed = stat.metric in (Metric.GROWTH_RATE, Metric.COMPLETION_RATE)
    value = abs(stat.value) if signed else stat.value
    return f"{_BOUNDS[stat.comparator]}{_plain(value)}{upper}{stat.unit}"


def _plain(value: Decimal) -> str:
    return f"{value:f}"
