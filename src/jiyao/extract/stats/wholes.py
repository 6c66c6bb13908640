"""Parts and wholes: which figure a figure after 其中, or in a bracket, is a part of."""

from __future__ import annotations

from jiyao.extract.stats.draft import Context, Draft
from jiyao.extract.stats.sites import Site
from jiyao.mentions.figures import Figure
from jiyao.mentions.units import UnitKind
from jiyao.models import Metric, Stage
from jiyao.patterns import pattern, scanner

WITHIN = scanner("其中|包括|项目[之当]?中[，,]|工程[之当]?中[，,]")
_TARGET = pattern(r"(?:任务|目标)(?:任务|数)?$")  # 完成年度目标任务132个 is no part and no whole
# 已开工50个，其中22个产业项目中甲等14个项目: the 22 are no part of the 50, but have one.
_HAS_PARTS = pattern(r"[^，。；：\d]{0,20}?(?:项目|工程)(?:[之当]?中(?![心标央小])|里)")
_TARGET_LAST = ("任务", "目标", "数")
_TARGET_AFTER = pattern(r"(?:招商引?资?)?(?:目标|任务)")  # 完成全年80亿目标任务
_KIND = 2  # characters at the end of two names that make them of one kind: 第一产业增加值, 工业增加值


def find_whole(draft: Draft, context: Context) -> Draft | None:
    """The figure that this one is a part of: the last of its metric before 其中, or before the bracket; never a smaller one.

    444项（打包项目拆分后共569项） tells the same projects in another way.
    """
    whole = _find_whole(draft, context)
    return None if whole and _exceeds(draft.site.figure, whole.site.figure) else whole


def _exceeds(part: Figure, whole: Figure) -> bool:
    alike = part.kind is whole.kind and part.kind in (UnitKind.COUNT, UnitKind.MONEY)
    return alike and part.amount is not None and whole.amount is not None and part.amount > whole.amount


def _find_whole(draft: Draft, context: Context) -> Draft | None:
    site = draft.site
    text, start = context.text, site.figure.start
    if text.endswith(_TARGET_LAST, site.lead, start) and _TARGET.search(text, site.lead, start):
        return None
    place = context.opening
    if draft.metric is Metric.PROJECT_COUNT and _HAS_PARTS.match(text, site.figure.end, site.clause_end):
        return None
    if site.bracket is not None and site.bracket > (place or 0):
        return _before_bracket(draft, context, site.bracket)
    if place is None or not _reaches(draft, context, place):
        return None
    if context.text[place] in "项工":
        return _among(draft, context, place)
    whole = _told_anew(draft, context, place) or _before(draft, context, place)
    return whole if whole and _of_one_kind(draft, whole, context, place) else None


def _among(draft: Draft, context: Context, place: int) -> Draft | None:
    """31宗未开工项目中，省重点项目6宗: the count that stands right before 项目中, or was of the projects named there."""
    if draft.metric is not Metric.PROJECT_COUNT:
        return None
    counts = [d for d in context.before + context.drafts if d.metric is Metric.PROJECT_COUNT]
    counts = [d for d in counts if d.site.figure.end <= place]
    last = counts[-1] if counts else None
    if last and last.site.figure.end > draft.site.sentence:
        return last
    named = context.text[draft.site.sentence : place + 2]
    return next(
        (d for d in reversed(counts) if d.subject and len(d.subject) > 2 and named.endswith(d.subject)), None
    )


def _of_one_kind(draft: Draft, whole: Draft, context: Context, place: int) -> bool:
    """存款余额208亿元，其中住户存款余额…；贷款余额113亿元: what is named otherwise than the first part has left the list."""
    first = next((d for d in context.drafts if d.parent is whole and d.site.figure.start >= place), None)
    if draft.metric is not Metric.INDICATOR or first is None:
        return True
    names = [d.subject or "" for d in (whole, first, draft)]
    shared = _ending(names[0], names[1])
    if len(shared) < _KIND:
        return len(_ending(names[1], names[2])) >= _KIND
    return names[2].endswith(shared)


def _ending(one: str, other: str) -> str:
    """The characters that two names end with.

    >>> _ending("第一产业增加值", "工业增加值")
    '业增加值'
    """
    length = 0
    while length < min(len(one), len(other)) and one[-1 - length] == other[-1 - length]:
        length += 1
    return one[len(one) - length :]


def openings(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where a 其中 begins and ends in a sentence."""
    return [match.span() for match in WITHIN.finditer(text, start, end)]


def opening(text: str, site: Site, within: list[tuple[int, int]]) -> int | None:
    """Where the 其中 of its sentence stands that a figure is after; one in a bracket that has closed is none."""
    for place, end in reversed(within):
        if end > site.figure.start:
            continue
        opened = max(text.rfind(mark, site.sentence, place) for mark in "（(")
        closed = max(text.rfind(mark, site.sentence, site.figure.start) for mark in "）)")
        if not site.sentence <= opened < place < closed:
            return place
    return None


def _before_bracket(draft: Draft, context: Context, bracket: int) -> Draft | None:
    """27项（省级6项、市级5项）: the figure that the bracket follows at once."""
    outside = [earlier for earlier in context.drafts if earlier.site.figure.end <= bracket]
    whole = outside[-1] if outside and outside[-1].site.figure.end >= bracket - 2 else None
    return whole if whole and whole.metric is draft.metric else None


def _reaches(draft: Draft, context: Context, place: int) -> bool:
    """Whether the list that 其中 opens still goes on: over ； only when it opens the sentence or begins with a count."""
    text, site = context.text, draft.site
    if "；" not in text[place : site.figure.start] or not text[site.sentence : place].strip():
        return True
    if text[place : place + 2] != "其中":
        return False
    inside = [earlier for earlier in context.drafts if earlier.site.figure.start >= place]
    return text[place + 2 : place + 3] == "：" or (
        bool(inside) and inside[0].metric in (Metric.PROJECT_COUNT, Metric.PROJECT_SCALE)
    )


def _told_anew(draft: Draft, context: Context, place: int) -> Draft | None:
    """其中工业项目13个，已开工10个: the 10 are of the 13."""
    inside = [d for d in context.drafts if d.site.figure.start >= place and d.metric is draft.metric]
    last = inside[-1] if inside else None
    staged = draft.metric is Metric.PROJECT_COUNT and draft.stage is Stage.STARTED
    return last if last and staged and last.subject == draft.subject and last.parent else None


def _before(draft: Draft, context: Context, place: int) -> Draft | None:
    wholes = [
        earlier
        for earlier in _told(context, place)
        if earlier.metric is draft.metric
        and earlier.site.figure.end <= place
        and not _TARGET.search(context.text, earlier.site.lead, earlier.site.figure.start)
        and not _TARGET_AFTER.match(context.text, earlier.site.figure.end)
    ]
    return _counted_whole(wholes, context.text[place : draft.site.sentence_end]) if wholes else None


def _told(context: Context, place: int) -> list[Draft]:
    """What a 其中 may speak of: this sentence, and what stood before it where nothing was told before 其中."""
    here = [earlier for earlier in context.drafts if earlier.site.figure.end <= place]
    return here or context.before


def _counted_whole(wholes: list[Draft], parts: str) -> Draft:
    """56个重点项目，已开工37个。其中：工业项目13个，已开工10个: parts that tell it anew are of the 56."""
    last = wholes[-1]
    before = wholes[-2] if len(wholes) > 1 else last
    anew = last.stage is Stage.STARTED and "已开" in parts and before.subject == last.subject
    return before if anew else last
