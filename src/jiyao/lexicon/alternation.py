"""Many words as one pattern: an alternation factored into a trie, which a matcher walks letter by letter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import regex

_END = ""


def alternation(words: Iterable[str]) -> str:
    """A pattern that matches the longest of the words at a place.

    >>> import regex
    >>> regex.match(alternation(["在", "在建", "在建项目"]), "在建工程").group()
    '在建'
    """
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _pattern(root)


def _pattern(node: dict[str, Any]) -> str:
    branches = [regex.escape(letter) + _pattern(below) for letter, below in sorted(node.items()) if letter]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and _END not in node else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if _END in node else joined
