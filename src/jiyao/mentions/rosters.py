"""Names in rosters and notices: 出席：甲、乙; lines below 组长：; 甲，男，…现任…，拟任…."""

from __future__ import annotations

from jiyao.lexicon import read_words
from jiyao.mentions.name_places import BRACKET, beside, in_bracket, plain
from jiyao.mentions.names_after_posts import name_place
from jiyao.mentions.person_sheet import PersonMention, PersonSheet
from jiyao.models import Position, PositionStatus
from jiyao.patterns import pattern

_RESUME = pattern(r"(?:同志)?[，,]\s?(?:男|女)[，,]")
_HOLDS = pattern(r"(?P<how>现任职?|拟任(?:职务)?|拟提名为?|拟推荐为?|拟聘任为?)[：:]?$")
_ROSTER_GAP = pattern(r"[\s、，；,;]++")
_ROSTER_LABEL = pattern(
    r"(?:\L<labels>|(?:出席|参加|列席|陪同|参会|请假)\p{Han}{0,10}(?:有|人员|名单|领导|同志))[^\S\n]*[：:][^\S\n]*",
    labels=frozenset(read_words("roster_labels.txt")),
)
_UNIT = pattern(r"\p{Han}{2,20}(?:局|办|委|部|室|中心|公司|集团|乡|镇|街道|院|会|队|所|站|专班)[^\S\n]++")


def rosters(sheet: PersonSheet) -> None:
    """Lines of minutes and of notices: 出席：甲 乙（县委常委、副县长） 丙.

    A roster goes on in the lines below it that hold a name with its post.

    >>> from jiyao import parse_document
    >>> notice = "关于成立某县项目建设领导小组的通知\\n组长：秦岭川（县长）\\n成员：\\n{}"
    >>> [one.name for one in parse_document(notice.format("关山月（县财政局局长）\\n宋词  县审计局局长")).officials]
    ['秦岭川', '关山月', '宋词']
    >>> [one.name for one in parse_document(notice.format("高新区（园区办公室）\\n各乡镇、县直各部门")).officials]
    ['秦岭川']
    """
    opened = False
    for line in sheet.layout.lines:
        label = _ROSTER_LABEL.match(sheet.text, line.start, line.end)
        opened = label is not None or (opened and _goes_on(sheet, line.start))
        at = label.end() if label else line.end
        while at < line.end:
            at = _roster_item(sheet, at)
            gap = _ROSTER_GAP.match(sheet.text, at, line.end)
            at = gap.end() if gap and gap.end() > at else line.end


def _goes_on(sheet: PersonSheet, start: int) -> bool:
    """Whether a line below a roster begins with a name and its post; they are kept."""
    cut = sheet.cutter.cut(start)
    if cut and not (
        sheet.cutter.hard(cut.end) and (sheet.cutter.lexicon.surname(cut.name) or "·" in cut.name)
    ):
        return False
    positions = in_bracket(sheet, cut.end) + beside(sheet, cut.end) if cut else ()
    if cut and positions:
        sheet.add(PersonMention(start, cut.end, cut.name, positions, "official.roster"))
    return bool(positions)


def _roster_item(sheet: PersonSheet, at: int) -> int:
    """One item of a roster; its end, or ``at`` where no name stands."""
    post = sheet.post_at.get(at)
    if post:
        at = name_place(sheet, post)
    elif unit := _UNIT.match(sheet.text, at):
        at = unit.end()
    end = at
    cut = sheet.cutter.cut(at)
    if cut and (sheet.cutter.hard(cut.end) or at in sheet.found):
        end = cut.end
        positions = in_bracket(sheet, cut.end) + beside(sheet, cut.end)
        sheet.add(PersonMention(at, cut.end, cut.name, positions, "official.roster"))
    bracket = BRACKET.match(sheet.text, end)
    return bracket.end() if bracket else end


def resumes(sheet: PersonSheet) -> None:
    """Lines of notices before appointment: 甲，男，1975年6月生，…现任县委常委，拟任县委副书记."""
    if "男" not in sheet.text and "女" not in sheet.text:
        return  # most pages
    for line in sheet.layout.lines:
        cut = plain(sheet, line.start)
        if cut is None or not _RESUME.match(sheet.text, cut.end):
            continue
        positions: list[Position] = []
        for at in range(line.start, line.end):
            if at in sheet.post_at and (held := _HOLDS.search(sheet.text, max(line.start, at - 8), at)):
                positions += _as_held(sheet.post_at[at].positions, held.group("how"))
        sheet.add(PersonMention(line.start, cut.end, cut.name, tuple(positions), "official.resume"))


def _as_held(positions: tuple[Position, ...], how: str) -> list[Position]:
    status = PositionStatus.NOMINEE if how.startswith("拟") else None
    return [position.model_copy(update={"status": status}) if status else position for position in positions]
