"""A progress bar that tells documents, characters and errors a second."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from jiyao.corpus.results import Result

RATES = "{task.fields[rates]}"


class Bar:
    """A bar on standard error, shown at a terminal only; ``total`` is the number of documents if it is known."""

    def __init__(self, total: int | None = None, console: Console | None = None) -> None:
        console = console or Console(stderr=True)
        columns = (BarColumn(), MofNCompleteColumn(), TextColumn(RATES), TimeRemainingColumn())
        self._progress = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
        self._task = self._progress.add_task("", total=total, rates="")
        self._began = time.perf_counter()

    def __enter__(self) -> Bar:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._progress.disable:  # rich before 14.3 ends a bar that it never showed with a blank line
            self._progress.stop()

    def update(self, documents: int, characters: int, errors: int, *, skipped: int = 0) -> None:
        """Show the counts so far; ``skipped`` documents were done before this run."""
        said = rates(documents, characters, errors, time.perf_counter() - self._began)
        self._progress.update(self._task, completed=documents + skipped, rates=said)


def rates(documents: int, characters: int, errors: int, seconds: float) -> str:
    """Counts as rates for people.

    >>> rates(500, 1_500_000, 2, 2.0)
    '250 documents/s · 750,000 characters/s · 1.0 errors/s'
    """
    seconds = max(seconds, 1e-9)
    return (
        f"{documents / seconds:,.0f} documents/s · {characters / seconds:,.0f} characters/s"
        f" · {errors / seconds:,.1f} errors/s"
    )


def track(results: Iterable[Result], total: int | None = None) -> Iterator[Result]:
    """The results as they come, with a progress bar beside them.

    >>> from jiyao import parse_documents
    >>> [result.id for result in track(parse_documents(["甲", "乙"]), total=2)]
    ['0', '1']
    """
    documents = characters = errors = 0
    with Bar(total) as bar:
        for result in results:
            documents += 1
            characters += result.characters
            errors += result.error is not None
            bar.update(documents, characters, errors)
            yield result
