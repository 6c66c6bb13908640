"""Classes of characters for ``re``."""

from __future__ import annotations

from collections.abc import Iterable


def class_of(characters: Iterable[str]) -> str:
    """A class of ``re`` that holds some characters, written in ranges, which it reads faster than single ones.

    The same for the same characters in whatever order, so that the pattern is found again among those that are kept.

    >>> class_of("cab-a"), class_of("x")
    ('[\\\\x2d\\\\x61-\\\\x63]', '[\\\\x78]')
    """
    codes = sorted(map(ord, set(characters)))
    parts, low = [], 0
    for place, code in enumerate(codes, 1):
        if place == len(codes) or codes[place] != code + 1:
            parts.append(_code(codes[low]) if low == place - 1 else f"{_code(codes[low])}-{_code(code)}")
            low = place
    return f"[{''.join(parts)}]"


def _code(code: int) -> str:
    return chr(code) if code > 0xFF else f"\\x{code:02x}"
