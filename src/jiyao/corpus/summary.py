"""What a run over many documents did, and every document that it could not do."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

NAMED = 1_000  # documents that a summary names of each sort; counts go on


@dataclass
class Summary:
    """Counts of a run so far, and the names of what went wrong. Grows while the run goes on.

    >>> summary = Summary()
    >>> summary.count([("a.txt", "FileNotFoundError: a.txt", 0, False), ("b.txt", None, 0, True)])
    >>> print("\\n".join(summary.lines()))
    2 documents parsed, 1 of them failed
    failed: a.txt: FileNotFoundError: a.txt
    empty: b.txt
    """

    documents: int = 0
    characters: int = 0
    failed: int = 0
    empty: int = 0
    stored: int = 0
    skipped: int = 0
    failures: list[tuple[str, str]] = field(default_factory=list)
    empty_names: list[str] = field(default_factory=list)
    deaths: list[str] = field(default_factory=list)
    stopped: str | None = None
    began: float = field(default_factory=time.perf_counter)

    def count(self, outcomes: list[tuple[str, str | None, int, bool]]) -> None:
        """Add the outcomes of a chunk: id, error, characters, whether it is empty."""
        for name, error, characters, empty in outcomes:
            self.documents += 1
            self.characters += characters
            if error is not None:
                self.failed += 1
                self.failures += [(name, error)][: NAMED - len(self.failures)]
            if empty:
                self.empty += 1
                self.empty_names += [name][: NAMED - len(self.empty_names)]

    @property
    def seconds(self) -> float:
        """Time since the run began."""
        return time.perf_counter() - self.began

    def lines(self) -> Iterator[str]:
        """The summary for people, a line for each thing to know."""
        skipped = f", {self.skipped} stored before" if self.skipped else ""
        yield f"{self.documents} documents parsed, {self.failed} of them failed{skipped}"
        yield from (f"failed: {name}: {error}" for name, error in self.failures)
        yield from _more(self.failed - len(self.failures))
        yield from (f"empty: {name}" for name in self.empty_names)
        yield from _more(self.empty - len(self.empty_names))
        yield from (f"worker replaced: {death}" for death in self.deaths)
        if self.stopped:
            yield f"stopped: {self.stopped}; {self.stored} documents of this run are stored, --resume does the rest"


def _more(count: int) -> Iterator[str]:
    if count:
        yield f"… and {count} more"
