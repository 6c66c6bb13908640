"""Measure jiyao against the gold documents and print the table.

    python benchmarks/accuracy.py [--errors] [--check FLOORS] [--raise FLOORS] [--markdown] [--readme FILE]

``--check`` ends with 1 when a measure is below its floor; ``--raise`` writes higher floors, never lower ones.
``--markdown`` prints the table that the README shows; ``--readme`` puts it there, ``--check-readme`` compares the two.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from pathlib import Path

from jiyao import parse_document
from scoring import CORE, MEASURES, Tally, score_document

GOLD = Path(__file__).parent.parent / "tests" / "gold"
BEGIN, END = "<!-- accuracy: begin -->", "<!-- accuracy: end -->"
Floors = dict[str, float]


def measure(folder: Path) -> tuple[Tally, int]:
    """Parse every document of a folder of gold pairs; the counts, and the number of documents."""
    tally, answers = Tally(), sorted(folder.glob("*.json"))
    for path in answers:
        source = path.with_suffix(".txt").read_bytes().decode("utf-8")
        got = parse_document(source).model_dump(mode="json")
        score_document(tally, path.stem, got, json.loads(path.read_text(encoding="utf-8")))
    return tally, len(answers)


def plain_table(tally: Tally, documents: int) -> str:
    """The table for a terminal."""
    lines = [f"{documents} documents{'':22} precision  recall      F1   gold"]
    for name in MEASURES:
        row = tally.figures(name)
        star = "*" if name in CORE else " "
        lines.append(f"{star} {name:32} {row.precision:9.3f} {row.recall:7.3f} {row.f1:7.3f} {row.gold:6.0f}")
    return "\n".join([*lines, f"core score (mean F1 of the starred rows): {tally.core():.3f}"])


def markdown_table(tally: Tally, documents: int) -> str:
    """The table for the README.

    >>> print(markdown_table(Tally(), 0).splitlines()[0])
    | measure (0 documents) | precision | recall | F1 | gold items |
    """
    lines = [
        f"| measure ({documents} documents) | precision | recall | F1 | gold items |",
        "|---|--:|--:|--:|--:|",
    ]
    for name, meaning in MEASURES.items():
        row = tally.figures(name)
        label = f"**{name}**" if name in CORE else name
        figures = f"{row.precision:.3f} | {row.recall:.3f} | {row.f1:.3f} | {row.gold:.0f}"
        lines.append(f"| {label}: {meaning.split(': ')[-1]} | {figures} |")
    return "\n".join([*lines, f"| **core**: mean F1 of the measures in bold | | | {tally.core():.3f} | |"])


def scores(tally: Tally) -> Floors:
    """What floors hold: the F1 of each measure that had anything to measure, and the core score."""
    return {**{name: tally.figures(name).f1 for name in MEASURES if tally.gold[name]}, "core": tally.core()}


def below(floors: Floors, reached: Floors) -> list[str]:
    """One line for each score below its floor.

    >>> below({"stat": 0.9, "text": 0.9}, {"stat": 0.85, "text": 0.99})
    ['stat 0.8500 is below its floor 0.9000']
    """
    return [
        f"{name} {reached.get(name, 0.0):.4f} is below its floor {floor:.4f}"
        for name, floor in floors.items()
        if reached.get(name, 0.0) < floor
    ]


def raised(floors: Floors, reached: Floors) -> Floors:
    """New floors: what was reached, rounded down, but never below the old floor.

    >>> raised({"stat": 0.9, "text": 0.9}, {"stat": 0.85, "text": 0.98765})
    {'stat': 0.9, 'text': 0.987}
    """
    return {
        name: max(math.floor(score * 1000) / 1000, floors.get(name, 0.0)) for name, score in reached.items()
    }


def with_table(page: str, table: str) -> str:
    """A page with the table between its two marks. Raises ``ValueError`` where the marks are missing."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page does not hold {BEGIN} and {END}")
    return f"{before}{BEGIN}\n{table}\n{END}{after}"


def _read_floors(path: Path) -> Floors:
    floors: Floors = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return floors


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?", default=GOLD, help="folder of NAME.txt and NAME.json")
    parser.add_argument("--errors", action="store_true", help="list every mistake")
    parser.add_argument("--markdown", action="store_true", help="print the README's table")
    parser.add_argument("--check", type=Path, metavar="FLOORS", help="fail when a score is below its floor")
    parser.add_argument(
        "--raise", type=Path, metavar="FLOORS", dest="raise_", help="raise the floors to the scores"
    )
    parser.add_argument("--readme", type=Path, metavar="FILE", help="put the table into this page")
    parser.add_argument(
        "--check-readme", type=Path, metavar="FILE", help="fail when the page shows another table"
    )
    return parser.parse_args()


def main() -> int:
    """The command; returns the exit code."""
    arguments = _arguments()
    tally, documents = measure(arguments.folder)
    if not documents:
        sys.exit(f"no gold documents in {arguments.folder}")
    if arguments.errors:
        for mistake in tally.mistakes:
            print(f"{mistake.document:12} {mistake.measure:18} {mistake.what:9} {mistake.item}")
    table = markdown_table(tally, documents)
    print(table if arguments.markdown else plain_table(tally, documents))
    if arguments.raise_:
        floors = raised(_read_floors(arguments.raise_), scores(tally))
        arguments.raise_.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    if arguments.readme:
        page = arguments.readme.read_text(encoding="utf-8")
        arguments.readme.write_text(with_table(page, table), encoding="utf-8")
    failures = below(_read_floors(arguments.check), scores(tally)) if arguments.check else []
    if arguments.check_readme:
        page = arguments.check_readme.read_text(encoding="utf-8")
        if with_table(page, table) != page:
            failures.append(
                f"{arguments.check_readme} shows another table; run with --readme {arguments.check_readme}"
            )
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
