"""Gatherings that the text reports."""

from __future__ import annotations

from jiyao.article import Article
from jiyao.models import Meeting, Official
from jiyao.rules import Rule

RULES: tuple[Rule, ...] = ()


def meetings(article: Article, people: tuple[Official, ...]) -> tuple[Meeting, ...]:
    """The meetings of a text in order."""
    return ()
