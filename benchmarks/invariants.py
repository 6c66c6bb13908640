"""What holds of every Document and of every repair, whatever the text was: for the tests and for fuzzing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from jiyao import Document, Repaired, repair
from jiyao.models import Heading, Span
from jiyao.reading.edits import splice

_UNDOTTED = dict.fromkeys(map(ord, "·•‧・．∙●"))


def broken(source: str, document: Document) -> list[str]:
    """What does not hold of the Document of a text, each as ``kind: detail``.

    >>> from jiyao import parse_document
    >>> broken("县长张三主持会议。", parse_document("县长张三主持会议。"))
    []
    >>> broken("县长李四主持会议。", parse_document("县长张三主持会议。"))
    ['text: is not the repaired source']
    """
    repaired = repair(source)
    if document.text != repaired.text:
        return ["text: is not the repaired source"]
    return list(
        chain(
            _spans(source, repaired, document),
            _order(document),
            _words(document),
            _references(document),
            _round_trip(document),
        )
    )


def broken_repair(source: str) -> list[str]:
    """What does not hold of the repair of a text, each as ``kind: detail``.

    >>> broken_repair("縣(xiàn)委,,")
    []
    """
    repaired = repair(source)
    return list(chain(_passes(source, repaired), _edits(source, repaired), _again(repaired)))


def spans(document: Document) -> Iterator[tuple[str, Span]]:
    """Every span of a Document, with the kind of object that it belongs to."""
    for meeting in document.meetings:
        yield "meeting", meeting.span
    for official in document.officials:
        yield from (("mention", span) for span in official.mentions)
    for stat in document.project_stats:
        yield "stat", stat.span
    for directive in document.directives:
        yield "directive", directive.span
        yield from (("action", action.span) for action in directive.actions)
    for heading in _headings(document.outline):
        yield "heading", heading.span
    for warning in document.warnings:
        if warning.span:
            yield "warning", warning.span


def _headings(headings: Iterable[Heading]) -> Iterator[Heading]:
    for heading in headings:
        yield heading
        yield from _headings(heading.children)


def _spans(source: str, repaired: Repaired, document: Document) -> Iterator[str]:
    """Inside the text, inside the source, and the same stretch on both sides."""
    for kind, span in spans(document):
        if not 0 <= span.start < span.end <= len(document.text):
            yield f"{kind} outside the text: {span}"
        elif not 0 <= span.source_start < span.source_end <= len(source):
            yield f"{kind} outside the source: {span}"
        elif span != repaired.span(span.start, span.end):
            yield f"{kind} elsewhere in the source: {span}, not {repaired.span(span.start, span.end)}"


def _order(document: Document) -> Iterator[str]:
    orders: dict[str, list[int]] = {
        "meetings": [meeting.span.start for meeting in document.meetings],
        "officials": [official.mentions[0].start for official in document.officials],
        "figures": [stat.span.start for stat in document.project_stats],
        "directives": [directive.span.start for directive in document.directives],
        "headings": [heading.span.start for heading in _headings(document.outline)],
    }
    for official in document.officials:
        orders[f"mentions of {official.name}"] = [span.start for span in official.mentions]
    yield from (f"order: {kind} at {places}" for kind, places in orders.items() if places != sorted(places))


def _words(document: Document) -> Iterator[str]:
    """What is given as written stands where it is said to stand."""
    for kind, words, place in _written(document):
        if _solid(words) not in _solid(place):
            yield f"{kind} not as written: {words!r} of {place!r}"


def _written(document: Document) -> Iterator[tuple[str, str, str]]:
    def at(span: Span) -> str:
        return document.text[span.start : span.end]

    for official in document.officials:
        # 林县长 may be a mention of 林峰, and 买买提•艾力 one of 买买提·艾力
        name = official.name.translate(_UNDOTTED)
        yield from (("name", at(span).translate(_UNDOTTED), name) for span in official.mentions)
    for stat in document.project_stats:
        yield "basis", stat.basis or "", at(stat.span)
        yield "period", stat.period or "", document.text
    for directive in document.directives:
        yield "directive", directive.text, at(directive.span)
        yield "marker", directive.marker or "", at(directive.span)
        yield "time-limit", directive.deadline or "", at(directive.span)
        yield from (("action", action.text, at(action.span)) for action in directive.actions)
        yield from (("addressee", words, document.text) for words in directive.addressees)
    for meeting in document.meetings:
        yield "date", meeting.date.text if meeting.date else "", document.text
        yield "venue", meeting.venue or "", document.text
        yield from (("participants", words, document.text) for words in meeting.participants)
        yield from (("agenda", words, document.text) for words in meeting.agenda)
    for heading in _headings(document.outline):
        yield "heading", heading.text, at(heading.span)


def _solid(words: str) -> str:
    return "".join(words.split())


def _references(document: Document) -> Iterator[str]:
    """Names and indexes lead to objects of the same Document."""
    names = [official.name for official in document.officials]
    if len(set(names)) < len(names):
        yield f"officials: a name stands twice among {names}"
    for meeting in document.meetings:
        if not {*meeting.presiders, *meeting.speakers} <= set(meeting.attendees) <= set(names):
            yield f"attendees: {meeting.attendees} and the officials {names}"
        if len(set(meeting.attendees)) < len(meeting.attendees):
            yield f"attendees: a name stands twice among {meeting.attendees}"
    for index, stat in enumerate(document.project_stats):
        if stat.parent is not None and stat.parent >= index:
            yield f"parent: figure {index} is a part of {stat.parent}"
        if stat.upper is not None and stat.upper < stat.value:
            yield f"range: from {stat.value} to {stat.upper}"
    for directive in document.directives:
        yield from _inside(directive.stats, len(document.project_stats))
        for action in directive.actions:
            if not directive.span.start <= action.span.start <= action.span.end <= directive.span.end:
                yield f"action outside its directive: {action.text!r}"


def _inside(indexes: Sequence[int], length: int) -> Iterator[str]:
    if any(index >= length for index in indexes):
        yield f"figures of a directive: {indexes} of {length}"


def _round_trip(document: Document) -> Iterator[str]:
    if Document.model_validate_json(document.model_dump_json()) != document:
        yield "JSON: comes back as another Document"


def _passes(source: str, repaired: Repaired) -> Iterator[str]:
    """From the source to the text, each repair going on where the one before it stopped."""
    text = source
    for step in repaired.passes:
        if step.before != text or splice(text, step.changes()) != step.after:
            yield f"pass {step.kind}: does not lead from {step.before!r} to {step.after!r}"
        text = step.after
    if text != repaired.text:
        yield f"text: {repaired.text!r} is not what the last repair left, {text!r}"
    grown = sum((d - c) - (b - a) for a, b, c, d in repaired.alignment.edits)
    if len(source) + grown != len(repaired.text):
        yield f"alignment: {len(source)} characters and {grown} more are not {len(repaired.text)}"


def _edits(source: str, repaired: Repaired) -> Iterator[str]:
    edits = repaired.edits
    if len(edits) != sum(found.count for found in repaired.repairs):
        yield f"repairs: count {repaired.repairs}, but there are {len(edits)} edits"
    for edit in edits:
        if edit.before == edit.after:
            yield f"edit: {edit.kind} leaves {edit.before!r} as it is"
        if edit.span.source_end > len(source) or edit.span.end > len(repaired.text):
            yield f"edit: {edit.kind} outside the text, {edit.span}"


def _again(repaired: Repaired) -> Iterator[str]:
    again = repair(repaired.text)
    if again.text != repaired.text:
        kinds = ", ".join(found.kind for found in again.repairs)
        yield f"repaired again: {kinds} made {again.text!r} of {repaired.text!r}"
