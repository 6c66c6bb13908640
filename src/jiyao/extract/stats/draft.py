"""A statistic while it is being read, and what the sentence has said before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from jiyao.extract.stats.sites import Site
from jiyao.models import Comparator, Metric, Stage

INVESTMENTS = frozenset({Metric.TOTAL_INVESTMENT, Metric.PLANNED_INVESTMENT, Metric.COMPLETED_INVESTMENT})

_PARTS = 24  # figures back that a whole may stand
_REMEMBERED = 40  # figures of the paragraph that a 其中 may still speak of
# What parts of a whole add up in.
ADDITIVE = INVESTMENTS | {
    Metric.PROJECT_COUNT,
    Metric.FIXED_ASSET_INVESTMENT,
    Metric.CONTRACT_AMOUNT,
    Metric.FUNDS,
    Metric.INDICATOR,
}


@dataclass(eq=False, slots=True)
class Draft:
    """One statistic as far as it is read; ``parent`` is the whole that it is a 其中 part of."""

    site: Site
    metric: Metric
    subject: str | None = None
    stage: Stage | None = None
    basis: str | None = None
    negative: bool = False
    comparator: Comparator | None = None
    rule: str = ""
    parent: Draft | None = None
    timeless: bool = False
    growth_subject: str | None = None  # what a growth rate after this figure speaks of

    @property
    def value(self) -> Decimal:
        """The value as meant, negative for a fall."""
        value = self.site.figure.value or Decimal(0)
        return -abs(value) if self.negative else value


@dataclass(slots=True)
class Context:
    """What has been said before: the projects spoken of, and the figures of this sentence."""

    text: str
    project: str | None = None  # the whole that later sentences come back to
    part: str | None = None  # the part that this sentence speaks of
    drafts: list[Draft] = field(default_factory=list)  # of this sentence
    before: list[Draft] = field(default_factory=list)  # of the paragraph so far
    within: list[tuple[int, int]] = field(default_factory=list)  # where 其中 stands in this sentence
    opening: int | None = None  # the 其中 that the figure stands after
    names: list[str] = field(default_factory=list)  # the nouns that 分别 spoke of last
    given: Draft | None = None  # the rate given out last: 完成率分别为甲镇78.6%、乙镇65.2%
    topic: str | None = None  # the project that this paragraph is about
    respective: list[str] = field(default_factory=list)  # subjects that 分别 has still to give out

    @property
    def inside(self) -> bool:
        """Whether the figure stands after 其中."""
        return self.opening is not None

    @property
    def subject(self) -> str | None:
        """The projects that money without a name of its own speaks of."""
        return self.part or self.topic or self.project

    @property
    def last(self) -> Draft | None:
        """The figure before this one in the sentence, thresholds and measures apart."""
        for draft in reversed(self.drafts):
            if draft.metric not in (Metric.PROJECT_SCALE, Metric.QUANTITY):
                return draft
        return None

    @property
    def counted(self) -> str | None:
        """The projects counted last in the sentence."""
        draft = self.last_of(Metric.PROJECT_COUNT)
        return draft.subject if draft else None

    def counted_beside(self, site: Site) -> str | None:
        """The projects counted last, those of a bracket that has closed apart."""
        if site.bracket is None and (whole := self.whole_of_counts()):
            return whole
        counts = (d for d in reversed(self.drafts) if d.metric is Metric.PROJECT_COUNT)
        return next((d.subject for d in counts if d.site.bracket in (None, site.bracket)), None)

    def whole_of_counts(self) -> str | None:
        """The projects that the last counts add up to: 重点项目40项，新建项目22项，续建项目18项；总投资…, None for no sum.

        新建项目61个，完成投资29亿元，续建项目35个，完成投资21亿元: parts with sums of their own, the last one is of the last part.
        """
        total, subjects, parts, closed = Decimal(0), set[str | None](), 0, False
        for draft in reversed(self.drafts[-_PARTS:]):
            if draft.metric is not Metric.PROJECT_COUNT:
                closed = closed or (parts > 0 and draft.metric in ADDITIVE)
                continue
            if parts > 1 and len(subjects) > 1 and total == draft.value:
                return draft.subject
            if closed:
                return None
            total, parts = total + draft.value, parts + 1
            subjects.add(draft.subject)
        return None

    def last_counts(self) -> list[str]:
        """The subjects of the run of counts that the sentence has just given."""
        run: list[str] = []
        for draft in reversed(self.drafts):
            if draft.metric is not Metric.PROJECT_COUNT or draft.subject is None:
                break
            run.insert(0, draft.subject)
        return run if len(run) > 1 else []

    @property
    def grown(self) -> str | None:
        """What a growth rate without a noun of its own speaks of."""
        for draft in reversed(self.drafts):
            if draft.metric is not Metric.PROJECT_SCALE:
                return draft.growth_subject
        return None

    @property
    def grown_before(self) -> str | None:
        """What grew in the sentence before a 其中 that opens this one: 投资增长4%。其中，4月份增长1.8%."""
        last = self.before[-1] if self.inside and not self.drafts and self.before else None
        return last.growth_subject if last and last.metric is Metric.GROWTH_RATE else None

    def summed(self, number: int) -> list[str]:
        """What the last sums are of, for 分别比上年增长21%和9.4%."""
        names = [d.growth_subject for d in self.drafts[-number:] if d.metric in ADDITIVE and d.growth_subject]
        return names if len(set(names)) > 1 else []  # 产值23亿元，税金8000万元

    def worked(self, number: int) -> list[str]:
        """The projects of the last sums of work done, for 分别占计划的80%和60%."""
        done = [d.subject for d in self.drafts if d.metric is Metric.COMPLETED_INVESTMENT and d.subject]
        return done[-number:] if len(set(done[-number:])) == number else []

    def last_of(self, *metrics: Metric) -> Draft | None:
        """The last figure of one of these metrics in the sentence."""
        return next((draft for draft in reversed(self.drafts) if draft.metric in metrics), None)

    def next_sentence(self, paragraph: bool) -> None:
        """Leave a sentence; a new paragraph forgets the figures of the one before."""
        self.before = [] if paragraph else (self.before + self.drafts)[-_REMEMBERED:]
        self.topic = None if paragraph else self.topic
        self.drafts, self.part, self.opening = [], None, None
        self.respective, self.names, self.given = [], [], None
