"""Where a name ends: candidates from one place, weighed by what follows and by the rest of the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from jiyao.mentions.name_lexicon import COMRADE, NameLexicon
from jiyao.mentions.places import PART, Places
from jiyao.patterns import pattern

BOUNDARY = frozenset("、，。；：！？（）()【】〔〕[]《》“”\"'‘’…—,.;:!? \t\n\u3000/|＿_★●■◆▲※")
_DOT = "·•‧・．∙●"
DOTS = frozenset(_DOT)
# No name holds 的: 甲·乙的秘书丙·丁 are two people.
_DOTTED = pattern(rf"(?:(?!的)\p{{Han}}){{1,8}}+(?:\s?[{_DOT}]\s?(?:(?!的)\p{{Han}}){{1,8}}){{1,3}}")
_SPACED = pattern(r"(\p{Han})[^\S\n]{1,3}(\p{Han})")
_LATIN = pattern(r"[A-Z][a-z]{1,14}(?: [A-Z][a-z]{0,14}\.?){1,3}(?![A-Za-z])")
_DAY = pattern(r"于?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日月人名位]")  # 王强12日到企业调研, 王强4人
_DAY_OPENS = frozenset("于一二三四五六七八九十")  # beside digits
_VISITS = pattern(
    r"来(?!一[同起]|共同|陪同|分别|先后|现场|实地|深入|带队|随同)\p{Han}{1,2}?(?:考察|调研|检查|视察|督查|督导|指导|慰问|洽谈)"
)
_HAN = pattern(r"\p{Han}{0,12}+")
# What may close a name's clause: 甲等， 甲说， — with any other word before a mark the word is part of the name (贾如来，).
_CLOSERS = frozenset("等说称讲谈")
_OPENERS = frozenset("“《‘「")  # what such a mark opens belongs to the word before it
_PREPOSITIONS = frozenset("以在就对向从为将把被由用按因与和及")
CLOSING = frozenset("及等赴偕携率")  # only names end before these
_FUNCTION = frozenset("在就对向从等说与和及为将把被由也还并则均都曾未应")
_ATTENDS = frozenset(["主持", "出席", "讲话", "致辞", "列席"])  # no adverb of work stands before these
_TO = frozenset("到率赴任副")
_PARTICLES = frozenset("的和与及等于为")
_AND = frozenset("和与及等")
_CLOSED_BY = frozenset("的于为与和")  # end no name of transliteration, but for those in 孟和, 呼和
_AND_NAMED = frozenset("孟呼牧")
_NO_VERB = frozenset("为从向曾")
_ENDS_IN_ZHENG = pattern(
    r"正在[^，。；\n]{1,24}?[上中时](?:的|强调|指出|要求|提出)"
)  # 李国正|在开幕式上的讲话
_SPEAKS = pattern(
    r"指出|强调|主持(?:召开|会议)|表示|要求[，：]|(?:出席|参加|主持|到会|陪同)[^的人，。；\n]{0,24}+(?:[，。；\n]|$)"
)
STRONG, WEAK, NONE = 2, 1, 0


class Cut(NamedTuple):
    """A name that may begin at a place: its end, its form without white space, and how sure its end is."""

    end: int
    name: str
    context: int
    score: float


@dataclass(slots=True)
class NameCutter:
    """Cuts names out of one text; built from a lexicon, remembers what it found there, since several rules ask for one place."""

    lexicon: NameLexicon
    text: str
    _support: dict[tuple[str, int], int] = field(default_factory=dict)
    _cuts: dict[int, Cut | None] = field(default_factory=dict)
    _contexts: dict[int, int] = field(default_factory=dict)
    _places: Places = field(init=False)

    def __post_init__(self) -> None:
        self._places = Places(self.text)

    def cut(self, start: int) -> Cut | None:
        """The best name that begins at ``start``, or None."""
        if start not in self._cuts:
            self._cuts[start] = self._cut(start)
        return self._cuts[start]

    def _cut(self, start: int) -> Cut | None:
        run = _HAN.match(self.text, start).group()  # type: ignore[union-attr]
        if len(run) < 9 and (special := self._special(start, start + len(run))):
            return special
        if (length := self._arrives(start, run)) is not None:
            return Cut(start + length, run[:length], STRONG, 25)
        cuts = [cut for length in range(2, min(4, len(run)) + 1) if (cut := self._weigh(start, run[:length]))]
        best = max(cuts, key=lambda cut: (cut.score, cut.end), default=None)
        if best is None or best.score < 20:
            lone = best is not None and (best.score > 0 or (len(cuts) == 1 and self.acts(best.end)))
            return self._transliterated(start, run) or (self._grown(start, best) if best and lone else None)
        if self.hard(best.end):
            return best
        return self._whole(start, best, run) or self._grown(start, best)

    def _arrives(self, start: int, run: str) -> int | None:
        """The length of a name before 来川考察, where the place that is visited stands short; it reads like one long name."""
        if "来" not in self.text[start + 2 : start + 4] or run[:1] not in self.lexicon.surnames:
            return None
        lengths = (length for length in (3, 2) if _VISITS.match(self.text, start + length))
        length = next(lengths, None)
        return None if length is None or self.lexicon.excludes(run[:length], closed=True) else length

    def _special(self, start: int, run_end: int) -> Cut | None:
        """A name written in parts, told by what follows its first run of Han characters."""
        after = self.text[run_end : run_end + 2]
        if after.lstrip()[:1] in DOTS and (dotted := self._dotted(start)):
            return dotted
        if run_end == start:
            return self._latin(start)
        return self._spaced(start) if run_end == start + 1 else None

    def _whole(self, start: int, short: Cut, run: str) -> Cut | None:
        """A name of transcription that ends at a mark, where the short cut leaves a rest: 巴合提别克、 is no 巴合."""
        long = self._transliterated(start, run)
        if long is None or long.end <= short.end or self.text[short.end] in _AND:
            return None
        rest = self.text[short.end : long.end]
        known = any(rest[:n] in self.lexicon.followers for n in (4, 3, 2)) or rest[:2] in self.lexicon.verbs
        return None if known or self.context(long.end) != STRONG else long

    def _grown(self, start: int, cut: Cut) -> Cut:
        """The name with the character that follows it at every place in the text around: 陈方安|生, 周恩|来, 江汉|所."""
        name, end = cut.name, cut.end
        longer = self.text[start : end + 1]
        if len(longer) > 4 or end >= len(self.text) or not _HAN.fullmatch(longer):
            return cut
        if longer[-1] not in "来所" and longer[-1] in self.lexicon.followers:
            return cut
        if not self.lexicon.may_be(longer) or self.support(longer, start) <= self.support(name, start):
            return cut
        return Cut(end + 1, longer, STRONG, cut.score) if self._always(longer, name, start) else cut

    def _always(self, longer: str, name: str, near: int) -> bool:
        """Whether a name stands at least twice around ``near``, and nowhere without its last character."""
        low, high = self._around(near)
        count = self.text.count(longer, low, high)
        return count > 1 and count == self.text.count(name, low, high)

    def context(self, end: int) -> int:
        """How surely a name may end at ``end``: a mark or a verb follows, or a function word, or nothing known."""
        if end not in self._contexts:
            self._contexts[end] = self._context(end)
        return self._contexts[end]

    def _context(self, end: int) -> int:
        text, followers = self.text, self.lexicon.followers
        if end >= len(text):
            return STRONG
        first, two = text[end], text[end : end + 2]
        if two == "正在" and _ENDS_IN_ZHENG.match(text, end):
            return NONE
        if first in BOUNDARY or first in CLOSING or two in followers or two in self.lexicon.verbs:
            return STRONG
        if (
            text[end : end + 3] in followers
            or text[end : end + 4] in followers
            or text[end : end + 5] in followers
        ):
            return STRONG
        if (first in _DAY_OPENS or first.isdecimal()) and _DAY.match(text, end):
            return STRONG
        return WEAK if first in followers else NONE

    def acts(self, end: int) -> bool:
        """Whether a verb of gatherings follows: 出席, 主持, 强调."""
        text, acts = self.text, self.lexicon.acts
        return text[end : end + 2] in acts or text[end : end + 3] in acts or text[end : end + 4] in acts

    def does(self, name: str, end: int) -> bool:
        """Whether the name is followed by an act, or by a function word where the document names it surely elsewhere.

        甲同志主持会议: what he is called stands between.
        """
        if self.text.startswith(COMRADE, end):
            return self.acts(end + len(COMRADE))
        return self.acts(end) or (
            self.text[end : end + 1] in self.lexicon.acts and self.support(name, end) > 0
        )

    def hard(self, end: int) -> bool:
        """Whether a mark or the end of the text follows."""
        return end >= len(self.text) or self.text[end] in BOUNDARY

    def support(self, name: str, near: int) -> int:
        """How often the text around ``near`` names it with a sure end, four at most."""
        key = (
            name,
            near // PART,
        )  # a book's first chapter says nothing of its last: this keeps the search linear
        if key not in self._support:
            length, count = len(name), 0
            for at in self.places(name, near):
                count += self.context(at + length) == STRONG
                if count == 4:
                    break
            self._support[key] = count
        return self._support[key]

    def places(self, name: str, near: int) -> Iterator[int]:
        """Where a name stands in the text around ``near``."""
        return self._places.of(name, *self._around(near))

    @staticmethod
    def _around(near: int) -> tuple[int, int]:
        part = near // PART
        return max((part - 1) * PART, 0), (part + 2) * PART

    def _weigh(self, start: int, name: str) -> Cut | None:
        end, text = start + len(name), self.text
        hard, after = self.hard(end), text[end : end + 1]
        attends = text[end : end + 2] in _ATTENDS or (len(name) > 2 and self.acts(end))
        closes = after in CLOSING or (after == "以" and text.startswith("以及", end))  # 何文明以及…
        # 、全文英、全林在主席台就座: where a list goes on 全 is a surname
        listed = text[start - 1 : start] == "、" and (after == "、" or name[0] == "全")
        if self.lexicon.excludes(name, hard or attends or closes, listed):
            return None
        if self.lexicon.goes_on(name) and not (len(name) == 2 and hard) and self.support(name, start) < 2:
            return None  # 书记都会去, 局长应及时报告, 县领导都会|与他们交谈
        context = self.context(end)
        prior = self.lexicon.prior(name, hard or after in CLOSING)
        if prior is None and len(name) == 4:
            prior = self._prior_of_four(name, start)
        support = 0 if prior is None else self.support(name, start)
        if prior is None or (context == NONE and not support):
            return None
        score = 10 * context + prior + 3 * min(support, 3)
        return Cut(end, name, max(context, WEAK), score - self._swallowed(name, end, hard))

    def _prior_of_four(self, name: str, start: int) -> float | None:
        """A single surname with three characters: in a list, or 甲乙丙丁 before every verb; not 温故知新."""
        if len(self.lexicon.surname(name)) != 1 or self.lexicon.is_phrase(name):
            return None
        if self.support(name, start) > 1 and self._always(name, name[:3], start):
            return -2
        listed = self.text[start + 4 : start + 5] in ("、", "（")
        return -14 if listed or self.acts(start + 4) else None

    def _swallowed(self, name: str, end: int, hard: bool) -> float:
        """What tells against a name whose last character may be the word that follows it: 王强在|会上."""
        if hard and len(name) == 4 and name[2:] in self.lexicon.followers:
            return 30  # 何会出席。
        if len(name) < 3 or name[-1] not in self.lexicon.followers:
            return 0
        if hard and self.text[end : end + 1] in _OPENERS and name[-1] in _PREPOSITIONS:
            return 26  # 林青以|“四不两直”方式
        if hard:
            return 14 if name[-1] in _CLOSERS else 0
        if name[-1] in "和与任" and self.text[end] in CLOSING:
            return 0  # 赖中和|等参加, 秦以任|等到会: nothing is joined by 和 to 等, and nobody serves as 等
        if self._speaks(name[-1], end):
            return 6
        acts = self.acts(end)
        if name[-1] in _FUNCTION and not (name[-1] in _NO_VERB and acts):
            return 26  # but 张人为|指出: after 为 no verb of speech can follow, so it is part of the name
        return 16 if name[-1] in _TO else 8 if acts else 12

    def _speaks(self, last: str, end: int) -> bool:
        """Whether 和, 与 or 任 stands before 指出: neither joins another to the name nor says what he is. Not 任主持人,
        nor 王强和|出席会议的代表合影."""
        if last == "任" and self.text[end] in "在到就对率向赴":
            return True
        return last in "和与任" and _SPEAKS.match(self.text, end) is not None

    def _spaced(self, start: int) -> Cut | None:
        """王 强、: a two-character name spread to the width of three."""
        match = _SPACED.match(self.text, start)
        if match is None:
            return None
        hard, surname = self.hard(match.end()), match.group(1) in self.lexicon.surnames
        if not (hard or (surname and self.acts(match.end()))) or match.group(1) in _FUNCTION:
            return None
        return Cut(match.end(), match.group(1) + match.group(2), STRONG, 24)

    def _latin(self, start: int) -> Cut | None:
        """Tom Smith."""
        match = _LATIN.match(self.text, start)
        return match and Cut(match.end(), match.group(), STRONG, 24)

    def _dotted(self, start: int) -> Cut | None:
        match = _DOTTED.match(self.text, start)
        if match is None:
            return None
        last = start + max(match.group().rfind(dot) for dot in _DOT) + 1
        end = self._foreign_end(last, match.end())
        if end > last + 1 and end < match.end() and self.context(end) >= WEAK:  # 赛力克·哈布肯|为代表团…
            return Cut(end, normal_name(self.text[start:end]), STRONG, 40)
        ends = [end for end in range(last + 2, match.end()) if self.context(end) == STRONG]
        # 沙吾提出席: of two verbs that overlap the later one is meant.
        ends = [end for end in ends if end + 1 not in ends][:1] or [self._foreign_end(last, match.end())]
        return Cut(ends[0], normal_name(self.text[start : ends[0]]), STRONG, 40)

    def _foreign_end(self, start: int, end: int) -> int:
        """Where the last part of a dotted name ends if no verb says so: before a mark, else with its own characters."""
        stop = start + 1
        while stop < end and self._is_letter(stop):
            acts = self.acts(stop) and not self.acts(stop + 1)  # 克衣木|参加; 吐尔提|出席 is no 提出
            if stop > start + 1 and (self.text[stop] in _PARTICLES or acts):
                break  # 杰恩斯·哈德斯|和阿勒泰地区…
            stop += 1
        if (
            stop < start + 2
        ):  # 总理川·立派|的邀请: no part has one letter, so what else writes it is asked for its end
            return next((at for at in range(start + 2, end + 1) if self.context(at) >= WEAK), stop)
        return end if self.hard(end) and self.context(stop) < WEAK and self.text[stop] != "的" else stop

    def _is_letter(self, at: int) -> bool:
        """Whether a character writes foreign names; 不 does in 阿不都, 阿不来提."""
        letter = self.text[at]
        return letter in self.lexicon.transliteration or (letter == "不" and self.text[at - 1] == "阿")

    def _transliterated(self, start: int, run: str) -> Cut | None:
        letters = self.lexicon.transliteration
        for length in range(4, min(9, len(run)) + 1):
            name = run[:length]
            if letters.issuperset(name) and self.context(start + length) >= WEAK:
                if name[-1] in _CLOSED_BY and name[-2] not in _AND_NAMED:
                    length -= 1  # 莫迪凯|和联合政府, 史增海|的做法
                return Cut(start + length, run[:length], STRONG, 25)
        if len(run) > 3 and run[0] in self.lexicon.surnames and letters.issuperset(run[1:4]):  # 张其其格
            sure = self.context(start + 4) == STRONG and run[3] not in self.lexicon.followers | _PARTICLES
            return Cut(start + 4, run[:4], STRONG, 21) if sure else None
        return None


def normal_name(name: str) -> str:
    """A name without white space, with · as its middle dot.

    >>> normal_name("买买提 • 艾力")
    '买买提·艾力'
    """
    return "".join("·" if character in DOTS else character for character in name if not character.isspace())
