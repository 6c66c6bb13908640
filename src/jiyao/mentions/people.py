"""Names of people, cut by all their occurrences in the document together."""

from __future__ import annotations

from dataclasses import dataclass, field

import regex

from jiyao.lexicon import Lexicon, read_words
from jiyao.mentions.name_cuts import BOUNDARY, STRONG, NameCutter, NameLexicon
from jiyao.mentions.posts import PostMention
from jiyao.models import Position
from jiyao.reading.layout import Layout

_BRACKET = regex.compile(r"[（(][^（）()\n]{1,60}[）)]")
_SPACE = regex.compile(r"[^\S\n]*+")
_LIST_MARK = regex.compile(r"\s?(?:、|，|以及|和|及|与)\s?")
_AFTER_POST = regex.compile(
    r"(?:[（(](?:兼|挂职|正[县处科]级|副[县处科]级|主持工作)[）)])?[^\S\n]*+(?:：[^\S\n]*+)?"
)
_CLAUSE = regex.compile(r"(?:^|(?<=[。！？；，：\n”》]))[^\S\n]*+", regex.MULTILINE)
_ROSTER_GAP = regex.compile(r"[\s、，；,;]++")
_DOCTRINE = regex.compile(r"总书记|国家主席|主席思想|新时代中国特色|同志为核心|同志为总书记|思想|理论")


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One place where a person is named. ``name`` is the full name, also where only 贾县长 stands.

    ``positions`` are the posts that the text gives at this place, ``rule`` says how the place was found.
    """

    start: int
    end: int
    name: str
    positions: tuple[Position, ...] = ()
    rule: str = "official.name"


def _in_bracket(text: str, end: int, starts: dict[int, PostMention]) -> tuple[Position, ...]:
    """The posts of 甲（县委常委、副县长）."""
    bracket = _BRACKET.match(text, end)
    if bracket is None:
        return ()
    inside = (starts[at] for at in range(bracket.start() + 1, bracket.end()) if at in starts)
    return tuple(position for post in inside for position in post.positions)


@dataclass(slots=True)
class _Sheet:
    """The mentions found so far in one text, by their start."""

    layout: Layout
    found: dict[int, PersonMention] = field(default_factory=dict)

    def add(self, mention: PersonMention) -> None:
        inside = any(start <= mention.start < end for start, end in self.layout.byline_spans)
        if not inside and not (mention.start in self.found and self.found[mention.start].positions):
            self.found[mention.start] = mention

    def names(self) -> set[str]:
        return {mention.name for mention in self.found.values()}


class PersonFinder:
    """Finds people; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._names = NameLexicon.of(lexicon)
        labels = sorted(read_words("roster_labels.txt"), key=len, reverse=True)
        self._roster = regex.compile(r"(?:\L<labels>)[^\S\n]*[：:][^\S\n]*", labels=labels)

    def find(self, layout: Layout, posts: tuple[PostMention, ...]) -> tuple[PersonMention, ...]:
        """All mentions of people in text order; bylines are no people of the document."""
        cutter = NameCutter(self._names, layout.text)
        sheet = _Sheet(layout)
        starts = {post.start: post for post in posts}
        for post in posts:
            self._after_post(sheet, cutter, post, starts)
        self._rosters(sheet, cutter, starts)
        self._acting(sheet, cutter)
        taken = {end for mention in sheet.found.values() for end in (mention.start,)}
        for post in posts:
            if post.unread and _AFTER_POST.match(layout.text, post.end).end() not in taken:  # type: ignore[union-attr]
                self._before_post(sheet, post)
        self._elsewhere(sheet, cutter)
        return tuple(sheet.found[start] for start in sorted(sheet.found))

    def _after_post(
        self, sheet: _Sheet, cutter: NameCutter, post: PostMention, starts: dict[int, PostMention]
    ) -> None:
        text = cutter.text
        at = _AFTER_POST.match(text, post.end).end()  # type: ignore[union-attr]
        rule = "official.post"
        while at not in starts:
            cut = self._cut(cutter, at, post, first=rule == "official.post")
            if cut is None:
                return
            positions = post.positions + _in_bracket(cutter.text, cut[0], starts)
            sheet.add(PersonMention(at, cut[0], cut[1], positions, rule))
            after = _BRACKET.match(text, cut[0])
            mark = _LIST_MARK.match(text, after.end() if after else cut[0])
            if mark is None:
                return
            at, rule = mark.end(), "official.list"
            if "，" in mark.group() and not self._surely(cutter, at):
                return

    def _rosters(self, sheet: _Sheet, cutter: NameCutter, starts: dict[int, PostMention]) -> None:
        """Lines of minutes: 出席：甲 乙（县委常委、副县长） 丙."""
        for line in sheet.layout.lines:
            label = self._roster.match(cutter.text, line.start, line.end)
            at = label.end() if label else line.end
            while at < line.end:
                at = self._roster_item(sheet, cutter, at, starts)
                gap = _ROSTER_GAP.match(cutter.text, at, line.end)
                at = gap.end() if gap and gap.end() > at else line.end

    def _roster_item(self, sheet: _Sheet, cutter: NameCutter, at: int, starts: dict[int, PostMention]) -> int:
        """One item of a roster; its end, or ``at`` where no name stands."""
        if at in starts:
            at = _AFTER_POST.match(cutter.text, starts[at].end).end()  # type: ignore[union-attr]
        end = at
        cut = cutter.cut(at)
        if cut and (cutter.hard(cut.end) or at in sheet.found):
            end = cut.end
            positions = _in_bracket(cutter.text, cut.end, starts)
            sheet.add(PersonMention(at, cut.end, cut.name, positions, "official.roster"))
        bracket = _BRACKET.match(cutter.text, end)
        return bracket.end() if bracket else end

    def _cut(self, cutter: NameCutter, at: int, post: PostMention, first: bool) -> tuple[int, str] | None:
        cut = cutter.cut(at)
        if cut is None:
            return None
        if not self._names.surname(cut.name) and not self._nameless(cutter, cut.end, post, first):
            return None
        if (
            cut.name in self._names.words
            and cutter.context(cut.end) < STRONG
            and cutter.support(cut.name) < 2
        ):
            return None
        if _DOCTRINE.match(cutter.text, cut.end):
            return None
        return cut.end, cut.name

    def _nameless(self, cutter: NameCutter, end: int, post: PostMention, first: bool) -> bool:
        """A name without a surname needs a sure end, and a real post or a name before it."""
        if first and post.positions[-1].post.endswith("领导"):
            return False
        return cutter.hard(end) or cutter.text[end] in "及等" or cutter.acts(end)

    def _surely(self, cutter: NameCutter, at: int) -> bool:
        """After a comma a list goes on only with what can be nothing but a name."""
        cut = cutter.cut(at)
        return bool(
            cut
            and self._names.surname(cut.name)
            and cut.name not in self._names.words
            and len(cut.name) <= 3
            and cut.end < len(cutter.text)
            and cutter.text[cut.end] in "、，"
        )

    def _before_post(self, sheet: _Sheet, post: PostMention) -> None:
        """卫青山县长, 李明副书记; 贾县长 only where the full name is known."""
        words = post.unread
        start = post.start - len(words)
        if _DOCTRINE.match(post.positions[0].text):
            return
        if words in self._names.surnames:
            full = {name for name in sheet.names() if name.startswith(words)}
            if len(full) == 1:
                sheet.add(PersonMention(start, post.start, full.pop(), (), "official.surname"))
        elif words in sheet.names() or self._full_name(words):
            sheet.add(PersonMention(start, post.start, words, post.positions, "official.before"))

    def _full_name(self, words: str) -> bool:
        return 2 <= len(words) <= 3 and bool(self._names.surname(words)) and words not in self._names.words

    def _acting(self, sheet: _Sheet, cutter: NameCutter) -> None:
        """People named without a post at the head of a clause, before a verb of gatherings: 甲强调."""
        for clause in _CLAUSE.finditer(cutter.text):
            at = clause.end()
            if at in sheet.found or at >= len(cutter.text):
                continue
            cut = cutter.cut(at)
            if cut is None or not self._names.surname(cut.name) or cut.name in self._names.words:
                continue
            if cutter.acts(cut.end):
                sheet.add(PersonMention(at, cut.end, cut.name, (), "official.act"))

    def _elsewhere(self, sheet: _Sheet, cutter: NameCutter) -> None:
        """Every other place where a name that is known by now stands."""
        names = sorted(sheet.names(), key=len, reverse=True)
        if not names:
            return
        taken = sorted((mention.start, mention.end) for mention in sheet.found.values())
        covered = {at for start, end in taken for at in range(start, end)}
        for match in regex.finditer(r"\L<names>", cutter.text, names=names):
            if match.start() not in covered and self._stands_alone(cutter, match.start(), match.end()):
                sheet.add(PersonMention(match.start(), match.end(), match.group()))

    def _stands_alone(self, cutter: NameCutter, start: int, end: int) -> bool:
        name = cutter.text[start:end]
        clear = start == 0 or cutter.text[start - 1] in BOUNDARY
        context = cutter.context(end)
        if name in self._names.words or not self._names.surname(name):
            return clear and (context == STRONG or (context > 0 and cutter.support(name) > 1))
        return len(name) > 2 or clear or bool(context)
