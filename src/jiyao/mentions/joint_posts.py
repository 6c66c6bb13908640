"""Joint posts: the organisation that the second leaves out is that of the first (县委副书记、政法委书记)."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from jiyao.lexicon import read_words
from jiyao.lexicon.words import Words
from jiyao.mentions.organisations import LEVELS
from jiyao.models import Position, PositionStatus
from jiyao.patterns import pattern

_SENTENCE_MARKS = frozenset("。！？\n")
_PARTY_BODY = pattern(r"(?:分党组|党组|机关党委|党委|党工委|工委|党总支|党支部)$")
_COMMITTEE = pattern(rf"[{LEVELS}](?:工)?委$")
_GOVERNMENT = pattern(r"(?:人民政府|政府|行政公署|行署)$")
_OWN_BODY = pattern(r"(?:党组|党委|党工委|工委|纪委|纪工委)$")
_FIRM = pattern(r"(?:公司|集团|厂|矿|合作社|中心|银行|分行|支行|企业)(?:党委|党支部|党总支)?$")
_PARTY_TITLES = frozenset({"书记", "常委", "委员"})
# Heads of what is set up for a task, or of schools and the like: no 县委 nor 县政府 has them.
_OF_TASKS = frozenset(
    [
        "组长",
        "总指挥",
        "指挥长",
        "总指挥长",
        "召集人",
        "河长",
        "湖长",
        "林长",
        "田长",
        "链长",
        "路长",
        "校长",
        "会长",
        "队长",
        "站长",
        "所长",
        "院长",
    ]
)
# The part of an organisation's name that says of which division it is: 石湾县|委, 县|人大, 县经济开发区|党工委.
_LEAD = pattern(
    rf"^\p{{Han}}*?[{LEVELS}](?=$|委|政府|人民|人大|政协|纪委|监委|党|管委会|法院|检察院|人武部|武装部|妇联|总工会|工商联)"
)
_BODIES = "政府|人民政府|政协|人大|人大常委会|纪委|监委|纪委监委|法院|检察院|人民法院|人民检察院|人武部|总工会|工商联|妇联"
_PARTIAL_BODY = pattern(rf"(?:{_BODIES})(?:党组|党委|机关)?")
_PARTIAL_OFFICE = pattern(
    rf"(?!\p{{Han}}*(?:[{LEVELS}]|公司|集团|街道|协会|商会|地委|行署))\p{{Han}}{{1,12}}(?:局|委|办|办公室|部|中心|联|政府|委员会|大队|法院|检察院)"
)
# The office of a division, and one that leaves the division out.
_BARE_OFFICE = pattern(
    r"(?!\p{Han}*(?:[省县旗州盟镇乡]|市(?!场)|区(?!域)|公司|集团|街道))\p{Han}{1,10}(?:局|委|办|办公室|中心)"
)
_OFFICE = pattern(
    rf"(?P<lead>\p{{Han}}{{0,10}}?(?:[县旗州盟省]|市(?!场)|区(?!域)))(?:{_BARE_OFFICE.pattern})"
)
# Organs of the very body named before: 县人民法院副院长、审判委员会委员; 开发区党工委书记、管委会主任.
_OWN_ORGANS = frozenset(
    [
        "管委会",
        "审判委员会",
        "检察委员会",
        "审委会",
        "检委会",
        "董事会",
        "理事会",
        "常委会",
        "办事处",
        "居委会",
        "社区居委会",
    ]
)
# 市政府副秘书长、办公室主任; 县政协秘书长、研究室主任.
_OFFICES = frozenset(["办公室", "办公厅", "研究室"])
_GOVERNMENT_BODY = pattern(r"(?:政府|政协|人大|常委会)(?:党组)?$")
_ORGANS = frozenset(read_words("party_organs.txt"))
_DEPARTMENT = Words([*read_words("departments.txt"), "人武"])
_LENT = frozenset("局部厅处科股院所站")  # the last words of bodies that also begin titles: 教育局长


class Held(NamedTuple):
    """One post on its way to a Position."""

    organisation: str
    title: str
    base: str
    kind: str
    status: PositionStatus

    @property
    def body(self) -> str:
        """The organisation, also where a head of government leaves it out: 县长 is of 县政府."""
        return self.organisation or (self.base[0] + "政府" if self.kind == "head" else "")

    @property
    def office(self) -> str:
        """The organisation in full where the title lends it its last word: 县教育|局长 is of 县教育局.

        >>> Held("县教育", "局长", "局长", "body", PositionStatus.INCUMBENT).office
        '县教育局'
        >>> Held("县教育局", "局长", "局长", "body", PositionStatus.INCUMBENT).office
        '县教育局'
        """
        lends = self.title == self.base and len(self.base) == 2 and self.base[0] in _LENT
        if lends and _DEPARTMENT.ends(self.organisation, len(self.organisation)):
            return self.organisation + self.base[0]
        return self.organisation

    def position(self) -> Position:
        """The canonical form: heads of government stand bare, all others with their organisation."""
        if self.kind != "head":
            return Position(
                text=self.organisation + self.title,
                organization=self.office or None,
                post=self.title,
                status=self.status,
            )
        region = _GOVERNMENT.sub("", self.organisation)
        region = "" if len(region) <= 1 else region
        return Position(text=region + self.title, organization=self.body, post=self.title, status=self.status)


@dataclass(slots=True)
class Before:
    """The posts named before a place, in its line and in its sentence, the last one last; no more than 60 of them."""

    line: deque[Held] = field(default_factory=lambda: deque(maxlen=60))
    sentence: deque[Held] = field(default_factory=lambda: deque(maxlen=60))

    def pass_over(self, words: str) -> None:
        """Forget what a sentence's or a line's end closes."""
        if "\n" in words:
            self.line.clear()
        if not _SENTENCE_MARKS.isdisjoint(words):
            self.sentence.clear()

    def add(self, held: Held) -> None:
        """Remember one post more."""
        self.line.append(held)
        self.sentence.append(held)


def restore(held: Held, before: Before, joint: bool) -> Held:
    """The post with what it leaves out, read from the posts before it."""
    if not before.line or held.kind == "group":
        return held
    if not held.organisation:
        return _restore_bare(held, before, joint)
    own = joint and held.organisation in _OFFICES and _GOVERNMENT_BODY.search(before.line[-1].organisation)
    if joint and not own and held.organisation in _ORGANS and (committee := _committee(before.line)):
        return held._replace(organisation=committee + held.organisation)
    return _restore_partial(held, before, joint)


def _restore_bare(held: Held, before: Before, joint: bool) -> Held:
    last = before.line[-1]
    if held.kind == "head":
        return _restore_head(held, before, joint)
    if (
        held.kind in ("firm", "rank")
        and last.kind != held.kind
        and not (joint and (_FIRM.search(last.organisation) or _is_firm_party(last.organisation)))
    ):
        return held
    if not joint and held.title.startswith("党组") and before.sentence:  # 副主任甲、乙，党组成员丙
        body = _PARTY_BODY.sub("", before.sentence[-1].body)
        return held._replace(organisation=body) if _GOVERNMENT_BODY.search(body) else held
    if not joint and held.base == "秘书长":  # 市人大常委会副主任甲、乙，秘书长丙
        last = before.sentence[-1] if before.sentence else held
    elif not joint:  # 县人大常委会主任甲，副主任乙
        last = next((post for post in reversed(before.line) if post.base == held.base), held)
    return held._replace(organisation=_shared(last, held.base))


def _is_firm_party(organisation: str) -> bool:
    """Whether a party body is that of a firm, before 董事长: 远山电气局党委, not 上河镇党委.

    >>> _is_firm_party("远山电气局党委"), _is_firm_party("上河镇党委"), _is_firm_party("县委")
    (True, False, False)
    """
    firm = _PARTY_BODY.sub("", organisation)
    return len(firm) > 2 and firm != organisation and firm[-1] not in LEVELS and not firm.endswith("街道")


def _restore_head(held: Held, before: Before, joint: bool) -> Held:
    """上兴镇党委书记、镇长; 上兴镇党委书记甲、镇长乙."""
    if not before.sentence:
        return held
    lead = _lead(before.sentence[-1].body)
    named = len(lead) > 1 and (joint or lead.endswith(held.base[0]))
    return held._replace(organisation=lead) if named else held


def _shared(last: Held, base: str) -> str:
    if base in _PARTY_TITLES:
        return last.office
    if base in _OF_TASKS and (
        _COMMITTEE.search(last.organisation) or _GOVERNMENT_BODY.search(last.organisation)
    ):
        return ""  # 县委书记、总河长
    shared = _PARTY_BODY.sub("", last.office)
    return "" if shared == base[0] else shared  # 团党委书记、团长


def _restore_partial(held: Held, before: Before, joint: bool) -> Held:
    last = before.line[-1]
    name = held.organisation
    if joint and _PARTY_BODY.fullmatch(name):
        return held._replace(organisation=_PARTY_BODY.sub("", _COMMITTEE.sub("", last.body)) + name)
    if joint and name in _OWN_ORGANS:
        return held._replace(organisation=_OWN_BODY.sub("", last.organisation) + name)
    if joint and name in _OFFICES and _GOVERNMENT_BODY.search(last.organisation):
        return held._replace(organisation=_PARTY_BODY.sub("", last.organisation) + name)
    if not joint and _PARTY_BODY.fullmatch(name):  # 县住建局党委书记甲，党委委员乙
        same = next((post for post in reversed(before.sentence) if post.organisation.endswith(name)), held)
        return held._replace(organisation=same.organisation)
    lead = _lead(last.body) or (_office_lead(last) if joint else "")
    if not joint and not before.sentence:
        return held
    beside = _OFFICE.fullmatch(before.sentence[-1].organisation) if before.sentence else None
    if beside and not joint and last.title == held.title and _BARE_OFFICE.fullmatch(name):
        return held._replace(organisation=beside.group("lead") + name)  # 县财政局局长甲、统计局局长乙
    # 副县长、公安局长: the office's last word is the title's first one
    office = name + held.base[0] if held.base in ("局长", "厅长", "部长") else name
    if _PARTIAL_BODY.fullmatch(name) or (joint and _PARTIAL_OFFICE.fullmatch(office)):
        return held._replace(organisation=lead + name)
    return held


def _office_lead(held: Held) -> str:
    """The division of an office: 市 of 市安委办, before 应急管理局局长; nothing of 发改局."""
    office = _OFFICE.fullmatch(held.organisation)
    return office.group("lead") if office else ""


def _committee(before: Sequence[Held]) -> str | None:
    for post in reversed(before):
        if _COMMITTEE.search(post.organisation) or (
            post.base == "常委" and post.organisation.endswith("党委")
        ):
            return post.organisation  # 兵团党委常委、组织部部长
    return None


def _lead(body: str) -> str:
    match = _LEAD.match(body)
    return match.group() if match else ""
