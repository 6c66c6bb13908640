"""The sentences of an article as the meeting rules read them: names of people and quotations covered."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from jiyao.mentions import Mentions
from jiyao.mentions.dates import DateMention
from jiyao.mentions.people import PersonMention
from jiyao.mentions.stretches import beginning_in
from jiyao.patterns import pattern, scanner
from jiyao.reading.layout import Layout

PERSON, HIDDEN = "□", "■"

_QUOTED = scanner(r"“[^“”\n]{0,400}”|《[^《》\n]{0,120}》|「[^「」\n]{0,400}」")
_BRACKETED = scanner(r"（[^（）\n]{0,80}）|\([^()\n]{0,80}\)")
_STOPS = str.maketrans(dict.fromkeys("，。；：！？、,;:!?", HIDDEN))
# 本报讯（记者 甲 乙）; 又讯; 某县新闻网3月5日讯; (记者 甲).
_DATELINE = pattern(
    r"\s*(?:[◆◇★☆●○■□▲△▶•·※→►]\s*)?(?:【[^】\n]{1,24}】\s*)?(?:[^，。；：\n（(]{0,16}?(?:本[报网台刊站]|又|[网报台闻日社])[^，。\n（(]{0,8}?讯|[（(](?:全媒体|本报|见习|通讯员|记者|特约)[^（()）\n]{1,60}[）)])"
    r"\s*(?:[（(][^（()）\n]{1,60}[）)])?\s*(?:[:：]\s*)?"
    r"|\s*[◆◇★☆●○■□▲△▶•·※→►]\s*"
)
_DATELINE_OPENS = frozenset("◆◇★☆●○■□▲△▶•·※→►【（(")  # with none of these at its head it holds 讯
# 发布时间：2023-12-27 14:27 责任编辑：甲12月22日，…: a line about the page that runs into the first sentence
_STAMP = pattern(r"(?:发布|更新|发表|刊发|上传|录入|添加)(?:时间|日期)?[：:]\s{0,4}$")
_LABEL = 12  # characters of the longest such label


class Scene(NamedTuple):
    """One sentence. Offsets inside ``plain`` and ``quiet`` are those of the text minus ``start``.

    ``plain`` has □ for each character of a person's name and no stops inside quotation marks and brackets;
    ``quiet`` has the quotations covered as well, so that a verb in it is the writer's own.
    """

    start: int
    end: int
    line: int
    raw: str
    plain: str
    quiet: str
    people: tuple[PersonMention, ...]
    dates: tuple[DateMention, ...]
    lead: int  # where the sentence begins after 本报讯（记者 甲）
    heading: bool = False


def scenes(
    layout: Layout, mentions: Mentions, names: frozenset[str], most: int | None = None
) -> tuple[Scene, ...]:
    """All sentences of the body in order, or the first ``most``; bylines and the title are none of it."""
    people = [one for one in mentions.people if one.name in names and not layout.in_byline(one.start)]
    people_starts = [person.start for person in people]
    dates, date_starts = mentions.dates, [date.start for date in mentions.dates]
    found = (
        _scene(
            layout,
            beginning_in(people, people_starts, start, end),
            beginning_in(dates, date_starts, start, end),
            (start, end, line),
        )
        for start, end, line in _places(layout)
    )
    return tuple(islice(found, most))


def _places(layout: Layout) -> Iterator[tuple[int, int, int]]:
    """Where each sentence begins and ends, and its line."""
    title, spans = layout.title, layout.byline_spans
    for sentence in layout.sentences:
        start, end = sentence.start, sentence.end
        if title and end > title.start:
            start = max(start, title.end)  # the title may share a line with the first sentence
        if start < end and not (spans and _is_byline(layout, start, end)):
            yield start, end, sentence.line


def _scene(
    layout: Layout,
    people: Sequence[PersonMention],
    opening: Sequence[DateMention],
    place: tuple[int, int, int],
) -> Scene:
    start, end, line = place
    raw = layout.text[start:end]
    dates = tuple(
        [
            date
            for date in opening
            if not _STAMP.search(raw, max(0, date.start - start - _LABEL), date.start - start)
        ]
    )
    quotes = "“" in raw or "《" in raw or "「" in raw
    words = _QUOTED.sub(_no_stops, raw) if quotes else raw
    words = _BRACKETED.sub(_no_stops, words) if "（" in raw or "(" in raw else words
    plain = _without_names(words, people, start)
    quiet = _QUOTED.sub(_covered, plain) if quotes else plain
    opens = "讯" in raw or raw.lstrip()[:1] in _DATELINE_OPENS
    dateline = _DATELINE.match(raw) if opens else None
    lead = dateline.end() if dateline else 0
    return Scene(start, end, line, raw, plain, quiet, tuple(people), dates, lead, _is_heading(layout, line))


def _is_byline(layout: Layout, start: int, end: int) -> bool:
    index = bisect_right(layout.byline_spans, (start, len(layout.text) + 1)) - 1
    return index >= 0 and end <= layout.byline_spans[index][1]


def _without_names(words: str, people: Sequence[PersonMention], offset: int) -> str:
    if not people:
        return words
    characters = list(words)
    for person in people:
        low, high = person.start - offset, person.end - offset
        characters[low:high] = PERSON * (high - low)
    return "".join(characters)


def _no_stops(match: re.Match[str]) -> str:
    return match.group().translate(_STOPS)


def _covered(match: re.Match[str]) -> str:
    words = match.group()
    return words[0] + HIDDEN * (len(words) - 2) + words[-1]


def _is_heading(layout: Layout, number: int) -> bool:
    """A line of its own without a full stop, short enough for a headline."""
    line = layout.lines[number]
    return line.end - line.start <= 60 and layout.text[line.end - 1] not in "。；：:，！？”）)"
