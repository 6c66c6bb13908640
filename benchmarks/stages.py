"""Where the time of ``parse_document`` goes: CPU time by stage on the seeds.

    python benchmarks/stages.py [--rounds 15]

Medians of rounds, in milliseconds for all seeds, and the share of the whole.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from jiyao import Parser, parser
from jiyao.extract import directives, fiction, kind, meetings, officials, region, warnings

SEEDS = Path(__file__).parent.parent / "seeds"
# What Parser calls: functions of its module, functions of modules it names, and its finders.
FUNCTIONS = {
    "repair": (parser, "repair"),
    "layout": (parser, "read_layout"),
    "outline": (parser, "read_outline"),
    "dates": (parser, "find_dates"),
    "fiction": (fiction, "is_fiction"),
    "kind": (kind, "document_kind"),
    "region": (region, "document_region"),
    "officials": (officials, "officials"),
    "meetings": (meetings, "meetings"),
    "directives": (directives, "directives"),
    "warnings": (warnings, "document_warnings"),
}
FINDERS = {
    "figures": ("_figures", "find"),
    "regions": ("_regions", "find"),
    "posts": ("_posts", "find"),
    "people": ("_people", "find"),
    "stats": ("_stats", "read"),
}


class Clock:
    """Adds up the time between entering and leaving named stages.

    >>> clock = Clock()
    >>> clock.around("one", len)("abc"), list(clock.spent)
    (3, ['one'])
    """

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def around(self, stage: str, act: Callable[..., Any]) -> Callable[..., Any]:
        """The act, timed."""

        def timed(*arguments: Any, **named: Any) -> Any:
            start = time.process_time()
            try:
                return act(*arguments, **named)
            finally:
                self.spent[stage] = self.spent.get(stage, 0.0) + time.process_time() - start

        return timed


class Timed:
    """A finder whose one method is timed."""

    def __init__(self, finder: object, method: str, clock: Clock, stage: str) -> None:
        setattr(self, method, clock.around(stage, getattr(finder, method)))


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--rounds", type=int, default=15)
    rounds = options.parse_args().rounds
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    clock, timed = Clock(), Parser()
    for stage, (module, name) in FUNCTIONS.items():
        setattr(module, name, clock.around(stage, getattr(module, name)))
    for stage, (attribute, method) in FINDERS.items():
        setattr(timed, attribute, Timed(getattr(timed, attribute), method, clock, stage))

    by_stage: dict[str, list[float]] = {}
    for number in range(rounds + 1):
        clock.spent.clear()
        start = time.process_time()
        for text in texts:
            timed.parse(text)
        spent = {**clock.spent, "whole": time.process_time() - start}
        if number:  # the first round makes what is made once
            for stage, one in spent.items():
                by_stage.setdefault(stage, []).append(one * 1000)
    whole = median(by_stage["whole"])
    for stage, all_of_it in sorted(by_stage.items(), key=lambda item: -median(item[1])):
        print(f"{stage:12} {median(all_of_it):7.2f} {median(all_of_it) / whole:6.0%}")
    rest = whole - sum(median(all_of_it) for stage, all_of_it in by_stage.items() if stage != "whole")
    print(f"{'rest':12} {rest:7.2f} {rest / whole:6.0%}")


if __name__ == "__main__":
    main()
