"""Figures of joint nouns: what the parts of a list share, and what each figure of a list is of."""

from __future__ import annotations

import pytest

from jiyao import parse_document
from jiyao.models import ProjectStat


def short(stat: ProjectStat) -> str:
    parts = [stat.subject, stat.stage and stat.stage.value, stat.period, stat.basis]
    tail = " ".join(part for part in parts if part)
    return f"{stat.metric.value} {stat.value:f}{stat.unit} {tail}".strip()


CASES = [
    (
        "全县总投资210亿元的75个“双百一新”项目扎实推进。",
        ["total_investment 210亿元 “双百一新”项目", "project_count 75个 “双百一新”项目"],
    ),
    ("争取“两新”“两重”项目8个。", ["project_count 8个 “两新”“两重”项目"]),
    ("全市建设与改造项目完成投资185亿元。", ["completed_investment 185亿元 建设与改造项目"]),
    (
        "全县新建和续建项目45个，省级在建项目12个。",
        ["project_count 45个 新建和续建项目", "project_count 12个 省级在建项目 ongoing"],
    ),
    (
        "50个重点项目已开工30个，其中22个产业项目中甲物流园等14个项目，28个重点工程中乙大道等16个项目已复工。",
        [
            "project_count 50个 重点项目",
            "project_count 30个 重点项目 started",
            "project_count 22个 产业项目",
            "project_count 14个 项目 started",
            "project_count 28个 重点工程",
            "project_count 16个 项目 started",
        ],
    ),
    (
        "今年集中开工重大项目12个，总投资58亿元。其中产业类9个，投资51亿元；重大社会民生建设3个，投资7亿元。",
        [
            "project_count 12个 集中开工重大项目 started 今年",
            "total_investment 58亿元 集中开工重大项目 今年",
            "project_count 9个 集中开工重大项目 started",
            "total_investment 51亿元 集中开工重大项目",
            "project_count 3个 集中开工重大项目 started",
            "total_investment 7亿元 集中开工重大项目",
        ],
    ),
    (
        "6个交通项目完成投资9亿元，54个产业项目完成投资26亿元，分别占计划的102%、80%。",
        [
            "project_count 6个 交通项目",
            "completed_investment 9亿元 交通项目",
            "project_count 54个 产业项目",
            "completed_investment 26亿元 产业项目",
            "completion_rate 102% 交通项目 计划",
            "completion_rate 80% 产业项目 计划",
        ],
    ),
    (
        "农业、工业和服务业项目分别完成投资1亿元、2亿元和3亿元。",
        [
            "completed_investment 1亿元 农业项目",
            "completed_investment 2亿元 工业项目",
            "completed_investment 3亿元 服务业项目",
        ],
    ),
    (
        "煤炭开采及洗选业投资88亿元，增长36%。",
        ["fixed_asset_investment 88亿元 煤炭开采及洗选业投资", "growth_rate 36% 煤炭开采及洗选业投资"],
    ),
    ("甲实业投资3亿元建设乙电厂项目。", ["total_investment 3亿元 乙电厂项目"]),
    (
        "电力、燃气及水的生产和供应业完成投资64亿元。",
        ["completed_investment 64亿元 电力、燃气及水的生产和供应业"],
    ),
    (
        "第二、三产业增加值分别增长5%和6%。",
        ["growth_rate 5% 第二产业增加值", "growth_rate 6% 第三产业增加值"],
    ),
    (
        "电子及通信设备制造业、医疗设备制造业投资分别增长28%、27%。",
        ["growth_rate 28% 电子及通信设备制造业投资", "growth_rate 27% 医疗设备制造业投资"],
    ),
    ("卫生、教育投资分别增长34%、10%。", ["growth_rate 34% 卫生投资", "growth_rate 10% 教育投资"]),
    ("公共管理、社会保障和社会组织增长1.3%。", ["growth_rate 1.3% 公共管理、社会保障和社会组织"]),
    (
        "固定资产投资同比增长4.2%。其中，4月份增长1.8%。",
        ["growth_rate 4.2% 固定资产投资 同比", "growth_rate 1.8% 固定资产投资 4月份"],
    ),
    ("基础设施投资（不含电力、热力、燃气及水生产和供应业）增长0.2%。", ["growth_rate 0.2% 基础设施投资"]),
    (
        "完成固定资产投资6.9亿元，占年度计划15.3亿元的 44.8%。",
        [
            "fixed_asset_investment 6.9亿元 固定资产投资",
            "planned_investment 15.3亿元 固定资产投资",
            "completion_rate 44.8% 固定资产投资 年度计划",
        ],
    ),
    ("总投资10亿元的云溪矿泉水开发项目一期工程进展顺利。", ["total_investment 10亿元 云溪矿泉水开发项目"]),
    ("总投资5亿元的云溪文旅商业街完成主体工程建设。", ["total_investment 5亿元 云溪文旅商业街"]),
    ("17个牵头单位负责人汇报项目进展情况。", []),
    ("听取了15件民生实事、县重点推进的民生实事和项目落实情况汇报。", []),
    (
        "全县签约项目6个，其中，100亿级项目1个、1至10亿级项目5个。",
        [
            "project_count 6个 签约项目 signed",
            "project_scale 100亿元 项目",
            "project_count 1个 100亿级项目 signed",
            "project_scale 1亿元 项目",
            "project_count 5个 1至10亿级项目 signed",
        ],
    ),
    (
        "下达固定资产投资任务33亿元，其中国道项目投资26亿元、其他公路项目投资1亿元。",
        [
            "fixed_asset_investment 33亿元 固定资产投资",
            "fixed_asset_investment 26亿元 国道项目",
            "fixed_asset_investment 1亿元 其他公路项目",
        ],
    ),
    ("增值税39亿元，同比增长8.1%。", ["indicator 39亿元 增值税", "growth_rate 8.1% 增值税 同比"]),
    ("为企业减免增值税3亿元。", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:12] for text, _ in CASES])
def test_reads(text: str, expected: list[str]) -> None:
    assert [short(stat) for stat in parse_document(text).project_stats] == expected
