"""Patterns of ``regex`` and of ``re``, compiled once on a machine and not in every process.

To compile the six hundred patterns of this library takes as long as to parse twenty pages. A compiled pattern can be
taken apart and put together again forty times as fast, which is how patterns are pickled; so the parts are kept
(:mod:`jiyao.kept`). Those of a pattern that has changed are not used.
"""

from __future__ import annotations

import copyreg
import re
import sys
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable
from functools import lru_cache, partial
from importlib import import_module
from typing import Any, cast

import regex

from jiyao.kept import note, recall

_MOST = 2048  # patterns; a lexicon of one's own makes a few more
_ASKED = (
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "sub",
    "split",
    "pattern",
    "flags",
    "groupindex",
)
_OF_RE = ("re._compiler", "re._parser") if sys.version_info >= (3, 11) else ("sre_compile", "sre_parse")


@lru_cache(maxsize=_MOST)
def pattern(source: str, flags: int = 0, **lists: frozenset[str]) -> regex.Pattern[str]:
    r"""The compiled pattern; asked for again, the same. For patterns of the library and its lexicon, never of a page.

    >>> pattern("(?<!X)X++").findall("XX-X"), pattern("a", regex.I) is pattern("a", regex.I)
    (['XX', 'X'], True)
    >>> pattern(r"\L<words>县", words=frozenset(["甲", "乙"])).findall("乙县丙县")
    ['乙县']
    """
    return cast("regex.Pattern[str]", _Late(partial(_made, source, int(flags), lists)))


def _made(source: str, flags: int, lists: dict[str, frozenset[str]]) -> regex.Pattern[str]:
    named = sorted((name, sorted(words)) for name, words in lists.items())
    key = ascii((source, flags, named))
    if (parts := recall(key)) is not None:
        read = [part if type(part) is int else _read(part) for part in parts]
        kept: regex.Pattern[str] = _maker()(source, *read)
        return kept
    made = regex.compile(source, flags, cache_pattern=False, **lists)  # type: ignore[arg-type]
    note(key, lambda: [_written(part) for part in _reduced(made)[1]][1:])
    return made


class _Ready:
    """Looks like a pattern, and is one by its methods."""


class _Late(_Ready):
    """A pattern that is made when it is first asked for anything: of six hundred a page needs two hundred."""

    def __init__(self, make: Callable[[], regex.Pattern[str]]) -> None:
        self._make = make

    def __getattr__(self, name: str) -> Any:
        made = self._make()
        vars(self).update({asked: getattr(made, asked) for asked in _ASKED})
        self.__class__ = _Ready  # type: ignore[assignment]  # whose methods are found without asking this one first
        return getattr(made, name)


@lru_cache(maxsize=_MOST)
def scanner(source: str, flags: int = 0) -> re.Pattern[str]:
    """The compiled pattern of ``re``, which finds one class of characters faster than ``regex``; kept likewise.

    >>> scanner("[县区]长").findall("县长、区长")
    ['县长', '区长']
    """
    key = ascii((source, int(flags), "re"))
    if (parts := recall(key)) is not None:
        whole, code, groups, numbers, names = parts
        kept: re.Pattern[str] = _engine()._sre.compile(source, whole, code, groups, numbers, tuple(names))
        return kept
    note(key, lambda: _parts(source, int(flags)))
    return re.compile(source, flags)


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
