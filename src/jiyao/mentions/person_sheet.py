"""The people found so far in one text."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from jiyao.mentions.name_cuts import NameCutter
from jiyao.mentions.posts import PostMention
from jiyao.models import Position
from jiyao.reading.layout import Layout


class PersonMention(NamedTuple):
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
    _named: Counter[str] = field(default_factory=Counter)
    _with_post: Counter[str] = field(default_factory=Counter)
    _by_surname: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self) -> None:
        self.post_at = {post.start: post for post in self.posts}

    @property
    def text(self) -> str:
        """The text that offsets point into."""
        return self.layout.text

    def add(self, mention: PersonMention) -> None:
        """Keep a mention; a second one at its place adds its posts."""
        if self.in_byline(mention.start):
            return
        before = self.found.get(mention.start)
        if before is None or (mention.positions and not before.positions):
            self._put(before, mention)
        elif mention.positions and before.name == mention.name:
            more = tuple(p for p in mention.positions if p not in before.positions)
            self._put(before, before._replace(positions=before.positions + more))

    def _put(self, before: PersonMention | None, mention: PersonMention) -> None:
        if before is not None:
            self._count(before, -1)
        self._count(mention, 1)
        self.found[mention.start] = mention

    def _count(self, mention: PersonMention, by: int) -> None:
        self._named[mention.name] += by
        self._with_post[mention.name] += by * bool(mention.positions)
        for length in (1, 2):  # of surnames
            named = self._by_surname[mention.name[:length]]
            if self._named[mention.name]:
                named.add(mention.name)
            else:
                named.discard(mention.name)

    def in_byline(self, at: int) -> bool:
        """Whether a place stands in a stretch that holds only bylines."""
        return self.layout.in_byline(at)

    def names(self) -> set[str]:
        """The names found so far."""
        return {mention.name for mention in self.found.values()}

    def is_named(self, name: str, *, with_post: bool = False) -> bool:
        """Whether a name was found so far, and if asked with a post."""
        return (self._with_post if with_post else self._named)[name] > 0

    def full_name(self, surname: str) -> str | None:
        """The only name found so far that begins with a surname; None where there is none or several."""
        named = self._by_surname[surname]
        return next(iter(named)) if len(named) == 1 else None
