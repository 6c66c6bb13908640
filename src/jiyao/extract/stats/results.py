"""From drafts to the statistics of a document."""

from __future__ import annotations

from jiyao.article import Article
from jiyao.extract.stats.calendar import Interval, period_dates
from jiyao.extract.stats.draft import Draft
from jiyao.models import ProjectStat
from jiyao.patterns import pattern

_TITLE_YEAR = pattern(r"(?<!\d)((?:19|20)\d{2})年")


def finished(article: Article, found: list[tuple[Draft, str | None]]) -> tuple[ProjectStat, ...]:
    """The drafts with their periods as statistics, parts linked to their wholes by index."""
    places = {id(draft): number for number, (draft, _) in enumerate(found)}
    year = _reference_year(article)
    dates = {
        period: period_dates(period, year, article.published)
        for period in {period for _, period in found}
        if period
    }
    return tuple(
        _stat(article, draft, period, places, dates[period] if period else (None, None))
        for draft, period in found
    )


def _reference_year(article: Article) -> int | None:
    """The year that 今年 means: that of publication, else the only year in the title."""
    if article.published is not None:
        return article.published.year
    title = article.layout.title
    years = set(_TITLE_YEAR.findall(article.text, title.start, title.end)) if title else set()
    return int(years.pop()) if len(years) == 1 else None


def _stat(
    article: Article, draft: Draft, period: str | None, places: dict[int, int], dates: Interval
) -> ProjectStat:
    start, end = dates
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
