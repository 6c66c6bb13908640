"""Punctuation and width: full-width marks between Chinese characters, half-width figures and letters, no mark twice."""

from __future__ import annotations

import re
from functools import lru_cache

from jiyao.patterns import pattern, scanner
from jiyao.reading.edits import Replacement, splice

# Full-width figures and letters, and the percent sign.
_NARROW = {
    code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_NARROW[ord("％")] = ord("%")
NARROWED = frozenset(map(chr, _NARROW)) | {"．"}
_WIDE_POINT = pattern("(?<=[0-9])．")
_WIDE_STOP = scanner("(?<=[㐀-鿿”）%])(?<![一二三四五六七八九十])．(?=[㐀-鿿“（\n]|$)")
_LEAST_STOPS = 3

_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_BLANKS = frozenset(" \u00a0\u3000")
_WIDEST_GAP = 3  # blanks before a mark
_LONGEST_BRACKET = 120
_FIGURES = frozenset("0123456789")
_STRAIGHT = pattern(r'"([^"\n]{1,40})"')
_STOPS = "、，：；。"
_DOUBLED = scanner(f"[{_STOPS}][{_STOPS}]+")
# Most pages have none: to look behind one kind of stop after another takes half the time of a look behind all of them.
_ANOTHER_BEHIND = tuple(scanner(f"{stop}[{_STOPS}]") for stop in _STOPS)


def narrow_figures(text: str) -> str:
    """Full-width figures and letters to ASCII ones.

    >>> narrow_figures("２０２３年增长７．６８％，Ａ股")
    '2023年增长7.68%，A股'

    A page without any other full stop has these for them; elsewhere they stand in names.

    >>> narrow_figures("会议召开．会议要求抓落实．一．抓项目．"), narrow_figures("买买提．艾力、阿不都．卡德尔、古丽．某出席。")
    ('会议召开。会议要求抓落实。一．抓项目。', '买买提．艾力、阿不都．卡德尔、古丽．某出席。')
    """
    text = text.translate(_NARROW)
    if "．" not in text:
        return text
    text = _WIDE_POINT.sub(".", text)
    if "。" not in text and len(_WIDE_STOP.findall(text)) >= _LEAST_STOPS:
        text = _WIDE_STOP.sub("。", text)
    return text


def full_width_marks(text: str) -> str:
    """ASCII marks between Chinese characters to full-width ones; figures, times and addresses stay.

    >>> full_width_marks("会议指出,今年1,000户在11:04完成3.2亿元,,增长4.1%;其中:GDP(国内生产总值)如何?")
    '会议指出，今年1,000户在11:04完成3.2亿元，，增长4.1%；其中：GDP（国内生产总值）如何？'
    >>> full_width_marks("会议指出 , 要抓落实. 县委 ? ?"), full_width_marks("Li , Ming. 县")
    ('会议指出 ， 要抓落实。 县委 ？ ？', 'Li , Ming. 县')
    >>> full_width_marks("再部署.县委 http://a.b/?c=1,2 Li (Ming) 1)省")
    '再部署。县委 http://a.b/?c=1,2 Li (Ming) 1)省'
    """
    for mark in ",;?!":
        if mark in text:
            text = _behind_chinese(mark).sub(_FULL[mark], text)  # by far the most
    found: list[Replacement] = []
    new, last = "", -2
    for place in _places(text, ",;:?!."):
        mark, after = text[place], text[place + 1] if place + 1 < len(text) else "\n"
        if mark == "." and after in _FIGURES:
            continue  # 3.2
        if after == " ":
            after = text[place + 2 : place + 3] or "\n"  # 抓好落实. 县委; 增长7.68%, 投资
        behind = place - 1
        while behind >= 0 and place - behind <= _WIDEST_GAP and text[behind] in _BLANKS:
            behind -= 1  # 会议指出 , 要抓落实
        before = new if behind == last else text[behind] if behind >= 0 else "\n"
        new = _mark(mark, before, after)
        last = place
        if new != mark:
            found.append((place, place + 1, new))
    if "(" in text or ")" in text:
        found += [(place, place + 1, bracket) for place, bracket in _full_brackets(text).items()]
        found.sort()
    return splice(text, found)


def _places(text: str, wanted: str) -> list[int]:
    """Where any of some characters stand: few do, and one alone is found ten times as fast as a class of them.

    >>> _places("a,b;c,", ",;:")
    [1, 3, 5]
    """
    places = []
    for character in wanted:
        place = text.find(character)
        while place >= 0:
            places.append(place)
            place = text.find(character, place + 1)
    places.sort()
    return places


def _mark(mark: str, before: str, after: str) -> str:
    if mark == ".":
        ends = _is_wide(after) or after == "\n"
        return "。" if ends and (_is_han(before) or before in "”）%") and after not in "，。、；：" else mark
    if _is_wide(before):
        return mark if mark == ":" and after == "/" else _FULL[mark]
    if mark != ":" and (before.isalnum() or before in "%)]") and _is_wide(after):
        return _FULL[mark]
    return _FULL[mark] if mark in ",;" and (before in _FIGURES or before == "%") and after in ",;\n" else mark


def _full_brackets(text: str) -> dict[int, str]:
    """Brackets that hold or touch Chinese become full-width, both of a pair alike, and so do those that touch them.

    >>> sorted(_full_brackets("县(a)(b)(c)"))
    [1, 3, 4, 6, 7, 9]
    """
    found: dict[int, str] = {}
    narrow: list[tuple[int, int]] = []
    opened: list[int] = []
    for place in _places(text, "()（）\n"):
        mark = text[place]
        if mark == "\n":
            opened.clear()
        elif mark in "(（":
            opened.append(place)
        elif opened:
            start = opened.pop()
            both = text[start] + mark
            if both == "（）":
                continue
            if both != "()" or start - 1 in found or _near_chinese(text, start, place):
                found[start], found[place] = "（", "）"
            else:
                narrow.append((start, place))
    for start, place in reversed(
        narrow
    ):  # (a)(b)(c)县: from behind as well, a pair a round would take many rounds
        if start - 1 in found or place + 1 in found:
            found[start], found[place] = "（", "）"
    return {place: bracket for place, bracket in found.items() if text[place] != bracket}


def _near_chinese(text: str, start: int, end: int) -> bool:
    return end - start < _LONGEST_BRACKET and any(map(_is_wide, text[max(0, start - 1) : end + 2]))


_FIRST_WIDE = "\u2e80"


@lru_cache(maxsize=8)
def _behind_chinese(mark: str) -> re.Pattern[str]:
    return scanner(f"{re.escape(mark)}(?<=[{_FIRST_WIDE}-\U0010ffff].)")


def _is_wide(character: str) -> bool:
    """Whether a character is Chinese or a mark that stands among Chinese ones."""
    return character >= _FIRST_WIDE or character in "“”‘’—…·"


def _is_han(character: str) -> bool:
    return "㐀" <= character <= "鿿"


def straight_quotes(text: str) -> str:
    """Straight quotation marks around Chinese words to curved ones.

    >>> straight_quotes('落实"十四五"规划 a="b"')
    '落实“十四五”规划 a="b"'
    """
    return _STRAIGHT.sub(lambda match: f"“{match[1]}”" if _is_quotable(match[1]) else match[0], text)


def _is_quotable(words: str) -> bool:
    """Whether words between straight marks are Chinese, and not quoted already: a row of marks would take a round for each.

    >>> [_is_quotable(words) for words in ("十四五", "“三农”工作", "“三农”", "——")]
    [True, True, False, False]
    """
    quoted = words[0] == "“" and words.find("”") == len(words) - 1
    return not quoted and any(character >= _FIRST_WIDE for character in words)


def doubled_marks(text: str) -> list[Replacement]:
    """Of two marks in a row the stronger stays; a row of one mark three times is meant.

    >>> from jiyao.reading.edits import splice
    >>> text = "负责人，，30亿元、，税收。，新增；；待续。。。"
    >>> splice(text, doubled_marks(text))
    '负责人，30亿元，税收。新增；待续。。。'
    """
    if not any(doubled.search(text) for doubled in _ANOTHER_BEHIND):
        return []
    return [
        (match.start(), match.end(), max(match[0], key=_STOPS.index))
        for match in _DOUBLED.finditer(text)
        if len(match[0]) == 2 or len(set(match[0])) > 1
    ]
