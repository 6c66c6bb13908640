"""Compare the sums of money that jiyao, JioNLP and Recognizers-Text find in the gold documents.

    python benchmarks/figure_peers.py [--jionlp PYTHON] [--recognizers PYTHON]

Each peer runs in an environment of its own, because their dependencies do not go together:

    python -m venv .peers/jionlp && .peers/jionlp/bin/pip install jionlp
    python -m venv .peers/recognizers && .peers/recognizers/bin/pip install recognizers-text-suite "emoji<2" datedelta

A peer that is not there is left out with a line that says so.

found: a hit overlaps the sum as it stands in the text; value right: the amount in yuan is equal;
unit right: the hit says that it is yuan; invented: hits that overlap no sum of the gold.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

import regex

from asking import ask
from jiyao.lexicon import Lexicon
from jiyao.mentions.figures import FigureFinder
from jiyao.mentions.numbers import NUMERAL, read_numeral
from jiyao.mentions.units import UnitKind

HERE = Path(__file__).parent
GOLD = HERE.parent / "tests" / "gold"
_SUM = regex.compile(rf"(?P<number>{NUMERAL})(?P<more>[余多])?(?P<magnitude>万亿|[万亿])?元")
_SCALE = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}


@dataclass(frozen=True)
class Sum:
    """A sum of money in a text: where it stands, and what it is worth; ``counted`` is False for optional gold."""

    start: int
    end: int
    amount: Decimal | None
    currency: str | None = "元"
    counted: bool = True


@dataclass
class Row:
    """One line of the table."""

    found: int = 0
    value: int = 0
    unit: int = 0
    invented: int = 0


def gold_sums(answer: dict[str, object]) -> list[Sum]:
    """The sums of one gold document, each at the place in the text where it stands."""
    text, stats = answer["text"], answer["project_stats"]
    if not isinstance(text, str) or not isinstance(stats, list):
        raise TypeError("not a gold document")
    written = [(match.span(), amount) for match in _SUM.finditer(text) if (amount := _amount(match))]
    sums = []
    for stat in stats:
        if not stat["unit"].endswith("元"):
            continue
        amount = abs(Decimal(stat["value"])) * _SCALE[stat["unit"].removesuffix("元")]
        place = next((span for span, value in written if value == amount), None)
        if place is not None:
            written = [(span, value) for span, value in written if span != place]
            sums.append(Sum(*place, amount, counted=not stat.get("optional")))
    return sums


def _amount(match: regex.Match[str]) -> Decimal | None:
    numeral = read_numeral(match["number"])
    return numeral.total * _SCALE[match["magnitude"] or ""] if numeral else None


def score(texts: list[list[Sum]], hits: list[list[Sum]]) -> Row:
    """Count the hits of one system against the gold.

    >>> gold, hit = [Sum(0, 5, Decimal(3))], [Sum(1, 5, Decimal(3)), Sum(9, 12, Decimal(1))]
    >>> score([gold], [hit])
    Row(found=1, value=1, unit=1, invented=1)
    """
    row = Row()
    for gold, found in zip(texts, hits, strict=True):
        for one in gold:
            near = [hit for hit in found if hit.start < one.end and one.start < hit.end]
            if one.counted and near:
                row.found += 1
                row.value += any(hit.amount == one.amount for hit in near)
                row.unit += any(hit.currency == "元" for hit in near)
        row.invented += sum(
            all(hit.end <= one.start or one.end <= hit.start for one in gold) for hit in found
        )
    return row


def own_hits(texts: list[str]) -> list[list[Sum]]:
    """What jiyao's figure finder says, before it asks what a sum means."""
    finder = FigureFinder(Lexicon.default())
    return [
        [
            Sum(figure.start, figure.end, figure.amount)
            for figure in finder.find(text)
            if figure.kind is UnitKind.MONEY
        ]
        for text in texts
    ]


def peer_hits(python: Path, script: str, texts: list[str]) -> list[list[Sum]]:
    """What a peer says, asked in its own environment. Raises ``RuntimeError`` where it fails."""
    return [
        [Sum(hit[0], hit[1], _decimal(hit[2]), hit[3]) for hit in found]
        for found in ask(python, script, texts)
    ]


def _decimal(value: str | None) -> Decimal | None:
    try:
        return None if value is None else Decimal(value).normalize()
    except InvalidOperation:  # a range, or words
        return None


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--jionlp", type=Path, default=HERE.parent / ".peers/jionlp/bin/python")
    parser.add_argument("--recognizers", type=Path, default=HERE.parent / ".peers/recognizers/bin/python")
    options = parser.parse_args()
    answers = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.json"))]
    texts, gold = [answer["text"] for answer in answers], [gold_sums(answer) for answer in answers]
    total = sum(one.counted for sums in gold for one in sums)
    print(f"{len(texts)} documents, {total} sums of money{'':6} found  value right  unit right  invented")
    _print("jiyao", score(gold, own_hits(texts)))
    peers = [
        ("JioNLP", options.jionlp, "jionlp_money.py"),
        ("Recognizers-Text", options.recognizers, "recognizers_money.py"),
    ]
    for name, python, script in peers:
        if not python.exists():
            print(f"{name}: not installed at {python}, left out", file=sys.stderr)
            continue
        _print(name, score(gold, peer_hits(python, script, texts)))


def _print(name: str, row: Row) -> None:
    print(f"{name:36} {row.found:5}  {row.value:11}  {row.unit:10}  {row.invented:8}")


if __name__ == "__main__":
    main()
