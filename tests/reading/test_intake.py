"""Texts, bytes, files and pages of HTML, all the same way in."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jiyao
from jiyao import DecodingError, parse_document
from jiyao.reading.decode import decode
from jiyao.reading.html import is_html
from jiyao.reading.intake import read

SIMPLIFIED = "2023年3月15日，某县召开重点项目建设推进会，县委书记李某出席并讲话。"
TRADITIONAL = "2023年3月15日，某縣召開重點項目建設推進會，縣委書記李某出席並講話。"
PARAGRAPH = "会议指出，今年以来，全县上下紧紧围绕项目建设，固定资产投资同比增长7.6%，完成投资5.9亿元。" * 2
PAGE = f"""<!DOCTYPE html><html><head><meta charset="{{charset}}"><title>某县召开重点项目推进会 - 某县政府网</title>
<meta name="PubDate" content="2023-03-16"><meta property="og:title" content="某县召开重点项目推进会">
<meta property="article:published_time" content="2023-03-16T09:00:00+08:00"></head>
<body><nav><a href="/">首页</a> <a href="/a">要闻</a></nav><article><h1>某县召开重点项目推进会</h1>
<p>{SIMPLIFIED}</p><p>{PARAGRAPH}</p><p>会议强调，要紧盯开工抓进度，确保3月底前全部开工。</p></article>
<footer>版权所有 某县人民政府</footer></body></html>"""


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk", "gb2312", "utf-16-le", "utf-16-be"]
)
def test_simplified_bytes(encoding: str) -> None:
    assert decode(SIMPLIFIED.encode(encoding)) == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030", "big5"])
def test_traditional_bytes(encoding: str) -> None:
    assert decode(TRADITIONAL.encode(encoding)) == TRADITIONAL


def test_a_declaration_is_believed_before_the_evidence() -> None:
    page = '<meta charset="gb2312">镕'
    assert decode(page.encode("gbk")) == page


def test_a_wrong_declaration_is_not() -> None:
    page = f'<meta charset="gbk">{SIMPLIFIED}'
    declared = page.replace("gbk", "utf-8").encode("gbk")
    assert decode(declared) == page.replace("gbk", "utf-8")


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfe\x00\xd8\x00", b"\x80\x81\xfe\xff\x00\xfd" * 9, bytes(range(128, 256)), b"\xef\xbb\xbf\xff"],
)
def test_bytes_that_are_no_text(data: bytes) -> None:
    with pytest.raises(DecodingError):
        decode(data)
    with pytest.raises(ValueError, match="bytes"):
        parse_document(data)


@given(st.binary(max_size=80))
def test_any_bytes_are_text_or_a_decoding_error(data: bytes) -> None:
    try:
        text = decode(data)
    except DecodingError:
        return
    assert isinstance(text, str)


def test_bytes_and_files_parse_like_their_text(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(SIMPLIFIED.encode("gbk"))
    whole = parse_document(SIMPLIFIED)
    assert parse_document(path) == whole
    assert parse_document(SIMPLIFIED.encode("utf-16")) == whole


@pytest.mark.parametrize("content", [None, 3, ["县委"], bytearray(b"x")])
def test_other_types_are_a_mistake_of_the_caller(content: object) -> None:
    with pytest.raises(TypeError, match="must be a str"):
        parse_document(content)  # type: ignore[arg-type]


def test_repair_takes_text_only() -> None:
    with pytest.raises(TypeError, match="must be a str"):
        jiyao.repair(b"x")  # type: ignore[arg-type]


def test_formats() -> None:
    with pytest.raises(ValueError, match="format must be"):
        read("x", "pdf")  # type: ignore[arg-type]
    assert read(PAGE, "text").text == PAGE


@pytest.mark.parametrize(
    ("text", "expected"), [(PAGE, True), ("<html><body>", True), ("<p>会议</p>", False), ("《html》", False)]
)
def test_what_counts_as_a_page(text: str, expected: bool) -> None:
    assert is_html(text) is expected


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
def test_html(charset: str) -> None:
    pytest.importorskip("trafilatura")
    document = parse_document(PAGE.format(charset=charset).encode("gbk" if charset == "gb2312" else charset))
    assert document.title == "某县召开重点项目推进会"
    assert document.published == dt.date(2023, 3, 16)
    assert "版权所有" not in document.text
    assert PARAGRAPH in document.text


def test_html_without_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(ImportError, match=r"jiyao\[html\]"):
        parse_document(PAGE)
