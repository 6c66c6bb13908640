"""Figures built from numbers, units, hedges and metrics come back out of the sentences they are put into."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from jiyao import parse_document
from jiyao.models import Comparator, Metric

HEDGES = {
    ("", ""): Comparator.EQ,
    ("约", ""): Comparator.APPROX,
    ("近", ""): Comparator.APPROX,
    ("", "左右"): Comparator.APPROX,
    ("超过", ""): Comparator.GE,
    ("不少于", ""): Comparator.GE,
    ("突破", ""): Comparator.GE,
    ("", "以上"): Comparator.GE,
    ("不超过", ""): Comparator.LE,
    ("", "以内"): Comparator.LE,
    ("不足", ""): Comparator.LE,
}
MONEY = {
    "重点项目总投资": Metric.TOTAL_INVESTMENT,
    "项目概算投资": Metric.TOTAL_INVESTMENT,
    "重点项目年度计划投资": Metric.PLANNED_INVESTMENT,
    "累计完成投资": Metric.COMPLETED_INVESTMENT,
    "固定资产投资完成": Metric.FIXED_ASSET_INVESTMENT,
    "民间投资": Metric.FIXED_ASSET_INVESTMENT,
    "协议总投资": Metric.CONTRACT_AMOUNT,
    "签约金额": Metric.CONTRACT_AMOUNT,
    "争取专项债券资金": Metric.FUNDS,
    "实际到位资金": Metric.FUNDS,
    "地区生产总值": Metric.INDICATOR,
    "一般公共预算收入达到": Metric.INDICATOR,
    "预计年产值": Metric.INDICATOR,
}
RATES = {
    "工业投资同比增长": Metric.GROWTH_RATE,
    "财政收入增长": Metric.GROWTH_RATE,
    "占年度计划的": Metric.COMPLETION_RATE,
    "完成年度任务的": Metric.COMPLETION_RATE,
    "形象进度达到": Metric.COMPLETION_RATE,
    "开工率": Metric.SHARE,
    "资金到位率达": Metric.SHARE,
}
FRAMES = [
    "{}。",
    "会议通报，{}，成绩来之不易。",
    "县长指出，上半年形势较好，{}；要再接再厉，抓好落实。",
    "一要加快进度。{}。二要严守底线。",
]


@dataclass(frozen=True)
class Built:
    """A phrase with a figure, and what must be read from it."""

    text: str
    metric: Metric
    value: Decimal
    unit: str
    comparator: Comparator


amounts = st.one_of(
    st.integers(2, 99_999).map(Decimal),
    st.decimals(min_value=Decimal("0.01"), max_value=9999, places=2).map(lambda value: value.normalize()),
)


def written(value: Decimal) -> str:
    return f"{value:f}"


@st.composite
def money(draw: st.DrawFn) -> Built:
    words, metric = draw(st.sampled_from(sorted(MONEY.items())))
    (before, after), comparator = draw(st.sampled_from(sorted(HEDGES.items())))
    unit = draw(st.sampled_from(["元", "万元", "亿元", "万亿元", "万美元"]))
    value = draw(amounts)
    return Built(f"{words}{before}{written(value)}{unit}{after}", metric, value, unit, comparator)


@st.composite
def rate(draw: st.DrawFn) -> Built:
    words, metric = draw(st.sampled_from(sorted(RATES.items())))
    (before, after), comparator = draw(st.sampled_from(sorted(HEDGES.items())))
    value = draw(st.decimals(min_value=Decimal("0.1"), max_value=400, places=1).map(lambda v: v.normalize()))
    return Built(f"{words}{before}{written(value)}%{after}", metric, value, "%", comparator)


@st.composite
def count(draw: st.DrawFn) -> Built:
    from cn2an import an2cn

    value = draw(st.integers(2, 4999))
    unit = draw(st.sampled_from(["个", "项"]))
    number = draw(st.sampled_from([str(value), an2cn(value)]))
    (before, after), comparator = draw(st.sampled_from(sorted(HEDGES.items())))
    noun = draw(st.sampled_from(["重点项目", "工业项目", "民生工程"]))
    text = draw(
        st.sampled_from([f"实施{noun}{before}{number}{unit}{after}", f"共有{before}{number}{unit}{noun}"])
    )
    bound = comparator if after in text and before in text else Comparator.EQ
    if after and not text.endswith(after):
        bound = Comparator.EQ
    return Built(text, Metric.PROJECT_COUNT, Decimal(value), unit, bound)


@settings(max_examples=150, deadline=None)
@given(st.one_of(money(), rate(), count()), st.sampled_from(FRAMES))
def test_a_built_figure_is_read_back(built: Built, frame: str) -> None:
    found = parse_document(frame.format(built.text)).project_stats
    assert [(stat.metric, stat.value, stat.unit, stat.comparator) for stat in found] == [
        (built.metric, built.value, built.unit, built.comparator)
    ]


@settings(max_examples=60, deadline=None)
@given(st.lists(money(), min_size=2, max_size=4), st.sampled_from(["，", "；", "。"]))
def test_figures_beside_each_other_do_not_mix(built: list[Built], mark: str) -> None:
    found = parse_document(mark.join(one.text for one in built) + "。").project_stats
    assert [(stat.value, stat.unit) for stat in found] == [(one.value, one.unit) for one in built]
    assert [stat.metric for stat in found] == [one.metric for one in built]


@settings(max_examples=100, deadline=None)
@given(
    st.text(
        alphabet="项目总投资完成占计划的增长亿万元个%0123456789.，。；、（）其中分别约以上三百两", max_size=80
    )
)
def test_never_raises_and_spans_hold(text: str) -> None:
    document = parse_document(text)
    for number, stat in enumerate(document.project_stats):
        assert document.text[stat.span.start : stat.span.end].strip()
        assert stat.parent is None or stat.parent < number
