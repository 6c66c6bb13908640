"""Rules as values: a stable name, what the rule finds, and the examples that prove it.

The test suite parses every example and compares what the rule of that name found with ``expect``;
``jiyao rules`` prints the same table, so the explanation cannot drift from the behaviour.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Target(str, Enum):
    """Which list of the Document a rule fills."""

    MEETINGS = "meetings"
    OFFICIALS = "officials"
    PROJECT_STATS = "project_stats"
    DIRECTIVES = "directives"


class Example(NamedTuple):
    """A text of the genre and, in order, what the rule finds there; nothing for a text it must leave alone.

    What is compared: a meeting's name (``""`` where it has none), an official's name, a figure's
    ``value+unit`` as written in the model (``284亿元``), a directive's text.
    """

    text: str
    expect: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One extraction rule. Raises ``ValueError`` without an example that it finds and one that it leaves alone.

    >>> found, left_alone = Example("总投资3亿元。", ("3亿元",)), Example("三要抓落实。")
    >>> Rule("stat.example", Target.PROJECT_STATS, "finds money", (found, left_alone)).name
    'stat.example'
    """

    name: str
    target: Target
    summary: str
    examples: tuple[Example, ...]

    def __post_init__(self) -> None:
        finds = [example for example in self.examples if example.expect]
        if not finds or len(finds) == len(self.examples):
            raise ValueError(f"rule {self.name} needs an example that it finds and one that it leaves alone")
