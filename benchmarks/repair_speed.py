"""How fast the repair is, next to OpenCC's own conversion of the same page with the same dictionaries.

    python benchmarks/repair_speed.py

Prints medians of one run, in milliseconds, and the ratios between them; only the ratios last, for they share a
machine and a moment. CPU time, so that other programs do not count.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from opencc import OpenCC

from jiyao import repair

SEEDS = Path(__file__).parent.parent / "seeds"
PAGE = 3000  # characters
ROUNDS = 15


def page(text: str) -> str:
    """About 3,000 characters of a text, cut at a line or, where there is none, at a sentence."""
    cut = max(text.rfind("\n", PAGE // 2, PAGE), text.rfind("。", PAGE // 2, PAGE) + 1)
    return text[:cut]


def milliseconds(act: Callable[[], object], times: int) -> float:
    """CPU time of one call, the median of some rounds."""
    act()
    found = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(times):
            act()
        found.append((time.process_time() - start) / times * 1000)
    return median(found)


def main() -> None:
    """Measure each seed as it is and repaired, and growth with length."""
    convert = OpenCC("t2s").convert
    noisy = {path.stem[:3]: path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))}
    whole = "\n".join(repair(text).text for text in noisy.values())
    pages = {name: page(text) for name, text in noisy.items()}
    pages |= {f"clean {number}": page(whole[number * PAGE :]) for number in range(3)}
    print(f"{'page':14} {'chars':>6} {'repair':>8} {'OpenCC':>8} {'OpenCC / repair':>16}")
    for name, text in pages.items():
        text = repair(text).text if name.startswith("clean") else text
        own = milliseconds(lambda text=text: repair(text), 10)  # type: ignore[misc]
        other = milliseconds(lambda text=text: convert(text), 3)  # type: ignore[misc]
        print(f"{name:14} {len(text):6} {own:8.3f} {other:8.3f} {other / own:16.1f}")
    for length in (100_000, 200_000, 400_000):
        print(f"{'one character':14} {length:6} {milliseconds(lambda n=length: repair('一' * n), 1):8.1f}")  # type: ignore[misc]


if __name__ == "__main__":
    main()
