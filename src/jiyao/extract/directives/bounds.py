"""Where numbered items and headings that command end."""

from __future__ import annotations

from bisect import bisect_left

from jiyao.extract.directives.context import Context
from jiyao.extract.directives.imperatives import is_command
from jiyao.patterns import pattern
from jiyao.reading.outline import Entry

# A closing bracket with the reporters' names: （记者 宋某 通讯员 田某）
_CREDIT = pattern(r"\s*[（(][^（）()。\n]{2,40}[）)]\s*$")

# What closes minutes and notices, and belongs to no item.
_TAIL = pattern(r"\n\s*(?:出席|列席|参会|参加|缺席|请假|记录|主持|主送|抄送|分送|附件|附：|联系|特此|此件)")


def item_end(context: Context, entry: Entry) -> int:
    """Where an item ends: before another speaker or the reporters' names."""
    end = _before_speaker(context, entry, _before_bylines(context, entry))
    text = context.text
    if text.find("\n", entry.number_end, end) >= 0:
        tail = _TAIL.search(text, entry.number_end, end)
        end = tail.start() if tail else end
    low = max(entry.number_end, end - 48)
    closed = text[low:end].rstrip().endswith(("）", ")"))
    credit = _CREDIT.search(text, low, end) if closed else None
    if credit and text[credit.start() - 1] in "。！；":
        end = credit.start()
    while end > entry.number_end and text[end - 1] in "（(":
        end -= 1
    return end


def _before_bylines(context: Context, entry: Entry) -> int:
    spans = context.article.layout.byline_spans
    index = bisect_left(spans, (entry.start + 1, 0))
    return min(entry.end, spans[index][0]) if index < len(spans) else entry.end


def _before_speaker(context: Context, entry: Entry, end: int) -> int:
    if not context.issued:
        return end
    for event in context.changes(entry.number_end, end + 1):
        begin = _sentence_start(context.text, event.start)
        if event.named and entry.number_end < begin < end and event.only_sentence is None:
            return begin
    return end


def _sentence_start(text: str, position: int) -> int:
    for index in range(position - 1, max(0, position - 200), -1):
        if text[index] in "。；！？\n":
            return index + 1
    return position


def commands_end(context: Context, entry: Entry) -> int:
    """The end of a heading with the bare commands of its paragraph."""
    end = entry.title_end
    for sentence in context.sentences(entry.body, entry.end):
        if entry.children or not is_command(context.text, sentence.start, sentence.end):
            break
        end = sentence.end
    return end


def line_end(context: Context, entry: Entry) -> int:
    """The end of the line on which an entry begins."""
    line = context.text.find("\n", entry.start)
    return min(entry.end, line if line >= 0 else entry.end)
