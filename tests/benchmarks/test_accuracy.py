"""The measuring itself: a perfect parse scores 1, a miss costs recall, an invention precision."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from accuracy import BEGIN, END, markdown_table, with_table
from scoring import MEASURES, Tally, score_document

Gold = dict[str, dict[str, Any]]


def score(gold: Gold, predicted: Gold) -> Tally:
    tally = Tally()
    for name, answers in gold.items():
        score_document(tally, name, predicted[name], answers)
    return tally


@pytest.fixture
def predicted(gold: Gold) -> Gold:
    """The gold as if a parser had found it: to be spoilt by a test."""
    return copy.deepcopy(gold)


def test_the_gold_itself_is_perfect(gold: Gold, predicted: Gold) -> None:
    tally = score(gold, predicted)
    assert tally.core() == 1.0
    assert {name: tally.figures(name).f1 for name in MEASURES} == dict.fromkeys(MEASURES, 1.0)
    assert tally.mistakes == []


@pytest.mark.parametrize(
    ("key", "measure"),
    [
        ("officials", "official name"),
        ("meetings", "meeting found"),
        ("project_stats", "figure"),
        ("directives", "directive found"),
    ],
)
def test_a_miss_costs_recall_and_an_invention_precision(
    gold: Gold, predicted: Gold, key: str, measure: str
) -> None:
    name = next(name for name, answers in gold.items() if len(answers[key]) > 1)
    predicted[name][key].pop()
    missed = score(gold, predicted).figures(measure)
    assert missed.precision == 1.0
    assert missed.recall < 1.0
    invented = score(predicted, gold).figures(measure)
    assert invented.precision < 1.0
    assert invented.recall == 1.0


def test_mistakes_say_what_is_missed_and_what_invented(gold: Gold, predicted: Gold) -> None:
    name = next(name for name, answers in gold.items() if answers["officials"])
    predicted[name]["officials"][0]["name"] = "无此人"
    mistakes = [one for one in score(gold, predicted).mistakes if one.measure == "official name"]
    assert {(one.what, one.item) for one in mistakes} == {
        ("missed", gold[name]["officials"][0]["name"]),
        ("invented", "无此人"),
    }


def test_what_is_optional_costs_nothing_either_way() -> None:
    base = {"kind": "other", "text": "", "meetings": [], "project_stats": [], "directives": []}
    gold = {"甲": {**base, "officials": [{"name": "张三", "positions": [], "optional": True}]}}
    for found in ([], [{"name": "张三", "positions": []}]):
        assert score(gold, {"甲": {**base, "officials": found}}).figures("official name").f1 == 1.0


@pytest.mark.parametrize(
    ("what", "spoilt"), [("issuer", {"issuer": "无此人"}), ("bounds", {"text": "二是加快办理用地"})]
)
def test_a_directive_needs_its_issuer_and_its_bounds(what: str, spoilt: dict[str, str]) -> None:
    base = {"kind": "other", "text": "", "meetings": [], "project_stats": [], "officials": []}
    directive = {"issuer": "张三", "text": "二是加快办理用地手续", "force": "requirement"}
    gold, predicted = ({"甲": {**base, "directives": [one]}} for one in (directive, {**directive, **spoilt}))
    tally = score(gold, predicted)
    assert tally.figures("directive found").f1 == 1.0
    assert tally.figures("directive").f1 == 0.0
    assert [one.what for one in tally.mistakes if one.measure == "directive"] == [what]


def test_the_table_goes_between_its_marks() -> None:
    table = markdown_table(Tally(), 0)
    assert with_table(f"a\n{BEGIN}\nold\n{END}\nb\n", table) == f"a\n{BEGIN}\n{table}\n{END}\nb\n"
    with pytest.raises(ValueError, match="does not hold"):
        with_table("a page without marks", table)
