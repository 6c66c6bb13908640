"""What one document becomes: the public result types, and nothing else.

Every model is frozen and strict. Strings are simplified Chinese after repair; offsets are half-open
``[start, end)`` and count Unicode code points; figures are exact :class:`~decimal.Decimal`.

>>> span = Span(start=0, end=2, source_start=0, source_end=8)
>>> span.end - span.start
2
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import Enum
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiyao.view import Page

SCHEMA_VERSION = "1"


class DocumentKind(str, Enum):
    """What sort of text a document is (文种)."""

    MEETING_REPORT = "meeting_report"
    SPEECH = "speech"
    FEATURE = "feature"
    REPORT = "report"
    OTHER = "other"


class BylineRole(str, Enum):
    """What a byline's person did: wrote (记者, 通讯员) or edited (编辑, 审核)."""

    AUTHOR = "author"
    EDITOR = "editor"


class RegionLevel(str, Enum):
    """Rank of an administrative division: county level (县, 区, 旗, 县级市), city level (地级市, 州, 盟) or province."""

    COUNTY = "county"
    CITY = "city"
    PROVINCE = "province"


class MeetingKind(str, Enum):
    """Sort of gathering: 会议, 仪式 or 调研."""

    CONFERENCE = "conference"
    CEREMONY = "ceremony"
    INSPECTION = "inspection"


class PartOfDay(str, Enum):
    """Part of a day as the text gives it (上午, 下午, 晚)."""

    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class PositionStatus(str, Enum):
    """How a post is held: 现任, 代理, 提名人选/候选人 or 原任."""

    INCUMBENT = "incumbent"
    ACTING = "acting"
    NOMINEE = "nominee"
    FORMER = "former"


class Metric(str, Enum):
    """What a figure measures (指标)."""

    PROJECT_COUNT = "project_count"
    TOTAL_INVESTMENT = "total_investment"
    PLANNED_INVESTMENT = "planned_investment"
    COMPLETED_INVESTMENT = "completed_investment"
    FIXED_ASSET_INVESTMENT = "fixed_asset_investment"
    CONTRACT_AMOUNT = "contract_amount"
    FUNDS = "funds"
    GROWTH_RATE = "growth_rate"
    COMPLETION_RATE = "completion_rate"
    SHARE = "share"
    PROJECT_SCALE = "project_scale"
    INDICATOR = "indicator"
    QUANTITY = "quantity"


class Comparator(str, Enum):
    """How the figure relates to its value: exactly (达), at least (以上), at most (以内), about (约)."""

    EQ = "eq"
    GE = "ge"
    LE = "le"
    APPROX = "approx"


class Stage(str, Enum):
    """Stage of the projects that are counted (项目阶段)."""

    RESERVE = "reserve"
    NEGOTIATING = "negotiating"
    SIGNED = "signed"
    PLANNED = "planned"
    STARTED = "started"
    ONGOING = "ongoing"
    COMPLETED = "completed"
    PRODUCTION = "production"
    STALLED = "stalled"


class Force(str, Enum):
    """What a directive does: requires (要), forbids (严禁), or describes a practice (一是强化“包干制”)."""

    REQUIREMENT = "requirement"
    PROHIBITION = "prohibition"
    PRACTICE = "practice"


