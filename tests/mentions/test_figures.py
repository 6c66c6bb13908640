"""Figures in running text: values, ranges, units and bounds; and what is no figure."""

from __future__ import annotations

import pytest

from jiyao.lexicon import Lexicon
from jiyao.mentions.figures import Figure, FigureFinder
from jiyao.mentions.units import UnitKind

FINDER = FigureFinder(Lexicon.default())


def short(figure: Figure) -> str:
    """``ge 5 - 10 亿元`` in the fewest words."""
    value = "?" if figure.value is None else f"{figure.value:f}"
    upper = "" if figure.upper is None else f"~{figure.upper:f}"
    return f"{figure.comparator.value} {value}{upper}{figure.unit}"


FOUND = [
    ("总投资37.6亿元", ["eq 37.6亿元"]),
    ("总投资约37.6亿元", ["approx 37.6亿元"]),
    ("近2000万元", ["approx 2000万元"]),
    ("税收6800多万元", ["approx 6800万元"]),
    ("10余亿元", ["approx 10亿元"]),
    ("三十多个项目", ["approx 30个"]),
    ("二十来个", ["approx 20个"]),
    ("3万多元", ["approx 3万元"]),
    ("投资上百亿元", ["ge 100亿元"]),
    ("超亿元项目", ["ge 1亿元"]),
    ("亿元以上项目", ["ge 1亿元"]),
    ("千万元以上", ["ge 1000万元"]),
    ("百亿级项目", ["eq 100亿元"]),
    ("总投资3.5亿，", ["eq 3.5亿元"]),
    ("两亿三千万元", ["eq 2.3亿元"]),
    ("三百五十六点八亿元", ["eq 356.8亿元"]),
    ("1.2万亿元", ["eq 1.2万亿元"]),
    ("1,234.5万元", ["eq 1234.5万元"]),
    ("5%—10%", ["eq 5~10%"]),
    ("10至15亿元", ["eq 10~15亿元"]),
    ("谋划3-5个", ["eq 3~5个"]),
    ("三五个项目", ["eq 3~5个"]),
    ("8000万元至1亿元", ["eq 0.8~1亿元"]),
    ("约2、3亿元", ["approx 2~3亿元"]),
    ("分别为63.2、81.5和34.9亿元", ["eq 63.2亿元", "eq 81.5亿元", "eq 34.9亿元"]),
    ("从72.3亿元到98.6亿元", ["eq 72.3亿元", "eq 98.6亿元"]),
    ("百分之十二点五", ["eq 12.5%"]),
    ("百分之五到百分之十", ["eq 5~10%"]),
    ("千分之三", ["eq 3‰"]),
    ("三成半", ["eq 3.5成"]),
    ("增长-3.2%", ["eq -3.2%"]),
    ("１２.５％", ["eq 12.5%"]),
    ("5.6个百分点", ["eq 5.6个百分点"]),
    ("300万美元", ["eq 300万美元"]),
    ("总投资3亿元人民币以上", ["ge 3亿元"]),
    ("投了五个亿，还要3个多亿", ["eq 5亿元", "approx 3亿元"]),
    ("年税收8000万，", ["eq 8000万元"]),
    ("过亿项目20个", ["ge 1亿元", "eq 20个"]),
    ("GDP38.6亿元", ["eq 38.6亿元"]),
    ("项目数187个，总数10个", ["eq 187个", "eq 10个"]),
    ("数10个、数百个", ["eq ?个", "eq ?个"]),
    ("投资\U000116d0\U000116d1亿元", []),  # digits that regex knows and Decimal does not
    ("投资8000万实施", ["eq 8000万元"]),
    ("不少于80个", ["ge 80个"]),
    ("6个以上", ["ge 6个"]),
    ("1亿元（含）以上", ["ge 1亿元"]),
    ("不超过5%", ["le 5%"]),
    ("5%以内", ["le 5%"]),
    ("120亩左右", ["approx 120亩"]),
    ("同比增长12.5，下降3.9。", ["eq 12.5", "eq 3.9"]),
    ("占年计划的89.1，", ["eq 89.1"]),
    ("十几亿元", ["approx ?亿元"]),
    ("几十亿元", ["eq ?亿元"]),
    ("数百万元", ["eq ?万元"]),
    ("新建水厂一座、泵站两座", ["eq 1座", "eq 2座"]),
]

NOT_FOUND = [
    "2023年3月15日下午3时30分",
    "1至10月份",
    "第3个、第三批",
    "G107国道、S5高速、5A级景区",
    "“365”发展思路和“十四五”规划",
    "“三个一批”活动",
    "12345热线，电话0931-1234567，甘ICP备12345678号",
    "110千伏变电站",
    "2.6万人、1.2万户、47名",
    "三个月、3个工作日、24小时",
    "单位：万元",
    "一二三产业融合",
    "×3亿元",
    "常住人口45万，",
    "3元/吨",
    "“一带一路”",
    "完成、建成、一致",
    "每到一处，一座座厂房拔地而起，坚持一套班子，共建一方热土，成为项目建设的一座高地",
    "守牢三条底线，打好三张牌，拧成一股绳",
    "下面我讲5方面意见，落实“三到位一处理”，一头连着企业。",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_finds(text: str, expected: list[str]) -> None:
    assert [short(figure) for figure in FINDER.find(text)] == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_leaves_alone(text: str) -> None:
    assert [short(figure) for figure in FINDER.find(text)] == []


def test_evidence_takes_in_the_hedges() -> None:
    text = "全年不少于80个以上。"
    (figure,) = FINDER.find(text)
    assert text[figure.start : figure.end] == "不少于80个以上"


def test_money_has_its_amount_in_yuan() -> None:
    figures = FINDER.find("2.3亿元、7300万元、1.2万亿元、300万美元")
    assert [f"{figure.amount:f}" for figure in figures] == ["230000000", "73000000", "1200000000000", "300"]


def test_units_can_be_added() -> None:
    finder = FigureFinder(Lexicon.default().extend(units=(("比索", "money", "0.4"),)))
    (figure,) = finder.find("投资20万比索")
    assert (figure.kind, figure.unit, f"{figure.amount:f}") == (UnitKind.MONEY, "万比索", "80000")


@pytest.mark.parametrize(
    "text", ["一" * 20_000, "1," * 20_000, "亿" * 20_000, "9" * 20_000, "1、" * 5_000, "1%-" * 5_000]
)
def test_strange_runs_end(text: str) -> None:
    assert all(0 <= figure.start < figure.end <= len(text) for figure in FINDER.find(text))
