"""Whether a heading or a numbered list lays something down: demands, practices, or none of them."""

from __future__ import annotations

from jiyao.extract.directives import lists
from jiyao.extract.directives.addressees import party
from jiyao.extract.directives.assignments import assigns
from jiyao.extract.directives.context import Context, Place
from jiyao.extract.directives.deadlines import find_deadline
from jiyao.extract.directives.imperatives import is_command, tells
from jiyao.extract.directives.markers import MarkerKind
from jiyao.extract.directives.runs import runs
from jiyao.models import DocumentKind, Force
from jiyao.patterns import pattern
from jiyao.reading.outline import Entry

_DOES = pattern(r"做法|经验|措施|举措")
_NAME = pattern(r"[^，。；：\n]{2,40}?(?:项目|工程)(?=[，。；：\n]|$)")
_STOP = pattern(r"[。！；]")
# 原则同意该方案: a decision that asks nothing of anyone.
_AGREED = pattern(
    r"[，,：:]?(?:会议)?(?:原则上?)?(?:同意|通过|批准)(?![^。；]{0,80}(?:由[^，。；]{2,20}(?:负责|牵头|\p{Han}{0,6}(?:印发|实施|落实))|要))"
)
_AGREED_FIRST = frozenset("，,：:会原同通批")
_ASKS = pattern(r"提(?:出)?(?:了)?[^，。；：]{0,8}(?:要求|希望)[：:]$")  # 我提三点要求：一是请办公室整理成文
# 包抓项目领导, 牵头部门: a heading over those who do it.
_WHO = pattern(
    r"(?:包抓|包保|包联|包挂|联系|挂钩|挂包|牵头|配合|协助|协办|承办|主办|参与|参加|参会|出席|列席|负责|责任|分管|主管|督导|监督)"
    r"[^，。；：]{0,12}?(?:领导|单位|部门|机构|人员|人|人选|成员|干部)"
)
_ORDERS = frozenset({"议定", "要求", "责成", "决定"})


def agrees(context: Context, entry: Entry) -> bool:
    """Whether an entry only agrees to something."""
    text, start = context.text, entry.number_end
    return text[start : start + 1] in _AGREED_FIRST and bool(_AGREED.match(text, start, entry.title_end))


def says(context: Context, entry: Entry) -> bool:
    """Whether someone begins to speak in the title itself: 二、会议要求，各单位要…"""
    events = context.changes(entry.number_end, entry.title_end + 2) if context.issued else []
    return any(event.named and event.start < entry.title_end for event in events)


def is_item(context: Context, entry: Entry, first: Entry) -> bool:
    """Whether a heading by its number is an item: a full sentence that names its party or its time, or one
    of the decisions that follow straight upon 会议决定： (``first`` is the first of its list)."""
    title = context.text[entry.number_end : entry.title_end]
    if entry.form is None or entry.children or agrees(context, entry) or says(context, entry):
        return False
    named = party(title, before_marker=False) is not None
    return named or find_deadline(title, 0, len(title)) is not None or _is_decision(context, entry, first)


def _is_decision(context: Context, entry: Entry, first: Entry) -> bool:
    closed = context.text[entry.title_end : entry.title_end + 1] in ("。", "；", "，")
    if tells(context.text[entry.number_end : entry.title_end]):
        return False
    return closed and not context.text.startswith("关于", entry.number_end) and is_ordered(context, first)


def heading_commands(context: Context, entry: Entry, first: Entry, place: Place) -> bool:
    """Whether a heading commands, so that it is a directive itself where none stands under it."""
    if (
        context.kind is DocumentKind.FEATURE and not context.is_notice
    ) or entry.title_end <= entry.number_end:
        return False
    if context.nobody_speaks(entry.start):
        return False
    if context.kind is DocumentKind.REPORT and not any(lists.names("plan", title) for title in place.section):
        return False
    title = context.text[entry.number_end : entry.title_end]
    markers = context.marked.between(entry.number_end, entry.title_end)
    if any(marker.kind is not MarkerKind.WEAK for marker in markers):
        return True
    if entry.form is None or title.startswith("关于") or _WHO.fullmatch(title):
        return False
    return is_command(title, 0, len(title)) or assigns(title) or _is_decision(context, entry, first)


def force_of(context: Context, run: list[Entry], place: Place) -> Force | None:
    """What the items of a run are; None where they are no directives."""
    if context.kind is DocumentKind.FEATURE and context.said(run[0].start, ()).issuer is None:
        return _practice(context, run, place)
    if context.nobody_speaks(run[0].start):
        return None
    text, heading = context.text, place.section[-1] if place.section else ""
    if lists.share(["要" in text[e.start : e.number_end] for e in run]) >= 0.5:
        return Force.REQUIREMENT
    context_words = place.lead if any(lists.names(s, place.lead) for s in ("told", "task")) else heading
    headed = lists.share([bool(context.marked.between(e.number_end, e.title_end)) for e in run])
    if lists.names("told", context_words) and not lists.names("task", place.lead):
        return Force.REQUIREMENT if headed >= 0.5 else None
    planned = any(lists.names("plan", words) for words in (place.lead, *place.section))
    if context.kind is DocumentKind.REPORT and headed < 0.5 and not planned:
        return None
    if is_ordered(context, run[0]):
        return Force.REQUIREMENT
    if _ASKS.search(place.lead.rstrip()) and not _any_tells(text, run):
        return Force.REQUIREMENT
    commands = lists.share([lists.item_commands(context.marked, entry) for entry in run])
    # 第二，督查要严格。 over 一是每月督查。二是每季通报。: what stands in a demand is one unless it tells.
    inside = place.in_demand and len(run) > 1 and not _any_tells(text, run)
    return Force.REQUIREMENT if commands >= 0.5 or inside else None


def _any_tells(text: str, run: list[Entry]) -> bool:
    return any(lists.items_tell(text, entry) for entry in run)


def heads_items(context: Context, entry: Entry) -> bool:
    """Whether a numbered demand has demands of its own and so is their section."""
    if not entry.children:
        return False
    inside = Place(in_demand=True)
    return any(force_of(context, run, inside) for run in runs(entry.children))


def _practice(context: Context, run: list[Entry], place: Place) -> Force | None:
    told = lists.names("told", place.lead) and not _DOES.search(place.lead)
    states = lists.share([lists.items_tell(context.text, entry) for entry in run])
    works = lists.share([_names_work(context.text, entry) for entry in run])
    return None if told or states > 0.5 or works > 0.5 else Force.PRACTICE


def _names_work(text: str, entry: Entry) -> bool:
    """1.甲产业园项目：占地200亩: an item about a project, no practice."""
    name = _NAME.match(text, entry.number_end, entry.title_end)
    return name is not None and not lists.opens_command(name.group())


def is_ordered(context: Context, first: Entry) -> bool:
    """Whether a list follows straight upon 议定, 要求, 决定 or 责成: its items need no word of command."""
    event = context.event(first.start)
    if event is None or event.verb not in _ORDERS:
        return False
    return event.content <= first.start and not _STOP.search(context.text, event.content, first.start)
