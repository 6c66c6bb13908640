"""What it costs to start: importing jiyao, and the first parse of a process.

    python benchmarks/start.py [--rounds 15]

Each round is a fresh process; medians of CPU time. Import is set against ``import pydantic, regex, cn2an`` in the same
process; the first parse of a seed against the second. Measured twice: with the compiled patterns that earlier processes
kept, as on any machine but for the first run, and without them, as where nothing may be written.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
MOST_IMPORT, MOST_FIRST = 1.6, 150.0
CODE = """
import json, sys, time
now = time.process_time
start = now()
import pydantic, regex, cn2an
others = now()
import jiyao
own = now()
if sys.argv[2] == "forget":
    from jiyao import kept
    kept._kept = dict
text = open(sys.argv[1], encoding="utf-8").read()
before = now()
jiyao.parse_document(text)
first = now()
jiyao.parse_document(text)
print(json.dumps([others - start, own - start, first - before, now() - first]))
"""


def run(memory: str) -> tuple[float, float]:
    """Of one fresh process: import of jiyao and what it needs to that of the latter alone; milliseconds of the first parse above the second."""
    seed = min((ROOT / "seeds").glob("*.txt"))
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", CODE, str(seed), memory]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    others, own, first, second = json.loads(answer.stdout)
    return own / others, (first - second) * 1000


def main() -> int:
    """Print the table; 1 where a goal is missed with patterns kept."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    run("keep")  # as the first process on a machine does, for those that come after
    found = {memory: [run(memory) for _ in range(rounds)] for memory in ("keep", "forget")}
    print(f"{'patterns':10} {'import, ratio':>14} {'first - second parse, ms':>26}")
    for memory, name in (("keep", "kept"), ("forget", "compiled")):
        imports, firsts = zip(*found[memory], strict=True)
        print(f"{name:10} {median(imports):14.2f} {median(firsts):26.0f}")
    imports, firsts = zip(*found["keep"], strict=True)
    return int(median(imports) > MOST_IMPORT or median(firsts) > MOST_FIRST)


if __name__ == "__main__":
    sys.exit(main())
