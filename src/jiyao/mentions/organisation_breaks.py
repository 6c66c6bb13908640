"""Words before a title that its organisation cannot hold."""

from __future__ import annotations

import re

from jiyao.lexicon import Lexicon, read_words
from jiyao.lexicon.trie import trie_pattern


class OrganisationBreaks:
    """Finds where an organisation can begin at the earliest; built once from a lexicon.

    >>> breaks = OrganisationBreaks(Lexicon.default())
    >>> breaks.last("出席县委", 0, 4), breaks.last("县出席", 0, 1)
    (2, 0)
    """

    def __init__(self, lexicon: Lexicon) -> None:
        breaks = read_words("organisation_breaks.txt")
        holding = (one for one in lexicon.organisations if any(word in one for word in breaks if word != one))
        words = trie_pattern([*read_words("organisation_words.txt"), *holding])
        self._pattern = re.compile(rf"{words}|(?P<cut>{trie_pattern(breaks)})")

    def last(self, text: str, start: int, end: int) -> int:
        """The end of the last such word in ``text[start:end]``, or ``start``; words that hold one are stepped over."""
        for match in self._pattern.finditer(text, start, end):
            if match["cut"]:
                start = match.end()
        return start
