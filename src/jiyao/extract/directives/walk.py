"""One way through a text: headings give sections, numbered items are taken whole, sentences one by one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import groupby

import regex

from jiyao.article import Article
from jiyao.extract.directives import lists
from jiyao.extract.directives.addressees import party
from jiyao.extract.directives.deadlines import find_deadline
from jiyao.extract.directives.drafts import Drafter, Said
from jiyao.extract.directives.imperatives import is_command, tells
from jiyao.extract.directives.issuers import Speakers, SpeechEvent, SpeechReader
from jiyao.extract.directives.markers import MarkedText, MarkerKind
from jiyao.extract.directives.sentences import commands
from jiyao.models import Directive, DocumentKind, Force, ProjectStat
from jiyao.reading.layout import Sentence
from jiyao.reading.outline import Entry

# A closing bracket with the reporters' names: （记者 宋某 通讯员 田某）
_DOES = regex.compile(r"做法|经验|措施|举措")
_STOP = regex.compile(r"[。！；]")
# 原则同意该方案: a decision that asks nothing of anyone.
_AGREED = regex.compile(
    r"[，,：:]?(?:会议)?(?:原则上?)?(?:同意|通过|批准)(?![^。；]{0,80}(?:由[^，。；]{2,20}(?:负责|牵头)|要))"
)
_CREDIT = regex.compile(r"\s*[（(][^（）()。\n]{2,40}[）)]\s*$")
# A document that lays down by itself: its title says so, or it addresses its readers (各乡镇人民政府，县直各部门：).
_NOTICE = regex.compile(
    r"(?:通知|通报|通告|公告|意见|方案|纪要|函|要点|决定)\s*(?:\n|$)|^各[^。；\n]{2,60}[：:]\s*$",
    regex.MULTILINE,
)


def _is_order(text: str, start: int, end: int) -> bool:
    """After 要求 everything is a demand that does not tell of what was done."""
    return start < end and not tells(text[start:end])


_BARE = {"order": _is_order, "state": is_command}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a stretch stands: its headings, and the last sentence before it."""

    section: tuple[str, ...] = ()
    lead: str = ""


