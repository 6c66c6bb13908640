"""The tree of headings that a document shows."""

from __future__ import annotations

from jiyao.article import Article
from jiyao.models import Heading
from jiyao.reading.outline import Entry, is_title


def outline(article: Article) -> tuple[Heading, ...]:
    """The headings of a text as a tree, outermost first."""
    return _headings(article, article.outline.entries, 1)


def _headings(article: Article, entries: tuple[Entry, ...], level: int) -> tuple[Heading, ...]:
    found: list[Heading] = []
    for entry in entries:
        if entry.headline or not is_title(article.text, entry):
            found += _headings(article, entry.children, level)
            continue
        found.append(
            Heading(
                text=article.text[entry.number_end : entry.title_end].strip(),
                number=article.text[entry.start : entry.number_end].strip() or None,
                level=level,
                span=article.span(entry.start, entry.title_end),
                children=_headings(article, entry.children, level + 1),
            )
        )
    return tuple(found)
