"""The documents that the tests read, each parsed once."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from jiyao import Document, parse_document

# No test may fail because the machine is busy; and a check that guards a change gives the same answer twice.
settings.register_profile("jiyao", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("jiyao")

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"
PAGES = sorted([*GOLD.glob("*.txt"), *(ROOT / "seeds").glob("*.txt")])


@cache
def _parsed(path: Path) -> tuple[str, Document]:
    source = path.read_bytes().decode("utf-8")
    return source, parse_document(source)


@pytest.fixture(scope="session", params=PAGES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def page(request: pytest.FixtureRequest) -> tuple[str, Document]:
    """Each page of the gold and the seeds: the source as found, and its Document."""
    return _parsed(request.param)


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def gold() -> dict[str, dict[str, Any]]:
    """The gold answers by document name."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.json"))}
