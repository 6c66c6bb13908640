"""Names without a post at the head of a clause, before a verb of gatherings: 甲强调; 甲、乙参加."""

from __future__ import annotations

from itertools import islice

from jiyao.lexicon import read_words
from jiyao.mentions.clause_starts import clause_starts
from jiyao.mentions.name_cuts import DOTS, Cut
from jiyao.mentions.name_lexicon import NameLexicon
from jiyao.mentions.name_places import LEADS, plain
from jiyao.mentions.person_sheet import PersonMention, PersonSheet
from jiyao.patterns import pattern

_DOT_NEAR = pattern(r"\p{Han}{1,8}[·•]")
_ANYONE = read_words("anyone_verbs.txt")
_SAYS_AT = pattern(
    r"在[^，。！？\n]{1,40}?(?:时|上|中|期间|后)(?:强调|指出|要求|提出)"
    r"|就[^，。！？\n]{2,40}?(?:提出了?(?:[\p{Han}\d]{0,6}(?:要求|意见))|[作做讲]了?[\p{Han}\d]{1,6}(?:强调|部署|安排|意见))"  # 就招商工作提出具体要求
)


def _may_act(text: str, at: int, lexicon: NameLexicon) -> bool:
    """Whether a name may begin at ``at`` and what it needs may follow: saves cutting a name at every clause."""
    if text[at : at + 1] not in lexicon.firsts:
        return False
    if text[at + 1 : at + 2].isspace():  # set apart: 王 强
        return True
    acts = False
    for end in (at + 2, at + 3, at + 4):  # a plain name has two to four characters
        if text[end : end + 1] in lexicon.act_firsts:
            acts = True
            if text.startswith("来", end):  # a name before 来川考察 is cut by other rules
                return True
            if lexicon.goes_before(text, end) and lexicon.is_plain(text[at:end]):
                return True
    if DOTS.isdisjoint(text[at : at + 10]):
        return False
    return acts or lexicon.transliteration.issuperset(text[at : at + 5])  # 买买提・艾力


def acting(sheet: PersonSheet) -> None:
    """People named without a post at the head of a clause, before a verb of gatherings: 甲强调; 甲、乙参加."""
    dotted = "·" in sheet.text or "•" in sheet.text
    lexicon = sheet.cutter.lexicon
    plainly = not any(dot in sheet.text for dot in DOTS)
    for at in clause_starts(sheet.text, lexicon.act_openings) if plainly else clause_starts(sheet.text):
        if not (dotted and _DOT_NEAR.match(sheet.text, at)) and not _may_act(sheet.text, at, lexicon):
            continue
        places = []
        while at not in sheet.found and at not in sheet.post_at and (cut := plain(sheet, at)):
            places.append((at, cut))
            if sheet.text[cut.end : cut.end + 1] not in ("、", "和"):
                break
            at = cut.end + 1
        last = places[-1][1] if places else None
        if last is None or not (
            sheet.cutter.does(last.name, last.end) or _SAYS_AT.match(sheet.text, last.end)
        ):
            continue
        if _by_anyone(sheet, last) or _is_request(sheet, last):
            continue
        for start, cut in places:
            sheet.add(PersonMention(start, cut.end, cut.name, (), "official.act"))


def _by_anyone(sheet: PersonSheet, cut: Cut) -> bool:
    """Whether a name is followed by what anyone may do, and nowhere by what leaders do: 李红梅说, not 王强在…时强调."""
    text = sheet.text
    if not text.startswith(_ANYONE, cut.end):
        return False
    places = islice(sheet.cutter.places(cut.name, cut.end), 5)
    return not any(LEADS.match(text, at + len(cut.name)) for at in places)


def _is_request(sheet: PersonSheet, cut: Cut) -> bool:
    """Whether a clause only says at whose wish; not 应明要求, where the text names him elsewhere too.

    >>> from jiyao import parse_document
    >>> report = "2月3日，全县招商工作会议召开，县长应明主持。{}要求，会议作了调整。"
    >>> [len(one.mentions) for one in parse_document(report.format("应客人")).officials]
    [1]
    >>> [len(one.mentions) for one in parse_document(report.format("应明")).officials]
    [2]
    """
    wish = cut.name[0] in "应从按" and sheet.text.startswith(("要求", "邀请"), cut.end)
    return wish and sheet.cutter.support(cut.name, cut.end) < 2
