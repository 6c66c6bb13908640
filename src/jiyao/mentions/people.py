"""Names of people, cut by all their occurrences in the document together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import regex

from jiyao.lexicon import Lexicon
from jiyao.lexicon.scan import places
from jiyao.mentions.acting_names import acting
from jiyao.mentions.appointments import appointments
from jiyao.mentions.name_cuts import BOUNDARY, STRONG, NameCutter
from jiyao.mentions.name_lexicon import NameLexicon
from jiyao.mentions.name_places import DOCTRINE
from jiyao.mentions.names_after_posts import after_post, name_place
from jiyao.mentions.names_before_posts import before_group, before_leaders, before_post
from jiyao.mentions.person_sheet import PersonMention, PersonSheet
from jiyao.mentions.posts import PostMention
from jiyao.mentions.rosters import resumes, rosters
from jiyao.patterns import pattern
from jiyao.reading.layout import Layout

__all__ = ["PersonFinder", "PersonMention"]

_FEW = 20  # first characters of names that are looked for one after the other
_COMRADE = pattern(r"(?<=^|[，。；：、“\n])(\p{Han}{1,2})同志", regex.MULTILINE)


class PersonFinder:
    """Finds people; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._names = NameLexicon.of(lexicon)

    def find(self, layout: Layout, posts: tuple[PostMention, ...]) -> tuple[PersonMention, ...]:
        """All mentions of people in text order; bylines are no people of the document."""
        sheet = PersonSheet(layout, NameCutter(self._names, layout.text), posts)
        rosters(sheet)
        for post in posts:
            after_post(sheet, post)
        resumes(sheet)
        for post in posts:
            if name_place(sheet, post) not in sheet.found:
                for mention in appointments(sheet, post):
                    sheet.add(mention)
        acting(sheet)
        for post in posts:
            before_group(sheet, post)
            if post.unread and name_place(sheet, post) not in sheet.found:
                before_post(sheet, post)
        before_leaders(sheet)
        _elsewhere(sheet)
        return tuple(sheet.found[start] for start in sorted(sheet.found))


def _elsewhere(sheet: PersonSheet) -> None:
    """Every other place where a name that is known by now stands, whole or as 青山同志."""
    names = sheet.names()
    if not names:
        return
    covered = {at for mention in sheet.found.values() for at in range(mention.start, mention.end)}
    for start, name in _places(sheet.text, names):
        if start not in covered and _stands_alone(sheet.cutter, start, start + len(name)):
            sheet.add(PersonMention(start, start + len(name), name))
    given: dict[str, list[str]] = defaultdict(list)
    for name in names:
        given[name[1:]].append(name)
    for match in _COMRADE.finditer(sheet.text) if "同志" in sheet.text else ():
        full = given.get(match.group(1), ())
        if len(full) == 1 and match.start() not in covered:
            sheet.add(PersonMention(match.start(), match.end(1), full[0]))


def _places(text: str, names: set[str]) -> Iterator[tuple[int, str]]:
    """Where names stand, the longest at each place, none inside another."""
    lengths = sorted({len(name) for name in names}, reverse=True)
    end, firsts = 0, {name[0] for name in names}
    if len(firsts) > _FEW:
        starts = [place for place, character in enumerate(text) if character in firsts]
    else:  # five times as fast
        starts = sorted(place for first in firsts for place in places(text, first))
    for start in starts:
        if start < end:
            continue
        here = next((name for length in lengths if (name := text[start : start + length]) in names), None)
        if here is not None:
            end = start + len(here)
            yield start, here


def _stands_alone(cutter: NameCutter, start: int, end: int) -> bool:
    """Whether a known name's characters are the name here: not 成功 in 成功举办."""
    name = cutter.text[start:end]
    clear = start == 0 or cutter.text[start - 1] in BOUNDARY
    context = cutter.context(end)
    if cutter.text.startswith(DOCTRINE, end):
        return False
    if name in cutter.lexicon.words or not cutter.lexicon.surname(name):
        return clear and (context == STRONG or (context > 0 and cutter.support(name, start) > 1))
    return len(name) > 2 or clear or bool(context)
