"""What a notebook shows, and the plain repr."""

from __future__ import annotations

import importlib.util

import pytest

from jiyao import Document, parse_document
from jiyao.models import Directive, Meeting, Official, ProjectStat
from jiyao.view import card, cards


def test_the_card_says_who_met_what_was_counted_and_what_was_ordered(document: Document) -> None:
    html = document._repr_html_()
    assert html
    for words in (
        "重点项目调度会",
        "3月5日上午",
        "钱二川",
        "县委副书记",
        "≈ 126 亿元",
        "开工",
        "6月底前",
        "各乡镇",
    ):
        assert words in html


def test_the_card_escapes_what_it_shows(document: Document) -> None:
    html = card(document).html
    assert "<script" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("name", ["meetings", "officials", "project_stats", "directives"])
def test_each_list_has_a_card(document: Document, name: str) -> None:
    objects: tuple[Meeting | Official | ProjectStat | Directive, ...] = getattr(document, name)
    html = cards(objects)._repr_html_()
    assert html.count("<h4>") == 1
    assert objects[0]._repr_html_() == cards(objects[:1]).html


def test_a_card_of_anything_else_is_refused(document: Document) -> None:
    with pytest.raises(TypeError, match="not Position"):
        cards([document.officials[0].positions[0]])  # type: ignore[list-item]


def test_an_empty_document_has_a_card() -> None:
    assert "（无标题）" in card(parse_document("")).html


def test_without_jinja_a_notebook_shows_the_plain_repr(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    find_spec = importlib.util.find_spec
    monkeypatch.setattr("jiyao.models.find_spec", lambda name: None if name == "jinja2" else find_spec(name))
    assert document._repr_html_() is None


def test_the_plain_repr_is_one_short_line(document: Document) -> None:
    assert repr(document) == (
        "Document(kind='meeting_report', title='甲河县召开重点项目调度会', region='甲河县', text=<215>, meetings=<1>, "
        "officials=<2>, project_stats=<4>, directives=<2>)"
    )
    assert "\n" not in repr(document.model_copy(update={"title": "甲\n乙"}))
