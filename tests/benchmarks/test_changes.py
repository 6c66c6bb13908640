"""The report on a change: what is gained is gained, what is lost is lost."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from changes import Change, accuracy, changes, compare, report, summary

EMPTY: dict[str, Any] = {
    "kind": "other",
    "text": "甲",
    "meetings": [],
    "officials": [],
    "project_stats": [],
    "directives": [],
}
OFFICIAL = {"name": "张三", "positions": [{"text": "县长"}]}
STAT = {
    "comparator": "ge",
    "value": "3",
    "upper": "5",
    "unit": "亿元",
    "metric": "funds",
    "subject": "资金",
    "period": None,
}
DIRECTIVE = {"issuer": "张三", "text": "抓进度", "ordinal": 0, "addressees": ["各镇", "各局"], "section": []}
MEETING = {
    "name": None,
    "kind": "inspection",
    "date": {"iso": "--02-03"},
    "venue": None,
    "speakers": ["张三"],
}


@pytest.mark.parametrize(
    ("kind", "found", "expected"),
    [
        ("officials", OFFICIAL, [("official", "张三"), ("position", "张三: 县长")]),
        ("project_stats", STAT, [("stat", "ge 3–5亿元 · funds · subject=资金")]),
        (
            "directives",
            DIRECTIVE,
            [("directive", "张三: 抓进度"), ("directive detail", "抓进度… ordinal=0 addressees=各镇、各局")],
        ),
        ("meetings", MEETING, [("meeting", "– · inspection · --02-03 · –"), ("meeting speakers", "张三")]),
    ],
)
def test_gained_and_lost_are_not_swapped(
    kind: str, found: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    more = {**EMPTY, kind: [found]}
    assert compare("甲", EMPTY, more) == Change("甲", gained=expected, lost=[])
    assert compare("甲", more, EMPTY) == Change("甲", gained=[], lost=expected)
    assert compare("甲", more, more) == Change("甲", gained=[], lost=[])


def test_a_second_of_the_same_counts() -> None:
    assert compare("甲", {**EMPTY, "project_stats": [STAT]}, {**EMPTY, "project_stats": [STAT, STAT]}).gained


def test_a_changed_object_is_one_gained_and_one_lost() -> None:
    change = compare(
        "甲", {**EMPTY, "project_stats": [STAT]}, {**EMPTY, "project_stats": [{**STAT, "value": "4"}]}
    )
    assert [words[:8] for _, words in change.gained + change.lost] == ["ge 4–5亿元", "ge 3–5亿元"]


def test_an_error_is_a_loss_of_everything() -> None:
    change = compare("甲", {**EMPTY, "officials": [OFFICIAL]}, {"error": "ValueError: 乙"})
    assert change.gained == [("error", "ValueError: 乙")]
    assert ("official", "张三") in change.lost


def test_the_report_marks_what_the_gold_holds() -> None:
    change = Change("甲", gained=[("official", "张三")], lost=[("official", "李四")])
    assert list(report(change, {"甲": {**EMPTY, "officials": [OFFICIAL]}})) == [
        "甲: 1 gained, 1 lost",
        "  + ✓ official             张三",
        "  -   official             李四",
    ]
    assert list(summary([change])) == ["official             +1     -1"]


def test_accuracy_goes_from_old_to_new() -> None:
    gold = {"甲": {**EMPTY, "officials": [OFFICIAL]}}
    lines = list(accuracy(gold, [Path("甲.txt")], [EMPTY], [{**EMPTY, "officials": [OFFICIAL]}]))
    assert "official name        0.000 -> 1.000  +1.000" in lines


PACKAGE = """
class Parsed:
    def __init__(self, text):
        self.text = text
    def model_dump(self, mode):
        people = [{"name": name, "positions": []} for name in %r if name in self.text]
        return {"kind": "other", "text": self.text, "officials": people}
def parse_document(text):
    return Parsed(text)
"""


def _git(repository: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(repository), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two revisions of a tiny jiyao, which know different names, and a working tree that knows one more."""
    package = tmp_path / "repository" / "src" / "jiyao" / "__init__.py"
    package.parent.mkdir(parents=True)
    _git(tmp_path, "init", "-q", "repository")
    for names in (["张三", "李四"], ["李四", "王五"]):
        package.write_text(PACKAGE % names, encoding="utf-8")
        _git(tmp_path / "repository", "add", "-A")
        _git(tmp_path / "repository", "commit", "-q", "-m", "names")
    package.write_text(PACKAGE % ["李四", "王五", "赵六"], encoding="utf-8")
    return tmp_path / "repository"


@pytest.mark.parametrize(("new", "gained"), [("HEAD", ["王五"]), (None, ["王五", "赵六"])])
def test_two_revisions_are_run_side_by_side(
    repository: Path, tmp_path: Path, new: str | None, gained: list[str]
) -> None:
    page, quiet = tmp_path / "page.txt", tmp_path / "quiet.txt"
    page.write_text("张三、李四、王五、赵六", encoding="utf-8")
    quiet.write_text("李四", encoding="utf-8")
    found, old, parsed = changes(repository, "HEAD~1", new, [page, quiet])
    assert found == [Change("page", [("official", name) for name in gained], [("official", "张三")])]
    assert [len(one["officials"]) for one in old] == [2, 1]
    assert len(parsed) == 2
    assert not (repository / ".git" / "worktrees").exists() or not list(
        (repository / ".git" / "worktrees").iterdir()
    )
