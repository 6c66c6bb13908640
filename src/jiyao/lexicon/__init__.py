"""The words that jiyao knows: data files beside this module, and one loader."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

_FOLDER = files(__name__)


def data_file(name: str) -> Path:
    """Where a data file of this folder is, for those who ask whether it has changed."""
    return Path(str(_FOLDER.joinpath(name)))


def read_lines(name: str) -> tuple[str, ...]:
    """The entries of a data file of this folder: one a line, ``#`` begins a comment."""
    text = _FOLDER.joinpath(name).read_text(encoding="utf-8")
    lines = [line.split("#", 1)[0] if "#" in line else line for line in text.splitlines()]
    return tuple([entry for line in lines if (entry := line.strip())])


def read_words(name: str) -> tuple[str, ...]:
    """The words of a data file that holds several a line, separated by spaces."""
    return tuple(word for line in read_lines(name) for word in line.split())


def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The entries of a data file of this folder whose columns are set apart by tabs."""
    return tuple(tuple(column.strip() for column in line.split("\t")) for line in read_lines(name))


@dataclass(frozen=True)
class Lexicon:
    """All word lists that a Parser is built from; immutable and picklable.

    >>> "王" in Lexicon.default().surnames
    True
    """

    surnames: frozenset[str]
    posts: frozenset[tuple[str, str]] = frozenset()  # (title, kind), see posts.txt
    organisations: frozenset[str] = frozenset()  # words that an organisation's name ends in
    units: tuple[tuple[str, ...], ...] = ()  # (unit, kind[, worth]), see units.txt
    hedges: tuple[tuple[str, ...], ...] = ()  # (word, side, comparator), see hedges.txt
    metrics: tuple[tuple[str, ...], ...] = ()  # (name, metric), see metrics.txt
    regions: tuple[
        tuple[str, str], ...
    ] = ()  # (name, GB/T 2260 code), beside the divisions that ship with jiyao

    @classmethod
    def default(cls) -> Lexicon:
        """The lexicon that ships with jiyao, loaded once."""
        return _default()

    def extend(
        self,
        *,
        surnames: Iterable[str] = (),
        posts: Iterable[tuple[str, str]] = (),
        organisations: Iterable[str] = (),
        units: Iterable[tuple[str, ...]] = (),
        metrics: Iterable[tuple[str, ...]] = (),
        regions: Iterable[tuple[str, str]] = (),
    ) -> Lexicon:
        """A new lexicon with more entries; this one stays as it is.

        ``posts`` are pairs of title and kind (``body``, ``head``, ``member``, ``rank``, ``group``, ``firm``),
        ``organisations`` words that an organisation's name ends in, ``units`` a unit with its kind and, for money, its
        worth, ``metrics`` pairs of what money is called and a ``Metric``, ``regions`` pairs of a name and the code of the
        division that it means. A ``Parser`` raises ``ValueError`` for a code that no division has.

        >>> "某" in Lexicon.default().extend(surnames={"某"}).surnames
        True
        """
        return replace(
            self,
            surnames=self.surnames.union(surnames),
            posts=self.posts.union(posts),
            organisations=self.organisations.union(organisations),
            units=(*self.units, *units),
            metrics=(*self.metrics, *metrics),
            regions=(*self.regions, *regions),
        )


@lru_cache(maxsize=1)
def _default() -> Lexicon:
    return Lexicon(
        surnames=frozenset(read_lines("surnames.txt")),
        posts=frozenset(_posts()),
        organisations=frozenset(read_words("organisations.txt")),
        units=read_rows("units.txt"),
        hedges=read_rows("hedges.txt"),
        metrics=read_rows("metrics.txt"),
    )


def _posts() -> list[tuple[str, str]]:
    rows = (line.rsplit("\t", 1) for line in read_lines("posts.txt"))
    return [(title, kind) for titles, kind in rows for title in titles.split()]
