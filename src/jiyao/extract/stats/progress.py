"""How far a work has come: 路基完成60%, 年度投资计划完成65%, 已完成八成."""

from __future__ import annotations

from jiyao.extract.stats.percentages import LINK, Reading
from jiyao.lexicon import read_lines
from jiyao.lexicon.trie import trie_pattern
from jiyao.models import Metric
from jiyao.patterns import pattern

_DONE = pattern(rf"(?:已|主体|总体|基本|工程|投资)完成(?:[\p{{Han}}]{{0,6}}投资)?{LINK}(?:近|约)?$")
# 路基完成60%, 征地拆迁工作已完成95%: a part of the work, see progress_nouns.txt.
_PART_DONE = pattern(
    rf"(?P<noun>{trie_pattern(read_lines('progress_nouns.txt'))})(?:工作|任务)?(?P<done>(?:目前|已经?|均|共|累计|基本)*+完成了?{LINK}(?:近|约)?)$"
)
_PLAN_DONE = pattern(
    rf"(?P<base>(?:年度|全年|当年)?(?:投资)?(?:计划|目标)?(?:任务|计划))(?:分别|已经?|累计|各|均|仅|只)*+完成了?{LINK}$"
)
_DONE_ALONE = pattern("完成了?")  # 上半年完成投资2亿元，完成53%


def progress(text: str, low: int, end: int) -> Reading | None:
    """The progress that the words between ``low`` and ``end`` tell of, None for other work (小麦收割完成80%).

    >>> [progress(text, 0, len(text)) is not None for text in ("路基完成", "征地拆迁工作已完成", "小麦收割完成")]
    [True, True, False]
    >>> progress("年度投资计划完成", 0, 8).basis
    '年度投资计划'
    """
    part = _PART_DONE.search(text, low, end)
    if part:
        named = part["noun"].endswith("进度")
        return Reading(Metric.COMPLETION_RATE, part.start() if named else part.start("done"))
    plan = _PLAN_DONE.search(text, low, end)
    if plan:
        return Reading(Metric.COMPLETION_RATE, plan.start(), plan["base"])
    done = _DONE.search(text, low, end) or _DONE_ALONE.fullmatch(text, low, end)
    return Reading(Metric.COMPLETION_RATE, done.start()) if done else None
