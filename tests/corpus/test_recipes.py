"""Every table that a recipe shows is what its code prints; a page that has fallen behind is found."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("duckdb", reason="duckdb is not installed: pip install 'jiyao[duckdb]'")

from recipes import RECIPES, main, rerun, same

PAGES = ["leaders", "investment", "orders", "meetings", "changes"]


@pytest.mark.parametrize("name", PAGES)
def test_a_recipe_prints_what_it_shows(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(RECIPES.parents[1])
    text = (RECIPES / f"{name}.md").read_text(encoding="utf-8")
    now = rerun(text)
    assert "│" in now
    assert same(text, now), f"refresh the page with: python benchmarks/recipes.py --write\n{now}"


def test_a_page_that_has_fallen_behind_is_found_and_refreshed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "# 甲\n\n```pycon\n>>> for n in range(2):\n...     print(n)\n0\n7\n```\n", encoding="utf-8"
    )
    assert main([str(page)]) == 1
    assert main(["--write", str(page)]) == 0
    assert main([str(page)]) == 0
    assert ">>> for n in range(2):\n...     print(n)\n0\n1\n```" in page.read_text(encoding="utf-8")
