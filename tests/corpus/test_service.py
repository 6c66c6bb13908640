"""The example service, run by a real server on the loopback address and asked by a real client."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

for needed in ("fastapi", "uvicorn"):
    pytest.importorskip(needed, reason=f"{needed} is not installed: pip install fastapi uvicorn httpx")
httpx = pytest.importorskip("httpx", reason="httpx is not installed: pip install fastapi uvicorn httpx")

from jiyao import Document, parse_document  # noqa: E402

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
NEWS = "2月23日，武山县召开项目建设推进会。县委书记李建国主持会议。全县重点项目总投资35亿元。"


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "uvicorn",
        "service:app",
        "--app-dir",
        str(EXAMPLES),
        "--port",
        str(port),
    ]
    server = subprocess.Popen([*command, "--log-level", "warning"])
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60, trust_env=False) as asking:
            wait_for(asking)
            yield asking
    finally:
        server.terminate()
        server.wait(10)


def wait_for(client: Any) -> None:
    for _ in range(600):
        try:
            client.get("/openapi.json")
            return
        except httpx.TransportError:
            time.sleep(0.1)
    raise TimeoutError("the server did not start")


def test_a_page_comes_back_as_the_document(client: Any) -> None:
    answer = client.post("/parse", json={"text": NEWS, "published": "2023-02-25"})
    document = Document.model_validate_json(answer.content)
    assert answer.status_code == 200
    assert document == parse_document(NEWS, published=document.published)
    assert str(document.published) == "2023-02-25"


def test_a_batch_is_a_line_for_each_page(client: Any) -> None:
    pages = [{"id": f"d{number}", "text": f"{NEWS}{number}"} for number in range(20)]
    with client.stream("POST", "/batch", json=pages) as answer:
        assert answer.headers["content-type"] == "application/jsonl"
        found = [Document.model_validate_json(line) for line in answer.iter_lines()]
    assert [document.id for document in found] == [page["id"] for page in pages]
    assert [document.text for document in found] == [page["text"] for page in pages]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"text": "一" * 200_001}, 422),
        ({"text": "一" * 2_000_000}, 413),
        ({"text": 3}, 422),
        ({}, 422),
        ({"text": "x", "published": "yesterday"}, 422),
    ],
)
def test_what_is_too_large_or_wrong_is_refused(client: Any, body: dict[str, object], status: int) -> None:
    answer = client.post("/parse", json=body)
    assert answer.status_code == status
    assert answer.json()["detail"]


def test_a_body_of_unknown_length_is_refused(client: Any) -> None:
    assert client.post("/parse", content=iter([b'{"text": "x"}'])).status_code == 411


def test_half_a_surrogate_pair_is_refused(client: Any) -> None:
    headers = {"content-type": "application/json"}
    assert client.post("/parse", content=rb'{"text": "\ud800"}', headers=headers).status_code == 422


def test_the_api_description_shows_the_models(client: Any) -> None:
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    assert {"Document", "Meeting", "Official", "ProjectStat", "Directive", "Span"} <= set(schemas)
    stat = schemas["ProjectStat"]["properties"]
    assert stat["metric"]["description"] == "What is measured (指标)."


def test_it_survives_made_up_requests(client: Any, tmp_path: Path) -> None:
    pytest.importorskip("schemathesis", reason="schemathesis is not installed: pip install schemathesis")
    command = [str(Path(sys.executable).with_name("schemathesis")), "run", f"{client.base_url}/openapi.json"]
    limits = ["--max-examples", "8", "--seed", "1", "--phases", "examples,coverage,fuzzing", "--no-color"]
    checks = ["--checks", "not_a_server_error,response_schema_conformance,content_type_conformance"]
    run = subprocess.run(
        [*command, *limits, *checks], cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False
    )
    assert run.returncode == 0, json.dumps(run.stdout[-4000:], ensure_ascii=False)
