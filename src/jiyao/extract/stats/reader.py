"""Reads the figures of an article into statistics, sentence by sentence."""

from __future__ import annotations

import regex

from jiyao.article import Article
from jiyao.extract.stats.calendar import period_dates
from jiyao.extract.stats.counts import Counts
from jiyao.extract.stats.draft import ADDITIVE, Context, Draft
from jiyao.extract.stats.money import Money
from jiyao.extract.stats.nouns import Nouns
from jiyao.extract.stats.periods import Period, find_periods
from jiyao.extract.stats.rates import Rates
from jiyao.extract.stats.scales import GENERIC, read_scale
from jiyao.extract.stats.sites import Site, sites
from jiyao.extract.stats.stages import Stages
from jiyao.lexicon import Lexicon
from jiyao.mentions.figures import Figure
from jiyao.mentions.units import UnitKind
from jiyao.models import Comparator, Metric, ProjectStat, Stage

_HEADING = regex.compile(r"[一二三四五六七八九十]{1,3}、")
_WITHIN = regex.compile(r"其中|包括|项目[之当]?中[，,]")
_TITLE_YEAR = regex.compile(r"(?<!\d)((?:19|20)\d{2})年")
_CLAUSE = regex.compile(r"[^，；。：]*+")
_LATER = regex.compile(
    r"(?:投产|达产|建成|运营|完工|达效|投用|投运|竣工|实施)(?:达产|达效|投产|运营|投用)?后"
)
_MEETING = regex.compile(r"举行|召开|仪式|会议|大会|推进会|调度会|活动")
_PLAN_BASE = regex.compile(r"(?:度)?(?:目标)?(?:任务|计划(?![总完实新开竣安拟])|目标|预算|投资计划)")
_PLAN_VERB = regex.compile(r"(?:占|完成|完成了|为|达到?|超|不到|不足)$")
# 1-6月累计完成投资362亿元，其中：在建项目185项，总投资1330亿元: the months are those of the work done alone.
_NOT_PROGRESS = frozenset(
    {Metric.PROJECT_COUNT, Metric.TOTAL_INVESTMENT, Metric.PLANNED_INVESTMENT, Metric.CONTRACT_AMOUNT}
)
_LINK = regex.compile(r"(?:达到?|为|约|共|完成|实现|新增|预计|可|总计|[:：])++$")
_NAMED = regex.compile(r"[\p{Han}]{2,20}?(?:项目|工程(?!量)|变电站|生产线)(?!资金|用地)")
# X项目是省级重点项目，总投资…: the sentences of this paragraph speak of it.
_TOPIC = regex.compile(
    r"(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|据[\p{Han}]{1,5}，|会上，|目前，|其中，)?(?P<name>(?:[^，。；：\d]|\d(?!\d*+[个项件宗条座处亩公])){2,40}?(?:项目|工程|综合体|产业园|基地|大桥|公路|水库))"
    r"(?=[，：]|是|为|由|总投资|概算|估算|计划|规划|占地|位于|于|目前|全长|涉及|主要|建设|分|一期|已|正|共)"
)
# 2.续建项目要抢进度。上半年完成年度投资的60%以上。
_RUN_IN = regex.compile(
    r"(?:\d{1,2}[.．、]|[（(][\d一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]是)?(?:对|抓好|加快)?(?P<name>[^，。；：]{2,8}?项目)(?=[要抓抢])"
)
_DEMONSTRATIVE = regex.compile(
    r"该(?:项目|工程|桥|园区|基地|路|水库|线路)|(?<![一-龥])项目(?=全|建成|总|占|计划|由|于|位)"
)
_PLACE = regex.compile(
    r"(?:项目|工程|大桥|公路|水库|产业园|厂房|工业园|基地|园区)(?!经理|业主|法人|负责|代表)"
)
_LONGEST = 1500  # characters; no real sentence is longer
_REACH = 200  # how far back 该项目 looks, in characters
_OWNER = regex.compile(r".*(?:有限(?:责任)?公司|集团|公司|自治县|县委|县)")


