"""Novels: by their chapters, by the talk and faces of a scene, by the site that prints them."""

from __future__ import annotations

import regex

from jiyao.extract.genre import headline
from jiyao.lexicon.senses import senses
from jiyao.patterns import pattern, scanner
from jiyao.reading.layout import Layout

_CHAPTER = pattern(r"^\s*第[0-9零〇一二三四五六七八九十百千]{1,8}[章回节卷集][\s　:：]")
_NARRATION = scanner(
    r"笑了笑|微微一笑|压低(?:了)?声音|脸色|心里|心中暗|暗暗|叹了口气|转过身|扭头|皱了皱?眉|点了点头|摇了摇头|沉默了|瞪了|愣住|怔住|冷笑|喃喃|嘀咕|眼神|目光|沙发上|点上一?[根支]烟|似笑非笑"
)
_DIALOGUE = pattern(
    r"[“「](?:(?<=(?:^|[。！？…”])[“「]).{1,80}?[？！。…，—][”」]|(?<=[：:，]“)[^”\n]{1,60}[？！…]”)",
    regex.MULTILINE,
)
# 第一章 总则: a regulation
_FIRST_LINES, _LONGEST_CHAPTER = 12, 40
_REGULATION = pattern(r"第[一1]章|[总附]则|规划|概[述况]|管理|责任|监督|保障")
_EDGE = 400  # characters at either end of a page where a site says what it prints
_FEWEST_ALONE = 2


def is_fiction(layout: Layout) -> bool:
    """A chapter of a novel, a page of a site for novels, or a scene: what people felt, or talk and what faces did."""
    text = layout.text
    if _CHAPTER.search(headline(layout)) or _CHAPTER.match(text) or _has_chapter_line(layout):
        return True
    signs = senses("fiction.txt")
    site = signs["site"]
    if site.search(text, 0, _EDGE) or site.search(text, max(0, len(text) - _EDGE)):
        return True
    if len({match.group() for match in signs["alone"].finditer(text)}) >= _FEWEST_ALONE:
        return True
    return len(_NARRATION.findall(text)) >= 2 and len(_DIALOGUE.findall(text)) >= 3


def _has_chapter_line(layout: Layout) -> bool:
    """One chapter's title below what the site printed over it; a regulation has many, the first of them 总则."""
    lines = (layout.text[line.start : line.end] for line in layout.lines[:_FIRST_LINES])
    titles = {line for line in lines if len(line) <= _LONGEST_CHAPTER and _CHAPTER.match(line + "\n")}
    return len(titles) == 1 and not any(map(_REGULATION.search, titles))
