"""What is marked: the evidence of every object, and the words of its posts, dates and numbers."""

from __future__ import annotations

import pytest

from jiyao.models import Document, Position, Span
from jiyao.view.locate import find_post
from jiyao.view.marks import locate, source_marks, text_marks

SHIFT = 14  # the line of navigation before the sample's text


def words(document: Document, kind: str, ref: str) -> list[str]:
    return [
        document.text[mark.start : mark.end]
        for mark in text_marks(locate(document))
        if mark.kind == kind and ref in mark.refs
    ]


def test_every_name_of_an_official_is_marked(document: Document) -> None:
    assert words(document, "official", "o0") == ["赵一鸣", "赵一鸣"]


def test_posts_are_found_beside_their_names(document: Document) -> None:
    assert words(document, "post", "o0") == ["县委书记"]
    assert words(document, "post", "o1") == ["县委副书记", "县长"]


def test_a_post_whose_organisation_was_restored_is_marked_by_its_own_words(document: Document) -> None:
    official = document.officials[1]
    position = official.positions[1].model_copy(update={"text": "县政府县长"})
    changed = document.model_copy(
        update={"officials": (official.model_copy(update={"positions": (position,)}),)}
    )
    assert words(changed, "post", "o0") == ["县长"]


@pytest.mark.parametrize(
    ("text", "post", "expect"),
    [
        ("任命甲某为县财政局局长，乙某为副县长。", "县财政局局长", "县财政局局长"),
        ("甲某、丙某为执行主席。", "执行主席", "执行主席"),
        ("出席：甲某（县委常委、副县长）。", "副县长", "副县长"),
        ("甲某县长主持，乙某为副县长。", "县长", "县长"),
        ("会议任命甲某，乙某为副县长。", "副县长", None),  # the clause is another's
        ("副县长乙某主持。甲某出席。", "副县长", None),  # the sentence is another's
    ],
)
def test_a_post_is_looked_for_around_its_name(text: str, post: str, expect: str | None) -> None:
    start = text.index("甲某")
    name = Span(start=start, end=start + 2, source_start=start, source_end=start + 2)
    place = find_post(text, Position(text=post, post=post), name)
    assert (text[slice(*place)] if place else None) == expect


def test_the_date_of_a_meeting_and_the_deadline_of_a_directive_are_dates(document: Document) -> None:
    assert words(document, "date", "m0") == ["3月5日上午"]
    assert words(document, "date", "d0") == ["6月底前"]


def test_a_period_that_stands_before_its_figure_is_found_in_the_sentence(document: Document) -> None:
    assert words(document, "date", "s2") == ["今年"]


def test_words_that_do_not_stand_there_are_not_marked(document: Document) -> None:
    meeting = document.meetings[0]
    assert meeting.date
    elsewhere = meeting.model_copy(update={"date": meeting.date.model_copy(update={"text": "昨日"})})
    assert words(document.model_copy(update={"meetings": (elsewhere,)}), "date", "m0") == []


def test_the_same_words_carry_one_mark_for_all_their_objects(document: Document) -> None:
    shared = [mark for mark in text_marks(locate(document)) if mark.kind == "date" and "d0" in mark.refs]
    assert [mark.refs for mark in shared] == [("d0", "s3")]


def test_marks_of_the_source_point_at_the_same_words(document: Document, source: str) -> None:
    located = locate(document, lambda start, end: (start + SHIFT, end + SHIFT))
    repaired = [document.text[mark.start : mark.end] for mark in text_marks(located)]
    assert [source[mark.start : mark.end] for mark in source_marks(located)] == repaired


def test_without_an_alignment_the_source_shows_the_evidence_only(document: Document) -> None:
    kinds = {mark.kind for mark in source_marks(locate(document))}
    assert kinds == {"meeting", "official", "stat", "directive", "heading", "warning"}
