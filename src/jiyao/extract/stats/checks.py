"""What to warn of: a unit that was lost, and parts that do not add up to their whole."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from jiyao.models import Comparator, DocumentWarning, Metric, ProjectStat

_ROUNDING = Decimal("0.005")  # sums of rounded figures: 5 in a thousand of the whole is no mistake
_SLIP = Decimal("0.03")  # parts that come this near were meant to be all of it


def stat_warnings(text: str, stats: tuple[ProjectStat, ...]) -> tuple[DocumentWarning, ...]:
    """Warnings about figures: ``unit_lost`` and ``parts_do_not_add_up``.

    >>> from jiyao import parse_document
    >>> document = parse_document("全县重点项目30项，其中：省级16项、市级15项。固定资产投资增长12.5，比去年高。")
    >>> [warning.code for warning in document.warnings if warning.code in ("unit_lost", "parts_do_not_add_up")]
    ['parts_do_not_add_up', 'unit_lost']
    """
    return (*_sums(text, stats), *_lost(stats))


def _lost(stats: tuple[ProjectStat, ...]) -> list[DocumentWarning]:
    return [
        DocumentWarning(
            code="unit_lost", message=f"the unit of {stat.value:f} is missing from the text", span=stat.span
        )
        for stat in stats
        if not stat.unit
    ]


def _sums(text: str, stats: tuple[ProjectStat, ...]) -> list[DocumentWarning]:
    parts: dict[int, list[ProjectStat]] = defaultdict(list)
    for stat in stats:
        if stat.parent is not None:
            parts[stat.parent].append(stat)
    found = []
    for place, members in sorted(parts.items()):
        whole = stats[place]
        listed = _list(text, whole, members)
        if _wrong(whole, listed):
            total = sum((part.amount for part in listed), Decimal(0))
            message = f"the parts make {total:f}, the whole is {whole.amount:f}"
            found.append(DocumentWarning(code="parts_do_not_add_up", message=message, span=whole.span))
    return found


def _list(text: str, whole: ProjectStat, members: list[ProjectStat]) -> list[ProjectStat]:
    """The parts that stand in one list: after the last 其中, up to the end of its sentence."""
    if any("以上" in (part.subject or "") for part in members):
        return []  # 亿元以上项目205个、工业项目175个 overlap
    exact = all(part.comparator is Comparator.EQ and part.upper is None for part in [whole, *members])
    sentence = text.find("。", members[0].span.start)
    end = sentence if sentence >= 0 else len(text)
    return [part for part in members if part.span.start < end] if exact else []


def _wrong(whole: ProjectStat, parts: list[ProjectStat]) -> bool:
    """More than the whole, or so near to it that the list was meant to be complete."""
    if len(parts) < 2 or len({part.unit for part in parts} | {whole.unit}) > 2 or whole.amount <= 0:
        return False
    difference = sum((part.amount for part in parts), Decimal(0)) - whole.amount
    if whole.metric is Metric.PROJECT_COUNT:
        return difference > 0 or (-2 <= difference < 0 and len(parts) > 2)
    share = difference / whole.amount
    return share > _ROUNDING or -_SLIP < share < -_ROUNDING
