"""One target under atheris, which decides what to try next by the code that was reached.

Takes the target, a folder of seeds, a folder for findings and the seconds to run; is started by ``fuzz.py`` as a process
of its own, which libFuzzer ends. So what was found is written while it runs: ``TARGET.json`` is the summary.
"""

from __future__ import annotations

import importlib
import json
import random
import statistics
import sys
import time
import traceback
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

MARKS = "，。；：、“”‘’（）()【】《》「」！？,.;:?!|｜—-－*·%％\n\r\t \u3000\x00\x1b\ufeff\u200b\u202e&<>/\"'\ud800\U00020000"
TOKENS = (
    *"一二三四五六七八九十百千万亿两零〇0123456789０１９要省市县区",
    *(
        "（一）",
        "一、",
        "1．",
        "①",
        "一要",
        "二是",
        "其中",
        "分别",
        "同比",
        "亿元",
        "%",
        "个百分点",
        "12.5",
        "1/3",
        "3—5",
        "2023年",
    ),
    *("(xiàn)", "（nǚ）", "&nbsp;", "&#12290;", "ï¼Œ", "锟斤拷", "??", "□□", "××", "●●", "×某"),
    *(
        "县委书记",
        "副县长",
        "王某某",
        "李小明",
        "买买提·艾力",
        "主持召开",
        "出席会议并讲话",
        "强调",
        "各乡镇",
        "月底前",
        "调研",
    ),
    *(
        "来源：",
        "编辑：",
        "打印本页",
        "发布时间：2023-02-30 25:61",
        "　　",
        "同志们：",
        "记者",
        "（本报讯）",
        "上一篇：",
    ),
)
TAGS = (
    *(
        "<p>",
        "</p>",
        "<div>",
        "<br>",
        "<table><tr><td>",
        "</table>",
        "<!--",
        "-->",
        "<h1>",
        "<article>",
        "<pre>",
    ),
    *(
        "<script>",
        "<meta charset=gbk>",
        '<?xml version="1.0" encoding="utf-8"?>',
        "<title>",
        "<html>",
        "<a href=",
        "<ul><li>",
    ),
    '<meta property="article:published_time" content="2023-02-30">',
)
ENCODINGS = ("utf-8", "gb18030", "big5hkscs", "utf-16", "utf-16-le", "utf-16-be")
LONGEST = 4000  # characters; what is superlinear shows itself in texts of that length
LEAST_CHARS = 500  # of a shorter text the time is that of the call, not of its characters
SLOW = 10  # times the median of the texts so far
WARM_UP = 200  # texts before the median means something
EACH = 3  # findings kept of one kind


