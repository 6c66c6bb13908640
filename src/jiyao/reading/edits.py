"""Replacements: what a repair wants changed, and the text after the change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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


def union(removals: Iterable[Replacement]) -> list[Replacement]:
    """Removals that may overlap, as sorted and disjoint ones.

    >>> union([(4, 5, ""), (1, 2, ""), (1, 3, ""), (2, 3, "")])
    [(1, 3, ''), (4, 5, '')]
    """
    merged: list[Replacement] = []
    for start, end, _ in sorted(removals):
        if merged and start < merged[-1][1]:
            last = merged.pop()
            start, end = last[0], max(last[1], end)
        merged.append((start, end, ""))
    return merged
