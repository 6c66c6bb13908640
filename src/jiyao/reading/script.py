"""Traditional characters to simplified ones, with the dictionaries that OpenCC ships and what they leave undone.

Both ways of writing a character take one place, so the text keeps its length.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from jiyao.kept import of_files
from jiyao.lexicon import data_file, read_lines
from jiyao.patterns import scanner
from jiyao.reading.triggers import beyond_basic_plane

# Where a personal name may begin: behind a post, a comma of a list, a bracket or a space.
_BEFORE_NAME = "、，,（( \u3000长長记記任席员員委警官表士生"
_POSTS = "长長任记記席员員委"
_AFTER_NAME = "、，,。；;：:）) \u3000\n出主参參等陪讲講强強指要致到列及和同宣率作就"


class Script(NamedTuple):
    """The tables: one character for another, and words in which a character goes another way."""

    table: Mapping[int, str]
    plane: Sequence[int]  # the same for the basic plane, which can be looked up twice as fast: code to code
    traditional: frozenset[str]  # characters that only a text in traditional script has
    exceptions: Mapping[
        str, tuple[tuple[str, int, str], ...]
    ]  # by character: (word, its place, what it becomes)
    pivots: re.Pattern[str]

    def simplify(self, text: str) -> str:
        """The text in simplified characters.

        >>> script().simplify("據瞭解,項目存在著乾旱、徵地等問題,縣長沈默然彙報,羣衆喫水難")
        '据了解,项目存在着干旱、征地等问题,县长沈默然汇报,群众吃水难'
        """
        simple = text.translate(self.plane)
        if beyond_basic_plane(simple):
            simple = simple.translate(self.table)
        changes = list(self._exceptions(text))
        if not changes:
            return simple
        characters = list(simple)
        for place, character in changes:
            characters[place] = character
        return "".join(characters)

    def is_traditional(self, text: str) -> bool:
        """Whether any character of the text belongs to traditional script alone."""
        try:
            text.encode("gb2312")
        except UnicodeEncodeError:
            return not self.traditional.isdisjoint(text)
        return False

    def _exceptions(self, text: str) -> list[tuple[int, str]]:
        found = []
        for match in self.pivots.finditer(text):
            place = match.start()
            if match[0] in _NAME_CHARACTERS and _in_name(text, place):
                found.append((place, match[0]))
                continue
            for word, offset, character in self.exceptions[match[0]]:
                if text.startswith(word, place - offset) and place >= offset:
                    found.append((place, character))
                    break
        return found


# Characters that many people bear in their names and that conversion would change.
_NAME_CHARACTERS = frozenset("乾徵昇沈")


def _in_name(text: str, place: int) -> bool:
    """Whether the character at a place is part of a name: 县长王乾主持, 、魏徵、, 县长沈默然."""
    for start in (place, place - 1, place - 2):
        if start < 1 or text[start - 1] not in _BEFORE_NAME or text[start] not in _surnames():
            continue
        if start == place and text[start - 1] in _POSTS:
            return True
        for end in (start + 2, start + 3):
            if end > place and (end >= len(text) or text[end] in _AFTER_NAME):
                return True
    return False


def simplify(text: str) -> str:
    """A page in traditional script in simplified characters; of any other page only what is wrong in both scripts."""
    tables = script()
    if tables.is_traditional(text):
        return tables.simplify(text)
    return text


def triggers() -> frozenset[str]:
    """The characters that show traditional script."""
    return script().traditional


@lru_cache(maxsize=1)
def _surnames() -> frozenset[str]:
    return frozenset(
        name for line in read_lines("surnames.txt") for name in line.split() if len(name) == 1
    ) | frozenset(_TRADITIONAL_SURNAMES)


_CHARACTERS, _PHRASES = "TSCharacters.txt", "TSPhrases.txt"
_TRADITIONAL_SURNAMES = "陳張劉黃楊趙吳鄭孫馬羅許鄧馮蔣盧葉蘇呂錢譚廖賀鄒龍萬賴閻龔薛顧侯鄭覃韋莊費紀藍齊喬顏嚴鄺畢單關霍項滕遊陰邊譙賁魯盧"


@lru_cache(maxsize=1)
def script() -> Script:
    """The tables, read once: OpenCC's, then those of ``lexicon/script.txt``."""
    sources = [_opencc_file(name) for name in (_CHARACTERS, _PHRASES)]
    own = [data_file(name) for name in ("script.txt", "script_shared.txt")]
    made = of_files("script", (*sources, *own, Path(__file__)), _put_together)
    table = dict(zip(map(ord, made["before"]), made["after"], strict=True))
    return Script(
        table,
        _plane(table),
        frozenset(made["traditional"]),
        {character: tuple(map(tuple, words)) for character, words in made["exceptions"].items()},
        scanner(f"[{re.escape(made['pivots'])}]"),
    )


def _put_together() -> dict[str, Any]:
    characters, phrases = _opencc(_CHARACTERS), _opencc(_PHRASES)
    characters |= {
        "「": "“",
        "」": "”",
        "『": "‘",
        "』": "’",
    }  # a page in traditional script has these for quotes
    for line in read_lines("script.txt"):
        before, after = line.split("\t")
        if len(before) == 1:
            characters[before] = after
        else:
            phrases[before] = after
    exceptions: dict[str, list[tuple[str, int, str]]] = {}
    for before, after in phrases.items():
        for place, (old, new) in enumerate(zip(before, after, strict=True)):
            if characters.get(old, old) != new:
                exceptions.setdefault(old, []).append((before, place, new))
    for words in exceptions.values():
        words.sort(key=lambda item: -len(item[0]))
    changed = {before: after for before, after in characters.items() if before != after}
    return {
        "before": "".join(changed),
        "after": "".join(changed.values()),
        "traditional": "".join(sorted(changed.keys() - {*read_lines("script_shared.txt"), *"「」『』"})),
        "exceptions": exceptions,
        "pivots": "".join(sorted(exceptions.keys() | _NAME_CHARACTERS)),
    }


def _plane(table: Mapping[int, str]) -> tuple[int, ...]:
    codes = list(range(0x10000))
    for code, character in table.items():
        if code < len(codes):
            codes[code] = ord(character)
    return tuple(codes)


def _opencc_file(name: str) -> Path:
    """A table of OpenCC, which is not imported: that takes a twentieth of the time to the first Document."""
    spec = find_spec("opencc")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("opencc-python-reimplemented is not installed", name="opencc")
    return Path(spec.origin).parent / "dictionary" / name


def _opencc(name: str) -> dict[str, str]:
    """Each word with the first of those that it may become."""
    text = _opencc_file(name).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if "\t" in line)
    return {before: after.split(" ", 1)[0] for before, after in rows}
