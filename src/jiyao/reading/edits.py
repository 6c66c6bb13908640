"""Replacements: what a repair wants changed, and the text after the change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from jiyao.models import Span

# (start, end, text): text[start:end] becomes the third item. A list of them is sorted and disjoint.
Replacement = tuple[int, int, str]


def splice(text: str, replacements: Sequence[Replacement]) -> str:
    """The text after the replacements.

    >>> splice("聯(lián)席", [(1, 7, "")])
    '聯席'
    """
    if not replacements:
        return text
    pieces, position = [], 0
    for start, end, new in replacements:
        pieces.append(text[position:start])
        if new:
            pieces.append(new)
        position = end
    pieces.append(text[position:])
    return "".join(pieces)


def disjoint(replacements: Iterable[Replacement]) -> list[Replacement]:
    """Of sorted replacements those that begin in no earlier one.

    >>> disjoint([(0, 4, ""), (2, 6, "一"), (4, 5, "二")])
    [(0, 4, ''), (4, 5, '二')]
    """
    found: list[Replacement] = []
    for item in replacements:
        if not found or item[0] >= found[-1][1]:
            found.append(item)
    return found


class Edit(NamedTuple):
    """One change that a repair made; ``span`` says where it stands in the repaired text and in the source."""

    kind: str
    span: Span
    before: str
    after: str
