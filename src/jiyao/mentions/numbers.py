"""Numbers as they are written in Chinese prose: 284, 1,000.5, 三百二十, 三点五亿, 两亿三千万, 1.2万亿.

A grammar of our own splits a numeral at 亿 and 万 and keeps every decimal exact; cn2an reads what it reads
right, the whole numbers in Chinese characters below 万, and is never handed more than a few characters.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

import regex

from jiyao.patterns import pattern

MAGNITUDES = {
    "": Decimal(1),
    "万": Decimal(10) ** 4,
    "亿": Decimal(10) ** 8,
    "万亿": Decimal(10) ** 12,
}
_TENS = {"": 1, "十": 10, "百": 100, "千": 1000}
_LONGEST = 40  # no real numeral is longer; cn2an takes half a minute for 50,000 characters
_MOST_DIGITS = 28  # what a Decimal keeps: of more digits it would give a number that does not stand there

# 0 to 9 alone: regex knows digits of scripts that Decimal does not.
ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})++(?![,0-9])|[0-9]++)(?:\.[0-9]++)?+"
DIGITS = "〇零一二两三四五六七八九"
HAN = rf"(?:[{DIGITS}十百千万亿]++(?:点[{DIGITS}]++[百千]?+(?:万亿|[万亿])?+)?+)"
# What stands for one number in running text: 2亿3000万, 1.2万亿, 5千万, 三点五亿.
NUMERAL = rf"(?:{ARABIC}[十百千]?+(?:万亿|[万亿])?+(?:{ARABIC}[百千]?+万)?+|{HAN})"

# The same at the end of a pattern for re: where nothing follows that may fail, possessive repeats are as all others.
PLAIN_NUMERAL = NUMERAL.replace("++", "+").replace("?+", "?")

# What a numeral begins with, between [ and ].
OPENING = f"0-9{DIGITS}十百千万亿"

_SECTION = (
    rf"(?:{ARABIC}[十百千]?+|[{DIGITS}十百千壹贰叁肆伍陆柒捌玖拾佰仟廿卅]++(?:点[{DIGITS}]++[百千]?+)?+)"
)
_WHOLE = pattern(
    rf"""
    (?: (?P<trillion>{_SECTION}) 万亿 零? )?+
    (?: (?P<hundred_million>{_SECTION}?+万?+{_SECTION}?+) [亿億] 零? )?+
    (?: (?P<ten_thousand>{_SECTION}?+) [万萬] 零? )?+
    (?P<rest>{_SECTION}?+)
    """,
    regex.VERBOSE,
)
_HAN_SECTION = pattern(
    rf"(?P<whole>[{DIGITS}十百千壹贰叁肆伍陆柒捌玖拾佰仟廿卅]++)(?:点(?P<part>[{DIGITS}]++)(?P<tens>[百千]?+))?+"
)
_ARABIC_SECTION = pattern(rf"(?P<number>{ARABIC})(?P<tens>[十百千]?+)")
_DIGIT_VALUES = {digit: "001223456789"[place] for place, digit in enumerate(DIGITS)}


class Numeral(NamedTuple):
    """A number as meant: ``value`` times the largest magnitude named (万, 亿, 万亿, or none)."""

    value: Decimal
    magnitude: str = ""

    @property
    def total(self) -> Decimal:
        """The whole number.

        >>> read_numeral("两亿三千万").total
        Decimal('230000000')
        """
        return plain(self.value * MAGNITUDES[self.magnitude])


def plain(value: Decimal) -> Decimal:
    """The same decimal without exponent or trailing zeros.

    >>> plain(Decimal("2.30")), plain(Decimal("1E+3"))
    (Decimal('2.3'), Decimal('1000'))
    """
    return Decimal(f"{value.normalize():f}")


@lru_cache(maxsize=4096)
def read_numeral(text: str) -> Numeral | None:
    """One numeral, alone in ``text``; None where it is no number or cannot be known (几十, 一亿二千亿).

    >>> read_numeral("两亿三千万")
    Numeral(value=Decimal('2.3'), magnitude='亿')
    >>> read_numeral("千万")
    Numeral(value=Decimal('1000'), magnitude='万')
    >>> read_numeral("几十") is None
    True
    """
    if not text or len(text) > _LONGEST or sum(map(str.isdecimal, text)) > _MOST_DIGITS:
        return None
    match = _WHOLE.fullmatch(text)
    if match is None:
        return None
    magnitude = _largest(match)
    total = _total(match)
    return None if total is None else Numeral(plain(total / MAGNITUDES[magnitude]), magnitude)


def parse_number(text: str) -> Decimal | None:
    """The value of a numeral with sign, percentage, tenths or half; None where it cannot be known.

    >>> parse_number("负1.1"), parse_number("百分之十二点五"), parse_number("三成半"), parse_number("一半")
    (Decimal('-1.1'), Decimal('0.125'), Decimal('0.35'), Decimal('0.5'))
    >>> parse_number("数百") is None
    True
    """
    body, factor = text.replace("，", ",").strip(), Decimal(1)
    if body[:1] in ("负", "-", "−"):
        body, factor = body[1:], Decimal(-1)
    if body == "一半":
        return factor / 2
    for mark, part in (("百分之", "0.01"), ("千分之", "0.001"), ("万分之", "0.0001")):
        if body.startswith(mark):
            body, factor = body[len(mark) :], factor * Decimal(part)
    for mark, part in (("%", "0.01"), ("‰", "0.001"), ("成", "0.1"), ("成半", "0.1")):
        if body.endswith(mark):
            half = Decimal("0.5") if mark == "成半" else Decimal(0)
            numeral = read_numeral(body[: -len(mark)])
            return None if numeral is None else plain((numeral.total + half) * Decimal(part) * factor)
    numeral = read_numeral(body)
    value = _by_cn2an(body) if numeral is None else numeral.total
    return None if value is None else plain(value * factor)


def _largest(match: regex.Match[str]) -> str:
    if match["trillion"]:
        return "万亿"
    if match["hundred_million"] is not None:
        return "亿"
    return "万" if match["ten_thousand"] is not None else ""


def _total(match: regex.Match[str]) -> Decimal | None:
    rest = _tail(match)
    parts = [
        (_section(match["trillion"] or "零"), "万亿"),
        (_below_trillion(match["hundred_million"]), "亿"),
        (_leading(match["ten_thousand"]), "万"),
        (rest, ""),
    ]
    total = Decimal(0)
    for value, magnitude in parts:
        if value is None:
            return None
        total += value * MAGNITUDES[magnitude]
    return total


def _tail(match: regex.Match[str]) -> Decimal | None:
    """What stands after the last magnitude; 一亿二 and 三万五 mean the next place."""
    rest = match["rest"]
    before = match.string[match.start("rest") - 1 : match.start("rest")]
    value = _section(rest or "零")
    if value is not None and len(rest) == 1 and rest in DIGITS and before in ("万", "亿"):
        return value * MAGNITUDES[before] / 10
    return value


def _leading(section: str | None) -> Decimal | None:
    """The factor before a magnitude: nothing named is nought, a bare 万 is one."""
    if section is None:
        return Decimal(0)
    return _section(section) if section else Decimal(1)


def _below_trillion(section: str | None) -> Decimal | None:
    if section and "万" in section:  # 一万二千亿
        high, _, low = section.partition("万")
        values = _leading(high), _section(low or "零")
        return None if None in values else (values[0] or 0) * MAGNITUDES["万"] + (values[1] or 0)
    return _leading(section)


def _section(section: str) -> Decimal | None:
    arabic = _ARABIC_SECTION.fullmatch(section)
    if arabic:
        return Decimal(arabic["number"].replace(",", "")) * _TENS[arabic["tens"]]
    han = _HAN_SECTION.fullmatch(section)
    if not han:
        return None
    whole = _han_integer(han["whole"])
    if whole is None or han["part"] is None:
        return whole
    digits = "".join(_DIGIT_VALUES[digit] for digit in han["part"])
    return (whole + Decimal(f"0.{digits}")) * _TENS[han["tens"]]


def _by_cn2an(text: str) -> Decimal | None:
    """Spellings of cheques and of speech that cn2an reads and the grammar does not: 壹拾壹元整, 1百23."""
    from cn2an import cn2an

    if not text or len(text) > _LONGEST:
        return None
    try:
        return Decimal(str(cn2an(text, "smart")))
    except (ValueError, KeyError):
        return None


# The commonest numbers as cn2an reads them: 零 to 九十九, and a bare 百 or 千, which is one of it (百亿, 千万).
_SMALL = {
    **_DIGIT_VALUES,
    "百": "100",
    "千": "1000",
    **{
        f"{'' if tens == 1 else '一二三四五六七八九'[tens - 1]}十{'一二三四五六七八九'[ones - 1] if ones else ''}": str(
            10 * tens + ones
        )
        for tens in range(1, 10)
        for ones in range(10)
    },
}


@lru_cache(maxsize=4096)
def _han_integer(text: str) -> Decimal | None:
    """A whole number in Chinese characters; a bare 百 or 千 is one of it (百亿, 千万)."""
    if text in _SMALL:
        return Decimal(_SMALL[text])
    from cn2an import cn2an  # 0.15 s to import, and most pages have no larger number in characters

    text = text.replace("廿", "二十").replace("卅", "三十")
    try:
        return Decimal(str(cn2an(text, "normal")))
    except (ValueError, KeyError):  # 百十, 零百: cn2an raises either
        return None
