"""The one way from a text to a Document."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache, partial

from jiyao.article import Article
from jiyao.errors import TextTooLongError
from jiyao.extract import directives, fiction, kind, meetings, officials, outline, region, warnings
from jiyao.extract.project_stats import StatReader
from jiyao.lexicon import Lexicon
from jiyao.loading import uncollected
from jiyao.mentions import Mentions
from jiyao.mentions.dates import find_dates
from jiyao.mentions.figures import FigureFinder
from jiyao.mentions.people import PersonFinder
from jiyao.mentions.posts import PostFinder
from jiyao.mentions.regions import RegionFinder
from jiyao.models import Document, DocumentKind
from jiyao.reading.intake import Content, Format, read
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
        with uncollected():
            self._figures = FigureFinder(self.lexicon)
            self._regions = RegionFinder(self.lexicon)
            self._posts = PostFinder(self.lexicon)
            self._people = PersonFinder(self.lexicon)
            self._stats = StatReader(self.lexicon)

    def __reduce__(self) -> tuple[partial[Parser], tuple[Lexicon]]:
        return partial(Parser, max_chars=self.max_chars), (self.lexicon,)

    def parse(
        self,
        content: Content,
        *,
        published: dt.date | None = None,
        source: str | None = None,
        format: Format = "auto",
    ) -> Document:
        """One text, or page of bytes or HTML, or file, as a Document; see :func:`parse_document`."""
        page = read(content, format)
        if len(page.text) > self.max_chars:
            raise TextTooLongError(
                f"the text has {len(page.text):,} characters, more than the limit of {self.max_chars:,}"
            )
        repaired = repair(page.text)
        article = self._article(repaired, read_layout(repaired, page), published, source)
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
        source = source or layout.source
        mentions = self._mentions(layout, source)
        novel = fiction.is_fiction(layout)
        around = [line.text for line in repaired.dropped]
        return Article(
            repaired,
            layout,
            headings,
            mentions,
            novel,
            DocumentKind.OTHER if novel else kind.document_kind(layout, mentions),
            None if novel else region.document_region(layout, mentions, self._regions, around),
            published or layout.published,
            source,
        )

    def _mentions(self, layout: Layout, source: str | None) -> Mentions:
        text = layout.text
        regions = self._regions.find(text)
        posts = self._posts.find(text, regions)
        return Mentions(
            figures=self._figures.find(text),
            dates=find_dates(text),
            regions=regions,
            source_regions=self._regions.find(source or ""),
            posts=posts,
            people=self._people.find(layout, posts),
        )


def _title(layout: Layout) -> str | None:
    if layout.title is None:
        return None
    lines = layout.text[layout.title.start : layout.title.end].split("\n")
    return " ".join(line.strip() for line in lines if line.strip())


@lru_cache(maxsize=1)
def default_parser() -> Parser:
    """The parser with the lexicon that ships with jiyao, made at first use."""
    return Parser()


def parse_document(
    content: Content,
    *,
    published: dt.date | None = None,
    source: str | None = None,
    format: Format = "auto",
) -> Document:
    """One text as a validated Document; never raises on a strange ``str``.

    ``content`` is a text, the bytes of one (UTF-8, UTF-16, GB 18030, Big5), a path to a file, or any of these
    holding an HTML page (extra ``jiyao[html]``); ``format="text"`` or ``"html"`` settles what it is. ``published``
    and ``source`` are what the caller knows beside the text. Source offsets count in the decoded text, of an HTML
    page in the text that was extracted from it.

    Raises ``TypeError`` for content of another type, :class:`~jiyao.errors.DecodingError` (a ``ValueError``) for
    bytes that are no text, :class:`~jiyao.errors.TextTooLongError` above the parser's ``max_chars``, ``OSError`` for a file that cannot be read, ``ImportError`` for HTML without the extra.

    >>> parse_document("").kind.value
    'other'
    """
    return default_parser().parse(content, published=published, source=source, format=format)
