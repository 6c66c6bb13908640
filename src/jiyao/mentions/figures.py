"""Numbers with their units, bounds and hedges."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from jiyao.lexicon import Lexicon
from jiyao.models import Comparator


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit: ``约37.6亿元``. ``value`` is None where the number is unknown (数百)."""

    start: int
    end: int
    value: Decimal | None
    upper: Decimal | None
    unit: str
    comparator: Comparator


class FigureFinder:
    """Finds figures; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, text: str) -> tuple[Figure, ...]:
        """All figures in text order."""
        return ()
