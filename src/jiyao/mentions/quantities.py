"""Numbers in running text with the unit that stands after them: 6800多万元, 三五个, 百分之五, 五个亿."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

import regex

from jiyao.lexicon import Lexicon, read_words
from jiyao.lexicon.trie import trie_pattern
from jiyao.lexicon.words import Words
from jiyao.mentions.hedges import Hedges
from jiyao.mentions.numbers import DIGITS, MAGNITUDES, OPENING, PLAIN_NUMERAL, Numeral, read_numeral
from jiyao.mentions.units import Unit, UnitKind, read_units
from jiyao.models import Comparator
from jiyao.patterns import pattern, scanner

# For re, which is twice as fast here.
_TOKEN = scanner(
    rf"""
    (?:(?<=GDP)|(?<![\d.×*＊第A-Za-z]))  # G107, 第3批, ×3 are no figures; GDP38.6亿元 is one
    (?:(?P<per>[百千万]分之)|(?![百千万]分之))
    (?P<sign>(?<![\d%％元个项月日号年亩吨级）)])[-−]|负)?
    (?P<number>{PLAIN_NUMERAL})
    """,
    re.VERBOSE,
)
_PER = {"百分之": "%", "千分之": "‰", "万分之": "‱"}
# What may follow a numeral that matters, beside a unit: a mark of a range or a list, the end of what lost its unit.
_AFTER = "几十百千万亿\\s\\-−–—~～至到、和与及以左，。；,;）)"
_BARE = frozenset("十百千万亿")
_TEN_MARKS = pattern("[十百千万亿点]")
# 个月, 个工作日 are time; 三个一批 is a name; 个方面, 项工作 are left to the reader of statistics.
_TIME_AFTER = pattern(
    r"(?:多|半)?(?:月|小时|钟头|工作日|季度|星期|年度(?!实施|计划|重点|项目)|年头|昼夜|学期|交易日|世纪|一批)"
)
_TITLE_AFTER_TENTHS = pattern("[立为功果员效熟本了长交品套都绩就型人]")
_SPOKEN_SUM = pattern("个(?P<hedge>多)?亿(?!元)")  # 投了五个亿
# 拉动增长1.74个、3.22个和4.0个百分点, 提高17.4个和5.2个百分点
_POINTS_LATER = pattern(r"(?:[、和及]\d[\d.]*+个){0,8}[、和及]\d[\d.]*+个百分点")
# 年税收8000万: 元 is understood after 万 where the words before it name money.
_MONEY_BEFORE = pattern(
    r"(?:投资|资金|税收|产值|收入|利税|利润|补助|金额|债券|造价|纳税|投入|概算)(?:约|近|超|超过|达|达到|为|完成|突破|预计|可达|上)*$"
)
_CLASS_AFTER = pattern(r"(?:以上|以下)的?(?:[\p{Han}]{0,6})项目")
_OVER_CLASS = pattern(r"的?[\p{Han}]{0,4}项目")
_OVER_BEFORE = pattern("[过超逾]$")  # 过千万的项目
_PROJECT_AFTER = pattern("目(?!标)")
_IMPLIED_YUAN_AFTER = pattern(
    r"(?=级|项目|达到?(?=\d)|目标|任务|招商|以上|以下|以内|左右|的|[，。；、,;）)：:\s]|$)"
)
# 项目数10个 is ten; 数10个 is tens, nobody knows how many.
_NUMBER_OF = pattern(r"(?:项目|任务|目标|计划|预算|[总个件户人基分指次])数$")
# 投资8000万实施, 投资500万用于: a verb follows at once.
_YUAN_SPENT = pattern(r"(?:实施|建设|新建|修建|兴建|改造|用于|购置|建成|开发|打造|扩建)")
_SPENT_BEFORE = pattern("(?:投资|投入|资金)(?:约|近|超|超过|达|达到)?$")
# 新建水厂一座 is one; 每到一处, 一座座厂房, 一套方案, 共建一方热土 count nothing.
_BUILT_BEFORE = pattern(
    r"(?:新建|[修扩改兴]建|建[设成]|建造|改造|购置|安装|拆除|配备|新增|铺设)了?[^，。；：！？\n的]{0,12}$"
)
_LIST = 80  # characters of a list of numbers
_MARGIN = 18  # characters before a number that may tell what it is


class Quantity(NamedTuple):
    """One numeral in the text, with the unit that stands after it, if any."""

    start: int
    end: int
    numeral: Numeral | None
    unit: Unit | None
    magnitude: str = ""
    hedge: Comparator = Comparator.EQ
    bare: bool = False
    low: Decimal | None = None  # 三五个, 七八个: the lower of two

    @property
    def unit_text(self) -> str:
        """The unit as written, with its magnitude: 万平方米."""
        return self.magnitude + self.unit.text if self.unit else ""

    @property
    def worth(self) -> Decimal:
        """What one is worth in the base unit: money in yuan, anything else is one."""
        if self.unit is None or self.unit.kind is not UnitKind.MONEY:
            return Decimal(1)
        return MAGNITUDES[self.magnitude] * self.unit.worth


class QuantityReader:
    """Reads the numbers of a text in one pass; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon, hedges: Hedges) -> None:
        self._units = read_units(lexicon)
        inner = "".join(hedges.inner)
        self._place = _place(re.escape("".join(sorted({unit[0] for unit in self._units}))) + f"个{inner}")
        self._tail = pattern(
            rf"(?P<hedge>[{inner}几])?+(?P<magnitude>万亿|[万亿])?+(?P<more>[{inner}])?+\s?"
            rf"(?P<unit>{trie_pattern(self._units)})(?!\s?[/／])(?P<half>半)?"
        )

    def read(self, text: str) -> list[Quantity]:
        """Every number that may be a figure, in text order, and what stands in one list with it."""
        numbers: list[Quantity] = []
        end = 0
        for place in self._place.finditer(text):
            start = place.start()
            if start < end or (match := _TOKEN.match(text, start)) is None:
                continue
            number = self._number(text, match)
            end = max(match.end(), number.end)
            if number.numeral or number.unit:
                numbers.append(number)
        return numbers

    def _number(self, text: str, match: re.Match[str]) -> Quantity:
        written = match["number"]
        numeral, low = _pair(written) or (read_numeral(written), None)
        if numeral and match["sign"]:
            numeral = numeral._replace(value=-numeral.value)
        bare = written[0] in _BARE and not _counts(written)
        magnitude = numeral.magnitude if numeral else ""
        start, end = match.span()
        if match["per"]:
            unit = Unit(_PER[match["per"]], UnitKind.RATE)
            return Quantity(start, end, numeral, unit, magnitude, bare=bare, low=low)
        if _is_vague(text, start, written):
            numeral = None
        return self._with_unit(text, Quantity(start, end, numeral, None, magnitude, bare=bare, low=low))

    def _with_unit(self, text: str, number: Quantity) -> Quantity:
        spoken = text.startswith("个", number.end) and _SPOKEN_SUM.match(text, number.end)
        if spoken and number.numeral:
            hedge = Comparator.APPROX if spoken["hedge"] else Comparator.EQ
            unit = Unit("元", UnitKind.MONEY)
            return number._replace(end=spoken.end(), unit=unit, magnitude="亿", hedge=hedge)
        tail = self._tail.match(text, number.end)
        if tail is None or not _is_unit(text, tail):
            return _implied_yuan(text, number)
        unit = self._units[tail["unit"]]
        if unit.kind is UnitKind.MEASURE and text[number.start : number.end] == "一":
            before = text[max(0, number.start - _MARGIN) : number.start]
            if not _BUILT_BEFORE.search(before):
                return number._replace(end=tail.end("unit"), numeral=None)
        # An end is given, for regex looks ahead for 个百分点 in all that is left.
        if unit.text == "个" and _POINTS_LATER.match(text, tail.end(), tail.end() + _LIST):
            unit = self._units["个百分点"]
        hedge = Comparator.APPROX if tail["hedge"] or tail["more"] else Comparator.EQ
        numeral = None if tail["hedge"] == "几" else number.numeral
        if tail["half"] and numeral:
            numeral = numeral._replace(value=numeral.value + Decimal("0.5"))
        magnitude = tail["magnitude"] or number.magnitude
        if tail["magnitude"] and number.magnitude and numeral:  # 3万多亿元
            numeral = Numeral(numeral.total)
        end = tail.end() if unit.text == "成" else tail.end("unit")
        return Quantity(number.start, end, numeral, unit, magnitude, hedge, number.bare, number.low)


