"""The rules that find statistics, each with texts that it reads and texts that it leaves alone."""

from __future__ import annotations

from jiyao.rules import Example, Rule, Target


def _rule(metric: str, summary: str, *examples: Example) -> Rule:
    return Rule(f"stat.{metric}", Target.PROJECT_STATS, summary, examples)


RULES: tuple[Rule, ...] = (
    _rule(
        "project_count",
        "projects counted: 重点项目126个, 对21个未开工项目, and parts of them: （省级6项、市级5项）",
        Example("今年全县计划实施重点项目126个，其中亿元以上项目37个。", ("126个", "37个")),
        Example("全市建设项目二十七项（省级6项、市级5项、县级16项）。", ("27项", "6项", "5项", "16项")),
        Example("今年确定的83项重点项目，已开工54项，尚有29项没有动工。", ("83项", "54项", "29项")),
        Example("重点项目56个，已完成30个，未入统21个。", ("56个", "30个", "21个")),
        Example("今年实施项目26个、改革任务30项，年产100万件机械加工件项目开工。", ("26个",)),
        Example("就做好项目工作提出十个方面的要求，成立4个项目专班，走访12个乡镇。"),
        Example("推行一个项目、一名领导、一套班子的“三个一”机制，做到开工一个、入库一个。"),
        Example("几十个项目同时开工，数百名群众参加。"),
    ),
    _rule(
        "project_scale",
        "a threshold on the size of projects: 亿元以上项目, 投资1000万元以上的项目, 百亿级项目",
        Example("全年引进5亿元以上工业项目不少于8个。", ("5亿元",)),
        Example("每个乡镇至少谋划1个3000万元以上的项目，力争落地百亿级项目。", ("3000万元", "100亿元")),
        Example("项目总投资5亿元以上，年税收上亿元。"),
    ),
    _rule(
        "total_investment",
        "what projects cost in all: 总投资, 投资额, 概算",
        Example("重点项目48个，总投资两亿三千万元。", ("2.3亿元",)),
        Example("投资12.6亿元的新能源电池项目开工。", ("12.6亿元",)),
        Example("签约、开工项目总投资分别为63.2、81.5亿元。", ("63.2亿元", "81.5亿元")),
        Example("给予一次性奖励50万元，每亩补助500元。"),
    ),
    _rule(
        "planned_investment",
        "investment of one year's plan, or still to be made: 年度计划投资, 力争完成投资",
        Example("总投资284亿元，年度计划投资86亿元。", ("86亿元",)),
        Example("力争全年完成投资80亿元以上。", ("80亿元",)),
        Example("力争开工项目30个，完成投资20亿元。", ("20亿元",)),
        Example("计划总投资1.5亿元。"),
    ),
    _rule(
        "completed_investment",
        "investment made so far: 完成投资, 累计完成投资",
        Example("截至6月底累计完成投资5.9亿元。", ("5.9亿元",)),
        Example("市级项目13个，当年计划投资8.1亿元，完成7.3亿元。", ("7.3亿元",)),
        Example("全年完成固定资产投资36亿元。"),
    ),
    _rule(
        "fixed_asset_investment",
        "investment as statistics count it: 固定资产投资, 工业投资, 民间投资",
        Example("固定资产投资只完成21.4亿元。", ("21.4亿元",)),
        Example("固定资产投资增长9.3%。"),
    ),
    _rule(
        "contract_amount",
        "money that was signed for: 签约金额, 协议总投资, 合同引资",
        Example("共签约项目11个，协议总投资46.85亿元。", ("46.85亿元",)),
        Example("签约项目到位资金3亿元。"),
    ),
    _rule(
        "funds",
        "money at hand or fought for: 到位资金, 专项债券, 中央预算内资金",
        Example("争取专项债券资金22.3亿元、中央预算内资金2.16亿元。", ("22.3亿元", "2.16亿元")),
        Example("对已下达的3.27亿元专项债券加快支付。", ("3.27亿元",)),
        Example("衔接资金已支出2.1亿元。", ("2.1亿元",)),
        Example("争取资金15亿元，同比多争取2.3亿元。", ("15亿元",)),
        Example("向困难职工发放慰问金3万元。"),
    ),
    _rule(
        "indicator",
        "an indicator of the economy in money: 地区生产总值, 财政收入, 年产值, 税收",
        Example("完成地区生产总值38.6亿元，年产值可达5亿元。", ("38.6亿元", "5亿元")),
        Example("地区生产总值增长5.9%。"),
    ),
    _rule(
        "growth_rate",
        "growth, negative for a fall: 同比增长, 下降, 增速提高",
        Example("工业投资增长15.2%，其中技改投资下降3.6%。", ("15.2%", "-3.6%")),
        Example("民间投资同比增长12.5，环比下降1.8。", ("12.5", "-1.8")),
        Example("增速排名全市第2位，同比增加41个。"),
    ),
    _rule(
        "completion_rate",
        "the part of a plan, target or timetable that is done: 占年度计划的, 完成率, 低于序时进度",
        Example("占年度计划的9.2%，低于序时进度5.6个百分点。", ("9.2%", "-5.6个百分点")),
        Example("征地拆迁完成95%，路基工程完成60%，小麦收割完成80%。", ("95%", "60%")),
        Example("投资完成率分别为甲镇78%、乙镇65%。", ("78%", "65%")),
        Example("项目投资完成率达到75%以上，主体工程形象进度达八成。", ("75%", "8成")),
        Example("开工率达到90%。"),
    ),
    _rule(
        "share",
        "any other share or rate: 开工率, 资金到位率, 税收占比, 项目总价的5%—10%",
        Example("开工率不低于50%，税收占比达到68.4%。", ("50%", "68.4%")),
        Example("拿出项目总价的5%—10%资金用于发展特色产业。", ("5%",)),
        Example("疫苗接种率达到95%，群众满意率98%。"),
    ),
    _rule(
        "quantity",
        "another measure of what is built: 占地225亩, 路基12公里",
        Example("项目占地225亩，建设厂房4.2万平方米。", ("225亩", "4.2万平方米")),
        Example("该企业位于城东，距离高速出口不远。"),
    ),
)
