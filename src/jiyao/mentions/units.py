"""Units of figures (元, 个, %, 平方米): what they measure, and what money is worth in yuan."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from jiyao.lexicon import Lexicon


class UnitKind(str, Enum):
    """What a unit measures; LOST is the unit that a scraper dropped."""

    MONEY = "money"
    CURRENCY = "currency"
    COUNT = "count"
    RATE = "rate"
    POINTS = "points"
    MULTIPLE = "multiple"
    MEASURE = "measure"
    LOST = "lost"


class Unit(NamedTuple):
    """One entry of ``units.txt``; ``worth`` is the value of one in the base unit (yuan for money)."""

    text: str
    kind: UnitKind
    worth: Decimal = Decimal(1)


LOST_UNIT = Unit("", UnitKind.LOST)


def read_units(lexicon: Lexicon) -> dict[str, Unit]:
    """The units of a lexicon by their text.

    >>> read_units(Lexicon.default())["元"].kind.value
    'money'
    """
    rows = {row[0]: row for row in lexicon.units}
    return {
        text: Unit(text, UnitKind(row[1]), Decimal(row[2]) if len(row) > 2 else Decimal(1))
        for text, row in rows.items()
    }
