"""What parts noun phrases: words that stand in none, separators, and numbers.

Looked up character by character: the stretches that are asked about have five characters on average, for which a pattern
of seven hundred words takes three times as long.
"""

from __future__ import annotations

from collections.abc import Iterable

from jiyao.patterns import pattern

_SEPARATORS = frozenset(
    "，,；;：:。！？!?\n（）()“”‘’《》【】 \t\v\f\r\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
).union(
    map(chr, range(0x2000, 0x200B))  # with these, the white space of Unicode
)
# 2022年, 10个, and the number of an item: 1.续建项目.
_NUMBERS = pattern(
    r"第\d+[位名]|\d+[多余]?[家户]|\d{1,4}[年月日]份?[底末初]?前?|\d+(?:余|多)?[个项件宗]|(?<!\d)\d{1,2}[.．、](?!\d)"
)


class Boundaries:
    """Finds the longest of some words that begins at a place, a separator or a number, one behind the other."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[:2], set()).add(len(word))
        # By its first two characters, as hardly any noun holds those of a stop.
        self._lengths = {
            head: tuple(sorted(found, reverse=True)) for head, found in lengths.items() if head[1:]
        }
        self._alone = _SEPARATORS.union(word for word in self._words if len(word) == 1)

    def spans(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Where the boundaries in ``text[start:end]`` begin and end.

        >>> Boundaries(["计划", "实施"]).spans("今年1月计划实施项目", 0, 10)
        [(2, 4), (4, 6), (6, 8)]
        """
        words, lengths, alone = self._words, self._lengths, self._alone
        found: list[tuple[int, int]] = []
        at = start
        while at < end:
            after = at
            for length in lengths.get(text[at : at + 2], ()):
                if at + length <= end and text[at : at + length] in words:
                    after = at + length
                    break
            if after == at:
                character = text[at]
                if character in alone:
                    after = at + 1
                elif (character == "第" or not character.isalpha()) and (
                    number := _NUMBERS.match(text, at, end)
                ):
                    after = number.end()
            if after == at:
                at += 1
            else:
                found.append((at, after))
                at = after
        return found
