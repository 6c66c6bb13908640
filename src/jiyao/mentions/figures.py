"""Numbers with their units, bounds and hedges: 约37.6亿元, 5%—10%, 不少于80个, 10余亿元, 上百亿元."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import regex

from jiyao.lexicon import Lexicon
from jiyao.mentions.hedges import Hedges
from jiyao.mentions.numbers import MAGNITUDES, Numeral, plain
from jiyao.mentions.quantities import Quantity, QuantityReader
from jiyao.mentions.units import LOST_UNIT, UnitKind
from jiyao.models import Comparator
from jiyao.patterns import pattern, scanner

# Full-width forms have the same length, so offsets hold.
_NARROW = str.maketrans("０１２３４５６７８９．％﹪－＋", "0123456789.%%-+")
_WIDE = scanner("[０-９．％﹪－＋]")  # none in a repaired text but a few ．
_CLASS_AFTER = pattern(r"(?:级|[的]?(?:[\p{Han}]{0,8}?项目|企业|工程))")
_PROJECTS_AFTER = pattern(r"的?[\p{Han}]{0,4}项目")
_REACHED_BEFORE = pattern(r"达到?$")  # 年产值达到亿元
_RANGE = pattern(r"\s?(?:[-−–—~～]{1,2}|至|到)\s?")
_SHARED = frozenset("、和与及")
_MARGIN = 18
# What a scraper lost its unit after: 同比增长12.5, 开工率96.6, 完成年计划的89.1, 不到年计划的30.
_LOST_BEFORE = pattern(
    r"""(?:
        (?:增长|增加|增|上升|提高|提升|下降|降低|减少|回落|增幅|增速|降幅|[开工复竣投达签约落地到位支付出完成入库执行成]率|占比|比重)
        (?:为|达|达到|要达到|力争达到|约|不低于|不少于|超过|达到了)?+
      | (?:占|完成|达到?|不到|不足|超过?|仅占|只占|为)[\p{Han}]{1,12}的(?:约|近)?+
    )$""",
    regex.VERBOSE,
)
_LOST_AFTER = pattern(r"(?:以上|左右|以下|以内)?(?:[，。；、,;）)]|[和与及](?=\d)|$)", regex.MULTILINE)


class Figure(NamedTuple):
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


class FigureFinder:
    """Finds figures in one pass; built once from a lexicon.

    >>> [figure.value for figure in FigureFinder(Lexicon.default()).find("总投资37.6亿元，项目五十六个")]
    [Decimal('37.6'), Decimal('56')]
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._hedges = Hedges(lexicon)
        self._quantities = QuantityReader(lexicon, self._hedges)

    def find(self, text: str) -> tuple[Figure, ...]:
        """All figures in text order."""
        if _WIDE.search(text):
            text = text.translate(_NARROW)
        numbers = self._quantities.read(text)
        found: list[Figure] = []
        place = 0
        while place < len(numbers):
            count, figures = self._figures(text, numbers, place)
            found += figures
            place += count
        return tuple(found)

    def _figures(self, text: str, numbers: list[Quantity], place: int) -> tuple[int, list[Figure]]:
        """The figures that begin with one number, and how many numbers they took."""
        first = numbers[place]
        second = numbers[place + 1] if place + 1 < len(numbers) else None
        if second and (ends := _range(text, first, second)):
            return 2, self._one(text, *ends)
        if first.unit is None:
            shared = _shared(text, numbers, place)
            if shared:
                return len(shared), [figure for number in shared for figure in self._one(text, number)]
            before = numbers[place - 1] if place else None
            first = _lost(text, first, before)
            numbers[place] = first
        return 1, self._one(text, first)

    def _one(self, text: str, number: Quantity, upper: Quantity | None = None) -> list[Figure]:
        last = upper or number
        if number.unit is None:
            return []
        start, before = self._hedges.before(text, number.start, number.bare or _is_class(text, number))
        end, after = self._hedges.after(text, last.end)
        comparator = next((c for c in (before, last.hedge, after) if c is not Comparator.EQ), Comparator.EQ)
        if number.bare and not _is_threshold(text, number, end, comparator):
            return []
        value = number.numeral.value if number.numeral else None
        high = upper.numeral.value if upper and upper.numeral else None
        if number.low is not None:
            value, high = number.low, value
        amount = None if value is None else plain(value * number.worth)
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


def _is_class(text: str, number: Quantity) -> bool:
    """过10亿元的项目1个: 过 bounds a class of projects, as before a bare 亿元."""
    return (
        number.unit is not None
        and number.unit.kind is UnitKind.MONEY
        and bool(_PROJECTS_AFTER.match(text, number.end))
    )


