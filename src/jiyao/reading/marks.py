"""Punctuation and width: full-width marks between Chinese characters, half-width figures and letters, no mark twice."""

from __future__ import annotations

import re

from jiyao.reading.edits import Replacement

_WIDE = "〇㐀-鿿豈-﫿𠀀-𱍊，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』…—"
_HAN = "〇㐀-鿿豈-﫿𠀀-𱍊"

# Full-width figures and letters, and signs that belong to figures.
_NARROW = {
    code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_NARROW[ord("％")] = ord("%")
_WIDE_CHARACTER = re.compile("[０-９Ａ-Ｚａ-ｚ％]")
_WIDE_POINT = re.compile("(?<=[0-9])．")

_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_MARK = re.compile(
    rf"(?<=[{_WIDE}])[,;:?!](?!//)"  # behind a Chinese character or mark: 会议,
    rf"|(?<=[0-9A-Za-z%%)\]])[,;?!](?=\s?[{_WIDE}])"  # before one: 2023,全县 and 9.2%,另有
    rf"|(?<=[0-9%%)])[,;](?=[,;]|\n|$)"
)
_POINT = re.compile(rf"(?<=[{_HAN}”）])\.(?=[{_HAN}“（\n]|$)|(?<=[元个项人亩万亿%%])\.(?=[{_HAN}])")
_BRACKETS = re.compile(r"\(([^()（）\n]{0,80})\)")
_CHINESE = re.compile(f"[{_WIDE}]")
_DOUBLED = re.compile("[，。、；：]{2,}")
_STRENGTH = "、，：；。"
_STRAIGHT = re.compile(r'"([^"\n]{1,40})"')
_CORNERS = str.maketrans("「」『』", "“”‘’")


def narrow_figures(text: str) -> str:
    """Full-width figures and letters to ASCII ones.

    >>> narrow_figures("２０２３年增长７．６８％，Ａ股")
    '2023年增长7.68%，A股'
    """
    if _WIDE_CHARACTER.search(text):
        text = text.translate(_NARROW)
    return _WIDE_POINT.sub(".", text) if "．" in text else text


def full_width_marks(text: str) -> str:
    """ASCII marks between Chinese characters to full-width ones; figures, times and addresses stay.

    >>> full_width_marks("会议指出,今年1,000户在11:04完成3.2亿元,增长4.1%;其中:GDP(国内生产总值)如何?")
    '会议指出，今年1,000户在11:04完成3.2亿元，增长4.1%；其中：GDP（国内生产总值）如何？'
    >>> full_width_marks("再部署.县委 http://a.b/?c=1,2 Li (Ming)")
    '再部署。县委 http://a.b/?c=1,2 Li (Ming)'
    """
    if text.isascii():
        return text
    previous = None
    while previous != text:  # ,, takes two rounds: the second mark stands behind the first
        previous = text
        text = _MARK.sub(lambda match: _FULL[match[0]], text)
        if "(" not in text:
            continue
        text = _BRACKETS.sub(_full_brackets, text)
    return _POINT.sub("。", text) if "." in text else text


def _full_brackets(match: re.Match[str]) -> str:
    text, start, end = match.string, match.start(), match.end()
    near = text[max(0, start - 1) : start] + match[1] + text[end : end + 1]
    return f"（{match[1]}）" if _CHINESE.search(near) else match[0]


def straight_quotes(text: str) -> str:
    """Straight quotation marks around Chinese words to curved ones.

    >>> straight_quotes('落实"十四五"规划 a="b"')
    '落实“十四五”规划 a="b"'
    """
    return _STRAIGHT.sub(lambda match: f"“{match[1]}”" if _CHINESE.search(match[1]) else match[0], text)


def corner_quotes(text: str) -> str:
    """Corner brackets of a page in traditional script to the marks of the mainland.

    >>> corner_quotes("「兩個確立」")
    '“兩個確立”'
    """
    return text.translate(_CORNERS)


def doubled_marks(text: str) -> list[Replacement]:
    """Of two marks in a row the stronger stays; a row of one mark three times is meant.

    >>> from jiyao.reading.edits import splice
    >>> text = "负责人，，30亿元、，税收。，新增；；待续。。。"
    >>> splice(text, doubled_marks(text))
    '负责人，30亿元，税收。新增；待续。。。'
    """
    return [
        (match.start(), match.end(), max(match[0], key=_STRENGTH.index))
        for match in _DOUBLED.finditer(text)
        if len(match[0]) == 2 or len(set(match[0])) > 1
    ]