def _place(after: str) -> re.Pattern[str]:
    """Where a number may begin that a unit or a list gives a meaning; ``after`` is what those begin with.

    Six of seven numerals of a page are none: 一是, 统一, 第三, 2022年. To leave them out here takes half the time of
    reading them.
    """
    after += _AFTER
    return scanner(
        rf"[{OPENING}负\-−](?:(?<=[万亿])"
        rf"|(?<=[{DIGITS}十百千])(?=[{DIGITS}点分{after}]|\Z)"
        rf"|(?<=[0-9])(?<![0-9.].)(?=[0-9.,]{{0,40}}(?:[{after}]|\Z)|[0-9.,]{{41}})"
        rf"|(?<=[负\-−])(?=[{OPENING}]))"
    )


def _is_vague(text: str, start: int, written: str) -> bool:
    """数百, 几十亿, 数10个 cannot be known; 项目数187个, 预算数10065万元 can: 数 ends a noun there.

    >>> [_is_vague(text, text.index("数") + 1, text[text.index("数") + 1 :]) for text in ("数百", "数10", "项目数187", "任务数10")]
    [True, True, False, False]
    """
    before = text[max(0, start - 1) : start]
    if before != "数":
        return before == "几"
    return written[0] in _BARE or (
        not written.strip("10") and not _NUMBER_OF.search(text[max(0, start - 3) : start])
    )


