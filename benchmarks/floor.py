"""The least that could be called the same job: what a morning's script does with a page, without judging anything.

Pinyin notes out by one pattern, one table for the script, one pattern each for names, figures and directives, and the
objects built from whatever they hit. It is here as a floor to measure speed against.
"""

from __future__ import annotations

import re
from decimal import Decimal

from jiyao.models import (
    Comparator,
    Directive,
    Document,
    DocumentKind,
    Force,
    Metric,
    Official,
    Position,
    PositionStatus,
    ProjectStat,
    Span,
)
from jiyao.reading.script import script

_NOTE = re.compile(r"[(（][a-zāáǎàōóǒòēéěèīíǐìūúǔùüǖǘǚǜɡ]{1,6}[)）]")
_NAME = re.compile(r"(书记|县长|主任|局长|部长|主席|秘书长)([一-龥]{2,3})")
_FIGURE = re.compile(r"([0-9]+(?:\.[0-9]+)?)(亿元|万元|%|个|户|亩)")
_DIRECTIVE = re.compile(r"[^。；]*(?:要|必须|确保)[^。；]+[。；]")


def floor(page: str) -> Document:
    """One page as a Document of hits.

    >>> found = floor("縣(xiàn)委書記張小某要求,完成投資3.2億元。")
    >>> [one.name for one in found.officials], [stat.value for stat in found.project_stats], len(found.directives)
    (['张小某'], [Decimal('3.2')], 1)
    """
    text = _NOTE.sub("", page).translate(script().plane)
    return Document(
        kind=DocumentKind.OTHER,
        text=text,
        officials=tuple(_official(match) for match in _NAME.finditer(text)),
        project_stats=tuple(_stat(match) for match in _FIGURE.finditer(text)),
        directives=tuple(_directive(match) for match in _DIRECTIVE.finditer(text)),
    )


def _span(match: re.Match[str], group: int = 0) -> Span:
    start, end = match.span(group)
    return Span(start=start, end=end, source_start=start, source_end=end)


def _official(match: re.Match[str]) -> Official:
    position = Position(text=match[1], post=match[1], status=PositionStatus.INCUMBENT)
    return Official(name=match[2], positions=(position,), mentions=(_span(match, 2),), rule="floor")


def _stat(match: re.Match[str]) -> ProjectStat:
    value = Decimal(match[1])
    return ProjectStat(
        metric=Metric.QUANTITY,
        value=value,
        comparator=Comparator.EQ,
        unit=match[2],
        amount=value,
        span=_span(match),
        rule="floor",
    )


def _directive(match: re.Match[str]) -> Directive:
    return Directive(text=match[0], force=Force.REQUIREMENT, span=_span(match), rule="floor")
