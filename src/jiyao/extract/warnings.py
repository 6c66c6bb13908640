"""What a reader of the document should know, from every stage, in text order."""

from __future__ import annotations

from jiyao.article import Article
from jiyao.extract.meetings import meeting_warnings
from jiyao.extract.redactions import redaction_warnings
from jiyao.extract.region import region_warnings
from jiyao.extract.stats.checks import garbled_numbers, stat_warnings
from jiyao.models import DocumentWarning, Meeting, ProjectStat


def document_warnings(
    article: Article, gatherings: tuple[Meeting, ...], stats: tuple[ProjectStat, ...]
) -> tuple[DocumentWarning, ...]:
    """All warnings; those without a place come first."""
    found = [*article.repaired.warnings]
    if not article.fiction:
        found += region_warnings(article.layout, article.mentions, article.region)
    found += redaction_warnings(article)
    found += meeting_warnings(gatherings)
    found += stat_warnings(article.text, stats)
    found += garbled_numbers(article)
    return tuple(sorted(found, key=lambda warning: warning.span.start if warning.span else -1))
