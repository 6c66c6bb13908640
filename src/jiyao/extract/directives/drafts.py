"""From a stretch of text to a Directive: its words, marker, force, addressees, deadline, parts and figures."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from jiyao.article import Article
from jiyao.extract.directives.addressees import hoped_party, party, split_party
from jiyao.extract.directives.deadlines import find_deadline
from jiyao.extract.directives.imperatives import is_command
from jiyao.extract.directives.markers import MarkedText, Marker
from jiyao.extract.directives.sentences import Command, commands, trim
from jiyao.models import Action, Directive, Force, ProjectStat
from jiyao.patterns import pattern, scanner
from jiyao.reading.outline import Entry

_SENTENCE = scanner(r"[^。！\n]+[。！]?")
_HEAD = pattern(r"[，,：:、\s]*+(?:要(?!求[^真实]|素|点[^对]))?")


class Said(NamedTuple):
    """Who says it, by which verb, and under which headings."""

    issuer: str | None
    verb: str | None
    section: tuple[str, ...]


class Drafter:
    """Makes the directives of one article."""

    def __init__(self, article: Article, marked: MarkedText, stats: tuple[ProjectStat, ...]) -> None:
        self._article = article
        self._text = article.text
        self._marked = marked
        self._stats = stats
        self._places = [stat.span.start for stat in stats]

    def of_command(self, command: Command, said: Said, told: str | None = None) -> Directive:
        """A command in running text; ``told`` is who was addressed before it."""
        first = command.markers[0] if command.markers else None
        forbids = bool(command.markers) and all(marker.kind.forbids for marker in command.markers)
        start = command.start
        if first is not None and first.text == "要" and first.start == start:
            start = first.end
        return self._directive(
            (command.start, start, command.end),
            said,
            "directive.sentence" if first else "directive.bare",
            marker=first.text if first else None,
            force=Force.PROHIBITION if forbids else Force.REQUIREMENT,
            addressees=self._addressees(command, first) or (split_party(told) if told else ()),
        )

    def of_entry(self, entry: Entry, end: int, said: Said, rule: str, force: Force) -> Directive | None:
        """A numbered item, or a heading that commands, up to ``end``; None where it has no words (二是要一要…)."""
        number = self._text[entry.start : entry.number_end].strip().rstrip("：:，,")
        head = _HEAD.match(self._text, entry.number_end, end)
        start = head.end() if head else entry.number_end
        _, end = trim(self._text, start, end)
        if end <= start:
            return None
        clause = self._text[start:end]
        return self._directive(
            (entry.start, start, end),
            said,
            rule,
            marker=number or None,
            ordinal=entry.value or None,
            force=force,
            addressees=()
            if force is Force.PRACTICE
            else self._named(party(clause, before_marker=False), clause),
            actions=self._actions(start, end),
        )

    def _directive(
        self,
        place: tuple[int, int, int],
        said: Said,
        rule: str,
        *,
        marker: str | None,
        force: Force,
        addressees: tuple[str, ...],
        ordinal: int | None = None,
        actions: tuple[Action, ...] = (),
    ) -> Directive:
        start, words, end = place
        return Directive(
            text=self._text[words:end],
            issuer=said.issuer,
            verb=said.verb,
            marker=marker,
            ordinal=ordinal,
            force=force,
            addressees=addressees,
            deadline=find_deadline(self._text, words, end),
            section=said.section,
            actions=actions,
            stats=self._figures(start, end + 1),
            span=self._article.span(start, end),
            rule=rule,
        )

    def _figures(self, start: int, end: int) -> tuple[int, ...]:
        """The indexes of the figures in a stretch."""
        first, last = bisect_left(self._places, start), bisect_left(self._places, end)
        if first == last:
            return ()
        return tuple(index for index in range(first, last) if self._stats[index].span.end <= end)

    def _addressees(self, command: Command, first: Marker | None) -> tuple[str, ...]:
        words = self._text[command.start : command.end]
        if first is None:
            return self._named(party(words, before_marker=False), words)
        if first.text in ("希望", "请"):
            after = self._text[first.end : command.end]
            named = self._named(party(after, before_marker=False) or hoped_party(after), after)
            if not named and len(command.markers) > 1:  # 希望施工单位，要抓紧
                between = self._text[first.end : command.markers[1].start]
                named = self._named(party(between, before_marker=True), between)
            before = self._text[command.start : first.start]  # 各单位请于月底前报送
            return named or self._named(party(before, before_marker=True), before)
        before = self._text[command.start : first.start]
        found = party(before, before_marker=True)
        if found is None and first.text != "要":  # 施工方增加人员，务必于7月底前通水
            return self._named(party(before, before_marker=False), before)
        return self._named(found, before)

    @staticmethod
    def _named(place: tuple[int, int] | None, words: str) -> tuple[str, ...]:
        return split_party(words[place[0] : place[1]]) if place else ()

    def _actions(self, start: int, end: int) -> tuple[Action, ...]:
        """The demands inside a numbered item, where there is more than one."""
        found: list[Command] = []
        for match in _SENTENCE.finditer(self._text, start, end):
            found += commands(self._marked, match.start(), match.end(), bare=is_command)
        if len(found) < 2:
            return ()
        return tuple(
            Action(text=self._text[c.start : c.end], span=self._article.span(c.start, c.end)) for c in found
        )
