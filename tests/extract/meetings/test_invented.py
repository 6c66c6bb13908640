"""Invented pages of the genre, one for each way of reporting a gathering, with every slot that they fill."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jiyao import parse_document
from jiyao.models import Meeting

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "invented.json").read_text(encoding="utf-8")
)
LISTS = ("presiders", "speakers", "attendees", "participants", "agenda")


def _slots(meeting: Meeting) -> dict[str, Any]:
    """The filled slots, as the cases give them."""
    slots: dict[str, Any] = {
        "name": meeting.name,
        "kind": meeting.kind.value,
        "date": meeting.date.iso if meeting.date else None,
    }
    if meeting.venue:
        slots["venue"] = meeting.venue
    return slots | {key: list(getattr(meeting, key)) for key in LISTS if getattr(meeting, key)}


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:24] for case in CASES])
def test_every_slot(case: dict[str, Any]) -> None:
    document = parse_document(case["text"])
    assert document.kind.value == case["kind"]
    assert [_slots(meeting) for meeting in document.meetings] == case["meetings"]
