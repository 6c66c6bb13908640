"""What repair changed, summed up for a reader: each kind of change with how often it was made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from jiyao.reading.changes import changes
from jiyao.reading.repair import Repaired
from jiyao.view.marks import Mark

LISTED = 60  # kinds of edit that the page lists; the rest is counted


@dataclass(frozen=True, slots=True)
class EditCount:
    """``before`` became ``after`` (empty: was removed) ``count`` times."""

    before: str
    after: str
    count: int


@dataclass(frozen=True, slots=True)
class Edits:
    """The most frequent edits of a text, how many kinds are left out, and every place in the source."""

    counts: tuple[EditCount, ...]
    left_out: int
    marks: tuple[Mark, ...]


def edits(source: str, repaired: Repaired) -> Edits:
    """Sum up the edits between a source and its repaired text.

    >>> from jiyao.reading.alignment import Alignment
    >>> edits("聯(lián)席", Repaired("联席", Alignment(((0, 7, 0, 1),)))).counts
    (EditCount(before='聯(lián)', after='联', count=1),)
    >>> edits("縣委,", Repaired("县委，", Alignment())).counts
    (EditCount(before='縣', after='县', count=1), EditCount(before=',', after='，', count=1))
    """
    changed = list(changes(source, repaired))
    counts = Counter((source[start:end], after) for start, end, after in changed)
    listed = tuple(EditCount(*pair, count) for pair, count in counts.most_common(LISTED))
    return Edits(listed, len(counts) - len(listed), tuple(_joined(changed)))


def _joined(changed: list[tuple[int, int, str]]) -> Iterator[Mark]:
    """Edits that touch are one mark: a page of nothing but noise would be half markup otherwise."""
    first, last = -1, -1
    for start, end, _ in changed:
        if start > last:
            if first < last:
                yield Mark("edit", (), first, last)
            first = start
        last = end
    if first < last:
        yield Mark("edit", (), first, last)
