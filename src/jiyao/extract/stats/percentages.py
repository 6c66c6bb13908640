"""How the words before a percentage read: growth, a part of a plan, ahead of a timetable or behind it."""

from __future__ import annotations

from typing import NamedTuple

import regex

from jiyao.models import Comparator, Metric
from jiyao.patterns import pattern, scanner

LINK = r"(?:了|已经?|必须|务必|应当?|须|需要?|约|为|分别|达到?|至|到|将|要|可|力争|确保|预计|有望|控制在|保持在?|稳定在|维持在|仅|只有?|只|有|高达|均|都|在|是|实现|由|从|[:：\s])*+"
_PLAN = (
    r"(?:计划|任务|目标|总投资|投资额|概算|工程量|工程总量|总工程|年度投资|序时|进度|工期|预算(?!收入|支出))"
)
SINCE = r"(?:[\d一二三四五六七八九十上下半前去年初末底月份季度全同期]{1,8}的)?"  # 增速由年初的-5.2%
# 完成投资2.1亿元，占一期投资的42%: of what the work will cost.
_OF_INVESTMENT = pattern(
    rf"占(?P<base>(?:[一二三四]期|项目|工程|本?年度?|全年|概算|估算|批复|合同|计划|建设|预算)++(?:总?投资额?|总?造价|合同[价额]))的?{LINK}$"
)
_OF_PLAN = pattern(
    rf"""(?P<verb>占到?|完成了?|达到?|达成|实现|相当于|不到|不足|未达到?|超过?|突破|接近|近|为|是)?+
    (?P<base>[^，。；：、占]{{0,14}}?{_PLAN}(?:投资|任务|目标|数|量|额|总量|要求|总额|新?开工|竣工|投产)*)(?:（[^（）\d]{{1,12}}）)?的?{LINK}(?P<hedge>不到|不足|超过?|近)?$""",
    regex.VERBOSE,
)
_GROWTH_AIM = pattern(r"增[长速幅](?:目标)?(?:任务|目标)(?:数)?$")
_OF_ALL = pattern(r"全[省市县区州旗盟国][^，]*(?:投资额|总投资)$")
_BASE_HEAD = pattern(r".*(?:占到?|完成了?|达到?|不到|不足|超过?|突破|接近|仅为|只有|为|是)")
_SCHEDULE = r"[^，。；：占完]{0,10}?(?:年初预算|预算|序时进度|时序进度|时间进度|序时|时序|进度|计划|任务数?|目标)(?:要求|进度)?"
_BEHIND = r"低于|落后于?|滞后于?|慢于|欠|少于|短于|晚于|差"
_AHEAD = r"超过|超前于?|超出|超|高于|高出|快于|领先于?|提前于?|好于|多于"
_VS_SCHEDULE = pattern(
    rf"(?:(?P<behind>{_BEHIND})|(?P<ahead>{_AHEAD}))(?P<base>{_SCHEDULE})的?{LINK}$"
    rf"|(?:比|较)(?P<base2>{_SCHEDULE})(?:(?P<behind2>慢|落后|滞后|低|少|欠|差|晚)|(?P<ahead2>快|超前|高|超|多|提前|领先))(?:了|出)?{LINK}$"
    rf"|(?:距离?|离|与)(?P<base4>{_SCHEDULE})(?:要求)?(?:还|尚|仍|相)?(?P<behind4>差){LINK}$"
    rf"|(?P<base3>{_SCHEDULE})(?:(?P<behind3>滞后|落后)|(?P<ahead3>超前|提前)){LINK}$"
)
_OF_SCHEDULE = scanner("预算|序时|时序|进度|计划|任务|目标")
_DOWN = r"负增长|下降|降低|降幅|减少|减|降|回落|下滑|下跌|萎缩|缩减|放缓|跌"
_UP = r"增长(?:率|比例|速度)?|增加|增幅|增速|递增|增|上升|提高|提升|上涨|涨幅|扩大|反弹|回升|攀升|收窄|加快"
_CHANGES = scanner("[增升高涨大弹窄快降减落滑跌缩缓]")  # which no word of these is without
_BASIS = (
    r"(?:同比|环比|同口径|可比口径|可比(?!价)|年均|两年平均|三年平均|按?可比价格?计?算?，?|按?不变价格?计?算?，?|同期"
    r"|(?:比|较)(?:去年|上年|前年|上月|上季度|上半年|同期|前期|年初|[\d一二三四五六七八九十年月份季度至—\-–上中下旬半前三]{1,12})(?:同期|同月|底|末|初)?"
    r"|与[^，。；]{1,8}相比|相比[^，。；]{0,6})"
)
_GROWTH = pattern(
    rf"(?P<basis>{_BASIS}\s?)?(?:{_BASIS})?(?:（[^（）]{{1,6}}）)?(?:实际|名义|累计|净|平均|分别|预计|仅|只|再|又|各|约|已)*(?:(?P<down>{_DOWN})|(?P<up>{_UP})){LINK}{SINCE}$"
)
_BARE_BASIS = pattern(rf"(?P<basis>同比|环比){LINK}$")
# 增速回落至5.6% is the growth itself; 落地率由62%提高到89% is no growth.
LEVEL = pattern(
    rf"(?P<pace>(?:增速|增幅|增长率|涨幅)[^，。；]{{0,12}}?)?(?:进一步)?(?:{_DOWN}|{_UP})(?:到|至|(?<!速|幅|率)为){SINCE}(?:约|近)?$"
)
_VERSUS = pattern(
    rf"(?:(?P<low>低于|慢于|落后于?|滞后于?)|(?P<high>高于|高出|快于|好于|领先于?|超过?|超出))(?P<base>[^，。；]{{2,14}}?(?:平均)?+){LINK}$"
    rf"|(?:比|较)(?P<base2>[^，。；]{{2,14}}?(?:平均)?+)(?:(?P<low2>低|慢|少)|(?P<high2>高|快|多))(?:了|出)?{LINK}$"
)
_TIME = pattern("[年月季期]")
_COMPARATORS = {
    "不到": Comparator.LE,
    "不足": Comparator.LE,
    "未达": Comparator.LE,
    "未达到": Comparator.LE,
    "超": Comparator.GE,
    "超过": Comparator.GE,
    "突破": Comparator.GE,
    "接近": Comparator.APPROX,
    "近": Comparator.APPROX,
}


