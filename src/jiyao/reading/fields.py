"""Labelled fields: 来源：… 作者：… 发布时间：…, as pages put them around an article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from jiyao.lexicon import read_lines

_GAP = "[ \t\u00a0\u3000]"
_FRAME = " \t\u00a0\u3000[]【】()（）|｜·-—_/"


@dataclass(frozen=True)
class Field:
    """One field of a line; ``start`` and ``end`` bound label and value."""

    label: str
    role: str
    value: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _roles() -> dict[str, str]:
    return dict(line.split("\t") for line in read_lines("labels.txt"))


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    words = sorted(_roles(), key=len, reverse=True)
    spread = (f"{_GAP}*".join(map(re.escape, word)) for word in words)
    return re.compile(f"(?<![\u4e00-\u9fff0-9A-Za-z])({'|'.join(spread)}){_GAP}*[：:|｜/／]")


def fields(line: str) -> list[Field]:
    """The labelled fields of a line, in order.

    >>> [(field.label, field.value) for field in fields("来源：某县融媒体中心 作者：张三 发布时间：2023-03-16 09:12")]
    [('来源', '某县融媒体中心'), ('作者', '张三'), ('发布时间', '2023-03-16 09:12')]
    """
    labels = list(_label().finditer(line))
    found = []
    for number, match in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(line)
        value = line[match.end() : end].strip(_FRAME)
        label = re.sub(f"{_GAP}+", "", match[1])
        if match[0][-1] not in "：:" and _roles()[label] not in ("author", "editor", "source"):
            continue  # 分类|数量 heads a table
        found.append(Field(label, _roles()[label], value, match.start(), end))
    return found
