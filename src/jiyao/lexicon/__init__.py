"""The words that jiyao knows: data files beside this module, and one loader."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files


def read_lines(name: str) -> tuple[str, ...]:
    """The entries of a data file of this folder: one a line, ``#`` begins a comment."""
    text = files(__name__).joinpath(name).read_text(encoding="utf-8")
    entries = (line.split("#", 1)[0].strip() for line in text.splitlines())
    return tuple(entry for entry in entries if entry)


@dataclass(frozen=True)
class Lexicon:
    """All word lists that a Parser is built from; immutable and picklable.

    >>> "王" in Lexicon.default().surnames
    True
    """

    surnames: frozenset[str]

    @classmethod
    def default(cls) -> Lexicon:
        """The lexicon that ships with jiyao, loaded once."""
        return _default()

    def extend(self, *, surnames: frozenset[str] = frozenset()) -> Lexicon:
        """A new lexicon with more entries; this one stays as it is.

        >>> "某" in Lexicon.default().extend(surnames=frozenset({"某"})).surnames
        True
        """
        return replace(self, surnames=self.surnames | surnames)


@lru_cache(maxsize=1)
def _default() -> Lexicon:
    return Lexicon(surnames=frozenset(read_lines("surnames.txt")))
