"""The number layer alone: what cn2an reads, what it cannot read, and what nobody can know."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from cn2an import cn2an
from hypothesis import given
from hypothesis import strategies as st

from jiyao.mentions.numbers import _SMALL, MAGNITUDES, Numeral, parse_number, plain, read_numeral

# The examples of cn2an's own test-suite (MIT licence), all three modes.
CN2AN = json.loads(Path(__file__).with_name("cn2an_examples.json").read_text(encoding="utf-8"))

EXACT = {
    "三点五亿": "350000000",
    "1.2万亿": "1200000000000",
    "一亿二": "120000000",
    "百万": "1000000",
    "千万": "10000000",
    "百亿": "10000000000",
    "两千三百万": "23000000",
    "百分之十二点五": "0.125",
    "千分之三": "0.003",
    "百分之百": "1",
    "六成": "0.6",
    "三成半": "0.35",
    "一半": "0.5",
    "5%": "0.05",
    "1,000": "1000",
    "1,234,567.8": "1234567.8",
    "16.4亿": "1640000000",
    "三百五十六点八亿": "35680000000",
    "十六点八": "16.8",
    "2亿3000万": "230000000",
    "两亿三千万": "230000000",
    "一亿零五百万": "105000000",
    "一万二千亿": "1200000000000",
    "5千万": "50000000",
    "负1.1": "-1.1",
    "-3.2": "-3.2",
    "廿二": "22",
    "三万五": "35000",
    "0.1": "0.1",
}


@pytest.mark.parametrize(("text", "value"), CN2AN.items())
def test_reads_what_cn2an_reads(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(("text", "value"), EXACT.items())
def test_exact_where_cn2an_fails_or_rounds(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["几十", "数百", "若干", "", "亿元", "×", "1.2.3", "百十", "十五六", "一" * 60]
)
def test_unknown_is_none(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "value", "magnitude"),
    [
        ("两亿三千万", "2.3", "亿"),
        ("千万", "1000", "万"),
        ("百亿", "100", "亿"),
        ("三百二十", "320", ""),
        ("1.2万亿", "1.2", "万亿"),
        ("亿", "1", "亿"),
    ],
)
def test_the_largest_magnitude_named(text: str, value: str, magnitude: str) -> None:
    assert read_numeral(text) == Numeral(Decimal(value), magnitude)


@given(
    st.integers(0, 10**7),
    st.integers(0, 9999),
    st.sampled_from(["", "万", "亿", "万亿"]),
    st.booleans(),
)
def test_written_decimals_come_back_exactly(whole: int, part: int, magnitude: str, commas: bool) -> None:
    digits = f"{whole:,}" if commas else str(whole)
    text = f"{digits}.{part:04d}{magnitude}"
    expected = Decimal(f"{whole}.{part:04d}") * MAGNITUDES[magnitude]
    assert parse_number(text) == expected


@given(st.integers(1, 99_999_999))
def test_whole_numbers_in_characters_come_back(number: int) -> None:
    from cn2an import an2cn

    assert parse_number(an2cn(number)) == number


@given(st.text(alphabet="零一二两三百千万亿十点半成几数多余0123456789.,%-负", max_size=60))
def test_never_raises(text: str) -> None:
    value = parse_number(text)
    assert value is None or value.is_finite()


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12))
def test_plain_keeps_the_value(value: Decimal) -> None:
    assert plain(value) == value
    assert "E" not in str(plain(value))


def test_the_commonest_numbers_are_what_cn2an_reads() -> None:
    spelt = {text: cn2an(f"一{text}" if text in ("百", "千") else text, "normal") for text in _SMALL}
    assert {text: int(value) for text, value in _SMALL.items()} == spelt