class Walker:
    """Collects the directives of one article in text order."""

    def __init__(self, article: Article, stats: tuple[ProjectStat, ...]) -> None:
        self._article = article
        self._text = article.text
        self._kind = article.kind
        self._marked = MarkedText(article.text)
        self._draft = Drafter(article, self._marked, stats)
        self._speakers = Speakers(SpeechReader(article, self._marked).events())
        self._sentence_starts = [sentence.start for sentence in article.layout.sentences]
        self._floor = 0  # the last headline: who spoke before it speaks no more
        self._notice = bool(_NOTICE.search(self._text[:400]))
        self._found: list[Directive] = []

    def walk(self) -> tuple[Directive, ...]:
        """All directives of the article."""
        if self._kind is DocumentKind.OTHER and not self._notice:
            return ()
        title = self._article.layout.title
        self._stretch(title.end if title else 0, len(self._text), self._article.outline.entries, _Place())
        return tuple(sorted(self._found, key=lambda directive: directive.span.start))

    @property
    def _issued(self) -> bool:
        """Whether directives of this kind of text have an issuer."""
        if self._kind is DocumentKind.FEATURE:
            return not self._notice
        return self._kind is DocumentKind.MEETING_REPORT

    def _stretch(self, start: int, end: int, entries: tuple[Entry, ...], place: _Place) -> None:
        """Running text with the entries in it, in order."""
        position = start
        for _, group in groupby(_numbered_runs(entries), key=lambda pair: pair[0]):
            run = [entry for _, entry in group]
            lead = self._sentences(position, run[0].start, place, before=run[0])
            if run[0].is_heading:
                for entry in run:
                    self._heading(entry, place)
            else:
                self._run(run, replace(place, lead=lead))
            position = run[-1].end
        self._sentences(position, end, place)

    def _heading(self, entry: Entry, place: _Place) -> None:
        if entry.headline:
            self._floor = entry.start
            self._stretch(entry.body, entry.end, entry.children, place)
            return
        title = self._text[entry.number_end : entry.title_end].strip()
        if self._is_sentence(entry) and not entry.children and self._heading_commands(entry, place):
            line = self._text.find("\n", entry.start)
            end = min(entry.end, line if line >= 0 else entry.end)
            self._emit_entry(entry, end, place, "directive.heading")
            self._stretch(end, entry.end, (), place)
            return
        if _AGREED.match(self._text, entry.number_end, entry.title_end) and not entry.children:
            self._stretch(entry.body, entry.end, (), place)
            return
        count = len(self._found)
        inner = _Place((*place.section, title))
        self._stretch(entry.body, entry.end, entry.children, inner)
        if len(self._found) == count and self._heading_commands(entry, place):
            self._emit_entry(entry, self._commands_end(entry), place, "directive.heading")

    def _is_sentence(self, entry: Entry) -> bool:
        """Whether a heading is a full sentence that names its party or its time: an item of 议定事项."""
        title = self._text[entry.number_end : entry.title_end]
        if entry.form is None:
            return False
        named = party(title, before_marker=False) is not None
        return named or find_deadline(title, 0, len(title)) is not None

    def _heading_commands(self, entry: Entry, place: _Place) -> bool:
        if self._kind is DocumentKind.FEATURE or entry.title_end <= entry.number_end:
            return False
        if self._kind is DocumentKind.OTHER and not self._marked.between(entry.number_end, entry.title_end):
            return False
        if self._issued and self._said(entry.start, place).issuer is None:
            return False
        if self._kind is DocumentKind.REPORT and not any(
            lists.names("plan", title) for title in place.section
        ):
            return False
        title = self._text[entry.number_end : entry.title_end]
        if any(
            marker.kind is not MarkerKind.WEAK
            for marker in self._marked.between(entry.number_end, entry.title_end)
        ):
            return True
        return entry.form is not None and is_command(title, 0, len(title)) and not title.startswith("关于")

    def _commands_end(self, entry: Entry) -> int:
        """The end of a heading with the bare commands of its paragraph."""
        end = entry.title_end
        for sentence in self._between(entry.body, entry.end):
            if entry.children or not is_command(self._text, sentence.start, sentence.end):
                break
            end = sentence.end
        return end

    def _between(self, start: int, end: int) -> list[Sentence]:
        """The sentences that reach into ``[start, end)``."""
        first = max(0, bisect_right(self._sentence_starts, start) - 1)
        last = bisect_left(self._sentence_starts, end)
        return [one for one in self._article.layout.sentences[first:last] if one.end > start]

    def _run(self, run: list[Entry], place: _Place) -> None:
        force = self._force(run, place)
        for entry in run:
            end = self._item_end(entry)
            if force is None:
                self._sentences(entry.body, end, _Place(place.section))
            elif any(self._force(list(part), _Place(place.section)) for part in _runs(entry.children)):
                title = self._text[entry.number_end : entry.title_end].strip("，,：: ")
                self._stretch(entry.body, end, entry.children, _Place((*place.section, title)))
            elif not _AGREED.match(self._text, entry.number_end):
                self._emit_entry(entry, end, place, "directive.numbered", force)
            if end < entry.end:
                rest = tuple(child for child in entry.children if child.start >= end)
                self._stretch(end, entry.end, rest, _Place(place.section))

    def _force(self, run: list[Entry], place: _Place) -> Force | None:
        """What the items of a run are; None where they are no directives."""
        text = self._text
        lead, heading = place.lead, place.section[-1] if place.section else ""
        said = self._said(run[0].start, place)
        if self._kind is DocumentKind.FEATURE and said.issuer is None:
            told = lists.names("told", lead) and not _DOES.search(lead)
            states = lists.share([lists.items_tell(text, entry) for entry in run])
            return None if told or states > 0.5 else Force.PRACTICE
        if self._issued and said.issuer is None:
            return None
        marked = lists.share(["要" in text[e.start : e.number_end] for e in run])
        if marked >= 0.5:
            return Force.REQUIREMENT
        context = lead if lists.names("told", lead) or lists.names("task", lead) else heading
        told = lists.names("told", context) and not lists.names("task", lead)
        headed = lists.share([bool(self._marked.between(e.number_end, e.title_end)) for e in run])
        if told:
            return Force.REQUIREMENT if headed >= 0.5 else None
        planned = any(lists.names("plan", words) for words in (lead, *place.section))
        if self._kind is DocumentKind.REPORT and headed < 0.5 and not planned:
            return None
        if self._ordered(run[0]):
            return Force.REQUIREMENT
        commands_share = lists.share([lists.item_commands(self._marked, entry) for entry in run])
        return Force.REQUIREMENT if commands_share >= 0.5 else None

    def _ordered(self, first: Entry) -> bool:
        """Whether a list follows straight upon 议定, 要求 or 责成: its items need no word of command."""
        event = self._speakers.at(first.start) if self._issued else None
        if event is None or event.verb not in ("议定", "要求", "责成") or event.start < self._floor:
            return False
        return event.content <= first.start and not _STOP.search(self._text, event.content, first.start)

    def _item_end(self, entry: Entry) -> int:
        """Where an item ends: before another speaker or the reporters' names."""
        end = entry.end
        for start, stop in self._article.layout.byline_spans:
            if entry.start < start < end <= stop + 2 or entry.start < start < end:
                end = start
        if self._issued:
            for event in self._speakers.starting(entry.number_end, end + 1):
                begin = self._sentence_start(event.start)
                if event.named and entry.number_end < begin < end and event.only_sentence is None:
                    end = begin
                    break
        credit = _CREDIT.search(self._text, max(entry.number_end, end - 48), end)
        if credit and self._text[credit.start() - 1] in "。！；":
            end = credit.start()
        while end > entry.number_end and self._text[end - 1] in "（(":
            end -= 1
        return end

    def _sentence_start(self, position: int) -> int:
        for index in range(position - 1, max(0, position - 200), -1):
            if self._text[index] in "。；！？\n":
                return index + 1
        return position

    def _emit_entry(
        self, entry: Entry, end: int, place: _Place, rule: str, force: Force = Force.REQUIREMENT
    ) -> None:
        if force is Force.PRACTICE:
            said, rule = Said(None, None, place.section), "directive.practice"
        else:
            said = self._said(entry.start, place)
        self._found.append(self._draft.of_entry(entry, end, said, rule, force))

    def _said(self, position: int, place: _Place) -> Said:
        event = self._speakers.at(position) if self._issued else None
        if event is None or event.start < self._floor or event.only_sentence:
            return Said(None, None, place.section)
        return Said(event.issuer, event.verb, place.section)

    def _sentences(self, start: int, end: int, place: _Place, before: Entry | None = None) -> str:
        """Running text without entries; gives back its last sentence, which may lead in a list."""
        lead = ""
        for sentence in self._between(start, end):
            first, last = max(sentence.start, start), min(sentence.end, end)
            if first >= last or self._is_byline(first):
                continue
            lead = self._text[first:last]
            leads = before is not None and not self._text[last : before.start].strip()
            # Over headings only 重点抓好以下工作： leads in; over a list a counted sentence does so too.
            ends = leads and (not before.is_heading or lead.rstrip().endswith("：")) if before else False
            self._sentence(first, last, place, ends)
        return lead

    def _sentence(self, start: int, end: int, place: _Place, leads: bool) -> None:
        position, fresh = start, None
        for event in [*self._changes(start, end), None]:
            stop = min(end, event.start) if event else end
            if position < stop:
                self._segment(position, stop, place, fresh, leads and event is None)
            if event:
                position, fresh = max(position, event.content), event

    def _changes(self, start: int, end: int) -> list[SpeechEvent]:
        events = self._speakers.starting(start, end)
        return events if self._issued else [event for event in events if event.only_sentence]

    def _segment(self, start: int, end: int, place: _Place, fresh: SpeechEvent | None, leads: bool) -> None:
        event = self._speakers.at(start)
        if event and event.only_sentence and event.only_sentence >= end:
            return
        said = self._said(start, place)
        if self._issued and said.issuer is None:
            return
        if self._kind is DocumentKind.REPORT and place.section and lists.names("told", place.section[-1]):
            return
        bare = _BARE.get(fresh.reach) if fresh is not None and self._issued else None
        found = commands(self._marked, start, end, bare=bare, strict=not self._issued)
        # 做好项目工作，一要抓早: what stands before a list in its sentence leads it in as well.
        broken = self._text[end - 1] in "，,"
        if leads and found and (lists.leads_in(self._text, found[-1].start, end) or (broken and bare)):
            found.pop()
        for command in found:
            directive = self._draft.of_command(command, said)
            if self._wanted(directive, event):
                self._found.append(directive)

    def _wanted(self, directive: Directive, event: SpeechEvent | None) -> bool:
        """After 表示 and 说 only what names its party or hopes; elsewhere everything."""
        if self._issued and event and event.reach == "say":
            return bool(directive.addressees) or directive.marker == "希望"
        return True

    def _is_byline(self, position: int) -> bool:
        return any(start <= position < end for start, end in self._article.layout.byline_spans)


def _numbered_runs(entries: tuple[Entry, ...]) -> list[tuple[int, Entry]]:
    """The entries with the number of their run: headings alone, items with those that count on from them."""
    result: list[tuple[int, Entry]] = []
    run = 0
    for index, entry in enumerate(entries):
        before = entries[index - 1] if index else None
        counts_on = (
            before is not None
            and not entry.is_heading
            and entry.form is before.form
            and entry.value > before.value
        )
        run += not counts_on
        result.append((run, entry))
    return result


def _runs(entries: tuple[Entry, ...]) -> list[list[Entry]]:
    return [
        [entry for _, entry in group]
        for _, group in groupby(_numbered_runs(entries), key=lambda pair: pair[0])
    ]
