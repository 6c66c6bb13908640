"""The stage of counted projects, as the words around the count say it."""

from __future__ import annotations

from jiyao.lexicon import read_rows
from jiyao.lexicon.trie import trie_pattern
from jiyao.models import Stage
from jiyao.patterns import scanner

# 开工率, 签约金额, 储备资金 speak of something else than the counted projects.
_NOT_AFTER = r"(?!率|资金|金额|额|仪式|现场|面积|条件|要求|机制|活动|会)"

# Classes of projects that say no stage, beside those that do.
_CLASS = scanner("新建|[改扩迁]建|预备|前期|备选|后备")


class Stages:
    """Reads stages; built once."""

    def __init__(self) -> None:
        self._stages = {word: Stage(stage) for word, stage in read_rows("stages.txt")}
        words = trie_pattern(self._stages)
        self._pattern = scanner(rf"{words}{_NOT_AFTER}")

    def last(self, text: str, start: int, end: int) -> Stage | None:
        """The stage named nearest to ``end``.

        >>> Stages().last("去年新开工的", 0, 6)
        <Stage.STARTED: 'started'>
        """
        found = None
        for match in self._pattern.finditer(text, start, end):
            found = match.group()
        return self._stages[found] if found else None

    def differ(self, parts: list[str]) -> bool:
        """Whether a joint noun names projects of several stages (新建和续建项目), and so has none.

        >>> Stages().differ(["新建", "续建项目"]), Stages().differ(["省", "市在建项目"])
        (True, False)
        """
        named = {
            self.last(part, 0, len(part))
            for part in parts
            if _CLASS.search(part) or self._pattern.search(part)
        }
        return len(named) > 1

    def removed(self, text: str) -> str:
        """The text without words of stages.

        >>> Stages().removed("已开工")
        '已'
        """
        return self._pattern.sub("", text)

    def only_begun(self, noun: str) -> bool:
        """Whether a noun says no more than that work has begun (已开复工项目): the projects spoken of before.

        >>> Stages().only_begun("开复工项目"), Stages().only_begun("续建项目")
        (True, False)
        """
        kind = noun.removeprefix("已").removesuffix("项目")
        return self._stages.get(kind) is Stage.STARTED

    def only_resumed(self, noun: str) -> bool:
        """开复工项目56个 is a verb with its noun; 开工项目14个 may be a class of its own.

        >>> Stages().only_resumed("开复工项目"), Stages().only_resumed("开工项目")
        (True, False)
        """
        return self.only_begun(noun) and "复工" in noun

    def after(self, text: str, start: int, end: int) -> tuple[Stage, int] | None:
        """The stage said after a count (29项没有动工), and where its word ends; a negation outdoes the rest."""
        best: tuple[Stage, int] | None = None
        for match in self._pattern.finditer(text, start, end):
            stage = self._stages[match.group()]
            if best is None or stage is Stage.STALLED:
                best = stage, match.end()
        return best
