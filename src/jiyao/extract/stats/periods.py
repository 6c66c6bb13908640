"""The time a figure holds for: finding it, and turning it into dates where the year is known."""

from __future__ import annotations

from typing import NamedTuple

import regex

from jiyao.lexicon.scan import Scan
from jiyao.patterns import pattern

_NUMBER = "一二三四五六七八九十两"
_YEAR = r"(?:(?<!\d)(?:19|20)\d{2}年(?:度)?|[一二][〇零九][〇零一二三四五六七八九]{2}年度?|今年|去年|前年|明年|上年|当年|本年度?|上年度|全年)"
_MONTHS = (
    rf"(?:(?:(?<!\d)\d{{1,2}}|元)(?:月份?)?\s?[-—–―~～至到]{{1,2}}\s?\d{{1,2}}月份?|(?<!\d)\d{{1,2}}月份?"
    rf"|(?<![{_NUMBER}个])[{_NUMBER}元]{{1,2}}至[{_NUMBER}]{{1,2}}月份?|(?<![{_NUMBER}个])[{_NUMBER}]{{1,2}}月份?)"
)
_QUARTER = r"(?:前[一二三两]个?季度|第?[一二三四]季度|(?<!\d)[1-4]季度|[上下]半年)"
_DAY = r"(?:\d{1,2}[日号])"
_EDGE = r"(?:年?底|年?末|年?初|上旬|中旬|下旬)"
_PLAN = r"(?:“?十[一二三四五六]五”?(?:时期|期间|以来|末|前[一二三四]年))"
_SPAN = (
    rf"(?:[前头后近](?:\d{{1,2}}|[{_NUMBER}]{{1,2}})个?(?:月|年)(?:来|间)?|近年来|近几年来?|(?:过去|未来|今后)[\d{_NUMBER}]{{1,2}}年"
    rf"|(?<![\d{_NUMBER}年])[\d{_NUMBER}]{{1,2}}(?:个月|个季度|年)之?内"
    rf"|(?<![\d{_NUMBER}])[\d{_NUMBER}]{{1,2}}年(?:(?:来|间)|(?=累计|共|全[县市区])))"
)
_PATTERN = pattern(
    rf"""
    (?:(?P<upto>截至|截止到?|到|至|自|从)\s?)?+
    (?:
        (?P<now>(?<!项)目前|当前|现在|今(?=[，,]))
      | (?<!\d)20\d{{2}}年?[-—–―~～至到]20\d{{2}}年
      | {_YEAR}\s?(?:全年|{_MONTHS}|{_QUARTER})?+{_DAY}?+{_EDGE}?+(?:以来|期间|至今)?+
      | {_MONTHS}{_DAY}?+{_EDGE}?+
      | {_QUARTER}{_EDGE}?+
      | (?:年初|开年|入春|入夏|开春)以来|年底|年末|年内|月底|本月|当月|上月|本季度|至今
      | {_PLAN}
      | {_SPAN}
    )
    (?P<limit>之前|以前|(?<![前])前(?![\d一二三四五六七八九十两]|期|往|来)|以来|止)?+
    """,
    regex.VERBOSE,
)
# A figure or 一个 is most often none: what stands beside the first character tells. Each takes one character, for in
# 项目前三季度 the second may begin a period as well.
_PERIODS = Scan(
    rf"截(?=[至止])|[到至自从](?=[\s目当现今去前明上本全\d{_NUMBER}元第下年开入月“头后近过未至])|目(?=前)|当(?=[前年月])|现(?=在)"
    rf"|今(?=[，,年后])|[去明全](?=年)|前(?=[年\d{_NUMBER}])|上(?=[年半月])|下(?=半)|本(?=[年月季])|年(?=[初底末内])|开(?=[年春])|入(?=[春夏])"
    rf"|月(?=底)|[头后](?=[\d{_NUMBER}])|近(?=[\d{_NUMBER}年几])|过(?=去)|未(?=来)|元(?=[月\s—–―~～至到{_NUMBER}-])|“(?=十)|第(?=[一二三四])"
    rf"|[{_NUMBER}](?=[\d{_NUMBER}元〇零月季年至]|个[月季])|\d(?<!\d\d)(?=\d{{0,3}}(?:[{_NUMBER}年月季至到\s—–―~～-]|个[月季]))",
    _PATTERN,
)
_COMPARED = frozenset("比较与同高低快慢于过")
_COMPARED_AFTER = pattern(r"(?:同期|同月|相比|结转|结余|不变价|可比价|的[\d.]++倍)")
_EVENT_AFTER = pattern(
    r"(?:全部|全面|整体|正式|可|将|前)?(?:[省市县国州][\p{Han}]{0,12}(?:项目|工程)[，。]|[开动][工建](?=[，。、；])|[\p{Han}]{0,6}并网|建成|投产|完工|竣工|通车|投用|交付|投入|启动|第)"
)
_PROGRESS_AFTER = pattern(r"(?:已|共|累计|实际)*完成(?:项目|工程|建设)?投资")
_OWN_ONLY = pattern(r"(?:度)?计划(?:完成)?(?:总)?投资")
_DAY_ONLY = pattern(r"\d{1,2}[日号]$")


class Period(NamedTuple):
    """A period as written. ``own`` means that it holds for the figure beside it and is not carried on."""

    start: int
    end: int
    text: str
    own: bool = False
    deadline: bool = False
    event: bool = False
    progress: bool = False  # 1-6月累计完成投资: speaks of the work done alone


def find_periods(text: str, start: int, end: int) -> list[Period]:
    """The periods of one sentence in order; dates of meetings and compared periods (比上年) are none.

    >>> [period.text for period in find_periods("截至3月底，比去年同期多；上半年完成", 0, 18)]
    ['截至3月底', '上半年']
    """
    return [period for match in _PERIODS.finditer(text, start, end) if (period := _period(text, match))]


def _period(text: str, match: regex.Match[str]) -> Period | None:
    first, last = match.span()
    before = text[max(0, first - 2) : first]
    if before.rstrip("\n")[-1:] in _COMPARED or _COMPARED_AFTER.match(text, last):
        return None
    written = match.group().strip()
    away = match["upto"] in ("从", "自") and not match["limit"]
    grown = match["upto"] in ("到", "至") and before[-1:] in tuple(
        "长加高升降少展大落滑涨窄小"
    )  # 增长到2022年的
    if away or grown:
        first, written = first + 1, written[1:]
    bounded = match["upto"] in ("截至", "截止", "截止到", "到", "至") or match["limit"]
    if not bounded and written[-1] in "日号" and _DAY_ONLY.search(written):
        return None
    after = text[last : last + 1]
    return Period(
        first,
        last,
        written,
        own=after in ("度", "计") and _OWN_ONLY.match(text, last) is not None,
        deadline=match["limit"] in ("前", "之前", "以前"),
        event=bool(_EVENT_AFTER.match(text, last)),
        progress=after in ("已", "共", "累", "实", "完") and _PROGRESS_AFTER.match(text, last) is not None,
    )
