"""The commands in running text: each sentence that commands, cut where another command begins."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from jiyao.extract.directives.addressees import ends_in_party
from jiyao.extract.directives.imperatives import is_command, tells
from jiyao.extract.directives.markers import MarkedText, Marker, MarkerKind
from jiyao.patterns import pattern, scanner

_CLOSING = " \t\u3000\n。；;，,！!：:、"
# Who or what makes a sentence no command: a problem of some, a question, a condition, what I shall say, what
# the page says of itself (未经许可，不得转载).
_NO_COMMAND = pattern(
    r"^(?:按(?:照)?惯例|有的|有些|个别|一些|少数|部分(?!单位|乡镇|部门)|让我们|我相信|相信|如果|假如|若|为什么|怎么|谁|之所以|因为|当时|曾经|过去|有(?:一)?句话|俗话说|常言道)|[？?]$|怎么办$|转载(?:或\p{Han}{2,4})?[。！]?$|点击(?:此处|这里|查看|下载|链接)"
)
# 有的同志会上表态会后不动，这种作风必须坚决纠正.
_TURNS = pattern(r"[，,](?:这|对此|对这|此)[^，。；]{0,12}(?:必须|务必|要)[^，。；]*[。！]?$")
# 要实现快速增长，首要任务就是…: an aim with its condition.
_CONDITION = pattern(
    r"(?:^|[，,])(?:我们|大家)?要(?:促进|实现|完成|推动|加快|解决|做好|搞好|使|让|把|干|想|达到)[^。；]{1,60}?[，,](?:就|首先|首要|前提|才能|离不开|唯有|只有|关键|必然)"
)


class Command(NamedTuple):
    """One command: its place without the closing mark, and its markers."""

    start: int
    end: int
    markers: tuple[Marker, ...]


# 下一步，该县将继续加大力度，确保完成任务: what is planned, told by the writer.
_PLANS = pattern(r"将(?:继续|进一步|以|认真|全力|加大|加快|坚持|持续|严格|充分|始终|按照|紧|不断|切实|努力)")
_TOPIC = pattern(r"[，,](?:对|对于|针对|凡|凡是)[^，,。；]{2,36}[，,]$")
# 等会，书记还要作重要讲话，请大家认真抓好落实: what comes next in the meeting.
_COMES = pattern(r"(?:讲话|部署|安排|发言|指导|点评|总结)[，,]$")
# 要求尽快完工；随后，在甲工地听取了汇报: where the tour goes next is no part of it.
_NARRATES = pattern(
    r"[；;]?(?:随后|接着|之后|在[^，。；]{2,24}(?:现场|工地|公司|社区|村|中心)，|[^，。；]{0,24}(?:听取|查看|察看|询问|了解|检查|走访|来到|深入)了)"
)
_THEN = pattern(r"还(?:要|将)[^。；，,]{0,24}?(?:讲话|发言|总结|部署|指导|点评)[，,](?=请|希望)")
# 稍后，书记还要结合考察情况作重要讲话。: the whole sentence says so.
_WILL_SPEAK = pattern(
    r"还(?:要|将)[^。；，,]{0,24}?(?:作|做|发表|进行)[^。；，,]{0,6}(?:讲话|发言|总结|部署)$"
)
# What _NO_COMMAND begins with, ends with or holds, and what _CONDITION, _WILL_SPEAK and _AIM cannot be without: few
# parts have any of it (asked first, this saves two thirds of what those patterns take).
_NO_COMMAND_FIRST, _NO_COMMAND_LAST = (
    frozenset("按有个一少部让我相如假若为怎谁之因当曾过俗常"),
    frozenset("？?办"),
)
_ASIDE = scanner(
    "目的|意思|意味着|为的|初衷|用意|就是要|还[要将]|，[就首前才离唯只关必]|,[就首前才离唯只关必]"
)
_JUST_NOW = ("刚才", "会上", "会前", "今天", "前面", "等会", "等一会", "稍后", "随后")
# The aim of something that was done: 用这个词，目的就是要让大家紧张起来; 项目的重要性 is none.
_AIM = pattern(
    r"(?:(?<![项题栏])目的|意思|意味着|为的|初衷|用意)[^，。；]{0,8}(?=要)|(?<![项题栏])目的[^。；]{0,12}?就是(?=要)|(?:今天|这次|此次|召开|举行|请来)[^。；]{0,120}?，就是(?=要)"
)

Bare = Callable[[str, int, int], bool]


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without white space and marks around it."""
    while start < end and text[start] in _CLOSING:
        start += 1
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    return start, end


