"""Words before a title that its organisation cannot hold."""

from __future__ import annotations

from jiyao.lexicon import Lexicon, read_words
from jiyao.lexicon.trie import trie_pattern
from jiyao.patterns import scanner

_APPOINTS = frozenset(["任命", "选举", "补选", "推选", "推荐", "提名", "免去", "增选", "决定任命"])
_LONGEST_NAME = 5  # with 为 behind it


class OrganisationBreaks:
    """Finds where an organisation can begin at the earliest; built once from a lexicon.

    >>> breaks = OrganisationBreaks(Lexicon.default())
    >>> breaks.last("出席县委", 0, 4), breaks.last("县出席", 0, 1)
    (2, 0)

    What is a brand elsewhere (鸿为) ends a name between a word of appointing and 为.

    >>> text = "任命张志鸿为县财政局局长"
    >>> text[breaks.last(text, 0, len(text)) :], breaks.last("鸿为公司经理", 0, 4)
    ('县财政局局长', 0)
    """

    def __init__(self, lexicon: Lexicon) -> None:
        breaks = read_words("organisation_breaks.txt")
        cut = scanner(trie_pattern(breaks))
        holding = (
            one for one in lexicon.organisations if cut.search(one, 1) or cut.match(one, 0, len(one) - 1)
        )
        words = trie_pattern([*read_words("organisation_words.txt"), *holding])
        self._pattern = scanner(rf"{words}|(?P<cut>{cut.pattern})")

    def last(self, text: str, start: int, end: int) -> int:
        """The end of the last such word in ``text[start:end]``, or ``start``; words that hold one are stepped over."""
        word = ""
        for match in self._pattern.finditer(text, start, end):
            named = word in _APPOINTS and match.end() - start < _LONGEST_NAME and match[0].endswith("为")
            if match["cut"] or named:
                start, word = match.end(), match[0]
        return start