def _pair(written: str) -> tuple[Numeral | None, Decimal | None] | None:
    """三五, 七八: two bare digits are a range; any longer run of them is no number (一二三产业)."""
    if len(written) < 2 or not written[0].isnumeric() or written[0].isdecimal() or _TEN_MARKS.search(written):
        return None
    if len(written) == 2:
        low, high = read_numeral(written[0]), read_numeral(written[1])
        if low and high and low.value < high.value:
            return high, low.value
    return None, None


def _counts(written: str) -> bool:
    """Whether a numeral that begins with a magnitude is a number all the same (十二, 十亿 is not 亿)."""
    return written[0] == "十"


@lru_cache(maxsize=1)
def _words() -> Words:
    return Words(read_words("unit_words.txt"))


def _is_unit(text: str, tail: regex.Match[str]) -> bool:
    """Whether what reads like a unit is one, and not the beginning of a word: 讲5方面意见, 三到位一处理."""
    unit = tail["unit"]
    if _words().begins(text, tail.start("unit")):
        return False
    if unit == "项" and _PROJECT_AFTER.match(text, tail.end("unit")):
        return False  # 过亿项目: 项目 is one word
    if unit in ("个", "件", "项"):
        return not _TIME_AFTER.match(text, tail.end("unit"))
    if unit == "成":
        return not _TITLE_AFTER_TENTHS.match(text, tail.end("unit"))
    return True


def _implied_yuan(text: str, number: Quantity) -> Quantity:
    """总投资3.5亿, 百亿级项目: 元 is understood after 亿."""
    if not number.magnitude:
        return number
    if number.magnitude in ("亿", "万亿") and _IMPLIED_YUAN_AFTER.match(text, number.end):
        return number._replace(unit=Unit("元", UnitKind.MONEY))
    before = text[max(0, number.start - _MARGIN) : number.start]
    over = _OVER_BEFORE.search(before) and _OVER_CLASS.match(text, number.end)
    if number.magnitude == "万" and (over or _CLASS_AFTER.match(text, number.end)):
        return number._replace(unit=Unit("元", UnitKind.MONEY))  # 1000万以上项目
    spent = _YUAN_SPENT.match(text, number.end) and _SPENT_BEFORE.search(before)
    if number.magnitude == "万" and spent:
        return number._replace(unit=Unit("元", UnitKind.MONEY))
    if (
        number.magnitude == "万"
        and _IMPLIED_YUAN_AFTER.match(text, number.end)
        and _MONEY_BEFORE.search(before)
    ):
        return number._replace(unit=Unit("元", UnitKind.MONEY))
    return number
