"""Money: which investment, fund or indicator a sum is."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from jiyao.extract.stats.aims import is_aim, to_be_made
from jiyao.extract.stats.draft import INVESTMENTS, Context, Draft
from jiyao.extract.stats.nouns import Nouns, split_names, split_projects
from jiyao.extract.stats.periods import Period
from jiyao.extract.stats.scales import GENERIC
from jiyao.extract.stats.sites import Site
from jiyao.extract.stats.sums import (
    SET,
    SUMS,
    TARGET_AFTER,
    is_target,
    list_head,
    spent_of_funds,
    target_before,
    words_end,
)
from jiyao.lexicon import Lexicon
from jiyao.models import Comparator, Metric
from jiyao.patterns import pattern, scanner

# Words between the name of a sum and the sum: 总投资预计可达, 固定资产投资只完成, 收入分别达到.
_LINK = pattern(
    r"(?:分别|各自|总量|各|预计|有望|将|可|也|均|都|就|已经?|仅仅?|只有?|共计?|总计|合计|累计|大约|约|为|是|有|在|达成|达到?了?|高达|多达|完成了?|实现了?"
    r"|由|从|调整为|调整到|调增至|突破|到账|控制|锁定|增加到|增长到|提高到|增至|增长至|上升到|扩大到|力争|确保|争取|目标|全部|平均|年均|每年|每月|实际|要|需|再|新|[：:、，,\s])++$"
)
_LINK_LAST = frozenset(
    "别自量各计望将可也均都就已经仅只有共约为是在成达到了现由从至破账制定争保取标部年月际要需再新：:、，,"
)
_ASIDE = pattern(r"[（(][^（()）]{1,32}[）)]$")
_TRAILING = pattern(r"(?:从|由)$")
_DONE_GAP = pattern(r"(?:完成|已投)[^，。；：]{0,14}投资(?:额)?$")
# 已完成年度中央水利投资计划746亿元, 完成中央投资447亿元: work done, not money at hand.
_DONE_BEFORE = pattern(
    r"(?P<surely>已经?|累计)?完成(?:年度|全年)?[\p{Han}]{0,6}?(?:中央|地方|省级?|预算内)[\p{Han}]{0,4}投资(?P<plan>计划)?$"
)
_DONE_LAST = ("投资", "计划")
_CHANGE = pattern(
    r"(?:(?:同比|[比较](?:上年|去年)[\p{Han}]{0,4})[多少增减](?:争取|完成|投入|支出|引进|到位|安排|下达)|超(?:额?完成)?(?:年度|年初|全年)?(?:计划|预算|目标|任务)|增加|减少|增收|减收|增支|减支|多|少|净增|增长|下降|短收|超收|高出|降低|(?:净?增加?|减少)[额量](?:为|达到?)?|差距(?:为|达到?|仍?有)?)了?$"
)
_CHANGE_LAST = frozenset("取成入出进位排达划算标务加少收支多增长降低额量为到距有了")
_NO_STAT = scanner(
    r"奖(?!补|励资金)|罚|捐|慰问|扣|赔|减免|押金|每[亩人户吨度斤个]|单价(?<!在单价)|均价|工资|月薪|投资强度|中标价|成交价|控制价|挂牌价|补偿(?!资金)|房租|票价|门票|学费|注册资[本金]|资本金"
)
_TAIL_FUNDS = pattern(
    r"的?(?P<name>[\p{Han}]{0,14}?(?:资金|专项债券|债券|专项债|国债|贷款|融资|授信|补助|基金|经费))"
)
# 从预备费中安排1860万元, 争取3000万元.
_SPENT = pattern(
    r"(?:从(?P<source>[\p{Han}]{2,12}?)中)?(?:统筹|及时|足额|向上)?(?:安排|挤出|拨付|下达|下拨|追加|列支|争取|筹措|筹集|整合)$"
)
_TAIL_TOTAL = pattern(r"的?(?:总投资|投资额|总投资额|投资规模|投资(?!者|人|商|方|环境|公司))")
_BUILDING = pattern(
    r"[^，。；]{0,16}?(?:建设|新建|扩建|改建|实施|打造|投建|兴建|修建|开发|建成)的?了?"
    r"(?P<name>(?!项目|工程)[^，。；的了\d]{2,30}?(?:项目|工程|(?:[厂馆院校园桥路场库站]|中心|基地|小区|大道)(?=\d|[，。；、]|$)))"
)
# 先后投资11.6亿元，实施了老城改造、道路拓宽等46项工程
_BUILT_NEXT = pattern(
    r"，(?:先后|相继|累计|共)?(?:实施|建设|启动|完成|新建|建成)了?[^，。；]{0,30}?\d+[余多]?[个项](?P<name>[^，。；\d]{0,10}?(?:项目|工程))"
)
_TAIL_PROJECT = pattern(
    # 总投资8亿元的甲医院迁建、总投资3亿元的乙产业园等项目
    r"的(?:(?P<name>(?![新续在])[^，。；、的\d]{4,20}?)(?=、(?:总|计划)?投资\d|等\d*[余多]?[个项]?[^，。；、]{0,6}(?:项目|工程))"
    r"|(?P<name>[^，。；、]{2,40}?(?:项目|工程))"
    r"|(?P<name>[^，。；、的]{2,30}?(?:生产线|产业园|基地|厂|市场|酒店|商城|大桥|公路|水库|电站|中心))"
    r"(?=[，。；、（]|建成|开工|投产|竣工|已|正))"
)
_CHANGE_LISTED = pattern(r"(?:增[加收支]|减[少收支]|净增|[多少])了?[\d.]++[万亿]*+元[、和及与]$")
# 专项债券额度8.6亿元，已发行6.2亿元，下达4.8亿元
_USED = pattern(
    r"(?:目前|现|已经?|累计|共|实际|其中)*+(?:发行|拨付|支付|使用|下达|下拨|到位|分配|安排|兑付|执行|整合)了?"
)
_PHASE = pattern(r"第?[一二三四首]期(?:工程|项目)?")
_TASK_OF_YEAR = pattern(r"(?:年度|全年|当年|今年)(?:投资)?(?:计划|目标)?任务")  # 重点项目8个，年度任务3.6亿元
_REACHED = pattern(
    r"[，、](?:总量|总额|规模|总数|有望|力争|确保|预计|将|要)*+(?:达到?|突破|实现|完成|为|增加到|增至|提高到)?了?"
)
_SHARED_OUT = pattern(r"分别|各为|各达")
_OF_FIRMS = pattern(r"的?[\p{Han}]{0,8}?(?:企业|公司|商户|纳税户)")
_ACTED_ON = pattern(r"(?:项目|工程)(?=经|由|在|因|通过|已|均)")
_APPOSED = pattern(
    r"(?P<name>[^，。；：、\d]{2,40}?(?:项目|工程))(?:合同书?|协议书?|可行性研究报告|可研报告|初步设计|实施方案|方案)?[，：]$"
)
_APPOSED_LENGTH = 60  # characters: more than what it can match
# 甲食品加工项目拟总投资1.2亿元
_INTENDED = pattern(r"(?<=项目|工程|基地|园区|产业园)(?:拟|预计|计划|估算|概算|规划|意向|设计)$")
_CLOSE = 5
_FILLED = 24
_IS = pattern(r"[\p{Han}](?:是|为|系|属于?)(?=[\p{Han}\d])")
# 煤炭开采及洗选业投资 is of a branch, where 甲实业投资 is of a firm
_INDUSTRY = pattern(
    r"(?:洗选|采选|开采|加工|制造|供应|生产|服务|运输|管理|零售|批发|住宿|养殖|种植|物流|仓储|[及和与][\p{Han}]{2,8}(?<![企事]))业$"
)
_WORK_PART = pattern(
    r"(?<=\p{Han}{3})(?:已|正|基本|全面)?(?:完成|进行|开展|实施)?(?:主体|土建|基础|装修|装饰|配套|附属|外墙)工程$"
)
_BRANCH = pattern(r"第?[一二三](?:产业?|次产业)")  # 地区生产总值25亿元，其中第一产业1.7亿元
_PAYERS = frozenset(
    (
        "水利",
        "交通",
        "能源",
        "教育",
        "卫生",
        "城建",
        "环保",
        "基础设施",
        "政府",
        "社会",
        "民间",
        "企业",
        "财政",
        "国有",
        "民营",
        "中央",
        "地方",
        "自筹",
        "业主",
    )
)
# 全县重点项目1-5月累计完成投资: the projects stand before words that only fill.
_BEFORE_FILLER = pattern(
    r"""(?:项目|工程)(?P<filler>(?:目前|今年|当年|本月|当月|全年|上半年|下半年|[一二三四]季度|前[一二三]季度
    |\d{1,2}(?:[-—–~至]\d{1,2})?月份?|累计|实际|已经?|共计?|预计|力争|确保|计划|约|将|可|均|投资|年度|项目)++)$""",
    regex.VERBOSE,
)
_FIELD = pattern(r"[\p{Han}“”]{0,12}$")
_PART = pattern(r"[\p{Han}“”]{0,20}$")  # 其中，中小河流治理重点县综合整治22亿元


class Money:
    """Reads sums of money; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon, nouns: Nouns) -> None:
        self._nouns = nouns
        self._names = {row[0]: Metric(row[1]) for row in lexicon.metrics}
        self._longest = max(map(len, self._names))

    def read(self, site: Site, context: Context, periods: Iterable[Period]) -> Draft | None:
        """What a sum is, or None where it is none of ours (奖金, 罚款)."""
        text = context.text
        end, links = self._strip(text, site, periods)
        start = site.figure.start
        changed = text[start - 1] in _CHANGE_LAST and _CHANGE.search(text, site.lead, start)
        if changed or _NO_STAT.search(text, site.lead, end):
            return None
        bounded = site.figure.comparator is not Comparator.EQ
        if bounded and _OF_FIRMS.match(text, site.figure.end, site.clause_end):
            return None  # 税收500万元以上企业6家
        metric, start = self.name(text, site.lead, end)
        target = target_before(text, site.lead, end)
        if metric is None and target:
            metric, start = self.name(text, site.lead, target.start())
            metric = Metric.PLANNED_INVESTMENT if metric in INVESTMENTS else metric
            end = target.start() if metric else end
        if metric is not None:
            return self._named(site, context, metric, start, end)
        return (
            self._by_tail(site, context, end)
            or self._target(site, context)
            or self._elliptic(site, context, end, links)
        )

    def name(self, text: str, low: int, end: int) -> tuple[Metric | None, int]:
        """The longest name of a metric that ends at ``end``, and where it begins."""
        for length in range(min(self._longest, end - low), 0, -1):
            metric = self._names.get(text[end - length : end])
            if metric is not None:
                return metric, end - length
        return None, end

    def _strip(self, text: str, site: Site, periods: Iterable[Period]) -> tuple[int, str]:
        """Where the name of the sum ends: links and periods before the figure taken away."""
        end = site.figure.start
        ends = {period.end: period for period in periods}
        while True:
            before = end
            last = text[end - 1]
            linked = last in _LINK_LAST or last.isspace()
            link = _LINK.search(text, max(site.lead, end - 24), end) if linked else None
            if link and self.name(text, site.lead, end)[0] is None:
                end = link.start()
            aside = _ASIDE.search(text, site.lead, end) if text[end - 1] in "）)" else None
            end = aside.start() if aside else end
            body = end - 1 if text[end - 1 : end] == "的" else end
            if body in ends and ends[body].start >= site.lead:
                end = ends[body].start
                preposition = _TRAILING.search(text, site.lead, end)
                end = preposition.start() if preposition else end
            if end == before:
                return end, text[end : site.figure.start]

    def _named(self, site: Site, context: Context, metric: Metric, start: int, end: int) -> Draft:
        text = context.text
        if metric is Metric.TOTAL_INVESTMENT and "完成" in text[end : site.figure.start]:
            metric = Metric.COMPLETED_INVESTMENT
        if metric is Metric.TOTAL_INVESTMENT and _DONE_GAP.search(text, site.lead, end):
            metric = Metric.COMPLETED_INVESTMENT
            start = text.rfind("完成", site.lead, end) if "完成" in text[site.lead : end] else start
        if metric is Metric.TOTAL_INVESTMENT and text[start:end] == "投资" and is_aim(text, site, start):
            metric = Metric.PLANNED_INVESTMENT
        if metric is Metric.COMPLETED_INVESTMENT and to_be_made(text, site, start):
            metric = Metric.PLANNED_INVESTMENT
        done = (
            _DONE_BEFORE.search(text, site.lead, end) if text.endswith(_DONE_LAST, site.lead, end) else None
        )
        if done and (done["surely"] or not done["plan"]):
            start = end - 2 if metric is Metric.FUNDS else start  # 中央 is who pays
            metric = Metric.COMPLETED_INVESTMENT
        if (
            metric is Metric.TOTAL_INVESTMENT
            and text[start:end] == "投资"
            and _INDUSTRY.search(text, site.lead, start)
        ):
            metric = Metric.FIXED_ASSET_INVESTMENT
        last = context.last_of(*SUMS)
        if metric is Metric.TOTAL_INVESTMENT and text[start:end] == "投资" and context.inside:
            # 固定资产投资100亿元，其中县属投资60亿元
            metric = last.metric if last and last.metric is Metric.FIXED_ASSET_INVESTMENT else metric
        if text[start:end] == "签约项目":
            return Draft(site, metric, "签约项目", rule=f"stat.{metric.value}", growth_subject="签约项目")
        if metric in INVESTMENTS or metric is Metric.CONTRACT_AMOUNT:
            subject = self._investment_subject(site, context, start, metric)
            grown = "投资" if metric in INVESTMENTS else self._own_name(text, site.lead, start, end)
            return Draft(site, metric, subject, rule=f"stat.{metric.value}", growth_subject=grown)
        if text[start:end] == "支出" and (spent := spent_of_funds(site, context, start, self._nouns)):
            return spent
        subject = self._own_name(text, site.lead, start, end)
        names = split_names(subject) if _SHARED_OUT.search(text, end, site.figure.start) else []
        if names:
            context.names, context.respective = names, names[1:]
            subject = names[0]
        return Draft(site, metric, subject, rule=f"stat.{metric.value}", growth_subject=subject)

    def _own_name(self, text: str, low: int, start: int, end: int) -> str:
        """固定资产投资, 到位资金, 年税收: the name of the sum itself, cut after the project that it is of."""
        phrase = self._nouns.phrase(text, low, end)
        if len(phrase) < end - start:
            phrase = text[start:end]
        for mark in ("项目", "工程"):
            before, found, rest = phrase.rpartition(mark)
            if before and mark == "项目" and rest == "投资":
                return before + mark  # 其中国道项目投资26亿元
            cut = found and len(rest) >= max(2, end - start) and rest != "资金"  # 建筑工程投资 is one name
            phrase = rest if cut else phrase
        if phrase == "资金" and text.endswith("到位资金", low, end):
            return "到位资金"  # 累计到位资金: 到位 is no verb there
        if phrase in ("到位", "资金到位") and (named := self.name(text, low, end - len(phrase)))[0]:
            return self._nouns.phrase(text, low, end - len(phrase)) if named[0] is Metric.FUNDS else "资金"
        if phrase.endswith("资金缺口") and len(phrase) > 4:
            return phrase.removesuffix("缺口")
        return {"到位": "资金", "资金到位": "资金"}.get(phrase, phrase)

    def _investment_subject(self, site: Site, context: Context, start: int, metric: Metric) -> str | None:
        text = context.text
        if "分别" in text[start : site.figure.start]:
            context.respective = context.last_counts()
        elif text.endswith("分别", site.lead, start):  # 农业和工业项目分别完成投资3亿元、5亿元
            context.respective = split_projects(self._nouns.phrase(text, site.lead, start - 2))
        named = _BUILDING.match(text, site.figure.end, site.clause_end)
        named = named or _TAIL_PROJECT.match(text, site.figure.end, site.clause_end)
        if named:
            part = _WORK_PART.search(text, *named.span("name"))  # 甲商业街完成主体工程
            end = part.start() if part else named.end("name")
            name = self._nouns.phrase(text, named.start("name"), end)
            return name if len(name) > 3 or name.endswith(("项目", "工程")) else named["name"]  # 丽都小区
        if context.respective:
            return context.respective.pop(0)
        counted = context.counted_beside(site) if metric is not Metric.COMPLETED_INVESTMENT else None
        return self.subject_before(site, context, start, counted)

    def subject_before(
        self, site: Site, context: Context, end: int, counted: str | None = None
    ) -> str | None:
        """Who or what a sum is of: the noun before its name, else what was counted or spoken of."""
        intended = _INTENDED.search(context.text, site.lead, end)
        end = intended.start() if intended else end
        begin = self._nouns.start(context.text, site.lead, end)
        phrase = context.text[begin:end].strip("的、")
        before, mark, rest = phrase.rpartition("、")
        if mark and any(char.isdigit() for char in before):  # 设计速度100公里/小时、总投资约70亿元
            phrase = rest
        filled = _BEFORE_FILLER.search(context.text, max(site.lead, end - _FILLED), end)
        if len(phrase) < 2 and filled:
            phrase = self._nouns.phrase(context.text, site.lead, filled.start("filler"))
        if phrase in _PAYERS and context.text.startswith("投资", end):
            return phrase + "投资"
        acted = _ACTED_ON.search(phrase)
        phrase = phrase[: acted.end()] if acted else phrase
        if (
            context.text[begin - 1 : begin] == "由"
        ):  # 由县城投集团投资5亿元建设: the payer is not what is built
            phrase = ""
        if len(phrase) < 2 or phrase in ("项目", "工程", "单体", "概算", "总额"):
            spoken = counted or self._named_before(site, context, end) or context.subject or context.counted
            built = None if spoken else _BUILT_NEXT.match(context.text, site.figure.end, site.sentence_end)
            return spoken or (built["name"] if built else "项目" if phrase == "项目" else "投资")
        if not _PHASE.fullmatch(phrase):  # 其中一期投资5亿元，已完成投资2亿元: of the project again
            context.part = phrase
        return phrase

    def _named_before(self, site: Site, context: Context, end: int) -> str | None:
        """签下温泉小镇项目，总投资2.6亿元: the project that the clause before ends with."""
        if end - site.clause > _CLOSE:
            return None
        if context.text[site.clause - 1] not in "，：":
            return None
        reach = max(site.sentence, site.clause - _APPOSED_LENGTH)
        named = _APPOSED.search(context.text, reach, site.clause)
        if named is None or named.end("name") <= max((d.site.figure.end for d in context.drafts), default=0):
            return None
        if context.text[named.start("name") - 1] == "、":
            return "项目"  # 项目分别是甲、乙、丙项目，总投资25亿元: of all three
        clause = max(context.text.rfind(mark, site.sentence, named.end("name")) for mark in "，。；：")
        if context.topic and _IS.search(context.text, max(clause, site.sentence), named.end("name")):
            return context.topic  # X项目是全县的龙头工程，总投资2亿元
        name = self._nouns.phrase(context.text, named.start("name"), named.end("name"))
        if len(name) < _CLOSE or GENERIC.fullmatch(name):
            return None
        context.part = name
        return name

    def _by_tail(self, site: Site, context: Context, end: int) -> Draft | None:
        """已下达的3.27亿元专项债券, 约3.4亿元的建设资金, 3亿元投资."""
        text = context.text
        funds = _TAIL_FUNDS.match(text, site.figure.end, site.tail)
        if funds:
            name = self._nouns.phrase(text, funds.start("name"), funds.end("name"))
            return Draft(site, Metric.FUNDS, name, rule="stat.funds", growth_subject=name)
        spent = _SPENT.search(text, site.lead, site.figure.start)
        if spent:
            name = spent["source"] or "资金"
            return Draft(site, Metric.FUNDS, name, rule="stat.funds", growth_subject=name)
        if _TAIL_TOTAL.match(text, site.figure.end, site.tail):
            metric = (
                Metric.COMPLETED_INVESTMENT
                if "完成" in text[site.lead : site.figure.start]
                else Metric.TOTAL_INVESTMENT
            )
            subject = self.subject_before(site, context, end)
            return Draft(site, metric, subject, rule=f"stat.{metric.value}", growth_subject="投资")
        return None

    def _target(self, site: Site, context: Context) -> Draft | None:
        """完成年度目标任务589亿元的37%: the target of what was said before."""
        last = context.last_of(*SUMS)
        end, told = words_end(site), is_target(context.text, site)
        if (
            last is None
            and told
            and context.counted
            and _TASK_OF_YEAR.fullmatch(context.text, site.lead, end)
        ):
            return _investment(site, Metric.PLANNED_INVESTMENT, context.counted, "投资")
        aimed = TARGET_AFTER.match(context.text, site.figure.end)
        if last is None or not (told or (aimed and SET.search(context.text, site.lead, end))):
            return None
        planned = last.metric in INVESTMENTS or last.metric is Metric.FIXED_ASSET_INVESTMENT
        metric = Metric.PLANNED_INVESTMENT if planned else last.metric
        if metric not in SUMS:
            return None
        return Draft(
            site, metric, last.subject, rule=f"stat.{metric.value}", growth_subject=last.growth_subject
        )

    def _reached(self, site: Site, context: Context) -> Draft | None:
        """地区生产总值增长6.5%，力争突破260亿元: what grew is what the sum is of."""
        grown = context.drafts[-1] if context.drafts else None
        if grown is None or grown.metric is not Metric.GROWTH_RATE or not grown.subject:
            return None
        if not _REACHED.fullmatch(context.text, grown.site.figure.end, site.figure.start):
            return None
        metric = self.name(grown.subject, 0, len(grown.subject))[0]
        if metric not in (Metric.INDICATOR, Metric.FIXED_ASSET_INVESTMENT, Metric.FUNDS):
            return None
        return _investment(site, metric, grown.subject, grown.subject)

    def _elliptic(self, site: Site, context: Context, end: int, links: str) -> Draft | None:
        """完成4.87亿元 after a plan; 5月份3.15亿元, 市级2.1亿元 in a list."""
        reached = self._reached(site, context)
        if reached is not None:
            return reached
        last = list_head(site, context)
        phrase = self._nouns.phrase(context.text, site.lead, end)
        if "完成" in links and phrase.endswith(("项目", "工程")):  # 33个竣工投产项目完成58.6亿元
            return _investment(site, Metric.COMPLETED_INVESTMENT, phrase, "投资")
        bare = context.text[site.lead : site.figure.start] in ("、", "和", "及", "与")
        if bare and context.drafts and context.drafts[-1].site.figure.end != site.lead:
            return None  # what the list begins with is none of ours
        if _CHANGE_LISTED.search(context.text, site.clause, site.figure.start):
            return None  # 分别比上年增加1.2亿元和0.6亿元
        begin = site.lead + 1 if context.text[site.lead] in "、和及" else site.lead
        field = _PART if context.inside else _FIELD
        if last is None or not field.fullmatch(context.text, begin, max(begin, end)):
            return None
        used = last.metric is Metric.FUNDS and _USED.fullmatch(context.text, begin, end)
        if self._nouns.has_verb(context.text[site.lead : end]) and not context.inside and not used:
            return None
        metric = last.metric
        if "完成" in links and metric in (Metric.PLANNED_INVESTMENT, Metric.TOTAL_INVESTMENT):
            metric = Metric.COMPLETED_INVESTMENT
        subject, grown = last.subject, last.growth_subject
        if context.respective:
            subject = context.respective.pop(0)
            grown = subject if last.growth_subject == last.subject else grown
        elif metric is Metric.INDICATOR and _BRANCH.match(phrase):
            subject = grown = phrase
        elif len(phrase) > 1 and (metric in INVESTMENTS or metric is Metric.FIXED_ASSET_INVESTMENT):
            subject = phrase
            grown = phrase if metric is Metric.FIXED_ASSET_INVESTMENT else grown
        return _investment(site, metric, subject, grown)


def _investment(site: Site, metric: Metric, subject: str | None, grown: str | None) -> Draft:
    return Draft(site, metric, subject, rule=f"stat.{metric.value}", growth_subject=grown)
