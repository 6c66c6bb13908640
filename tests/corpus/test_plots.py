"""The pictures of a corpus: what each counts, and what it leaves out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from jiyao.corpus import Result, Tables, plots, tables
from jiyao.models import (
    Document,
    DocumentKind,
    Meeting,
    MeetingKind,
    Metric,
    PartialDate,
    ProjectStat,
    Region,
    RegionLevel,
    Span,
    Stage,
)

HERE = Span(start=0, end=1, source_start=0, source_end=1)


def stat(metric: Metric, value: int, unit: str, factor: int = 1, stage: Stage | None = None) -> ProjectStat:
    return ProjectStat(
        metric=metric,
        value=Decimal(value),
        unit=unit,
        amount=Decimal(value * factor),
        stage=stage,
        span=HERE,
        rule="r",
    )


def meeting(iso: str, *attendees: str) -> Meeting:
    year = None if iso.startswith("--") else int(iso[:4])
    date = PartialDate(text="某日", year=year, month=int(iso[-5:-3]), day=int(iso[-2:]), iso=iso)
    return Meeting(
        name=None, kind=MeetingKind.CONFERENCE, date=date, attendees=attendees, span=HERE, rule="r"
    )


def document(
    county: str | None, stats: Iterable[ProjectStat] = (), meetings: Iterable[Meeting] = ()
) -> Document:
    return Document(
        kind=DocumentKind.MEETING_REPORT,
        text="一",
        published=dt.date(2024, 3, 1),
        region=Region(name=county, level=RegionLevel.COUNTY) if county else None,
        project_stats=tuple(stats),
        meetings=tuple(meetings),
    )


@pytest.fixture(scope="module")
def found() -> Tables:
    hundred_million = 100_000_000
    documents = [
        document(
            "甲县",
            [
                stat(Metric.TOTAL_INVESTMENT, 12, "亿元", hundred_million),
                stat(Metric.TOTAL_INVESTMENT, 30, "亿元", hundred_million),
                stat(Metric.FUNDS, 5, "亿美元", hundred_million),
                stat(Metric.PROJECT_COUNT, 48, "个"),
                stat(Metric.PROJECT_COUNT, 31, "个", stage=Stage.STARTED),
            ],
            [meeting("2024-02-23", "张三", "李四"), meeting("--02-24", "张三", "李四", "王五")],
        ),
        document(
            None,
            [stat(Metric.COMPLETED_INVESTMENT, 8000, "万元", 10_000)],
            [meeting("2024-02-01", "张三")],
        ),
    ]
    return tables(Result(str(number), one, None, 1) for number, one in enumerate(documents))


def rows(chart: Any) -> list[dict[str, Any]]:
    return list(chart.data.values)


def test_investment_is_the_largest_amount_of_a_region_and_stage(found: Tables) -> None:
    drawn = [
        (row["region"], row["metric"], row["value"], row["figures"]) for row in rows(plots.investment(found))
    ]
    assert drawn == [("unknown", "completed_investment", 0.8, 1), ("甲县", "total_investment", 30.0, 2)]


def test_projects_need_a_stage(found: Tables) -> None:
    drawn = [(row["region"], row["stage"], row["value"]) for row in rows(plots.projects(found))]
    assert drawn == [("甲县", "started", 31.0)]


def test_meetings_without_a_year_are_left_out_and_counted(found: Tables) -> None:
    chart = plots.meetings_over_time(found)
    assert rows(chart) == [{"month": "2024-02-01", "kind": "conference", "meetings": 2}]
    assert chart.to_dict()["title"] == "1 meetings without a year are not shown"


def test_attendance_counts_meetings_together(found: Tables) -> None:
    lines, people, _ = plots.attendance(found).layer
    weights = {frozenset(row["edge"] for row in [row]): row["together"] for row in rows(lines)}
    assert sorted(weights.values()) == [1, 1, 2]
    met = {(row["name"], row["region"]): row["meetings"] for row in rows(people)}
    assert met == {("张三", "甲县"): 2, ("李四", "甲县"): 2, ("王五", "甲县"): 1, ("张三", "unknown"): 1}


def test_attendance_can_ask_for_more_meetings_together(found: Tables) -> None:
    assert {row["together"] for row in rows(plots.attendance(found, least=2).layer[0])} == {2}


def test_attendance_draws_those_who_met_most(found: Tables) -> None:
    assert [row["name"] for row in rows(plots.attendance(found, most=2).layer[1])] == ["张三", "李四"]


def test_the_same_tables_give_the_same_picture(found: Tables) -> None:
    assert plots.attendance(found).to_json() == plots.attendance(found).to_json()


@pytest.mark.parametrize("name", ["investment", "projects", "meetings_over_time", "attendance"])
def test_every_picture_can_be_saved_even_of_nothing(found: Tables, name: str, tmp_path: Path) -> None:
    draw = getattr(plots, name)
    for number, one in enumerate((found, tables([]))):
        path = tmp_path / f"{number}.svg"
        draw(one).save(str(path))
        assert path.read_text(encoding="utf-8").startswith("<svg")
