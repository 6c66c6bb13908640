"""What head and tail of an article say of it: title, date of publication, source, bylines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jiyao.models import Byline
from jiyao.patterns import pattern
from jiyao.reading.bylines import byline, people
from jiyao.reading.credits import credits
from jiyao.reading.fields import fields
from jiyao.reading.furniture import is_stamp, is_trail
from jiyao.reading.headline import headline
from jiyao.reading.repair import Dropped
from jiyao.reading.stamps import Stamp, is_name, read_date, read_stamp

Stretch = tuple[int, int]

_NUMERAL_DAY = (
    "[一二][〇○OО零０一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
# A date on a line of its own, or behind who signs: 某县人民政府办公室 2022年5月30日印发.
_DATE_LINE = pattern(
    rf"(?:[^\s，。；：]{{4,40}}[ \u3000]+)?(?:\d{{4}}年\d{{1,2}}月\d{{1,2}}日|{_NUMERAL_DAY})(?:印发)?"
)
_NAMED = pattern(r"\p{L}")  # 来源：?
_HOUR = pattern(r"\d{1,2}[：:]\d{2}")
_MOST_ABOVE, _LONGEST_ABOVE = 5, 40  # lines over the trail of a page, and characters of each
_TITLES = 2  # lines of a title, above a stamp
_SIGNATURES = 6  # lines from the end, behind which only attachments and addresses stand
_SPEECH = pattern("讲话|致辞|致词|发言|主持词|报告")
_NO_SOURCE = frozenset(
    [
        "网络",
        "本站",
        "本站原创",
        "作者原创",
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


class Head(NamedTuple):
    """What was read."""

    title: Stretch | None
    published: dt.date | None
    source: str | None
    bylines: tuple[Byline, ...]
    byline_spans: tuple[Stretch, ...]


def read_head(text: str, lines: Sequence[Stretch], dropped: Sequence[Dropped]) -> Head:
    """Read head and tail of an article."""
    names, spans = credits(text, lines)
    below = _below_trail(lines, dropped)
    title = headline(text, below, spans) or (headline(text, lines, spans) if below is not lines else None)
    stamps = list(_stamps(lines, dropped))
    return Head(
        title,
        _published(text, lines, dropped, title),
        _source(text, lines, dropped) or next((stamp.source for stamp in stamps if stamp.source), None),
        names or tuple(byline(name, "author") for stamp in stamps for name in stamp.names),
        spans,
    )


def _below_trail(lines: Sequence[Stretch], dropped: Sequence[Dropped]) -> Sequence[Stretch]:
    """The lines below the one that told where on its site the page stands; over it are names of site and column."""
    for item in dropped:
        above = [line for line in lines[:_MOST_ABOVE] if line[1] <= item.position]
        if above and len(above) < _MOST_ABOVE and is_trail(item.text):
            if all(end - start <= _LONGEST_ABOVE for start, end in above):
                return lines[len(above) :]
            break
    return lines


def _stamps(lines: Sequence[Stretch], dropped: Sequence[Dropped]) -> Iterator[Stamp]:
    """What stood in the head without labels, on lines of its own or before labelled fields."""
    for item in dropped:
        if _in_head(item, lines):
            labelled = fields(item.text)
            words = item.text[: labelled[0].start].strip() if labelled else item.text
            if stamp := read_stamp(words):
                yield stamp
            elif labelled and is_name(words):  # 王小强 发布时间：…
                yield Stamp(None, None, tuple(people(words)))


def _in_head(item: Dropped, lines: Sequence[Stretch]) -> bool:
    return item.position <= (lines[min(_TITLES, len(lines) - 1)][0] if lines else 0)


def _published(
    text: str, lines: Sequence[Stretch], dropped: Sequence[Dropped], title: Stretch | None
) -> dt.date | None:
    bare: list[tuple[bool, dt.date]] = []
    for item in dropped:
        for field in fields(item.text):
            if field.role == "date" and (date := read_date(field.value)):
                return date
        if (_in_head(item, lines) or is_stamp(item.text)) and (date := read_date(item.text)):
            bare.append((_HOUR.search(item.text) is None, date))
    # 2018年1月5日| 联系热线：… 2020-02-28 15:55:22 来源：…: of two dates that with an hour is the article's
    return min(bare, key=lambda one: one[0])[1] if bare else _date_line(text, lines, title)


def _date_line(text: str, lines: Sequence[Stretch], title: Stretch | None) -> dt.date | None:
    """A date on a line of its own: among the last lines, or near the title of anything but a speech."""
    first = text[title[0] : title[1]] if title else text[lines[0][0] : lines[0][1]] if lines else ""
    places = lines[-1:] if _SPEECH.search(first) else [*lines[: -_SIGNATURES - 1 : -1], *lines[1:4]]
    for start, end in places:
        if _DATE_LINE.fullmatch(text, start, end):
            return read_date(text[start:end])
    return None


def _source(text: str, lines: Sequence[Stretch], dropped: Sequence[Dropped]) -> str | None:
    near = [text[start:end] for start, end in (*lines[:4], *lines[-3:]) if end - start < 160]
    near += [text[start:end][-80:] for start, end in lines[-1:]]
    for line in [item.text for item in dropped] + near:
        for field in fields(line):
            value = field.value.split()[0] if field.value.split() else ""
            named = len(value) <= 30 and value not in _NO_SOURCE and _NAMED.search(value) is not None
            if field.role == "source" and named:
                return value
    return None
