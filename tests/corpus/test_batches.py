"""What parse_documents promises for every kind of item, by one process or by several."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiyao import parse_document, parse_documents
from jiyao.corpus.inputs import Input, chunks, inputs

NEWS = "2月23日，武山县召开四大组织联席会议。县委书记张三出席会议并讲话。"


def test_texts_paths_and_pairs(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(NEWS, encoding="utf-8")
    results = list(parse_documents([NEWS, page, ("a", NEWS), ("b", page), ("c", NEWS.encode())], workers=1))
    assert [result.id for result in results] == ["0", page.as_posix(), "a", "b", "c"]
    documents = [result.document for result in results if result.document]
    assert [document.id for document in documents] == [result.id for result in results]
    assert {document.model_copy(update={"id": None}) for document in documents} == {parse_document(NEWS)}
    assert {result.characters for result in results} == {len(NEWS)}


def test_several_workers_give_what_one_gives() -> None:
    items = [(str(place), f"{NEWS}第{place}号。") for place in range(510)]
    assert list(parse_documents(items, workers=2)) == list(parse_documents(items, workers=1))


def test_half_a_surrogate_pair_travels_between_processes() -> None:
    items = ["甲\ud800乙", *["丙"] * 505]
    assert list(parse_documents(items, workers=2)) == list(parse_documents(items, workers=1))


def test_an_unreadable_path_and_an_empty_text_are_told_apart(tmp_path: Path) -> None:
    missing, empty = parse_documents([tmp_path / "missing.txt", ("empty", " \n")], workers=1)
    assert missing.document is None
    assert missing.error is not None
    assert missing.error.startswith("FileNotFoundError: ")
    assert not missing.empty
    assert empty.empty
    assert empty.error is None


def test_what_is_known_beside_the_text_reaches_the_document() -> None:
    import datetime as dt

    item = Input("a", NEWS, published=dt.date(2023, 3, 1), source="某县融媒体中心")
    (result,) = parse_documents([item])
    assert result.document is not None
    assert (result.document.published, result.document.source) == (dt.date(2023, 3, 1), "某县融媒体中心")


@pytest.mark.parametrize("item", [3, None, ("a", 3), ("a", "b", "c"), b"bytes without an id"])
def test_a_wrong_item_is_a_type_error(item: object) -> None:
    with pytest.raises(TypeError, match="item 1 is"):
        list(parse_documents(["text", item]))  # type: ignore[list-item]


@pytest.mark.parametrize("workers", [0, -1])
def test_no_workers_is_a_value_error(workers: int) -> None:
    with pytest.raises(ValueError, match="workers must be 1 or more"):
        list(parse_documents(["text"], workers=workers))


@given(st.lists(st.integers(0, 50)), st.integers(1, 60), st.integers(1, 8))
def test_chunks_lose_nothing_and_keep_their_bounds(lengths: list[int], characters: int, most: int) -> None:
    documents = list(inputs("一" * length for length in lengths))
    parts = list(chunks(documents, characters=characters, most=most))
    assert [document for part in parts for document in part] == documents
    for part in parts:
        assert len(part) <= most
        assert sum(document.size for document in part[:-1]) < characters
