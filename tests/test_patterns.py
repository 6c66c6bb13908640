"""Compiled patterns are kept for the next process, and only there where that is safe."""

from __future__ import annotations

import atexit
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import regex

from jiyao import kept, patterns

SOURCE = r"(?<cut>\p{Han}{2,3})(?:县|市)(?!\L<words>)"
WORDS = frozenset(["人民", "委"])


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of kept patterns of its own; nothing is known at first, and Python may write."""
    path = tmp_path / "compiled" / "patterns.json"
    monkeypatch.setattr(kept, "_file", lambda: path)
    monkeypatch.setattr(kept, "_new", {})
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(atexit, "register", lambda _: None)
    forget()
    return path


@pytest.fixture(autouse=True)
def _forget_afterwards() -> Iterator[None]:
    yield
    forget()


def forget() -> None:
    """As in a new process."""
    patterns.pattern.cache_clear()
    patterns.scanner.cache_clear()
    kept._kept.cache_clear()


def ask(made: regex.Pattern[str]) -> regex.Pattern[str]:
    """The pattern, which is made when it is first asked for something."""
    assert made.pattern
    return made


def compiled(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The sources that are compiled from now on."""
    sources: list[Any] = []
    compile_: Callable[..., Any] = regex.compile

    def note(*arguments: Any, **named: Any) -> Any:
        sources.append(arguments[0])
        return compile_(*arguments, **named)

    monkeypatch.setattr(regex, "compile", note)
    return sources


def test_a_kept_pattern_is_the_same_pattern_and_is_not_compiled_again(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = ask(patterns.pattern(SOURCE, regex.VERBOSE, words=WORDS))
    kept.keep()
    assert file.exists()
    forget()
    sources = compiled(monkeypatch)
    again = ask(patterns.pattern(SOURCE, regex.VERBOSE, words=WORDS))
    assert SOURCE not in sources
    assert (again.pattern, again.flags, dict(again.groupindex)) == (made.pattern, made.flags, {"cut": 1})
    assert [match.group("cut") for match in again.finditer("甘谷县人民政府驻武山县城")] == ["驻武山"]


def test_a_kept_pattern_of_re_is_the_same_pattern_and_is_not_compiled_again(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = patterns.scanner("(?P<cut>[一-鿿]{2})[县市]|([0-9])亿", re.M)
    kept.keep()
    assert file.exists()
    forget()
    monkeypatch.setattr(re, "compile", None)
    again = patterns.scanner("(?P<cut>[一-鿿]{2})[县市]|([0-9])亿", re.M)
    assert (again, again.flags, again.groups, dict(again.groupindex)) == (made, made.flags, 2, {"cut": 1})
    assert [match.lastgroup or match[2] for match in again.finditer("甘谷县3亿")] == ["cut", "3"]


def test_another_pattern_or_other_words_are_compiled(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ask(patterns.pattern(SOURCE, words=WORDS))
    kept.keep()
    forget()
    sources = compiled(monkeypatch)
    ask(patterns.pattern(SOURCE, regex.VERBOSE, words=WORDS))
    ask(patterns.pattern(SOURCE, words=WORDS | {"城"}))
    assert sources.count(SOURCE) == 2
    assert file.exists()


@pytest.mark.parametrize(
    "spoil", [lambda body: body[: len(body) // 2], lambda body: b"no label\n" + body, lambda _: b"\xff"]
)
def test_a_spoilt_file_is_not_used(
    spoil: Callable[[bytes], bytes], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(patterns.pattern(SOURCE, words=WORDS))
    kept.keep()
    file.write_bytes(spoil(file.read_bytes()))
    forget()
    sources = compiled(monkeypatch)
    ask(patterns.pattern(SOURCE, words=WORDS))
    assert SOURCE in sources


@pytest.mark.parametrize(("owner", "name", "other"), [(regex, "__version__", "1.0"), (kept, "_FORM", 0)])
def test_patterns_of_another_release_are_not_used(
    owner: object, name: str, other: object, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(patterns.pattern(SOURCE, words=WORDS))
    kept.keep()
    forget()
    monkeypatch.setattr(owner, name, other)
    assert file.exists()
    assert kept._kept() == {}


def test_nothing_is_written_where_python_writes_no_compiled_modules(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    ask(patterns.pattern(SOURCE, words=WORDS))
    kept.keep()
    assert not file.exists()


def test_a_folder_that_cannot_be_written_to_stops_nothing(file: Path) -> None:
    file.parent.write_text("a file where the folder should be")
    ask(patterns.pattern(SOURCE, words=WORDS))
    kept.keep()
    assert patterns.pattern(SOURCE, words=WORDS).search("甘谷县") is not None


def test_the_next_process_parses_the_same_with_what_the_first_kept(tmp_path: Path) -> None:
    text = "3月5日，县委书记张小山主持召开重点项目调度会。会议要求，各乡镇要在3月底前完成投资2.3亿元。"
    code = f"import jiyao; print(jiyao.parse_document({text!r}).model_dump_json())"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONIOENCODING": "utf-8"}

    def run() -> str:
        command = [sys.executable, "-c", code]
        return subprocess.run(
            command, env=environment, capture_output=True, check=True, encoding="utf-8"
        ).stdout

    first = run()
    assert len(list(tmp_path.rglob("kept*.json"))) == 1
    assert "张小山" in first
    assert run() == first


def test_the_next_process_compiles_nothing_whatever_its_hash_seed(tmp_path: Path) -> None:
    # A class written down in the order of a set was another pattern in each process, and was compiled and kept anew.
    # The names of columns were such a class, and stand before the title of few pages: so whole pages are parsed.
    seeds = Path(__file__).parent.parent / "seeds"
    code = (
        f"import jiyao; from pathlib import Path; pages = Path({str(seeds)!r}).glob('*.txt')\n"
        "for page in pages: jiyao.parse_document(page)\n"
        "from jiyao import kept; print(sorted(kept._new))"
    )
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONIOENCODING": "utf-8"}

    def compiled_under(seed: int) -> str:
        return subprocess.run(
            [sys.executable, "-c", code],
            env={**environment, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout.strip()

    assert compiled_under(1) != "[]"
    assert compiled_under(2) == "[]"


def test_every_pattern_of_the_library_can_be_made() -> None:
    # They are made late: one with a fault in it would be found by the page that needs it.
    code = """
import importlib, pkgutil, jiyao
from jiyao import patterns
late = []
begin = patterns._Late.__init__
patterns._Late.__init__ = lambda self, make: (late.append(self), begin(self, make))[1]
for module in pkgutil.walk_packages(jiyao.__path__, "jiyao."):
    if module.name.startswith(("jiyao.reading", "jiyao.mentions", "jiyao.extract")):
        importlib.import_module(module.name)
jiyao.parse_document("3月5日，县长张小山主持会议。")
print(len([one.pattern for one in late]))
"""
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")
    assert int(ended.stdout) > 500
