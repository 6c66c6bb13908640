"""Where a heading ends, and which lines without a number are headings."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from jiyao.lexicon import read_lines
from jiyao.patterns import pattern
from jiyao.reading.captions import is_caption

LONGEST_TITLE = 48
_TITLE_END = pattern(r"[。！!；;：:？?]")
_CLOSING = " \t\u3000。！!；;：:，,、"
# A heading that lost its line break is looked for only in a first sentence that is longer than a heading.
_RUN_IN_FROM = 28

_UNNUMBERED = pattern(r"[\p{Han}“”‘’《》、，,\s\d]{3,28}")
_NO_HEADING = pattern(
    r"""第\s?\d+\s?[号期]|\d\s?[年月日]|^(?:编者按|图|附|注|摄|来源|记者|通讯员|编辑|责任编辑|责编|审核|供稿|作者|签发|撰稿|同志们|各位
    |出席|列席|请假|记录|主持|分送|抄送|主送|发布|时间|地点|点击|浏览|字号|打印|关闭|分享|上一篇|下一篇)
    |摄影|(?:强调|指出|要求|发言|讲话|致辞|汇报|合影|主持|出席|[—－])$|[、，,]$|办公室$|委员会$|人民政府$""",
    regex.VERBOSE,
)
_HEADLINE = pattern(r"召开|举行|调研|主持|开展|督导|观摩|考察|会见|视察|检查|会议$|仪式$|通报$")
_DATELINE = pattern(
    r"(?:本报讯|本网讯|(?:\d{4}年)?\d{1,2}月\d{1,2}日[^。\n]{0,48}?(?:召开|举行|调研|主持|出席|督导|检查|会见|考察|深入|来到|赴|率|到))"
)
# 重点要突出一是盯紧工期…: a heading without number or line break, straight before the first item.
_RUN_IN_HEADING = pattern(r"(?<=[。！])\p{Han}{2}要\p{Han}{2}(?=一[是要])")
_RUN_IN_SIBLING = pattern(
    r"(?<=[。！])(?!各|我|全|大家|同|会|还|他|她|你|领导|部门|企业|也|都)\p{Han}{2}要\p{Han}{2}(?=一[是要]|要|后|今|当|目|\d)"
)


class _RunInCut(NamedTuple):
    """Where a heading ends that lost its line break."""

    pattern: regex.Pattern[str]
    begins: frozenset[str]  # characters that it stands before
    ends: frozenset[str]  # characters that it stands behind

    def search(self, text: str, start: int, end: int) -> int | None:
        """The first cut in a stretch; the pattern is tried only beside a character that makes one, at few places."""
        begins, ends, match = self.begins, self.ends, self.pattern.match
        for place in range(start, end):
            if (text[place] in begins or text[place - 1] in ends) and match(text, place, end):
                return place
        return None


@lru_cache(maxsize=1)
def _run_in_cut() -> _RunInCut:
    openers, closers = read_lines("heading_openers.txt"), read_lines("heading_closers.txt")
    cut = pattern(
        r"(?<=\p{Han}{5}(?<!关于|抓好|做好|对于|针对|在|对|完成|全力|至|从))(?=\L<openers>)"
        r"|(?<=\p{Han}{4})(?=[ \t\u3000]+\p{Han})"
        r"|(?<=\L<closers>)(?=\p{Han})(?![的和与及上中下等是之为])",
        openers=frozenset(openers),
        closers=frozenset(closers),
    )
    return _RunInCut(
        cut,
        frozenset(" \t\u3000").union(word[0] for word in openers),
        frozenset(word[-1] for word in closers),
    )


def title_end(text: str, start: int, line_end: int) -> int:
    """The end of the heading that begins at ``start``, its closing mark left out.

    >>> title_end("（一）加快开工。各单位要抓紧。", 3, 15)
    7
    >>> text = "一、认清形势，切实增强做好当前项目建设工作的责任感和紧迫感今年以来，全县完成投资1亿元。"
    >>> text[2 : title_end(text, 2, len(text))]
    '认清形势，切实增强做好当前项目建设工作的责任感和紧迫感'
    """
    mark = _TITLE_END.search(text, start, line_end)
    end = mark.start() if mark else line_end
    if mark and end - start > _RUN_IN_FROM:
        cut = _run_in_cut().search(text, start + 4, min(end, start + 64))
        end = end if cut is None else cut
    return end


def body_start(text: str, end: int, limit: int) -> int:
    """Where the text after a heading begins: past its closing mark and white space."""
    while end < limit and text[end] in _CLOSING + "\n":
        end += 1
    return end


def is_heading_line(line: str, following: str) -> bool:
    """Whether a line without a number is a heading over the ``following`` line.

    >>> is_heading_line("重点要突出", "要盯紧在建项目，狠抓进度，强力推进，努力做到快建设、快竣工、快投产。")
    True
    >>> is_heading_line("2023年2月8日", "同志们，这次会议的主要任务是总结工作。")
    False
    >>> is_heading_line("讨论会现场", "要盯紧在建项目，狠抓进度，强力推进，努力做到快建设、快竣工、快投产。")
    False
    """
    stands_over = len(following) >= 24 or following.endswith(("。", "；"))
    return bool(
        stands_over
        and _UNNUMBERED.fullmatch(line)
        and not _NO_HEADING.search(line)
        and not line.isdigit()
        and not is_caption(line)
    )


def is_headline(line: str) -> bool:
    """Whether a heading line is the headline of another piece of news (县政府召开第9次常务会议)."""
    return bool(_HEADLINE.search(line))


def is_dateline(text: str, start: int) -> bool:
    """Whether a piece of news begins at ``start``, so that the line over it is its headline.

    >>> is_dateline("3月2日，县长到城关镇调研春耕备耕。", 0), is_dateline("项目是发展的支撑。", 0)
    (True, False)
    """
    return _DATELINE.match(text, start) is not None


def run_in_headings(text: str) -> list[tuple[int, int]]:
    """Headings without number that lost their line breaks; known by one that stands straight before 一是.

    >>> text = "努力见实效。方向要明确后3个月，全县要抓好三件事。重点要突出一是盯紧工期。"
    >>> [text[start:end] for start, end in run_in_headings(text)]
    ['方向要明确', '重点要突出']
    """
    if not _RUN_IN_HEADING.search(text):
        return []
    return [match.span() for match in _RUN_IN_SIBLING.finditer(text)]
