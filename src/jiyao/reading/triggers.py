"""Whether a text holds any of the characters without which a repair has nothing to do, at the least expense."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cached_property

_FEW = 9  # so many characters are looked for one by one, more by one walk

_BEYOND = "\U00010000"


def beyond_basic_plane(text: str) -> bool:
    """Whether any character of a text has a code above FFFF.

    >>> beyond_basic_plane("县委"), beyond_basic_plane("𠮷")
    (False, True)
    """
    return len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)


class AnyOf:
    """Answers whether a text holds any of some characters, which are asked for at first use.

    >>> AnyOf(lambda: ",;")("县委,"), AnyOf(lambda: "縣會貓鳥車馬門東風")("县委—昇")
    (True, False)
    """

    def __init__(self, characters: Callable[[], Collection[str]]) -> None:
        self._characters = characters

    @cached_property
    def _wanted(self) -> tuple[str, ...]:
        return tuple(sorted(self._characters()))

    @cached_property
    def _class(self) -> re.Pattern[str]:
        # A class is one look-up a character while it stays within the basic plane; beyond, any character will do.
        basic = "".join(re.escape(character) for character in self._wanted if character < _BEYOND)
        return re.compile(f"[{basic}]")

    @cached_property
    def _beyond(self) -> bool:
        return self._wanted[-1] >= _BEYOND

    def __call__(self, text: str) -> bool:
        if len(self._wanted) < _FEW:
            return any(character in text for character in self._wanted)
        return self._class.search(text) is not None or (self._beyond and beyond_basic_plane(text))