def commands(
    marked: MarkedText, start: int, end: int, *, bare: Bare | None = None, strict: bool = False
) -> list[Command]:
    """The commands of one sentence; ``bare`` says whether words without a marker may open it.

    ``strict`` leaves out what only a hearer of orders would take for one (确保…, 力争…).

    >>> text = "县财政局要强化调度；各单位要抓紧修改文本，按程序报批。"
    >>> [text[c.start:c.end] for c in commands(MarkedText(text), 0, len(text))]
    ['县财政局要强化调度', '各单位要抓紧修改文本，按程序报批']
    """
    text, markers = marked.text, marked.between(start, end)
    if not markers:  # as most sentences
        return _without_marker(marked, start, end, bare) if bare and start < end else []
    found: list[Command] = []
    part_start, part_end = start, marked.part_end(start, end)
    while part_start < end:
        told = markers if part_end - part_start == end - start else marked.between(part_start, part_end)
        told = told and eligible(text, part_start, part_end, told, strict=strict)
        if told and not (found and _only_assures(text, part_start, told)):
            found.append(Command(_hope(text, part_start, told[0]), part_end, told))
        elif found:
            last = found[-1]
            found[-1] = Command(last.start, part_end, last.markers)
        elif part_start == start and _opens(marked, (part_start, part_end), end, bare):
            found.append(Command(part_start, part_end, ()))
        part_start, part_end = part_end, marked.part_end(part_end, end)
    return [
        Command(*trim(text, piece.start, piece.end), piece.markers)
        for command in found
        for piece in (_at_commas(text, command) if len(command.markers) > 1 else (command,))
    ]


def _without_marker(marked: MarkedText, start: int, end: int, bare: Bare) -> list[Command]:
    """A sentence without markers, where its first part may open a command."""
    text, part_end = marked.text, marked.part_end(start, end)
    first, last = trim(text, start, part_end)
    if not bare(text, first, last):
        return []
    while part_end < end and not _NARRATES.match(text, part_end, end):
        part_end = marked.part_end(part_end, end)
    return [Command(first, trim(text, first, part_end)[1], ())]


def eligible(
    text: str, start: int, end: int, markers: tuple[Marker, ...], *, strict: bool
) -> tuple[Marker, ...]:
    """The markers of a part where it is a command; none where it is none."""
    words = text[start:end].strip(_CLOSING)
    if _forbids_command(words) and not _TURNS.search(words):
        return ()
    if _ASIDE.search(words) and (
        _CONDITION.search(words) or _AIM.search(words) or _WILL_SPEAK.search(words.rstrip("。"))
    ):
        return ()
    then = _THEN.search(text, start, end) if "还" in words else None
    if then:  # 等下，书记还要作讲话，请大家认真落实
        markers = tuple(marker for marker in markers if marker.start >= then.end())
    for marker in markers:
        if marker.kind is MarkerKind.DEMAND:
            return markers
    if tells(words) or _PLANS.search(words):
        return ()
    strong = [marker for marker in markers if marker.kind is MarkerKind.FORBID]
    return markers if strong or not strict else ()


def _forbids_command(words: str) -> bool:
    ends = words[0] in _NO_COMMAND_FIRST or words[-1] in _NO_COMMAND_LAST
    return (ends or "转载" in words or "点击" in words) and _NO_COMMAND.search(words) is not None


def _opens(marked: MarkedText, part: tuple[int, int], end: int, bare: Bare | None) -> bool:
    """Whether words without a marker open a sentence as a command: after 要求, or where the sentence goes on to command
    (继续保持势头，营造环境；要突出重点)."""
    start, stop = trim(marked.text, *part)
    if bare and bare(marked.text, start, stop):
        return True
    later = marked.between(stop, end)
    follows = marked.text[part[1] : part[1] + 1] == "要" and any(m.start == part[1] for m in later)
    return follows and is_command(marked.text, start, stop)


def _only_assures(text: str, start: int, markers: tuple[Marker, ...]) -> bool:
    """要加快在建项目进度；抓好前期工作，确保早日开工: what it is to lead to is no command of its own, unless it opens
    the part (；确保早日开工)."""
    before = text[start : markers[0].start].strip()
    return bool(before) and all(marker.kind is MarkerKind.ASSURE for marker in markers)


def _hope(text: str, start: int, marker: Marker) -> int:
    """Where a part begins: 各部门作了表态发言，希望大家… begins with 希望, for what stands before it was done."""
    before = text[start : marker.start]
    if marker.text in ("希望", "请"):
        return marker.start if tells(before) or _COMES.search(before) else start
    if (before.startswith(_JUST_NOW) or before.endswith(("，大家", "，同志们"))) and tells(
        before
    ):  # 刚才，县长作了安排，大家要抓好落实
        return start + max(before.rfind("，"), before.rfind(",")) + 1
    return start


def _only_addresses(text: str, earlier: Marker, marker: Marker) -> bool:
    """希望施工单位，要抓紧: what stands between is who is asked."""
    return earlier.text in ("希望", "请") and ends_in_party(text[earlier.end : marker.start - 1])


def _with_topic(text: str, start: int, marked_end: int, cut: int) -> int:
    """The cut before 要, moved before the topic that belongs to it: …征用土地，对已征收的土地，要合理使用."""
    topic = _TOPIC.search(text, max(start, marked_end, cut - 40), cut)
    return topic.start() + 1 if topic else cut


def _at_commas(text: str, command: Command) -> list[Command]:
    """A command cut before each 要 that follows a comma and has a marker before it."""
    cuts = [
        _with_topic(text, command.start, earlier.end, marker.start)
        for earlier, marker in pairwise(command.markers)
        if marker.text == "要"
        and text[marker.start - 1] in "，,"
        and not _only_addresses(text, earlier, marker)
    ]
    if not cuts:
        return [command]
    edges = [command.start, *cuts, command.end]
    return [Command(a, b, tuple(m for m in command.markers if a <= m.start < b)) for a, b in pairwise(edges)]
