"""A folder with every sort of bad file in it: nothing else is lost, and the summary names each."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

pytest.importorskip("pyarrow", reason="pyarrow is not installed: pip install 'jiyao[arrow]'")
pytest.importorskip("duckdb", reason="duckdb is not installed: pip install 'jiyao[duckdb]'")

from jiyao.cli.app import app
from jiyao.corpus import read_tables

PAGE = "2月23日，武山县召开项目建设推进会。县委书记李建国主持会议。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    (pages / "deeper").mkdir(parents=True)
    for number in range(8):
        (pages / f"page-{number}.txt").write_text(f"{PAGE}{number}", encoding="utf-8")
    (pages / "deeper" / "page.txt").write_text(PAGE, encoding="utf-8")
    (pages / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (pages / "empty.txt").write_bytes(b"")
    (pages / "huge.txt").write_bytes("一二三四五六七八九十，".encode() * 1_600_000)
    (pages / "loop.txt").symlink_to(pages / "loop.txt")
    if Path("/proc/self/mem").exists():  # it opens, and reading it is an I/O error, for root too
        (pages / "unreadable.txt").symlink_to("/proc/self/mem")
    return pages


def parse(folder: Path, *more: str) -> list[str]:
    arguments = ["parse", str(folder), "--output", str(folder.parent / "out"), *more]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 1
    return [line.replace(f"{folder}/", "") for line in result.stderr.splitlines()]


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_the_summary_names_each_and_nothing_else_is_lost(folder: Path) -> None:
    summary = parse(folder, "--format", "parquet", "--workers", "2")
    failed = {line.split(": ")[2] for line in summary if line.startswith("jiyao: failed: ")}
    bad = {"binary.txt", "huge.txt", "loop.txt"} | {path.name for path in folder.glob("unreadable.txt")}
    assert failed == bad
    assert [line for line in summary if "empty" in line] == ["jiyao: empty: empty.txt"]
    assert summary[0] == f"jiyao: {10 + len(bad)} documents parsed, {len(bad)} of them failed"
    found = read_tables(folder.parent / "out").documents.to_pylist()
    good = {Path(row["document_id"]).name for row in found if row["error"] is None}
    assert good == {f"page-{number}.txt" for number in range(8)} | {"page.txt", "empty.txt"}
