"""A Result as one row of plain Python values, named as in the Arrow schema."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from jiyao.corpus.results import Result
from jiyao.models import (
    Directive,
    Document,
    DocumentWarning,
    Meeting,
    Official,
    PartialDate,
    Position,
    ProjectStat,
    Span,
)

Row = dict[str, Any]

_PLACES = Decimal("1e-10")
_BEYOND = Decimal("1e28")
_INT32_MAX = 2**31 - 1
_REGION = ("province", "city", "county", "adcode")


def result_row(result: Result) -> Row:
    """One result; a failed one has its error and nothing else."""
    row: Row = {"document_id": result.id, "error": result.error, "characters": result.characters}
    empty = ("bylines", "repairs", "warnings", "meetings", "officials", "project_stats", "directives")
    return row | (_document(result.document) if result.document else {name: [] for name in empty})


def _document(document: Document) -> Row:
    return {
        "schema_version": document.schema_version,
        "kind": document.kind.value,
        "title": document.title,
        "published": document.published,
        "source": document.source,
        **_region(document),
        "bylines": [{"name": byline.name, "role": byline.role.value} for byline in document.bylines],
        "repairs": [{"kind": repair.kind, "count": repair.count} for repair in document.repairs],
        "warnings": [_warning(warning) for warning in document.warnings],
        "text": document.text,
        "meetings": [_meeting(*pair) for pair in enumerate(document.meetings)],
        "officials": [_official(*pair) for pair in enumerate(document.officials)],
        "project_stats": [_stat(*pair) for pair in enumerate(document.project_stats)],
        "directives": [_directive(*pair) for pair in enumerate(document.directives)],
    }


def _region(document: Document) -> Row:
    region = document.region
    if region is None:
        return {}
    return {
        "region": region.name,
        "region_level": region.level.value,
        **{name: getattr(region, name) for name in _REGION},
    }


def _warning(warning: DocumentWarning) -> Row:
    return {
        "code": warning.code,
        "message": warning.message,
        "span": _span(warning.span) if warning.span else None,
    }


def _meeting(number: int, meeting: Meeting) -> Row:
    return {
        "number": number,
        "name": meeting.name,
        "kind": meeting.kind.value,
        **(_date(meeting.date) if meeting.date else {}),
        "venue": meeting.venue,
        "presiders": meeting.presiders,
        "speakers": meeting.speakers,
        "attendees": meeting.attendees,
        "participants": meeting.participants,
        "agenda": meeting.agenda,
        **_span(meeting.span),
        "rule": meeting.rule,
    }


def _date(date: PartialDate) -> Row:
    return {
        "date": _day(date.year, date.month, date.day),
        "end_date": _day(date.year, date.end_month or date.month, date.end_day),
        "date_text": date.text,
        "date_iso": date.iso,
        "part_of_day": date.part_of_day.value if date.part_of_day else None,
    }


def _day(year: int | None, month: int | None, day: int | None) -> dt.date | None:
    """A day of the calendar; None where a part is unknown, or where there is no such day.

    >>> _day(2023, 2, 23), _day(None, 2, 23), _day(2023, 2, 30)
    (datetime.date(2023, 2, 23), None, None)
    """
    if year is None or month is None or day is None:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:  # 2月30日 stands in the text; date_text keeps it
        return None


def _official(number: int, official: Official) -> Row:
    return {
        "number": number,
        "name": official.name,
        "positions": [_position(position) for position in official.positions],
        "mentions": [_span(mention) for mention in official.mentions],
        "rule": official.rule,
    }


def _position(position: Position) -> Row:
    return {
        "text": position.text,
        "organization": position.organization,
        "post": position.post,
        "status": position.status.value,
    }


def _stat(number: int, stat: ProjectStat) -> Row:
    return {
        "number": number,
        "metric": stat.metric.value,
        "value": decimal(stat.value),
        "upper": decimal(stat.upper),
        "comparator": stat.comparator.value,
        "unit": stat.unit,
        "amount": decimal(stat.amount),
        "subject": stat.subject,
        "stage": stat.stage.value if stat.stage else None,
        "period": stat.period,
        "period_start": stat.period_start,
        "period_end": stat.period_end,
        "basis": stat.basis,
        "parent": stat.parent,
        **_span(stat.span),
        "rule": stat.rule,
    }


def _directive(number: int, directive: Directive) -> Row:
    return {
        "number": number,
        "text": directive.text,
        "issuer": directive.issuer,
        "verb": directive.verb,
        "marker": directive.marker,
        "ordinal": directive.ordinal
        if directive.ordinal is None or directive.ordinal <= _INT32_MAX
        else None,
        "force": directive.force.value,
        "addressees": directive.addressees,
        "deadline": directive.deadline,
        "section": directive.section,
        "actions": [{"text": action.text, "span": _span(action.span)} for action in directive.actions],
        "stats": directive.stats,
        **_span(directive.span),
        "rule": directive.rule,
    }


def _span(span: Span) -> Row:
    return {
        "start": span.start,
        "end": span.end,
        "source_start": span.source_start,
        "source_end": span.source_end,
    }


def decimal(value: Decimal | None) -> Decimal | None:
    """The value as the tables hold it, to ten places; None where it has more than 28 digits before the point.

    >>> decimal(Decimal("37.6")), decimal(Decimal("1e40"))
    (Decimal('37.6'), None)
    """
    if value is None or abs(value) >= _BEYOND:
        return None
    exponent = value.as_tuple().exponent
    return value if isinstance(exponent, int) and exponent >= -10 else value.quantize(_PLACES)
