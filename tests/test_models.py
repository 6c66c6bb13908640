"""The contract as models: complete, frozen, strict, and unharmed by a journey through JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import regex
from pydantic import ValidationError

from jiyao import Document, models
from jiyao.models import DocumentKind, Metric, ProjectStat, Span

SCHEMA = Document.model_json_schema()
MODELS = {"Document": SCHEMA, **SCHEMA["$defs"]}
FIELDS = [(model, field) for model, body in MODELS.items() for field in body.get("properties", {})]
SPAN = Span(start=0, end=1, source_start=0, source_end=1)
STAT = {
    "metric": Metric.FUNDS,
    "value": Decimal("1.10"),
    "unit": "亿元",
    "amount": Decimal(110000000),
    "rule": "stat",
}


def _values(schema: Any) -> Iterator[Any]:
    if isinstance(schema, dict):
        yield schema
        for inner in schema.values():
            yield from _values(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _values(inner)


@pytest.mark.parametrize(("model", "field"), FIELDS)
def test_every_field_is_described(model: str, field: str) -> None:
    """In English with the Chinese term, and with an example."""
    body = MODELS[model]["properties"][field]
    assert regex.search(r"[A-Za-z].*\p{Han}|\p{Han}.*[A-Za-z]", body.get("description", ""))
    assert body.get("examples")


@pytest.mark.parametrize("model", [getattr(models, name) for name in MODELS if "properties" in MODELS[name]])
def test_every_example_is_valid(model: type[models.Model]) -> None:
    examples = {name: field.examples or [] for name, field in model.model_fields.items()}
    whole = {name: found[0] for name, found in examples.items()}
    for name, found in examples.items():
        for example in found:
            parsed = model.model_validate_json(json.dumps({**whole, name: example}))
            assert name in parsed.model_fields_set


@pytest.mark.parametrize("model", MODELS)
def test_every_model_and_enum_is_described(model: str) -> None:
    assert regex.search(r"[A-Za-z].*\p{Han}", MODELS[model].get("description", ""), regex.DOTALL)


def test_no_object_takes_unknown_fields() -> None:
    assert all(s["additionalProperties"] is False for s in _values(SCHEMA) if s.get("type") == "object")


def test_models_are_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        SPAN.start = 3


@pytest.mark.parametrize(
    "wrong", [{"value": 1.1}, {"value": "1.1"}, {"metric": "funds"}, {"unit": None}, {"year": 1}]
)
def test_models_are_strict(wrong: dict[str, Any]) -> None:
    assert ProjectStat.model_validate({**STAT, "span": SPAN}).comparator.value == "eq"
    with pytest.raises(ValidationError):
        ProjectStat.model_validate({**STAT, "span": SPAN, **wrong})


def test_figures_stay_exact_in_json() -> None:
    stat = ProjectStat.model_validate({**STAT, "span": SPAN})
    assert json.loads(stat.model_dump_json())["value"] == "1.10"
    assert ProjectStat.model_validate_json(stat.model_dump_json()).value == Decimal("1.10")


def test_a_document_survives_json(page: tuple[str, Document]) -> None:
    _, document = page
    assert Document.model_validate_json(document.model_dump_json()) == document


def test_the_empty_document_needs_only_kind_and_text() -> None:
    assert Document(kind=DocumentKind.OTHER, text="").meetings == ()


def test_gold_speaks_the_language_of_the_models(gold: dict[str, dict[str, Any]], root: Path) -> None:
    assert len(gold) == len(list((root / "tests" / "gold").glob("*.txt")))
    for name, answers in gold.items():
        unknown = answers.keys() - Document.model_fields.keys()
        assert not unknown, f"{name}: {unknown}"
        for stat in answers["project_stats"]:
            assert not stat.keys() - ProjectStat.model_fields.keys() - {"optional", "note"}
