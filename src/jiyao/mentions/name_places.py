"""What the rules for people share: a name at a place, and the posts beside it or in its bracket."""

from __future__ import annotations

from jiyao.lexicon import read_words
from jiyao.mentions.name_cuts import CLOSING, Cut
from jiyao.mentions.person_sheet import PersonSheet
from jiyao.models import Position
from jiyao.patterns import pattern

DEPARTMENTS = frozenset(read_words("departments.txt"))  # in short: 财政, 交通
BRACKET = pattern(r"[（(][^（）()\n]{1,60}[）)]")
HAN = pattern(r"\p{Han}++")
# What leaders do, in the clause of a name: 在调研…时强调, 作工作报告, 率队赴….
LEADS = pattern(
    r"[^。！？\n“”]{0,30}?(?:强调|指出|要求|主持|出席|讲话|致辞|作\p{Han}{0,4}报告|作\p{Han}{0,4}部署|调研|督导|率队|带队|考察|检查|会见|看望|慰问|宣布|宣读|通报|一行|就[座坐])"
)
_CORE_ACTS = frozenset(read_words("core_acts.txt"))
DOCTRINE = (
    "总书记",
    "国家主席",
    "主席思想",
    "新时代中国特色",
    "同志为核心",
    "同志为总书记",
    "思想",
    "理论",
)
_WIDE_GAP = pattern(r"[^\S\n]++")


def certain(sheet: PersonSheet, cut: Cut, *, alone: bool = False) -> bool:
    """Whether a name ends for sure: in a list, before another post, before a verb that only people do, or twice."""
    text, end = sheet.text, cut.end
    if text.startswith(("的职务", "职务"), end):
        return True  # 免去原副县长钟情的职务
    if sheet.cutter.hard(end):
        return alone or sheet.cutter.support(cut.name, end) > 1 or _closes(sheet, cut)
    return text[end] in CLOSING or any(text[end : end + n] in _CORE_ACTS for n in (2, 3, 4))


def _closes(sheet: PersonSheet, cut: Cut) -> bool:
    """Whether the mark after a name is one of a list or of a line that holds a post and a name alone."""
    mark = sheet.text[cut.end : cut.end + 1]
    if mark in ("", "\n"):
        return sheet.text[cut.end - len(cut.name) - 1].isspace()
    return mark in "、（(：:" or mark.isspace() or (mark == "，" and cut.end + 1 in sheet.post_at)


def plain(sheet: PersonSheet, at: int) -> Cut | None:
    cut, lexicon = sheet.cutter.cut(at), sheet.cutter.lexicon
    if cut is None or not (lexicon.is_plain(cut.name) or "·" in cut.name):
        return None
    if any(place in sheet.post_at for place in range(at + 1, cut.end)):
        return None  # 王县长强调
    if lexicon.is_function(cut.name) and not certain(sheet, cut):
        return None  # 向大家表示
    if len(cut.name) > 2 and cut.name[:2] in lexicon.words and sheet.cutter.support(cut.name, cut.end) < 2:
        return None  # 严禁以, 达成意
    return cut


def beside(sheet: PersonSheet, end: int) -> tuple[Position, ...]:
    """The posts of a table's line: 组长：甲  县委副书记、县长."""
    gap = _WIDE_GAP.match(sheet.text, end)
    post = sheet.post_at.get(gap.end()) if gap else None
    return post.positions if post else ()


def in_bracket(sheet: PersonSheet, end: int) -> tuple[Position, ...]:
    """The posts of 甲（县委常委、副县长）."""
    bracket = BRACKET.match(sheet.text, end)
    if bracket is None:
        return ()
    inside = (sheet.post_at[at] for at in range(bracket.start() + 1, bracket.end()) if at in sheet.post_at)
    return tuple(position for post in inside for position in post.positions)
