"""Words of a data file that tell of one thing or another, a pattern for each."""

from __future__ import annotations

from functools import lru_cache

import regex

from jiyao.lexicon import read_rows
from jiyao.patterns import pattern


@lru_cache(maxsize=8)
def senses(name: str) -> dict[str, regex.Pattern[str]]:
    """For each sense of a file's second column the pattern of the words in its first.

    >>> found = senses("fiction.txt")
    >>> sorted(found), found["site"].search("全县项目推进会召开") is None
    (['alone', 'site'], True)
    """
    words: dict[str, set[str]] = {}
    for word, sense in read_rows(name):
        words.setdefault(sense, set()).add(word)
    return {sense: pattern(r"\L<words>", words=frozenset(alike)) for sense, alike in words.items()}
