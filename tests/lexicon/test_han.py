"""The class of Han characters for ``re`` is that of ``regex``."""

from __future__ import annotations

import re

import regex

from jiyao.lexicon.han import HAN


def test_the_class_is_that_of_regex() -> None:
    ours, theirs = re.compile(f"[{HAN}]"), regex.compile(r"\p{Han}")
    plane = "".join(map(chr, range(0x10000)))
    assert ours.findall(plane) == theirs.findall(plane)


def test_no_han_character_beyond_the_first_plane_is_missed() -> None:
    beyond = "".join(map(chr, range(0x10000, 0x40000)))
    assert set(regex.findall(r"\p{Han}", beyond)) <= set(re.findall(f"[{HAN}]", beyond))
