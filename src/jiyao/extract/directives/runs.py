"""Runs of numbered items: those that count on from one another; a heading is a run of its own."""

from __future__ import annotations

from itertools import groupby

from jiyao.reading.outline import Entry


def runs(entries: tuple[Entry, ...]) -> list[list[Entry]]:
    """The entries in their runs, in order."""
    numbered = groupby(_numbered(entries), key=lambda pair: pair[0])
    return [[entry for _, entry in group] for _, group in numbered]


def _numbered(entries: tuple[Entry, ...]) -> list[tuple[int, Entry]]:
    result: list[tuple[int, Entry]] = []
    run = 0
    for index, entry in enumerate(entries):
        run += index == 0 or not _counts_on(entries[index - 1], entry)
        result.append((run, entry))
    return result


def _counts_on(before: Entry, entry: Entry) -> bool:
    return not entry.is_heading and entry.form is before.form and entry.value > before.value
