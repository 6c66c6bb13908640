"""What is asked before a costly pattern lets through whatever the pattern finds."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from jiyao.extract.directives import (
    addressees,
    deadlines,
    demands,
    imperatives,
    sentences,
    speakers,
    subjects,
)
from jiyao.extract.stats import checks, holding, money, percentages, sums, topics, wholes


def begins_with(characters: frozenset[str]) -> Callable[[str], object]:
    """Whether words begin with one of some characters, or with what is no letter."""
    return lambda words: words[0] in characters or not words[0].isalpha()


# A pattern, how it is used, and what is asked before.
Gate = tuple[regex.Pattern[str], str, Callable[[str], object]]

GATES: dict[str, Gate] = {
    "no command": (sentences._NO_COMMAND, "search", sentences._forbids_command),
    "condition": (sentences._CONDITION, "search", sentences._ASIDE.search),
    "aim": (sentences._AIM, "search", sentences._ASIDE.search),
    "will speak": (sentences._WILL_SPEAK, "search", sentences._ASIDE.search),
    "body at the head": (
        subjects._BODY_HEAD,
        "match",
        lambda words: subjects._BODY_MARK.search(words, 0, subjects._BODY_REACH),
    ),
    "body at the end": (subjects._body(), "search", subjects._body_end().search),
    "adverb": (subjects._ADVERB, "search", lambda words: words[-1] in subjects._ADVERB_LAST),
    "number": (
        speakers._NUMBER,
        "match",
        begins_with(speakers._NUMERALS),
    ),
    "agreed": (demands._AGREED, "match", lambda words: words[0] in demands._AGREED_FIRST),
    "leading": (
        addressees._LEADING,
        "match",
        begins_with(addressees._LEADING_FIRST),
    ),
    "no party": (addressees._NOT_IN_PARTY, "match", addressees._no_party),
    "by party": (imperatives._BY_PARTY, "search", imperatives._DOES.search),
    "party does": (imperatives._PARTY_DOES, "match", imperatives._DOES.search),
    "deadline": (deadlines._deadline().pattern, "search", deadlines._LIMITS.search),
    "topic": (topics._TOPIC, "match", topics._TOPIC_END.search),
    "against schedule": (percentages._VS_SCHEDULE, "search", percentages._OF_SCHEDULE.search),
    "growth": (percentages._GROWTH, "search", percentages._CHANGES.search),
    "level": (percentages.LEVEL, "search", percentages._CHANGES.search),
    "points back": (topics._DEMONSTRATIVE, "search", topics._POINTS.search),
    "base of a plan": (
        holding._PLAN_BASE,
        "match",
        begins_with(holding._PLAN_BASE_FIRST),
    ),
    "garbled": (checks._GARBLED, "search", checks._TWO_POINTS.search),
    "link": (
        money._LINK,
        "search",
        lambda words: words[-1] in money._LINK_LAST or words[-1].isspace(),
    ),
    "change": (money._CHANGE, "search", lambda words: words[-1] in money._CHANGE_LAST),
    "done before": (money._DONE_BEFORE, "search", lambda words: words.endswith(money._DONE_LAST)),
    "target of a sum": (sums._TARGET, "search", lambda words: words.endswith(sums._TARGET_LAST)),
    "target": (wholes._TARGET, "search", lambda words: words.endswith(wholes._TARGET_LAST)),
    "run in": (topics._RUN_IN, "match", topics._RUN_IN_END.search),
    "called": (subjects._CALLED, "search", lambda words: words.endswith(subjects._CALLED_ENDS)),
}
GOLD = sorted((Path(__file__).parent.parent / "gold").glob("*.txt"))


def lets_through(name: str, words: str) -> None:
    pattern, method, gate = GATES[name]
    words = words.strip(" \n")
    if words and getattr(pattern, method)(words):
        assert gate(words), words


@pytest.mark.parametrize("name", GATES)
@given(st.data())
def test_words_of_the_pattern_s_own(name: str, data: st.DataObject) -> None:
    parts = [part for part in re.split(r"[\[\](){}|?+*$^<>=!:\\]+", GATES[name][0].pattern) if part]
    piece = st.sampled_from([*parts, *sorted({*"".join(parts), *"，。；要项目的 "})])
    lets_through(name, "".join(data.draw(st.lists(piece, max_size=8))))


@pytest.mark.parametrize("name", GATES)
def test_pages(name: str) -> None:
    assert GOLD
    for path in GOLD:
        text = path.read_bytes().decode()
        cuts = [0, *(match.end() for match in re.finditer("[，。；\n]", text)), len(text)]
        for reach in (1, 2, 3):
            for start, end in zip(cuts, cuts[reach:], strict=False):
                lets_through(name, text[start:end])
                lets_through(name, text[start : end - 1])
