"""Documents leave for Label Studio and Popolo, and what people corrected comes back to be scored."""

from __future__ import annotations

import copy
import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, Field, field_validator
from samples import BARE, FULL, SOURCE, TEXT

from jiyao import Document
from jiyao.corpus.labelstudio import FIELDS, answers, from_task, label_config, to_task, write_answers
from jiyao.corpus.popolo import popolo
from jiyao.models import Meeting, Position, PositionStatus
from scoring import Tally, score_document

TASK = to_task(FULL, f"　　导航：首页{TEXT}")
GOLD = Path(__file__).parents[1] / "gold"


def corrected(task: dict[str, Any]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The task as Label Studio gives it back, and the regions of the annotation, to be changed."""
    task = json.loads(json.dumps(task))
    task["annotations"] = [{"id": 1, "result": copy.deepcopy(task["predictions"][0]["result"])}]
    return task, task["annotations"][0]["result"]


def edit(regions: list[dict[str, Any]], region: str, /, **fields: object) -> None:
    (part,) = [part for part in regions if part["id"] == region and part["type"] == "textarea"]
    part["value"]["text"] = [json.dumps(json.loads(part["value"]["text"][0]) | fields)]


@pytest.mark.parametrize("document", [FULL, BARE], ids=["full", "bare"])
def test_an_uncorrected_task_comes_back_as_what_was_found(document: Document) -> None:
    assert from_task(to_task(document, "source")) == answers(document)


def test_answers_have_the_form_of_the_gold() -> None:
    answer = answers(FULL)
    for path in GOLD.glob("*.json"):
        gold = json.loads(path.read_text(encoding="utf-8"))
        assert set(gold) <= set(answer)
        for kind, names in FIELDS.items():
            extra = {name for one in gold[kind] for name in one} - set(names.split())
            assert extra <= {"optional", "note"}  # marks for the scorer, not fields


def test_every_region_holds_its_words() -> None:
    for part in TASK["predictions"][0]["result"]:
        if part["type"] == "labels":
            value = part["value"]
            assert TEXT[value["start"] : value["end"]] == value["text"] != ""


def test_corrections_are_scored_against_what_was_found(tmp_path: Path) -> None:
    task, regions = corrected(TASK)
    edit(regions, "officials-1", name="王卫国")
    regions[:] = [part for part in regions if part["id"] != "project_stats-2"]
    write_answers([task], tmp_path)
    gold = json.loads((tmp_path / "full.json").read_text(encoding="utf-8"))
    assert [one["name"] for one in gold["officials"]] == ["李建国", "王卫国"] or gold["officials"][0][
        "name"
    ] == "王卫国"
    assert len(gold["project_stats"]) == 2
    assert (tmp_path / "full.txt").read_text(encoding="utf-8") == TASK["data"]["source"]
    same, changed = Tally(), Tally()
    score_document(same, "full", FULL.model_dump(mode="json"), answers(FULL))
    score_document(changed, "full", FULL.model_dump(mode="json"), gold)
    assert same.core() == 1
    assert changed.core() < 1


def test_a_region_that_someone_added_is_an_object() -> None:
    task, regions = corrected(to_task(BARE.model_copy(update={"text": TEXT}), TEXT))
    fields = dict.fromkeys(FIELDS["officials"].split()) | {"name": "李建国", "positions": ["县委书记"]}
    start = TEXT.index("李建国")
    place = {"start": start, "end": start + 3}
    regions += [
        {"id": "x1", "type": "labels", "value": place | {"labels": ["officials"]}},
        {"id": "x1", "type": "textarea", "value": place | {"text": [json.dumps(fields)]}},
    ]
    assert from_task(task)["officials"] == [{"name": "李建国", "positions": ["县委书记"]}]


@pytest.mark.parametrize("text", ["{", "[]", '{"name": "x"}', '{"name": 1, "positions": [], "more": 2}'])
def test_spoilt_fields_name_their_region(text: str) -> None:
    task, regions = corrected(TASK)
    (part,) = [part for part in regions if part["id"] == "officials-0" and part["type"] == "textarea"]
    part["value"]["text"] = [text]
    with pytest.raises(ValueError, match="region officials-0: the fields"):
        from_task(task)


def test_the_interface_has_every_control_of_a_task() -> None:
    view = ET.fromstring(label_config())
    controls = {element.get("name") for element in view.iter() if element.get("name")}
    used = {part["from_name"] for part in TASK["predictions"][0]["result"]}
    assert used <= controls
    assert {label.get("value") for label in view.iter("Label")} == set(FIELDS)


def test_label_studio_itself_accepts_the_task() -> None:
    interface = pytest.importorskip(
        "label_studio_sdk.label_interface", reason="label-studio-sdk is not installed"
    )
    view = interface.LabelInterface(label_config())
    assert view.validate_prediction(TASK["predictions"][0], return_errors=True) == []


Day = Annotated[str, Field(pattern=r"^[0-9]{4}(-[0-9]{2}){0,2}$")]


class Popolo(BaseModel, extra="forbid", strict=True):
    """What Popolo's published schemas (popolo-spec, JSON Schema draft 3) say of each property that is written here.

    The schemas let any other property pass; these models do not, so that nothing leaves under a name Popolo has not.
    """

    id: str


class Link(BaseModel, extra="forbid", strict=True):
    url: str
    note: str | None = None

    @field_validator("url")
    @classmethod
    def is_a_uri(cls, url: str) -> str:
        assert re.fullmatch(r"[a-z][a-z0-9+.-]*:[!-~]+", url), url
        return url


class Person(Popolo):
    name: str


class Organization(Popolo):
    name: str
    area_id: str | None = None


class Area(Popolo):
    name: str
    identifier: str | None = None
    classification: str | None = None


class Membership(Popolo):
    label: str | None = None
    role: str | None = None
    person_id: str
    organization_id: str | None = None
    area_id: str | None = None
    sources: list[Link] = []


class Event(Popolo):
    name: str | None = None
    classification: str | None = None
    start_date: Day | None = None
    end_date: Day | None = None
    location: str | None = None
    attendees: list[Person] = []
    sources: list[Link] = []


class Export(BaseModel, extra="forbid", strict=True):
    """The collections of an export."""

    persons: list[Person]
    organizations: list[Organization]
    memberships: list[Membership]
    events: list[Event]
    areas: list[Area]


@pytest.mark.parametrize("name", [None, "full", "县 里/第1期.txt", "https://example.org/a?b=甲", "\ud800"])
def test_popolo_objects_are_what_its_schemas_ask_for(name: str | None) -> None:
    documents = [FULL.model_copy(update={"id": name}), FULL.model_copy(update={"source": None}), BARE]
    Export.model_validate(popolo(documents))


def test_popolo_of_real_pages_is_what_its_schemas_ask_for(page: tuple[str, Document]) -> None:
    found = popolo([page[1]])
    assert Export.model_validate_json(json.dumps(found)).model_dump(exclude_unset=True) == found


def test_popolo_objects_are_whole_and_refer_to_each_other() -> None:
    found = popolo([FULL, FULL, BARE])
    assert json.loads(json.dumps(found)) == found
    ids = {one["id"] for objects in found.values() for one in objects}
    assert len(ids) == sum(map(len, found.values()))
    for one in found["memberships"]:
        assert {one["person_id"], one["organization_id"], one["area_id"]} <= ids
    (event,) = found["events"][:1]
    assert {one["id"] for one in event["attendees"]} <= ids
    assert (event["start_date"], event["end_date"]) == ("2023-02-23", "2023-02-24")
    assert (event["location"], event["classification"]) == ("县委二楼会议室", "conference")
    assert [(one["label"], one["role"]) for one in found["memberships"]] == [("县委书记", "书记")]
    assert found["memberships"][0]["sources"] == [{"url": "urn:jiyao:full", "note": SOURCE}]
    assert found["areas"] == [
        {"id": "area/990001", "name": "甲县", "identifier": "990001", "classification": "county"}
    ]


def test_popolo_keeps_two_counties_apart_and_leaves_out_what_is_not_known() -> None:
    assert FULL.region is not None
    elsewhere = FULL.region.model_copy(update={"name": "乙县", "adcode": "990002"})
    other = FULL.model_copy(update={"id": "other", "region": elsewhere})
    found = popolo([FULL, other])
    assert sorted(one["id"] for one in found["persons"] if one["name"] == "李建国") == [
        "person/990001/李建国",
        "person/990002/李建国",
    ]
    bare = Meeting(name=None, kind=FULL.meetings[0].kind, span=FULL.meetings[0].span, rule="meeting.held")
    (event,) = popolo([BARE.model_copy(update={"meetings": (bare,)})])["events"]
    assert event == {
        "id": "event/bare/0",
        "classification": "conference",
        "sources": [{"url": "urn:jiyao:bare"}],
    }


def test_popolo_has_no_memberships_of_former_holders_and_candidates() -> None:
    posts = [Position(text="县长", post="县长", status=status) for status in PositionStatus]
    official = FULL.officials[0].model_copy(update={"positions": tuple(posts)})
    (held,) = popolo([FULL.model_copy(update={"officials": (official,)})])["memberships"]
    assert held["organization_id"] == "organization/990001/甲县"
