"""What is on disk after a run that went well, was resumed, was killed, or filled the disk."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="pyarrow is not installed: pip install 'jiyao[arrow]'")
pytest.importorskip("duckdb", reason="duckdb is not installed: pip install 'jiyao[duckdb]'")

import duckdb
from hazards import POISON, Hazardous

from jiyao.corpus import (
    DuckDBFile,
    ParquetFolder,
    parse_documents,
    read_tables,
    tables,
    write_tables,
    writing,
)
from jiyao.corpus.arrow import Tables
from jiyao.corpus.inputs import Item
from jiyao.corpus.sinks import Sink
from jiyao.corpus.summary import Summary

NEWS = "2月23日，武山县召开项目建设推进会。县委书记李建国主持会议。"
ITEMS = [(f"d{number}", f"{NEWS}{number}") for number in range(30)]


def read_parquet(path: Path) -> Tables:
    return read_tables(path)


def read_duckdb(path: Path) -> Tables:
    with duckdb.connect(path, read_only=True) as connection:
        return Tables(
            *(connection.sql(f"FROM {name} ORDER BY document_id").to_arrow_table() for name in Tables._fields)
        )


Kept = tuple[Callable[..., Sink], Callable[[Path], Tables]]
BOTH = pytest.mark.parametrize(
    "kept", [(ParquetFolder, read_parquet), (DuckDBFile, read_duckdb)], ids=["parquet", "duckdb"]
)


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of about ten documents: chunks of five, two a part."""
    monkeypatch.setattr(writing, "PART_DOCUMENTS", 10)
    monkeypatch.setattr("jiyao.corpus.inputs.chunks.__kwdefaults__", {"characters": 200_000, "most": 5})


def names(found: Tables) -> list[str]:
    return sorted(found.documents.column("document_id").to_pylist())


@pytest.mark.usefixtures("small_parts")
@BOTH
def test_what_is_stored_is_what_was_parsed(kept: Kept, tmp_path: Path) -> None:
    make, read = kept
    sink = make(tmp_path / "out")
    summary = write_tables(ITEMS, sink, workers=1)
    sink.close()
    stored, parsed = read(tmp_path / "out"), tables(parse_documents(ITEMS))
    for table, expected in zip(stored, parsed, strict=True):
        assert sorted(table.to_pylist(), key=str) == sorted(expected.to_pylist(), key=str)
    assert (summary.documents, summary.stored, summary.failed) == (30, 30, 0)


@pytest.mark.usefixtures("small_parts")
@BOTH
def test_resuming_does_what_is_missing_and_what_failed(kept: Kept, tmp_path: Path) -> None:
    make, read = kept
    page = tmp_path / "late.txt"
    items: list[Item] = [*ITEMS[:12], ("late", page)]
    sink = make(tmp_path / "out")
    first = write_tables(items, sink, workers=1)
    sink.close()
    assert [name for name, _ in first.failures] == ["late"]
    page.write_text(NEWS, encoding="utf-8")
    sink = make(tmp_path / "out", resume=True)
    second = write_tables([*ITEMS, ("late", page)], sink, workers=1)
    sink.close()
    stored = read(tmp_path / "out")
    assert (second.skipped, second.documents, second.failed) == (12, 19, 0)
    assert names(stored) == sorted([name for name, _ in ITEMS] + ["late"])
    assert stored.documents.column("error").null_count == 31


@BOTH
def test_what_is_there_is_not_written_over(kept: Kept, tmp_path: Path) -> None:
    make, read = kept
    sink = make(tmp_path / "out")
    write_tables(ITEMS[:3], sink, workers=1)
    sink.close()
    with pytest.raises(FileExistsError, match="resume, or write elsewhere"):
        make(tmp_path / "out")
    assert names(read(tmp_path / "out")) == ["d0", "d1", "d2"]


def test_a_worker_that_dies_is_named_and_costs_only_its_poison(tmp_path: Path) -> None:
    items = [(f"d{number}", "甲" * 70_000) for number in range(9)]
    items[4] = ("poison", POISON)
    summary = write_tables(items, ParquetFolder(tmp_path), workers=2, parser=Hazardous())
    assert summary.failures == [("poison", "worker process died (SIGKILL)")]
    assert summary.deaths == ["worker process died (SIGKILL) over poison … d5, which were parsed again"]
    assert names(read_tables(tmp_path)) == sorted(name for name, _ in items)
    assert "failed: poison: worker process died (SIGKILL)" in list(summary.lines())


