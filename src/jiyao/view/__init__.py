"""A document as something to look at: a card in a notebook, or a page that shows each object beside its words.

It needs the extra ``jiyao[view]``; without it a notebook shows the plain ``repr``.
"""

from __future__ import annotations

from jiyao.view.cards import Card, card, card_of, cards
from jiyao.view.page import Page, Viewed, page

__all__ = ["Card", "Page", "Viewed", "card", "card_of", "cards", "page"]
