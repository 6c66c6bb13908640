"""Figures as notices, bulletins and work reports put them: sums behind words that only fill, targets, lists of shares."""

from __future__ import annotations

import pytest

from jiyao import parse_document
from jiyao.models import ProjectStat


def short(stat: ProjectStat) -> str:
    parts = [stat.subject, stat.stage and stat.stage.value, stat.period, stat.basis]
    tail = " ".join(part for part in parts if part)
    return f"{stat.metric.value} {stat.value:f}{stat.unit} {tail}".strip()


CASES = [
    ("4月20日前开工率必须达到70%以上。", ["share 70% 开工率 4月20日前"]),
    ("三个月内开工率达60%。", ["share 60% 开工率 三个月内"]),
    ("开工率由去年的64%提高到81%。", ["share 64% 开工率 去年", "share 81% 开工率"]),
    (
        "一期项目完成投资3.1亿元，占一期投资的36%。",
        ["completed_investment 3.1亿元 一期项目", "completion_rate 36% 一期项目 一期投资"],
    ),
    ("全县重点项目1-5月累计完成投资35.4亿元。", ["completed_investment 35.4亿元 重点项目 1-5月"]),
    (
        "全市重点项目个数、总投资和年度计划投资同比分别增长11%、15%和13%。",
        [
            "growth_rate 11% 重点项目个数 同比",
            "growth_rate 15% 总投资 同比",
            "growth_rate 13% 年度计划投资 同比",
        ],
    ),
    (
        "民生项目、基础设施项目投资完成率分别占年计划的40.1%、44.2%。",
        ["completion_rate 40.1% 民生项目 年计划", "completion_rate 44.2% 基础设施项目 年计划"],
    ),
    (
        "第二、第三产业投资分别增长8.3%、0.5%。",
        ["growth_rate 8.3% 第二产业投资", "growth_rate 0.5% 第三产业投资"],
    ),
    (
        "云溪景区基础设施项目是全县旅游龙头工程，总投资2.3亿元。",
        ["total_investment 2.3亿元 云溪景区基础设施项目"],
    ),
    (
        "投资额由上年的30亿元增加到45亿元。",
        ["total_investment 30亿元 投资 上年", "total_investment 45亿元 投资"],
    ),
    (
        "固定资产投资100亿元，其中县属投资60亿元，园区30亿元。",
        [
            "fixed_asset_investment 100亿元 固定资产投资",
            "fixed_asset_investment 60亿元 县属投资",
            "fixed_asset_investment 30亿元 园区",
        ],
    ),
    (
        "农业项目21个（其中新签约项目13个），到位资金3亿元，完成目标任务的82%。",
        [
            "project_count 21个 农业项目",
            "project_count 13个 新签约项目 signed",
            "funds 3亿元 到位资金",
            "completion_rate 82% 到位资金 目标任务",
        ],
    ),
    (
        "共到位资金71亿元，完成考核目标61亿元的116%。",
        ["funds 71亿元 到位资金", "funds 61亿元 到位资金", "completion_rate 116% 到位资金 考核目标"],
    ),
    ("企业年产值达到亿元。", ["indicator 1亿元 企业年产值"]),
    ("固定资产投资增长-8.7%。", ["growth_rate -8.7% 固定资产投资"]),
    ("精制茶增长23.9%，纱增长16.2%。", ["growth_rate 23.9% 精制茶", "growth_rate 16.2% 纱"]),
    ("PPP项目前期工作费项目2个。", ["project_count 2个 PPP项目前期工作费项目"]),
    (
        "投资完成率分别高于总体进度的9.8、6.2个百分点。",
        [
            "completion_rate 9.8个百分点 投资完成率 总体进度",
            "completion_rate 6.2个百分点 投资完成率 总体进度",
        ],
    ),
    (
        "全县重点项目还有17个没有开工、9个进度不到一半。",
        ["project_count 17个 重点项目 stalled", "project_count 9个 重点项目"],
    ),
    (
        "全区30个新建项目开工建设12个，开工率为40%，同比提高1.3个百分点。",
        [
            "project_count 30个 新建项目",
            "project_count 12个 新建项目 started",
            "share 40% 开工率",
            "growth_rate 1.3个百分点 开工率 同比",
        ],
    ),
    (
        "固定资产投资增长8.3%，超全省平均增速6.7个百分点。",
        ["growth_rate 8.3% 固定资产投资", "growth_rate 6.7个百分点 固定资产投资 全省平均增速"],
    ),
    (
        "实施政府投资5000万元以上、企业投资亿元以上项目95个。",
        [
            "project_scale 5000万元 项目",
            "project_scale 1亿元 项目",
            "project_count 95个 投资亿元以上项目",
        ],
    ),
    (
        "亿元以上工业项目累计开复工重点项目79个。",
        ["project_scale 1亿元 工业项目", "project_count 79个 亿元以上工业项目 started"],
    ),
    ("工业投资保持10%的增长。", ["growth_rate 10% 工业投资"]),
    (
        "进展较快的有甲镇、乙镇和丙镇，分别完成年度计划投资的20%、19%和10%。",
        [
            "completion_rate 20% 甲镇 年度计划投资",
            "completion_rate 19% 乙镇 年度计划投资",
            "completion_rate 10% 丙镇 年度计划投资",
        ],
    ),
    (
        "项目完成投资63亿元，完成一季度目标任务（34亿元）的184%。",
        [
            "completed_investment 63亿元 项目",
            "planned_investment 34亿元 项目",
            "completion_rate 184% 项目 一季度目标任务",
        ],
    ),
    (
        "实现税收1.1亿元，同比增长38.5%；用电量6.4亿度，同比增长39.2%，比上年增加1.2亿度，增长8%。",
        [
            "indicator 1.1亿元 税收",
            "growth_rate 38.5% 税收 同比",
            "growth_rate 39.2% 用电量 同比",
            "growth_rate 8% 用电量",
        ],
    ),
    (
        "地区生产总值总量为25亿元，其中，第一产业1.7亿元，增长5.5%。",
        [
            "indicator 25亿元 地区生产总值",
            "indicator 1.7亿元 第一产业",
            "growth_rate 5.5% 第一产业",
        ],
    ),
    (
        "固定资产投资增长29.5%，超全市平均8.4个百分点。",
        ["growth_rate 29.5% 固定资产投资", "growth_rate 8.4个百分点 固定资产投资 全市平均"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:12] for text, _ in CASES])
