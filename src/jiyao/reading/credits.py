"""Where an article names who wrote and who edited it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jiyao.models import Byline
from jiyao.patterns import pattern
from jiyao.reading.bylines import byline, is_publisher, people, surnames
from jiyao.reading.fields import fields

Stretch = tuple[int, int]
_SIGNS = "（( □■◆◇●○▲△★☆"  # □记者 甲 报道
_CREDITED = frozenset(["author", "editor", "source"])
_LONGEST_CREDIT = 120  # characters of a line that holds nothing but bylines

_OPENING = pattern("^.{0,12}[讯电](?:[ \u3000]*)（([^（）]{2,60})）|^（([^（）]{2,60})）.{0,6}[讯电]?")
_CLOSING = pattern("（([^（）\n]{2,90})）[ \u3000]*$")
_MOST_CLOSINGS = 3  # （通讯员 甲）（责任编辑：乙）
_ENDS = "。！？”"
_FULL_STOPS = "。！？"
_LONGEST_BARE = 40
_NO_NAMES = pattern(
    "谢谢|整理|审阅|录音|本人|根据|有删|删节|删减|摘要|未完|待续|下转|上接|单位|万元|亿元|图为|见图|见表|略$|完$|公开|发布"
)
_ROLE = pattern(
    "(?:(?:本报|本台|本网|全媒体|融媒体|融媒|首席|见习|实习|特约|驻站|县融媒体中心|记者站|新华社)*"
    "(?:记者|通讯员|实习生|摄影报道|摄影|撰稿|作者|供稿|供图|编辑|责编|校对|审核)|(?:图文|文图|图|文|摄)(?=[：:/／ ]))"
)
# 某县融媒体中心记者
_EMPLOYER = pattern(
    r"[\u4e00-\u9fff]{2,16}(?:中心|融媒体?|全媒体?|电视台|报社?|网|社|办公室|局|部|公司)(?=(?:首席|见习|特约|实习|驻站)?(?:记者|通讯员))"
)


def credits(text: str, lines: Sequence[Stretch]) -> tuple[tuple[Byline, ...], tuple[Stretch, ...]]:
    """The bylines of an article, and the stretches that hold nothing else."""
    names: dict[tuple[str, str], Byline] = {}
    spans: list[Stretch] = []
    tail = _tail(text, lines)
    for number, (start, end) in enumerate(lines):
        # every line of a long block of credits is as near to the end as the last one
        place = max(number, len(lines) - 1) if number >= tail else number
        for low, high, bare in _places(text, start, end, place, len(lines)):
            found = _read(text[low:high], bare)
            if found:
                spans.append((low, high))
                for name, role in found:
                    names.setdefault((name, role), byline(name, role))
    return tuple(names.values()), tuple(spans)


def _tail(text: str, lines: Sequence[Stretch]) -> int:
    """The first line of the block of credits that closes an article: 总 监：甲, 监 制：乙, 编 审：丙 ….

    >>> page = "会议强调，要抓好落实。\\n总 监：张三\\n编 审：李四"
    >>> _tail(page, [(0, 11), (12, 18), (19, 25)]), _tail(page, [(0, 11)])
    (1, 1)
    """
    first = len(lines)
    while first and _is_credit(text[lines[first - 1][0] : lines[first - 1][1]]):
        first -= 1
    return first


def _is_credit(line: str) -> bool:
    found = fields(line) if len(line) <= _LONGEST_CREDIT and "。" not in line else []
    return bool(found) and all(field.role in ("author", "editor") for field in found)


def _places(text: str, start: int, end: int, number: int, count: int) -> list[tuple[int, int, bool]]:
    """Where bylines may stand in a line: all of it, behind 本报讯, in its closing bracket.

    With each whether names may stand there alone, without 记者 or 编辑: behind 讯, and where a bracket closes the article.
    """
    line = text[start:end]
    last = number >= count - 4
    if (
        len(line) <= _LONGEST_CREDIT
        and "。" not in line
        and (number < 5 or number >= count - 6)
        and (fields(line) or any(role.match(line.lstrip(_SIGNS)) for role in (_ROLE, _EMPLOYER)))
    ):
        return [(start, end, False)]
    places = []
    if number < 6 and (match := _OPENING.match(line)):
        group = 1 if match[1] else 2
        # 远山网讯（甲 乙）8月30日上午: behind 讯 names stand alone
        places.append((start + match.start(group), start + match.end(group), group == 1))
    places += [(start + low, start + high, bare and last) for low, high, bare in _closings(line)]
    if last and (bare := _unbracketed(line)):
        places.append((start + bare[0], start + bare[1], True))
    return sorted(places)


def _closings(line: str) -> Iterator[tuple[int, int, bool]]:
    """The brackets that close a line, the last first; with each whether a sentence or another bracket ends before it.

    >>> line = "抓好落实。（通讯员 李建国）（责任编辑：王强）"
    >>> [line[low:high] for low, high, _ in _closings(line)]
    ['责任编辑：王强', '通讯员 李建国']
    """
    end = len(line)
    for _ in range(_MOST_CLOSINGS):
        if not line[:end].endswith("）") or not (match := _CLOSING.search(line, 0, end)):
            return
        end = len(line[: match.start()].rstrip())
        yield match.start(1), match.end(1), not end or line[end - 1] in _ENDS + "）"


def _unbracketed(line: str) -> Stretch | None:
    """Where names or labelled names stand behind the last sentence of a line without a bracket.

    >>> [_unbracketed(line) for line in ("抓好落实。李建国 王强", "抓好落实。供稿：王强", "他说：“好。”王强")]
    [(5, 11), (5, 10), (7, 9)]
    >>> [_unbracketed(line) for line in ("抓好落实。", "县委书记讲话。谢谢", "会议召开。审议“攻坚年”方案")]
    [None, None, None]
    """
    start = 1 + max(map(line.rfind, _FULL_STOPS))
    value = line[start:].lstrip("”").strip()
    if not start or not 1 < len(value) <= _LONGEST_BARE:
        return None
    labelled = fields(value)
    if labelled:
        whole = labelled[0].start == 0 and all(field.role in _CREDITED for field in labelled)
    else:
        names = value.replace("、", " ").split()
        whole = value[0] in surnames() and all(1 < len(name) <= 3 for name in names)
    if not whole or not _read(value, bare=True):
        return None
    first = line.index(value, start)
    return first, first + len(value)


def _read(value: str, bare: bool) -> list[tuple[str, str]]:
    """Names with their roles in a stretch that holds bylines only; nothing if it holds anything else.

    Who they work for goes: （某市融媒体中心 张小某）.
    """
    value = _EMPLOYER.sub("", value.strip("）) ").lstrip(_SIGNS))
    value = " ".join(word for word in value.split() if not is_publisher(word))
    labelled = fields(value)
    if labelled:
        return [
            (name, field.role)
            for field in labelled
            if field.role in ("author", "editor")
            for name in people(field.value)
        ]
    found: list[tuple[str, str]] = []
    pieces = _ROLE.split(value)
    roles = _ROLE.findall(value)
    for number, piece in enumerate(pieces):
        names = people(piece.strip("：:"))
        if _rest(piece, names):
            return []
        word = roles[number - 1] if number else ""
        role = "editor" if re.search("编辑|责编|校对|审核", word) else "author"
        found += [(name, role) for name in names]
    if _NO_NAMES.search(value):
        return []
    if roles:
        return found
    return found if bare and "，" not in value and _plausible([name for name, _ in found]) else []


def _rest(piece: str, names: Sequence[str]) -> str:
    """What a stretch holds beside names and the signs between them."""
    rest = re.sub("[ \u3000、，：:/；|]", "", piece)
    for name in names:
        rest = rest.replace(name, "", 1)
    return re.sub("摄影报道|综合报道|报道|摄影|文|图|摄|整理|佚名|admin", "", rest)


def _plausible(names: Sequence[str]) -> bool:
    """Whether words alone in brackets are names: one of them at least begins with a surname, or all are foreign."""
    short = [name for name in names if len(name) <= 3]
    known = [name for name in short if name[0] in surnames() and len(name) > 1]
    return 0 < len(names) <= 6 and (
        len(known) * 2 >= len(names)
        or (len(names) > 1 and all(len(n) != 1 for n in names) and len(short) < len(names))
    )