def as_text(data: bytes) -> str:
    """The text that stands for some bytes; any lone surrogate can be had, and no bytes are refused."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


def as_bytes(text: str) -> bytes:
    """The bytes that stand for a text."""
    return text.encode("utf-8", "surrogatepass")


class Mutator:
    """Splices sentences of the seeds and tokens of the genre, so that what is tried is mostly Chinese."""

    def __init__(self, seeds: list[str], tokens: tuple[str, ...]) -> None:
        self.tokens = tokens
        self.pieces = sorted({piece for seed in seeds for piece in pieces(seed)})

    def text(self, text: str, rng: random.Random) -> str:
        """The text after one to six changes."""
        for _ in range(rng.randint(1, 6)):
            text = rng.choice((self._put, self._put, self._replace, self._cut, self._repeat, self._move))(
                text, rng
            )
        start = rng.randint(0, len(text) - LONGEST) if len(text) > LONGEST else 0
        return text[start : start + LONGEST]

    def _new(self, rng: random.Random) -> str:
        kind = rng.random()
        if kind < 0.4:
            return rng.choice(self.pieces)
        return rng.choice(self.tokens) if kind < 0.8 else rng.choice(MARKS)

    def _put(self, text: str, rng: random.Random) -> str:
        place = rng.randint(0, len(text))
        return text[:place] + self._new(rng) + text[place:]

    def _replace(self, text: str, rng: random.Random) -> str:
        start, end = _stretch(text, rng)
        return text[:start] + self._new(rng) + text[end:]

    def _cut(self, text: str, rng: random.Random) -> str:
        start, end = _stretch(text, rng)
        return text[:start] + text[end:]

    def _repeat(self, text: str, rng: random.Random) -> str:
        start, end = _stretch(text, rng)
        piece = text[start:end] if rng.random() < 0.5 else self._new(rng)
        times = rng.choice((1, 2, 3, 30, 300)) if len(piece) < 20 else rng.choice((1, 2, 5))
        return text[:end] + piece * times + text[end:]

    def _move(self, text: str, rng: random.Random) -> str:
        start, end = _stretch(text, rng)
        rest = text[:start] + text[end:]
        place = rng.randint(0, len(rest))
        return rest[:place] + text[start:end] + rest[place:]


def pieces(text: str) -> list[str]:
    """Sentences and clauses of a text, each with its mark.

    >>> pieces("会议指出，要加快。二是")
    ['会议指出，', '要加快。', '二是']
    """
    for mark in "，。；：、？！\n":
        text = text.replace(mark, f"{mark}\0")
    return [piece for piece in text.split("\0") if piece]


def _stretch(text: str, rng: random.Random) -> tuple[int, int]:
    """A stretch to change: mostly a few characters, sometimes many."""
    start = rng.randint(0, len(text))
    return start, min(len(text), start + rng.choice((1, 1, 2, 4, 10, 30, 200)))


class Finds:
    """What was found so far: a few inputs for each kind of crash, the slowest inputs, how many runs there were."""

    def __init__(self, folder: Path, target: str, least: float) -> None:
        self.folder, self.target, self.least = folder, target, least
        self.runs = 0
        self.started = self.written = time.monotonic()
        self.crashes: dict[str, int] = {}
        self.slow: list[float] = []
        self.times: list[float] = []

    def crash(self, kind: str, detail: str, data: bytes) -> None:
        """Keep a crash, if few of its kind are kept."""
        self.crashes[kind] = count = self.crashes.get(kind, 0) + 1
        if count <= EACH:
            self._keep(f"crash-{len(self.crashes)}-{count}", data, f"{kind}\n\n{detail}")

    def timed(self, seconds: float, length: int, data: bytes, again: Callable[[], float]) -> None:
        """Note the time of one text, and keep it where it stays slow when measured again."""
        each = seconds / length
        median = statistics.median(self.times[-1000:]) if len(self.times) > WARM_UP else float("inf")
        bound = max(SLOW * median, self.least)
        if each > bound:
            each = min(each, *(again() / length for _ in range(3)))
        if each > bound:
            self.slow.append(each / median)
            detail = f"{each * 1e6:.1f} µs for a character, {each / median:.1f} times the median; {length} characters"
            self._keep(f"slow-{len(self.slow)}", data, detail)
        self.times.append(each)

    def write(self) -> None:
        """Write the summary, at most once a second."""
        self.runs += 1
        now = time.monotonic()
        if now - self.written < 1 and self.runs > 1:
            return
        self.written = now
        summary = {
            "runs": self.runs,
            "seconds": now - self.started,
            "crashes": self.crashes,
            "slow": self.slow,
        }
        draft = self.folder / f"{self.target}.draft"
        draft.write_text(json.dumps(summary, ensure_ascii=False), encoding="utf-8")
        draft.replace(self.folder / f"{self.target}.json")

    def _keep(self, name: str, data: bytes, detail: str) -> None:
        (self.folder / f"{self.target}-{name}.input").write_bytes(data)
        (self.folder / f"{self.target}-{name}.txt").write_text(
            detail, encoding="utf-8", errors="backslashreplace"
        )


class Target:
    """What is called with each input, and what must hold of its answer."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.jiyao = importlib.import_module("jiyao")
        self.errors = importlib.import_module("jiyao.errors")
        self.invariants = importlib.import_module("invariants")
        self.read = importlib.import_module("jiyao.reading.intake").read
        self.jiyao.parse_document("县长张三主持会议。")  # loads all modules, while atheris looks on

    def content(self, data: bytes) -> Any:
        """What is handed in for some bytes."""
        return data if self.name == "bytes" else as_text(data)

    def call(self, content: Any) -> Any:
        """What is asked of jiyao."""
        if self.name == "repair":
            return self.jiyao.repair(content)
        return self.jiyao.parse_document(
            content, format={"text": "text", "html": "html"}.get(self.name, "auto")
        )

    def least(self, texts: list[str]) -> float:
        """Seconds for a character below which nothing is slow: of a repair what it takes to parse the seeds.

        A clean text is repaired in next to no time, so that ten times the median says nothing of a repair.
        """
        if self.name != "repair":
            return 0.0
        start = time.process_time()
        for text in texts:
            self.jiyao.parse_document(text)
        return (time.process_time() - start) / sum(map(len, texts))

    def broken(self, content: Any, answer: Any) -> list[str]:
        """What does not hold of the answer."""
        found: list[str]
        if self.name == "repair":
            found = self.invariants.broken_repair(content)
        elif self.name == "text":
            found = self.invariants.broken(content, answer)
        else:
            page = self.read(content, "html" if self.name == "html" else "auto")
            found = self.invariants.broken(page.text, answer)
        return found


