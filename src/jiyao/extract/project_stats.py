"""Figures with their meaning."""

from __future__ import annotations

from jiyao.extract.stats.reader import StatReader
from jiyao.rules import Rule

__all__ = ["RULES", "StatReader"]

RULES: tuple[Rule, ...] = ()