RUN = """
import itertools, sys
from pathlib import Path
from hazards import Hazardous
from jiyao.corpus import ParquetFolder, inputs, write_tables, writing

def main():
    writing.PART_DOCUMENTS = 20
    count = int(sys.argv[2]) if len(sys.argv) > 2 else None
    numbers = range(count) if count else itertools.count()
    items = ((f"d{number}", "甲" * 20_000) for number in numbers)
    write_tables(items, ParquetFolder(Path(sys.argv[1]), resume=True), workers=2, parser=Hazardous())

if __name__ == "__main__":
    main()
"""


def script(tmp_path: Path, text: str) -> tuple[list[str], dict[str, str]]:
    path = tmp_path / "script.py"
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return [sys.executable, str(path)], os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}


def until(condition: Callable[[], object], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


def children(pid: int) -> list[Path]:
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [Path("/proc", child) for child in found]


@pytest.mark.skipif(not Path("/proc").exists(), reason="needs /proc to see the worker processes")
def test_a_run_that_is_killed_leaves_whole_parts_and_can_be_resumed(tmp_path: Path) -> None:
    command, environment = script(tmp_path, RUN)
    out = tmp_path / "out"
    run = subprocess.Popen([*command, str(out)], env=environment)
    until(lambda: (out / "part-00002").exists())
    helpers = [child for server in children(run.pid) for child in (server, *children(int(server.name)))]
    run.kill()
    run.wait()
    until(lambda: not any(helper.exists() for helper in helpers))
    stored = names(read_tables(out))
    assert stored == sorted({f"d{number}" for number in range(len(stored))})
    more = len(stored) + 30
    subprocess.run([*command, str(out), str(more)], env=environment, check=True, timeout=60)
    assert names(read_tables(out)) == sorted(f"d{number}" for number in range(more))
    assert not [path for path in out.rglob("*") if "unfinished" in path.name]


NOISE = random.Random(1)
BULK = [
    (f"d{number}", "".join(NOISE.choices("一二三四五六七八九十百千万亿", k=3_000))) for number in range(40)
]


@pytest.fixture
def little_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 200 kB."""
    place = tmp_path / "little"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(place)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small tmpfs needs Linux and root")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.usefixtures("small_parts")
def test_a_full_disk_loses_nothing_that_was_stored(little_disk: Path) -> None:
    out, summary = little_disk / "out", Summary()
    with pytest.raises(OSError, match="No space left on device"):
        write_tables(BULK, ParquetFolder(out), workers=1, parser=Hazardous(), summary=summary)
    assert 0 < summary.stored < 40
    assert names(read_tables(out)) == sorted(name for name, _ in BULK[: summary.stored])
    assert set(out.iterdir()) == set(out.glob("part-*"))
    subprocess.run(["mount", "-o", "remount,size=2m", str(little_disk)], check=True)
    resumed = write_tables(BULK, ParquetFolder(out, resume=True), workers=1, parser=Hazardous())
    assert resumed.skipped == summary.stored
    assert names(read_tables(out)) == sorted(name for name, _ in BULK)


@pytest.mark.usefixtures("small_parts")
def test_a_full_disk_under_duckdb_loses_nothing_that_was_stored(little_disk: Path) -> None:
    out, summary = little_disk / "out.duckdb", Summary()
    subprocess.run(["mount", "-o", "remount,size=1m", str(little_disk)], check=True)
    sink = DuckDBFile(out)
    texts = [(f"{copy}-{name}", text) for copy in range(10) for name, text in BULK]
    with pytest.raises(OSError, match="No space left on device"):
        write_tables(texts, sink, workers=1, parser=Hazardous(), summary=summary)
    sink.close()
    subprocess.run(["mount", "-o", "remount,size=50m", str(little_disk)], check=True)
    assert len(names(read_duckdb(out))) == summary.stored > 0
    sink = DuckDBFile(out, resume=True)
    write_tables(texts, sink, workers=1, parser=Hazardous())
    sink.close()
    assert names(read_duckdb(out)) == sorted(name for name, _ in texts)


FULL_DISK = """
import resource, sys
from pathlib import Path
from jiyao.cli import main

resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, 1_000))  # no file may grow beyond this, as on a full disk
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs resource limits")
def test_the_command_says_that_the_disk_is_full(tmp_path: Path) -> None:
    command, environment = script(tmp_path, FULL_DISK)
    (tmp_path / "page.txt").write_text(NEWS, encoding="utf-8")
    arguments = [
        "parse",
        str(tmp_path / "page.txt"),
        "--output",
        str(tmp_path / "out"),
        "--format",
        "parquet",
    ]
    run = subprocess.run(
        [*command, *arguments], env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert run.returncode == 1
    assert run.stderr.splitlines()[-1] == (
        "jiyao: stopped: OSError: [Errno 27] File too large; "
        "0 documents of this run are stored, --resume does the rest"
    )
    assert not list((tmp_path / "out").iterdir())
