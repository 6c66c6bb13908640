"""Named people with their posts."""

from __future__ import annotations

from jiyao.article import Article
from jiyao.models import Official
from jiyao.rules import Rule

RULES: tuple[Rule, ...] = ()


def officials(article: Article) -> tuple[Official, ...]:
    """The officials of a text in the order of their first mention."""
    return ()
