"""What all parts of the walk look up: the text, its markers, its sentences, and who speaks where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import regex

from jiyao.article import Article
from jiyao.extract.directives.drafts import Said
from jiyao.extract.directives.markers import MarkedText
from jiyao.extract.directives.speakers import Speakers, SpeechEvent, SpeechReader
from jiyao.extract.genre import addresses_bodies
from jiyao.models import DocumentKind
from jiyao.patterns import pattern
from jiyao.reading.layout import Sentence
from jiyao.reading.outline import Entry

# A document that lays down by itself: its title says so, or it addresses its readers (各乡镇人民政府，县直各部门：).
_NOTICE = pattern(
    r"(?:通知|通报|通告|公告|意见|方案|纪要|函|要点|决定)\s*(?:\n|$)|^各[^。；\n]{2,60}[：:]\s*$",
    regex.MULTILINE,
)
_NOTICE_HEAD = 400  # how far into the text its title may stand


class Place(NamedTuple):
    """Where a stretch stands: its headings, and the last sentence before it."""

    section: tuple[str, ...] = ()
    lead: str = ""
    in_demand: bool = False  # under a numbered demand


class Context:
    """Look-up of what is said, and by whom, in one article."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        self.kind = article.kind
        self.marked = MarkedText(article.text)
        self._speakers = Speakers(SpeechReader(article, self.marked).events())
        self._sentence_starts = [sentence.start for sentence in article.layout.sentences]
        self._headlines = list(_headlines(article.outline.entries))
        # Whether directives of this kind of text have an issuer.
        self.issued = self.kind is DocumentKind.MEETING_REPORT or (
            self.kind is DocumentKind.FEATURE and not self.is_notice
        )

    @cached_property
    def is_notice(self) -> bool:
        """Whether the document lays down by itself; of a report on a meeting nobody asks."""
        head = self.text[:_NOTICE_HEAD]
        return bool(_NOTICE.search(head)) or any(map(addresses_bodies, head.splitlines()))

    def event(self, position: int) -> SpeechEvent | None:
        """Who speaks at a position; None where nobody has spoken since the last headline."""
        event = self._speakers.at(position) if self.issued else None
        return event if event and event.start >= self._floor(position) else None

    def quoted(self, start: int, end: int) -> bool:
        """Whether a stretch is what a higher leader said."""
        event = self._speakers.at(start)
        return bool(event and event.only_sentence and event.only_sentence >= end)

    def said(self, position: int, section: tuple[str, ...]) -> Said:
        """Issuer and verb at a position."""
        return said_in(self.event(position), section)

    def nobody_speaks(self, position: int) -> bool:
        """Whether this kind of text needs an issuer and has none here."""
        return self.issued and said_in(self.event(position), ()).issuer is None

    def changes(self, start: int, end: int) -> Sequence[SpeechEvent]:
        """The changes of speaker in a stretch; in a text without issuers only quotations of higher leaders."""
        events = self._speakers.starting(start, end)
        return events if self.issued or not events else [event for event in events if event.only_sentence]

    def sentences(self, start: int, end: int) -> list[Sentence]:
        """The sentences that reach into ``[start, end)``."""
        first = max(0, bisect_right(self._sentence_starts, start) - 1)
        last = bisect_left(self._sentence_starts, end)
        return [one for one in self.article.layout.sentences[first:last] if one.end > start]

    def in_byline(self, position: int) -> bool:
        """Whether a position stands among the reporters' names."""
        layout = self.article.layout
        return bool(layout.byline_spans) and layout.in_byline(position)

    def _floor(self, position: int) -> int:
        """The last headline before a position: who spoke before it speaks no more."""
        if not self._headlines:
            return 0
        index = bisect_right(self._headlines, position)
        return self._headlines[index - 1] if index else 0


def said_in(event: SpeechEvent | None, section: tuple[str, ...]) -> Said:
    """Issuer and verb where an event governs."""
    if event is None or event.only_sentence:
        return Said(None, None, section)
    return Said(event.issuer, event.verb, section)


def _headlines(entries: tuple[Entry, ...]) -> Iterator[int]:
    for entry in entries:
        if entry.headline:
            yield entry.start
        yield from _headlines(entry.children)
