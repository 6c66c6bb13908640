"""Numbers that begin a heading or an item: 一、 (一) 1. (1) ① 第一， 一是 一要."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

import regex

from jiyao.lexicon.han import HAN
from jiyao.patterns import pattern, scanner


class NumberForm(str, Enum):
    """How a number is written; the value is the name of its group in the pattern."""

    COMMA = "comma"  # 一、
    BRACKET = "bracket"  # （一）
    DASH = "dash"  # ——, which carries no number
    ORDINAL = "ordinal"  # 第一，
    ITEM = "item"  # 一是 一要 其一
    ARABIC = "arabic"  # 1. 1、
    ARABIC_BRACKET = "arabic_bracket"  # （1）
    CIRCLED = "circled"  # ①


HEADING_FORMS = frozenset({NumberForm.COMMA, NumberForm.BRACKET, NumberForm.DASH})


class Number(NamedTuple):
    """One number as written: ``一、`` with form ``COMMA`` and value 1; a dash has the value 0."""

    start: int
    end: int
    form: NumberForm
    value: int


_FORMS = {form.value: form for form in NumberForm}
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

_NUMBER = pattern(
    r"""
    (?:
      (?P<comma>[一二三四五六七八九十]{1,3}+[、．])(?![一二三四五六七八九十]{1,2}[、季产次期、])
    | (?P<bracket>[（(]\s?[一二三四五六七八九十]{1,3}+\s?[）)][、]?)
    | (?P<dash>[—－─-]{2,4})(?=[^\s—\d])
    | (?P<ordinal>第[一二三四五六七八九十]{1,3}+(?:[，,、：:](?!第)|是(?:要)?|要(?=\p{Han})(?!务[^实必]|素)))
    | (?P<item>(?:[一二三四五六七八九十]{1,3}+(?:是(?:要(?!求[^真实]|素|点[^对]|务[^实必]|件))?|要(?!求[^真实]|素|务[^实必]|点[^对]|是|件))
              | 其[一二三四五六七八九十](?=[，,：:、]|是))[：:，,]?)
    | (?P<arabic>\d{1,2}(?:[．、]|\.(?!\d)))(?!\d{1,2}[月日．.、])
    | (?P<arabic_bracket>[（(]\d{1,2}[）)]|(?<=[\n。；：])\d{1,2}[）)])
    | (?P<circled>[①-⑳])
    )
    """,
    regex.VERBOSE,
)


_NUMERAL = pattern(r"[一二三四五六七八九十]+")
# Where a number may stand: where a line, a sentence or a clause begins.
_PLACE = scanner(r"[\n。；;！!？?：:，,…”』）)][ \t\u3000]*(?=[一二三四五六七八九十第其（(①-⑳—－─\d-])")
# 重点要突出一是盯紧工期…: the first item after an unnumbered heading that lost its line break.
_GLUED = pattern(rf"一(?=[是要])(?<=[{HAN}]{{2}}要[{HAN}]{{2}}一)(?<![{HAN}]{{3}}要[{HAN}]{{2}}一)")

# 强调一要抓早；二要抓实: the first item straight after the verb of speaking, or after those who are told.
_SAID = pattern(r"一(?=要(?![求素点件])|是(?!一))(?<=(?:指出|强调|要求|提出|各乡镇|各部门|各单位)一)")


def chinese_number(text: str) -> int:
    """The value of a Chinese numeral below a hundred.

    >>> [chinese_number(text) for text in ("一", "十", "十二", "二十", "三十五")]
    [1, 10, 12, 20, 35]
    """
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS[text[-1]]
    return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0)


def _value(form: NumberForm, written: str) -> int:
    if form is NumberForm.DASH:
        return 0
    if form is NumberForm.CIRCLED:
        return _CIRCLED.index(written) + 1
    digits = "".join(character for character in written if character.isdigit())
    if digits:
        return int(digits)
    numeral = _NUMERAL.search(written)
    return chinese_number(numeral.group()) if numeral else 0


def find_numbers(text: str) -> tuple[Number, ...]:
    """All numbers that begin a heading or an item, in text order.

    >>> [(number.value, number.form.value) for number in find_numbers("会议强调，一要抓进度。二要抓质量。")]
    [(1, 'item'), (2, 'item')]
    >>> [number.value for number in find_numbers("重点要突出一是盯紧工期。")]
    [1]
    >>> [number.value for number in find_numbers("张某强调一要抓早；二要抓实。他要求一律按期完成。")]
    [1, 2]
    >>> find_numbers("这是主要任务，全县统一要求，完成投资1.5亿元。")
    ()
    """
    places = [len(text) - len(text.lstrip(" \t\u3000"))]
    places += [match.end() for match in _PLACE.finditer(text)]
    places += [match.start() for glued in (_GLUED, _SAID) for match in glued.finditer(text)]
    return tuple(number for place in sorted(places) if (number := _number(text, place)))


def _number(text: str, place: int) -> Number | None:
    match = _NUMBER.match(text, place)
    if not match:
        return None
    form = _FORMS[match.lastgroup or ""]
    return (
        Number(place, match.end(), form, _value(form, match[0])) if _stands_right(text, place, form) else None
    )


def _stands_right(text: str, place: int, form: NumberForm) -> bool:
    """Whether a number of this form may stand here: only 一是 and 第一 after a comma or within a heading."""
    if form in (NumberForm.ITEM, NumberForm.ORDINAL, NumberForm.CIRCLED):
        return True
    before = text[max(0, place - 2) : place].strip(" \t\u3000")[-1:]
    if form is NumberForm.DASH:
        return before in ("", "\n", "。", "！")
    return before not in ("，", ",")
