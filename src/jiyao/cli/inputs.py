"""From the PATHs of a command line to texts."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jiyao.errors import DecodingError

STANDARD_INPUT = "-"
TEXT_SUFFIX = ".txt"


@dataclass(frozen=True, slots=True)
class Input:
    """One text to be read: a file, or standard input where ``path`` is None."""

    path: Path | None

    @property
    def name(self) -> str:
        """The path as it was given, printable also where the file system is not UTF-8."""
        return STANDARD_INPUT if self.path is None else os.fsencode(self.path).decode("utf-8", "replace")

    def read(self) -> str:
        """The text. Raises ``OSError`` where it cannot be read and ``DecodingError`` where it is not UTF-8."""
        data = sys.stdin.buffer.read() if self.path is None else self.path.read_bytes()
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise DecodingError(f"not UTF-8 at byte {error.start}") from error


def inputs(paths: list[str]) -> Iterator[Input]:
    """The texts that the paths name: files as given, the ``.txt`` files of folders at any depth, by name.

    >>> [one.name for one in inputs(["b.txt", "-", "a.html"])]
    ['b.txt', '-', 'a.html']
    """
    for given in paths:
        path = Path(given)
        if given == STANDARD_INPUT:
            yield Input(None)
        elif path.is_dir():
            yield from (Input(found) for found in sorted(path.rglob(f"*{TEXT_SUFFIX}")) if found.is_file())
        else:
            yield Input(path)
