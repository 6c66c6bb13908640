"""Whether a text holds any of the characters without which a repair has nothing to do, at the least expense."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cached_property

from jiyao.lexicon.classes import class_of
from jiyao.patterns import scanner

_BEYOND = "\U00010000"
_FOREIGN = 6  # so many characters outside GB 2312 are taken out before each is looked at


def beyond_basic_plane(text: str) -> bool:
    """Whether any character of a text has a code above FFFF.

    >>> beyond_basic_plane("县委"), beyond_basic_plane("𠮷")
    (False, True)
    """
    return len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)


class Triggers:
    """The characters that wake the repairs, apart from the common ones: a few rare ones and those of one script.

    The rare ones of all repairs are found in one walk over a text; those of the script, so many that a page in it has
    one in every line, in another that ends at the first.
    """

    def __init__(self, rare: Collection[str], script: Callable[[], frozenset[str]]) -> None:
        self._rare = rare
        self._script = script

    @cached_property
    def characters(self) -> frozenset[str]:
        """Those of the script."""
        return self._script()

    @cached_property
    def rare(self) -> re.Pattern[str]:
        """Finds the rare characters."""
        return scanner(class_of(self._rare))

    @cached_property
    def script(self) -> re.Pattern[str]:
        """Finds characters of the script, those of the basic plane."""
        # A class is one look-up a character while it stays within the basic plane; beyond, any character will do.
        return scanner(class_of([character for character in self.characters if character < _BEYOND]))


class Held:
    """What one text holds of the characters that wake repairs.

    >>> held = Held("县委—昇,", Triggers("\\u3000?", lambda: frozenset("縣會")))
    >>> held.any_common(",;"), held.any_rare(frozenset("?")), held.any_of_script()
    (True, False, False)
    """

    def __init__(self, text: str, triggers: Triggers) -> None:
        self._text = text
        self._triggers = triggers

    def replaced(self, text: str, added: str) -> Held:
        """What the text holds after replacements that put in some characters.

        The rare ones are those of before and of what came in, not looked for anew: one that went may still be counted,
        and wakes a repair that finds nothing to do.

        >>> held = Held("县?委", Triggers("\\u3000?", frozenset))
        >>> held.any_rare(frozenset("?")), held.replaced("县委", "").any_rare(frozenset("\\u3000"))
        (True, False)
        """
        held = Held(text, self._triggers)
        if "_rare" in vars(self):
            held._rare = self._rare.union(self._triggers.rare.findall(added)) if added else self._rare
        return held

    def any_common(self, wanted: str) -> bool:
        """Whether the text holds any of some characters, which are looked for one by one."""
        text = self._text
        for character in wanted:  # noqa: SIM110  (half the time of any())
            if character in text:
                return True
        return False

    def any_rare(self, wanted: frozenset[str]) -> bool:
        """Whether the text holds any of some of the rare characters."""
        return not wanted.isdisjoint(self._rare)

    def any_of_script(self) -> bool:
        """Whether the text holds a character of the script.

        GB 2312 has none of them, and to encode a text takes a third of the time of a look at each character; what else
        it has not (— in the form that pages use) is taken out a few times, wherever it stands.
        """
        script, rest = self._triggers.characters, self._text
        for _ in range(_FOREIGN):
            try:
                rest.encode("gb2312")
            except UnicodeEncodeError as error:
                foreign = rest[error.start]
                if foreign in script:
                    return True
                rest = rest[error.start + 1 :].replace(foreign, "")
            else:
                return False
        return self._triggers.script.search(rest) is not None or beyond_basic_plane(rest)

    @cached_property
    def _rare(self) -> frozenset[str]:
        return frozenset(self._triggers.rare.findall(self._text))
