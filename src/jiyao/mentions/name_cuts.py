"""Where a name ends: candidates from one place, weighed by what follows and by the rest of the document."""

from __future__ import annotations

from dataclasses import dataclass, field

import regex

from jiyao.lexicon import Lexicon, read_lines, read_words

BOUNDARY = frozenset("、，。；：！？（）()【】〔〕[]《》“”\"'‘’…—,.;:!? \t\n\u3000/|＿_")
_DOT = "·•‧・．∙●"
_DOTTED = regex.compile(rf"\p{{Han}}{{1,8}}+(?:\s?[{_DOT}]\s?\p{{Han}}{{1,8}}){{1,3}}")
_HAN = regex.compile(r"\p{Han}{0,12}+")
# Characters that no name holds.
_NEVER = frozenset("的了这们个我你他她它您各该此哪每某什么吗呢吧啊把被给让")
# Words of these endings in a list are bodies, not people: 金融办, 石桥镇.
_BODY_END = frozenset("局办镇乡区县委厅处司厂部院所站室队组州")
# What may close a name's clause: 甲等， 甲说， — with any other word before a mark the word is part of the name (贾如山，).
_CLOSERS = frozenset("等说称讲谈")
_FUNCTION = frozenset("在就对向从等说与和及为将把被由也还并则均都曾未应")
# No given names, although a surname may stand before them: 包项目, 各部门.
_NOUNS = frozenset(
    [
        "项目",
        "部门",
        "单位",
        "企业",
        "工作",
        "会议",
        "乡镇",
        "人员",
        "制度",
        "机制",
        "任务",
        "领导",
        "干部",
        "代表",
    ]
)
STRONG, WEAK, NONE = 2, 1, 0


@dataclass(frozen=True, slots=True)
class Cut:
    """A name that may begin at a place: its end, its form without white space, and how sure its end is."""

    end: int
    name: str
    context: int
    score: float


@dataclass(slots=True)
class NameCutter:
    """Cuts names out of one text; built from a lexicon, remembers the support it counted for that text."""

    lexicon: NameLexicon
    text: str
    _support: dict[str, int] = field(default_factory=dict)

    def cut(self, start: int, *, least: int = WEAK) -> Cut | None:
        """The best name that begins at ``start``, or None."""
        if dotted := self._dotted(start):
            return dotted
        run = _HAN.match(self.text, start).group()  # type: ignore[union-attr]
        cuts = [cut for length in range(2, min(4, len(run)) + 1) if (cut := self._weigh(start, run[:length]))]
        cuts = [cut for cut in cuts if cut.context >= least and cut.score > 0]
        best = max(cuts, key=lambda cut: cut.score, default=None)
        if best is None or best.score < 20:
            return self._transliterated(start, run) or best
        return best

    def context(self, end: int) -> int:
        """How surely a name may end at ``end``: a mark or a verb follows, or a function word, or nothing known."""
        if end >= len(self.text) or self.text[end] in BOUNDARY:
            return STRONG
        if self.text[end] in "及等" or self.acts(end):
            return STRONG
        if any(self.text[end : end + length] in self.lexicon.followers for length in (5, 4, 3, 2)):
            return STRONG
        return WEAK if self.text[end] in self.lexicon.followers else NONE

    def acts(self, end: int) -> bool:
        """Whether a verb of gatherings follows: 出席, 主持, 强调."""
        return any(self.text[end : end + length] in self.lexicon.acts for length in (4, 3, 2))

    def hard(self, end: int) -> bool:
        """Whether a mark or the end of the text follows."""
        return end >= len(self.text) or self.text[end] in BOUNDARY

    def support(self, name: str) -> int:
        """How often the document names it with a sure end."""
        if name not in self._support:
            count, at = 0, self.text.find(name)
            while at >= 0 and count < 4:
                count += self.context(at + len(name)) == STRONG
                at = self.text.find(name, at + 1)
            self._support[name] = count
        return self._support[name]

    def _weigh(self, start: int, name: str) -> Cut | None:
        if (
            name in self.lexicon.stops
            or name[:2] in self.lexicon.followers
            or not _NEVER.isdisjoint(name)
            or self.lexicon.starts_with_stop(name)
        ):
            return None
        end = start + len(name)
        context = self.context(end)
        if context == NONE and not self.support(name):
            return None
        if name[-2:] in _NOUNS:
            return None
        hard = self.hard(end)
        if not hard and (name[1:] in self.lexicon.stops or "是" in name):
            return None
        prior = self.lexicon.prior(name, hard)
        if prior is None:
            return None
        score = 10 * context + prior + 3 * min(self.support(name), 3)
        if len(name) > 2 and name[-1] in self.lexicon.followers:
            if hard:
                score -= 14 if name[-1] in _CLOSERS else 0
            else:
                score -= 26 if name[-1] in _FUNCTION else 12
        if hard and self._verb_inside(name):
            score -= 30
        return Cut(end, name, max(context, WEAK), score)

    def _verb_inside(self, name: str) -> bool:
        """张会出席。: a whole run up to a mark that ends in a verb of its own."""
        return len(name) == 4 and name[2:] in self.lexicon.followers

    def _dotted(self, start: int) -> Cut | None:
        match = _DOTTED.match(self.text, start)
        if match is None:
            return None
        last = max(match.group().rfind(dot) for dot in _DOT)
        for end in range(match.end(), match.start() + last + 1, -1):
            if self.context(end) >= WEAK and (end == match.end() or self.context(end) == STRONG):
                return Cut(end, normal_name(self.text[start:end]), STRONG, 40)
        return None

    def _transliterated(self, start: int, run: str) -> Cut | None:
        for length in range(min(9, len(run)), 3, -1):
            name = run[:length]
            if self.lexicon.transliteration.issuperset(name) and self.context(start + length) == STRONG:
                return Cut(start + length, name, STRONG, 25)
        return None


