"""Whether the time for a character stays the same from short pages to long ones, on ten shapes of text.

    python benchmarks/linearity.py [--sizes 1000 10000 100000 1000000 10000000] [--shapes SHAPE …] [--rounds 3]

Sizes are bytes of UTF-8. Without the last, which takes nearly all of some six minutes, it is done in one.

A short text is measured as many different ones of its shape, 200 kB in all, because a second reading of the same words
finds some in caches. What every call costs is left out: from time and characters of each text those of a text of 100
bytes of the same shape are taken off. The least of the rounds counts, each with texts of its own; from a megabyte on there is one round. A text is handed to the parser after a
collection of garbage, so that no size pays for what another has left.

Each figure is CPU time divided by the number of characters. The last column, the most that a character of a longer text
takes of the time of one of a shorter text, is what says something on another machine; it should be at most 1.5. A fall is
what is left of the cost of a call in short texts.
"""

from __future__ import annotations

import argparse
import gc
import random
import time
from collections.abc import Callable, Sequence

from jiyao import Parser

_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_HAN = (0x4E00, 0x9FA5)
SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
TOGETHER = 200_000  # bytes of short texts that are measured as one
SHORT = 100  # bytes: the time of such a text is mostly that of the call
LONG = 1_000_000  # bytes from which one round says enough


def _word(rng: random.Random) -> str:
    return chr(rng.randint(*_HAN)) + chr(rng.randint(*_HAN))


def _name(rng: random.Random) -> str:
    return rng.choice(_SURNAMES) + _word(rng)


def _report(rng: random.Random) -> str:
    """A paragraph of news; no two are alike, for a repeated line is furniture and costs nothing."""
    name, month, day = _name(rng), rng.randint(1, 12), rng.randint(1, 28)
    return (
        f"{month}月{day}日，全县{_word(rng)}项目建设推进会召开，县长{name}主持会议并讲话。{name}强调，要加快{_word(rng)}项目建设。\n"
        f"截至{month}月底，全县开工{_word(rng)}项目{rng.randint(10, 99)}个，完成投资{rng.randint(10, 99)}.{rng.randint(1, 9)}亿元，"
        f"占年度计划的{rng.randint(10, 99)}%，同比增长{rng.randint(1, 30)}%。各乡镇、各部门要抓好落实，确保年底前完成任务。\n"
    )


def _noisy(rng: random.Random) -> str:
    return f"縣(xiàn)長{_name(rng)}強(qiáng)調,,要加快{_word(rng)}項 目建設(shè);完成投資 {rng.randint(1, 99)} 億元.\n"


def _without_marks(rng: random.Random) -> str:
    return "".join(character for character in _report(rng) if character.isalnum())


def _headings(rng: random.Random) -> str:
    return "".join(f"{number}加强{_word(rng)}领导\n" for number in ("一、", "（一）", "1．", "（1）", "①"))


def _endless(rng: random.Random) -> str:
    return f"推进{_word(rng)}项目建设，加快产业升级，确保完成投资{rng.randint(1, 99)}亿元，"


SHAPES: dict[str, Callable[[random.Random], str]] = {
    "clean reports": _report,
    "noisy": _noisy,
    "no punctuation": _without_marks,
    "only brackets": lambda rng: rng.choice("（）【】「」"),
    "only digits": lambda rng: rng.choice("0123456789"),
    "only 要": lambda _: "要",
    "only names": lambda rng: f"县长{_name(rng)}主持，",
    "nested headings": _headings,
    "one endless sentence": _endless,
    "random Chinese": lambda rng: chr(rng.randint(*_HAN)),
}


def text_of(shape: str, size: int, rng: random.Random) -> str:
    """A text of ``size`` bytes of UTF-8, or less than one character short of it."""
    pieces, length = [], 0
    while length < size:
        pieces.append(SHAPES[shape](rng).encode())
        length += len(pieces[-1])
    return b"".join(pieces)[:size].decode(errors="ignore")


def measure(parser: Parser, shape: str, size: int, rounds: int) -> float:
    """Microseconds for each character that a text of one size has more than a short one."""
    count = max(1, TOGETHER // size)
    short, short_length = cost(parser, shape, SHORT, TOGETHER // 1000, rounds)
    long, length = cost(parser, shape, size, count, rounds if size < LONG else 1)
    return (long - short) / (length - short_length) * 1e6


def cost(parser: Parser, shape: str, size: int, count: int, rounds: int) -> tuple[float, float]:
    """CPU seconds for a text of one size, in the fastest of the rounds, and how many characters it has."""
    found = []
    for number in range(rounds):
        rng = random.Random(number)
        texts = [text_of(shape, size, rng) for _ in range(count)]
        found.append((time_of(parser, texts) / count, sum(map(len, texts)) / count))
    return min(found)


def time_of(parser: Parser, texts: Sequence[str]) -> float:
    """CPU seconds to parse texts one after the other."""
    gc.collect()
    start = time.process_time()
    for text in texts:
        parser.parse(text)
    return time.process_time() - start


def row(shape: str, figures: Sequence[float]) -> str:
    """A line of the table in Markdown.

    >>> row("only 要", [2.5, 2.0, 3.0])
    '| only 要 | 2.5 | 2.0 | 3.0 | 1.50 |'
    """
    growth = max(figure / min(figures[: place + 1]) for place, figure in enumerate(figures))
    cells = " | ".join(f"{figure:.1f}" for figure in figures)
    return f"| {shape} | {cells} | {growth:.2f} |"


def head(sizes: Sequence[int]) -> str:
    """The first two lines of the table.

    >>> print(head([1_000, 10_000_000]))
    | Shape | 1 kB | 10 MB | growth |
    |---|--:|--:|--:|
    """
    names = [f"{size // 1_000_000} MB" if size >= 1_000_000 else f"{size // 1_000} kB" for size in sizes]
    return f"| Shape | {' | '.join(names)} | growth |\n|---" + "|--:" * (len(sizes) + 1) + "|"


def main() -> None:
    """Measure and print, shape by shape."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    options.add_argument("--shapes", nargs="+", choices=SHAPES, default=list(SHAPES))
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args()
    parser = Parser(max_chars=max(asked.sizes))
    time_of(parser, [text_of("clean reports", 10_000, random.Random())])
    print("CPU time for a character, in microseconds, by the size of the text\n")
    print(head(asked.sizes))
    for shape in asked.shapes:
        figures = [measure(parser, shape, size, asked.rounds) for size in asked.sizes]
        print(row(shape, figures), flush=True)


if __name__ == "__main__":
    main()
