"""Numbers with their units, bounds and hedges: 约37.6亿元, 5%—10%, 不少于80个, 10余亿元, 上百亿元."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

import regex

from jiyao.lexicon import Lexicon
from jiyao.lexicon.alternation import alternation
from jiyao.mentions.hedges import Hedges
from jiyao.mentions.numbers import MAGNITUDES, NUMERAL, Numeral, plain, read_numeral
from jiyao.mentions.units import LOST_UNIT, Unit, UnitKind, read_units
from jiyao.models import Comparator

# Full-width forms have the same length, so offsets hold.
_NARROW = str.maketrans("０１２３４５６７８９．％﹪－＋", "0123456789.%%-+")
_TOKEN = regex.compile(
    rf"""
    (?:(?<=GDP)|(?<![\d.×*＊第A-Za-z]))  # G107, 第3批, ×3 are no figures; GDP38.6亿元 is one
    (?P<per>[百千万]分之)?+
    (?P<sign>(?<![\d%％元个项月日号年亩吨级）)])[-−]|负)?+
    (?P<number>{NUMERAL})
    """,
    regex.VERBOSE,
)
_PER = {"百分之": "%", "千分之": "‰", "万分之": "‱"}
_BARE = frozenset("十百千万亿")
_TEN_MARKS = regex.compile("[十百千万亿点]")
# 个月, 个工作日 are time; 三个一批 is a name; 个方面, 项工作 are left to the reader of statistics.
_TIME_AFTER = regex.compile(
    r"(?:多|半)?(?:月|小时|钟头|工作日|季度|星期|年度(?!实施|计划|重点|项目)|年头|昼夜|学期|交易日|世纪|一批)"
)
_TITLE_AFTER_TENTHS = regex.compile("[立为功果员效熟本了长交品套都绩就型人]")
_SPOKEN_SUM = regex.compile("个(?P<hedge>多)?亿(?!元)")  # 投了五个亿
# 年税收8000万: 元 is understood after 万 where the words before it name money.
_MONEY_BEFORE = regex.compile(
    r"(?:投资|资金|税收|产值|收入|利税|利润|补助|金额|债券|造价|纳税|投入|概算)(?:约|近|超|超过|达|达到|为|完成|突破|预计|可达|上)*$"
)
_PROJECT_AFTER = regex.compile("目(?!标)")
_IMPLIED_YUAN_AFTER = regex.compile(r"(?=级|项目|以上|以下|以内|左右|的|[，。；、,;）)：:\s]|$)")
_CLASS_AFTER = regex.compile(r"(?:级|[的]?(?:[\p{Han}]{0,8}?项目|企业|工程))")
_RANGE = regex.compile(r"\s?(?:[-−–—~～]{1,2}|至|到)\s?")
_SHARED = regex.compile(r"[、和与及]")
_MARGIN = 18
# What a scraper lost its unit after: 同比增长12.5, 开工率96.6, 完成年计划的89.1, 不到年计划的30.
_LOST_BEFORE = regex.compile(
    r"""(?:
        (?:增长|增加|增|上升|提高|提升|下降|降低|减少|回落|增幅|增速|降幅|[开工复竣投达签约落地到位支付出完成入库执行成]率|占比|比重)
        (?:为|达|达到|要达到|力争达到|约|不低于|不少于|超过|达到了)?+
      | (?:占|完成|达到?|不到|不足|超过?|仅占|只占|为)[\p{Han}]{1,12}的(?:约|近)?+
    )$""",
    regex.VERBOSE,
)
_LOST_AFTER = regex.compile(r"(?:以上|左右|以下|以内)?(?:[，。；、,;）)]|[和与及](?=\d)|$)", regex.MULTILINE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit: ``约37.6亿元``. ``value`` is None where the number is unknown (数百).

    ``start`` and ``end`` take in the hedges; ``number_start`` is where the number itself begins.
    ``bare`` says that only a magnitude stands for the number (亿元以上, 百亿级).
    """

    start: int
    end: int
    value: Decimal | None
    upper: Decimal | None
    unit: str
    comparator: Comparator
    kind: UnitKind = UnitKind.COUNT
    amount: Decimal | None = None
    number_start: int = 0
    unit_end: int = 0
    bare: bool = False


@dataclass(frozen=True, slots=True)
class _Number:
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
        return self.magnitude + self.unit.text if self.unit else ""


