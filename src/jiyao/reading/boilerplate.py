"""Taking out the lines of a page that are not the article's: furniture anywhere, more at its edges, lists behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jiyao.patterns import scanner
from jiyao.reading.columns import is_column
from jiyao.reading.edits import Replacement
from jiyao.reading.fields import Field
from jiyao.reading.furniture import (
    LONGEST,
    begins_list,
    is_edge_furniture,
    is_furniture,
    kept_fields,
    of_fields,
)
from jiyao.reading.stamps import read_stamp

_LIST_ITEM = scanner(
    r"[·•●◆■▪▶►○*＊\-]\s?.{2,80}|.{2,80}[\[（( ]?\d{2,4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?[\]）)]?"
)
_LOSABLE = scanner(r"\d{4}|大\s*中\s*小")  # 责任编辑：甲 审核：乙 has nothing to lose


def boilerplate(text: str) -> list[Replacement]:
    """Take out the lines that are furniture, with their line ends; of a line of fields keep people and source.

    >>> from jiyao.reading.edits import splice
    >>> text = "首页 > 要闻\\n全县推进会召开\\n来源：某网 作者：张三 点击：3\\n会议召开。\\n分享到："
    >>> splice(text, boilerplate(text))
    '全县推进会召开\\n来源：某网 作者：张三\\n会议召开。\\n'
    """
    lines = _lines(text)
    tail = _tail(lines)
    edges = _edges(lines, tail)
    replacements: list[Replacement] = []
    # By line, whether it goes and its fields: a page of one short line over and over costs no more than others.
    known: dict[str, tuple[bool, list[Field]]] = {}
    for number, (start, end, line) in enumerate(lines):
        if number < tail and (not line or len(line) > LONGEST):
            continue
        if line not in known:
            found = of_fields(line)
            known[line] = bool(found) or is_furniture(line), found
        goes, found = known[line]
        if number < tail and not (goes or number in edges):
            continue
        new = _kept(line, found)
        if number < tail and new == line:
            continue
        if new:
            replacements.append((start, end, new))
        elif line:
            replacements.append((start, min(end + 1, len(text)), ""))
    return replacements


def _kept(line: str, found: list[Field]) -> str:
    """What stays of a line of fields: all of it where only labelled people and source stand there."""
    kept = kept_fields(found)
    if kept and len(kept) == len(found):
        new = line[kept[0].start : kept[-1].end]
        return new if _LOSABLE.search(line[: kept[0].start] + line[kept[-1].end :]) else line
    return " ".join(line[field.start : field.end].strip(" \t\u00a0\u3000|｜[【(（") for field in kept)


def _lines(text: str) -> list[tuple[int, int, str]]:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append((start, start + len(line), line.strip()))
        start += len(line) + 1
    return lines


def _edges(lines: list[tuple[int, int, str]], tail: int) -> frozenset[int]:
    """The numbers of the lines that are furniture where they stand, among the first or the last."""
    full = [number for number, line in enumerate(lines[:tail]) if line[2]]
    if len(full) < 3:
        return frozenset()
    first, last = _edge(lines, full, 4, is_edge_furniture), _edge(lines, full[::-1], 8, is_edge_furniture)
    return frozenset((*first, *last, *_edge(lines, full, 5, _is_head_furniture)))


def _edge(
    lines: list[tuple[int, int, str]], numbers: list[int], staying: int, goes: Callable[[str], bool]
) -> Iterator[int]:
    """The numbers of the lines that go, until some have stayed: what is taken out lets the next come to the edge."""
    for number in numbers:
        if goes(lines[number][2]):
            yield number
            continue
        staying -= 1
        if not staying:
            return


def _is_head_furniture(line: str) -> bool:
    """Whether a line is furniture if it stands above the article: a date with its publisher, the name of a column."""
    return len(line) <= LONGEST and "。" not in line and (read_stamp(line) is not None or is_column(line))


def _tail(lines: list[tuple[int, int, str]]) -> int:
    """The number of the line from which on there are only lists of other articles."""
    first = len(lines)
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number][2]
        if len(line) > LONGEST:
            break
        if begins_list(line):
            first = number
        elif line and not is_furniture(line) and not _LIST_ITEM.fullmatch(line):
            break
    return first
