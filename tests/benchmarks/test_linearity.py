from __future__ import annotations

import pytest

from jiyao import parse_document
from linearity import SHAPES, table, text_of


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_has_the_length_asked_for_and_is_parsed(shape: str) -> None:
    text = text_of(shape, 2000)
    assert len(text) == 2000
    assert text_of(shape, 1000) == text[:1000]
    assert parse_document(text).text or not text.strip()


def test_the_table_ends_with_the_ratio_of_longest_to_shortest() -> None:
    assert table({"only 要": [2.0, 3.0]}, [10, 20]).splitlines()[-1] == "| only 要 | 2.0 | 3.0 | 1.50 |"
