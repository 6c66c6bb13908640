"""What an outline is made of: headings, and entries with all that stands under them."""

from __future__ import annotations

from typing import NamedTuple

from jiyao.reading.numbering import HEADING_FORMS, NumberForm
from jiyao.reading.titles import LONGEST_TITLE


class OutlineHeading(NamedTuple):
    """One heading, number included in the span; level 1 is outermost."""

    start: int
    end: int
    level: int
    number: str | None
    text: str


class Entry(NamedTuple):
    """A heading or a numbered item with all that stands under it.

    ``[start, number_end)`` is the number, ``[number_end, title_end)`` the heading or first sentence,
    ``[body, end)`` the text under it. ``form`` is None for a heading without a number.
    """

    start: int
    number_end: int
    title_end: int
    body: int
    end: int
    form: NumberForm | None
    value: int
    own_line: bool  # the title fills its line
    headline: bool = False  # the headline of another piece of news, not a heading of this one
    children: tuple[Entry, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading by its form: 一、 (一) —— or no number at all."""
        return self.form is None or self.form in HEADING_FORMS


class Outline(NamedTuple):
    """The headings of a text in order, and the tree of headings and items that they come from."""

    headings: tuple[OutlineHeading, ...] = ()
    entries: tuple[Entry, ...] = ()


def is_title(text: str, entry: Entry) -> bool:
    """Whether an entry has a heading of its own, and does not only begin a sentence.

    A heading has a number of a heading, or stands over items, or is a short sentence with more behind it.
    """
    length = entry.title_end - entry.number_end
    if not 0 < length <= LONGEST_TITLE:
        return False
    more = bool(text[entry.body : entry.end].strip())
    return entry.is_heading or bool(entry.children) or (more and length <= LONGEST_TITLE // 2)
