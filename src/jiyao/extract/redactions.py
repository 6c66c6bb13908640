"""Warnings for names that a text withholds."""

from __future__ import annotations

from jiyao.article import Article
from jiyao.mentions.redactions import redacted_names
from jiyao.models import DocumentWarning


def redaction_warnings(article: Article) -> list[DocumentWarning]:
    """One ``redacted_name`` for each masked name: 县委书记×××, *等5位同志."""
    return [
        DocumentWarning(
            code="redacted_name", message="a person's name is masked here", span=article.span(start, end)
        )
        for start, end in redacted_names(article.text, article.mentions.posts)
    ]