class Run:
    """The target, the mutator and the findings, as atheris asks for them."""

    def __init__(self, target: Target, mutator: Mutator, finds: Finds) -> None:
        self.target, self.mutator, self.finds = target, mutator, finds

    @cached_property
    def atheris(self) -> Any:
        """The fuzzer, which only its own environment has."""
        return importlib.import_module("atheris")

    def once(self, data: bytes) -> None:
        """Try one input."""
        content = self.target.content(data)
        try:
            start = time.process_time()
            answer = self.target.call(content)
            seconds = time.process_time() - start
            for words in self.target.broken(content, answer):
                self.finds.crash(words.split(":")[0], words, data)
            if len(content) >= LEAST_CHARS:
                self.finds.timed(seconds, len(content), data, lambda: self._again(content))
        except (self.target.errors.DecodingError, self.target.errors.TextTooLongError):
            pass
        except Exception as error:
            self.finds.crash(_kind(error), traceback.format_exc(), data)
        self.finds.write()

    def _again(self, content: Any) -> float:
        start = time.process_time()
        self.target.call(content)
        return time.process_time() - start

    def mutate(self, data: bytes, max_size: int, seed: int) -> bytes:
        """Another input out of one that reached something new."""
        rng = random.Random(seed)
        if self.target.name != "bytes":
            return as_bytes(self.mutator.text(as_text(data), rng))[:max_size]
        if rng.random() < 0.2:
            changed: bytes = self.atheris.Mutate(data, max_size)
            return changed
        encoding = rng.choice(ENCODINGS)
        text = self.mutator.text(data.decode(encoding, "ignore"), rng)
        return text.encode(encoding, "ignore")[:max_size]


def _kind(error: Exception) -> str:
    """An exception with the last place in jiyao that it came through."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "jiyao" in frame.filename]
    place = f" at {Path(frames[-1].filename).name} line {frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"


def main() -> None:
    """Fuzz one target until libFuzzer ends the process."""
    name, seeds, findings, seconds = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["jiyao"]):
        target = Target(name)
    texts = [as_text(path.read_bytes()) for path in sorted(seeds.iterdir())]
    run = Run(
        target,
        Mutator(texts, (*TOKENS, *TAGS) if name == "html" else TOKENS),
        Finds(findings, name, target.least(texts)),
    )
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={4 * LONGEST}",
        "-len_control=0",
        "-timeout=60",
        "-rss_limit_mb=4096",
        f"-artifact_prefix={findings}/{name}-fatal-",
    ]
    atheris.Setup([sys.argv[0], *options, str(seeds)], run.once, custom_mutator=run.mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
