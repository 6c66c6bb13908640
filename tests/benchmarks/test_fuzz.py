"""The fuzzing: seeds are what a target takes, changes stay in bounds, a breach is told, an absent fuzzer is no failure."""

from __future__ import annotations

import importlib.util
import json
import random
import sys
from pathlib import Path
from types import ModuleType

import pytest

import fuzz
from invariants import broken, broken_repair
from jiyao import Document, parse_document
from jiyao.reading.decode import decode

TEXT = "3月5日，甲县召开项目推进会，县委书记张三出席会议并讲话。他强调，一要完成投资3亿元，二要抓好落实。"


@pytest.fixture(scope="module")
def target() -> ModuleType:
    """The script that atheris runs, which is no module of a package."""
    found = importlib.util.spec_from_file_location("fuzz_target", fuzz.SCRIPT)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def test_an_absent_fuzzer_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["fuzz", "--python", str(tmp_path / "nothing")])
    assert fuzz.main() == 0
    assert "not installed" in capsys.readouterr().out


@pytest.mark.parametrize("target_name", fuzz.TARGETS)
def test_a_seed_is_what_the_target_takes(target_name: str) -> None:
    assert all("张三" in decode(fuzz.seed(target_name, number, TEXT)) for number in range(4))


def test_excerpts_are_short_enough_for_many_runs() -> None:
    lengths = [len(text) for text in fuzz.excerpts()]
    assert len(lengths) > 50
    assert max(lengths) <= 3 * fuzz.EXCERPT


def test_what_a_run_has_written_is_counted(tmp_path: Path) -> None:
    summary = {"runs": 10, "seconds": 2.0, "crashes": {"KeyError": 7, "range": 1}, "slow": [12.5]}
    (tmp_path / "text.json").write_text(json.dumps(summary), encoding="utf-8")
    assert fuzz.row(tmp_path, "text", ended=0) == fuzz.Row("text", 10, 2.0, crashes=2, slow=1)
    assert fuzz.row(tmp_path, "html", ended=77) == fuzz.Row("html", 0, 0.0, crashes=1, slow=0)


def test_changes_are_the_same_for_the_same_number_and_bounded(target: ModuleType) -> None:
    mutator = target.Mutator([TEXT], target.TOKENS)
    texts = [mutator.text(TEXT, random.Random(number)) for number in range(50)]
    assert texts == [mutator.text(TEXT, random.Random(number)) for number in range(50)]
    assert len(set(texts)) > 40
    assert max(map(len, texts)) <= target.LONGEST
    assert all(target.as_text(target.as_bytes(text)) == text for text in texts)


def test_only_what_stays_slow_is_kept(target: ModuleType, tmp_path: Path) -> None:
    finds = target.Finds(tmp_path, "text", 0.0)
    for _ in range(target.WARM_UP + 1):
        finds.timed(1e-3, 1000, b"", lambda: 1e-3)
    finds.timed(0.1, 1000, b"once", lambda: 1e-3)
    finds.timed(0.1, 1000, b"slow", lambda: 0.1)
    assert [path.read_bytes() for path in tmp_path.glob("*.input")] == [b"slow"]


@pytest.mark.parametrize(
    ("field", "kind"), [("officials", "attendees"), ("meetings", ""), ("text", "text"), ("span", "directive")]
)
def test_a_breach_is_told(field: str, kind: str) -> None:
    document = parse_document(TEXT)
    assert document.officials
    assert document.directives
    if field == "span":
        first = document.directives[0]
        moved = first.span.model_copy(update={"source_end": first.span.source_end - 1})
        spoilt = {"directives": (first.model_copy(update={"span": moved}), *document.directives[1:])}
    else:
        spoilt = {field: Document(kind=document.kind, text="").__getattribute__(field)}
    found = broken(TEXT, document.model_copy(update=spoilt))
    assert [words.split()[0].strip(":") for words in found] == [kind] * bool(kind)


def test_a_clean_text_breaks_nothing() -> None:
    assert broken(TEXT, parse_document(TEXT)) == broken_repair(TEXT) == []
