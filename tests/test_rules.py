"""Every rule finds what its examples say and leaves alone what they say; objects carry no other rules."""

from __future__ import annotations

from collections import Counter

import pytest

from jiyao import Document, parse_document
from jiyao.explain import explain
from jiyao.extract.registry import all_rules, label, rules_by_name
from jiyao.rules import Example, Rule, Target

CASES = [(rule, example) for rule in all_rules() for example in rule.examples]


@pytest.mark.parametrize(("rule", "example"), CASES, ids=[f"{r.name}-{e.text[:20]}" for r, e in CASES])
def test_example(rule: Rule, example: Example) -> None:
    objects = getattr(parse_document(example.text), rule.target.value)
    assert tuple(label(one) for one in objects if one.rule == rule.name) == example.expect


def test_names_are_unique() -> None:
    assert [name for name, count in Counter(rule.name for rule in all_rules()).items() if count > 1] == []


def test_every_object_names_a_rule_of_its_own_list(page: tuple[str, Document]) -> None:
    _, document = page
    rules = rules_by_name()
    for target in Target:
        for found in getattr(document, target.value):
            assert rules[found.rule].target is target


def test_explanations_agree_with_the_document(page: tuple[str, Document]) -> None:
    _, document = page
    explanations = explain(document)
    counts = Counter(one.target for one in explanations)
    for target in Target:
        assert counts[target] == len(getattr(document, target.value))
    for one in explanations:
        assert one.evidence == document.text[one.span.start : one.span.end]
        assert one.evidence.strip() in one.sentence
        assert one.sentence in document.text


@pytest.mark.parametrize("examples", [(), (Example("甲"),), (Example("乙", ("乙",)),)])
def test_a_rule_needs_both_sorts_of_example(examples: tuple[Example, ...]) -> None:
    with pytest.raises(ValueError, match="needs an example"):
        Rule("meeting.bare", Target.MEETINGS, "bare", examples)
