"""Whether each rule's time grows in step with the text: its own examples, over and over, at one, two and four lengths.

    python benchmarks/rule_scaling.py [--length 8000] [--rounds 3]

Microseconds for a character, the least of some interleaved rounds, for the slowest rules; only the ratio between the
longest and the shortest text says anything on another machine. Fails where it is above 1.5.
"""

from __future__ import annotations

import argparse
import random
import sys
import time

from jiyao import parse_document
from jiyao.extract.registry import all_rules
from jiyao.rules import Rule

STEPS = (1, 2, 4)
MOST = 1.5
SHOWN = 12
_HAN = (0x4E00, 0x9FA5)


def text_of(rule: Rule, length: int) -> str:
    """At least so many characters of a rule's examples, with a word at the end of each line that no other line has.

    A line that stands twice is taken for a repetition of the page and dropped.
    """
    rng, lines, reached = random.Random(5), list[str](), 0
    while reached < length:
        for line in "\n".join(example.text for example in rule.examples).split("\n"):
            mark = "".join(chr(rng.randint(*_HAN)) for _ in range(4))
            lines.append(f"{line}{mark}。" if line.endswith("。") else f"{line}{mark}")
            reached += len(lines[-1]) + 1
    return "\n".join(lines)


def measure(rule: Rule, length: int, rounds: int) -> list[float]:
    """Microseconds for a character at each step."""
    texts = [text_of(rule, length * step) for step in STEPS]
    least = [float("inf")] * len(texts)
    for _ in range(rounds):
        for number, text in enumerate(texts):
            start = time.process_time()
            parse_document(text)
            least[number] = min(least[number], (time.process_time() - start) / len(text) * 1e6)
    return least


def main() -> int:
    """Print the rules whose time grows most; 1 where one grows faster than its text."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--length", type=int, default=8_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    parse_document("会议召开。")
    found = {rule.name: measure(rule, options.length, options.rounds) for rule in all_rules()}
    ranked = sorted(found.items(), key=lambda item: -item[1][-1] / item[1][0])
    print(
        f"{len(found)} rules; {'characters':>20}" + "".join(f"{options.length * step:>9,}" for step in STEPS)
    )
    for name, micros in ranked[:SHOWN]:
        print(f"{name:32}" + "".join(f"{one:9.1f}" for one in micros) + f"{micros[-1] / micros[0]:9.2f}")
    return int(any(micros[-1] / micros[0] > MOST for micros in found.values()))


if __name__ == "__main__":
    sys.exit(main())
