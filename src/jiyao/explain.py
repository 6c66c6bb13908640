"""Why an object was found: its rule, its evidence, and the sentence it stands in."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from jiyao.extract.registry import Found, label, rules_by_name, target_of
from jiyao.models import Document, Official, Span
from jiyao.patterns import pattern
from jiyao.rules import Rule, Target

_SENTENCE_END = pattern(r"[。！？!?]++[”’」』）)]*+|\n")


@dataclass(frozen=True, slots=True)
class Explanation:
    """One object of a Document with the rule that made it and the words that it was made from."""

    target: Target
    label: str
    rule: Rule | None
    rule_name: str
    span: Span
    evidence: str
    sentence: str


def explain(document: Document) -> tuple[Explanation, ...]:
    """Every object of a document explained, in the order of the document's lists.

    >>> from jiyao import parse_document
    >>> explain(parse_document("无事。"))
    ()
    """
    rules = rules_by_name()
    ends = [match.end() for match in _SENTENCE_END.finditer(document.text)]
    found: tuple[Found, ...] = (
        *document.meetings,
        *document.officials,
        *document.project_stats,
        *document.directives,
    )
    return tuple(_explanation(document.text, ends, rules, one) for one in found)


def _explanation(text: str, ends: list[int], rules: dict[str, Rule], found: Found) -> Explanation:
    span = found.mentions[0] if isinstance(found, Official) else found.span
    return Explanation(
        target_of(found),
        label(found),
        rules.get(found.rule),
        found.rule,
        span,
        text[span.start : span.end],
        _sentence(text, ends, span),
    )


def _sentence(text: str, ends: list[int], span: Span) -> str:
    """The sentence or sentences that hold the evidence."""
    before = bisect_right(ends, span.start)
    after = bisect_right(ends, span.end - 1)
    start = ends[before - 1] if before else 0
    end = ends[after] if after < len(ends) else len(text)
    return text[start:end].strip()
