"""The same text gives the same Document: in every process, whatever the seed of its hashes, and in many threads at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import jiyao
from jiyao import parse_document, repair

PATHS = os.pathsep.join([str(Path(jiyao.__file__).parents[1]), os.environ.get("PYTHONPATH", "")])
ANSWERS = """
import json, sys
from jiyao import parse_document
for line in sys.stdin:
    print(json.dumps(parse_document(json.loads(line)).model_dump_json()), flush=True)
"""
# Tables and patterns are made at the first parse: here eight threads need them at once.
AT_ONCE = """
import json, sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from jiyao import parse_document
text, ready = json.load(sys.stdin), Barrier(8)
def parsed(_):
    ready.wait()
    return parse_document(text).model_dump_json()
with ThreadPoolExecutor(8) as pool:
    print(json.dumps(list(pool.map(parsed, range(8)))))
"""
PIECES = (
    *(
        "一、",
        "二是",
        "三要",
        "，",
        "。",
        "；",
        "、",
        "\n",
        "县委书记张三",
        "县长李四",
        "王五",
        "主持",
        "出席会议并讲话",
        "强调",
    ),
    *(
        "3月5日，甲县召开项目推进会。",
        "投资3.5亿元",
        "项目12个",
        "同比增长5%",
        "各乡镇",
        "要抓好落实",
        "年底前",
        "會議",
        "(xiàn)",
        ",,",
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def child(code: str, seed: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": PATHS}
    command = [sys.executable, "-c", code]
    return subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )


@pytest.fixture(scope="session")
def others() -> Iterator[list[subprocess.Popen[str]]]:
    """Processes with other seeds than this one, which answer a line with a line."""
    with ExitStack() as stack:
        yield [
            stack.enter_context(child(ANSWERS, seed)) for seed in ("0", "12345")
        ]  # they end with their input


def ask(process: subprocess.Popen[str], text: str) -> str:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps(text) + "\n")
    process.stdin.flush()
    answer: str = json.loads(process.stdout.readline())
    return answer


def test_a_page_is_the_same_in_every_process(
    page: tuple[str, jiyao.Document], others: list[subprocess.Popen[str]]
) -> None:
    source, document = page
    assert [ask(other, source) for other in others] == [document.model_dump_json()] * len(others)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_a_jumble_is_the_same_in_every_process(text: str, others: list[subprocess.Popen[str]]) -> None:
    here = parse_document(text).model_dump_json()
    assert [ask(other, text) for other in others] == [here] * len(others)


@settings(max_examples=25)
@given(st.lists(TEXTS, min_size=8, max_size=16))
def test_eight_threads_find_what_one_finds(texts: list[str]) -> None:
    expected = [(parse_document(text), repair(text)) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        parsed, repaired = pool.map(parse_document, texts), pool.map(repair, texts)
        assert list(zip(parsed, repaired, strict=True)) == expected


def test_eight_threads_may_be_the_first(root: Path) -> None:
    text = min((root / "seeds").glob("*.txt")).read_text(encoding="utf-8")
    answers, _ = child(AT_ONCE, "0").communicate(json.dumps(text))
    assert json.loads(answers) == [parse_document(text).model_dump_json()] * 8
