"""Pictures of a corpus, each drawn from the Arrow tables as an Altair chart: it shows itself in a notebook, and
``chart.save("picture.png")`` (or ``.svg``, ``.html``) writes it without a network.

Needs the extra ``jiyao[plots]``. What is counted and what is left out stands in each function's docstring.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from math import pi
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

try:
    import altair as alt
    import networkx as nx
except ImportError as missing:
    raise ImportError(
        f"{missing.name} not found; install the plots with: pip install 'jiyao[plots]'"
    ) from missing

if TYPE_CHECKING:
    from jiyao.corpus.arrow import Tables

INVESTMENTS = ("total_investment", "planned_investment", "completed_investment", "contract_amount", "funds")
HUNDRED_MILLION = 100_000_000  # 亿
UNKNOWN = "unknown"
# Okabe and Ito's colours keep apart for every kind of colour vision; a shape goes with each all the same.
COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#000000")

WIDTH = 640  # of the network, in pixels
APART = 44  # pixels between two people: room for a name
ROUND = 12  # a group of so many people stands in a circle

Person = tuple[str, str]  # name, region


def investment(tables: Tables) -> alt.Chart:
    """Money for projects by region and stage: planned, completed, signed, and in total, in 亿元 on a log scale.

    A point is the largest amount that the region's documents report; reports repeat one another, so a sum would
    count the same money many times. Amounts in other currencies or without a unit are left out.
    """
    stats = _with_region(tables, tables.project_stats)
    money = pc.and_(pc.is_in(stats["metric"], pa.array(INVESTMENTS)), pc.greater(stats["amount"], 0))
    yuan = pc.match_substring_regex(stats["unit"], "^[十百千万亿]*元$")
    largest = _largest(stats.filter(pc.and_(money, yuan)), "metric", "amount", HUNDRED_MILLION)
    return _points(largest, "metric", INVESTMENTS, "Largest amount reported, 亿元", log=True)


def projects(tables: Tables) -> alt.Chart:
    """Projects by region and stage, reserve to production: the largest count that the region's documents report.

    Counts whose stage the text does not say are left out.
    """
    from jiyao.models import Stage

    stats = _with_region(tables, tables.project_stats)
    staged = pc.and_(pc.equal(stats["metric"], "project_count"), pc.is_valid(stats["stage"]))
    largest = _largest(stats.filter(staged), "stage", "amount", 1)
    return _points(largest, "stage", [stage.value for stage in Stage], "Largest number of projects reported")


def meetings_over_time(tables: Tables) -> alt.Chart:
    """Meetings by month and kind. Meetings whose year is unknown are left out; the title says how many."""
    meetings = tables.meetings
    dated = meetings.filter(pc.is_valid(meetings["date"]))
    months = pc.strftime(dated["date"], "%Y-%m-01")
    counted = (
        pa.table({"month": months, "kind": dated["kind"]})
        .group_by(["month", "kind"])
        .aggregate([([], "count_all")])
    )
    left_out = meetings.num_rows - dated.num_rows
    chart: alt.Chart = (
        alt.Chart(_data(counted.rename_columns(["month", "kind", "meetings"]).to_pylist()))
        .mark_bar(stroke="white")
        .encode(
            alt.X("yearmonth(month):T", title=None),
            alt.Y("meetings:Q", title="Meetings", axis=alt.Axis(tickMinStep=1)),
            alt.Color(
                "kind:N", title="Kind", scale=_scale(["conference", "ceremony", "inspection"], COLOURS)
            ),
            tooltip=["yearmonth(month):T", "kind:N", "meetings:Q"],
        )
        .properties(
            width=520,
            height=240,
            title=f"{left_out} meetings without a year are not shown" if left_out else "",
        )
    )
    return chart


def attendance(tables: Tables, *, least: int = 1, most: int = 60) -> alt.LayerChart:
    """Who attends with whom: a line for two people who met ``least`` times or more, the wider the more often.

    Only the ``most`` people with most meetings are drawn. People are told apart by name and region of the document.
    The places are computed with a fixed seed: the same tables give the same picture.
    """
    together, met = _attendance(_with_region(tables, tables.meetings), most)
    graph: nx.Graph[Person] = nx.Graph()
    graph.add_nodes_from(sorted(met))
    graph.add_weighted_edges_from(
        (*pair, count) for pair, count in sorted(together.items()) if count >= least
    )
    places, height = _places(graph)
    at = {
        "x": alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, WIDTH])),
        "y": alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height, 0])),
    }
    width = alt.StrokeWidth("together:Q", title="Meetings together", **_counts(together.values(), [1, 6]))
    size = alt.Size("meetings:Q", title="Meetings", **_counts(met.values(), [60, 300]))
    lines = alt.Chart(_data(_edge_rows(graph, places))).mark_line(color="#888888", opacity=0.5)
    people = alt.Chart(_data(_person_rows(met, places)))
    network: alt.LayerChart = (
        lines.encode(**at, detail="edge:N", strokeWidth=width)
        + people.mark_circle(color=COLOURS[0], opacity=1).encode(
            **at, size=size, tooltip=["name:N", "region:N", "meetings:Q"]
        )
        + people.mark_text(dy=-12).encode(**at, text="name:N")
    ).properties(width=WIDTH, height=height)
    return network


def _counts(counts: Iterable[int], sizes: list[float]) -> dict[str, Any]:
    """Scale and legend of whole numbers, from one to the most."""
    most = max(counts, default=1)
    values = sorted({1, (most + 1) // 2, most})
    return {
        "scale": alt.Scale(domain=[1, max(2, most)], range=sizes),
        "legend": alt.Legend(values=values, format="d"),
    }


def _places(graph: nx.Graph[Person]) -> tuple[dict[Person, tuple[float, float]], float]:
    """Where each person stands, and the height of the picture: groups that never met stand apart, in rows."""
    places: dict[Person, tuple[float, float]] = {}
    left = top = row = 0.0
    for group in sorted(nx.connected_components(graph), key=lambda group: (-len(group), min(group))):
        radius = APART * max(len(group), 4) / (2 * pi) if len(group) > 1 else 0.0
        room = 2 * (radius + APART)
        if left and left + room > WIDTH:
            left, top, row = 0.0, top + row, 0.0
        row = max(row, room)
        for person, (x, y) in _group_places(graph.subgraph(sorted(group)), radius).items():
            places[person] = left + room / 2 + float(x), top + room / 2 + float(y)
        left += room
    return places, top + row


def _group_places(group: nx.Graph[Person], radius: float) -> dict[Person, Sequence[float]]:
    if len(group) <= ROUND:
        places = nx.circular_layout(sorted(group), scale=radius)
    else:
        places = nx.spring_layout(group, scale=radius, seed=1)
    return dict(places)


def _with_region(tables: Tables, child: pa.Table) -> pa.Table:
    documents = tables.documents
    places = pc.index_in(child["document_id"], value_set=documents["document_id"].combine_chunks())
    regions = pc.fill_null(documents["region"].take(places), UNKNOWN)
    return child.append_column("region", regions)


def _largest(stats: pa.Table, by: str, value: str, unit: int) -> list[dict[str, Any]]:
    grouped = stats.group_by(["region", by]).aggregate([(value, "max"), ([], "count_all")])
    return [
        {
            "region": row["region"],
            by: row[by],
            "value": float(row[f"{value}_max"]) / unit,
            "figures": row["count_all"],
        }
        for row in sorted(grouped.to_pylist(), key=lambda row: (row["region"], row[by]))
    ]


def _points(
    rows: list[dict[str, Any]], by: str, order: Sequence[str], title: str, *, log: bool = False
) -> alt.Chart:
    scale = alt.Scale(type="log") if log else alt.Scale(zero=True)
    present = [one for one in order if any(row[by] == one for row in rows)]
    chart: alt.Chart = (
        alt.Chart(_data(rows))
        .mark_point(filled=True, size=90, opacity=1)
        .encode(
            alt.X("value:Q", title=title, scale=scale),
            alt.Y("region:N", title=None, axis=alt.Axis(grid=True)),
            alt.Color(f"{by}:N", title=by.capitalize(), scale=_scale(present, COLOURS)),
            alt.Shape(f"{by}:N", title=by.capitalize(), scale=alt.Scale(domain=present)),
            tooltip=["region:N", f"{by}:N", "value:Q", "figures:Q"],
        )
        .properties(width=480)
    )
    return chart


def _scale(domain: Sequence[str], colours: Sequence[str]) -> alt.Scale:
    return alt.Scale(domain=list(domain), range=[colours[i % len(colours)] for i in range(len(domain))])


def _attendance(meetings: pa.Table, most: int) -> tuple[Counter[tuple[Person, Person]], dict[Person, int]]:
    """How often each two people met, and in how many meetings each was."""
    groups = [
        sorted({(name, row["region"]) for name in row["attendees"]})
        for row in meetings.select(["attendees", "region"]).to_pylist()
    ]
    met = Counter(person for group in groups for person in group)
    drawn = dict(sorted(met.items(), key=lambda item: (-item[1], item[0]))[:most])
    together = Counter(
        pair for group in groups for pair in combinations([person for person in group if person in drawn], 2)
    )
    return together, drawn


def _edge_rows(
    graph: nx.Graph[Person], places: dict[Person, tuple[float, float]]
) -> Iterable[dict[str, Any]]:
    for number, (one, other, weight) in enumerate(graph.edges(data="weight")):
        for person in (one, other):
            x, y = places[person]
            yield {"edge": number, "x": x, "y": y, "together": weight}


def _person_rows(
    met: dict[Person, int], places: dict[Person, tuple[float, float]]
) -> Iterable[dict[str, Any]]:
    for (name, region), count in met.items():
        x, y = places[name, region]
        yield {"name": name, "region": region, "meetings": count, "x": x, "y": y}


def _data(rows: Iterable[dict[str, Any]]) -> alt.Data:
    return alt.Data(values=list(rows))  # type: ignore[no-untyped-call]