class FigureFinder:
    """Finds figures in one pass; built once from a lexicon.

    >>> [figure.value for figure in FigureFinder(Lexicon.default()).find("总投资37.6亿元，项目五十六个")]
    [Decimal('37.6'), Decimal('56')]
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._units = read_units(lexicon)
        self._hedges = Hedges(lexicon)
        names = alternation(self._units)
        inner = "".join(self._hedges.inner)
        self._tail = regex.compile(
            rf"(?P<hedge>[{inner}几])?+(?P<magnitude>万亿|[万亿])?+(?P<more>[{inner}])?+\s?"
            rf"(?P<unit>{names})(?!\s?[/／])(?P<half>半)?"
        )

    def find(self, text: str) -> tuple[Figure, ...]:
        """All figures in text order."""
        text = text.translate(_NARROW)
        numbers = self._numbers(text)
        found: list[Figure] = []
        place = 0
        while place < len(numbers):
            count, figures = self._figures(text, numbers, place)
            found += figures
            place += count
        return tuple(found)

    def _numbers(self, text: str) -> list[_Number]:
        numbers: list[_Number] = []
        end = 0
        while match := _TOKEN.search(text, end):
            number = self._number(text, match)
            end = max(match.end(), number.end)
            if number.numeral or number.unit:
                numbers.append(number)
        return numbers

    def _number(self, text: str, match: regex.Match[str]) -> _Number:
        written = match["number"]
        numeral, low = _pair(written) or (read_numeral(written), None)
        if numeral and match["sign"]:
            numeral = replace(numeral, value=-numeral.value)
        bare = written[0] in _BARE and not _counts(written)
        number = _Number(
            match.start(),
            match.end(),
            numeral,
            None,
            numeral.magnitude if numeral else "",
            low=low,
            bare=bare,
        )
        if match["per"]:
            return replace(number, unit=Unit(_PER[match["per"]], UnitKind.RATE))
        if text[max(0, match.start() - 1) : match.start()] in ("几", "数"):  # 数百, 几十亿: cannot be known
            number = replace(number, numeral=None)
        return self._with_unit(text, number)

    def _with_unit(self, text: str, number: _Number) -> _Number:
        spoken = _SPOKEN_SUM.match(text, number.end)
        if spoken and number.numeral:
            hedge = Comparator.APPROX if spoken["hedge"] else Comparator.EQ
            unit = Unit("元", UnitKind.MONEY)
            return replace(number, end=spoken.end(), unit=unit, magnitude="亿", hedge=hedge)
        tail = self._tail.match(text, number.end)
        if tail is None or not _is_unit(text, tail):
            return _implied_yuan(text, number)
        unit = self._units[tail["unit"]]
        hedge = Comparator.APPROX if tail["hedge"] or tail["more"] else Comparator.EQ
        numeral = None if tail["hedge"] == "几" else number.numeral
        if tail["half"] and numeral:
            numeral = replace(numeral, value=numeral.value + Decimal("0.5"))
        magnitude = tail["magnitude"] or number.magnitude
        if tail["magnitude"] and number.magnitude and numeral:  # 3万多亿元
            numeral = Numeral(numeral.total)
        end = tail.end() if unit.text == "成" else tail.end("unit")
        return replace(number, end=end, numeral=numeral, unit=unit, magnitude=magnitude, hedge=hedge)

    def _figures(self, text: str, numbers: list[_Number], place: int) -> tuple[int, list[Figure]]:
        """The figures that begin with one number, and how many numbers they took."""
        first = numbers[place]
        second = numbers[place + 1] if place + 1 < len(numbers) else None
        if second and _is_range(text, first, second):
            return 2, self._one(text, *_same_unit(first, second))
        if first.unit is None:
            shared = _shared(text, numbers, place)
            if shared:
                return len(shared), [figure for number in shared for figure in self._one(text, number)]
            before = numbers[place - 1] if place else None
            first = _lost(text, first, before)
            numbers[place] = first
        return 1, self._one(text, first)

    def _one(self, text: str, number: _Number, upper: _Number | None = None) -> list[Figure]:
        last = upper or number
        if number.unit is None:
            return []
        start, before = self._hedges.before(text, number.start, number.bare)
        end, after = self._hedges.after(text, last.end)
        comparator = next((c for c in (before, last.hedge, after) if c is not Comparator.EQ), Comparator.EQ)
        if number.bare and not _is_threshold(text, number, end, comparator):
            return []
        value = number.numeral.value if number.numeral else None
        high = upper.numeral.value if upper and upper.numeral else None
        if number.low is not None:
            value, high = number.low, value
        amount = None if value is None else plain(value * _worth(number))
        return [
            Figure(
                start,
                end,
                value,
                high,
                number.unit_text,
                comparator,
                number.unit.kind,
                amount,
                number.start,
                last.end,
                number.bare,
            )
        ]


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


def _is_unit(text: str, tail: regex.Match[str]) -> bool:
    unit = tail["unit"]
    if unit == "项" and _PROJECT_AFTER.match(text, tail.end("unit")):
        return False  # 过亿项目: 项目 is one word
    if unit in ("个", "件", "项"):
        return not _TIME_AFTER.match(text, tail.end("unit"))
    if unit == "成":
        return not _TITLE_AFTER_TENTHS.match(text, tail.end("unit"))
    return True


def _implied_yuan(text: str, number: _Number) -> _Number:
    """总投资3.5亿, 百亿级项目: 元 is understood after 亿."""
    if number.magnitude in ("亿", "万亿") and _IMPLIED_YUAN_AFTER.match(text, number.end):
        return replace(number, unit=Unit("元", UnitKind.MONEY))
    before = text[max(0, number.start - _MARGIN) : number.start]
    if (
        number.magnitude == "万"
        and _IMPLIED_YUAN_AFTER.match(text, number.end)
        and _MONEY_BEFORE.search(before)
    ):
        return replace(number, unit=Unit("元", UnitKind.MONEY))
    return number


def _is_threshold(text: str, number: _Number, end: int, comparator: Comparator) -> bool:
    """A bare 亿元 is a figure only with a bound (上亿元, 亿元以上) or as a class of projects (百亿级项目)."""
    if number.numeral is None or comparator is not Comparator.EQ:
        return True
    return (
        number.unit is not None and number.unit.kind is UnitKind.MONEY and bool(_CLASS_AFTER.match(text, end))
    )


def _is_range(text: str, first: _Number, second: _Number) -> bool:
    if second.unit is None or first.numeral is None or second.numeral is None:
        return False
    if first.unit is not None and first.unit.kind is not second.unit.kind:
        return False
    between = text[first.end : second.start]
    if _adjacent_guess(text, first, second, between):
        return True
    return bool(_RANGE.fullmatch(between)) and text[first.start - 1 : first.start] not in ("从", "由", "自")


def _adjacent_guess(text: str, first: _Number, second: _Number, between: str) -> bool:
    """2、3亿元 means two or three; 3、5个 at the head of a line is a heading's number."""
    if between != "、" or first.unit is not None or not first.numeral or not second.numeral:
        return False
    at_head = first.start == 0 or text[first.start - 1] in "\n。；"
    return not at_head and second.numeral.value - first.numeral.value == 1 and second.numeral.value < 10


