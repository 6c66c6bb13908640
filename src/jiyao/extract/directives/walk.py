"""One way through a text: headings give sections, numbered items are taken whole, sentences one by one."""

from __future__ import annotations

from jiyao.article import Article
from jiyao.extract.directives import lists
from jiyao.extract.directives.addressees import ends_in_party
from jiyao.extract.directives.assignments import assigns
from jiyao.extract.directives.bounds import commands_end, item_end, line_end
from jiyao.extract.directives.context import Context, Place, said_in
from jiyao.extract.directives.demands import agrees, force_of, heading_commands, heads_items, is_item, says
from jiyao.extract.directives.drafts import Drafter, Said
from jiyao.extract.directives.imperatives import is_command, tells
from jiyao.extract.directives.runs import runs
from jiyao.extract.directives.sentences import Bare, commands
from jiyao.extract.directives.speakers import SpeechEvent
from jiyao.extract.genre import salutation
from jiyao.models import Directive, DocumentKind, Force, ProjectStat
from jiyao.patterns import pattern
from jiyao.reading.outline import Entry


def _is_order(text: str, start: int, end: int) -> bool:
    """After 要求 everything is a demand that does not tell of what was done."""
    return start < end and not tells(text[start:end]) and not ends_in_party(text[start:end])


def _assigns(text: str, start: int, end: int) -> bool:
    return assigns(text[start:end])


_BARE: dict[str, Bare] = {"order": _is_order, "state": is_command}

# 针对衔接问题，特别是连接线，
_TOPIC = pattern(r"(?:同时，?)?(?:针对|对于?|就|围绕|在)[^。；]{2,60}[，,]")


