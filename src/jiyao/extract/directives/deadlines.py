"""Time-limits: 3月底前, 一季度, 年内, 2日内, 每月25日前, 国庆前."""

from __future__ import annotations

from functools import lru_cache

import regex

from jiyao.lexicon import read_lines
from jiyao.lexicon.scan import Scan
from jiyao.patterns import pattern, scanner

# No time-limit is without one of these, and most sentences are.
_LIMITS = scanner(r"[前内底末初旬季半到](?:(?<![半到])|(?<=半)年|(?<=到)\d)")

_LONGEST = 40  # characters that a time-limit may have before such a one
_NUMBER = "一二三四五六七八九十两半"
_UNIT = "工日天周月小年季星"  # what units of time begin with


@lru_cache(maxsize=1)
def _deadline() -> Scan:
    longest = sorted(read_lines("deadline_events.txt"), key=len, reverse=True)
    events = "|".join(map(regex.escape, longest))
    firsts = "".join(event[0] for event in longest)
    seconds = "".join(event[1:2] or "之来到开召结前节" for event in longest)
    opening = (
        rf"[\d今明当次每本下年月季周{_NUMBER}第首上前到{firsts}](?:(?<!\d)(?=[\d度底末内三{_NUMBER}{_UNIT}个{seconds}])"
        rf"|(?<=\d)(?<!\d\d)(?=\d{{0,3}}(?:[号{_UNIT}]|个[{_UNIT}])))"
    )
    return Scan(
        opening,
        pattern(
            rf"""
        (?<!\d|截至|截止|截止到|距离?|等到\s?|对|[\d\p{{Han}}]至|—)
        (?P<limit>
          # a day or month that ends it: 3月底, 2023年6月30日前, 每月25日前, 明年6月底前
          (?:(?:\d{{4}}年|今年|明年|当年|次年|每年|每月|当月|次月|本月|下月|每季度?末?){{0,2}})
          (?:
             \d{{1,2}}月(?:份)?(?:\d{{1,2}}[日号])?(?:上旬|中旬|下旬|底|末|初)?(?:之?前|以前)
           | \d{{1,2}}月\d{{1,2}}[日号](?:上午|下午|晚上?|中午)?(?:\d{{1,2}}(?:[:：]\d{{2}}(?:时|分)?|[时点](?:\d{{1,2}}分|整)?))?(?:下班)?(?:之?前|以前)
           | \d{{1,2}}月(?:份)?(?:底|末|上旬|中旬|下旬|初(?=[^，；。]{{0,4}}(?:完成|开工|竣工|完工|通车|投产|交付|投用)))
           | \d{{1,2}}[日号](?:之?前|以前)
           | (?:年底|年末|月底|月末|季末|季度末|周末)(?:之?前|以前)?
           | (?:年|月|季度|周)内(?!容|部)
          )
          | (?:今|明|本|当)年(?:底|末|内)(?:前)?
          | 本(?:月|周|季度)(?:底|末|内)(?:前)?
          | \d{{4}}年(?:底|末)?(?:之?前|底|末)
          | (?:下|本)(?:周|星期|个?月)[一二三四五六日天]?(?:之?前|底|[上中下]旬前?)
          | 每(?:周|星期)[一二三四五六日](?:之?前)
          # a term: 2日内, 一周内, 5个工作日之内, 24小时内
          | (?:\d{{1,3}}|[一二两三四五六七八九十半]{{1,3}})(?:个)?(?:工作日|日|天|周|月|小时|年|季度|星期)(?:之|以)?内
          # something that is to come first: 国庆前, 封冻前
          | (?:{events})(?:节|之|来临|到来|开始|召开|结束)?前(?!期|后|夕|往|置|景|提|列|沿|端|线|瞻|三|\d|[一二三四]|所|面|来|去|移)
          # a quarter or half-year by which something is to be reached: 力争四季度再引进…
          | (?:\d{{4}}年|今年|明年)?(?:第?[一二三四]季度|首季度|上半年|下半年|前三季度|第?[一二三四]季度末)
            (?![^，；。]{{0,24}}(?:仪式|活动|观摩|拉练|会议?(?![计展])))
            (?:(?:之?前|末|底)|(?=[^，；。]{{0,24}}(?:应开尽开|开工|完成|达到|引进|实现|竣工|投产|落地|到位|通车|建成|清零|入库|过半|开门红|双过半)))
          | (?<=确保|力争|争取|务必)(?:第?[一二三四]季度|上半年|下半年)
          | 到\d{{4}}年(?=[，,\p{{Han}}])
        )
        """,
            regex.VERBOSE,
        ),
    )


def find_deadline(text: str, start: int, end: int) -> str | None:
    """The first time-limit in ``text[start:end]``, as written; None where there is none.

    >>> find_deadline("会后要抓紧，务必于3月20日前报县委办。", 0, 20)
    '3月20日前'
    >>> find_deadline("截至3月底，全年完成投资8亿元。", 0, 17) is None
    True
    """
    limits = _LIMITS.search(text, start, end)
    if not limits:
        return None
    match = next(_deadline().finditer(text, max(start, limits.start() - _LONGEST), end), None)
    return match.group("limit") if match else None
