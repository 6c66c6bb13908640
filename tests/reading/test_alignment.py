"""Alignments: what must hold for all of them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiyao.reading.alignment import Alignment
from jiyao.reading.edits import Replacement, splice

LETTERS = st.text(alphabet="abcdefgh", max_size=30)


@st.composite
def replacements(draw: st.DrawFn, text: str) -> list[Replacement]:
    """Sorted, disjoint replacements of a text; some keep the length, some only insert."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    found: list[Replacement] = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        new = draw(st.text(alphabet="xyz", max_size=4))
        if start < end or new:
            found.append((start, end, new))
    return found


@st.composite
def chains(draw: st.DrawFn, length: int) -> tuple[list[str], list[Alignment]]:
    """A text, its successors, and the alignment from each to the next."""
    texts, alignments = [draw(LETTERS)], []
    for _ in range(length):
        changes = draw(replacements(texts[-1]))
        alignments.append(Alignment.of(changes))
        texts.append(splice(texts[-1], changes))
    return texts, alignments


def spans(text: str) -> st.SearchStrategy[tuple[int, int]]:
    return st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(
        lambda pair: (min(pair), max(pair))
    )


@given(chains(3), st.data())
def test_maps_are_total_and_monotone(chain: tuple[list[str], list[Alignment]], data: st.DataObject) -> None:
    texts, (first, second, third) = chain
    whole = first.then(second).then(third)
    for alignment, source, target in ((whole, texts[0], texts[3]), (whole.inverse, texts[3], texts[0])):
        ends = [alignment.source_span(i, i + 1) for i in range(len(target))]
        assert all(0 <= start <= end <= len(source) for start, end in ends)
        assert all(a[0] <= b[0] and a[1] <= b[1] for a, b in pairwise(ends))
        start, end = data.draw(spans(target))
        low, high = alignment.source_span(start, end)
        assert 0 <= low <= high <= len(source)


@given(chains(3))
def test_composition_is_associative(chain: tuple[list[str], list[Alignment]]) -> None:
    _, (first, second, third) = chain
    assert first.then(second).then(third) == first.then(second.then(third))


@given(chains(2), st.data())
def test_composition_says_what_both_say_in_turn(
    chain: tuple[list[str], list[Alignment]], data: st.DataObject
) -> None:
    texts, (first, second) = chain
    start, end = data.draw(spans(texts[2]))
    direct = first.then(second).source_span(start, end)
    in_turn = first.source_span(*second.source_span(start, end))
    if start < end:
        assert direct[0] <= in_turn[0] <= in_turn[1] <= direct[1]


@given(chains(2))
def test_outside_the_edits_both_sides_hold_the_same(chain: tuple[list[str], list[Alignment]]) -> None:
    texts, (first, second) = chain
    whole = first.then(second)
    inside = {place for _, _, start, end in whole.edits for place in range(start, end)}
    for place, character in enumerate(texts[2]):
        start, end = whole.source_span(place, place + 1)
        if place not in inside:
            assert end == start + 1
            assert character in "xyz" or texts[0][start] == character


@given(chains(1))
def test_lengths_agree(chain: tuple[list[str], list[Alignment]]) -> None:
    texts, (alignment,) = chain
    grown = sum((d - c) - (b - a) for a, b, c, d in alignment.edits)
    assert len(texts[1]) == len(texts[0]) + grown
    assert alignment.inverse.inverse == alignment


@given(chains(2), st.data())
def test_there_and_back_covers_the_start(
    chain: tuple[list[str], list[Alignment]], data: st.DataObject
) -> None:
    texts, (first, second) = chain
    whole = first.then(second)
    start, end = data.draw(spans(texts[2]))
    ends = [whole.source_span(place, place + 1) for place in (start, end - 1)]
    if start < end and all(a < b for a, b in ends):  # what was inserted has no source to come back from
        low, high = whole.target_span(*whole.source_span(start, end))
        assert low <= start
        assert end <= high


@pytest.mark.parametrize(
    ("target", "source"),
    [((0, 1), (0, 1)), ((0, 2), (0, 7)), ((1, 2), (6, 7)), ((2, 3), (7, 9)), ((1, 1), (6, 6))],
)
def test_the_evidence_is_the_smallest_stretch(target: tuple[int, int], source: tuple[int, int]) -> None:
    # 聯(lián)席,,會 -> 联席，会
    alignment = Alignment.of([(1, 6, ""), (7, 9, "，")])
    assert alignment.source_span(*target) == source


def test_without_edits_nothing_moves() -> None:
    assert Alignment().source_span(3, 5) == (3, 5)
    assert Alignment().then(Alignment()) == Alignment()