@dataclass(frozen=True, slots=True)
class NameLexicon:
    """The word lists that decide about names."""

    surnames: frozenset[str]
    followers: frozenset[str]
    acts: frozenset[str]
    stops: frozenset[str]
    words: frozenset[str]
    transliteration: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> NameLexicon:
        """The name lists of a lexicon with those that ship beside it."""
        return cls(
            lexicon.surnames,
            frozenset(read_words("name_followers.txt")),
            frozenset(read_words("act_verbs.txt")),
            frozenset(read_words("name_stops.txt")),
            frozenset(read_lines("name_words.txt")),
            frozenset("".join(read_words("transliteration.txt"))),
        )

    def surname(self, name: str) -> str:
        """The surname that a name begins with, compound before single; empty if none."""
        if name[:2] in self.surnames:
            return name[:2]
        return name[:1] if name[:1] in self.surnames else ""

    def starts_with_stop(self, name: str) -> bool:
        """县直 , 相关部, 有关单: the beginning of a word that is no name."""
        return name[:2] in _STOP_STARTS or name[0] in _STOP_CHARS

    def prior(self, name: str, hard: bool) -> float | None:
        """How likely a name is by its form; None if it cannot be one. ``hard``: a mark closes it."""
        surname = self.surname(name)
        given = len(name) - len(surname)
        if name[-1] in _BODY_END and (len(name) > 2 or not surname):
            return None
        if name in self.words:
            return -4 if hard else -8
        if not surname:
            return {2: -3, 3: -4}.get(len(name)) if not hard else {2: -1, 3: -2, 4: -12}.get(len(name))
        if len(surname) == 2:
            return {1: 5, 2: 5}.get(given, -6)
        if given == 3:
            return -8 if hard and name[1] in self.surnames else None
        return 4


_STOP_CHARS = frozenset("各县市省旗其第全要须必也都还已将就")
_STOP_STARTS = frozenset(
    [
        "相关",
        "有关",
        "应当",
        "应该",
        "应邀",
        "全体",
        "其他",
        "其余",
        "主要",
        "负责",
        "以及",
        "等有",
        "大会",
        "会议",
    ]
)


def normal_name(name: str) -> str:
    """A name without white space, with · as its middle dot.

    >>> normal_name("买买提 • 艾力")
    '买买提·艾力'
    """
    return regex.sub(rf"[{_DOT}]", "·", regex.sub(r"\s++", "", name))
