"""Sums of money as JioNLP finds them; runs in an environment of its own.

Reads a JSON list of texts, writes for each a list of [start, end, amount in yuan or null, currency].
"""

from __future__ import annotations

import contextlib
import importlib
import json
import sys


def main() -> None:
    """Texts in, hits out; what JioNLP prints of itself goes to the other stream."""
    texts = json.load(sys.stdin)
    with contextlib.redirect_stdout(sys.stderr):
        extract = importlib.import_module("jionlp").ner.extract_money
        found = [[_hit(hit) for hit in extract(text, with_parsing=True)] for text in texts]
    json.dump(found, sys.stdout)


def _hit(hit: dict[str, object]) -> list[object]:
    detail, offset = hit["detail"], hit["offset"]
    if not isinstance(detail, dict) or not isinstance(offset, list):
        raise TypeError(f"not a hit of JioNLP: {hit!r}")
    number = detail.get("num")
    first = number[0] if isinstance(number, list) else number  # both ends of a range: the lower one
    return [*offset, first, detail.get("case")]


if __name__ == "__main__":
    main()
