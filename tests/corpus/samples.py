"""Documents made by hand, with every field set, so that tests of tables do not depend on extraction."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from jiyao.models import (
    Action,
    Byline,
    BylineRole,
    Comparator,
    Directive,
    Document,
    DocumentKind,
    DocumentWarning,
    Force,
    Meeting,
    MeetingKind,
    Metric,
    Official,
    PartialDate,
    PartOfDay,
    Position,
    PositionStatus,
    ProjectStat,
    Region,
    RegionLevel,
    Repair,
    Span,
    Stage,
)

TEXT = (
    "2023年2月23日至24日上午，甲县在县委二楼会议室召开全县项目建设推进会。县委书记李建国主持会议并讲话，王卫东出席。"
    "全县重点项目总投资35亿元，其中产业项目3.5亿元，增长5%—10%。李建国要求，各乡镇要在3月底前全部开工。"
)
SOURCE = "甲县融媒体中心"


def span(evidence: str, text: str = TEXT, shift: int = 7) -> Span:
    """Where the evidence stands in the text; the source has ``shift`` characters more before it."""
    start = text.index(evidence)
    end = start + len(evidence)
    return Span(start=start, end=end, source_start=start + shift, source_end=end + shift)


MEETING = Meeting(
    name="全县项目建设推进会",
    kind=MeetingKind.CONFERENCE,
    date=PartialDate(
        text="2023年2月23日至24日上午",
        year=2023,
        month=2,
        day=23,
        end_month=2,
        end_day=24,
        part_of_day=PartOfDay.MORNING,
        iso="2023-02-23",
    ),
    venue="县委二楼会议室",
    presiders=("李建国",),
    speakers=("李建国",),
    attendees=("李建国", "王卫东"),
    participants=("各乡镇主要负责人",),
    agenda=("研究部署重点项目建设工作",),
    span=span("2023年2月23日至24日上午，甲县在县委二楼会议室召开全县项目建设推进会"),
    rule="meeting.held",
)
OFFICIALS = (
    Official(
        name="李建国",
        positions=(
            Position(text="县委书记", organization="县委", post="书记"),
            Position(text="县长", organization=None, post="县长", status=PositionStatus.FORMER),
        ),
        mentions=(span("李建国"), span("李建国要求")),
        rule="official.post",
    ),
    Official(name="王卫东", mentions=(span("王卫东"),), rule="official.attends"),
)
STATS = (
    ProjectStat(
        metric=Metric.TOTAL_INVESTMENT,
        value=Decimal("35"),
        unit="亿元",
        amount=Decimal("3500000000"),
        subject="重点项目",
        stage=Stage.STARTED,
        period="2022年",
        period_start=dt.date(2022, 1, 1),
        period_end=dt.date(2022, 12, 31),
        span=span("全县重点项目总投资35亿元"),
        rule="stat.total_investment",
    ),
    ProjectStat(
        metric=Metric.TOTAL_INVESTMENT,
        value=Decimal("3.5"),
        unit="亿元",
        amount=Decimal("350000000"),
        subject="产业项目",
        parent=0,
        span=span("其中产业项目3.5亿元"),
        rule="stat.total_investment",
    ),
    ProjectStat(
        metric=Metric.GROWTH_RATE,
        value=Decimal("5"),
        upper=Decimal("10"),
        comparator=Comparator.GE,
        unit="%",
        amount=Decimal("5"),
        subject="产业项目",
        basis="同比",
        span=span("增长5%—10%"),
        rule="stat.growth_rate",
    ),
)
DIRECTIVE = Directive(
    text="各乡镇要在3月底前全部开工",
    issuer="李建国",
    verb="要求",
    marker="要",
    ordinal=1,
    force=Force.REQUIREMENT,
    addressees=("各乡镇",),
    deadline="3月底",
    section=("抓项目", "快开工"),
    actions=(Action(text="全部开工", span=span("全部开工")),),
    stats=(0, 2),
    span=span("各乡镇要在3月底前全部开工"),
    rule="directive.sentence",
)
FULL = Document(
    id="full",
    kind=DocumentKind.MEETING_REPORT,
    title="甲县召开全县项目建设推进会",
    text=TEXT,
    published=dt.date(2023, 2, 25),
    source=SOURCE,
    bylines=(Byline(name="赵敏", role=BylineRole.AUTHOR),),
    region=Region(
        name="甲县", level=RegionLevel.COUNTY, province="某省", city="某市", county="甲县", adcode="990001"
    ),
    meetings=(MEETING,),
    officials=OFFICIALS,
    project_stats=STATS,
    directives=(DIRECTIVE,),
    repairs=(Repair(kind="pinyin_note", count=3),),
    warnings=(DocumentWarning(code="redacted_name", message="a name is redacted", span=span("甲县")),),
)
BARE = Document(id="bare", kind=DocumentKind.OTHER, text="")
