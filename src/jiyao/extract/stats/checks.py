"""What to warn of: a unit that was lost, and parts that do not add up to their whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from decimal import Decimal

from jiyao.article import Article
from jiyao.models import Comparator, DocumentWarning, Metric, ProjectStat
from jiyao.patterns import pattern, scanner

_ROUNDING = Decimal("0.005")  # sums of rounded figures: 5 in a thousand of the whole is no mistake
_SLIP = Decimal("0.05")  # parts that come this near were meant to be all of it
_GARBLED = pattern(
    r"(?<![\d.,])\d{1,9}(?:\.\.\d{1,9}|\.\d{1,9}\.\d{1,9})(?=\s?(?:[%％]|个百分点|[万亿]?元|[万亿]))"
)
# Without which _GARBLED finds nothing; regex knows more digits than re, all beyond the first plane.
_TWO_POINTS = scanner("\\.[\\d\U00010000-\U0010ffff]{0,9}\\.")
_LEVELS = pattern(r"省级|市级|[县区]级|第一产业|第二产业|第三产业")
_PARTLY = pattern("含|其中|包括|等|主要")
# Names of parts that cannot overlap, each kind by itself.
_KINDS = (
    pattern(r"(?:国家|自治区|地市|乡镇|[省市县区州旗镇乡])(?:级|属|本级|统筹)"),
    pattern(r"(?:计划)?(?:新建|新开工|续建|改扩建|前期|储备|预备)"),
    pattern(r"第[一二三]产业|[一二三]产"),
    pattern(
        r"(?:工业|农业|服务业|文旅|旅游|交通|水利|能源|民生|社会事业|生态|环保|基础设施|城建|城市|教育|卫生|商贸|物流|科技|房地产)"
    ),
    pattern(r"(?:政府|社会|财政|自筹)(?:性)?(?:投资|资金|出资)"),
    pattern(r"(?:中央|省级?|市级?|县级?|地方)(?:[\p{Han}]{0,6}资金|预算内|财政)"),
)


def stat_warnings(text: str, stats: tuple[ProjectStat, ...]) -> tuple[DocumentWarning, ...]:
    """Warnings about figures: ``unit_lost`` and ``parts_do_not_add_up``.

    >>> from jiyao import parse_document
    >>> document = parse_document("全县重点项目30项，其中：省级16项、市级15项。固定资产投资增长12.5，比去年高。")
    >>> [warning.code for warning in document.warnings if warning.code in ("unit_lost", "parts_do_not_add_up")]
    ['parts_do_not_add_up', 'unit_lost']
    """
    return (*_sums(text, stats), *_lost(stats))


def garbled_numbers(article: Article) -> tuple[DocumentWarning, ...]:
    """Warnings ``number_unreadable`` about numbers that cannot be what was meant (增长14..3%); they give no statistic.

    >>> from jiyao import parse_document
    >>> [w.code for w in parse_document("工业增加值同比增长14..3%。").warnings if w.code.startswith("number")]
    ['number_unreadable']
    """
    if not _TWO_POINTS.search(article.text):
        return ()
    return tuple(
        DocumentWarning(
            code="number_unreadable",
            message=f"{match.group()} is no number",
            span=article.span(match.start(), match.end()),
        )
        for match in _GARBLED.finditer(article.text)
    )


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
    told = _Told(stats) if parts else None
    for place, members in sorted(parts.items()):
        whole = stats[place]
        listed = _list(text, whole, members)
        total = sum((part.amount for part in listed), Decimal(0))
        if _wrong(text, whole, listed, total) and told and not told.elsewhere(whole, listed, total):
            message = f"the parts make {total:f}, the whole is {whole.amount:f}"
            found.append(DocumentWarning(code="parts_do_not_add_up", message=message, span=whole.span))
    return found


def _list(text: str, whole: ProjectStat, members: list[ProjectStat]) -> list[ProjectStat]:
    """The parts that stand in one list, up to the end of its sentence; none where they may overlap."""
    exact = all(part.comparator is Comparator.EQ and part.upper is None for part in [whole, *members])
    sentence = text.find("。", members[0].span.start, members[-1].span.start)
    end = sentence if sentence >= 0 else len(text)
    listed = [part for part in members if part.span.start < end]
    return listed if exact and _apart(whole, listed) else []


def _apart(whole: ProjectStat, parts: list[ProjectStat]) -> bool:
    """Whether no project can be in two of the parts: 省级 and 市级, 新建 and 续建; not 亿元以上 and 工业, 开工 and 竣工."""
    names = [part.subject or "" for part in parts]
    if all(name == whole.subject for name in names):
        return all(part.stage in (None, whole.stage) for part in parts)
    if len(set(names)) < len(names):
        return False
    return any(all(kind.match(name) for name in names) for kind in _KINDS)


def _wrong(text: str, whole: ProjectStat, parts: list[ProjectStat], total: Decimal) -> bool:
    """More than the whole; where the list is complete, less than it too."""
    if len(parts) < 2 or whole.amount <= 0 or len({part.unit for part in parts} | {whole.unit}) > 1:
        return False
    share = (total - whole.amount) / whole.amount
    if whole.metric is Metric.PROJECT_COUNT:
        return total > whole.amount or (share < 0 and share > -_SLIP and _complete(text, whole, parts))
    return share > _ROUNDING or (-_SLIP < share < -_ROUNDING and _complete(text, whole, parts))


def _complete(text: str, whole: ProjectStat, parts: list[ProjectStat]) -> bool:
    """27项（省级6项、市级5项、县级16项）: a bracket of parts alone, without 含, 其中 or 等; or all three levels."""
    start = whole.span.end
    if len(set(_LEVELS.findall(text, parts[0].span.start, parts[-1].span.end))) > 2:
        return True
    if not text.startswith("（", start):
        return False
    end = text.find("）", start)
    inside = text[start:end]
    return all(part.span.end <= end for part in parts) and not _PARTLY.search(inside)


class _Told:
    """Look-up of what else a page tells: the sums of each metric, and the wholes that a part stands under."""

    def __init__(self, stats: tuple[ProjectStat, ...]) -> None:
        self._amounts = Counter((stat.metric, stat.amount) for stat in stats)
        self._wholes: dict[tuple[Metric, str | None, Decimal], set[int | None]] = defaultdict(set)
        for stat in stats:
            self._wholes[stat.metric, stat.subject, stat.amount].add(stat.parent)

    def elsewhere(self, whole: ProjectStat, parts: list[ProjectStat], total: Decimal) -> bool:
        """Whether the sum is another figure of the page, or a part stands under another whole too: then the list is not of this one."""
        if self._amounts[whole.metric, total] > (whole.amount == total):
            return True
        own = {None, parts[0].parent}
        return any(self._wholes[whole.metric, part.subject, part.amount] - own for part in parts)
