"""The people found so far in one text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace

from jiyao.mentions.name_cuts import NameCutter
from jiyao.mentions.posts import PostMention
from jiyao.models import Position
from jiyao.reading.layout import Layout


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One place where a person is named. ``name`` is the full name, also where only 贾县长 stands.

    ``positions`` are the posts that the text gives at this place, ``rule`` says how the place was found.
    """

    start: int
    end: int
    name: str
    positions: tuple[Position, ...] = ()
    rule: str = "official.name"


@dataclass(slots=True)
class PersonSheet:
    """One text, its posts and the mentions found in it; bylines take no mentions."""

    layout: Layout
    cutter: NameCutter
    posts: tuple[PostMention, ...]
    found: dict[int, PersonMention] = field(default_factory=dict)
    post_at: dict[int, PostMention] = field(default_factory=dict)
    _bylines: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.post_at = {post.start: post for post in self.posts}
        self._bylines = sorted(self.layout.byline_spans)

    @property
    def text(self) -> str:
        """The text that offsets point into."""
        return self.layout.text

    def add(self, mention: PersonMention) -> None:
        """Keep a mention; a second one at its place adds its posts."""
        if self.in_byline(mention.start):
            return
        before = self.found.get(mention.start)
        if before is None or not before.positions:
            self.found[mention.start] = mention
        elif mention.positions and before.name == mention.name:
            more = tuple(p for p in mention.positions if p not in before.positions)
            self.found[mention.start] = replace(before, positions=before.positions + more)

    def in_byline(self, at: int) -> bool:
        """Whether a place stands in a stretch that holds only bylines."""
        index = bisect_right(self._bylines, (at, len(self.text) + 1)) - 1
        return index >= 0 and self._bylines[index][0] <= at < self._bylines[index][1]

    def names(self) -> set[str]:
        """The names found so far."""
        return {mention.name for mention in self.found.values()}
