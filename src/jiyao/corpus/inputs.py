"""What can be handed in: texts, files, and pairs of an id and either of them."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

BYTES_PER_CHARACTER = 3  # of Chinese text in UTF-8
# Half a second's work: the end of a run waits for the last chunk of one worker while the others have none.
CHUNK_CHARACTERS = 30_000
CHUNK_DOCUMENTS = 100


@dataclass(frozen=True, slots=True)
class Input:
    """One document to parse: an id, and a text, bytes or a file; with what is known beside the text.

    >>> Input("武山-0017", "2月23日，武山县召开会议。", published=dt.date(2023, 3, 1)).id
    '武山-0017'
    """

    id: str
    content: str | bytes | Path
    published: dt.date | None = None
    source: str | None = None

    @property
    def size(self) -> int:
        """About how many characters it holds; 0 for a file that cannot be looked at (reading it will say why)."""
        if isinstance(self.content, str):
            return len(self.content)
        if isinstance(self.content, bytes):
            return len(self.content) // BYTES_PER_CHARACTER
        try:
            return self.content.stat().st_size // BYTES_PER_CHARACTER
        except OSError:
            return 0


Chunk = tuple[Input, ...]

# What a caller may write: a text, a path, (id, text), (id, path), (id, bytes) or an Input.
Item = str | os.PathLike[str] | tuple[str, str | bytes | os.PathLike[str]] | Input


def inputs(items: Iterable[Item]) -> Iterator[Input]:
    """Each item as an Input, lazily. A text's id is its place among the items, a path's is the path.

    Raises ``TypeError`` for anything else: that is a mistake of the caller, not of a document.

    >>> [item.id for item in inputs(["甲", Path("a/b.txt"), ("丙", "text")])]
    ['0', 'a/b.txt', '丙']
    """
    for place, item in enumerate(items):
        yield _input(place, item)


def printable(path: Path) -> str:
    """A path as an id: in Unicode also where a name on disk is not UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


def walk(folder: Path, suffixes: tuple[str, ...] = (".txt",)) -> Iterator[Path]:
    """The files under a folder with one of the suffixes, by name, one folder in memory at a time.

    What cannot be looked into (a folder without permission, a link to itself) is given as it is: whoever reads it
    learns why, and the files beside it are not lost.
    """
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    for entry in entries:
        if _is_folder(entry):
            yield from walk(Path(entry.path), suffixes)
        elif entry.name.endswith(suffixes):
            yield Path(entry.path)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _input(place: int, item: Any) -> Input:
    match item:
        case Input():
            return item
        case str():
            return Input(str(place), item)
        case os.PathLike():
            return Input(printable(Path(item)), Path(item))
        case (str(name), str() | bytes() as content):
            return Input(name, content)
        case (str(name), os.PathLike() as path):
            return Input(name, Path(path))
    raise TypeError(f"item {place} is {type(item).__name__}, not a text, a path or an (id, text) pair")


def chunks(
    documents: Iterable[Input], *, characters: int = CHUNK_CHARACTERS, most: int = CHUNK_DOCUMENTS
) -> Iterator[Chunk]:
    """The documents in runs of about ``characters`` characters and at most ``most`` documents; none is split.

    >>> [len(chunk) for chunk in chunks(inputs(["一" * 6, "二" * 6, "三"]), characters=10)]
    [2, 1]
    """
    chunk: list[Input] = []
    size = 0
    for document in documents:
        chunk.append(document)
        size += document.size
        if size >= characters or len(chunk) >= most:
            yield tuple(chunk)
            chunk, size = [], 0
    if chunk:
        yield tuple(chunk)
