"""The sentences of an article as the meeting rules read them: names of people and quotations covered."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

import regex

from jiyao.mentions import Mentions
from jiyao.mentions.dates import DateMention
from jiyao.mentions.people import PersonMention
from jiyao.mentions.stretches import beginning_in
from jiyao.patterns import pattern
from jiyao.reading.layout import Layout

PERSON, HIDDEN = "□", "■"

_QUOTED = pattern(r"“[^“”\n]{0,400}”|《[^《》\n]{0,120}》|「[^「」\n]{0,400}」")
_BRACKETED = pattern(r"（[^（）\n]{0,80}）|\([^()\n]{0,80}\)")
_STOPS = str.maketrans(dict.fromkeys("，。；：！？、,;:!?", HIDDEN))
# 本报讯（记者 甲 乙）; 又讯; 某县新闻网3月5日讯; (记者 甲).
_DATELINE = pattern(
    r"\s*(?:[◆◇★☆●○■□▲△▶•·※→►]\s*)?(?:【[^】\n]{1,24}】\s*)?(?:[^，。；：\n（(]{0,16}?(?:本[报网台刊站]|又|[网报台闻日社])[^，。\n（(]{0,8}?讯|[（(](?:全媒体|本报|见习|通讯员|记者|特约)[^（()）\n]{1,60}[）)])"
    r"\s*(?:[（(][^（()）\n]{1,60}[）)])?\s*(?:[:：]\s*)?"
    r"|\s*[◆◇★☆●○■□▲△▶•·※→►]\s*"
)
# 发布时间：2023-12-27 14:27 责任编辑：甲12月22日，…: a line about the page that runs into the first sentence
_STAMP = pattern(r"(?:发布|更新|发表|刊发|上传|录入|添加)(?:时间|日期)?[：:]\s{0,4}$")
_LABEL = 12  # characters of the longest such label


@dataclass(frozen=True, slots=True)
class Scene:
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


def scenes(layout: Layout, mentions: Mentions, names: frozenset[str]) -> tuple[Scene, ...]:
    """All sentences of the body in order; bylines and the title are none of it."""
    body = layout.title.end if layout.title else 0  # the title may share a line with the first sentence
    found = []
    for sentence in layout.sentences:
        start = (
            max(sentence.start, body)
            if layout.title and sentence.end > layout.title.start
            else sentence.start
        )
        if start < sentence.end and not _is_byline(layout, start, sentence.end):
            found.append(_scene(layout, mentions, names, (start, sentence.end, sentence.line)))
    return tuple(found)


def _scene(layout: Layout, mentions: Mentions, names: frozenset[str], place: tuple[int, int, int]) -> Scene:
    start, end, line = place
    raw = layout.text[start:end]
    people = tuple(
        person
        for person in beginning_in(mentions.people, start, end)
        if person.name in names and not layout.in_byline(person.start)
    )
    dates = tuple(
        date
        for date in beginning_in(mentions.dates, start, end)
        if not _STAMP.search(raw, max(0, date.start - start - _LABEL), date.start - start)
    )
    quotes = "“" in raw or "《" in raw or "「" in raw
    words = _QUOTED.sub(_no_stops, raw) if quotes else raw
    words = _BRACKETED.sub(_no_stops, words) if "（" in raw or "(" in raw else words
    plain = _without_names(words, people, start)
    quiet = _QUOTED.sub(_covered, plain) if quotes else plain
    dateline = _DATELINE.match(raw)
    lead = dateline.end() if dateline else 0
    return Scene(start, end, line, raw, plain, quiet, people, dates, lead, _is_heading(layout, line))


def _is_byline(layout: Layout, start: int, end: int) -> bool:
    index = bisect_right(layout.byline_spans, (start, len(layout.text) + 1)) - 1
    return index >= 0 and end <= layout.byline_spans[index][1]


def _without_names(words: str, people: tuple[PersonMention, ...], offset: int) -> str:
    if not people:
        return words
    characters = list(words)
    for person in people:
        low, high = person.start - offset, person.end - offset
        characters[low:high] = PERSON * (high - low)
    return "".join(characters)


def _no_stops(match: regex.Match[str]) -> str:
    return match.group().translate(_STOPS)


def _covered(match: regex.Match[str]) -> str:
    words = match.group()
    return words[0] + HIDDEN * (len(words) - 2) + words[-1]


def _is_heading(layout: Layout, number: int) -> bool:
    """A line of its own without a full stop, short enough for a headline."""
    line = layout.lines[number]
    return line.end - line.start <= 60 and layout.text[line.end - 1] not in "。；：:，！？”）)"
