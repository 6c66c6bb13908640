"""What head and tail of an article say of it: title, date of publication, source, bylines."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from jiyao.models import Byline
from jiyao.reading.bylines import byline, people, surnames
from jiyao.reading.fields import fields
from jiyao.reading.furniture import is_stamp
from jiyao.reading.repair import Dropped

Stretch = tuple[int, int]

_DATE = re.compile(r"(?<!\d)((?:19|20)\d{2})(?:年|-|/|\.)(\d{1,2})(?:月|-|/|\.)(\d{1,2})(?!\d)")
_DATE_LINE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
_SPEECH = re.compile("讲话|致辞|致词|发言|主持词|报告")
_NO_SOURCE = frozenset(
    [
        "网络",
        "本站",
        "本站原创",
        "原创",
        "本网",
        "本网站",
        "互联网",
        "未知",
        "转载",
        "admin",
        "网络转载",
        "网友投稿",
    ]
)
_LONGEST_TITLE = 80
_NO_TITLE = re.compile(
    r"同志们|各位|[一二三四五六七八九十]+、|[（(]|第[一二三四五六七八九十]+[，、]|[0-9]{1,2}[.、]|本[报网]讯|讯\b|编者按|摘要|导读|核心提示|——"
)
_BODY = re.compile("[。；]|，.*，.*，")
_OPENING = re.compile("^.{0,12}[讯电](?:[ \u3000]*)（([^（）]{2,60})）|^（([^（）]{2,60})）.{0,6}[讯电]?")
# A title that ran into its text: 在全县项目工作调度会上的讲话同志们：
_RUN_IN_TITLE = re.compile(
    r"([^。，；：\n]{4,50}(?:讲话|讲话稿|发言|发言稿|致辞|致词|主持词|报告|总结))[ \u3000]*(?=同志们|各位|尊敬的|女士们)"
)
# A headline that ran into the first paragraph: …项目现场会4月18日，区委书记…
_RUN_IN_HEADLINE = re.compile(
    r"([^。，；：\n]{6,50}(?:会|会议|仪式|活动|召开|举行|开幕|调研|督导|开工|签约))[ \u3000]*"
    r"(?=(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚上?|至\d{1,2}日)?，)"
)
_CLOSING = re.compile("（([^（）\n]{2,90})）$")
_NO_NAMES = re.compile(
    "整理|审阅|录音|本人|根据|有删|删节|删减|摘要|未完|待续|下转|上接|单位|万元|亿元|图为|见图|见表|略$|完$|公开|发布"
)
_ROLE = re.compile(
    "(?:(?:本报|本台|本网|全媒体|融媒体|融媒|首席|见习|实习|特约|驻站|县融媒体中心|记者站|新华社)*"
    "(?:记者|通讯员|实习生|摄影报道|摄影|撰稿|作者|供稿|供图|编辑|责编|校对|审核)|(?:图文|文图|图|文|摄)(?=[：:/／ ]))"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What was read."""

    title: Stretch | None
    published: dt.date | None
    source: str | None
    bylines: tuple[Byline, ...]
    byline_spans: tuple[Stretch, ...]


def read_head(text: str, lines: Sequence[Stretch], dropped: Sequence[Dropped]) -> Head:
    """Read head and tail of an article."""
    names, spans = _bylines(text, lines)
    return Head(
        _title(text, lines, spans),
        _published(text, lines, dropped),
        _source(text, lines, dropped),
        names,
        spans,
    )


def _title(text: str, lines: Sequence[Stretch], bylines: Sequence[Stretch]) -> Stretch | None:
    """The headline: a short line before the first paragraph; two where a line of dates stands below both."""
    if lines and (match := _run_in_title(text, *lines[0])):
        return match.span(1)
    heads = []
    for start, end in lines[:4]:
        line = text[start:end]
        if _is_title(line) and (start, end) not in bylines:
            heads.append((start, end))
        else:
            break
    if not heads or (len(heads) == len(lines) and len(lines) > 3):
        return None
    first = heads[0]
    if len(heads) > 1 and _belongs(text, heads):
        return first[0], heads[1][1]
    return first


