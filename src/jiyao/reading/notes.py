"""Pinyin notes: 聯(lián)席 -> 聯席. Never a real bracket: (Li Ming), (A股), (扩大) stay."""

from __future__ import annotations

from functools import lru_cache

from jiyao.patterns import pattern, scanner
from jiyao.reading.edits import Replacement

# Whatever stands in brackets without holding a Chinese character; 24 characters take three readings. By the brackets
# that open in a text: one literal character is found four times as fast as one of two.
_BRACKETS = {
    opening: scanner(rf"{opening}([ !-'*-\u036f\u1e00-\u1eff，、；]{{1,24}})[)）]")
    for opening in (r"\(", "（", "[(（]")
}

_INITIAL = "(?:[zcs]h|[bpmfdtnlgɡkhjqxrzcsyw])?"
_VOWEL = "[aɑeiouüv]"
_TAIL = "(?:n[gɡ]?|r)?"
_MARKED = "(?:[āáǎàăēéěèĕīíǐìĭōóǒòŏūúǔùŭǖǘǚǜńňǹḿ]|[aɑeiouü][\u0300\u0301\u0304\u0306\u030c])"
_TONED = f"{_INITIAL}(?:{_VOWEL}|u:)?{_MARKED}{_VOWEL}?{_TAIL}"
_NUMBERED = f"{_INITIAL}(?:{_VOWEL}|u:){{1,3}}{_TAIL}[1-5]"
_PLAIN = f"{_INITIAL}(?:{_VOWEL}|u:){{1,3}}{_TAIL}"
_READINGS = "(?:{0})(?:\\s?[,，、/;；\\s]\\s?(?:{0}))*"
_SURE = pattern(_READINGS.format(f"{_TONED}|{_NUMBERED}"))
_BARE = pattern(_PLAIN)
# A syllable without a tone is a note beside other notes, or where it is how a light syllable is read: 什麼(me).
_LIGHT = frozenset(
    [
        "么me",
        "麼me",
        "麽me",
        "们men",
        "們men",
        "的de",
        "了le",
        "着zhe",
        "著zhe",
        "子zi",
        "吗ma",
        "嗎ma",
        "呢ne",
        "吧ba",
        "啊a",
        "个ge",
        "個ge",
        "得de",
        "地de",
    ]
)
# 公頃(ha) is a unit, though ha is a syllable too.
_UNITS = frozenset({"ha", "a", "mu"})


def pinyin_notes(text: str) -> list[Replacement]:
    """Remove the readings that a scraper put behind the characters.

    >>> from jiyao.reading.edits import splice
    >>> clean = lambda text: splice(text, pinyin_notes(text))
    >>> clean("武山縣(xiàn)召開四大組織聯（lián）席會(hui4)議")
    '武山縣召開四大組織聯席會議'
    >>> clean("綠(lǜ)色,什麼(me),女(nu:3),長(cháng, zhǎng)"), clean("縣(XIÀN)長(Zhǎng)")
    ('綠色,什麼,女,長', '縣長')
    >>> clean("好（hǎo）（hào）人")
    '好人'
    >>> clean("(記者 張三)縣委(擴大)會 GDP(國內生產總值) (A股) 李明(Li Ming) 12公頃(ha)")
    '(記者 張三)縣委(擴大)會 GDP(國內生產總值) (A股) 李明(Li Ming) 12公頃(ha)'
    """
    opening = "[(（]" if "（" in text and "(" in text else "（" if "（" in text else r"\("
    pieces = _BRACKETS[opening].split(
        text
    )  # text, inside, text, inside, …, text: faster than a walk over matches
    found: list[Replacement] = []
    unsure: list[Replacement] = []
    place = verdict = 0
    bearer = ""
    judge = _judge
    for before, inside in zip(pieces[::2], pieces[1::2], strict=False):
        start = place + len(before)
        place = start + len(inside) + 2
        if before or not verdict:  # else a second note of the same character
            bearer = before[-1:]
        verdict = judge(bearer, inside)
        if verdict == 2:
            found.append((start, place, ""))
        elif verdict:
            unsure.append((start, place, ""))
    return sorted(found + unsure) if found and unsure else found


@lru_cache(maxsize=8192)
def _judge(bearer: str, inside: str) -> int:
    """What stands in brackets behind a character: 2 for a reading with its tone, 1 for a bare syllable, else 0."""
    if not _takes_notes(bearer):
        return 0
    lowered = inside.strip().lower()
    if lowered != inside and " " in inside.strip():
        return 0  # (Lǐ Míng) is a name
    if _SURE.fullmatch(lowered) or bearer + inside in _LIGHT:
        return 2
    return 1 if lowered == inside and lowered not in _UNITS and _BARE.fullmatch(lowered) else 0


def _takes_notes(bearer: str) -> bool:
    """Whether a character is Chinese, or a mark in the place of one that was lost."""
    return "㐀" <= bearer <= "鿿" or bearer >= "豈" or (bearer != "" and bearer in "〇?？")
