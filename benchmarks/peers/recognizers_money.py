"""Sums of money as Recognizers-Text finds them; runs in an environment of its own.

Reads a JSON list of texts, writes for each a list of [start, end, amount in yuan or null, currency].
"""

from __future__ import annotations

import importlib
import json
import sys
from typing import Any

CURRENCIES = {"CNY": "元"}


def main() -> None:
    """Texts in, hits out."""
    recognize = importlib.import_module("recognizers_number_with_unit").recognize_currency
    chinese = importlib.import_module("recognizers_text").Culture.Chinese
    texts = json.load(sys.stdin)
    json.dump([[_hit(hit) for hit in recognize(text, chinese)] for text in texts], sys.stdout)


def _hit(hit: Any) -> list[object]:
    resolution = hit.resolution or {}
    currency = str(resolution.get("isoCurrency"))
    return [hit.start, hit.end + 1, resolution.get("value"), CURRENCIES.get(currency, currency)]


if __name__ == "__main__":
    main()
