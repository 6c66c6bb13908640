"""Reads the figures of an article into statistics, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left

from jiyao.article import Article
from jiyao.extract.stats.counts import Counts
from jiyao.extract.stats.draft import ADDITIVE, Context, Draft
from jiyao.extract.stats.holding import period_of
from jiyao.extract.stats.money import Money
from jiyao.extract.stats.nouns import Nouns
from jiyao.extract.stats.periods import Period, find_periods
from jiyao.extract.stats.rates import Rates
from jiyao.extract.stats.results import finished
from jiyao.extract.stats.scales import read_scale
from jiyao.extract.stats.sites import Site, sites
from jiyao.extract.stats.stages import Stages
from jiyao.extract.stats.topics import Topics
from jiyao.extract.stats.wholes import find_whole, opening, openings
from jiyao.lexicon import Lexicon
from jiyao.mentions.figures import Figure
from jiyao.mentions.units import UnitKind
from jiyao.models import Metric, ProjectStat
from jiyao.patterns import pattern

_HEADING = pattern(r"[一二三四五六七八九十]{1,3}、")
_NUMERALS = frozenset("一二三四五六七八九十")
_LINK = pattern(r"(?:达到?|为|约|共|完成|实现|新增|预计|可|总计|[:：\s])++$")
_NAMED = pattern(r"[\p{Han}]{2,20}?(?:项目|工程(?!量)|变电站|生产线)(?!资金|用地)")
_SAID = pattern(r"(?:具体|工作)?(?:意见|建议|要求|措施|经验|信息)")  # 我讲三条意见
_TARGET = pattern(r"(?:目标|计划)?(?:任务|目标|计划)数?$")
_LONGEST = 1500  # characters; no real sentence is longer


class StatReader:
    """Reads statistics; built once from a lexicon, shared between threads."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._nouns = Nouns()
        self._topics = Topics(self._nouns)
        self._money = Money(lexicon, self._nouns)
        self._stages = Stages()
        self._counts = Counts(self._nouns, self._stages)
        self._rates = Rates(self._nouns)

    def read(self, article: Article) -> tuple[ProjectStat, ...]:
        """The statistics of an article in text order."""
        text, figures = article.text, article.mentions.figures
        context, starts = Context(text), [figure.start for figure in figures]
        # Of a sentence without a figure or what opens a topic, as most are, nothing is to be known.
        telling = [*sorted([*starts, *self._topics.run_ins(text)]), len(text)]
        found: list[tuple[Draft, str | None]] = []
        line = -1
        place = 0
        for sentence in article.layout.sentences:
            start, end = sentence.start, sentence.end
            if text[start] in _NUMERALS and "、" in text[start : start + 4] and _HEADING.match(text, start):
                context.project = None
            while telling[place] < start:
                place += 1
            if telling[place] >= end:
                continue
            for low, high in _pieces(text, start, end):
                context.next_sentence(sentence.line != line)
                line = sentence.line
                first = bisect_left(starts, low)
                found += self._sentence(context, figures[first : bisect_left(starts, high, first)], low, high)
        return finished(article, found)

    def _sentence(
        self, context: Context, figures: tuple[Figure, ...], start: int, end: int
    ) -> list[tuple[Draft, str | None]]:
        if not figures:
            self._topics.heading(context, start, end)
            return []
        places = sites(context.text, figures, start, end)
        context.within = openings(context.text, start, end)
        periods = find_periods(context.text, start, end)
        self._topics.open(context, start, end)
        found = []
        for number, site in enumerate(places):
            after = places[number + 1] if number + 1 < len(places) else None
            draft = self._one(site, after, context, periods)
            if draft is None:
                continue
            self._place(draft, context)
            context.drafts.append(draft)
            self._sum_up(draft, context)
            found.append((draft, period_of(draft, context, periods)))
        return found

    def _one(self, site: Site, after: Site | None, context: Context, periods: list[Period]) -> Draft | None:
        figure = site.figure
        if figure.value is None:
            return None
        self._leave_bracket(site, context)
        if (
            context.drafts
            and (mark := context.text.rfind("；", context.drafts[-1].site.figure.end, figure.start)) >= 0
        ):
            self._topics.next_part(context, mark + 1, figure.start)
        context.opening = opening(context.text, site, context.within) if context.within else None
        if figure.kind in (UnitKind.MONEY, UnitKind.CURRENCY):
            return read_scale(site, context, after, self._nouns) or self._money.read(site, context, periods)
        if figure.kind is UnitKind.COUNT:
            return self._counts.read(site, context)
        if figure.kind is UnitKind.MEASURE:
            return self._quantity(site, context)
        return self._rates.read(site, context)

    def _leave_bracket(self, site: Site, context: Context) -> None:
        """农业项目21个（其中新签约13个），到位资金3亿元: the part ends with its bracket."""
        last = context.drafts[-1] if context.drafts else None
        left = last is not None and last.site.bracket not in (None, site.bracket)
        if last and left and last.metric is Metric.PROJECT_COUNT and last.subject == context.part:
            context.part = context.counted_beside(site)

    def _quantity(self, site: Site, context: Context) -> Draft | None:
        if _NAMED.match(context.text, site.figure.end, site.clause_end):
            return None  # 年产6万吨铜箔项目, 50兆瓦光伏项目: the number is part of a name
        if _SAID.match(context.text, site.figure.end):
            return None
        link = _LINK.search(context.text, site.lead, site.figure.start)
        end = link.start() if link else site.figure.start
        subject = self._nouns.phrase(context.text, site.lead, end).strip("的、约") or None
        told = context.last_of(Metric.QUANTITY)
        if told and subject and _TARGET.search(subject):
            subject = told.subject  # 建成公路14公里，占目标任务20公里的70%
        return Draft(
            site, Metric.QUANTITY, subject or context.subject, rule="stat.quantity", growth_subject=subject
        )

    def _place(self, draft: Draft, context: Context) -> None:
        """Link a part to its whole, and remember the projects that are spoken of."""
        if draft.metric in ADDITIVE:
            draft.parent = find_whole(draft, context)
            if draft.parent and draft.metric is Metric.PROJECT_COUNT and draft.stage is None:
                draft.stage = draft.parent.stage
        if draft.metric is not Metric.PROJECT_COUNT or draft.subject in (None, "项目"):
            return
        if context.inside:
            context.part = draft.subject
        elif not draft.subject.startswith(("已", "未", "应开")) and not self._stages.only_begun(
            draft.subject
        ):
            context.project, context.part, context.topic = draft.subject, None, None

    def _sum_up(self, draft: Draft, context: Context) -> None:
        """After the last part of a whole that is told in full the text comes back to the whole."""
        whole = context.whole_of_counts() if draft.metric is Metric.PROJECT_COUNT else None
        if whole and whole != "项目":
            context.project, context.part = whole, None


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence, or its parts where a page without full stops makes one of a million characters."""
    pieces = []
    while end - start > _LONGEST:
        mark = max(text.rfind(mark, start + _LONGEST // 2, start + _LONGEST) for mark in "；，、;, ")
        cut = mark + 1 if mark >= 0 else start + _LONGEST
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]
