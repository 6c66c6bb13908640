"""Run the Python code blocks of Markdown files: ``python run_docs.py FILE_OR_FOLDER…``.

A block with ``>>>`` is run as a doctest, any other as a script; the blocks of one file share their names. A block under a
line ``<!-- not run -->`` is left out.
"""

from __future__ import annotations

import doctest
import re
import sys
from pathlib import Path
from typing import Any

BLOCK = re.compile(r"^(<!-- not run -->\n+)?```(?:python|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def run_page(page: Path) -> int:
    """Run the blocks of one page; the number that failed."""
    names: dict[str, Any] = {"__name__": "__main__"}
    text = page.read_text(encoding="utf-8")
    blocks = [match for match in BLOCK.finditer(text) if not match[1]]
    failed = sum(_fails(page, text.count("\n", 0, match.start(2)) + 1, match[2], names) for match in blocks)
    print(f"{page}: {len(blocks)} blocks, {failed} failed")
    return failed


def _fails(page: Path, line: int, code: str, names: dict[str, Any]) -> bool:
    if ">>>" in code:
        test = doctest.DocTestParser().get_doctest(code, names, page.name, str(page), line - 1)
        results = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS).run(
            test, clear_globs=False
        )
        names.update(test.globs)
        return results.failed > 0
    try:
        exec(compile("\n" * (line - 1) + code, str(page), "exec"), names)
    except Exception as error:
        print(f"{page}:{line}: {type(error).__name__}: {error}", file=sys.stderr)
        return True
    return False


def main(paths: list[str]) -> int:
    """The command; returns the exit code."""
    pages = [
        page
        for path in map(Path, paths)
        for page in (sorted(path.rglob("*.md")) if path.is_dir() else [path])
    ]
    return 1 if sum([run_page(page) for page in pages]) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
