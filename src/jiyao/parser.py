"""The one way from a text to a Document."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache, partial

from jiyao.article import Article
from jiyao.errors import TextTooLongError
from jiyao.extract import directives, kind, meetings, officials, outline, region, warnings
from jiyao.extract.project_stats import StatReader
from jiyao.lexicon import Lexicon
from jiyao.mentions import Mentions
from jiyao.mentions.dates import find_dates
from jiyao.mentions.figures import FigureFinder
from jiyao.mentions.people import PersonFinder
from jiyao.mentions.posts import PostFinder
from jiyao.mentions.regions import RegionFinder
from jiyao.models import Document
from jiyao.reading.layout import Layout, read_layout
from jiyao.reading.outline import read_outline
from jiyao.reading.repair import Repaired, repair

MAX_CHARS = 10_000_000  # a page has thousands of characters, the longest report a few hundred thousand


class Parser:
    """Parses texts of at most ``max_chars`` characters; built once, immutable, picklable, and safe to share between threads.

    >>> Parser(max_chars=5).parse("123456")
    Traceback (most recent call last):
    jiyao.errors.TextTooLongError: the text has 6 characters, more than the limit of 5
    """

    def __init__(self, lexicon: Lexicon | None = None, *, max_chars: int = MAX_CHARS) -> None:
        self.lexicon = lexicon or Lexicon.default()
        self.max_chars = max_chars
        self._figures = FigureFinder(self.lexicon)
        self._regions = RegionFinder(self.lexicon)
        self._posts = PostFinder(self.lexicon)
        self._people = PersonFinder(self.lexicon)
        self._stats = StatReader(self.lexicon)

    def __reduce__(self) -> tuple[partial[Parser], tuple[Lexicon]]:
        return partial(Parser, max_chars=self.max_chars), (self.lexicon,)

    def parse(self, text: str, *, published: dt.date | None = None, source: str | None = None) -> Document:
        """One text as a Document. ``published`` and ``source`` are what the caller knows beside the text.

        Raises ``TypeError`` for anything but a ``str``, and ``TextTooLongError`` above ``max_chars``.
        """
        if not isinstance(text, str):
            raise TypeError(f"text must be a str, not {type(text).__name__}")
        if len(text) > self.max_chars:
            raise TextTooLongError(
                f"the text has {len(text):,} characters, more than the limit of {self.max_chars:,}"
            )
        repaired = repair(text)
        article = self._article(repaired, read_layout(repaired), published, source)
        people = officials.officials(article)
        stats = self._stats.read(article)
        gatherings = meetings.meetings(article, people)
        return Document(
            kind=article.kind,
            text=article.text,
            title=_title(article.layout),
            published=article.published,
            source=article.source,
            bylines=article.layout.bylines,
            region=article.region,
            outline=outline.outline(article),
            meetings=gatherings,
            officials=people,
            project_stats=stats,
            directives=directives.directives(article, stats),
            repairs=repaired.repairs,
            warnings=warnings.document_warnings(article, gatherings, stats),
        )

    def _article(
        self, repaired: Repaired, layout: Layout, published: dt.date | None, source: str | None
    ) -> Article:
        headings = read_outline(layout)
        mentions = self._mentions(layout)
        source = source or layout.source
        return Article(
            repaired,
            layout,
            headings,
            mentions,
            kind.document_kind(layout, mentions),
            region.document_region(layout, mentions, source),
            published or layout.published,
            source,
        )

    def _mentions(self, layout: Layout) -> Mentions:
        text = layout.text
        regions = self._regions.find(text)
        posts = self._posts.find(text, regions)
        return Mentions(
            figures=self._figures.find(text),
            dates=find_dates(text),
            regions=regions,
            posts=posts,
            people=self._people.find(layout, posts),
        )


def _title(layout: Layout) -> str | None:
    return layout.text[layout.title.start : layout.title.end] if layout.title else None


@lru_cache(maxsize=1)
def default_parser() -> Parser:
    """The parser with the lexicon that ships with jiyao, made at first use."""
    return Parser()


def parse_document(text: str, *, published: dt.date | None = None, source: str | None = None) -> Document:
    """One text as a validated Document; never raises on strange text.

    >>> parse_document("").kind.value
    'other'
    """
    return default_parser().parse(text, published=published, source=source)
