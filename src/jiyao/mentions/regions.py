"""Names of administrative divisions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from jiyao.kept import of_files
from jiyao.lexicon import Lexicon, read_lines
from jiyao.lexicon.classes import class_of
from jiyao.lexicon.divisions import divisions, full_names, short_names, sources
from jiyao.patterns import pattern, scanner


class RegionMention(NamedTuple):
    """A division named in the text; ``codes`` are the GB/T 2260 codes of all divisions that bear the name.

    ``short`` marks a name without its rank: 嘉禾, 苏州.
    """

    start: int
    end: int
    name: str
    codes: tuple[str, ...]
    short: bool = False


# 城区, 郊区 and the like are words unless a city stands before them (晋城市城区).
_GENERIC = frozenset(
    {
        "城区",
        "郊区",
        "矿区",
        "东区",
        "西区",
        "新城区",
        "老城区",
        "城中区",
        "市中区",
        "市区",
        "南郊区",
        "北郊区",
    }
)
# 云南山区, 全省湖区, 主城东区域: a district's name that is a landscape begins where a word does.
_LANDSCAPE = pattern(r"[山湖城江河海港]区$")
# 创新县域经济, 小康县, 振兴县城; 和县委, 随县长, 代县长: a two-character county stands at the head of a phrase.
_HEAD_WORD = frozenset("和随应代单该本各")
# 会同县财政局抓好落实: the verb, with the bureau as its object.
_OBJECT = pattern(r"[^，。；、\n]{0,12}?(?:[局办厅院]|部门|公司|街道|乡|镇)")
_RANK_RUNS_ON = pattern(r"县[域级城乡]|区[域间位别划块级]|市[场民容政级区域]|旗[下帜号舰袍]")


class RegionFinder:
    """Finds names of divisions; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        own = _own_names(lexicon)
        self._full = {**full_names(), **own}
        self._codes = {**short_names(), **self._full}
        self._verbs = frozenset(read_lines("division_verbs.txt"))
        make = partial(_index, self._codes)
        index = make() if own else of_files("names of divisions", [*sources(), Path(__file__)], make)
        self._heads: dict[str, list[str]] = index["heads"]
        self._opening = scanner(index["opening"])

    def find(self, text: str) -> tuple[RegionMention, ...]:
        """All names of divisions in text order, the longest at each place.

        >>> [(m.name, m.codes) for m in RegionFinder(Lexicon.default()).find("湖南省双牌县重点项目")]
        [('湖南省', ('430000',)), ('双牌县', ('431123',))]
        """
        found: list[RegionMention] = []
        heads, position = self._heads, 0
        for match in self._opening.finditer(text):
            start = match.start()
            names = heads.get(text[start : start + 2])
            if names is None or start < position:
                continue
            name = next((name for name in names if text.startswith(name, start)), None)
            if name is not None and self._stands(text, start, name, found):
                position = start + len(name)
                found.append(RegionMention(start, position, name, self._codes[name], name not in self._full))
        return tuple(found)

    def _stands(self, text: str, start: int, name: str, found: list[RegionMention]) -> bool:
        """Whether the name is a word of its own at this place."""
        end = start + len(name)
        if name not in full_names():
            return True
        if _RANK_RUNS_ON.match(text, end - 1):
            return False
        after_division = bool(found) and found[-1].end == start
        if name in _GENERIC:
            return after_division
        if name in self._verbs and _OBJECT.match(text, end):
            return False
        if len(name) == 2 or name in self._verbs or _LANDSCAPE.search(name):
            return after_division or (_begins_word(text, start) and not _head_word(text, start, end))
        return True


def _index(names: Iterable[str]) -> dict[str, Any]:
    """The names by their first two characters, the longest first, and the pattern that finds where those stand."""
    heads: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if len(name) > 1:
            heads[name[:2]].append(name)
    longest = {head: sorted(same, key=len, reverse=True) for head, same in heads.items()}
    return {"heads": longest, "opening": _opening(heads)}


def _opening(heads: Collection[str]) -> str:
    """The pattern of where two characters stand that may open a name.

    One class for the first and one for the second let a tenth of a page through. So the second are dealt out over
    eight classes, each behind those that it follows in some name: a third as many are left to be looked up.
    """
    dealt: dict[int, list[str]] = defaultdict(list)
    for head in heads:
        dealt[ord(head[1]) % 8].append(head)
    pairs = "|".join(
        f"{class_of(head[1] for head in some)}(?<={class_of(head[0] for head in some)}.)"
        for some in dealt.values()
    )
    first, second = (class_of(head[place] for head in heads) for place in (0, 1))
    return f"{first}(?={second})(?={pairs})"


def _own_names(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The names that a user adds: of a division that bears them alone."""
    unknown = [code for _, code in lexicon.regions if code not in divisions()]
    if unknown:
        raise ValueError(f"no division has the code {unknown[0]}")
    return {name: (code,) for name, code in lexicon.regions}


def _head_word(text: str, start: int, end: int) -> bool:
    return text[start] in _HEAD_WORD and text[end : end + 1] in tuple("委长直政")


def _begins_word(text: str, start: int) -> bool:
    """No Han character before, or one that governs a place: 在会同县, 召开了蔚县…会议; 今年会宁."""
    before = text[start - 1 : start]
    return not "一" <= before <= "鿿" or before in tuple("在赴到自对了")
