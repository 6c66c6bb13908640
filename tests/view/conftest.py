"""A document made by hand, so that the tests of the views do not depend on what the rules find; and a browser."""

from __future__ import annotations

import datetime as dt
import importlib.util
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import chromium
from jiyao.models import (
    Comparator,
    Directive,
    Document,
    DocumentKind,
    DocumentWarning,
    Force,
    Heading,
    Meeting,
    MeetingKind,
    Metric,
    Official,
    PartialDate,
    Position,
    ProjectStat,
    Region,
    RegionLevel,
    Repair,
    Span,
    Stage,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TEXT = """甲河县召开重点项目调度会
3月5日上午，甲河县在县委二楼会议室召开重点项目调度会，安排部署二季度工作。县委书记赵一鸣出席并讲话，县委副书记、县长钱二川主持会议。
会议通报，今年全县实施重点项目48个，总投资约126亿元，其中已开工31个。
一、压实责任抓进度
赵一鸣强调，一要倒排工期，各乡镇要在6月底前完成投资20亿元以上。二要严禁弄虚作假，<script>alert("x")</script>与</style>都只是文字。
"""
# The page as it was handed in: a line of navigation before the same text, so that every offset differs by its length.
FURNITURE = "首页 > 政务要闻 <b>\n"
SOURCE = FURNITURE + TEXT


def span(words: str, after: str = "") -> Span:
    """The first place of some words, after the first place of others."""
    start = TEXT.index(words, TEXT.index(after))
    end = start + len(words)
    return Span(start=start, end=end, source_start=start + len(FURNITURE), source_end=end + len(FURNITURE))


def names(name: str) -> tuple[Span, ...]:
    """Every place of a name."""
    places = []
    start = TEXT.find(name)
    while start >= 0:
        end = start + len(name)
        places.append(
            Span(start=start, end=end, source_start=start + len(FURNITURE), source_end=end + len(FURNITURE))
        )
        start = TEXT.find(name, end)
    return tuple(places)


def post(text: str, organization: str | None, bare: str) -> Position:
    """A post that is held."""
    return Position(text=text, organization=organization, post=bare)


def stat(metric: Metric, value: int, unit: str, clause: str, **more: Any) -> ProjectStat:
    """A figure of the sample."""
    factor = {"亿元": 100_000_000}.get(unit, 1)
    fields: dict[str, Any] = {"subject": "重点项目", **more}
    return ProjectStat.model_validate(
        dict(
            metric=metric,
            value=Decimal(value),
            unit=unit,
            amount=Decimal(value * factor),
            span=span(clause),
            rule="stat.sample",
            **fields,
        )
    )


MEETING = Meeting(
    name="重点项目调度会",
    kind=MeetingKind.CONFERENCE,
    date=PartialDate(text="3月5日上午", year=2024, month=3, day=5, iso="2024-03-05"),
    venue="县委二楼会议室",
    presiders=("钱二川",),
    speakers=("赵一鸣",),
    attendees=("赵一鸣", "钱二川"),
    agenda=("安排部署二季度工作",),
    span=span("3月5日上午，甲河县在县委二楼会议室召开重点项目调度会，安排部署二季度工作。"),
    rule="meeting.sample",
)
OFFICIALS = (
    Official(
        name="赵一鸣",
        positions=(post("县委书记", "县委", "书记"),),
        mentions=names("赵一鸣"),
        rule="official.sample",
    ),
    Official(
        name="钱二川",
        positions=(post("县委副书记", "县委", "副书记"), post("县长", None, "县长")),
        mentions=names("钱二川"),
        rule="official.sample",
    ),
)
STATS = (
    stat(Metric.PROJECT_COUNT, 48, "个", "今年全县实施重点项目48个", period="今年"),
    stat(
        Metric.TOTAL_INVESTMENT, 126, "亿元", "总投资约126亿元", period="今年", comparator=Comparator.APPROX
    ),
    stat(Metric.PROJECT_COUNT, 31, "个", "其中已开工31个", period="今年", stage=Stage.STARTED, parent=0),
    stat(
        Metric.PLANNED_INVESTMENT,
        20,
        "亿元",
        "各乡镇要在6月底前完成投资20亿元以上",
        comparator=Comparator.GE,
        period="6月底前",
        subject="投资",
    ),
)
DIRECTIVES = (
    Directive(
        text="倒排工期，各乡镇要在6月底前完成投资20亿元以上",
        issuer="赵一鸣",
        verb="强调",
        marker="一要",
        ordinal=1,
        force=Force.REQUIREMENT,
        addressees=("各乡镇",),
        deadline="6月底前",
        section=("压实责任抓进度",),
        stats=(3,),
        span=span("一要倒排工期，各乡镇要在6月底前完成投资20亿元以上"),
        rule="directive.sample",
    ),
    Directive(
        text='严禁弄虚作假，<script>alert("x")</script>与</style>都只是文字',
        issuer="赵一鸣",
        verb="强调",
        marker="二要",
        ordinal=2,
        force=Force.PROHIBITION,
        section=("压实责任抓进度",),
        span=span('二要严禁弄虚作假，<script>alert("x")</script>与</style>都只是文字'),
        rule="directive.sample",
    ),
)
DOCUMENT = Document(
    kind=DocumentKind.MEETING_REPORT,
    title="甲河县召开重点项目调度会",
    text=TEXT,
    published=dt.date(2024, 3, 6),
    source="甲河县融媒体中心</title>",
    region=Region(name="甲河县", level=RegionLevel.COUNTY),
    outline=(Heading(text="压实责任抓进度", number="一、", level=1, span=span("一、压实责任抓进度")),),
    meetings=(MEETING,),
    officials=OFFICIALS,
    project_stats=STATS,
    directives=DIRECTIVES,
    repairs=(Repair(kind="boilerplate", count=1),),
    warnings=(DocumentWarning(code="sample", message="<img src=x onerror=alert(1)>", span=span("script")),),
)

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="session")
def document() -> Document:
    """News of a meeting with two officials, four figures and two directives, one of which holds markup."""
    return DOCUMENT


@pytest.fixture(scope="session")
def source() -> str:
    """The page that the document came from: its text after a line of navigation."""
    return SOURCE


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium, where it is installed."""
    if importlib.util.find_spec("playwright") is None:
        pytest.skip("Playwright is not installed: pip install playwright")
    program = chromium.installed()
    if program is None:
        pytest.skip("no Chromium found: apt-get install chromium")
    with chromium.browser(program) as running:
        yield running


@pytest.fixture(scope="session")
def axe() -> Path:
    """The script of axe-core, where npm has installed it."""
    if not AXE.exists():
        pytest.skip("axe-core is not installed: npm install --prefix tests/view")
    return AXE
