"""How fast many documents run through ``jiyao parse`` on one worker and on several, and in how much memory.

    python benchmarks/batches.py [--documents 20000] [--workers 2] [--format parquet]

The documents are the seeds and the gold texts, again and again, each with noise of its own (pinyin notes, blank runs, page furniture).
Each run is the real command in a process of its own. Memory is the peak of the parent process.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
NOTES = [
    "(zhǔ yào)",
    "(kāi zhǎn)",
    "（xiàng mù）",
    "&nbsp;",
    "　",
    " \n",
    "【打印】【关闭】\n",
    "浏览次数：17\n",
]
PER_FOLDER = 1_000


class Run(NamedTuple):
    """One run of the command: seconds, and the peak memory of its parent process in MB."""

    seconds: float
    peak: float


def noisy(text: str, noise: random.Random) -> str:
    """The text with a few notes and blanks put in at random places.

    >>> noisy("项目", random.Random(1)) != noisy("项目", random.Random(2))
    True
    """
    for _ in range(noise.randrange(2, 9)):
        place = noise.randrange(len(text) + 1)
        text = text[:place] + noise.choice(NOTES) + text[place:]
    return text


def write_documents(folder: Path, count: int) -> int:
    """Write ``count`` documents under a folder; their characters."""
    sources = [*sorted((ROOT / "seeds").glob("*.txt")), *sorted((ROOT / "tests" / "gold").glob("[!0]*.txt"))]
    texts, noise, characters = [path.read_bytes().decode() for path in sources], random.Random(1), 0
    for number in range(count):
        text = noisy(texts[number % len(texts)], noise)
        characters += len(text)
        path = folder / f"{number // PER_FOLDER:04}" / f"{number:07}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    return characters


def run(pages: Path, output: Path, workers: int, format: str) -> Run:
    """Run the command. Raises ``CalledProcessError`` if it fails."""
    command = ["-m", "jiyao", "parse", pages, "--output", output, "--format", format, "--workers", workers]
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        child = subprocess.Popen([sys.executable, *map(str, command)], stderr=said)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - began
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            said.seek(0)
            raise subprocess.CalledProcessError(child.returncode, child.args, stderr=said.read())
    return Run(seconds, usage.ru_maxrss / 1024)


def lines(pages: Path, work: Path, options: argparse.Namespace) -> Iterator[str]:
    """The table, a line at a time."""
    characters = write_documents(pages, options.documents)
    yield f"{options.documents:,} documents, {characters:,} characters, {options.format}"
    yield f"{'workers':>7} {'seconds':>8} {'documents/s':>12} {'characters/s':>13} {'parent MB':>10} {'ratio':>6}"
    first: float | None = None
    for workers in dict.fromkeys([1, options.workers]):
        done = run(pages, work / f"out-{workers}", workers, options.format)
        first = first or done.seconds
        rates = f"{options.documents / done.seconds:12,.0f} {characters / done.seconds:13,.0f}"
        yield f"{workers:7} {done.seconds:8.1f} {rates} {done.peak:10.0f} {first / done.seconds:6.2f}"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--format", choices=["parquet", "duckdb"], default="parquet")
    with tempfile.TemporaryDirectory() as work:
        pages = Path(work) / "pages"
        pages.mkdir()
        for line in lines(pages, Path(work), parser.parse_args()):
            print(line, flush=True)


if __name__ == "__main__":
    main()
