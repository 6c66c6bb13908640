"""Which division a text is about."""

from __future__ import annotations

from jiyao.mentions import Mentions
from jiyao.models import Region
from jiyao.reading.layout import Layout


def document_region(layout: Layout, mentions: Mentions, source: str | None) -> Region | None:
    """The county-level, else city-level division that the text decides for."""
    return None
