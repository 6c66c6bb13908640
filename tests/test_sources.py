"""What the sources may not hold: people of the gold, who are known to tests alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

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
