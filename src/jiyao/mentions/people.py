"""Names of people, cut by all their occurrences in the document together."""

from __future__ import annotations

from dataclasses import dataclass

from jiyao.lexicon import Lexicon
from jiyao.mentions.posts import PostMention
from jiyao.reading.layout import Layout


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One place where a person is named. ``name`` is the full name, also where only 贾县长 stands."""

    start: int
    end: int
    name: str


class PersonFinder:
    """Finds people; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, layout: Layout, posts: tuple[PostMention, ...]) -> tuple[PersonMention, ...]:
        """All mentions of people in text order; bylines are no people of the document."""
        return ()
