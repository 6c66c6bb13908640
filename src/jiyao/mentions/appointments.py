"""Names before the post that they are given or leave: 任命甲为…, 免去乙的…职务, 接受丙辞去…, 丁当选…."""

from __future__ import annotations

import regex

from jiyao.mentions.name_cuts import normal_name
from jiyao.mentions.person_sheet import PersonMention, PersonSheet
from jiyao.mentions.posts import PostMention
from jiyao.models import Position, PositionStatus
from jiyao.patterns import pattern

_LINK = pattern(
    r"(?P<by>(?:(?:等[0-9]*|[一二两三四五六七八九十0-9]+)[名位])?同志|（[^（）\n]{1,12}）)?\s?"
    r"(?P<link>(?<=同志)|为|任|担任|兼任|兼|挂任|拟任|拟提名为|出任|现任|当选为?|的|辞去|不再担任|不再兼任|原任)(?:中共|中国共产党)?$"
)
_NAMES = pattern(r"[\p{Han}·、]$")
_DOTTED = pattern(r"\p{Han}{1,8}(?:[·•]\p{Han}{1,8}){1,3}$")
_NOTE = pattern(r"（[\p{Han}，、]{1,12}）$")
_REACH = 120  # characters before the post
_AGAIN = pattern(r"(?:^|[，、])并?(?:决定|选举|推选)$")  # 任命甲为副市长，并决定为代理市长
_VERB_BEFORE = pattern(r"(?:任命|免去|免除|接受|选举|补选|推选|推荐|提名|同意|决定|确定|批准|提议|由|日)$")
# What stands before the first name of an appointment.
_BEFORE = pattern(
    r"(?:决定)?(?:任命|免去|免除|免职|接受|选举|补选|推选|推荐|提名|同意|决定|确定|批准|提议|通过|关于|任|免|选)(?:了)?[：:]?\s?$|[：:；;。\n，,]\s?$"
)
_LEAVES = pattern(r"免去|免除|免职|辞去|不再|辞职|^免")


def appointments(sheet: PersonSheet, post: PostMention) -> tuple[PersonMention, ...]:
    """The people whom the words before a post name as its new or former holders."""
    text = sheet.text
    low = max(post.start - _REACH, 0)
    low = max(low, *(text.rfind(mark, low, post.start) + 1 for mark in "\n；;。"))
    link = _LINK.search(text, max(low, post.start - 20), post.start)
    if link is None or not _NAMES.search(text, low, link.start()):
        return ()
    places = _places(sheet, low, link)
    if not places or not (places[-1][0] < low or _opens(text, low, places[-1][0], link.group("link"))):
        return ()
    clause = text[max(low, text.rfind("，", low, post.start)) : post.start]
    leaves = bool(_LEAVES.search(clause))
    if link.group("link") == "的" and not leaves:
        return ()
    positions = _former(post.positions) if leaves else post.positions
    return tuple(
        PersonMention(start, end, name, positions, "official.appointment")
        for start, end, name in reversed(places)
    )


def _places(sheet: PersonSheet, low: int, link: regex.Match[str]) -> list[tuple[int, int, str]]:
    """The names before the link, last one first; 其 is whoever was named last."""
    text, end = sheet.text, link.start()
    if text[end - 1] == "其" or _AGAIN.search(text, low, end):
        last = next((at for at in range(end - 1, -1, -1) if at in sheet.found), -1)
        return [(last, sheet.found[last].end, sheet.found[last].name)] if last >= 0 else []
    places: list[tuple[int, int, str]] = []
    elected = "当选" in link.group("link")
    end = _before_note(text, low, end)
    while found := _name_ending(sheet, low, end) or (_listed(sheet, low, end) if places or elected else None):
        places.append((*found, normal_name(text[found[0] : found[1]])))
        end = found[0] - 1
        if end < low or text[end] != "、":
            break
        end = _before_note(text, low, end)
    return places


def _before_note(text: str, low: int, end: int) -> int:
    """Where a name ends behind which a note stands: 王明（女，苗族）、李强当选."""
    note = _NOTE.search(text, max(low, end - 16), end)
    return note.start() if note else end


# A list goes on before it: 、阿古拉、 or 、青格孟和、.
_ITEM = pattern(r"(?<=、)\p{Han}{2,6}+$")


def _listed(sheet: PersonSheet, low: int, end: int) -> tuple[int, int] | None:
    """A name without a Han surname between the marks of a list that ends in names.

    >>> from jiyao import parse_document
    >>> report = "2月3日，县政协十届一次会议召开。会议选举秦岭川、{}、关山月为县政协副主席。"
    >>> [one.name for one in parse_document(report.format("额尔登图")).officials]
    ['秦岭川', '额尔登图', '关山月']
    >>> [one.name for one in parse_document(report.format("县农业局")).officials]
    []
    """
    lexicon = sheet.cutter.lexicon
    item = _ITEM.search(sheet.text, max(low, end - 7), end)
    if item is None or lexicon.excludes(item.group(), closed=True) or lexicon.is_word(item.group()):
        return None  # 县政府、农业局、
    written = lexicon.transliteration.issuperset(item.group())
    return (item.start(), end) if written or len(item.group()) < 4 else None


def _name_ending(sheet: PersonSheet, low: int, end: int) -> tuple[int, int] | None:
    """The name that ends at ``end``, opened by a mark or a word of appointing."""
    lexicon = sheet.cutter.lexicon
    if dotted := _DOTTED.search(sheet.text, max(low, end - 24), end):
        return _dotted_start(sheet, low, dotted), end
    for length in (3, 2, 4, 5, 6):
        start = end - length
        if start < low:
            continue
        name = sheet.text[start:end]
        verb = _BEFORE.search(sheet.text, low, start)
        plain = lexicon.is_plain(name) and (start == low or sheet.text[start - 1] == "、")
        foreign = verb and length > 2 and lexicon.transliteration.issuperset(name)
        if plain or foreign or (verb and lexicon.is_plain(name)):
            return start, end
    return None


def _dotted_start(sheet: PersonSheet, low: int, dotted: regex.Match[str]) -> int:
    """Where a dotted name begins: after the word of appointing that runs into it (选举莫拉力·…)."""
    dot = min(at for mark in "·•" if (at := sheet.text.find(mark, dotted.start())) >= 0)
    for start in range(dotted.start() + 1, dot):
        if _VERB_BEFORE.search(sheet.text, low, start):
            return start
    return dotted.start()


def _opens(text: str, low: int, start: int, link: str) -> bool:
    """A bare 为 is no appointment unless a word of appointing or a line's head stands before the names."""
    return link != "为" or start == low or bool(_BEFORE.search(text, low, start))


def _former(positions: tuple[Position, ...]) -> tuple[Position, ...]:
    return tuple(position.model_copy(update={"status": PositionStatus.FORMER}) for position in positions)
