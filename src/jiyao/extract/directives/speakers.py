"""Who speaks from where on: 王某强调, 会议要求, 他指出, 就抓好落实，张某提出三点要求."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from jiyao.article import Article
from jiyao.extract.directives.markers import MarkedText
from jiyao.extract.directives.speech_verbs import (
    is_embedded,
    is_higher,
    is_noun,
    reaches,
    speech_verb,
    who_is_told,
)
from jiyao.extract.directives.subjects import SubjectFinder
from jiyao.mentions.people import PersonMention
from jiyao.models import DocumentKind
from jiyao.patterns import pattern

_REACH = 200  # how far before a verb its subject is looked for
_NARRATIVE = pattern(r"(?:来到|走进|深入|察看|查看|实地|参观|走访|观摩了|驱车|沿途)")

_NUMBER = pattern(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、]|[①-⑳]")
_NUMERALS = frozenset("一二三四五六七八九十")
# 现将会议确定事项纪要如下：
_MINUTES = pattern(
    r"[将就把][^，。；]{0,12}会议?[^，。；]{0,12}(?:纪要|记录|确定|通知|明确|印发)[^，。；]{0,4}如下[：:。]"
)


class SpeechEvent(NamedTuple):
    """From ``content`` on, ``issuer`` speaks; an issuer of None means that nobody lays anything down."""

    start: int
    content: int
    issuer: str | None
    verb: str | None
    reach: str = "none"  # order, state, say (see lexicon/speech_verbs.txt), list (讲了三点意见：) or none
    named: bool = True  # the subject stands there, and is not taken from the sentence before
    only_sentence: int | None = None  # a higher leader is quoted: up to this place only
    told: str | None = None  # who is addressed between the verb and its comma


class SpeechReader:
    """Follows who speaks through one text."""

    def __init__(self, article: Article, marked: MarkedText) -> None:
        self._text = article.text
        self._layout = article.layout
        self._marked = marked
        self._is_speech = article.kind is DocumentKind.SPEECH
        self._subjects = SubjectFinder(article, marked)
        self._openings = speech_verb().openings(article.text)
        self._has_minutes = "如下" in article.text

    def events(self) -> tuple[SpeechEvent, ...]:
        """All changes of speaker in text order."""
        title_end = self._layout.title.end if self._layout.title else 0
        found: list[SpeechEvent] = []
        telling = [*sorted(self._openings + self._subjects.starts), len(self._text)]
        place = 0
        for sentence in self._layout.sentences:
            start, end = sentence.start, sentence.end
            while telling[place] < start:
                place += 1
            if end > title_end and (
                telling[place] < end or self._has_minutes or self._subjects.may_open_with_body(start, end)
            ):
                found += self._sentence(start, end)
        return tuple(found)

    def _sentence(self, start: int, end: int) -> Iterator[SpeechEvent]:
        first = self._text[start]
        if first in _NUMERALS or not first.isalpha():
            number = _NUMBER.match(self._text, start, end)  # 二、会议要求，各单位要…
            start = number.end() if number else start
        minutes = _MINUTES.search(self._text, start, end) if self._has_minutes else None
        if minutes:
            self._subjects.speaker = "会议"
            yield SpeechEvent(start, minutes.end(), "会议", None, "list")
            return
        found = False
        for match in speech_verb().among(self._openings, self._text, start, end):
            place = match.start()
            if self._marked.is_quoted(place) or self._subjects.in_name(place) or self._is_part_of_name(match):
                continue
            if found and (match.group("list") or "").startswith("了"):
                continue  # 乙指出，甲的讲话提出了明确要求: the speaker stays
            event = self._event(match, start, end)
            if event is not None:
                found = True
                yield event
        people = self._subjects.people(start, end)
        if people and not found:
            yield from self._narrative(start, end, people)
        self._subjects.notice(start, end, people, speaks=found)

    def _is_part_of_name(self, match: regex.Match[str]) -> bool:
        """Whether 希望 is no marker where it stands: 东方希望集团."""
        place = match.start()
        return match.group("verb") == "希望" and not self._marked.between(place, place + 1)

    def _event(self, match: regex.Match[str], start: int, end: int) -> SpeechEvent | None:
        sentence, start = start, max(start, match.start() - _REACH)
        left = self._text[start : match.start()]
        verb, stop, listed, report, none = match.group("verb", "stop", "list", "report", "none")
        if none:
            if self._marked.between(start, match.start()) or self._meeting_goes_on(sentence):
                return None
            self._subjects.speaker = None
            return SpeechEvent(start, match.end(), None, None)
        if verb and (is_noun(verb, left) or is_embedded(left, self._text, match.end("verb"), end)):
            return None
        if is_higher(left) or (self._is_speech and is_higher(left, speech=True)):
            return SpeechEvent(match.start(), match.end(), None, None, only_sentence=end)
        subject = self._subjects.subject(start, match.start())
        if subject is None:
            return None
        name, begins = subject
        inline = verb and not listed and not stop
        opens = match.start() == sentence and self._subjects.speaker  # 甲作了部署。强调各村要…
        if inline and begins == match.start() and not opens and reaches()[verb] != "order":
            return None  # 这项工作很重要，决定全县发展的方向
        self._subjects.speaker = name
        reach = "list" if listed or report else reaches()[verb]
        content = match.end()
        if report:
            verb = None
        if verb == "希望" and not stop:  # 希望各单位…: the word itself is the marker; 希望，要… none
            content, reach = match.start(), "order"
        told = who_is_told(verb, self._text, content, end) if inline else None
        if told:
            content = told[1]
        return SpeechEvent(
            begins, content, name, verb, reach, named=begins < match.start(), told=told[0] if told else None
        )

    def _meeting_goes_on(self, sentence: int) -> bool:
        """会议强调，…。会议通报了情况。要…: the meeting that spoke tells something, and speaks on."""
        return self._subjects.speaker == "会议" and self._text.startswith("会议", sentence)

    def _narrative(self, start: int, end: int, people: Sequence[PersonMention]) -> Iterator[SpeechEvent]:
        """A sentence that tells where the party went next ends what was said before it."""
        opening = min(end, start + 60)
        goes = any(person.end <= opening for person in people) and _NARRATIVE.search(
            self._text[start:opening]
        )
        if goes and not self._marked.between(start, end):
            self._subjects.speaker = None
            yield SpeechEvent(start, end, None, None)


class Speakers:
    """Look-up of who speaks at a place."""

    def __init__(self, events: tuple[SpeechEvent, ...]) -> None:
        self.events = events
        self._contents = [event.content for event in events]
        self._lasting = [index for index, event in enumerate(events) if event.only_sentence is None]

    def at(self, place: int) -> SpeechEvent | None:
        """The event that governs a place; None where nobody has spoken yet."""
        index = bisect_right(self._contents, place) - 1
        if index < 0:
            return None
        event = self.events[index]
        if event.only_sentence is None or place < event.only_sentence:
            return event
        before = bisect_right(self._lasting, index) - 1  # quotations before this one ended no later than it
        return self.events[self._lasting[before]] if before >= 0 else None

    def starting(self, start: int, end: int) -> Sequence[SpeechEvent]:
        """Events whose content begins in ``[start, end)``."""
        first = bisect_left(self._contents, start)
        last = bisect_left(self._contents, end, first)
        return self.events[first:last]
