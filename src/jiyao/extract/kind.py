"""What sort of text it is."""

from __future__ import annotations

from jiyao.mentions import Mentions
from jiyao.models import DocumentKind
from jiyao.reading.layout import Layout
from jiyao.reading.outline import Outline


def document_kind(layout: Layout, outline: Outline, mentions: Mentions) -> DocumentKind:
    """The kind of a text."""
    return DocumentKind.OTHER
