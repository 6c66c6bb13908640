"""What takes long to make is made once on a machine and not in every process.

It is kept where Python keeps compiled modules, as JSON, and is trusted as those are. What another release of ``regex`` or
Python made is not used. Where nothing may be written, or where Python is told to write no compiled modules, each process
makes all anew.
"""

from __future__ import annotations

import atexit
import os
import sys
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import lru_cache
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import regex
from pydantic_core import (  # are there already; to import json takes as long as to read the file
    from_json,
    to_json,
)

_FORM = 1  # of the file; one that an earlier release left behind is written anew
_MOST = 2048  # things; a lexicon of one's own makes a few more
_new: dict[str, Callable[[], Any]] = {}  # what this process had to make, as it will be written down


def recall(key: str) -> Any:
    """What an earlier process noted under a key; None where none did.

    >>> recall("nothing") is None
    True
    """
    kept = _kept().get(key)
    return None if kept is None else from_json(kept)


def note(key: str, thing: Callable[[], Any]) -> None:
    """Have written down, at the end of this process, what ``thing`` gives then: anything that JSON can hold, or nothing."""
    if not _new:
        atexit.register(keep)
    _new[key] = thing


def of_files(name: str, files: Iterable[Path], make: Callable[[], Any]) -> Any:
    """What is made of some files, and made again when one of them has changed; anything that JSON can hold.

    >>> of_files("none", [Path("in an archive")], lambda: {"甲": 1})  # which cannot be asked whether it changed
    {'甲': 1}
    """
    try:
        key = ascii((name, [(stat.st_mtime_ns, stat.st_size) for stat in map(Path.stat, files)]))
    except OSError:  # in an archive
        return make()
    if (kept := recall(key)) is not None:
        return kept
    made = make()
    note(key, lambda: made)
    return made


def keep() -> None:
    """Write down what this process noted, for those that come after; at its end, if nobody asks before."""
    path = _file()
    if not _new or path is None or sys.dont_write_bytecode:
        return
    known = _kept() if len(_kept()) + len(_new) < _MOST else {}  # else most is of no use any more
    body = to_json({**known, **_written()})
    draft = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):  # where nothing may be written all goes on without, as with compiled modules
        draft.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(_label(body) + body)
        draft.replace(path)
        _new.clear()


def _written() -> dict[str, str]:
    written: dict[str, str] = {}
    for key, thing in _new.items():
        # ValueError: half of a surrogate pair. The others: a Python whose re is made otherwise.
        with suppress(ValueError, ImportError, AttributeError):
            written[key] = to_json(thing()).decode()
    return written


@lru_cache(maxsize=1)
def _kept() -> dict[str, str]:
    path = _file()
    if path is None:
        return {}
    try:
        label, line, body = path.read_bytes().partition(b"\n")
    except OSError:  # none yet
        return {}
    if label + line != _label(body):  # of another release, or written by halves
        return {}
    kept: dict[str, str] = from_json(body)
    return kept


def _file() -> Path | None:
    """Where things are kept; None for a Python that keeps no compiled modules, or has regex built in."""
    if sys.implementation.cache_tag is None or _built() is None:
        return None
    return Path(cache_from_source(__file__)).with_suffix(".json")


def _built() -> str | None:
    """The compiled module of regex."""
    found: str | None = getattr(sys.modules.get("regex._regex"), "__file__", None)
    return found


def _label(body: bytes) -> bytes:
    """A line of what kept things depend on: Python, regex and its very file, the machine's numbers; and a checksum."""
    built = Path(_built() or "").stat().st_mtime_ns
    label = [_FORM, sys.version, regex.__version__, built, sys.byteorder, sys.maxsize, zlib.crc32(body)]
    return to_json(label) + b"\n"
