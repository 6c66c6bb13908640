"""What repair changed, summed up for a reader: each change with how often it was made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from jiyao.reading.edits import Edit
from jiyao.reading.repair import Repaired
from jiyao.view.marks import Mark

LISTED = 60  # different edits that the page lists; the rest is counted


@dataclass(frozen=True, slots=True)
class EditCount:
    """``before`` became ``after`` (empty: was removed) ``count`` times."""

    kind: str
    before: str
    after: str
    count: int


@dataclass(frozen=True, slots=True)
class Edits:
    """The most frequent edits of a text, how many others there are, and every place in the source."""

    counts: tuple[EditCount, ...]
    left_out: int
    marks: tuple[Mark, ...]


def edits(repaired: Repaired) -> Edits:
    """Sum up the edits of a repair.

    >>> from jiyao import repair
    >>> found = edits(repair("縣(xiàn)委開會,定縣(xiàn)城規劃,"))
    >>> [(edit.kind, edit.before, edit.after, edit.count) for edit in found.counts][:2]
    [('traditional', '縣', '县', 2), ('pinyin_note', '(xiàn)', '', 2)]
    """
    made = repaired.edits
    counts = Counter((edit.kind, edit.before, edit.after) for edit in made)
    listed = tuple(EditCount(*edit, count) for edit, count in counts.most_common(LISTED))
    return Edits(listed, len(counts) - len(listed), tuple(_joined(made)))


def _joined(made: tuple[Edit, ...]) -> Iterator[Mark]:
    """Edits that touch are one mark: a page of nothing but noise would be half markup otherwise."""
    first, last = 0, 0
    for edit in made:
        if edit.span.source_start > last:
            if first < last:
                yield Mark("edit", (), first, last)
            first = edit.span.source_start
        last = max(last, edit.span.source_end)
    if first < last:
        yield Mark("edit", (), first, last)
