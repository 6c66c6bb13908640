"""How fast the repair is, next to OpenCC's own conversion of the same page with the same dictionaries.

    python benchmarks/repair_speed.py

Prints medians of one run, in milliseconds, and the ratios between them; only the ratios last, for they share a
machine and a moment. CPU time, so that other programs do not count. Fails where a noisy page takes more than an
eighth of OpenCC's time, or a clean one more than a sixteenth.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from opencc import OpenCC

from jiyao import repair

SEEDS = Path(__file__).parent.parent / "seeds"
PAGE = 3000  # characters
ROUNDS = 15
LEAST = {"noisy": 8.0, "clean": 16.0}  # OpenCC / repair


def page(text: str) -> str:
    """About 3,000 characters of a text, cut at a line or, where there is none, at a sentence."""
    cut = max(text.rfind("\n", PAGE // 2, PAGE), text.rfind("。", PAGE // 2, PAGE) + 1)
    return text[:cut]


def milliseconds(act: Callable[[], object], times: int) -> float:
    """CPU time of one call, the mean of some."""
    start = time.process_time()
    for _ in range(times):
        act()
    return (time.process_time() - start) / times * 1000


def side_by_side(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float, float]:
    """Medians of the times of two acts and of their ratio, taken in turn so that both meet the same machine."""
    one(), other()
    pairs = [(milliseconds(one, 10), milliseconds(other, 3)) for _ in range(ROUNDS)]
    return median(a for a, _ in pairs), median(b for _, b in pairs), median(b / a for a, b in pairs)


def main() -> int:
    """Measure each seed as it is and repaired, and growth with length; 1 where a page is too slow."""
    slow = []
    convert = OpenCC("t2s").convert
    noisy = {path.stem[:3]: path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))}
    whole = "\n".join(repair(text).text for text in noisy.values())
    pages = {name: page(text) for name, text in noisy.items()}
    pages |= {f"clean {number}": page(whole[number * PAGE :]) for number in range(3)}
    print(f"{'page':14} {'chars':>6} {'repair':>8} {'OpenCC':>8} {'OpenCC / repair':>16}")
    for name, text in pages.items():
        text = repair(text).text if name.startswith("clean") else text
        own, other, ratio = side_by_side(
            lambda text=text: repair(text),  # type: ignore[misc]
            lambda text=text: convert(text),  # type: ignore[misc]
        )
        print(f"{name:14} {len(text):6} {own:8.3f} {other:8.3f} {ratio:16.1f}")
        if ratio < LEAST["clean" if name.startswith("clean") else "noisy"]:
            slow.append(name)
    for length in (100_000, 200_000, 400_000):
        print(f"{'one character':14} {length:6} {milliseconds(lambda n=length: repair('一' * n), 1):8.1f}")  # type: ignore[misc]
    if slow:
        print("too slow:", ", ".join(slow), file=sys.stderr)
    return int(bool(slow))


if __name__ == "__main__":
    sys.exit(main())