class Reading(NamedTuple):
    """How one percentage reads: the metric, where its words begin, what it is measured against."""

    metric: Metric
    start: int
    basis: str | None = None
    negative: bool = False
    comparator: Comparator | None = None
    subject: str | None = None


def against_schedule(text: str, low: int, end: int) -> Reading | None:
    """低于序时进度5.6个百分点, 比时间进度慢12个百分点, 超年初预算9个百分点."""
    match = _VS_SCHEDULE.search(text, low, end) if _OF_SCHEDULE.search(text, low, end) else None
    if match is None:
        return None
    base = match["base"] or match["base2"] or match["base3"] or match["base4"]
    behind = bool(match["behind"] or match["behind2"] or match["behind3"] or match["behind4"])
    return Reading(Metric.COMPLETION_RATE, match.start(), base, behind)


def growth(text: str, low: int, end: int) -> Reading | None:
    """同比增长12%, 下降3%, 增速回落至5%; None where the words say no growth."""
    changes = _CHANGES.search(text, low, end)
    match = _GROWTH.search(text, low, end) if changes else None
    level = LEVEL.search(text, low, end) if changes else None
    if level:
        return Reading(Metric.GROWTH_RATE, level.start()) if level["pace"] else None
    if match and text.startswith("增长率", match.start()) and text.endswith("自然", low, match.start()):
        return None  # 人口自然增长率
    if match is None:
        bare = _BARE_BASIS.search(text, low, end) if text.find("比", low, end) >= 0 else None
        return Reading(Metric.GROWTH_RATE, bare.start(), bare["basis"]) if bare else None
    basis = match["basis"].strip() if match["basis"] else None
    return Reading(Metric.GROWTH_RATE, match.start(), basis, bool(match["down"]))


def versus(text: str, low: int, end: int) -> Reading | None:
    """高于全市平均0.9个百分点: a rate set against another."""
    match = _VERSUS.search(text, low, end)
    if match is None:
        return None
    low_word = bool(match["low"] or match["low2"])
    base = match["base"] or match["base2"]
    if _TIME.search(base) and match["base2"]:
        base = f"{text[match.start()]}{base}"  # 比去年同期高出15个百分点
    return Reading(Metric.GROWTH_RATE, match.start(), base, low_word)


def of_plan(text: str, low: int, end: int) -> Reading | None:
    """占年度计划的62%, 完成年度任务的71%, 不到年计划的30%."""
    match = _OF_PLAN.search(text, low, end)
    if match is None:
        return None
    base, start, verb = match["base"], match.start(), match["verb"]
    if verb is None and base.endswith("进度") and "计划" not in base:
        return None  # 支出进度71.7% is a rate of its own
    if _GROWTH_AIM.search(base):
        return Reading(Metric.GROWTH_RATE, start + base.index("增"))  # 固定资产投资增长任务为12%
    if _OF_ALL.match(base):
        return Reading(Metric.SHARE, start)  # 占全区工业固定资产投资额的58.4%
    head = _BASE_HEAD.match(base)
    if head:
        start += len(match["verb"] or "") + head.end()
        verb, base = head.group(), base[head.end() :]
        start -= 2
    comparator = next((c for word, c in _COMPARATORS.items() if verb and verb.endswith(word)), None)
    comparator = _COMPARATORS.get(match["hedge"] or "") or comparator
    return Reading(Metric.COMPLETION_RATE, start, base, comparator=comparator)


def of_investment(text: str, low: int, end: int) -> Reading | None:
    """占一期投资的42%, said of the investment made."""
    match = _OF_INVESTMENT.search(text, low, end)
    return Reading(Metric.COMPLETION_RATE, match.start(), match["base"]) if match else None
