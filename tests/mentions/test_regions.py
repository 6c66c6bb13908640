"""Names of divisions: which stand, and which only look like one."""

from __future__ import annotations

import pytest

from jiyao.lexicon import Lexicon
from jiyao.mentions.regions import RegionFinder

FINDER = RegionFinder(Lexicon.default())


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("武山县召开联席会议", "武山县", "620524"),
        ("互助县召开推进会", "互助县", "630223"),
        ("三都水族自治县融媒体中心", "三都水族自治县", "522732"),
        ("户县县委书记", "户县", "610118"),
        ("奈曼旗组织开展观摩", "奈曼旗", "150525"),
        ("西乌旗召开推进会", "西乌旗", "152526"),
        ("喀左县", "喀左县", "211324"),
        ("近年来，嘉禾加快发展", "嘉禾", "431024"),
        ("5月18日，会同县委书记甲", "会同县", "431225"),
        ("西安市鄠邑区", "鄠邑区", "610118"),
    ],
)
def test_names_are_found_with_their_code(text: str, name: str, code: str) -> None:
    assert (name, (code,)) in [(mention.name, mention.codes) for mention in FINDER.find(text)]


def test_a_name_of_several_divisions_carries_all_codes() -> None:
    (mention,) = FINDER.find("鼓楼区召开会议")
    assert len(mention.codes) == 4


@pytest.mark.parametrize(
    "text",
    [
        "县统计局要会同县发展改革局",
        "创新县域经济发展思路",
        "主城区、老城区改造",
        "振兴县域经济",
        "县委副书记、代县长主持会议",
        "会议比如资源通道",
        "云南山区群众",
    ],
)
def test_words_are_no_divisions(text: str) -> None:
    assert [
        mention.name for mention in FINDER.find(text) if not mention.short and len(mention.name) < 5
    ] == []
