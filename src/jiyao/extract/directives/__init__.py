"""What is to be done, or must not be done: who lays it down, for whom, by when, under which heading."""

from __future__ import annotations

from jiyao.article import Article
from jiyao.extract.directives.rules import RULES
from jiyao.extract.directives.walk import Walker
from jiyao.models import Directive, ProjectStat

__all__ = ["RULES", "directives"]


def directives(article: Article, stats: tuple[ProjectStat, ...]) -> tuple[Directive, ...]:
    """The directives of a text in order."""
    return Walker(article, stats).walk()
