"""Lists of names that are words: 副县长安排、计划出席 — among names a word with a surname is a name."""

from __future__ import annotations

from jiyao.lexicon import read_words
from jiyao.lexicon.trie import trie_pattern
from jiyao.mentions.name_cuts import STRONG, Cut
from jiyao.mentions.person_sheet import PersonSheet
from jiyao.patterns import pattern

_GROUPS = frozenset(read_words("group_nouns.txt"))
_ACTS = trie_pattern(read_words("core_acts.txt"))
# One item, closed by the next mark of the list or by what only follows names.
_ITEM = pattern(rf"(?P<name>\p{{Han}}{{2,3}}?)(?P<close>、|，|和|及|等|{_ACTS})")


def roll(sheet: PersonSheet, at: int, *, least: int) -> list[tuple[int, Cut]]:
    """The names of a list that begins at ``at``, if there are at least ``least`` and all can be names.

    After a comma another post must follow, or the list is none (县领导包联、督导，每周调度).
    """
    lexicon = sheet.cutter.lexicon
    places: list[tuple[int, Cut]] = []
    while item := _ITEM.match(sheet.text, at):
        name = item.group("name")
        if name[0] not in lexicon.firsts or name in _GROUPS or lexicon.is_body(name):
            return []
        places.append((at, Cut(item.end("name"), name, STRONG, 0)))
        at = item.end()
        if item.group("close") != "、":
            closed = item.group("close") != "，" or at in sheet.post_at
            return places if closed and len(places) >= least else []
        if at in sheet.post_at:
            return places if len(places) >= least else []
    return []
