"""A set of words that is asked what begins or ends at a place: look-ups by length, with no pattern to compile."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property


class Words:
    """Words by their first and last characters.

    >>> nouns = Words(["部门", "乡镇", "有关部门"])
    >>> nouns.begins("乡镇和部门"), nouns.begins("乡镇和部门", 1), nouns.ends("乡镇和部门", 5)
    (True, False, True)
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(filter(None, words))

    # Each on the first question that needs it: thousands of names of divisions are asked for ends alone.
    @cached_property
    def _firsts(self) -> dict[str, tuple[int, ...]]:
        return _lengths({(word[0], len(word)) for word in self._words})

    @cached_property
    def _lasts(self) -> dict[str, tuple[int, ...]]:
        return _lengths({(word[-1], len(word)) for word in self._words})

    def begins(self, text: str, place: int = 0) -> bool:
        """Whether a word begins at a place."""
        for length in self._firsts.get(text[place : place + 1], ()):
            if text[place : place + length] in self._words:
                return True
        return False

    def ends(self, text: str, place: int) -> bool:
        """Whether a word ends at a place (before the character that stands there)."""
        for length in self._lasts.get(text[place - 1 : place], ()):
            if length <= place and text[place - length : place] in self._words:
                return True
        return False

    def all_ends(self, text: str) -> list[int]:
        """The places where a word ends.

        >>> Words(["部门", "乡镇"]).all_ends("乡镇和部门")
        [2, 5]
        """
        lasts = self._lasts
        return [
            place for place, character in enumerate(text, 1) if character in lasts and self.ends(text, place)
        ]


def _lengths(pairs: set[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for character, length in sorted(pairs):
        found[character] = (*found.get(character, ()), length)
    return found
