"""What is to be done, or must not be done."""

from __future__ import annotations

from jiyao.article import Article
from jiyao.models import Directive, ProjectStat
from jiyao.rules import Rule

RULES: tuple[Rule, ...] = ()


def directives(article: Article, stats: tuple[ProjectStat, ...]) -> tuple[Directive, ...]:
    """The directives of a text in order."""
    return ()
