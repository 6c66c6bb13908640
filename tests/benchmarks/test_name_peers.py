"""The comparison of names: hits and inventions are counted, absent peers are left out."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import name_peers
from name_peers import Row, score

ANSWER = {
    "officials": [{"name": "张三"}, {"name": "李四"}, {"name": "赵六", "optional": True}],
    "bylines": [{"name": "王五"}],
}


def test_a_name_cut_wrong_is_missed_and_invented() -> None:
    assert score([ANSWER], [["张三", "李四强", "王五", "赵六"]]) == Row(found=1, invented=1)


def test_a_name_counts_once_a_document() -> None:
    assert score([ANSWER, ANSWER], [["张三", "张三"], ["李四", "项目", "项目"]]) == Row(found=2, invented=1)


def test_absent_peers_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    absent = str(tmp_path / "nothing")
    monkeypatch.setattr(sys, "argv", ["name_peers", "--lac", absent, "--jieba", absent, "--jiagu", absent])
    name_peers.main()
    printed = capsys.readouterr()
    assert printed.err.count("left out") == 3
    assert "jiyao" in printed.out
