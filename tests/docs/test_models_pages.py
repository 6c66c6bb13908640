"""Each model has a page, and the page names every value that its fields can take."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

import pytest

from jiyao import models

PAGES = {
    "document": (models.DocumentKind,),
    "meeting": (models.MeetingKind, models.PartOfDay),
    "official": (models.PositionStatus,),
    "project_stat": (models.Metric, models.Stage, models.Comparator),
    "directive": (models.Force,),
}


@pytest.mark.parametrize("page", PAGES)
def test_the_page_of_a_model_lists_the_values_of_its_enums(root: Path, page: str) -> None:
    text = (root / "docs" / "models" / f"{page}.md").read_text(encoding="utf-8")
    kinds: tuple[type[Enum], ...] = PAGES[page]
    for kind in kinds:
        assert f"::: jiyao.models.{kind.__name__}" in text
        assert [one.value for one in kind if f"| `{one.value}` |" not in text] == []


def test_every_model_stands_on_a_page(root: Path) -> None:
    texts = "".join(path.read_text(encoding="utf-8") for path in (root / "docs" / "models").glob("*.md"))
    names = [
        name
        for name, kind in vars(models).items()
        if isinstance(kind, type) and issubclass(kind, models.Model)
    ]
    hidden = {"Model", "Viewable"}
    assert [name for name in names if name not in hidden and f"::: jiyao.models.{name}\n" not in texts] == []


@pytest.mark.parametrize("page", ["index", "start", "models/index"])
def test_the_first_pages_are_in_both_languages_with_the_same_code(root: Path, page: str) -> None:
    chinese, english = (
        (root / "docs" / f"{page}{ending}").read_text(encoding="utf-8") for ending in (".md", ".en.md")
    )
    code = [
        [block for block in text.split("```")[1::2] if not block.startswith("sh")]
        for text in (chinese, english)
    ]
    assert code[0] == code[1]
    assert f"({Path(page).name}.en.md)" in chinese
    assert f"({Path(page).name}.md)" in english
