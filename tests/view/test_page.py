"""The page as a file: whole, escaped, and small."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from jiyao import Document, parse_document
from jiyao.models import DocumentKind
from jiyao.reading.repair import REPAIRS
from jiyao.view import Viewed, page
from jiyao.view.labels import LANGUAGES, labels


class Reader(HTMLParser):
    """The elements of a page, and the words inside its texts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []
        self.links: list[str] = []
        self._inside = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("src", "href", "action")]
        if tag == "div" and "words" in (dict(attrs).get("class") or ""):
            self._inside = 1
            self.words.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "div":
            self._inside = 0

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.words[-1] += data


def test_both_texts_stand_in_the_page_whole(document: Document, source: str) -> None:
    assert Reader(document.show(source).html).words == [document.text, source]


def test_without_the_source_there_is_no_switch(document: Document) -> None:
    html = document.show().html
    assert Reader(html).words == [document.text]
    assert 'id="side-source"' not in html


def test_markup_in_a_document_is_text(document: Document, source: str) -> None:
    read = Reader(document.show(source).html)
    assert read.tags.count("script") == 1
    assert read.tags.count("style") == 1
    assert read.tags.count("title") == 1
    assert "img" not in read.tags
    assert read.tags.count("b") == len(document.project_stats)  # the sample's own <b> is none


def test_the_page_asks_for_nothing(document: Document, source: str) -> None:
    read = Reader(page([Viewed(document, source), Viewed(document)]).html)
    assert all(link.startswith("#") or link == "data:," for link in read.links)
    assert "link" in read.tags
    assert re.findall(r"url\(|@import|https?:", page([Viewed(document)]).html) == []


def test_characters_that_no_page_can_hold_become_signs(tmp_path: Path) -> None:
    text = "甲\x00乙\ud800丙\u202e丁"
    strange = Document(kind=DocumentKind.OTHER, title=text, text=text)
    saved = strange.show(text).save(tmp_path / "page.html")
    assert Reader(saved.read_text(encoding="utf-8")).words == ["甲␀乙�丙�丁"] * 2


def test_many_documents_have_an_index(document: Document) -> None:
    html = page([Viewed(document, name="a.txt"), Viewed(parse_document("无事。"), name="b.txt")]).html
    assert re.findall(r'<article class="doc" id="([^"]*)"', html) == ["doc-1", "doc-2"]
    assert "a.txt" in html
    assert [link for link in Reader(html).links if link.startswith("#doc")] == ["#doc-1", "#doc-2"]


def test_no_documents_make_an_empty_page() -> None:
    assert "<article" not in page([]).html


def test_a_source_that_led_to_another_text_keeps_the_documents_own_spans(document: Document) -> None:
    read = Reader(document.show("别的一页").html)
    assert read.words == [document.text, "别的一页"]


def test_of_an_html_page_the_extracted_text_is_the_source() -> None:
    pytest.importorskip("trafilatura", reason="the extra html is not installed")
    body = "<p>3月5日，甲河县召开重点项目调度会。縣長李建國主持會議，強調要抓好項目。</p>" * 3
    html = f"<!DOCTYPE html><html><head><title>甲</title></head><body><article>{body}</article></body></html>"
    shown, source = Reader(parse_document(html).show(html).html).words
    assert "縣長" in source
    assert "县长" in shown
    assert "<p>" not in source


def test_every_kind_of_repair_has_a_label() -> None:
    kinds = {step.kind for step in REPAIRS}
    assert [kind for kind in kinds if f"repair.{kind}" not in labels("zh")] == []


def test_english_labels(document: Document) -> None:
    html = page([Viewed(document)], language="en").html
    assert '<html lang="en">' in html
    assert "Total investment" in html


def test_both_languages_label_the_same_things() -> None:
    chinese, english = (labels(language) for language in LANGUAGES)
    assert chinese.keys() == english.keys()
    assert all(english.values())


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="zh, en"):
        labels("fr")


def test_the_five_seeds_stay_small(root: Path) -> None:
    texts = {path.name: path.read_bytes().decode("utf-8") for path in sorted((root / "seeds").glob("*.txt"))}
    made = page(Viewed(parse_document(text), text, name) for name, text in texts.items())
    assert len(texts) == 5
    assert len(made.html.encode("utf-8")) < 300_000


def test_every_page_can_be_shown(page: tuple[str, Document]) -> None:
    source, document = page
    read = Reader(document.show(source).html)
    assert read.words[0] == document.text
    assert read.tags.count("script") == 1


def test_a_notebook_shows_the_page_in_a_frame_of_its_own(document: Document) -> None:
    frame = document.show()._repr_html_()
    assert frame.startswith("<iframe")
    assert 'sandbox="allow-scripts"' in frame
    assert Reader(frame).tags == ["iframe"]
