from __future__ import annotations

import random

import pytest

import linearity
from jiyao import Parser
from linearity import SHAPES, measure, text_of


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_has_the_length_asked_for_and_is_parsed(shape: str) -> None:
    text = text_of(shape, 2000, random.Random(7))
    assert 1998 <= len(text.encode()) <= 2000
    assert text_of(shape, 1000, random.Random(7)) == text[: len(text_of(shape, 1000, random.Random(7)))]
    assert Parser().parse(text).text or not text.strip()


def test_what_a_call_costs_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def takes(_: Parser, texts: list[str]) -> float:
        return sum(3600 + 2 * len(text) for text in texts)

    monkeypatch.setattr(linearity, "time_of", takes)
    assert measure(Parser(), "only 要", 1000, rounds=1) == pytest.approx(2e6)
