"""From the PATHs of a command line to inputs."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from jiyao.corpus.inputs import Input, printable, walk

STANDARD_INPUT = "-"
PAGE_SUFFIXES = (".txt", ".html", ".htm")


def inputs_at(
    paths: Iterable[str], published: dt.date | None = None, source: str | None = None
) -> Iterator[Input]:
    """What the paths name: files as given, the texts and pages in folders at any depth by name, ``-`` standard input.

    >>> [one.id for one in inputs_at(["b.txt", "a.html"])]
    ['b.txt', 'a.html']
    """
    for given in paths:
        path = Path(given)
        if given == STANDARD_INPUT:
            yield Input(STANDARD_INPUT, sys.stdin.buffer.read(), published, source)
            continue
        for file in walk(path, PAGE_SUFFIXES) if path.is_dir() else [path]:
            yield Input(printable(file), file, published, source)


def count_at(paths: Iterable[str]) -> int | None:
    """How many texts the paths name; not known with standard input, which can be read only once.

    >>> count_at(["a.txt", "b.txt"]), count_at(["-"])
    (2, None)
    """
    given = list(paths)
    return None if STANDARD_INPUT in given else sum(1 for _ in inputs_at(given))
