"""Posts: 县委副书记、县长; 县人大常委会党组书记、主任; 二级巡视员."""

from __future__ import annotations

from dataclasses import dataclass

from jiyao.lexicon import Lexicon
from jiyao.mentions.regions import RegionMention
from jiyao.models import Position


@dataclass(frozen=True, slots=True)
class PostMention:
    """A run of joint posts as written, read into its canonical positions."""

    start: int
    end: int
    positions: tuple[Position, ...]


class PostFinder:
    """Finds runs of posts; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, text: str, regions: tuple[RegionMention, ...]) -> tuple[PostMention, ...]:
        """All runs of posts in text order."""
        return ()
