"""Patterns of ``regex`` and of ``re``, compiled once on a machine and not in every process.

To compile the five hundred patterns of this library takes as long as to parse twenty pages. A compiled pattern can be
taken apart and put together again forty times as fast, which is how patterns are pickled; so the parts are kept where
Python keeps compiled modules, as JSON, and are trusted as those are. The parts of another release
of ``regex`` or Python, and of a pattern that has changed, are not used. Where nothing may be written, or where Python is told to
write no compiled modules, each process compiles anew.
"""

from __future__ import annotations

import atexit
import copyreg
import os
import re
import sys
import zlib
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import regex
from pydantic_core import (  # is there already; to import json takes as long as to read the file
    from_json,
    to_json,
)

_FORM = 2  # of the file; one that an earlier release left behind is written anew
_MOST = 2048  # patterns; a lexicon of one's own makes a few more
_new: dict[str, str] = {}  # what this process had to compile: what it was asked for by, its parts
_scanners: dict[
    str, tuple[str, int]
] = {}  # the same of re, whose parts are asked for when they are written down
_OF_RE = ("re._compiler", "re._parser") if sys.version_info >= (3, 11) else ("sre_compile", "sre_parse")


@lru_cache(maxsize=_MOST)
def pattern(source: str, flags: int = 0, **lists: frozenset[str]) -> regex.Pattern[str]:
    r"""The compiled pattern; asked for again, the same. For patterns of the library and its lexicon, never of a page.

    >>> pattern("(?<!X)X++").findall("XX-X"), pattern("a", regex.I) is pattern("a", regex.I)
    (['XX', 'X'], True)
    >>> pattern(r"\L<words>县", words=frozenset(["甲", "乙"])).findall("乙县丙县")
    ['乙县']
    """
    named = sorted((name, sorted(words)) for name, words in lists.items())
    key = ascii((source, int(flags), named))
    if (parts := _kept().get(key)) is not None:
        made: regex.Pattern[str] = _maker()(source, *map(_read, from_json(parts)))
        return made
    made = regex.compile(source, flags, cache_pattern=False, **lists)  # type: ignore[arg-type]
    if not _new and not _scanners:
        atexit.register(keep)
    with suppress(ValueError):  # half of a surrogate pair cannot be written down
        _new[key] = to_json([_written(part) for part in _reduced(made)[1]][1:]).decode()
    return made


@lru_cache(maxsize=_MOST)
def scanner(source: str, flags: int = 0) -> re.Pattern[str]:
    """The compiled pattern of ``re``, which finds one class of characters faster than ``regex``; kept likewise.

    >>> scanner("[县区]长").findall("县长、区长")
    ['县长', '区长']
    """
    key = ascii((source, int(flags), "re"))
    if (parts := _kept().get(key)) is not None:
        whole, code, groups, numbers, names = from_json(parts)
        made: re.Pattern[str] = _engine()._sre.compile(source, whole, code, groups, numbers, tuple(names))
        return made
    if not _new and not _scanners:
        atexit.register(keep)
    _scanners[key] = source, int(flags)
    return re.compile(source, flags)


def keep() -> None:
    """Write down what this process had to compile, for those that come after; at its end, if nobody asks before."""
    path = _file()
    if not (_new or _scanners) or path is None or sys.dont_write_bytecode:
        return
    with suppress(ImportError, AttributeError):  # a Python whose re is made otherwise compiles anew
        _new.update({key: to_json(_parts(*asked)).decode() for key, asked in _scanners.items()})
    known = _kept() if len(_kept()) + len(_new) < _MOST else {}  # else most are of patterns that are no more
    body = to_json({**known, **_new})
    draft = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):  # where nothing may be written all goes on without, as with compiled modules
        draft.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(_label(body) + body)
        draft.replace(path)
        _new.clear()
        _scanners.clear()


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


def _reduced(made: regex.Pattern[str]) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    """What makes a pattern and what it makes it of, as for pickling."""
    reduce: Callable[[Any], Any] = copyreg.dispatch_table[regex.Pattern]
    maker, parts = reduce(made)
    return maker, parts


def _engine() -> Any:
    """The module that makes patterns of re; pickled they are compiled anew, so that nothing public takes them apart."""
    return import_module(_OF_RE[0])


def _parts(source: str, flags: int) -> list[Any]:
    """What re makes a pattern of: its flags, code, number of groups, and the groups by name and by number."""
    tree = import_module(_OF_RE[1]).parse(source, flags)
    state = tree.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    return [flags | state.flags, _engine()._code(tree, flags), state.groups - 1, state.groupdict, names]


@lru_cache(maxsize=1)
def _maker() -> Callable[..., Any]:
    return _reduced(regex.compile(""))[0]


def _file() -> Path | None:
    """Where patterns are kept; None for a Python that keeps no compiled modules, or has regex built in."""
    if sys.implementation.cache_tag is None or _built() is None:
        return None
    return Path(cache_from_source(__file__)).with_suffix(".json")


def _built() -> str | None:
    """The compiled module of regex."""
    found: str | None = getattr(sys.modules[_maker().__module__], "__file__", None)
    return found


def _label(body: bytes) -> bytes:
    """A line of what the parts of patterns depend on: Python, regex and its very file, the machine's numbers; and a checksum."""
    built = Path(_built() or "").stat().st_mtime_ns
    label = [_FORM, sys.version, regex.__version__, built, sys.byteorder, sys.maxsize, zlib.crc32(body)]
    return to_json(label) + b"\n"


def _written(part: Any) -> Any:
    """Parts as JSON has them: each tuple, dict, set and string of bytes named by a letter."""
    if isinstance(part, bytes):
        return {"b": b2a_base64(part, newline=False).decode("ascii")}
    if isinstance(part, dict):
        return {"d": [[_written(key), _written(value)] for key, value in part.items()]}
    if isinstance(part, frozenset):
        return {"s": sorted(part)}
    if isinstance(part, tuple):
        return {"t": [_written(one) for one in part]}
    return [_written(one) for one in part] if isinstance(part, list) else part


def _read(part: Any) -> Any:
    """Parts as they were.

    >>> parts = ({"a": 1, 2: frozenset("bc")}, [b"code", None])
    >>> _read(_written(parts)) == parts
    True
    """
    if isinstance(part, list):
        return [_read(one) for one in part]
    if not isinstance(part, dict):
        return part
    ((kind, value),) = part.items()
    if kind == "b":
        return a2b_base64(value)
    if kind == "d":
        return {_read(key): _read(one) for key, one in value}
    return frozenset(value) if kind == "s" else tuple(map(_read, value))
