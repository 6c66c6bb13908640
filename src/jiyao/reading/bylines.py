"""Who wrote and who edited: names behind labels, and names alone in closing brackets."""

from __future__ import annotations

import re
from functools import lru_cache

from jiyao.lexicon import read_lines
from jiyao.lexicon.divisions import full_names, short_names
from jiyao.models import Byline, BylineRole
from jiyao.patterns import scanner

_SPLIT = scanner(r"[、，,/／;；|｜ \u3000\t]+")
_NOBODY = frozenset(
    [
        "佚名",
        "未知",
        "匿名",
        "管理员",
        "网络",
        "本站",
        "本站原创",
        "本网",
        "编辑",
        "记者",
        "原创",
        "整理",
        "转载",
        "综合",
        "大",
        "中",
        "小",
        "无",
    ]
)
_WORK = scanner(r"(?:摄影报道|图文报道|综合报道|报道|摄影|整理|文/图|图/文|图文|文图|摄)$")
_ROLE = scanner(r"[\u4e00-\u9fff]{0,5}(?:记者|通讯员|特约撰稿|撰稿人|编辑)$")  # 作者：融媒体记者 甲 通讯员 乙
_NO_PERSON = scanner(
    "(?:(?<=..)[镇乡村]|(?<=[一二三四五六七八九十])[团连]|街道|中心|电视台|网|报社|日报|晚报|办公室|委员会|局|委办|政府办|发布|新闻|专班|宣传部|公众号|平台|(?<=..)(?:在线|热线))$"
)


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """The surnames of the lexicon."""
    return frozenset(name for line in read_lines("surnames.txt") for name in line.split())


def people(value: str) -> list[str]:
    """The names in the value of a field or bracket; ``admin`` and 佚名 are nobody.

    >>> people("丁小某 曹 某"), people("admin"), people("某县融媒体中心"), people("乌 某 巴特尔某")
    (['丁小某', '曹某'], [], [], ['乌某', '巴特尔某'])
    >>> people("宁夏 安徽 丁小某")
    ['丁小某']
    >>> people("融媒体记者 丁小某 通讯员 曹某")
    ['丁小某', '曹某']
    """
    names, held = [], ""
    for piece in _SPLIT.split(value.strip()):
        word = _WORK.sub("", piece)
        if (
            not word
            or word in _NOBODY
            or _ROLE.match(word)
            or not re.fullmatch("[\u3400-\u9fff·]{1,16}", word)
        ):
            continue
        if len(word) == 1:  # a name set apart: 曹 燕
            held, word = ("", held + word) if held else (word, "")
            if not word:
                continue
        if _is_name(word) and word not in provinces():
            names.append(word)
    return names


def is_publisher(word: str) -> bool:
    """Whether a word is who publishes, not who writes.

    >>> [is_publisher(word) for word in ("某市融媒体中心", "杭锦旗", "河口镇", "十一团", "张小某", "王镇")]
    [True, True, True, True, False, False]
    """
    if "：" in word:
        return False
    return word in full_names() or (len(word) > 2 and _NO_PERSON.search(word) is not None)


@lru_cache(maxsize=1)
def provinces() -> frozenset[str]:
    """Names of provinces as they are called, which pages print beside the hour: 08:01 宁夏."""
    named = short_names().items()
    return frozenset(name for name, codes in named if any(code.endswith("0000") for code in codes))


def _is_name(word: str) -> bool:
    if len(word) < 2 or _NO_PERSON.search(word) or word in full_names():  # 作者：杭锦旗, that sent it in
        return False
    if len(word) <= 3 or "·" in word:
        return True
    return len(word) <= 6


def byline(name: str, role: str) -> Byline:
    """A byline with its role."""
    return Byline(name=name, role=BylineRole(role))


def authors(value: str | None) -> tuple[Byline, ...]:
    """The bylines of what a web page calls its author."""
    return tuple(byline(name, "author") for name in people(value or ""))
