"""What the sources may not hold: people of the gold, and patterns that the oldest Python cannot read."""

from __future__ import annotations

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
    if re.search(r"^import re$", text, re.MULTILINE):
        assert re.findall(r".*(?:[+*?]\+|\}\}\+|\(\?>).*", text) == []
