"""Names of columns in front of a title: 今日关注 | …, 【要闻】…, 领导讲话：…."""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from jiyao.patterns import pattern
from jiyao.reading.edits import Replacement
from jiyao.reading.stamps import column_names

_GAP = "[ \t\u00a0\u3000]"
_BRACKETED = pattern(
    rf"(?:【(?!摘要|导读|提要|编者按|关键词|记者|作者|来源)[^】\n]{{2,16}}】|\[(?!\d)[^\]\n]{{2,16}}\]){_GAP}*(?=[^。\n【\[]{{6,80}}\n)"
)


@lru_cache(maxsize=1)
def _named() -> regex.Pattern[str]:
    names = "|".join(map(re.escape, sorted(column_names(), key=len, reverse=True)))
    return pattern(rf"(?:{names}){_GAP}*[|｜丨：:]{_GAP}*(?=[^。|｜丨\n]{{6,80}}\n)")


def column_in_front(text: str) -> list[Replacement]:
    """Take out the name of a column that stands before the title in the first line.

    >>> from jiyao.reading.edits import splice
    >>> clean = lambda text: splice(text, column_in_front(text)).split("\\n")[0]
    >>> clean("今日关注 | 某县县长督查重点工程\\n本网讯"), clean("【要闻】全县项目建设推进会召开\\n本网讯")
    ('某县县长督查重点工程', '全县项目建设推进会召开')
    >>> clean("领导讲话：在全县招商引资会议上的讲话\\n同志们"), clean("某县：项目建设跑出“加速度”\\n走进某县")
    ('在全县招商引资会议上的讲话', '某县：项目建设跑出“加速度”')
    """
    start = len(text) - len(text.lstrip())
    if match := _BRACKETED.match(text, start) or _named().match(text, start):
        return [(match.start(), match.end(), "")]
    return []
