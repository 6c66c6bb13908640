"""Documents as Label Studio tasks, and corrected tasks back as answers that ``benchmarks/accuracy.py`` scores.

Each object is a region over its words; its fields stand beside it as JSON, one a line, to be corrected by hand.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jiyao.models import Document

Json = dict[str, Any]

FIELDS = {
    "meetings": "name kind date venue presiders speakers attendees participants agenda",
    "officials": "name positions",
    "project_stats": "metric value upper comparator unit subject stage period basis",
    "directives": "text issuer verb marker ordinal force addressees deadline section",
}
DOCUMENT_FIELDS = "kind title published source bylines region"
COLOURS = dict(zip(FIELDS, ("#4477aa", "#228833", "#aa3377", "#ccbb44"), strict=True))


def label_config() -> str:
    """The labelling interface that the tasks are made for: paste it into a new project."""
    labels = "".join(f'<Label value="{name}" background="{colour}"/>' for name, colour in COLOURS.items())
    return (
        f'<View><Labels name="object" toName="text">{labels}</Labels>'
        '<Text name="text" value="$text"/>'
        '<TextArea name="fields" toName="text" perRegion="true" rows="10" maxSubmissions="1" editable="true"/>'
        '<TextArea name="document" toName="text" rows="6" maxSubmissions="1" editable="true"/></View>'
    )


def to_task(document: Document, source: str) -> Json:
    """A document as a task whose prediction holds every object. ``source`` is the text as it was handed in.

    >>> from jiyao import parse_document
    >>> task = to_task(parse_document("3月1日，甲县召开会议。"), "3月1日，甲县召开会议。")
    >>> task["data"]["text"]
    '3月1日，甲县召开会议。'
    """
    answer = answers(document)
    regions = [
        part
        for kind in FIELDS
        for number, one in enumerate(getattr(document, kind))
        for part in _region(document, kind, number, one, answer[kind][number])
    ]
    about = {name: answer[name] for name in DOCUMENT_FIELDS.split()}
    regions.append(_text_area("document", "document", about, {}))
    return {
        "data": {"text": document.text, "source": source, "id": document.id},
        "predictions": [{"model_version": f"jiyao schema {document.schema_version}", "result": regions}],
    }


def answers(document: Document) -> Json:
    """A document in the form of the gold answers: no spans, a date as its ISO form, a post as its text."""
    found = document.model_dump(mode="json")
    for meeting in found["meetings"]:
        meeting["date"] = meeting["date"] and meeting["date"]["iso"]
    for official in found["officials"]:
        official["positions"] = [position["text"] for position in official["positions"]]
    lists = {kind: [_only(one, names) for one in found[kind]] for kind, names in FIELDS.items()}
    return {"id": document.id, "text": document.text, **_only(found, DOCUMENT_FIELDS), **lists}


def _only(fields: Json, names: str) -> Json:
    return {name: fields[name] for name in names.split()}


def _region(document: Document, kind: str, number: int, one: Any, fields: Json) -> list[Json]:
    span = one.span if kind != "officials" else next(iter(one.mentions), None)
    start, end = (span.start, span.end) if span else (0, 0)
    name, place = f"{kind}-{number}", {"start": start, "end": end}
    value = place | {"text": document.text[start:end], "labels": [kind]}
    label = {"id": name, "from_name": "object", "to_name": "text", "type": "labels", "value": value}
    return [label, _text_area(name, "fields", fields, place)]


def _text_area(name: str, control: str, fields: Json, place: Json) -> Json:
    value = place | {"text": [json.dumps(fields, ensure_ascii=False, indent=1)]}
    return {"id": name, "from_name": control, "to_name": "text", "type": "textarea", "value": value}


def from_task(task: Json) -> Json:
    """The answers that a task holds: of its last annotation, or of its prediction where nobody corrected it.

    Raises ``ValueError`` and names the region whose fields are not JSON, or not those of its label.
    """
    made = task.get("annotations") or task["predictions"]
    parts = made[-1]["result"]
    labels = {part["id"]: part["value"] for part in parts if part["type"] == "labels"}
    fields = {part["id"]: part["value"]["text"] for part in parts if part["type"] == "textarea"}
    found: Json = {kind: [] for kind in FIELDS}
    for name, value in sorted(labels.items(), key=lambda pair: int(pair[1]["start"])):
        (kind,) = value["labels"]
        found[kind].append(_fields(name, fields.get(name), FIELDS[kind]))
    about = _fields("document", fields.get("document"), DOCUMENT_FIELDS)
    return {"id": task["data"]["id"], "text": task["data"]["text"], **about, **found}


def _fields(name: str, text: list[str] | str | None, names: str) -> Json:
    try:
        fields = json.loads("".join(text or "{}"))
    except json.JSONDecodeError as error:
        raise ValueError(f"region {name}: the fields are not JSON: {error}") from error
    if not isinstance(fields, dict) or set(fields) != set(names.split()):
        raise ValueError(f"region {name}: the fields must be {names}")
    return fields


def write_answers(tasks: Iterable[Json], folder: Path) -> None:
    """Each task as ``NAME.txt`` and ``NAME.json`` in a folder, as ``benchmarks/accuracy.py`` reads them."""
    for number, task in enumerate(tasks):
        name = Path(task["data"]["id"] or f"task-{number}").stem
        (folder / f"{name}.txt").write_bytes(task["data"]["source"].encode())
        answer = json.dumps(from_task(task), ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(answer, encoding="utf-8")
