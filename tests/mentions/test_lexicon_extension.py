"""A user's own posts, organisations and surnames."""

from __future__ import annotations

from jiyao import Parser
from jiyao.lexicon import Lexicon

TEXT = "2月3日上午，全县项目推进会议召开，县大数据局首席数据官穏明、县域医疗共同体理事长王强出席会议。"


def found(lexicon: Lexicon) -> dict[str, list[str]]:
    document = Parser(lexicon).parse(TEXT)
    return {official.name: [post.text for post in official.positions] for official in document.officials}


def test_what_is_not_known_is_not_found() -> None:
    assert found(Lexicon.default()) == {"王强": ["理事长"]}


def test_own_words_are_used() -> None:
    lexicon = Lexicon.default().extend(
        posts={("首席数据官", "body")}, organisations={"共同体"}, surnames={"穏"}
    )
    assert found(lexicon) == {"穏明": ["县大数据局首席数据官"], "王强": ["县域医疗共同体理事长"]}