def _same_unit(first: _Number, second: _Number) -> tuple[_Number, _Number]:
    """Both ends of a range in the larger unit: 8000万元至1亿元 is 0.8 to 1 亿元; 10至15亿元 shares its unit."""
    if first.unit is None and not first.magnitude:
        return replace(first, unit=second.unit, magnitude=second.magnitude), second
    magnitude = max(first.magnitude, second.magnitude, key=lambda name: MAGNITUDES[name])
    return _in_magnitude(replace(first, unit=second.unit), magnitude), _in_magnitude(second, magnitude)


def _in_magnitude(number: _Number, magnitude: str) -> _Number:
    if number.numeral is None or number.magnitude == magnitude:
        return number
    ratio = MAGNITUDES[number.magnitude] / MAGNITUDES[magnitude]
    numeral = Numeral(plain(number.numeral.value * ratio), magnitude)
    return replace(number, numeral=numeral, magnitude=magnitude)


def _shared(text: str, numbers: list[_Number], place: int) -> list[_Number]:
    """分别为63.2、81.5和34.9亿元: numbers of one list share the unit of the last."""
    run = [numbers[place]]
    for number in numbers[place + 1 : place + 12]:
        if not _SHARED.fullmatch(text, run[-1].end, number.start):
            return []
        run.append(number)
        if number.unit is not None:
            break
    unit, magnitude = run[-1].unit, run[-1].magnitude
    spoken = "分别" in text[max(0, run[0].start - _MARGIN) : run[0].start]
    decimals = all(number.numeral and number.numeral.value % 1 for number in run[:-1])
    if unit is None or not (spoken or decimals):
        return []
    return [replace(number, unit=unit, magnitude=magnitude) for number in run]


def _lost(text: str, number: _Number, previous: _Number | None) -> _Number:
    """同比增长12.5, 分别增长21和9.4: a rate whose sign a scraper lost."""
    if number.numeral is None or number.magnitude or not _LOST_AFTER.match(text, number.end):
        return number
    listed = previous is not None and previous.unit is LOST_UNIT
    listed = listed and bool(_SHARED.fullmatch(text, previous.end, number.start)) if previous else False
    if listed or _LOST_BEFORE.search(text[max(0, number.start - _MARGIN) : number.start]):
        return replace(number, unit=LOST_UNIT)
    return number


def _worth(number: _Number) -> Decimal:
    if number.unit is None or number.unit.kind is not UnitKind.MONEY:
        return Decimal(1)
    return MAGNITUDES[number.magnitude] * number.unit.worth
