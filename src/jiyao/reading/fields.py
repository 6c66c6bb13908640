"""Labelled fields: 来源：… 作者：… 发布时间：…, as pages put them around an article."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import regex

from jiyao.lexicon import read_lines
from jiyao.patterns import pattern, scanner

_GAP = "[ \t\u00a0\u3000]"
_FRAME = " \t\u00a0\u3000[]【】()（）|｜丨·-—_/"
# What stands behind the value of a field without a label of its own: | 2021-12-28, 【大 中 小】.
_BEHIND = pattern(
    rf"[{re.escape(_FRAME)}]*(?:\d{{4}}[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}.*|[\[【][^\]】]*[\]】]?)$"
)

# In the index of a government page labels may stand in brackets: [ 发布机构 ] 某县政府办 [ 文 号 ].
_INDEX = (
    "索引号",
    "主题分类",
    "发布机构",
    "发文机关",
    "发文日期",
    "成文日期",
    "发布日期",
    "公开日期",
    "效力状态",
    "有效性",
    "文号",
    "名称",
    "主题词",
)
_LONGEST_LABEL, _WIDEST_LABEL = 8, 60  # without and with blanks in it
_SPREAD = scanner(rf"{_GAP}|[\[\]【】]")
_NAMING = frozenset(["author", "editor", "source"])


class Field(NamedTuple):
    """One field of a line; ``start`` and ``end`` bound label and value."""

    label: str
    role: str
    value: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _roles() -> dict[str, str]:
    return dict(line.split("\t") for line in read_lines("labels.txt"))


def role_of(label: str) -> str | None:
    """What stands behind a label; None for a word that is none.

    >>> role_of("责任编辑"), role_of("县委书记")
    ('editor', None)
    """
    return _roles().get(label)


@lru_cache(maxsize=1)
def _label() -> regex.Pattern[str]:
    words = sorted(_roles(), key=len, reverse=True)
    spread = (f"{_GAP}*".join(map(re.escape, word)) for word in words)
    index = (f"{_GAP}*".join(word) for word in _INDEX)
    return pattern(
        # 07:56:21来源：…: a figure stands before a label only where it ends a date or an hour
        # 丨责编：…丨校对：…: a stroke that is written with a Chinese character
        f"(?<![\u4e00-\u4e27\u4e29-\u9fffA-Za-z])(?:(?<![0-9])|(?<=[-:：][0-9]{{2}}))({'|'.join(spread)}){_GAP}*[：:|｜丨/／]"
        f"|[\\[【]{_GAP}*({'|'.join(index)}){_GAP}*[\\]】][：:]?"
    )


@lru_cache(maxsize=1)
def _signed() -> re.Pattern[str]:
    """The last character of a label with its sign: found ten times as fast as the labels, and most lines have none."""
    return scanner(f"[{''.join(sorted({word[-1] for word in _roles()}))}]{_GAP}*[：:|｜丨/／]|[\\]】]")


def fields(line: str) -> list[Field]:
    """The labelled fields of a line, in order.

    >>> [(field.label, field.value) for field in fields("来源：某县融媒体中心 作者：张三 发布时间：2023-03-16 09:12")]
    [('来源', '某县融媒体中心'), ('作者', '张三'), ('发布时间', '2023-03-16 09:12')]
    >>> [(field.label, field.value) for field in fields("丨责编：王强丨校对：李建国")]
    [('责编', '王强'), ('校对', '李建国')]
    >>> [(field.label, field.value) for field in fields("来源：某日报 | 作者：张三 李四 | 2021-12-28")]
    [('来源', '某日报'), ('作者', '张三 李四')]
    """
    signed = [match.span() for match in _signed().finditer(line)]
    if not signed:
        return []
    # The labels are sought only where a sign stands behind them; ：follows 】 in an index.
    first, last = signed[0][0], signed[-1][1]
    spread = _SPREAD.search(line, max(0, first - _LONGEST_LABEL), first + 1)
    low = max(0, first - (_WIDEST_LABEL if spread else _LONGEST_LABEL))
    labels = list(_label().finditer(line, low, last + 1))
    found = []
    for number, match in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(line)
        label = re.sub(f"{_GAP}+", "", match[1] or match[2])
        role = _roles().get(label, "other")
        if match[1] and match[0][-1] not in "：:" and role not in _NAMING:
            continue  # 分类|数量 heads a table
        if role in _NAMING and (behind := _BEHIND.search(line, match.end() + 1, end)):
            end = behind.start()
        value = line[match.end() : end].strip(_FRAME)
        if role == "source":
            value += "）" * (value.count("（") > value.count("）"))  # 某县人民政府（办公室）
        found.append(Field(label, role, value, match.start(), end))
    return found
