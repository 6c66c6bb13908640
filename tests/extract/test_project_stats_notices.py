"""Figures as dispatch notices, budget reports and overview articles put them: what is said of projects counted before, lists of parts."""

from __future__ import annotations

import pytest

from jiyao import parse_document
from jiyao.models import ProjectStat


def short(stat: ProjectStat) -> str:
    comparator = "" if stat.comparator.value == "eq" else f"{stat.comparator.value} "
    parts = [stat.subject, stat.stage and stat.stage.value, stat.period, stat.basis]
    tail = " ".join(part for part in parts if part)
    return f"{stat.metric.value} {comparator}{stat.value:f}{stat.unit} {tail}".strip()


CASES = [
    (
        "固定资产投资增速为8.6%，高于全市平均水平2.1个百分点。",
        ["growth_rate 8.6% 固定资产投资", "growth_rate 2.1个百分点 固定资产投资 全市平均水平"],
    ),
    ("工业投资增速由12%回落为5%。", ["growth_rate 12% 工业投资", "growth_rate 5% 工业投资"]),
    (
        "收入完成2.4亿元，完成年初预算数6亿元的40%。",
        ["indicator 2.4亿元 收入", "indicator 6亿元 收入", "completion_rate 40% 收入 年初预算数"],
    ),
    (
        "全县重点项目56个，已完成30个，正在推进26个。",
        ["project_count 56个 重点项目", "project_count 30个 重点项目", "project_count 26个 重点项目"],
    ),
    (
        "全县在建项目83个，已入统62个，未入统21个。",
        [
            "project_count 83个 在建项目 ongoing",
            "project_count 62个 在建项目",
            "project_count 21个 在建项目",
        ],
    ),
    (
        "重点项目98项，其中，新建58项、续建40项。",
        [
            "project_count 98项 重点项目",
            "project_count 58项 重点项目",
            "project_count 40项 重点项目 ongoing",
        ],
    ),
    (
        "市上下达亿元以上项目任务8个，现已完成10个。",
        ["project_scale ge 1亿元 项目", "project_count 8个 亿元以上项目", "project_count 10个 亿元以上项目"],
    ),
    ("今年实施项目26个、改革任务30项，已完成20项。", ["project_count 26个 项目 今年"]),
    ("全县实施项目30个，走访企业40个，完成整改12项。", ["project_count 30个 项目"]),
    ("重点项目任务30项。", []),
    (
        "1-5月，收入完成3.4亿元。其中：税务部门完成2.1亿元，同比降低9.9%；财政部门完成1.3亿元。",
        [
            "indicator 3.4亿元 收入 1-5月",
            "indicator 2.1亿元 收入",
            "growth_rate -9.9% 收入 同比",
            "indicator 1.3亿元 收入",
        ],
    ),
    (
        "项目总投资12亿元，其中一期4亿元、二期8亿元。",
        ["total_investment 12亿元 项目", "total_investment 4亿元 一期", "total_investment 8亿元 二期"],
    ),
    (
        "公路完成投资8.3亿元，占力争目标（6亿元）的138%，其中，干线公路5.7亿元。",
        [
            "completed_investment 8.3亿元 公路",
            "planned_investment 6亿元 公路",
            "completion_rate 138% 公路 力争目标",
            "completed_investment 5.7亿元 干线公路",
        ],
    ),
    (
        "截至6月底，市外到位资金2亿元，完成市上全年任务（4亿元）的50%；省外到位资金1亿元。",
        [
            "funds 2亿元 市外到位资金 截至6月底",
            "funds 4亿元 市外到位资金 截至6月底",
            "completion_rate 50% 市外到位资金 截至6月底 市上全年任务",
            "funds 1亿元 省外到位资金 截至6月底",
        ],
    ),
    (
        "衔接资金已支出2.1亿元，支出率42%，支出进度71.7%。",
        ["funds 2.1亿元 衔接资金", "share 42% 支出率", "completion_rate 71.7% 支出"],
    ),
    ("预算支出10亿元，民生支出8亿元。", ["indicator 10亿元 预算支出", "indicator 8亿元 民生支出"]),
    ("增加值达74亿元，净增额达4.9亿元。", ["indicator 74亿元 增加值"]),
    (
        "支出10亿元，比上年减支2亿元，下降17%。",
        ["indicator 10亿元 支出", "growth_rate -17% 支出"],
    ),
    (
        "中央预算内投资到位1.6亿元，累计到位资金7亿元。",
        ["funds 1.6亿元 中央预算内投资", "funds 7亿元 到位资金"],
    ),
    ("安排产业发展项目资金3亿元。", ["funds 3亿元 产业发展项目资金"]),
    (
        "征地拆迁完成95%，路基工程完成60%，小麦收割完成80%。",
        ["completion_rate 95% 征地拆迁", "completion_rate 60% 路基工程"],
    ),
    (
        "一季度投资完成率分别为甲镇78%、乙镇65%，开工率达到80%，二季度末达到100%。",
        [
            "completion_rate 78% 甲镇 一季度",
            "completion_rate 65% 乙镇 一季度",
            "share 80% 开工率 一季度",
            "share 100% 开工率 二季度末",
        ],
    ),
    (
        "投资完成率低于50%的项目9个，低于30%的项目3个。",
        [
            "completion_rate le 50% 投资",
            "project_count 9个 项目",
            "completion_rate le 30% 投资",
            "project_count 3个 项目",
        ],
    ),
    (
        "开工率45%，低于全市平均水平12个百分点。",
        ["share 45% 开工率", "share -12个百分点 开工率 全市平均水平"],
    ),
    (
        "固定资产投资增速由一季度的12%回落到上半年的6%。",
        ["growth_rate 12% 固定资产投资 一季度", "growth_rate 6% 固定资产投资 上半年"],
    ),
    ("争取资金15亿元，同比多争取2.3亿元。", ["funds 15亿元 资金"]),
    (
        "引进项目68个，合同引资125亿元，到位资金46亿元，分别完成目标的113%、125%和104%。",
        [
            "project_count 68个 项目",
            "contract_amount 125亿元 项目",
            "funds 46亿元 到位资金",
            "completion_rate 113% 项目 目标",
            "completion_rate 125% 合同引资 目标",
            "completion_rate 104% 到位资金 目标",
        ],
    ),
    (
        "重点项目40项，新建项目22项，续建项目18项；总投资117亿元。",
        [
            "project_count 40项 重点项目",
            "project_count 22项 新建项目",
            "project_count 18项 续建项目 ongoing",
            "total_investment 117亿元 重点项目",
        ],
    ),
    (
        "已开复工重点项目96个，其中新建项目61个，完成投资29亿元，续建项目35个，完成投资21亿元。",
        [
            "project_count 96个 重点项目 started",
            "project_count 61个 新建项目 started",
            "completed_investment 29亿元 新建项目",
            "project_count 35个 续建项目 ongoing",
            "completed_investment 21亿元 续建项目",
        ],
    ),
    ("甲项目、100万件机械加工件项目等4个项目开工。", ["project_count 4个 项目 started"]),
    (
        "100个市重点推进项目累计完成投资413亿元。",
        ["project_count 100个 市重点推进项目", "completed_investment 413亿元 市重点推进项目"],
    ),
    (
        "42个重点工程建设项目完成投资11亿元。",
        ["project_count 42个 重点工程建设项目", "completed_investment 11亿元 重点工程建设项目"],
    ),
    (
        "续建项目完成投资152亿元，超时序3.2个百分点。",
        ["completed_investment 152亿元 续建项目", "completion_rate 3.2个百分点 续建项目 时序"],
    ),
    (
        "固定资产投资额21亿元，占全区工业固定资产投资额的58%。",
        ["fixed_asset_investment 21亿元 固定资产投资额", "share 58% 固定资产投资额"],
    ),
    ("开工率100%，高出去年同期14个百分点。", ["share 100% 开工率", "growth_rate 14个百分点 开工率 去年同期"]),
    ("10亿以上项目就有3个。", ["project_scale ge 10亿元 项目", "project_count 3个 10亿以上项目"]),
    ("106项省市重点续建和计划开工项目。", ["project_count 106项 省市重点续建和计划开工项目"]),
    (
        "三次产业分别拉动经济增长1.7个、3.2个、4.0个百分点。",
        ["growth_rate 1.7个百分点 经济", "growth_rate 3.2个百分点 经济", "growth_rate 4个百分点 经济"],
    ),
    ("4月份计划开复工医院等项目10个。", ["project_count 10个 项目 planned 4月份"]),
    ("征地补偿资金2300万元，补偿农户300万元。", ["funds 2300万元 征地补偿资金"]),
    (
        "力争开工项目30个，完成投资20亿元。",
        ["project_count 30个 开工项目 planned", "planned_investment 20亿元 开工项目"],
    ),
    (
        "今年计划实施项目86个，总投资120亿元，年内完成投资45亿元。",
        [
            "project_count 86个 项目 planned 今年",
            "total_investment 120亿元 项目 今年",
            "planned_investment 45亿元 项目 年内",
        ],
    ),
    (
        "计划开工项目32个，已开工28个，完成投资12亿元。",
        [
            "project_count 32个 计划开工项目 planned",
            "project_count 28个 计划开工项目 started",
            "completed_investment 12亿元 计划开工项目",
        ],
    ),
    (
        "固定资产投资增速为3.2%，距离目标任务还差8.8个百分点。",
        ["growth_rate 3.2% 固定资产投资", "completion_rate -8.8个百分点 固定资产投资 目标任务"],
    ),
    ("固定资产投资增长任务为12%。", ["growth_rate 12% 固定资产投资"]),
    (
        "过亿元项目15个，其中5亿元以上不少于3个。",
        [
            "project_scale ge 1亿元 项目",
            "project_count 15个 过亿元项目",
            "project_scale ge 5亿元 项目",
            "project_count ge 3个 项目",
        ],
    ),
    (
        "争取资金5.8亿元，补助1.9亿元，分别比上年增加1.2亿元和0.6亿元。",
        ["funds 5.8亿元 资金", "funds 1.9亿元 补助"],
    ),
    (
        "省、市、县三级重点项目分别为6个、18个和62个，开工率分别为100%和87%。",
        [
            "project_count 6个 省、市、县三级重点项目",
            "project_count 18个 省、市、县三级重点项目",
            "project_count 62个 省、市、县三级重点项目",
            "share 100% 开工率",
            "share 87% 开工率",
        ],
    ),
    (
        "开票收入170亿元，占全市的60%，比全市平均增幅高8.4个百分点。",
        ["indicator 170亿元 开票收入", "share 60% 开票收入", "growth_rate 8.4个百分点 开票收入 全市平均增幅"],
    ),
    ("旅游收入由31亿元上升到265亿元。", ["indicator 31亿元 旅游收入", "indicator 265亿元 旅游收入"]),
    ("分别完成捐赠70亿元、93亿元。", []),
    (
        "甲工程已完成年度中央水利投资计划746亿元，其中，完成中央投资447亿元。",
        ["completed_investment 746亿元 中央水利", "completed_investment 447亿元 中央投资"],
    ),
    ("争取中央投资447亿元。", ["funds 447亿元 中央投资"]),
    (
        "收入完成309万元，占目标任务（剔除烟叶税）的278%。",
        ["indicator 309万元 收入", "completion_rate 278% 收入 目标任务"],
    ),
    (
        "重点项目90个。其中，17个为前期推进项目。",
        ["project_count 90个 重点项目", "project_count 17个 重点项目"],
    ),
    (
        "61件小（二）型水库除险加固工程已完工41件。",
        [
            "project_count 61件 小（二）型水库除险加固工程",
            "project_count 41件 小（二）型水库除险加固工程 completed",
        ],
    ),
    (
        "过10亿元的项目1个，过千万的项目5个。",
        [
            "project_scale ge 10亿元 项目",
            "project_count 1个 过10亿元的项目",
            "project_scale ge 1000万元 项目",
            "project_count 5个 过千万的项目",
        ],
    ),
    ("省重点项目年度投资完成率17%。", ["completion_rate 17% 省重点项目"]),
    (
        "地区生产总值增长6.5%以上，力争突破260亿元。",
        ["growth_rate ge 6.5% 地区生产总值", "indicator ge 260亿元 地区生产总值"],
    ),
    (
        "生产总值200亿元，固定资产投资增长10%，达到100亿元。",
        [
            "indicator 200亿元 生产总值",
            "growth_rate 10% 固定资产投资",
            "fixed_asset_investment 100亿元 固定资产投资",
        ],
    ),
    ("项目数量增长10%，达到100亿元。", ["growth_rate 10% 项目数量"]),
    ("工业投资增长15%、占比提高到38%。", ["growth_rate 15% 工业投资", "share 38% 工业投资"]),
    (
        "从完成任务情况看，高于序时进度的有甲镇（82%）、乙镇（75%）。",
        ["completion_rate 82% 甲镇", "completion_rate 75% 乙镇"],
    ),
    ("参加会议的有甲镇（82%）、乙镇（75%）。", []),
    ("申报项目38个，通过国家审核21个。", ["project_count 38个 项目", "project_count 21个 项目"]),
    (
        "城镇和农村居民人均可支配收入分别增长5.5%、7%。",
        ["growth_rate 5.5% 城镇居民人均可支配收入", "growth_rate 7% 农村居民人均可支配收入"],
    ),
    ("县级财政奖补500万元，群众自筹120万元。", ["funds 500万元 县级财政奖补", "funds 120万元 群众自筹"]),
    (
        "完成投资100亿元，超额完成市下达的86亿元目标任务。",
        ["completed_investment 100亿元 投资", "planned_investment 86亿元 投资"],
    ),
    (
        "项目总投资由3.2亿元调整为4.1亿元。",
        ["total_investment 3.2亿元 项目", "total_investment 4.1亿元 项目"],
    ),
    ("专项债券额度8.6亿元，已发行6.2亿元。", ["funds 8.6亿元 专项债券额度", "funds 6.2亿元 专项债券额度"]),
    ("完成投资58亿元，超年度计划3亿元。", ["completed_investment 58亿元 投资"]),
    ("概算投资9800万元，中标价8650万元。", ["total_investment 9800万元 投资"]),
    ("四大类重点项目中，产业类45个，民生类23个。", ["project_count 45个 项目", "project_count 23个 项目"]),
    ("获评示范村，省级3个，市级5个。", []),
    (
        "完工项目25个，7个重灾县完工项目14个。",
        ["project_count 25个 完工项目 completed", "project_count 14个 重灾县完工项目 completed"],
    ),
    (
        "52个续建项目45个复工。",
        ["project_count 52个 续建项目 ongoing", "project_count 45个 续建项目 started"],
    ),
    (
        "重点项目26个，甲镇开工3个、乙镇开工5个，走访丙镇农户3个。",
        [
            "project_count 26个 重点项目",
            "project_count 3个 重点项目 started",
            "project_count 5个 重点项目 started",
        ],
    ),
    (
        "实施项目300个，截至6月底已开工建设239个。",
        ["project_count 300个 项目", "project_count 239个 项目 started 截至6月底"],
    ),
    (
        "60个重点新开工项目中，已有47个实现开工建设。",
        ["project_count 60个 重点新开工项目 started", "project_count 47个 重点新开工项目 started"],
    ),
    ("完成投资1.4亿元，与目标任务的差距为0.1亿元。", ["completed_investment 1.4亿元 投资"]),
    ("确保全年投资3.6亿元。", ["planned_investment 3.6亿元 投资 全年"]),
    ("1―12月，工业增加值1—7月增速11.3%。", ["growth_rate 11.3% 工业增加值 1—7月"]),
    (
        "其中，计划开工项目9项；在建项目12项。",
        ["project_count 9项 计划开工项目 planned", "project_count 12项 在建项目 ongoing"],
    ),
    ("今年计划开工项目9项。", ["project_count 9项 开工项目 planned 今年"]),
    (
        "10亿元以上的项目6个，50亿元以上的一个都没有。",
        [
            "project_scale ge 10亿元 项目",
            "project_count 6个 10亿元以上的项目",
            "project_scale ge 50亿元 项目",
        ],
    ),
    (
        "50亿至100亿元的5个，投资5—10亿元的甲风电项目开工。",
        ["project_scale 50亿元 项目", "project_count 5个 项目", "total_investment 5亿元 甲风电项目"],
    ),
    ("年产值2—3亿元的项目。", ["indicator 2亿元 年产值"]),
    (
        "10个省级重点项目、25个市级重点项目年度投资计划分别完成65%和58%。",
        [
            "project_count 10个 省级重点项目",
            "project_count 25个 市级重点项目",
            "completion_rate 65% 省级重点项目 年度投资计划",
            "completion_rate 58% 市级重点项目 年度投资计划",
        ],
    ),
    (
        "甲镇承担重点项目8个，年度任务3.6亿元，已完成2.1亿元。",
        [
            "project_count 8个 重点项目",
            "planned_investment 3.6亿元 重点项目",
            "completed_investment 2.1亿元 重点项目",
        ],
    ),
    ("整改任务8个，年度任务3.6亿元。", []),
    (
        "截至5月底，固定资产投资完成额同比增长8.9%。",
        ["growth_rate 8.9% 固定资产投资完成额 截至5月底 同比"],
    ),
    (
        "重点项目开工率、投资完成率和资金支付率分别达到95%、80%和75%。",
        ["share 95% 开工率", "completion_rate 80% 投资完成率", "share 75% 资金支付率"],
    ),
    ("接种率、满意率分别达到95%和98%。", []),
    (
        "固定资产投资126亿元，其中县属投资108亿元，增长12%，甲园区18亿元，增长37%。",
        [
            "fixed_asset_investment 126亿元 固定资产投资",
            "fixed_asset_investment 108亿元 县属投资",
            "growth_rate 12% 县属投资",
            "fixed_asset_investment 18亿元 甲园区",
            "growth_rate 37% 甲园区",
        ],
    ),
    (
        "建筑工程投资5亿元，设备购置投资3亿元。",
        ["fixed_asset_investment 5亿元 建筑工程投资", "fixed_asset_investment 3亿元 设备购置投资"],
    ),
    ("重大项目完成投资仅占年度计划的41%。", ["completion_rate 41% 重大项目 年度计划"]),
    (
        "500万元以上固定资产投资项目开复工率达98%，完成投资34亿元。",
        [
            "project_scale ge 500万元 固定资产投资项目",
            "share 98% 开复工率",
            "completed_investment 34亿元 500万元以上固定资产投资项目",
        ],
    ),
    ("会议认为，甲景区基础设施项目是龙头工程，总投资2亿元。", ["total_investment 2亿元 甲景区基础设施项目"]),
    (
        "甲物流园项目总投资13亿元，其中一期投资5亿元，已完成投资2亿元。",
        [
            "total_investment 13亿元 甲物流园项目",
            "total_investment 5亿元 一期",
            "completed_investment 2亿元 甲物流园项目",
        ],
    ),
    (
        "“三个一批”项目：签约一批15个，总投资60亿元。",
        ["project_count 15个 “三个一批”项目 signed", "total_investment 60亿元 “三个一批”项目"],
    ),
    (
        "项目数量同比增加23个，增长26%；总投资同比增加86亿元，增长32%。",
        ["growth_rate 26% 项目数量", "growth_rate 32% 总投资"],
    ),
    (
        "投资2.6亿元的县人民医院迁建、投资1.2亿元的一中扩建等项目顺利推进。",
        ["total_investment 2.6亿元 县人民医院迁建", "total_investment 1.2亿元 一中扩建"],
    ),
    (
        "投资1200万元新建污水处理厂1座；引进甲公司投资1.5亿元开发丽都小区。",
        [
            "total_investment 1200万元 污水处理厂",
            "quantity 1座 新建污水处理厂",
            "total_investment 1.5亿元 丽都小区",
        ],
    ),
    (
        "甲食品加工项目拟总投资1.2亿元；乙文化产业基地项目总投资1亿元，项目建成后可接待游客。",
        ["total_investment 1.2亿元 甲食品加工项目", "total_investment 1亿元 乙文化产业基地项目"],
    ),
    (
        "开工的是甲公司商贸城项目、乙公司电池项目，总投资25亿元。",
        ["total_investment 25亿元 项目"],
    ),
    ("项目由甲集团投资建设，总投资10亿元。", ["total_investment 10亿元 项目"]),
    (
        "甲县10月份6个项目集中开工 总投资7亿元",
        ["project_count 6个 项目 started 10月份", "total_investment 7亿元 项目 10月份"],
    ),
    (
        "丰都县重点项目12个，正定县续建项目3个。",
        ["project_count 12个 丰都县重点项目", "project_count 3个 正定县续建项目 ongoing"],
    ),
    (
        "完成农村公路14公里，占目标任务20公里的70%。",
        ["quantity 14公里 农村公路", "quantity 20公里 农村公路", "completion_rate 70% 农村公路 目标任务"],
    ),
    (
        "签约意向性项目5个，意向性投资约70亿元。",
        ["project_count 5个 签约意向性项目 negotiating", "total_investment approx 70亿元 签约意向性项目"],
    ),
    (
        "固定资产投资增速分别为甲县12%、乙县8%。",
        ["growth_rate 12% 固定资产投资", "growth_rate 8% 固定资产投资"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:12] for text, _ in CASES])
def test_reads(text: str, expected: list[str]) -> None:
    assert [short(stat) for stat in parse_document(text).project_stats] == expected
