"""Figures with their meaning."""

from __future__ import annotations

from jiyao.article import Article
from jiyao.models import ProjectStat
from jiyao.rules import Rule

RULES: tuple[Rule, ...] = ()


def project_stats(article: Article) -> tuple[ProjectStat, ...]:
    """The figures of a text in order."""
    return ()
