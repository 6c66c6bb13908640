"""What repair changed, laid beside the source."""

from __future__ import annotations

from collections.abc import Iterator

from jiyao.reading.repair import Repaired


def changes(source: str, repaired: Repaired) -> Iterator[tuple[int, int, str]]:
    """Every stretch ``(start, end)`` of the source that changed, in order, with what it became (empty: removed).

    >>> from jiyao.reading.repair import repair
    >>> list(changes("縣(xiàn)委,", repair("縣(xiàn)委,")))
    [(0, 1, '县'), (1, 7, ''), (8, 9, '，')]
    """
    end = (len(source), len(source), len(repaired.text), len(repaired.text))
    source_at = target_at = 0
    for start, stop, target_start, target_stop in (*repaired.alignment.edits, end):
        for offset in range(start - source_at):
            before, after = source[source_at + offset], repaired.text[target_at + offset]
            if before != after:
                yield source_at + offset, source_at + offset + 1, after
        if source[start:stop] != repaired.text[target_start:target_stop]:
            yield start, stop, repaired.text[target_start:target_stop]
        source_at, target_at = stop, target_stop