def _run_in_title(text: str, start: int, end: int) -> re.Match[str] | None:
    for pattern in (_RUN_IN_TITLE, _RUN_IN_HEADLINE):
        if match := pattern.match(text, start, end):
            return match
    return None


def _belongs(text: str, heads: Sequence[Stretch]) -> bool:
    second = text[heads[1][0] : heads[1][1]]
    if second.startswith("——"):
        return True
    first = text[heads[0][0] : heads[0][1]]
    return first.endswith(("强调", "指出", "要求", "时", "表示", "提出"))


def _is_title(line: str) -> bool:
    return (
        4 <= len(line) <= _LONGEST_TITLE
        and not _NO_TITLE.match(line)
        and not _BODY.search(line)
        and line[-1] not in "，、；："
    )


def _published(text: str, lines: Sequence[Stretch], dropped: Sequence[Dropped]) -> dt.date | None:
    bare = None
    for item in dropped:
        for field in fields(item.text):
            if field.role == "date" and (date := _date(field.value)):
                return date
        in_head = item.position <= (lines[1][0] if len(lines) > 1 else 0)
        if bare is None and (in_head or is_stamp(item.text)):
            bare = _date(item.text)
    return bare or _date_line(text, lines)


def _date_line(text: str, lines: Sequence[Stretch]) -> dt.date | None:
    """A date on a line of its own: the last line, or below the title of anything but a speech."""
    title = text[lines[0][0] : lines[0][1]] if lines else ""
    places = lines[-1:] if _SPEECH.search(title) else [*lines[-1:], *lines[1:4]]
    for start, end in places:
        if _DATE_LINE.fullmatch(text, start, end):
            return _date(text[start:end])
    return None


def _date(value: str) -> dt.date | None:
    match = _DATE.search(value)
    if not match:
        return None
    try:
        return dt.date(*map(int, match.groups()))
    except ValueError:
        return None


def _source(text: str, lines: Sequence[Stretch], dropped: Sequence[Dropped]) -> str | None:
    near = [text[start:end] for start, end in (*lines[:4], *lines[-3:]) if end - start < 160]
    near += [text[start:end][-80:] for start, end in lines[-1:]]
    for line in [item.text for item in dropped] + near:
        for field in fields(line):
            value = field.value.split()[0] if field.value.split() else ""
            if field.role == "source" and value and value not in _NO_SOURCE and len(value) <= 30:
                return value
    return None


def _bylines(text: str, lines: Sequence[Stretch]) -> tuple[tuple[Byline, ...], tuple[Stretch, ...]]:
    names: dict[tuple[str, str], Byline] = {}
    spans: list[Stretch] = []
    for number, (start, end) in enumerate(lines):
        for low, high, bare in _places(text, start, end, number, len(lines)):
            found = _read(text[low:high], bare)
            if found:
                spans.append((low, high))
                for name, role in found:
                    names.setdefault((name, role), byline(name, role))
    return tuple(names.values()), tuple(spans)


def _places(text: str, start: int, end: int, number: int, count: int) -> list[tuple[int, int, bool]]:
    """Where bylines may stand in a line: all of it, behind 本报讯, in its closing bracket.

    With each whether names may stand there alone, without 记者 or 编辑: only where a bracket closes the article.
    """
    line = text[start:end]
    last = number >= count - 4
    if (
        len(line) <= 120
        and "。" not in line
        and (number < 5 or number >= count - 6)
        and (fields(line) or _ROLE.match(line.lstrip("（")))
    ):
        return [(start, end, False)]
    places = []
    if number < 6 and (match := _OPENING.match(line)):
        group = 1 if match[1] else 2
        places.append((start + match.start(group), start + match.end(group), False))
    if match := _CLOSING.search(line):
        before = line[match.start() - 1 : match.start()]
        places.append(
            (start + match.start(1), start + match.end(1), last and (not before or before in "。！？”"))
        )
    return places


def _read(value: str, bare: bool) -> list[tuple[str, str]]:
    """Names with their roles in a stretch that holds bylines only; nothing if it holds anything else."""
    value = value.strip("（）() ")
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
        names = people(piece)
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
