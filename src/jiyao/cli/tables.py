"""Documents, explanations and rules as tables for people; Rich counts a Chinese character as two columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from jiyao.explain import Explanation
from jiyao.models import (
    Comparator,
    Directive,
    Document,
    Meeting,
    Official,
    Position,
    PositionStatus,
    ProjectStat,
)
from jiyao.rules import Rule

_SIGN = {Comparator.EQ: "", Comparator.GE: "≥", Comparator.LE: "≤", Comparator.APPROX: "≈"}
_NONE = "–"


def document_view(name: str, document: Document) -> RenderableType:
    """One document: a line of what it is, then a table for each kind of object that was found."""
    parts: list[RenderableType] = [Text(name, style="bold"), Text(_headline(document))]
    parts += [table for table in _tables(document) if table.row_count]
    warnings = Counter((warning.code, warning.message) for warning in document.warnings)
    parts += [
        Text(f"! {code}: {message}{f' (×{count})' if count > 1 else ''}", style="yellow")
        for (code, message), count in warnings.items()
    ]
    return Group(*parts, Text())


def _headline(document: Document) -> str:
    region = document.region
    facts = {
        "title": document.title,
        "region": f"{region.name} {region.adcode or ''}".strip() if region else None,
        "published": document.published,
        "source": document.source,
        "bylines": " ".join(byline.name for byline in document.bylines),
        "repairs": " ".join(f"{repair.kind}×{repair.count}" for repair in document.repairs),
    }
    return " | ".join(
        [
            document.kind.value,
            *(f"{key}: {value}" for key, value in facts.items() if value is not None and value != ""),
        ]
    )


def _tables(document: Document) -> Iterator[Table]:
    yield _table("Meetings 会议", "name kind date venue presiders speakers", map(_meeting, document.meetings))
    yield _table("Officials 人物", "name positions", map(_official, document.officials))
    yield _table(
        "Figures 数据", "metric value subject stage period basis", map(_stat, document.project_stats)
    )
    yield _table(
        "Directives 要求", "issuer marker text addressees deadline", map(_directive, document.directives)
    )


def _table(title: str, columns: str, rows: Iterable[tuple[str, ...]]) -> Table:
    """A table of what there is: a column without any value would only make the others narrow."""
    table = Table(title=title, title_justify="left", title_style="bold cyan", header_style="dim")
    cells = list(rows)
    wanted = [place for place in range(len(columns.split())) if any(row[place] for row in cells)]
    for place in wanted:
        table.add_column(columns.split()[place], overflow="fold")
    for row in cells:
        # Text, not markup: a page may hold [square brackets].
        table.add_row(*(Text(row[place] or _NONE) for place in wanted))
    return table


def _meeting(meeting: Meeting) -> tuple[str, ...]:
    return (
        meeting.name or "",
        meeting.kind.value,
        meeting.date.iso if meeting.date else "",
        meeting.venue or "",
        "、".join(meeting.presiders),
        "、".join(meeting.speakers),
    )


def _official(official: Official) -> tuple[str, ...]:
    return official.name, "、".join(map(_position, official.positions))


def _position(position: Position) -> str:
    held = position.status in {PositionStatus.INCUMBENT, PositionStatus.ACTING}
    return position.text if held else f"{position.text} ({position.status.value})"


def _stat(stat: ProjectStat) -> tuple[str, ...]:
    upper = f"–{stat.upper:f}" if stat.upper is not None else ""
    return (
        stat.metric.value,
        f"{_SIGN[stat.comparator]}{stat.value:f}{upper}{stat.unit}",
        stat.subject or "",
        stat.stage.value if stat.stage else "",
        stat.period or "",
        stat.basis or "",
    )


def _directive(directive: Directive) -> tuple[str, ...]:
    return (
        directive.issuer or "",
        directive.marker or "",
        directive.text,
        "、".join(directive.addressees),
        directive.deadline or "",
    )


def explanation_view(explanation: Explanation) -> RenderableType:
    """One object with its rule, where it stands, its evidence and its sentence."""
    span = explanation.span
    grid = _grid()
    grid.add_row(Text(explanation.target.value, style="cyan"), Text(explanation.label, style="bold"))
    summary = f" – {explanation.rule.summary}" if explanation.rule else ""
    grid.add_row("  rule", Text(explanation.rule_name + summary))
    grid.add_row("  at", f"{span.start}:{span.end} (source {span.source_start}:{span.source_end})")
    grid.add_row("  evidence", Text(explanation.evidence))
    grid.add_row("  sentence", Text(explanation.sentence))
    return grid


def _grid() -> Table:
    """Two columns, the second folded: a Chinese sentence has no blanks to break at, and must not be cut off."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    return grid


def rule_view(rule: Rule) -> RenderableType:
    """One rule with its examples: what it finds, and what it leaves alone."""
    grid = _grid()
    grid.add_row(Text(rule.name, style="bold cyan"), Text(rule.summary))
    for example in rule.examples:
        found = " | ".join(one or _NONE for one in example.expect)
        grid.add_row("  finds" if example.expect else "  leaves", Text(example.text))
        if example.expect:
            grid.add_row("", Text(f"→ {found}", style="green"))
    return grid
