"""The command: formats, inputs, failures and exit codes."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console
from typer.testing import CliRunner, Result

from jiyao import Document, parse_document, repair
from jiyao.cli.app import app
from jiyao.cli.tables import document_view
from jiyao.explain import explain
from jiyao.extract.registry import all_rules
from jiyao.models import DocumentKind, Official, Position, Span

PAGE = "2月3日，甲县召开项目调度会。\n会议要求，各部门要抓紧开工。\n"


def run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), input=text.encode() if text is not None else None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "二.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "a.txt").write_text("\ufeff" + PAGE, encoding="utf-8")
    (tmp_path / "notes.md").write_text("not a page", encoding="utf-8")
    return tmp_path


def test_piped_output_is_one_document_a_line(folder: Path) -> None:
    result = run("parse", str(folder))
    documents = [Document.model_validate_json(line) for line in result.stdout.splitlines()]
    assert [document.id for document in documents] == [str(folder / "a.txt"), str(folder / "b" / "二.txt")]
    assert documents[0].model_copy(update={"id": None}) == parse_document(PAGE)
    assert result.exit_code == 0
    assert result.stderr == ""


def test_pages_in_a_folder(folder: Path) -> None:
    page = f"<html><body><article><h1>甲县召开项目调度会</h1><p>{PAGE * 5}</p></article></body></html>"
    (folder / "c.html").write_text(page, encoding="utf-8")
    documents = [Document.model_validate_json(line) for line in run("parse", str(folder)).stdout.splitlines()]
    assert [Path(document.id or "").name for document in documents] == ["a.txt", "二.txt", "c.html"]
    assert "<" not in documents[2].text
    assert "<" not in run("repair", str(folder / "c.html")).stdout


def test_standard_input() -> None:
    result = run("parse", "-", text=PAGE)
    assert Document.model_validate_json(result.stdout).id == "-"


def test_published_and_source_reach_the_document() -> None:
    result = run("parse", "-", "--published", "2023-02-05", "--source", "甲县融媒体中心", text=PAGE)
    document = json.loads(result.stdout)
    assert (document["published"], document["source"]) == ("2023-02-05", "甲县融媒体中心")


def test_output_file(folder: Path, tmp_path: Path) -> None:
    result = run("parse", str(folder / "a.txt"), "--output", str(tmp_path / "out.jsonl"))
    assert result.stdout == ""
    assert (
        Document.model_validate_json((tmp_path / "out.jsonl").read_bytes()).text == parse_document(PAGE).text
    )


def test_output_that_cannot_be_written(folder: Path) -> None:
    result = run("parse", str(folder / "a.txt"), "--output", str(folder))
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_one_line(folder: Path) -> None:
    result = run("parse", str(folder), "--output", "/dev/full")
    assert result.exit_code == 1
    assert result.stderr == "jiyao: /dev/full: OSError: [Errno 28] No space left on device\n"


def test_a_failure_is_one_line_and_loses_nothing_else(folder: Path) -> None:
    (folder / "broken.txt").write_bytes(b"\xff\xfe\x00\xd8\x81")
    result = run("parse", str(folder / "missing.txt"), str(folder))
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert [line.split(":")[1].strip() for line in result.stderr.splitlines()] == [
        str(folder / "missing.txt"),
        str(folder / "broken.txt"),
    ]


def test_a_folder_without_texts_is_a_failure(tmp_path: Path) -> None:
    assert run("parse", str(tmp_path)).exit_code == 1


def test_progress_goes_to_standard_error(folder: Path) -> None:
    for number in range(8):
        (folder / f"{number}.txt").write_text(PAGE, encoding="utf-8")
    result = run("parse", str(folder))
    assert len([Document.model_validate_json(line) for line in result.stdout.splitlines()]) == 10


def test_tables_keep_their_columns_aligned() -> None:
    spans = (Span(start=0, end=1, source_start=0, source_end=1),)
    posts = tuple(Position(text=text, post=text) for text in ("县委副书记", "县长"))
    people = (
        Official(name="张三", positions=posts, mentions=spans, rule="official.post"),
        Official(name="Li 买买提·艾力", mentions=spans, rule="official.list"),
    )
    console = Console(width=60, record=True, file=io.StringIO())
    console.print(document_view("页", Document(kind=DocumentKind.OTHER, text="甲", officials=people)))
    rows = [line for line in console.export_text().splitlines() if line.startswith("│")]
    borders = {tuple(cell_len(row[:i]) for i, mark in enumerate(row) if mark == "│") for row in rows}
    assert len(rows) == 2
    assert len(borders) == 1


def test_schema_is_the_model_s() -> None:
    assert json.loads(run("schema").stdout) == Document.model_json_schema()


def test_why_gives_rule_evidence_and_sentence(folder: Path) -> None:
    result = run("why", str(folder / "a.txt"))
    assert result.exit_code == 0
    for found in explain(parse_document(PAGE)):
        assert found.rule_name in result.stdout
        assert f"{found.span.start}:{found.span.end}" in result.stdout


def test_why_cuts_nothing_off() -> None:
    demand = "各部门要" + "加快办理用地手续、" * 30 + "按期开工"
    shown = "".join(
        run("why", "-", text=f"2月3日，甲县召开项目调度会。\n会议要求，{demand}。\n").stdout.split()
    )
    assert shown.count(demand) == 3  # what was found, its evidence, and its sentence


def test_why_of_a_missing_file() -> None:
    result = run("why", "missing.txt")
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)


def test_rules_lists_every_rule() -> None:
    listed = run("rules").stdout
    assert [rule.name for rule in all_rules() if rule.name not in listed] == []


NOISY = "2月3日,縣(xiàn)委召開會議,,研究[重點]項目。"


def test_repair_prints_the_repaired_text() -> None:
    assert run("repair", "-", text=NOISY).stdout == repair(NOISY).text + "\n"


def test_repair_marks_each_change() -> None:
    shown = run("repair", "-", "--diff", text=NOISY).stdout
    assert "2月3日[-,縣(xiàn)-]{+，县+}委召" in shown
    assert re.sub(r"\[-.*?-\]|\{\+(.*?)\+\}", r"\1", shown.splitlines()[0]) == repair(NOISY).text
    assert re.sub(r"\{\+.*?\+\}|\[-(.*?)-\]", r"\1", shown.splitlines()[0]) == NOISY
    assert re.search(r"pinyin_note +1", shown)


def test_repair_of_what_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "page.bin").write_bytes(b"\xff\x00")
    result = run("repair", str(tmp_path / "page.bin"))
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)


def _process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *arguments],
        input=PAGE.encode(),
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent / "src"), **environment},
    )


def test_output_is_utf8_in_any_locale() -> None:
    done = _process("-X", "utf8=0", "-m", "jiyao", "parse", "-", LC_ALL="C", PYTHONIOENCODING="latin-1")
    assert Document.model_validate_json(done.stdout.decode("utf-8")).text == parse_document(PAGE).text


BLOCKED = """
import importlib.util, sys
sys.modules["typer"] = sys.modules["rich"] = None
real = importlib.util.find_spec
importlib.util.find_spec = lambda name, package=None: None if name in {"typer", "rich"} else real(name, package)
"""


def test_without_the_extra_the_library_works_and_the_command_says_what_to_install() -> None:
    done = _process(
        "-c", BLOCKED + "import jiyao; jiyao.parse_document('甲'); from jiyao.cli import main; main()"
    )
    assert done.returncode == 1
    assert done.stderr.decode().strip().endswith("pip install 'jiyao[cli]'")
    assert b"Traceback" not in done.stderr