class StatReader:
    """Reads statistics; built once from a lexicon, shared between threads."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._nouns = Nouns()
        self._money = Money(lexicon, self._nouns)
        self._stages = Stages()
        self._counts = Counts(self._nouns, self._stages)
        self._rates = Rates(self._nouns)

    def read(self, article: Article) -> tuple[ProjectStat, ...]:
        """The statistics of an article in text order."""
        context = Context(article.text)
        found: list[tuple[Draft, str | None]] = []
        line = -1
        for sentence in article.layout.sentences:
            if _HEADING.match(article.text, sentence.start):
                context.project = None
            for start, end in _pieces(article.text, sentence.start, sentence.end):
                context.next_sentence(sentence.line != line)
                line = sentence.line
                found += self._sentence(context, article.mentions.figures, start, end)
        return _finished(article, found)

    def _sentence(
        self, context: Context, figures: tuple[Figure, ...], start: int, end: int
    ) -> list[tuple[Draft, str | None]]:
        places = sites(context.text, figures, start, end)
        if not places:
            heading = _RUN_IN.match(context.text, start, end)
            context.topic = heading["name"] if heading else context.topic
            return []
        pointer = _DEMONSTRATIVE.search(context.text, start, end)
        periods = find_periods(context.text, start, end)
        self._set_topic(context, start, end)
        if pointer:
            context.part = self._antecedent(context, pointer.start())
        found = []
        for number, site in enumerate(places):
            after = places[number + 1] if number + 1 < len(places) else None
            draft = self._one(site, after, context, periods)
            if draft is None:
                continue
            self._place(draft, context)
            context.drafts.append(draft)
            found.append((draft, _period(draft, context, periods)))
        return found

    def _one(self, site: Site, after: Site | None, context: Context, periods: list[Period]) -> Draft | None:
        figure = site.figure
        if figure.value is None:
            return None
        context.inside = context.inside or bool(_WITHIN.search(context.text, site.sentence, figure.start))
        if figure.kind in (UnitKind.MONEY, UnitKind.CURRENCY):
            return read_scale(site, context, after, self._nouns) or self._money.read(site, context, periods)
        if figure.kind is UnitKind.COUNT:
            return self._counts.read(site, context)
        if figure.kind is UnitKind.MEASURE:
            return self._quantity(site, context)
        return self._rates.read(site, context)

    def _quantity(self, site: Site, context: Context) -> Draft | None:
        if _NAMED.match(context.text, site.figure.end, site.clause_end):
            return None  # 年产6万吨铜箔项目, 50兆瓦光伏项目: the number is part of a name
        link = _LINK.search(context.text, site.lead, site.figure.start)
        end = link.start() if link else site.figure.start
        subject = self._nouns.phrase(context.text, site.lead, end).strip("的、约") or None
        return Draft(
            site, Metric.QUANTITY, subject or context.subject, rule="stat.quantity", growth_subject=subject
        )

    def _place(self, draft: Draft, context: Context) -> None:
        """Link a part to its whole, and remember the projects that are spoken of."""
        if draft.metric in ADDITIVE:
            draft.parent = _whole(draft, context)
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

    def _set_topic(self, context: Context, start: int, end: int) -> None:
        match = _TOPIC.match(context.text, start, end)
        if match is None:
            return
        name = self._nouns.phrase(context.text, match.start("name"), match.end("name"))
        if len(name) > 4 and not GENERIC.fullmatch(name):
            context.topic = name

    def _antecedent(self, context: Context, end: int) -> str | None:
        """What 该项目 at ``end`` means: the project named last before it (来到某工程施工现场)."""
        low = max(0, end - _REACH)
        for match in list(_PLACE.finditer(context.text, low, end))[:-8:-1]:  # a few are enough
            name = self._nouns.phrase(context.text, low, match.end())
            owner = _OWNER.match(name)
            name = name[owner.end() :] if owner else name
            if len(name) > 4 and not name[0].isdigit() and not GENERIC.fullmatch(name):
                return name
        return None


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence, or its parts where a page without full stops makes one of a million characters."""
    pieces = []
    while end - start > _LONGEST:
        mark = max(text.rfind(mark, start + _LONGEST // 2, start + _LONGEST) for mark in "；，、;, ")
        cut = mark + 1 if mark >= 0 else start + _LONGEST
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]


def _whole(draft: Draft, context: Context) -> Draft | None:
    """The figure that this one is a part of: the last of its metric before 其中, or before the bracket."""
    site = draft.site
    places = [match.start() for match in _WITHIN.finditer(context.text, site.sentence, site.figure.start)]
    if site.bracket is not None and site.bracket > max(places, default=0):
        whole = context.drafts[-1] if context.drafts else None
        for earlier in context.drafts:
            if earlier.site.figure.end <= site.bracket:
                whole = earlier
        touches = whole is not None and whole.site.figure.end >= site.bracket - 2
        return whole if whole and touches and whole.metric is draft.metric else None
    if not places:
        return None
    wholes = [d for d in context.before + context.drafts if d.metric is draft.metric]
    wholes = [d for d in wholes if d.site.figure.end <= places[-1]]
    return _counted_whole(wholes, context.text[places[-1] : site.sentence_end]) if wholes else None


def _counted_whole(wholes: list[Draft], parts: str) -> Draft:
    """56个重点项目，已开工37个。其中：工业项目13个，已开工10个: parts that tell it anew are of the 56."""
    last = wholes[-1]
    before = wholes[-2] if len(wholes) > 1 else last
    anew = last.stage is Stage.STARTED and "已开" in parts and before.subject == last.subject
    return before if anew else last


def _period(draft: Draft, context: Context, periods: list[Period]) -> str | None:
    """The nearest period before the figure that it may hold for."""
    site = draft.site
    if draft.timeless:
        return None
    text = context.text
    for period in reversed(periods):
        if period.end > site.figure.start:
            continue
        between = text[period.end : site.figure.start]
        if _LATER.search(between):
            return None
        if _unfit(draft, text, period):
            continue
        return period.text
    return None


def _unfit(draft: Draft, text: str, period: Period) -> bool:
    site = draft.site
    elsewhere = period.start < site.lead
    if period.event or (period.own and elsewhere) or (period.progress and draft.metric in _NOT_PROGRESS):
        return True
    if period.deadline and "；" in text[period.end : site.figure.start]:
        return True
    if _PLAN_BASE.match(text, period.end) and _PLAN_VERB.search(text, site.sentence, period.start):
        return True
    clause = _CLAUSE.match(text, period.end, site.figure.start)
    if elsewhere and clause and clause.end() < site.figure.start and _MEETING.search(clause.group()):
        return True
    counted = draft.metric is Metric.PROJECT_COUNT and site.figure.comparator is Comparator.EQ
    return period.deadline and "日" in period.text and counted and draft.comparator is None


def _finished(article: Article, found: list[tuple[Draft, str | None]]) -> tuple[ProjectStat, ...]:
    places = {id(draft): number for number, (draft, _) in enumerate(found)}
    year = _reference_year(article)
    return tuple(_stat(article, draft, period, places, year) for draft, period in found)


def _reference_year(article: Article) -> int | None:
    """The year that 今年 means: that of publication, else the only year in the title."""
    if article.published is not None:
        return article.published.year
    title = article.layout.title
    years = set(_TITLE_YEAR.findall(article.text, title.start, title.end)) if title else set()
    return int(years.pop()) if len(years) == 1 else None


def _stat(
    article: Article, draft: Draft, period: str | None, places: dict[int, int], year: int | None
) -> ProjectStat:
    start, end = period_dates(period, year, article.published) if period else (None, None)
    figure, site = draft.site.figure, draft.site
    amount = figure.amount if figure.amount is not None else draft.value
    return ProjectStat(
        metric=draft.metric,
        value=draft.value,
        upper=figure.upper,
        comparator=draft.comparator or figure.comparator,
        unit=figure.unit,
        amount=-abs(amount) if draft.negative else amount,
        subject=draft.subject,
        stage=draft.stage,
        period=period,
        period_start=start,
        period_end=end,
        basis=draft.basis,
        parent=places.get(id(draft.parent)),
        span=article.span(site.clause, site.clause_end),
        rule=draft.rule,
    )
