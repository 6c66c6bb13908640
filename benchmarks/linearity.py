"""Whether the time for a character stays the same from short pages to long ones, on ten shapes of text.

    python benchmarks/linearity.py [--sizes 10000 40000 160000] [--rounds 3]

Each figure is the least CPU time of some interleaved rounds, divided by the number of characters; only the last column,
a ratio within one run, says anything on another machine.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Sequence

from jiyao import parse_document

_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_HAN = (0x4E00, 0x9FA5)


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


def text_of(shape: str, size: int) -> str:
    """The first ``size`` characters of a shape; the same at every call."""
    rng, pieces, length = random.Random(7), [], 0
    while length < size:
        pieces.append(SHAPES[shape](rng))
        length += len(pieces[-1])
    return "".join(pieces)[:size]


def measure(sizes: Sequence[int], rounds: int) -> dict[str, list[float]]:
    """Microseconds for a character, for each shape and size."""
    texts = {(shape, size): text_of(shape, size) for shape in SHAPES for size in sizes}
    parse_document(text_of("clean reports", 2000))
    best = dict.fromkeys(texts, float("inf"))
    for _ in range(rounds):
        for key, text in texts.items():
            start = time.process_time()
            parse_document(text)
            best[key] = min(best[key], time.process_time() - start)
    return {shape: [best[shape, size] / size * 1e6 for size in sizes] for shape in SHAPES}


def table(found: dict[str, list[float]], sizes: Sequence[int]) -> str:
    """The figures as a table of Markdown."""
    head = " | ".join(f"{size:,}" for size in sizes)
    lines = [f"| Shape | {head} | longest : shortest |", "|---" + "|--:" * (len(sizes) + 1) + "|"]
    for shape, row in found.items():
        cells = " | ".join(f"{figure:.1f}" for figure in row)
        lines.append(f"| {shape} | {cells} | {row[-1] / row[0]:.2f} |")
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 40_000, 160_000])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print("CPU time for a character, in microseconds, by characters of the text\n")
    print(table(measure(options.sizes, options.rounds), options.sizes))


if __name__ == "__main__":
    main()
