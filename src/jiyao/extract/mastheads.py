"""The division whose site or paper prints a page: 首页 » 宾阳要闻, 丰都要闻简讯, 版权所有：武山县人民政府."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jiyao.lexicon.divisions import Division, divisions
from jiyao.mentions.regions import RegionFinder, RegionMention
from jiyao.models import RegionLevel
from jiyao.patterns import pattern
from jiyao.reading.layout import Layout

_HEAD_LINES, _LONGEST = 4, 16
# What a division's own site, paper or column is called.
_PRINTS = pattern(
    r"(?:[县市区旗州])?(?:要闻|新闻|时政|政务|政府|人民政府|县委|市委|区委|旗委|快讯|简讯|动态|日报|晚报|周报|报|网|电视|广播|融媒|在线|发布|资讯|信息|头条|手机报)"
)


def masthead(layout: Layout, around: Iterable[str], finder: RegionFinder) -> RegionMention | None:
    """The one division that the furniture of the page names, if the text speaks of it as 我县, 县委 or the like.

    ``around`` are the lines that repair took out. A list of several divisions' sites says nothing.
    """
    found = {mention.codes: mention for line in (*around, *_head(layout)) for mention in _named(line, finder)}
    if len(found) != 1:
        return None
    mention = next(iter(found.values()))
    return mention if speaks_as(layout.text, divisions()[mention.codes[0]]) else None


def speaks_as(text: str, division: Division) -> bool:
    """Whether a text calls the division its own: 我县, 全县, 县委, 县政府."""
    rank = division.name[-1]
    return any(words in text for words in (f"我{rank}", f"全{rank}", f"{rank}委", f"{rank}政府"))


def _head(layout: Layout) -> Iterator[str]:
    for line in layout.lines[:_HEAD_LINES]:
        if line.end - line.start <= _LONGEST:
            yield layout.text[line.start : line.end]


def _named(line: str, finder: RegionFinder) -> Iterator[RegionMention]:
    for mention in finder.find(line):
        single = len(mention.codes) == 1 and divisions()[mention.codes[0]].level is not RegionLevel.PROVINCE
        if single and _PRINTS.match(line, mention.end):
            yield mention
