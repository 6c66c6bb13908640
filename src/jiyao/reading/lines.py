"""Lines: soft breaks joined, ends trimmed, paragraphs that stand twice taken out once."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from jiyao.patterns import pattern, scanner
from jiyao.reading.captions import is_caption
from jiyao.reading.edits import Replacement

_GAP = "[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_HAN = "〇㐀-鿿豈-﫿"
_INDENT = scanner(rf"{_GAP}{{2,}}|\u3000")
_EMPTY = scanner("\n{3,}")
_NUMBER = scanner("[一二三四五六七八九十]{1,3}[、是要]")
# A line that another begins: heading, number, greeting, bracket, dash, label.
_STARTS_ANEW = scanner(
    _NUMBER.pattern
    + "|[(（〔【\\[]|第[一二三四五六七八九十]{1,3}[，、章节条]|[0-9]{1,2}(?:、|[.．](?![0-9]))|——|[•·●◆■]"
    + "|(?:本[报网台刊]讯|来源|作者|编辑|责任编辑|记者|同志们|附件)"
)
# （街道）、各部门: a bracket within a sentence. 项目要一对|一、点对点: no number where the sentence has begun and not ended.
_RUNS_ON = scanner("[(（][㐀-鿿]{1,12}[)）][㐀-鿿、，。；]")
_ENDS = frozenset("。！？：；”）》】…!?:;)")
_CLOSINGS = frozenset("）》”)")  # end a full line within a sentence: “十有”资源
_DANGLING = frozenset("，、,（“《")
_SHORTEST_PROSE = 12
_SHORTEST_WRAP = 18
_RAGGED = 8  # columns: a mark that may begin no line, a number that is kept in one piece
_LEAST_WRAPPED = 3


def soft_breaks(text: str) -> list[Replacement]:
    """Join a line to the one before where a paragraph was broken in the middle.

    Broken is a line that ends within a sentence and whose follower, unlike a new paragraph, has no indent.

    >>> from jiyao.reading.edits import splice
    >>> text = "　　目标很明确，措施也很具\\n体，我完全赞成，下面再强调四个\\n问题。\\n　　第一，要把账算清楚。"
    >>> splice(text, soft_breaks(text))
    '　　目标很明确，措施也很具体，我完全赞成，下面再强调四个问题。\\n　　第一，要把账算清楚。'
    """
    lines = text.split("\n")
    if len(lines) < 2:
        return []
    indented = sum(1 for line in lines if _INDENT.match(line))
    found: list[Replacement] = []
    position, length = 0, 0  # length of the paragraph so far
    opened = False  # whether it began with an indent
    stopped = False  # whether it holds the end of a sentence
    full = None if indented else _full_width(lines)
    for line, follower in pairwise(lines):
        position += len(line)
        bare = line.rstrip()
        wrapped = full is not None and _columns(bare) >= full
        if not bare or not follower or _ends(bare, wrapped):
            length = 0
            position += 1
            continue
        if length == 0:
            opened = indented > 1 and _INDENT.match(line) is not None
            stopped = False
        length += len(line)
        stopped = stopped or "。" in line
        prose = (
            stopped and length >= _SHORTEST_WRAP
        )  # no heading: a whole sentence and the beginning of another
        runs_on = wrapped and _runs_on(bare, follower)
        if runs_on or _broken(bare, follower, length, opened or wrapped or (not indented and prose)):
            tail = len(line) - len(bare)
            head = len(follower) - len(follower.lstrip())
            found.append((position - tail, position + 1 + head, ""))
        else:
            length = 0
        position += 1
    return found


def _full_width(lines: list[str]) -> int | None:
    """The least columns of a full line on a page without indents that was wrapped; None for another page.

    Wrapped it was where lines of like width end within sentences, time and again. A headline, and what ends a paragraph
    without a mark, is shorter.

    >>> lines = ["甲县召开项目推进会", *["会议指出今年以来全县上下抓项目促投资成效明显"] * 4, "但差距依然存在。"]
    >>> _full_width(lines), _full_width([*lines[:3], "各级各部门要抓好落实，确保完成全年目标任务，为明年打下基础。", *lines[4:]])
    (36, None)
    """
    long = [line for line in lines[1:-1] if len(line) >= _SHORTEST_WRAP]
    open_ = list(filter(_is_open, long))
    if len(open_) < _LEAST_WRAPPED or len(open_) * 2 <= len(long):
        return None  # as on nearly all pages
    widths = list(map(_columns, open_))
    full = max(widths) - _RAGGED
    wide = sum(1 for width in widths if width >= full)
    if wide < _LEAST_WRAPPED or wide * 5 < len(widths) * 4:
        return None
    return full if max(map(_columns, long)) <= full + 2 * _RAGGED else None


def _columns(line: str) -> int:
    """The width of a line: a Chinese character takes two columns, a figure or letter one."""
    return len(line.encode("gb18030", "replace"))


def _is_open(line: str) -> bool:
    last = line.rstrip()[-1:]
    return last.isalnum() or last in _DANGLING


def _runs_on(line: str, follower: str) -> bool:
    """Whether a full line goes on in one that looks like a new beginning."""
    begun = line[-1].isalnum() and line.rfind("，") > line.rfind("。")
    return _RUNS_ON.match(follower) is not None or (begun and _NUMBER.match(follower) is not None)


def _ends(line: str, wrapped: bool) -> bool:
    return line[-1] in _ENDS and not (wrapped and line[-1] in _CLOSINGS and line[-2:-1] not in _ENDS)


def _broken(line: str, follower: str, length: int, opened: bool) -> bool:
    if not follower.strip() or _INDENT.match(follower) or is_caption(line):
        return False
    if _STARTS_ANEW.match(follower.strip()):
        return False
    if length < _SHORTEST_PROSE:
        return False
    return opened or line[-1] in _DANGLING


def lost_stops(text: str) -> list[Replacement]:
    """Give an indented paragraph of whole sentences the full stop that its end lost.

    Only where the next paragraph is indented too and nearly all paragraphs end well, so that no broken line is taken
    for a paragraph.

    >>> from jiyao.reading.edits import splice
    >>> text = "　　会议听取了汇报。各乡镇主要负责同志列席会议\\n　　会上，某局作了通报。\\n　　散会。"
    >>> splice(text, lost_stops(text)).count("。"), lost_stops("　　一、项目建设\\n　　项目多。")
    (4, [])
    """
    lines = text.split("\n")
    prose = [line for line in lines if _INDENT.match(line) and "。" in line]
    ending = sum(1 for line in prose if line.rstrip()[-1] in _ENDS)
    if ending < 2 or len(prose) - ending not in (1, 2):
        return []
    found: list[Replacement] = []
    position = 0
    for line, follower in pairwise(lines):
        end = position + len(line.rstrip())
        if "。" in line and _INDENT.match(line) and _INDENT.match(follower) and text[end - 1].isalnum():
            found.append((end, end, "。"))
        position += len(line) + 1
    return found


def empty_lines(text: str) -> list[Replacement]:
    """Of several empty lines keep one; none at the ends.

    >>> from jiyao.reading.edits import splice
    >>> splice("\\n会议召开。\\n\\n\\n会议指出。\\n", empty_lines("\\n会议召开。\\n\\n\\n会议指出。\\n"))
    '会议召开。\\n\\n会议指出。'
    """
    found = (
        [(match.start(), match.end(), "\n\n") for match in _EMPTY.finditer(text)] if "\n\n\n" in text else []
    )
    core = text.strip("\n")
    if len(core) != len(text):
        start = len(text) - len(text.lstrip("\n"))
        end = start + len(core)
        found = [item for item in found if start < item[0] and item[1] < end]
        found = [(0, start, ""), *found, (end, len(text), "")] if core else [(0, len(text), "")]
    return [item for item in found if item[0] < item[1]]


_BAR = pattern(f"[|｜]{{1,3}}(?:{_GAP}*(?=\n)|{_GAP}*$|(?={_GAP}*[{_HAN}]))")


def stray_bars(text: str) -> list[Replacement]:
    """Bars that a page drew between its columns, left at the ends of lines.

    >>> from jiyao.reading.edits import splice
    >>> splice("（转载：某某） |", stray_bars("（转载：某某） |")), stray_bars("市县|要闻")
    ('（转载：某某） ', [])
    """
    found = []
    for match in _BAR.finditer(text):
        start, end = match.span()
        before = text[max(0, start - 8) : start].rstrip(" \t\u00a0\u3000")
        at_end = end == len(text) or text[end] == "\n"
        if before.endswith("\n") or not before or (at_end and before[-1] in "。！？）)”"):
            found.append((start, end, ""))
    return found


_LEAST_REPEATED = 20
_SHORTEST_HEADLINE = 8


def repeated_paragraphs(text: str) -> list[Replacement]:
    """Take out a paragraph that stands twice, and one that is the cut-off beginning of the next.

    >>> from jiyao.reading.edits import splice
    >>> whole = "今天，我们召开全体会议，主要任务是安排部署重点工作，刚才作了发言。"
    >>> splice(f"{whole[:-6]}\\n{whole}\\n{whole}", repeated_paragraphs(f"{whole[:-6]}\\n{whole}\\n{whole}")) == whole
    True
    """
    lines = text.split("\n")
    beginnings = [line[:_LEAST_REPEATED] for line in lines if len(line) >= _SHORTEST_HEADLINE]
    if len(set(beginnings)) == len(beginnings):
        return []  # as on nearly all pages
    heads = [line for line in lines if line][:2]  # a page may print its headline above and below its own date
    lengths = Counter(
        map(len, lines)
    )  # most paragraphs are the only ones of their length and need not be hashed
    seen: set[str] = set()
    found: list[Replacement] = []
    position = 0
    for number, line in enumerate(lines):
        end = position + len(line)
        if len(line) >= _LEAST_REPEATED or (
            heads == [line, line] and len(line) >= _SHORTEST_HEADLINE and line[-1].isalnum()
        ):
            alone = lengths[len(line)] == 1
            if not alone and line in seen:
                found.append((position - 1, end, ""))
            elif _cut_off(line, lines[number + 1 : number + 3]):
                found.append((position, end + 1, ""))
            if not alone:
                seen.add(line)
        position = end + 1
    return _disjoint(found)


def _cut_off(line: str, followers: list[str]) -> bool:
    beginning = line[:_LEAST_REPEATED]
    for follower in followers:
        if len(follower) > len(line) and follower.startswith(beginning):
            stem = line.rstrip("…。.")
            if len(stem) >= _LEAST_REPEATED and follower.startswith(stem):
                return True
    return False


def _disjoint(replacements: list[Replacement]) -> list[Replacement]:
    found: list[Replacement] = []
    for start, end, new in replacements:
        start = max(start, found[-1][1]) if found else start
        if start < end:
            found.append((start, end, new))
    return found
