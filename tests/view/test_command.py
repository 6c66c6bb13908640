"""``jiyao view``: one file from many texts, and a line for each that failed."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from jiyao.cli.app import app

PAGE = "2月3日，甲县召开项目调度会。\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["view", *arguments])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "甲.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "乙.txt").write_text("\ufeff" + PAGE, encoding="utf-8")
    return tmp_path


def test_a_folder_becomes_one_page(folder: Path) -> None:
    result = run(str(folder), "--output", str(folder / "page.html"))
    html = (folder / "page.html").read_text(encoding="utf-8")
    assert result.exit_code == 0
    assert result.output == ""
    assert html.count("<article") == 2
    assert "甲.txt" in html


def test_a_text_that_fails_is_named_and_the_rest_is_shown(folder: Path) -> None:
    (folder / "丙.txt").write_bytes(b"\xff\xff\xff")
    result = run(str(folder), "--output", str(folder / "page.html"))
    assert result.exit_code == 1
    assert "丙.txt: " in result.stderr
    assert (folder / "page.html").read_text(encoding="utf-8").count("<article") == 2


def test_english_labels(folder: Path) -> None:
    run(str(folder), "--output", str(folder / "page.html"), "--language", "en")
    assert "What was found" in (folder / "page.html").read_text(encoding="utf-8")


def test_a_page_that_cannot_be_written_is_one_line(folder: Path) -> None:
    result = run(str(folder), "--output", str(folder))
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1


def test_nothing_to_show(tmp_path: Path) -> None:
    assert run(str(tmp_path), "--output", str(tmp_path / "page.html")).exit_code == 1
