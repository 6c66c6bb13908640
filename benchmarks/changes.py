"""List what a change gains and loses, object by object, on the gold and on any folder of texts.

    python benchmarks/changes.py OLD [NEW] [--texts FOLDER]… [--all]

OLD and NEW are revisions of the repository; without NEW, OLD is compared with the working tree as it stands. Every
``.txt`` below the folders is parsed by both. For the gold, what agrees with the answer is marked ``✓``, and the F1 of both
revisions is printed below.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scoring import MEASURES, Tally, score_document

ROOT = Path(__file__).parent.parent
GOLD = "tests/gold"
WIDTH = 100
# Run by each revision in a process of its own: paths on standard input, one line of JSON for each on standard output.
PARSE = """
import json, pathlib, sys
from jiyao import parse_document
for path in sys.stdin.read().splitlines():
    try:
        text = pathlib.Path(path).read_bytes().decode("utf-8-sig")
        print(json.dumps(parse_document(text).model_dump(mode="json")))
    except Exception as error:
        print(json.dumps({"error": f"{type(error).__name__}: {error}"}))
"""
Json = dict[str, Any]
Item = tuple[str, str]  # the kind of object, and what was found


@dataclass(frozen=True)
class Change:
    """What one document gained and lost."""

    document: str
    gained: list[Item]
    lost: list[Item]


def items(document: Json) -> Iterator[Item]:
    """Everything that a parse says of a document, as (kind, words) pairs that can be compared."""
    if "error" in document:
        yield "error", document["error"]
        return
    for key in ("kind", "title", "published", "source"):
        if document.get(key):
            yield key, str(document[key])
    region = document.get("region")
    if region:
        yield "region", f"{region['name']} {region.get('adcode') or ''}".strip()
    yield from (("byline", f"{one['name']} {one['role']}") for one in document.get("bylines") or [])
    for key, describe in DESCRIPTIONS.items():
        for found in document.get(key) or []:
            yield from describe(found)


def _meeting(meeting: Json) -> Iterator[Item]:
    date = meeting.get("date")
    iso = date["iso"] if isinstance(date, dict) else date
    facts = [meeting.get("name"), meeting["kind"], iso, meeting.get("venue")]
    yield "meeting", " · ".join(fact or "–" for fact in facts)
    for role in ("presiders", "speakers", "attendees", "participants", "agenda"):
        yield from ((f"meeting {role}", value) for value in meeting.get(role) or [])


def _official(official: Json) -> Iterator[Item]:
    yield "official", official["name"]
    for position in official["positions"]:
        yield "position", f"{official['name']}: {position if isinstance(position, str) else position['text']}"


def _stat(stat: Json) -> Iterator[Item]:
    value = stat["value"] + (f"–{stat['upper']}" if stat.get("upper") else "")
    facts = [f"{stat['comparator']} {value}{stat['unit']}", stat["metric"]]
    facts += [f"{key}={stat[key]}" for key in ("subject", "stage", "period", "basis") if stat.get(key)]
    yield "stat", " · ".join(facts)


def _directive(directive: Json) -> Iterator[Item]:
    yield "directive", f"{directive.get('issuer') or '–'}: {directive['text']}"
    facts = [f"{key}={directive[key]}" for key in ("ordinal", "deadline") if directive.get(key) is not None]
    facts += [f"{key}={'、'.join(directive[key])}" for key in ("addressees", "section") if directive.get(key)]
    if facts:
        yield "directive detail", f"{directive['text'][:16]}… {' '.join(facts)}"


DESCRIPTIONS: dict[str, Callable[[Json], Iterator[Item]]] = {
    "meetings": _meeting,
    "officials": _official,
    "project_stats": _stat,
    "directives": _directive,
}


def compare(document: str, old: Json, new: Json) -> Change:
    """What ``new`` says that ``old`` did not (gained), and the reverse (lost).

    >>> compare("甲", {"officials": []}, {"officials": [{"name": "张三", "positions": []}]}).gained
    [('official', '张三')]
    """
    before, after = Counter(items(old)), Counter(items(new))
    return Change(document, list((after - before).elements()), list((before - after).elements()))


def parse_with(tree: Path, paths: list[Path]) -> list[Json]:
    """The parses of some files by the jiyao of a source tree, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", PARSE],
        input="\n".join(map(str, paths)),
        env={**os.environ, "PYTHONPATH": str(tree / "src"), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


@contextmanager
def checked_out(repository: Path, revision: str | None) -> Iterator[Path]:
    """A folder that holds a revision; the working tree itself where there is none."""
    if revision is None:
        yield repository
        return
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        _git(repository, "worktree", "add", "--detach", str(tree), revision)
        try:
            yield tree
        finally:
            _git(repository, "worktree", "remove", "--force", str(tree))


def _git(repository: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(repository), *arguments], check=True, capture_output=True)


