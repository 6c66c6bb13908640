"""What the sources may not hold: people of the gold, and patterns that the oldest Python cannot read."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import pytest

SOURCES = sorted((Path(__file__).parent.parent / "src").rglob("*.py"))
LEAST = 3  # a name of two characters may be a word


def test_no_person_of_the_gold_is_known_to_the_library(gold: dict[str, dict[str, Any]], root: Path) -> None:
    names = {official["name"] for answers in gold.values() for official in answers["officials"]}
    names |= {byline["name"] for answers in gold.values() for byline in answers["bylines"]}
    sources = [path for path in sorted((root / "src").rglob("*")) if path.suffix in {".py", ".txt", ".tsv"}]
    sources += [root / "benchmarks" / name for name in ("accuracy.py", "changes.py", "scoring.py")]
    assert len(sources) > 20
    known = [
        (name, path.name)
        for path in sources
        for name in names
        if len(name) >= LEAST and name in path.read_text(encoding="utf-8")
    ]
    assert known == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_patterns_of_re_are_read_by_python_3_10(path: Path) -> None:
    """Possessive repeats and atomic groups came to ``re`` with 3.11; ``regex`` has always had them."""
    text = path.read_text(encoding="utf-8")
    patterns = [
        ast.get_source_segment(text, call) or ""
        for call in [*_calls(text, "re"), *_scanners(text)]
        if call.args
    ]
    assert [one for one in patterns if re.search(r"[+*?]\+|\}\}\+|\(\?>", one)] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_patterns_of_regex_are_made_where_they_are_kept(path: Path) -> None:
    """A pattern that a module compiles itself is compiled anew in every process; those made of a page's words are."""
    text = path.read_text(encoding="utf-8")
    own = [
        call
        for call in _calls(text, "regex")
        if path.name != "patterns.py"
        and call.args
        and isinstance(call.args[0], (ast.Constant, ast.JoinedStr))
    ]
    assert own == [], [ast.get_source_segment(text, call) for call in own]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_patterns_of_re_are_made_where_they_are_kept(path: Path) -> None:
    made = [call for call in _calls(path.read_text(encoding="utf-8"), "re") if _attribute(call) == "compile"]
    assert made == [] or path.name in ("patterns.py", "decode.py")  # decode.py looks at bytes


def _attribute(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _scanners(text: str) -> list[ast.Call]:
    """The calls of what makes patterns of re."""
    return [
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "scanner"
    ]


def _calls(text: str, module: str) -> list[ast.Call]:
    """The calls of a module's own functions: re.compile(…), regex.search(…)."""
    return [
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == module
        and node.func.attr != "escape"
    ]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_repeats_in_patterns_of_f_strings_have_both_braces_doubled(path: Path) -> None:
    """rf"[^，]{0,6}" holds a tuple, and asks for its words."""
    parts = [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FormattedValue)
    ]
    own = [ast.unparse(part) for part in parts if isinstance(part.value, (ast.Tuple, ast.Constant))]
    assert own == []
