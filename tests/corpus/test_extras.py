"""The optional parts stay out of the way until they are asked for, and say what they need."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from rich.console import Console

from jiyao import Result, corpus
from jiyao.corpus.progress import Bar, track

HEAVY = "pyarrow, duckdb, pandas, polars, pyspark, rich, multiprocessing.connection, concurrent.futures"


def python(code: str) -> str:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    return run.stdout.strip()


def test_importing_jiyao_imports_nothing_optional() -> None:
    code = f"import sys, jiyao; print([name for name in '{HEAVY}'.split(', ') if name in sys.modules])"
    assert python(code) == "[]"


@pytest.mark.parametrize(
    ("missing", "wanted", "extra"),
    [("pyarrow", "tables", "arrow"), ("pyarrow", "parse_batch", "arrow"), ("rich", "track", "cli")],
)
def test_a_missing_extra_is_named(missing: str, wanted: str, extra: str) -> None:
    code = f"""
import sys
sys.modules["{missing}"] = None
try:
    from jiyao.corpus import {wanted}
except ImportError as error:
    print(error)
"""
    assert python(code).startswith(f"{wanted} needs {missing}")
    assert python(code).endswith(f"install it with: pip install 'jiyao[{extra}]'")


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = corpus.nothing


def test_a_terminal_sees_how_fast_it_goes() -> None:
    screen = io.StringIO()
    with Bar(10, Console(file=screen, force_terminal=True, width=120)) as bar:
        bar.update(4, 8_000, 1, skipped=2)
    assert "6/10" in screen.getvalue()
    assert "documents/s" in screen.getvalue()
    assert "errors/s" in screen.getvalue()


def test_tracking_changes_no_result(capsys: pytest.CaptureFixture[str]) -> None:
    results = [Result("a", characters=3), Result("b", error="ValueError: x")]
    assert list(track(results, 2)) == results
    assert capsys.readouterr().err == ""
