"""A user's own words change what is found, and nothing else does."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from jiyao import Lexicon, Parser, parse_document

CASES = [
    (
        {"surnames": ["囍"]},
        "2月3日，甲县召开项目推进会。囍小明强调，要抓好落实。",
        lambda document: [official.name for official in document.officials],
        ["囍小明"],
    ),
    (
        {"posts": [("护河官", "body")]},
        "2月3日，全县防汛工作会议召开，县水利局护河官张三出席会议。",
        lambda document: [
            position.text for official in document.officials for position in official.positions
        ],
        ["县水利局护河官"],
    ),
    (
        {"units": [("栋半", "count")]},
        "全县建成产业项目12栋半。",
        lambda document: [f"{stat.value}{stat.unit}" for stat in document.project_stats],
        ["12栋半"],
    ),
    (
        {"metrics": [("补血钱", "funds")]},
        "全县争取项目补血钱3亿元。",
        lambda document: [(stat.metric.value, stat.subject) for stat in document.project_stats],
        [("funds", "补血钱")],
    ),
    (
        {"regions": [("甲乙丙新区", "620524")]},
        "甲乙丙新区召开重点项目推进会。",
        lambda document: document.region and (document.region.name, document.region.adcode),
        ("甲乙丙新区", "620524"),
    ),
]


@pytest.mark.parametrize(
    ("words", "text", "found", "expected"), CASES, ids=["surname", "post", "unit", "metric", "region"]
)
def test_own_words_are_found(words: dict[str, Any], text: str, found: Any, expected: Any) -> None:
    parser = Parser(lexicon=Lexicon.default().extend(**words))
    assert found(parser.parse(text)) == expected
    assert found(pickle.loads(pickle.dumps(parser)).parse(text)) == expected
    assert found(parse_document(text)) != expected


def test_a_region_needs_a_code_that_is_known() -> None:
    with pytest.raises(ValueError, match="999999"):
        Parser(lexicon=Lexicon.default().extend(regions=[("甲新区", "999999")]))


def test_extending_leaves_the_default_alone() -> None:
    before = Lexicon.default()
    assert before.extend(surnames=["囍"], regions=[("甲新区", "620524")]) != before
    assert Lexicon.default() == before


def test_a_region_of_ones_own_counts_in_the_source_line() -> None:
    page = "我区召开项目推进会\n来源：甲新区融媒体中心\n2月3日，我区召开项目推进会，区委书记王小强出席会议并讲话。"
    own = Parser(lexicon=Lexicon.default().extend(regions=[("甲新区", "620524")]))
    region = own.parse(page).region
    assert region is not None
    assert (region.name, region.adcode) == ("甲新区", "620524")
    assert Parser().parse(page).region is None
