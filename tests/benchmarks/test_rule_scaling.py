from __future__ import annotations

import pytest

from jiyao import parse_document
from jiyao.extract.registry import all_rules
from jiyao.rules import Rule
from rule_scaling import text_of


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_texts_of_a_rule_s_examples_grow_and_hold_no_line_twice(rule: Rule) -> None:
    short, long = text_of(rule, 500), text_of(rule, 1_500)
    assert long.startswith(short[:400])
    assert len(set(long.split("\n"))) == len(long.split("\n"))
    assert parse_document(long).text
