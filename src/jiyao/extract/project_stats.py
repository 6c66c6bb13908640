"""Figures with their meaning: what ``extract.stats`` reads, and the rules that it reads by."""

from __future__ import annotations

from jiyao.extract.stats.reader import StatReader
from jiyao.extract.stats.rules import RULES

__all__ = ["RULES", "StatReader"]
