"""Overlapping marks become properly nested pieces, and no character of the text is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jiyao.view.marks import KINDS, Mark
from jiyao.view.nesting import Piece, nest

marks = st.builds(
    Mark,
    st.sampled_from(KINDS),
    st.just(("m0",)),
    st.integers(0, 30),
    st.integers(0, 40),
)


def outline(pieces: list[Piece]) -> str:
    return "".join(
        piece.text or (f"<{piece.mark.kind[0]}{'…' if piece.again else ''}" if piece.mark else ">")
        for piece in pieces
    )


def test_a_mark_inside_another_is_nested() -> None:
    found = list(nest("甲乙丙丁", [Mark("official", ("o0",), 1, 2), Mark("meeting", ("m0",), 0, 4)]))
    assert outline(found) == "<m甲<o乙>丙丁>"


def test_marks_over_the_same_words_nest_by_kind() -> None:
    found = list(nest("甲乙", [Mark("stat", ("s0",), 0, 2), Mark("directive", ("d0",), 0, 2)]))
    assert outline(found) == "<d<s甲乙>>"


def test_a_crossing_mark_goes_on_after_the_end_of_the_one_around_it() -> None:
    found = list(nest("甲乙丙丁戊", [Mark("meeting", ("m0",), 0, 3), Mark("directive", ("d0",), 2, 5)]))
    assert outline(found) == "<m甲乙<d丙>><d…丁戊>"


def test_an_empty_mark_and_one_outside_the_text_are_left_out() -> None:
    assert outline(list(nest("甲", [Mark("date", ("m0",), 0, 0), Mark("date", ("m0",), 5, 9)]))) == "甲"


@given(st.text(max_size=30), st.lists(marks, max_size=12))
def test_the_pieces_hold_the_text_and_every_mark_covers_its_own_words(text: str, wanted: list[Mark]) -> None:
    open_marks: list[Mark] = []
    covered: dict[int, str] = {}
    position = 0
    for piece in nest(text, wanted):
        if piece.mark:
            open_marks.append(piece.mark)
        elif piece.closes:
            open_marks.pop()
        else:
            assert text.startswith(piece.text, position)
            position += len(piece.text)
            for mark in open_marks:
                covered[id(mark)] = covered.get(id(mark), "") + piece.text
    assert not open_marks
    assert position == len(text)
    for mark in wanted:
        assert covered.get(id(mark), "") == text[mark.start : mark.end]
