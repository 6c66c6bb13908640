"""From the PATHs of a command line to inputs."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from jiyao.corpus.inputs import Input

STANDARD_INPUT = "-"
TEXT_SUFFIX = ".txt"


def inputs_at(
    paths: Iterable[str], published: dt.date | None = None, source: str | None = None
) -> Iterator[Input]:
    """What the paths name: files as given, the ``.txt`` files of folders at any depth by name, ``-`` standard input.

    >>> [one.id for one in inputs_at(["b.txt", "a.html"])]
    ['b.txt', 'a.html']
    """
    for given in paths:
        path = Path(given)
        if given == STANDARD_INPUT:
            yield Input(STANDARD_INPUT, sys.stdin.buffer.read(), published, source)
            continue
        for file in _texts_in(path) if path.is_dir() else [path]:
            # Printable also where the name is not UTF-8.
            name = os.fsencode(file).decode("utf-8", "replace")
            yield Input(name, file, published, source)


def _texts_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob(f"*{TEXT_SUFFIX}") if not path.is_dir())
