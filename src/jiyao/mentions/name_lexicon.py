"""What the word lists say of a name by its form alone."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from jiyao.lexicon import Lexicon, read_lines, read_words
from jiyao.lexicon.classes import class_of
from jiyao.mentions.clause_starts import openings

COMRADE = "同志"  # may stand between a name and its act
# Words of these endings in a list are bodies, not people: 金融办, 石桥镇.
_BODY_END = frozenset("局办镇乡区县市委厅处司厂部院所站室队组州")
# No given names, although a surname may stand before them: 包项目, 各部门.
_NOUNS = frozenset(read_words("name_nouns.txt"))
_NOUN_NAMES = frozenset(["全国", "国家", "文化"])  # but these are names right after a post and a surname
# Characters that no name holds, and those that none begins with.
_NEVER = frozenset("的了这们个我你他她它您各该此哪每某什么吗呢吧啊把被给让很没级")
_NEVER_FIRST = frozenset("作做各县市省旗其第全要须必也还已将就老小大在等下把被是又再却只会由")
# Surnames that are function words or verbs as well: 任, 向, 于 …; 县长谈今年工作.
_FUNCTION_SURNAMES = frozenset("于向就任和应为从对同与都以及由经能曾但而且又党都才谈")
_MODALS = frozenset(read_words("name_modals.txt"))
_NEVER_FIRST_WORDS = frozenset(read_words("name_stop_starts.txt"))


class NameLexicon(NamedTuple):
    """The word lists that decide about names."""

    surnames: frozenset[str]
    firsts: frozenset[str]  # first characters of surnames
    followers: frozenset[str]  # words of the genre that may follow a name, and begin none
    verbs: frozenset[str]  # common verbs and adverbs of two characters
    acts: frozenset[str]
    letters: frozenset[str]  # acts of one character, and what follows a name in a list or in 在…时强调
    act_firsts: frozenset[str]  # what begins an act, a list of names, or 在…时强调
    act_openings: re.Pattern[str]  # openings of clauses that may begin with a name and an act
    stops: frozenset[str]
    words: frozenset[str]
    transliteration: frozenset[str]

    @classmethod
    @lru_cache(maxsize=4)  # posts and people ask for that of one lexicon
    def of(cls, lexicon: Lexicon) -> NameLexicon:
        """The name lists of a lexicon with those that ship beside it."""
        acts = frozenset(read_words("act_verbs.txt"))
        firsts = frozenset(surname[0] for surname in lexicon.surnames)
        act_firsts = frozenset(act[0] for act in acts) | frozenset("、和在就同")
        return cls(
            lexicon.surnames,
            firsts,
            frozenset(read_words("name_followers.txt")) | acts,
            frozenset(read_words("name_verbs.txt")),
            acts,
            frozenset(act for act in acts if len(act) == 1) | frozenset("、和在就"),
            act_firsts,
            openings(rf"{class_of(firsts - _NEVER_FIRST)}(?:\s|[\s\S]{{1,3}}{class_of(act_firsts)})"),
            frozenset(read_words("name_stops.txt")),
            frozenset(read_lines("name_words.txt")),
            frozenset("".join(read_words("transliteration.txt"))),
        )

    def goes_before(self, text: str, end: int) -> bool:
        """Whether a place is followed by an act, or by a character that may follow a name which acts; 同志 may stand between."""
        if text.startswith(COMRADE, end):
            end += len(COMRADE)
        return (
            text[end : end + 1] in self.letters
            or text[end : end + 2] in self.acts
            or text[end : end + 3] in self.acts
            or text[end : end + 4] in self.acts
        )

    def surname(self, name: str) -> str:
        """The surname that a name begins with, compound before single; empty if none."""
        if name[:2] in self.surnames:
            return name[:2]
        return name[:1] if name[:1] in self.surnames else ""

    def is_plain(self, name: str) -> bool:
        """A surname with one or two more characters that are no everyday word: 秦岭川."""
        given = len(name) - len(self.surname(name))
        if given == len(name) or given not in (1, 2) or name in self.words or name in self.stops:
            return False
        if not name.isalpha() or self.is_body(name):
            return False  # 苗族）, 黄南州
        return not self.excludes(name, closed=True)

    def is_phrase(self, name: str) -> bool:
        """Whether four characters hold a word that no name holds: 兴安|主持, 单位|分管."""
        if name in self.words or name[:2] in self.words or name[-1] in self.followers:
            return True
        return any(
            part in self.followers or part in self.verbs or part in self.stops
            for part in (name[:2], name[1:3], name[2:])
        )

    def is_word(self, word: str) -> bool:
        """Whether a string is known as anything but a name."""
        return word in self.words or word in self.verbs or word in self.followers or word in self.stops

    def is_function(self, name: str) -> bool:
        """Whether a name begins with a surname that is a function word as well."""
        return name[0] in _FUNCTION_SURNAMES and name[:2] not in self.surnames

    def is_doubtful(self, name: str) -> bool:
        """Whether a name may as well be a function word with what follows it: 任总|调度, 于近|日."""
        if not self.is_function(name):
            return False
        rest = name[1:]
        return rest in self.followers or rest in self.words or rest in self.stops

    def is_body(self, name: str) -> bool:
        """Whether a string ends as bodies and places do: 金融办, 石桥镇."""
        return name[-1] in _BODY_END and (len(name) > 2 or not self.surname(name))

    def _may_end(self, name: str) -> bool:
        """Whether a name of three ends as some bodies do: 县长李神州主持, 市委书记王成部组织."""
        plain = len(name) == 3 and name[-1] in "州部乡" and bool(self.surname(name))
        return plain and not self.is_word(name[:2])  # 农业部

    def is_person(self, name: str) -> bool:
        """Whether three characters right after a post are a name even if they end as bodies do: 王广局, but 金融办, 石桥镇.

        >>> names = NameLexicon.of(Lexicon.default())
        >>> [name for name in ("王广局", "秦志镇", "金融办", "石桥镇", "高新区", "王广明") if names.is_person(name)]
        ['王广局', '秦志镇', '王广明']
        """
        if self.is_plain(name):
            return len(name) == 3
        if len(name) == 3 and name[1:] in _NOUN_NAMES and self._is_stem(name):
            return True  # 县委书记王全国，
        if not (name.isalpha() and self._ends_as_body(name)) or self.is_word(name) or name in _NOUNS:
            return False
        begins_none = name[0] in _NEVER_FIRST or name[:2] in _NEVER_FIRST_WORDS or name[:2] in self.followers
        return not begins_none and _NEVER.isdisjoint(name) and not self.is_word(name[1:])

    def may_be(self, name: str) -> bool:
        """Whether a string can be a name where nothing follows it, also one that ends as a body does."""
        return not self.excludes(name, closed=True) or (self._ends_as_body(name) and self.is_person(name))

    def _ends_as_body(self, name: str) -> bool:
        return len(name) == 3 and name[-1] in _BODY_END and self._is_stem(name)

    def _is_stem(self, name: str) -> bool:
        """Whether the first two of three characters may be a surname and a given name."""
        return bool(self.surname(name)) and len(self.surname(name)) == 1 and not self.is_word(name[:2])

    def excludes(self, name: str, closed: bool, listed: bool = False) -> bool:
        """Whether a string cannot be a name.

        ``closed``: a mark or a verb of gatherings follows it; ``listed``: it stands between marks of a list.
        """
        if name[:2] in self.followers or name[-2:] in _NOUNS or name in _NOUNS:
            return True
        if name in self.stops and not (closed and name in self.words):
            return True
        if name[-1] in "等及" and name[:-1] in self.stops:
            return True  # 和理事|等参加
        begins = name[0] not in _NEVER_FIRST or (
            listed and name[0] in self.surnames and not self.is_word(name[:2])
        )
        if not _NEVER.isdisjoint(name) or not begins or name[:2] in _NEVER_FIRST_WORDS:
            return True
        if (name[-1] in "族总" and len(name) == 2) or (  # 肖总说: a manager by his surname
            self.is_body(name) and not (closed and self._may_end(name))
        ):
            return True  # 王某（女，苗族）、李某
        if name[-1] in "地着" and not (closed and len(name) == 2):
            return True  # 高兴地; but 陆地出席
        rest = name[1:]
        function = len(name) > 2 and name[0] in _FUNCTION_SURNAMES and not listed  # 史大江、曾温暖、陈远山
        if function and (rest in self.followers or rest in self.stops):
            return True  # 局长于近日调研, 县长向大家表示
        return not closed and (name[1:] in self.stops or "是" in name)

    def goes_on(self, name: str) -> bool:
        """Whether a name may as well be a function word and the verb after it: 都会去, 应及时."""
        return name[0] in _FUNCTION_SURNAMES and any(name[1 : 1 + n] in _MODALS for n in (1, 2))

    def prior(self, name: str, hard: bool) -> float | None:
        """How likely a name is by its form; None if it cannot be one. ``hard``: a mark closes it."""
        surname = self.surname(name)
        given = len(name) - len(surname)
        if name in self.words:
            return None if len(name) > 3 else -4 if hard else -8  # 温故知新
        if not surname:
            return (1 if hard else -1) - len(name) if len(name) in (2, 3) else None
        if len(surname) == 2:
            return {1: 5, 2: 5}.get(given, -6)
        if given == 3:
            return None
        return 4