class Walker:
    """Collects the directives of one article in text order."""

    def __init__(self, article: Article, stats: tuple[ProjectStat, ...]) -> None:
        self._article = article
        self._text = article.text
        self._context = Context(article)
        self._draft = Drafter(article, self._context.marked, stats)
        self._found: list[Directive] = []

    def walk(self) -> tuple[Directive, ...]:
        """All directives of the article."""
        if self._article.kind is DocumentKind.OTHER and not self._context.is_notice:
            return ()
        start = self._start()
        entries = tuple(entry for entry in self._article.outline.entries if entry.start >= start)
        self._stretch(start, len(self._text), entries, Place())
        return tuple(sorted(self._found, key=lambda directive: directive.span.start))

    def _start(self) -> int:
        """Behind the title; in a speech where it greets, for pages print its headings over it."""
        title = self._article.layout.title
        start = title.end if title else 0
        spoken = salutation(self._text) if self._article.kind is DocumentKind.SPEECH else None
        return start if spoken is None else max(start, spoken)

    def _stretch(self, start: int, end: int, entries: tuple[Entry, ...], place: Place) -> None:
        """Running text with the entries in it, in order."""
        position = start
        first: Entry | None = None  # the first heading of a list
        for run in runs(entries):
            lead = self._sentences(position, run[0].start, place, before=run[0])
            if run[0].is_heading:
                first = first if first and first.form is run[0].form else run[0]
                self._heading(run[0], first, place)
            else:
                self._run(run, place._replace(lead=lead))
            position = run[-1].end
        self._sentences(position, end, place)

    def _heading(self, entry: Entry, first: Entry, place: Place) -> None:
        if entry.headline:
            self._stretch(entry.body, entry.end, entry.children, place)
        elif says(self._context, entry):
            self._stretch(entry.number_end, entry.end, entry.children, place)
        elif is_item(self._context, entry, first) and heading_commands(self._context, entry, first, place):
            end = line_end(self._context, entry)
            self._emit_entry(entry, end, place, "directive.heading")
            self._stretch(end, entry.end, (), place)
        elif agrees(self._context, entry) and not entry.children:
            self._stretch(entry.body, entry.end, (), place)
        else:
            self._section(entry, first, place)

    def _section(self, entry: Entry, first: Entry, place: Place) -> None:
        """What stands under a heading; the heading itself where nothing under it lays anything down."""
        count = len(self._found)
        title = self._text[entry.number_end : entry.title_end].strip()
        self._stretch(entry.body, entry.end, entry.children, Place((*place.section, title)))
        if len(self._found) == count and heading_commands(self._context, entry, first, place):
            self._emit_entry(entry, commands_end(self._context, entry), place, "directive.heading")

    def _run(self, run: list[Entry], place: Place) -> None:
        force = force_of(self._context, run, place)
        for entry in run:
            end = item_end(self._context, entry)
            if force is None:
                self._sentences(entry.body, end, Place(place.section))
            elif heads_items(self._context, entry):
                title = self._text[entry.number_end : entry.title_end].strip("，,：: ")
                inside = Place((*place.section, title), in_demand=True)
                self._stretch(entry.body, end, entry.children, inside)
            elif not agrees(self._context, entry):
                self._emit_entry(entry, end, place, "directive.numbered", force)
            if end < entry.end:
                rest = tuple(child for child in entry.children if child.start >= end)
                self._stretch(end, entry.end, rest, Place(place.section))

    def _emit_entry(
        self, entry: Entry, end: int, place: Place, rule: str, force: Force = Force.REQUIREMENT
    ) -> None:
        if force is Force.PRACTICE:
            said, rule = Said(None, None, place.section), "directive.practice"
        else:
            said = self._context.said(entry.start, place.section)
        found = self._draft.of_entry(entry, end, said, rule, force)
        if found is not None:
            self._found.append(found)

    def _sentences(self, start: int, end: int, place: Place, before: Entry | None = None) -> str:
        """Running text without entries; gives back its last sentence, which may lead in a list."""
        lead = ""
        for sentence in self._context.sentences(start, end):
            first, last = max(sentence.start, start), min(sentence.end, end)
            if first >= last or self._context.in_byline(first):
                continue
            lead = self._text[first:last]
            leads = before is not None and not self._text[last : before.start].strip()
            # Over headings only 重点抓好以下工作： leads in; over a list a counted sentence does so too.
            ends = leads and (not before.is_heading or lead.rstrip().endswith("：")) if before else False
            self._sentence(first, last, place, ends)
        return lead

    def _sentence(self, start: int, end: int, place: Place, leads: bool) -> None:
        events = self._context.changes(start, end)
        if not events:  # as in most sentences
            self._segment(start, end, place, None, leads)
            return
        position, fresh = start, None
        for event in [*events, None]:
            stop = min(end, event.start) if event else end
            if event and event.named:
                stop = self._before_topic(position, stop)
            if position < stop:
                self._segment(position, stop, place, fresh, leads and event is None)
            if event:
                position, fresh = max(position, event.content), event

    def _before_topic(self, start: int, stop: int) -> int:
        """Where the words of one speaker end: …抓早；针对短板，李某要求 has the topic of what follows before the next one."""
        part = self._text.rfind("；", start, stop) + 1
        topic = part and _TOPIC.match(self._text, part, stop)
        return (
            part if topic and topic.end() == stop and not self._context.marked.between(part, stop) else stop
        )

    def _segment(self, start: int, end: int, place: Place, fresh: SpeechEvent | None, leads: bool) -> None:
        context, bare = self._context, self._bare(fresh)
        if bare is None and not context.marked.between(start, end):
            return  # no command, whoever says it
        event = context.event(start)
        said = said_in(event, place.section)
        if context.quoted(start, end) or (context.issued and said.issuer is None):
            return
        if context.kind is DocumentKind.REPORT and place.section and lists.names("told", place.section[-1]):
            return
        found = commands(context.marked, start, end, bare=bare, strict=not context.issued)
        # 做好项目工作，一要抓早: what stands before a list in its sentence leads it in as well.
        broken = self._text[end - 1] in "，,"
        leads = leads or self._text[end - 1] in "：:"
        if leads and found and (lists.leads_in(self._text, found[-1].start, end) or (broken and bare)):
            found.pop()
        told = fresh.told if fresh else None
        for command in found:
            directive = self._draft.of_command(command, said, told if command is found[0] else None)
            if self._wanted(directive, event):
                self._found.append(directive)

    def _bare(self, fresh: SpeechEvent | None) -> Bare | None:
        """What makes words without a marker a command: after 要求 almost all, in a notice a party that is
        given something to do."""
        if self._context.issued:
            return _BARE.get(fresh.reach) if fresh is not None else None
        return _assigns if self._context.is_notice else None

    def _wanted(self, directive: Directive, event: SpeechEvent | None) -> bool:
        """After 表示 and 说 only what names its party or hopes; elsewhere everything."""
        if event and event.reach == "say":
            return bool(directive.addressees) or directive.marker == "希望"
        return True
