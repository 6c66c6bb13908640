"""Cases of repair: met in the wild, made up, to be left alone, and beyond it so far; and what the guide says of it."""

from __future__ import annotations

import doctest
import json
from pathlib import Path

import pytest

from jiyao import repair
from jiyao.reading import blanks
from jiyao.reading.furniture import is_edge_furniture, is_furniture
from jiyao.reading.repair import REPAIRS

CASES = json.loads((Path(__file__).parent / "repair_cases.json").read_text(encoding="utf-8"))
FAILING = pytest.mark.xfail(strict=True, reason="beyond the repair so far")


def _cases() -> list[object]:
    return [
        pytest.param(
            case,
            id=f"{case['sort']}-{case['kind']}-{number}",
            marks=[FAILING] * (case["sort"] == "known-failures"),
        )
        for number, case in enumerate(CASES)
    ]


@pytest.mark.parametrize("case", _cases())
def test_case(case: dict[str, str]) -> None:
    repaired = repair(case["before"])
    assert repaired.text == case["after"]
    if case["sort"] == "negative":
        assert repaired.repairs == ()
    else:
        assert case["kind"] in {found.kind for found in repaired.repairs}


def test_every_kind_has_a_case() -> None:
    assert {step.kind for step in REPAIRS} == {case["kind"] for case in CASES}


@pytest.mark.parametrize("text", ["促“民?！?，抓落实", "会议\ufffd\ufffd召开", "锟斤拷召开会议"])
def test_what_cannot_be_undone_is_warned_of(text: str) -> None:
    (warning,) = repair(text).warnings
    assert warning.code == "mojibake"
    assert warning.span is not None
    assert warning.span.source_end > warning.span.source_start


def test_brackets_without_end_are_left_alone() -> None:
    text = "縣" + "(" * 40 + "xiàn" + ")xiàn)" * 39
    assert repair(repair(text).text).text == repair(text).text


def test_a_paragraph_broken_over_many_lines_is_joined_at_once() -> None:
    # A line a round, and after eight rounds the whole page is left as it was.
    pieces = ["全县上下要抓好项目建设，加快进度。会议强", *["调要抓落"] * 12, "实"]
    assert repair("\n".join(pieces)).text == "".join(pieces)


def test_a_long_foot_of_bars_goes_at_once() -> None:
    report = "某县召开项目推进会。\n会议指出，要抓好项目。\n县长张某主持会议,并讲话。"
    foot = "".join(f"\n政务公开{number} | 走进某县 | 互动交流" for number in range(100))
    assert repair(report + foot).text == report.replace(",", "，")


def test_a_row_of_straight_quotes_does_not_keep_the_page_from_being_repaired() -> None:
    row = '"' * 30
    assert repair(f"會議{row}重点{row}—{row}会议").text == f"会议{row[1:]}“重点”{row[1:]}—{row}会议"


def test_a_row_of_brackets_becomes_full_width_at_once() -> None:
    row = "(GDP)" * 12
    full = row.translate(str.maketrans("()", "（）"))
    assert (repair(f"会议{row}").text, repair(f"{row}会议").text) == (f"会议{full}", f"{full}会议")


@pytest.mark.parametrize("line", ["甲  |  " * 40 + "甲，乙丙", " > ".join("甲" * 40) + "。"])
def test_a_bar_of_many_parts_takes_no_time(line: str) -> None:
    # One pattern for the whole line tried every way to share out the blanks around the signs, and never came to an end.
    assert not is_edge_furniture(line)
    assert not is_furniture(line)


def test_a_word_spread_over_a_line_is_sought_once(monkeypatch: pytest.MonkeyPatch) -> None:
    # It was sought again at each of its gaps: a page of 县 委 书 记 … took time with the square of its length.
    asked: list[int] = []

    class Counted:
        def match(self, text: str, start: int) -> object:
            asked.append(start)
            return spread.match(text, start)

    spread = blanks._SPREAD
    monkeypatch.setattr(blanks, "_SPREAD", Counted())
    rest = "\n" + "会议强调，要抓落实。" * 9
    assert (
        repair("县 委 书 记\n" + "领 导 " * 20 + "小 组" + rest).text
        == "县委书记\n" + "领导" * 20 + "小组" + rest
    )
    assert asked[:2] == [0, 8]
    assert len(asked) <= 4


def test_a_page_with_a_blank_behind_every_character_is_closed_up() -> None:
    page = "3月5日，县长李明主持召开会议。\n会议要求，各乡镇要在6月底前完成投资2.3亿元。"
    assert repair(" ".join(page)).text == page
    names = "张三 李四 王五 赵六 " * 9
    assert repair(names).text == names.strip()


def test_the_guide_gives_the_counts_of_the_seeds(root: Path) -> None:
    guide = (root / "docs" / "repair.md").read_text(encoding="utf-8")
    for seed in sorted((root / "seeds").glob("*.txt")):
        counts = ", ".join(
            f"{found.kind} {found.count}" for found in repair(seed.read_text(encoding="utf-8")).repairs
        )
        assert f"| {seed.stem[:3]} | {counts} |" in guide


def test_the_examples_of_the_guide_run(root: Path) -> None:
    failed, tried = doctest.testfile(
        str(root / "docs" / "repair.md"), module_relative=False, encoding="utf-8"
    )
    assert tried > 0
    assert failed == 0
