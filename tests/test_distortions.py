"""The same article in the forms that crawls hand it over in: what is found in it is the same."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from jiyao import Document, parse_document, repair

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


def _lines(wrap: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: "\n".join(map(wrap, text.split("\n")))


def _wrapped(text: str) -> str:
    """Lines of 56 columns, as text taken out of a PDF has them; no line begins with a mark."""
    lines = []
    for line in text.split("\n"):
        columns = 0
        for character in line:
            wide = 1 + (character > "\x7f")
            if columns + wide > 56 and character not in "，。；：！？、）》”%":
                lines.append("\n")
                columns = 0
            lines.append(character)
            columns += wide
        lines.append("\n")
    return "".join(lines[:-1])


FORMS: dict[str, Callable[[str], str]] = {
    "paragraphs of HTML": _lines('<p style="text-indent: 2em">&nbsp;&nbsp;{}</p>'.format),
    "breaks of HTML": lambda text: text.replace("\n", "<br/>\n"),
    "tags that were escaped": _lines("&lt;p&gt;{}&lt;/p&gt;".format),
    "JSON": lambda text: json.dumps(text)[1:-1],
    "numeric entities": lambda text: re.sub(r"[^\x00-\x7f]", lambda match: f"&#{ord(match[0])};", text),
    "quotation of Markdown": _lines("> {}".format),
    "items of Markdown": _lines("- {}".format),
    "paragraphs of Markdown": lambda text: "# " + text.replace("\n", "\n\n"),
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "UTF-8 read as Latin-1": lambda text: text.encode().decode("latin-1"),
    "ASCII marks": lambda text: text.translate(str.maketrans("，；：？！（）", ",;:?!()")),
    "ASCII marks and blanks": lambda text: text.replace("，", ", ").replace("。", ". "),
    "full-width figures": lambda text: text.translate({code: code + 0xFEE0 for code in range(0x30, 0x3A)}),
}


def _found(document: Document) -> dict[str, list[Any]]:
    return {
        "meetings": [(one.name, one.kind, one.attendees) for one in document.meetings],
        "officials": [
            (one.name, [position.text for position in one.positions]) for one in document.officials
        ],
        "figures": [(one.metric, one.value, one.unit, one.subject) for one in document.project_stats],
        "directives": [(one.issuer, one.text) for one in document.directives],
        "title": [document.title, document.kind],
    }


@cache
def _clean(seed: Path) -> tuple[str, dict[str, list[Any]]]:
    text = repair(seed.read_text(encoding="utf-8")).text
    return text, _found(parse_document(text))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name[:3])
@pytest.mark.parametrize("form", FORMS)
def test_what_is_found_is_the_same_in_every_form(form: str, seed: Path) -> None:
    text, found = _clean(seed)
    document = parse_document(FORMS[form](text))
    assert _found(document) == found


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name[:3])
def test_a_wrapped_page_is_joined_but_where_a_line_ends_with_its_sentence(seed: Path) -> None:
    text, found = _clean(seed)
    wrapped = _found(parse_document(_wrapped(text)))
    assert {name: wrapped[name] for name in found if name != "directives"} == {
        name: found[name] for name in found if name != "directives"
    }
    joined = [text.replace("\n", "") for _, text in wrapped["directives"]]
    assert [text for _, text in found["directives"] if text not in joined] == []