def _is_threshold(text: str, number: Quantity, end: int, comparator: Comparator) -> bool:
    """A bare 亿元 is a figure only with a bound (上亿元, 亿元以上) or as a class of projects (百亿级项目)."""
    if number.numeral is None or comparator is not Comparator.EQ:
        return True
    if number.unit is None or number.unit.kind is not UnitKind.MONEY:
        return False
    reached = _REACHED_BEFORE.search(text, max(0, number.start - 2), number.start)
    return bool(reached or _CLASS_AFTER.match(text, end))


def _range(text: str, first: Quantity, second: Quantity) -> tuple[Quantity, Quantity] | None:
    """Both ends of a range in one unit; None of 35至5个, which says no range, whatever was meant."""
    if not _is_range(text, first, second):
        return None
    low, high = _same_unit(first, second)
    falls = low.numeral and high.numeral and low.numeral.value > high.numeral.value
    return None if falls else (low, high)


def _is_range(text: str, first: Quantity, second: Quantity) -> bool:
    if second.unit is None or first.numeral is None or second.numeral is None:
        return False
    if first.unit is not None and first.unit.kind is not second.unit.kind:
        return False
    between = text[first.end : second.start]
    if _adjacent_guess(text, first, second, between):
        return True
    return (
        len(between) < 5
        and bool(_RANGE.fullmatch(between))
        and text[first.start - 1 : first.start] not in ("从", "由", "自")
    )


def _adjacent_guess(text: str, first: Quantity, second: Quantity, between: str) -> bool:
    """2、3亿元 means two or three; 3、5个 at the head of a line is a heading's number."""
    if between != "、" or first.unit is not None or not first.numeral or not second.numeral:
        return False
    at_head = first.start == 0 or text[first.start - 1] in "\n。；"
    return not at_head and second.numeral.value - first.numeral.value == 1 and second.numeral.value < 10


def _same_unit(first: Quantity, second: Quantity) -> tuple[Quantity, Quantity]:
    """Both ends of a range in the larger unit: 8000万元至1亿元 is 0.8 to 1 亿元; 10至15亿元 shares its unit."""
    if first.unit is None and not first.magnitude:
        return first._replace(unit=second.unit, magnitude=second.magnitude), second
    magnitude = max(first.magnitude, second.magnitude, key=lambda name: MAGNITUDES[name])
    return _in_magnitude(first._replace(unit=second.unit), magnitude), _in_magnitude(second, magnitude)


def _in_magnitude(number: Quantity, magnitude: str) -> Quantity:
    if number.numeral is None or number.magnitude == magnitude:
        return number
    ratio = MAGNITUDES[number.magnitude] / MAGNITUDES[magnitude]
    numeral = Numeral(plain(number.numeral.value * ratio), magnitude)
    return number._replace(numeral=numeral, magnitude=magnitude)


def _shared(text: str, numbers: list[Quantity], place: int) -> list[Quantity]:
    """分别为63.2、81.5和34.9亿元: numbers of one list share the unit of the last."""
    run = [numbers[place]]
    for number in numbers[place + 1 : place + 12]:
        if not _is_listed(text, run[-1], number):
            return []
        run.append(number)
        if number.unit is not None:
            break
    unit, magnitude = run[-1].unit, run[-1].magnitude
    spoken = "分别" in text[max(0, run[0].start - _MARGIN) : run[0].start]
    decimals = all(number.numeral and not _is_whole(number.numeral.value) for number in run[:-1])
    if unit is None or not (spoken or decimals):
        return []
    return [number._replace(unit=unit, magnitude=magnitude) for number in run]


def _is_listed(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether two numbers stand beside a mark of a list."""
    return second.start - first.end == 1 and text[first.end] in _SHARED


def _is_whole(value: Decimal) -> bool:
    return value == value.to_integral_value()  # value % 1 raises for more digits than a Decimal keeps


def _lost(text: str, number: Quantity, previous: Quantity | None) -> Quantity:
    """同比增长12.5, 分别增长21和9.4: a rate whose sign a scraper lost."""
    if number.numeral is None or number.magnitude or not _LOST_AFTER.match(text, number.end):
        return number
    listed = previous is not None and previous.unit is LOST_UNIT
    listed = listed and _is_listed(text, previous, number) if previous else False
    if listed or _LOST_BEFORE.search(text[max(0, number.start - _MARGIN) : number.start]):
        return number._replace(unit=LOST_UNIT)
    return number
