"""Names of administrative divisions."""

from __future__ import annotations

from dataclasses import dataclass

from jiyao.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class RegionMention:
    """A division named in the text; ``codes`` are the GB/T 2260 codes of all divisions that bear the name."""

    start: int
    end: int
    name: str
    codes: tuple[str, ...]


class RegionFinder:
    """Finds names of divisions; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, text: str) -> tuple[RegionMention, ...]:
        """All names of divisions in text order."""
        return ()
