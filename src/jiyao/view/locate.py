"""Where the words of a field stand: a post beside its name, a date in its sentence, a number in its clause.

A Document holds the evidence of each object; these functions find, inside that evidence, the words of one field.
They return half-open offsets into ``Document.text``, or None where the words stand otherwise than in the field
(a post whose organisation was restored, say): then nothing is marked rather than something wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from jiyao.mentions.figures import Figure
from jiyao.models import Position, ProjectStat, Span

Place = tuple[int, int]

# As far as a post may stand from its name: 副县长甲、乙、丙 shares one post over a list of names.
_REACH = 60
_SENTENCE = 400  # no further back than this, so that a text without a full stop stays cheap
_STOPS = "。！？；\n"


def find_within(text: str, words: str, span: Span) -> Place | None:
    """The first place of ``words`` inside a span.

    >>> find_within("昨日，县里开会。昨日已报。", "昨日", Span(start=8, end=13, source_start=8, source_end=13))
    (8, 10)
    """
    start = text.find(words, span.start, span.end) if words else -1
    return None if start < 0 else (start, start + len(words))


def find_before(text: str, words: str, span: Span) -> Place | None:
    """The last place of ``words`` in the sentence of a span, up to the span's end.

    >>> find_before("2022年，全县有项目3个，总投资5亿元。", "2022年", Span(start=15, end=21, source_start=15, source_end=21))
    (0, 5)
    """
    start = text.rfind(words, _sentence_start(text, span.start), span.end) if words else -1
    return None if start < 0 else (start, start + len(words))


def find_post(text: str, position: Position, name: Span) -> Place | None:
    """The words of a post next to a name: right after it, else the nearest before it in the sentence, else the first
    after it in the clause (任命甲某为县财政局局长).

    >>> text = "县委书记甲某出席，县委副书记、县长乙某主持。"
    >>> find_post(text, Position(text="县长", post="县长"), Span(start=17, end=19, source_start=17, source_end=19))
    (15, 17)
    """
    low = max(_sentence_start(text, name.start), name.start - _REACH)
    high = _clause_end(text, name.end)
    for words in dict.fromkeys(filter(None, (position.text, position.post))):
        if text.startswith(words, name.end):
            return name.end, name.end + len(words)
        start = text.rfind(words, low, name.start)
        start = text.find(words, name.end, high) if start < 0 else start
        if start >= 0:
            return start, start + len(words)
    return None


def find_figure(figures: Sequence[Figure], stat: ProjectStat) -> Place | None:
    """The number with its unit among the figures of a text, for the stat that was made from it.

    >>> from decimal import Decimal
    >>> from jiyao.models import Comparator, Metric
    >>> clause = Span(start=0, end=8, source_start=0, source_end=8)  # 总投资三百二十亿元
    >>> stat = ProjectStat(metric=Metric.TOTAL_INVESTMENT, value=Decimal(320), unit="亿元",
    ...                    amount=Decimal(32_000_000_000), span=clause, rule="r")
    >>> find_figure([Figure(3, 9, Decimal(320), None, "亿元", Comparator.EQ)], stat)
    >>> find_figure([Figure(3, 8, Decimal(320), None, "亿元", Comparator.EQ)], stat)
    (3, 8)
    """
    for figure in figures:
        inside = stat.span.start <= figure.start and figure.end <= stat.span.end
        if inside and figure.value is not None and abs(figure.value) == abs(stat.value):
            return figure.start, figure.end
    return None


def _sentence_start(text: str, position: int) -> int:
    low = max(0, position - _SENTENCE)
    return max(low, *(text.rfind(stop, low, position) + 1 for stop in _STOPS))


def _clause_end(text: str, position: int) -> int:
    high = min(len(text), position + _REACH)
    ends = (text.find(stop, position, high) for stop in f"，{_STOPS}")
    return min((end for end in ends if end >= 0), default=high)
