"""What happens to the documents when a worker process dies, fails to start, or is no longer wanted."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import hazards
import pytest

from jiyao.corpus import parse_documents
from jiyao.corpus.inputs import Input
from jiyao.errors import DocumentFailedError

LONG = "三月一日，某县召开项目建设推进会。" * 4_000  # three make a chunk


def test_only_the_document_that_kills_its_worker_is_lost() -> None:
    texts = [LONG, "甲", hazards.POISON, "乙", LONG, LONG, LONG, LONG, "丙", LONG]
    results = list(parse_documents(texts, workers=2, parser=hazards.Hazardous()))
    assert [result.id for result in results] == [str(place) for place in range(10)]
    failed = [result for result in results if result.error]
    assert [(result.id, result.error) for result in failed] == [("2", "worker process died (SIGKILL)")]
    assert [result.document.text for result in results if result.document] == texts[:2] + texts[3:]


def test_killing_every_worker_from_outside_loses_nothing() -> None:
    results = parse_documents([LONG] * 60, workers=2, parser=hazards.Hazardous())
    done = [next(results)]
    for child in multiprocessing.active_children():
        if child.name == "jiyao-worker" and child.pid:
            os.kill(child.pid, signal.SIGKILL)
    done += results
    assert [result.id for result in done] == [str(place) for place in range(60)]
    assert not [result for result in done if result.error]


def test_a_failing_document_is_recorded_by_workers_and_in_this_process() -> None:
    for workers in (1, 2):
        results = list(
            parse_documents([LONG] * 4 + ["fail", "甲"], workers=workers, parser=hazards.Hazardous())
        )
        assert [result.error for result in results] == [None] * 4 + ["ValueError: cannot parse this", None]


def test_raising_names_the_document() -> None:
    items = [("a", "甲"), ("b", "fail"), ("c", "丙")]
    results = parse_documents(items, on_error="raise", parser=hazards.Hazardous())
    assert next(results).id == "a"
    with pytest.raises(DocumentFailedError, match=r"^b: ValueError: cannot parse this$"):
        next(results)


def test_leaving_early_ends_the_workers() -> None:
    results = parse_documents([LONG] * 30, workers=2, parser=hazards.Hazardous())
    next(results)
    assert [child for child in multiprocessing.active_children() if child.name == "jiyao-worker"]
    results.close()
    assert not [child for child in multiprocessing.active_children() if child.name == "jiyao-worker"]


def test_input_is_read_only_as_far_as_it_is_needed() -> None:
    taken = 0

    def endless() -> Iterator[Input]:
        nonlocal taken
        while True:
            taken += 1
            yield Input(str(taken), LONG)

    results = parse_documents(endless(), workers=2, parser=hazards.Hazardous())
    for _ in range(9):
        next(results)
    results.close()
    assert taken < 60


def test_a_script_without_a_main_guard_is_told_what_to_do(tmp_path: Path) -> None:
    script = tmp_path / "unguarded.py"
    script.write_text(
        "from jiyao import parse_documents\nlist(parse_documents(['一' * 300_000] * 3, workers=2))\n"
    )
    run = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 1
    assert '`if __name__ == "__main__":`' in run.stderr


def test_ctrl_c_stops_parent_and_workers(tmp_path: Path) -> None:
    script = tmp_path / "interrupted.py"
    script.write_text(
        textwrap.dedent("""
        import itertools, os, signal, sys
        from multiprocessing import active_children
        from hazards import Hazardous
        from jiyao import parse_documents

        def main():
            signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell has a job in the background ignore it
            texts = itertools.repeat("甲" * 50_000)
            try:
                for place, result in enumerate(parse_documents(texts, workers=2, parser=Hazardous())):
                    if place == 10:
                        print(*[child.pid for child in active_children()], flush=True)
                        os.killpg(0, signal.SIGINT)  # as a terminal does
            except KeyboardInterrupt:
                print("stopped", flush=True)

        if __name__ == "__main__":
            main()
        """)
    )
    run = subprocess.run(
        [sys.executable, script],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        start_new_session=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    pids, said = run.stdout.splitlines()
    assert (said, run.stderr) == ("stopped", "")
    assert not [pid for pid in pids.split() if Path(f"/proc/{pid}").exists()]
