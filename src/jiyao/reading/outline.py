"""Headings and numbered items at every level, on lines of their own or run into the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from jiyao.reading.entries import Entry, Outline, OutlineHeading, is_title
from jiyao.reading.layout import Layout, Line
from jiyao.reading.numbering import HEADING_FORMS, Number, NumberForm, find_numbers
from jiyao.reading.titles import (
    LONGEST_TITLE,
    body_start,
    is_dateline,
    is_heading_line,
    is_headline,
    run_in_headings,
    title_end,
)


def read_outline(layout: Layout) -> Outline:
    """Find the headings and numbered items.

    >>> from jiyao.reading.layout import read_layout
    >>> from jiyao.reading.repair import repair
    >>> outline = read_outline(read_layout(repair("一、抓项目\\n（一）抓开工。各单位要抓紧。")))
    >>> [(heading.level, heading.text) for heading in outline.headings]
    [(1, '抓项目'), (2, '抓开工')]
    """
    builder = _Builder(layout)
    entries = builder.entries(builder.marks(), len(layout.text))
    return Outline(tuple(_headings(layout.text, entries, 1)), entries)


def _headings(text: str, entries: tuple[Entry, ...], level: int) -> Iterator[OutlineHeading]:
    for entry in entries:
        titled = is_title(text, entry) and not entry.headline
        if titled:
            number = text[entry.start : entry.number_end].strip() or None
            title = text[entry.number_end : entry.title_end].strip()
            yield OutlineHeading(entry.start, entry.title_end, level, number, title)
        yield from _headings(text, entry.children, level + titled)


class _Mark(NamedTuple):
    """Where an entry begins; for a heading without number, ``title_end`` is known at once."""

    start: int
    number_end: int
    form: NumberForm | None
    value: int
    title_end: int | None = None


class _Builder:
    """Nests the marks of one text: the outermost form splits a stretch, the others are nested in its parts."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._text = layout.text
        self._line_starts = [line.start for line in layout.lines]

    def marks(self) -> tuple[_Mark, ...]:
        """All marks after the headline of the text, bylines left out."""
        numbers = find_numbers(self._text)
        found = [_Mark(n.start, n.end, n.form, n.value) for n in numbers]
        found += [_Mark(start, start, None, 0, end) for start, end in self._unnumbered(numbers)]
        first = self._layout.title.end if self._layout.title else 0
        return tuple(
            mark
            for mark in sorted(found, key=lambda mark: mark.start)
            if mark.start >= first and not self._layout.in_byline(mark.start)
        )

    def _unnumbered(self, numbers: tuple[Number, ...]) -> Iterator[tuple[int, int]]:
        lines, text = self._layout.lines, self._text
        numbered = {number.start for number in numbers}
        title = self._layout.title
        # the lines straight after the headline are its other parts, the first of a text without one is no heading
        body = next(
            (line.start for line in lines if title and line.start > title.end and self._is_body(line)), 1
        )
        for line, following in pairwise(lines):
            short = line.end - line.start <= 28 and line.start not in numbered and line.start >= body
            if short and is_heading_line(text[line.start : line.end], text[following.start : following.end]):
                yield line.start, line.end
        yield from run_in_headings(text)

    def _is_body(self, line: Line) -> bool:
        """Whether the headline ends above a line: a sentence, or who is addressed."""
        return self._text[line.end - 1] in "。：；！" or "。" in self._text[line.start : line.end]

    def entries(self, marks: tuple[_Mark, ...], end: int) -> tuple[Entry, ...]:
        """The entries that the marks of one stretch begin, nested."""
        entries: list[Entry] = []
        form = _outermost(marks) if marks else None
        headed = form is None or form in HEADING_FORMS
        while marks:
            form = form if headed else marks[0].form
            if marks[0].form is not form:  # items before the first heading
                first = next(index for index, mark in enumerate(marks) if mark.form is form)
                entries += self.entries(marks[:first], marks[first].start)
                marks = marks[first:]
            if headed:
                entries += self._heading_entries(marks, form, end)
                break
            run = _run(marks)
            last = marks[run[-1]]
            # Another list of the same form may follow in the same paragraph, by another speaker.
            again = next((m.start for m in islice(marks, run[-1] + 1, None) if m.form is form), end)
            same_line = again < self._line_end(last.start)
            run_end = min(end, again if same_line else self._run_end(marks, run))
            for here, there in zip(run, [*run[1:], None], strict=True):
                stop = marks[there].start if there is not None else run_end
                inner = marks[here + 1 : there if there is not None else _first_from(marks, stop)]
                entries.append(self._entry(marks[here], inner, stop))
            marks = marks[_first_from(marks, max(run_end, last.start + 1)) :]
        return tuple(entries)

    def _heading_entries(self, marks: tuple[_Mark, ...], form: NumberForm | None, end: int) -> list[Entry]:
        heads = [index for index, mark in enumerate(marks) if mark.form is form]
        stops = [*heads[1:], None]
        return [
            self._entry(
                marks[here], marks[here + 1 : there], marks[there].start if there is not None else end
            )
            for here, there in zip(heads, stops, strict=True)
        ]

    def _entry(self, mark: _Mark, inner: tuple[_Mark, ...], end: int) -> Entry:
        text = self._text
        line_end = min(end, self._line_end(mark.start))
        limit = min([line_end, *(m.start for m in inner[:1])])
        close = mark.title_end or title_end(text, mark.number_end, limit)
        body = body_start(text, close, end)
        own_line = body >= line_end
        return Entry(
            mark.start,
            mark.number_end,
            close,
            body,
            end,
            mark.form,
            mark.value,
            own_line,
            mark.form is None and (is_headline(text[mark.start : close]) or is_dateline(text, body)),
            self.entries(inner, end),
        )

    def _line_end(self, position: int) -> int:
        return self._layout.lines[max(0, bisect_right(self._line_starts, position) - 1)].end

    def _run_end(self, marks: tuple[_Mark, ...], run: list[int]) -> int:
        """Where the last item of a run ends: with its paragraph, and with what stands under it if its line
        is only a heading (第四，守住安全底线。 on a line of its own)."""
        mark = marks[run[-1]]
        line_end = self._line_end(mark.start)
        close = title_end(self._text, mark.number_end, line_end)
        alone = self._begins_line(mark.start) and body_start(self._text, close, line_end) >= line_end
        if not alone or close - mark.number_end > LONGEST_TITLE:
            return line_end
        start = body_start(self._text, line_end, len(self._text))
        index = _first_from(marks, line_end)
        if index < len(marks) and marks[index].start == start and marks[index].form is not mark.form:
            under = marks[index:]
            return self._line_end(under[_run(under)[-1]].start)
        return self._line_end(start) if len(run) > 1 and self._has_body(marks[run[0]]) else line_end

    def _begins_line(self, position: int) -> bool:
        return self._line_starts[bisect_right(self._line_starts, position) - 1] == position

    def _has_body(self, mark: _Mark) -> bool:
        line_end = self._line_end(mark.start)
        close = title_end(self._text, mark.number_end, line_end)
        return (
            close - mark.number_end <= LONGEST_TITLE and body_start(self._text, close, line_end) >= line_end
        )


def _outermost(marks: tuple[_Mark, ...]) -> NumberForm | None:
    """The form that splits a stretch: 一、 if there is one, else the first heading form, else the first item."""
    forms = [mark.form for mark in marks]
    if NumberForm.COMMA in forms:
        return NumberForm.COMMA
    return next((form for form in forms if form is None or form in HEADING_FORMS), forms[0])


def _first_from(marks: tuple[_Mark, ...], position: int) -> int:
    """The index of the first mark at or after a position."""
    return bisect_left(marks, position, key=lambda mark: mark.start)


def _run(marks: tuple[_Mark, ...]) -> list[int]:
    """Indexes of the items that count on from the first mark; a number that does not grow begins another run."""
    run = [0]
    for index in range(1, len(marks)):
        mark = marks[index]
        if mark.form is marks[0].form:
            if mark.value <= marks[run[-1]].value:
                break
            run.append(index)
    return run


__all__ = ["Entry", "Number", "Outline", "OutlineHeading", "is_title", "read_outline"]
