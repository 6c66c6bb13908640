"""The sentences of an article as the meeting rules read them: names of people and quotations covered."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import regex

from jiyao.mentions import Mentions
from jiyao.mentions.dates import DateMention
from jiyao.mentions.people import PersonMention
from jiyao.reading.layout import Layout

PERSON, HIDDEN = "□", "■"

_QUOTED = regex.compile(r"“[^“”\n]{0,400}”|《[^《》\n]{0,120}》|「[^「」\n]{0,400}」")
_BRACKETED = regex.compile(r"（[^（）\n]{0,80}）|\([^()\n]{0,80}\)")
_STOPS = str.maketrans(dict.fromkeys("，。；：！？、,;:!?", HIDDEN))
# 本报讯（记者 甲 乙）; 又讯; 某县新闻网3月5日讯; (记者 甲).
_DATELINE = regex.compile(
    r"\s*(?:[◆◇★☆●○■□▲△▶•·※→►]\s*)?(?:【[^】\n]{1,24}】\s*)?(?:[^，。；：\n（(]{0,16}?(?:本[报网台刊站]|又|[网报台闻日社])[^，。\n（(]{0,8}?讯|[（(](?:全媒体|本报|见习|通讯员|记者|特约)[^（()）\n]{1,60}[）)])"
    r"\s*(?:[（(][^（()）\n]{1,60}[）)])?\s*(?:[:：]\s*)?"
    r"|\s*[◆◇★☆●○■□▲△▶•·※→►]\s*"
)


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
    covered = layout.byline_spans
    body = layout.title.end if layout.title else 0  # the title may share a line with the first sentence
    found = []
    for sentence in layout.sentences:
        start = (
            max(sentence.start, body)
            if layout.title and sentence.end > layout.title.start
            else sentence.start
        )
        if start < sentence.end and not any(low <= start and sentence.end <= high for low, high in covered):
            found.append(_scene(layout, mentions, names, (start, sentence.end, sentence.line)))
    return tuple(found)


def _scene(layout: Layout, mentions: Mentions, names: frozenset[str], place: tuple[int, int, int]) -> Scene:
    start, end, line = place
    raw = layout.text[start:end]
    byline_spans = layout.byline_spans
    people = tuple(
        person
        for person in _within(mentions.people, start, end)
        if person.name in names and not any(low <= person.start < high for low, high in byline_spans)
    )
    dates = tuple(_within(mentions.dates, start, end))
    plain = _BRACKETED.sub(_no_stops, _QUOTED.sub(_no_stops, raw))
    for person in people:
        plain = (
            plain[: person.start - start] + PERSON * (person.end - person.start) + plain[person.end - start :]
        )
    quiet = _QUOTED.sub(_covered, plain)
    dateline = _DATELINE.match(raw)
    lead = dateline.end() if dateline else 0
    return Scene(start, end, line, raw, plain, quiet, people, dates, lead, _is_heading(layout, line))


_Mention = TypeVar("_Mention", PersonMention, DateMention)


def _within(mentions: Sequence[_Mention], start: int, end: int) -> Sequence[_Mention]:
    """Those of mentions in text order that begin in ``text[start:end]``."""
    low = bisect_left(mentions, start, key=lambda mention: mention.start)
    return mentions[low : bisect_left(mentions, end, lo=low, key=lambda mention: mention.start)]


def _no_stops(match: regex.Match[str]) -> str:
    return match.group().translate(_STOPS)


def _covered(match: regex.Match[str]) -> str:
    words = match.group()
    return words[0] + HIDDEN * (len(words) - 2) + words[-1]


def _is_heading(layout: Layout, number: int) -> bool:
    """A line of its own without a full stop, short enough for a headline."""
    line = layout.lines[number]
    return line.end - line.start <= 60 and layout.text[line.end - 1] not in "。；：:，！？”）)"
