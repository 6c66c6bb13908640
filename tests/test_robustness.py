"""Whatever is handed in: a Document comes out, and what it says of the text holds."""

from __future__ import annotations

import pickle
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from invariants import broken, broken_repair, spans
from jiyao import Document, Parser, parse_document
from jiyao.errors import TextTooLongError

NOVEL = """第一章 夜雨
雨下了整整一夜。老周坐在门槛上，看着院子里的水一点点漫上来，烟灰掉了一地。
“你要走，就趁天没亮走。”他头也不抬地说，“要是等到天亮，想走也走不成了。”
她没有答话，只把那只旧皮箱又系紧了一道。三十年前，他也是这样坐着送走了自己的弟弟。
"""
ODD = {
    "empty": "",
    "one character": "一",
    "white space": " \n\u3000\n\t",
    "novel": NOVEL,
    "a megabyte of one": "一" * 350_000,
    "no full stop": "甲县召开项目推进会县委书记张三出席会议并讲话要求各部门要加快进度" * 50,
    "lone surrogates": "2月3日\ud800，甲县\udfff召开会议。",
    "NUL": "2月3日，甲县\x00召开\x00会议。",
    "other controls": "甲\x07县\x1b[31m召\u200b开\ufeff会\u202e议。",
    "beyond the BMP": "𠮷县委书记𠀀出席😀会议。",
    "only brackets": "（" * 2000 + "）" * 1000,
    "only digits": "1234567890" * 300,
    "carriage returns": "甲县召开会议。\r\n会议要求，要抓落实。\r",
}
# What benchmarks/fuzz.py found, cut down.
FOUND = {
    "a range that falls": "35至5个项目",
    "an aim in brackets": "今天我们召开)会，主要任务是（，）。我就不再",
    "an aim with a name": "。主要任务是书记明日\n同志们：这次会下面我再",
    "many notes behind one character, and no text": "\ud800全" + "（ǚ）" * 9,
    "groups with a colon between them": "召开会。号：局等同志参加会。",
    "an item without words": "会议要求，一要抓项目。二是要" + "一要" * 10,
    "more digits than a Decimal keeps": "1" * 29 + "、一",
    "repaired without end, and no text": "\ud800&" + "amp;" * 9,
}
# Pieces of the genre, so that the extractors have something to chew on.
PIECES = """
一、|二是|三要|（一）|1.|。|，|；|：|“|”|（|）|县委|书记|、|县长|张三|李四|王五|主持|出席|会议|并讲话|指出|强调|要求|要|必须|严禁|各乡镇|2月3日|2023年|召开|总投资
3.5亿元|12个|项目|同比增长|5%—10%|约|以上|其中|甲县|乙市|會議|聯(lián)席|,,|\0|\ud800|&nbsp;|来源：|编辑：|“六?!?|责任编辑|调研|签约|开工|年底前|确保
"""
GENRE = st.lists(st.sampled_from([*PIECES.replace("\n", "|").split("|"), "\n"]), max_size=60).map("".join)


@cache
def odd(name: str) -> Document:
    return parse_document(ODD[name])


@pytest.mark.parametrize("name", ODD)
def test_odd_text_gives_a_document(name: str) -> None:
    assert broken(ODD[name], odd(name)) == []


@pytest.mark.parametrize("name", FOUND)
def test_what_fuzzing_found_is_mended(name: str) -> None:
    assert broken(FOUND[name], parse_document(FOUND[name])) == []
    assert broken_repair(FOUND[name]) == []


@pytest.mark.parametrize("name", ["empty", "one character", "white space", "novel", "a megabyte of one"])
def test_what_is_no_news_gives_no_objects(name: str) -> None:
    document = odd(name)
    assert (document.kind.value, document.meetings, document.officials) == ("other", (), ())
    assert (document.project_stats, document.directives) == ((), ())


@pytest.mark.parametrize("wrong", [None, 3, ["甲"], Path])
def test_a_wrong_type_is_a_type_error(wrong: object) -> None:
    with pytest.raises(TypeError, match="str"):
        parse_document(wrong)  # type: ignore[arg-type]


def test_pages_hold_the_invariants(page: tuple[str, Document]) -> None:
    assert broken(*page) == []
    assert broken_repair(page[0]) == []


def words(text: str) -> tuple[int, str]:
    """What no repair changes inside a word: the number of Han characters, and the digits."""
    digits = "".join(regex.findall(r"[0-9]", unicodedata.normalize("NFKC", text)))
    return len(regex.findall(r"\p{Han}", text)), digits


def holds(origin: str, digits: str) -> bool:
    """Whether digits stand in the origin in this order; a page number may stand among them."""
    rest = iter(origin)
    return all(digit in rest for digit in digits)


def test_evidence_is_the_same_on_both_sides(page: tuple[str, Document]) -> None:
    source, document = page
    for _, span in spans(document):
        evidence, origin = document.text[span.start : span.end], source[span.source_start : span.source_end]
        (han, digits), (origin_han, origin_digits) = words(evidence), words(origin)
        assert holds(origin_digits, digits)
        # A long item may run over a page break, whose furniture is in the origin alone, or over letters that
        # were lost on the way and are mended (黃?!本? for 黄牛”精神).
        assert "\n" in origin or "?" in origin or (han, digits) == (origin_han, origin_digits)


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_gives_a_document(text: str) -> None:
    assert broken(text, parse_document(text)) == []
    assert broken_repair(text) == []


@given(GENRE)
def test_any_jumble_of_the_genre_gives_a_document(text: str) -> None:
    assert broken(text, parse_document(text)) == []
    assert broken_repair(text) == []


def test_a_parser_survives_pickling(page: tuple[str, Document]) -> None:
    source, document = page
    assert pickle.loads(pickle.dumps(PARSER)).parse(source) == document


PARSER = Parser()


def test_eight_threads_share_a_parser(root: Path) -> None:
    sources = [path.read_text(encoding="utf-8") for path in sorted((root / "seeds").glob("*.txt"))]
    expected = [parse_document(source) for source in sources]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(PARSER.parse, sources * 4)) == expected * 4


def test_the_size_limit_travels_with_the_parser() -> None:
    limited = pickle.loads(pickle.dumps(Parser(max_chars=10)))
    assert limited.parse("一" * 10).text == "一" * 10
    with pytest.raises(TextTooLongError, match=r"11 characters, more than the limit of 10"):
        limited.parse("一" * 11)
