"""Run the recipes of the documentation and compare what they print, or write it into the pages.

    python benchmarks/recipes.py [--write] [PAGE…]      default: docs/recipes/*.md

Ends with 1 when a page does not show what its code prints.
"""

from __future__ import annotations

import argparse
import doctest
import io
import re
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

RECIPES = Path(__file__).parent.parent / "docs" / "recipes"
BLOCK = re.compile(r"(?<=^```pycon\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


def rerun(text: str) -> str:
    """A page with what its ``pycon`` blocks print now; the blocks share their names."""
    names: dict[str, Any] = {"__name__": "__main__"}
    return BLOCK.sub(lambda block: _rerun_block(block[0], names), text)


def _rerun_block(code: str, names: dict[str, Any]) -> str:
    parts = []
    for example in doctest.DocTestParser().get_examples(code):
        printed = io.StringIO()
        with redirect_stdout(printed):
            exec(compile(example.source, "recipe", "single"), names)
        lines = example.source.rstrip("\n").split("\n")
        parts += [">>> " + "\n... ".join(lines).replace("... \n", "...\n"), *_shown(printed.getvalue())]
    return "\n".join(parts) + "\n"


def _shown(printed: str) -> list[str]:
    return [line.rstrip() for line in printed.split("\n") if line.strip()]


def same(one: str, other: str) -> bool:
    """Whether two pages differ in blanks only."""
    return one.split() == other.split()


def main(arguments: list[str]) -> int:
    """The command; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("pages", nargs="*", type=Path)
    options = parser.parse_args(arguments)
    differing = 0
    for page in options.pages or sorted(RECIPES.glob("*.md")):
        text = page.read_text(encoding="utf-8")
        now = rerun(text)
        if not same(text, now):
            differing += 1
            print(f"{page} does not show what its code prints")
            if options.write:
                page.write_text(now, encoding="utf-8")
    return int(differing > 0 and not options.write)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
