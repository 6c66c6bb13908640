"""The comparison of sums of money: gold is found where it stands, hits are counted, absent peers are left out."""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import asking
import figure_peers
from figure_peers import Row, Sum, gold_sums, score

TEXT = "总投资二百三十六亿元，完成6800多万元，另有奖金5万元。"
STATS = [
    {"value": "236", "unit": "亿元"},
    {"value": "6800", "unit": "万元", "optional": True},
    {"value": "9", "unit": "%"},
]


def test_gold_is_found_where_it_stands() -> None:
    sums = gold_sums({"text": TEXT, "project_stats": STATS})
    assert [(TEXT[one.start : one.end], one.counted) for one in sums] == [
        ("二百三十六亿元", True),
        ("6800多万元", False),
    ]


def test_hits_are_counted() -> None:
    gold = gold_sums({"text": TEXT, "project_stats": STATS})
    wrong_value = Sum(5, 10, Decimal(8), "元")  # reads 六亿元 out of 二百三十六亿元
    prize = Sum(TEXT.index("5万元"), TEXT.index("5万元") + 3, Decimal(50_000))
    optional = Sum(gold[1].start, gold[1].end, Decimal(1), None)
    assert score([gold], [[wrong_value, prize, optional]]) == Row(found=1, value=0, unit=1, invented=1)


def test_nearly_all_gold_sums_are_compared(gold: dict[str, dict[str, Any]]) -> None:
    named = [stat for one in gold.values() for stat in one["project_stats"] if stat["unit"].endswith("元")]
    compared = [one for answer in gold.values() for one in gold_sums(answer)]
    assert len(compared) > 0.8 * len(named)


def test_an_absent_peer_is_left_out(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    absent = str(tmp_path / "python")
    monkeypatch.setattr(sys, "argv", ["figure_peers", "--jionlp", absent, "--recognizers", absent])
    figure_peers.main()
    shown = capsys.readouterr()
    assert shown.out.splitlines()[1].startswith("jiyao")
    assert [line.split(":")[0] for line in shown.err.splitlines()] == ["JioNLP", "Recognizers-Text"]


def test_a_peer_that_fails_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.py").write_text("raise SystemExit('no such model')", encoding="utf-8")
    monkeypatch.setattr(asking, "SCRIPTS", tmp_path)
    with pytest.raises(RuntimeError, match="no such model"):
        figure_peers.peer_hits(Path(sys.executable), "broken.py", [TEXT])
