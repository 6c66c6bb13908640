"""What the seeds must give, said in full: the promise of the first page of the README."""

from __future__ import annotations

from pathlib import Path

import pytest

from jiyao import Document, parse_document


def _seed(root: Path, number: str) -> Document:
    [path] = (root / "seeds").glob(f"{number}_*.txt")
    return parse_document(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def joint_meeting(root: Path) -> Document:
    return _seed(root, "000")


def test_the_meeting(joint_meeting: Document) -> None:
    [meeting] = joint_meeting.meetings
    assert meeting.date is not None
    assert (meeting.name, meeting.kind.value, meeting.date.iso) == (
        "四大组织联席会议",
        "conference",
        "--02-23",
    )
    assert (meeting.presiders, meeting.speakers) == (("王志成",), ("王新强", "王志成"))


def test_the_officials(joint_meeting: Document) -> None:
    assert [
        (one.name, *(position.text for position in one.positions)) for one in joint_meeting.officials
    ] == [
        ("王新强", "县委书记"),
        ("王志成", "县委副书记", "县长"),
        ("孙德银", "县人大常委会主任"),
        ("庞明全", "县政协主席"),
        ("张璞银", "县二级巡视员"),
    ]


def test_the_figures(joint_meeting: Document) -> None:
    assert [
        (stat.metric.value, stat.comparator.value, f"{stat.value}", f"{stat.upper or ''}", stat.unit)
        for stat in joint_meeting.project_stats
    ] == [
        ("project_count", "eq", "173", "", "个"),
        ("total_investment", "eq", "284", "", "亿元"),
        ("planned_investment", "eq", "86", "", "亿元"),
        ("project_scale", "ge", "1000", "", "万元"),
        ("share", "eq", "5", "10", "%"),
    ]


def test_the_ten_numbered_directives(joint_meeting: Document) -> None:
    numbered = [one for one in joint_meeting.directives if one.ordinal is not None]
    assert [(one.ordinal, one.issuer) for one in numbered] == [(number, "王新强") for number in range(1, 11)]
    assert numbered[3].text == "加强业务培训，注重以案培训，增强培训的针对性和实效性"


def test_the_evidence_is_there_on_both_sides(joint_meeting: Document, root: Path) -> None:
    [path] = (root / "seeds").glob("000_*.txt")
    span = joint_meeting.project_stats[1].span
    assert joint_meeting.text[span.start : span.end] == "总投资284亿元"
    assert path.read_text(encoding="utf-8")[span.source_start : span.source_end] == "總投資284億元"


def test_the_figures_of_a_speech_cut_off(root: Path) -> None:
    found = [f"{stat.value}{stat.unit}" for stat in _seed(root, "004").project_stats]
    assert found == ["56项", "37.6亿元", "35项", "3.2亿元", "7.68%", "7个"]
