"""Look for texts that make jiyao raise, break its word, or take long, guided by the code that they reach.

    python benchmarks/fuzz.py [--seconds 120] [--target text|bytes|repair|html|all] [--findings FOLDER]

The fuzzer, atheris, may be installed here or in an environment of its own:

    python -m venv .peers/atheris && .peers/atheris/bin/pip install atheris ".[html]"

Where it is not there, a line says so and nothing is run. The seeds are excerpts of the gold and of seeds/.

crashes: kinds of exceptions that are not documented, and of invariants (``invariants.py``) that do not hold;
slow inputs: more than ten times the median time for a character (a repair also more than what parsing takes),
measured again. Each is kept in the folder of findings as a file ``.input`` with what was handed in and one ``.txt`` that
says what happened. Ends with 1 if there are any.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
SCRIPT = HERE / "peers" / "fuzz_target.py"
TARGETS = ("text", "bytes", "repair", "html")
ENCODINGS = ("utf-8", "gb18030", "utf-16", "big5hkscs")
EXCERPT = 500  # characters: long enough for a meeting with its orders, short enough for many runs


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    target: str
    runs: int
    seconds: float
    crashes: int
    slow: int

    def __str__(self) -> str:
        return f"{self.target:8}{self.runs:10,}{self.seconds:10,.0f}{self.crashes:9}{self.slow:13}"


HEAD = f"{'target':8}{'runs':>10}{'seconds':>10}{'crashes':>9}{'slow inputs':>13}"


def fuzzer(asked: Path | None) -> Path | None:
    """The Python that has atheris: the one asked for, that of ``.peers``, or this one; None where none has."""
    own = ROOT / ".peers" / "atheris" / "bin" / "python"
    for python in [asked] if asked else [own, Path(sys.executable)]:
        if (
            python.exists()
            and not subprocess.run([python, "-c", "import atheris"], capture_output=True).returncode
        ):
            return python
    return None


def excerpts() -> Iterator[str]:
    """Stretches of whole lines of the pages of the gold and of ``seeds/``."""
    for path in sorted([*(ROOT / "tests" / "gold").glob("*.txt"), *(ROOT / "seeds").glob("*.txt")]):
        stretch = ""
        for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
            stretch += line
            if len(stretch) >= EXCERPT:
                yield stretch[: 3 * EXCERPT]
                stretch = ""
        if stretch.strip():
            yield stretch[: 3 * EXCERPT]


def seed(target: str, number: int, text: str) -> bytes:
    """An excerpt as the target takes it.

    >>> seed("html", 0, "甲县召开会议").decode()
    '<html><head><title>甲县召开会议</title></head><body><article><p>甲县召开会议</p></article></body></html>'
    """
    if target == "bytes":
        encoding = ENCODINGS[number % len(ENCODINGS)]
        lossless = (
            text.encode(encoding, "ignore").decode(encoding) == text
        )  # Big5 has no simplified characters
        return text.encode(encoding if lossless else "gb18030")
    if target == "html":
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        body = "".join(f"<p>{line}</p>" for line in lines)
        text = f"<html><head><title>{lines[0]}</title></head><body><article>{body}</article></body></html>"
    return text.encode()


def run(python: Path, findings: Path, seconds: int, target: str) -> Row:
    """Fuzz one target in a process of its own."""
    paths = [str(ROOT / "src"), str(HERE)]
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(excerpts()):
            (Path(folder) / f"{number:04}").write_bytes(seed(target, number, text))
        command = [str(python), str(SCRIPT), target, folder, str(findings), str(seconds)]
        with (findings / f"{target}.log").open("wb") as log:
            environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
            ended = subprocess.run(command, env=environment, stdout=log, stderr=subprocess.STDOUT).returncode
    return row(findings, target, ended)


def row(findings: Path, target: str, ended: int) -> Row:
    """What a run has written down; an end that libFuzzer did not plan is a crash too."""
    path = findings / f"{target}.json"
    summary = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    crashes = len(summary.get("crashes", ())) + bool(ended)
    return Row(
        target, summary.get("runs", 0), summary.get("seconds", 0.0), crashes, len(summary.get("slow", ()))
    )


def main() -> int:
    """Fuzz and print the table; 1 if anything was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=int, default=120, help="for each target")
    parser.add_argument("--target", choices=[*TARGETS, "all"], default="all")
    parser.add_argument("--findings", type=Path, help="a folder; a new temporary one by default")
    parser.add_argument("--python", type=Path, help="the interpreter that has atheris")
    options = parser.parse_args()
    python = fuzzer(options.python)
    if python is None:
        print("atheris is not installed: nothing is fuzzed")
        return 0
    findings = options.findings or Path(tempfile.mkdtemp(prefix="jiyao-fuzz-"))
    findings.mkdir(parents=True, exist_ok=True)
    targets = TARGETS if options.target == "all" else (options.target,)
    print(HEAD)
    with ThreadPoolExecutor(min(len(targets), os.cpu_count() or 1)) as pool:
        rows = []
        for found in pool.map(partial(run, python, findings, options.seconds), targets):
            print(found, flush=True)
            rows.append(found)
    print(f"findings: {findings}")
    return int(any(found.crashes or found.slow for found in rows))


if __name__ == "__main__":
    sys.exit(main())
