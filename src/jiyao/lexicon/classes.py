"""Classes of characters for ``re``."""

from __future__ import annotations

from collections.abc import Iterable


def class_of(characters: Iterable[str]) -> str:
    """A class of ``re`` that holds some characters, written in ranges, which it reads faster than single ones.

    The same for the same characters in whatever order, so that the pattern is found again among those that are kept.

    >>> class_of("cab-a"), class_of("x")
    ('[\\\\x2d\\\\x61-\\\\x63]', '[\\\\x78]')
    """
    ranges: list[list[int]] = []
    for code in sorted({ord(character) for character in characters}):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return (
        f"[{''.join(_code(low) if low == high else f'{_code(low)}-{_code(high)}' for low, high in ranges)}]"
    )


def _code(code: int) -> str:
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