def test_reads(text: str, expected: list[str]) -> None:
    assert [short(stat) for stat in parse_document(text).project_stats] == expected


def test_a_number_with_two_points_gives_a_warning_and_no_value() -> None:
    document = parse_document("一季度，工业增加值同比增长14..3%，固定资产投资增长5.2%。")
    assert [short(stat) for stat in document.project_stats] == ["growth_rate 5.2% 固定资产投资 一季度"]
    warnings = [warning for warning in document.warnings if warning.code == "number_unreadable"]
    assert [document.text[w.span.start : w.span.end] for w in warnings if w.span] == ["14..3"]


def test_what_is_of_another_kind_is_no_part() -> None:
    stats = parse_document("存款余额288亿元，其中住户存款余额208亿元；贷款余额113亿元。").project_stats
    assert [stat.parent for stat in stats] == [None, 0, None]


def test_projects_of_another_class_are_no_whole() -> None:
    text = "省级工程48项，市级工程65项。省级重点工程项目中，续建项目30项全部复工。"
    assert [stat.parent for stat in parse_document(text).project_stats] == [None, None, None]


@pytest.mark.parametrize(
    "text",
    [
        "重点项目120个，其中已开工100个、已竣工40个。",
        "重点项目420个，其中产业项目205个，工业项目175个，民生项目100个。",
        "固定资产投资100亿元，其中工业投资60亿元、民间投资55亿元。",
        "重点项目27项（省级6项、市级5项）。",
        "重点项目98个，履约项目60个。其中：省外项目40个，省内项目58个。",
    ],
)
def test_lists_that_contradict_nothing_give_no_warning(text: str) -> None:
    assert "parts_do_not_add_up" not in [warning.code for warning in parse_document(text).warnings]


@pytest.mark.parametrize(
    "text",
    [
        "重点项目120个，其中新建项目80个、续建项目60个。",
        "重点项目27项（省级6项、市级5项、县级15项）。",
        "地区生产总值100亿元，其中第一产业增加值20亿元，第二产业增加值60亿元，第三产业增加值30亿元。",
        "总投资100亿元，其中政府投资60亿元，社会投资50亿元。",
    ],
)
def test_lists_that_cannot_be_right_give_a_warning(text: str) -> None:
    assert "parts_do_not_add_up" in [warning.code for warning in parse_document(text).warnings]


def test_no_part_is_greater_than_its_whole() -> None:
    text = "今年安排全市重点建设项目444项（打包项目拆分后共569项）。县级项目30项（工业20项）。"
    counts = [(int(stat.value), stat.parent) for stat in parse_document(text).project_stats]
    assert counts == [(444, None), (569, None), (30, None), (20, 2)]