class Model(BaseModel):
    """Base of all result types: immutable, strict, without unknown fields."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


def _example(model: type[BaseModel]) -> dict[str, Any]:
    """A whole object made of the examples of its fields."""
    return {name: field.examples[0] for name, field in model.model_fields.items() if field.examples}


class Viewable(Model):
    """Base of what a notebook shows as a card (with the extra ``jiyao[view]``; without it, by its ``repr``)."""

    def _repr_html_(self) -> str | None:
        if find_spec("jinja2") is None:
            return None
        from jiyao.view import card_of

        return card_of(self).html


class Span(Model):
    """Where evidence stands (证据位置), in the repaired text and in the text as it was handed in."""

    start: int = Field(ge=0, description="First code point in Document.text (起点).", examples=[0])
    end: int = Field(ge=0, description="One past the last code point in Document.text (终点).", examples=[5])
    source_start: int = Field(ge=0, description="Start in the text as handed in (原文起点).", examples=[0])
    source_end: int = Field(ge=0, description="End in the text as handed in (原文终点).", examples=[17])


class Repair(Model):
    """One kind of cleaning (修复) and how often it was done."""

    kind: str = Field(
        description="Stable name of the repair (修复种类).", examples=["pinyin_note", "traditional"]
    )
    count: int = Field(ge=1, description="Number of edits of this kind (次数).", examples=[412])


class DocumentWarning(Model):
    """What a reader of the document should know (提示), for example a redacted name."""

    code: str = Field(
        description="Stable name of the warning (代码).", examples=["mojibake", "redacted_name"]
    )
    message: str = Field(
        description="One English sentence for people (说明).", examples=["a name is redacted"]
    )
    span: Span | None = Field(
        default=None, description="Where, if it has a place (位置).", examples=[_example(Span)]
    )


class Byline(Model):
    """One reporter, correspondent or editor (署名)."""

    name: str = Field(description="Name without spaces (姓名).", examples=["张三"])
    role: BylineRole = Field(
        description="Author (记者, 通讯员) or editor (责任编辑, 审核).", examples=["author"]
    )


class Region(Model):
    """The administrative division a document is about (行政区划), codes by GB/T 2260."""

    name: str = Field(description="As written, in full form (名称).", examples=["甘谷县", "互助县"])
    level: RegionLevel = Field(description="County, city or province (级别).", examples=["county"])
    province: str | None = Field(default=None, description="Province (省).", examples=["甘肃省"])
    city: str | None = Field(
        default=None, description="Prefecture-level division (市, 州, 盟).", examples=["天水市"]
    )
    county: str | None = Field(
        default=None, description="Official county-level name (县).", examples=["甘谷县"]
    )
    adcode: str | None = Field(
        default=None, description="Six-digit GB/T 2260 code (代码).", examples=["620523"]
    )


class PartialDate(Model):
    """A date as far as the text gives it (日期); what is unknown is None."""

    text: str = Field(description="As written (原文).", examples=["3月5日", "昨日上午"])
    year: int | None = Field(default=None, description="Year (年), never guessed.", examples=[2023])
    month: int | None = Field(default=None, ge=1, le=12, description="Month (月).", examples=[2])
    day: int | None = Field(default=None, ge=1, le=31, description="Day (日).", examples=[5])
    end_month: int | None = Field(
        default=None, ge=1, le=12, description="Month of the last day (止月).", examples=[4]
    )
    end_day: int | None = Field(default=None, ge=1, le=31, description="Last day (止日).", examples=[13])
    part_of_day: PartOfDay | None = Field(
        default=None, description="Part of the day (上午, 下午 …).", examples=["afternoon"]
    )
    iso: str = Field(
        description="ISO form of the first day (首日); the year is -- where unknown.",
        examples=["2023-03-05", "--03-05"],
    )


class Meeting(Viewable):
    """One gathering that the document reports (会议, 仪式, 调研)."""

    name: str | None = Field(description="Name as written (名称).", examples=["重点项目推进会"])
    kind: MeetingKind = Field(
        description="Conference, ceremony or inspection (类别).", examples=["conference"]
    )
    date: PartialDate | None = Field(
        default=None, description="When (日期).", examples=[_example(PartialDate)]
    )
    venue: str | None = Field(
        default=None, description="Where, as written (地点).", examples=["县政府三楼会议室"]
    )
    presiders: tuple[str, ...] = Field(default=(), description="Who presided (主持).", examples=[["李四"]])
    speakers: tuple[str, ...] = Field(
        default=(), description="Who spoke (讲话, 致辞, 强调).", examples=[["张三"]]
    )
    attendees: tuple[str, ...] = Field(
        default=(), description="Every named official present (出席人员).", examples=[["张三", "李四"]]
    )
    participants: tuple[str, ...] = Field(
        default=(), description="Groups present, as written (参加单位).", examples=[["各乡镇主要负责人"]]
    )
    agenda: tuple[str, ...] = Field(
        default=(),
        description="What it was for (议题).",
        examples=[["研究部署全年重点项目建设、招商引资等工作"]],
    )
    span: Span = Field(
        description="The sentence that reports it (证据).",
        examples=[_example(Span)],
    )
    rule: str = Field(description="Name of the rule that found it (规则).", examples=["meeting.held"])


class Position(Model):
    """One post of an official (职务) in canonical form."""

    text: str = Field(description="Canonical form (规范职务).", examples=["县委书记", "常务副县长"])
    organization: str | None = Field(default=None, description="Body of the post (机构).", examples=["县委"])
    post: str = Field(description="The post itself (职位).", examples=["书记"])
    status: PositionStatus = Field(
        default=PositionStatus.INCUMBENT, description="现任, 代理, 提名 or 原任.", examples=["incumbent"]
    )


class Official(Viewable):
    """One named person who holds a public post or acts in a gathering (人物)."""

    name: str = Field(description="Name without spaces (姓名).", examples=["张三", "买买提·艾力"])
    positions: tuple[Position, ...] = Field(
        default=(), description="Posts in text order (职务).", examples=[[_example(Position)]]
    )
    mentions: tuple[Span, ...] = Field(
        description="Every place where the name stands (出现位置).", examples=[[_example(Span)]]
    )
    rule: str = Field(
        description="Name of the rule that found the person (规则).", examples=["official.post"]
    )


class ProjectStat(Viewable):
    """One figure about projects, money, progress or the economy (数据)."""

    metric: Metric = Field(description="What is measured (指标).", examples=["total_investment"])
    value: Decimal = Field(description="The number as meant, in `unit` (数值).", examples=["120"])
    upper: Decimal | None = Field(default=None, description="End of a range (上限).", examples=["10"])
    comparator: Comparator = Field(
        default=Comparator.EQ, description="eq, ge, le or approx (比较).", examples=["eq"]
    )
    unit: str = Field(description="Unit as written; empty where it was lost (单位).", examples=["亿元", "%"])
    amount: Decimal = Field(
        description="Value in the base unit: money in yuan (基本单位数值).", examples=["12000000000"]
    )
    subject: str | None = Field(default=None, description="What is measured (对象).", examples=["重点项目"])
    stage: Stage | None = Field(
        default=None, description="Stage of counted projects (阶段).", examples=["started"]
    )
    period: str | None = Field(
        default=None, description="Time it holds for, as written (时期).", examples=["2022年"]
    )
    period_start: dt.date | None = Field(
        default=None,
        description="First day of `period` where the year is known (起).",
        examples=["2022-01-01"],
    )
    period_end: dt.date | None = Field(
        default=None,
        description="Last day of `period` where the year is known (止).",
        examples=["2022-12-31"],
    )
    basis: str | None = Field(
        default=None, description="Measured against what, as written (基准).", examples=["同比"]
    )
    parent: int | None = Field(
        default=None,
        ge=0,
        description="Index in `project_stats` of the whole this is a 其中 part of.",
        examples=[0],
    )
    span: Span = Field(
        description="The clause with the figure (证据).",
        examples=[_example(Span)],
    )
    rule: str = Field(
        description="Name of the rule that found it (规则).", examples=["stat.total_investment"]
    )

    @property
    def line(self) -> str:
        """The figure on one line in Chinese: 重点项目 总投资 284亿元（2022年）."""
        from jiyao.wording import stat_line

        return stat_line(self)


class Action(Model):
    """One demand inside a numbered directive (具体要求)."""

    text: str = Field(description="Its words (内容).", examples=["在建项目要倒排工期"])
    span: Span = Field(
        description="Where it stands (证据).",
        examples=[_example(Span)],
    )


class Directive(Viewable):
    """One requirement that a leader, a meeting or a document lays down (要求)."""

    text: str = Field(
        description="All its words, without number or leading 要 (内容).", examples=["及时通报项目情况"]
    )
    issuer: str | None = Field(
        default=None, description="Who lays it down (提出者).", examples=["张三", "会议"]
    )
    verb: str | None = Field(default=None, description="Verb that governs it (动词).", examples=["强调"])
    marker: str | None = Field(
        default=None, description="First marker in it (标记).", examples=["一要", "务必"]
    )
    ordinal: int | None = Field(default=None, ge=0, description="Number in the marker (序号).", examples=[1])
    force: Force = Field(description="Requirement, prohibition or practice (效力).", examples=["requirement"])
    addressees: tuple[str, ...] = Field(
        default=(), description="Who is to do it (对象).", examples=[["各乡镇"]]
    )
    deadline: str | None = Field(
        default=None, description="First time-limit in it (期限).", examples=["3月底"]
    )
    section: tuple[str, ...] = Field(
        default=(),
        description="Headings above it, outermost first (所属标题).",
        examples=[["全力以赴抓项目"]],
    )
    actions: tuple[Action, ...] = Field(
        default=(), description="Demands inside a numbered item (分项).", examples=[[_example(Action)]]
    )
    stats: tuple[int, ...] = Field(
        default=(),
        description="Indexes in `project_stats` of the figures it holds (所含数据).",
        examples=[[3]],
    )
    span: Span = Field(
        description="Addressee and marker included (证据).",
        examples=[_example(Span)],
    )
    rule: str = Field(description="Name of the rule that found it (规则).", examples=["directive.numbered"])


class Heading(Model):
    """One heading with what stands under it (标题)."""

    text: str = Field(description="Without number and closing mark (标题文字).", examples=["全力以赴抓项目"])
    number: str | None = Field(
        default=None, description="Its number as written (序号).", examples=["一、", "(一)"]
    )
    level: int = Field(ge=1, description="1 is outermost (层级).", examples=[1])
    span: Span = Field(
        description="Number included (证据).",
        examples=[_example(Span)],
    )
    children: tuple[Heading, ...] = Field(
        default=(), description="Headings below it (下级标题).", examples=[[]]
    )


class Document(Viewable):
    """Everything found in one text (文档). See the fields for what each holds."""

    schema_version: Literal["1"] = Field(
        default="1", description="Version of this schema (版本).", examples=["1"]
    )
    id: str | None = Field(
        default=None,
        description="Name the caller gave the text, such as its path (编号).",
        examples=["seeds/000.txt"],
    )
    kind: DocumentKind = Field(description="Sort of text (文种).", examples=["meeting_report"])
    title: str | None = Field(
        default=None, description="Headline of its own line (标题).", examples=["甘谷县召开重点项目推进会"]
    )
    text: str = Field(
        description="Repaired text that all spans point into (修复后正文).", examples=["3月5日，…"]
    )
    published: dt.date | None = Field(
        default=None, description="Publication date (发布日期).", examples=["2023-03-06"]
    )
    source: str | None = Field(
        default=None, description="Publisher named (来源).", examples=["甘谷县融媒体中心"]
    )
    bylines: tuple[Byline, ...] = Field(
        default=(), description="Reporters and editors (署名).", examples=[[_example(Byline)]]
    )
    region: Region | None = Field(
        default=None, description="Division it is about (地区).", examples=[_example(Region)]
    )
    outline: tuple[Heading, ...] = Field(
        default=(), description="Tree of headings (提纲).", examples=[[_example(Heading)]]
    )
    meetings: tuple[Meeting, ...] = Field(
        default=(), description="Gatherings, in text order (会议).", examples=[[_example(Meeting)]]
    )
    officials: tuple[Official, ...] = Field(
        default=(), description="People, in text order (人物).", examples=[[_example(Official)]]
    )
    project_stats: tuple[ProjectStat, ...] = Field(
        default=(), description="Figures, in text order (数据).", examples=[[_example(ProjectStat)]]
    )
    directives: tuple[Directive, ...] = Field(
        default=(), description="Orders, in text order (要求).", examples=[[_example(Directive)]]
    )
    repairs: tuple[Repair, ...] = Field(
        default=(), description="What cleaning did (修复).", examples=[[_example(Repair)]]
    )
    warnings: tuple[DocumentWarning, ...] = Field(
        default=(), description="What to know (提示).", examples=[[_example(DocumentWarning)]]
    )

    def show(self, source: str | None = None) -> Page:
        """The document as a page, each object beside the words it came from; a notebook shows it, ``save`` writes it.

        With ``source``, the text that was parsed, the page can switch to it. Raises ``ImportError`` without the
        extra ``jiyao[view]``.
        """
        from jiyao.view import Viewed, page

        return page([Viewed(self, source)])

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """What ``repr`` shows: what the document is, and how much was found, in one short line."""
        yield "kind", self.kind.value
        yield "title", self.title
        yield "region", self.region.name if self.region else None
        for name in ("text", "meetings", "officials", "project_stats", "directives"):
            yield name, Counted(len(getattr(self, name)))


class Counted(int):
    """How many, as ``repr`` shows it in place of the many: ``<3>``."""

    def __repr__(self) -> str:
        return f"<{int(self)}>"