def changes(
    repository: Path, old: str, new: str | None, paths: list[Path]
) -> tuple[list[Change], list[Json], list[Json]]:
    """The changes between two revisions for each file, and both lists of parses."""
    with checked_out(repository, old) as before, checked_out(repository, new) as after:
        parses = parse_with(before, paths), parse_with(after, paths)
    found = [compare(path.stem, *both) for path, *both in zip(paths, *parses, strict=True)]
    return [change for change in found if change.gained or change.lost], *parses


def report(change: Change, answers: dict[str, Json], width: int | None = WIDTH) -> Iterator[str]:
    """The lines for one document; an item that stands in the gold answer is marked."""
    right = set(items(answers.get(change.document, {})))
    yield f"{change.document}: {len(change.gained)} gained, {len(change.lost)} lost"
    for sign, found in (("+", change.gained), ("-", change.lost)):
        for kind, words in found:
            mark = "✓" if (kind, words) in right else " "
            yield f"  {sign} {mark} {kind:20} {' '.join(words.split())[:width]}"


def summary(found: list[Change]) -> Iterator[str]:
    """Totals for each kind of object."""
    gained = Counter(kind for change in found for kind, _ in change.gained)
    lost = Counter(kind for change in found for kind, _ in change.lost)
    for kind in sorted(gained | lost):
        yield f"{kind:20} +{gained[kind]:<5} -{lost[kind]}"


def accuracy(answers: dict[str, Json], paths: list[Path], old: list[Json], new: list[Json]) -> Iterator[str]:
    """F1 of both revisions on the documents with a gold answer."""
    before, after = Tally(), Tally()
    for path, *both in zip(paths, old, new, strict=True):
        for tally, got in zip((before, after), both, strict=True):
            if path.stem in answers and "error" not in got:
                score_document(tally, path.stem, got, answers[path.stem])
    for measure in MEASURES:
        was, now = before.figures(measure).f1, after.figures(measure).f1
        yield f"{measure:20} {was:.3f} -> {now:.3f}  {now - was:+.3f}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("old", help="revision to compare with")
    parser.add_argument("new", nargs="?", help="revision to judge; the working tree by default")
    parser.add_argument(
        "--texts", type=Path, action="append", default=[], help="folder of .txt files (repeatable)"
    )
    parser.add_argument("--all", action="store_true", help="print every object in full")
    return parser.parse_args()


def main() -> None:
    """The command."""
    arguments = _arguments()
    gold = sorted((ROOT / GOLD).glob("*.txt"))
    others = [path.resolve() for folder in arguments.texts for path in sorted(folder.rglob("*.txt"))]
    answers = {path.stem: json.loads(path.with_suffix(".json").read_text(encoding="utf-8")) for path in gold}
    paths = gold + others
    found, old, new = changes(ROOT, arguments.old, arguments.new, paths)
    for change in found:
        print("\n".join(report(change, answers, None if arguments.all else WIDTH)))
    print(f"\n{len(paths)} documents, {len(found)} changed")
    print("\n".join(summary(found)))
    print("\nF1 on the gold")
    print("\n".join(accuracy(answers, paths, old, new)))


if __name__ == "__main__":
    main()
