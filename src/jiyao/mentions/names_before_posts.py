"""Names before a post or a word for leaders: 甲县长; 甲、乙等市领导; 甲、乙、丙等领导."""

from __future__ import annotations

from jiyao.mentions.name_places import DEPARTMENTS, DOCTRINE, HAN
from jiyao.mentions.person_sheet import PersonMention, PersonSheet
from jiyao.mentions.posts import PostMention
from jiyao.patterns import pattern

_OPENING = frozenset("、，。；：\n”）)》 ")
# Heads whom the words before them do not name: 伊拉克外长, 习主席.
_STATE = frozenset(["主席", "总理", "总统", "首相", "外长", "议长", "财长", "防长", "大使", "总领事"])
_LISTED = pattern(r"(?<=[、，。；：\n])\p{Han}{2,3}$")
# What makes a leader named before his post a phrase of doctrine: 某总理重要批示精神.
_SPIRIT = pattern(r"[^，。；、\n]{0,24}?(?:重要(?:讲话|指示|批示|论述|文章|回信)|讲话精神|批示精神|指示精神)")
_JOINS = frozenset("及和与")
_OF_GROUP = pattern(r"等(?:在家|在县|有关|相关)?$")  # 甲、乙等在家县级领导
# 等同志 and 等 alone are said of leaders where they come to a meeting; others are called so too, where they are praised.
_LEADERS = pattern(
    r"(?<=\p{Han})等(?:(?:在家|相关|有关)?领导(?:同志|干部)?(?!小组|机关|机构|班子|人|职务|岗位|下)"
    r"|(?:同志)?(?=出席|参加|列席|陪同|到会|参会|应邀))"
)


def before_group(sheet: PersonSheet, post: PostMention) -> None:
    """甲、乙等市领导: everyone in the list before it is one of them."""
    group = _OF_GROUP.search(sheet.text, max(post.start - 3, 0), post.start)
    if group is None:
        return
    end = group.start()
    while end > 0 and (start := _listed_before(sheet, end)) >= 0:
        name = sheet.text[start:end]
        sheet.add(PersonMention(start, end, name, post.positions, "official.before"))
        if start == 0 or sheet.text[start - 1] != "、":
            return
        end = start - 1


def before_leaders(sheet: PersonSheet) -> None:
    """甲、乙、丙等领导参加了会议: leaders, although nobody says of what; one name alone must have three characters.

    >>> from jiyao import parse_document
    >>> report = "2月3日，全县防汛工作会议召开。{}参加了会议。"
    >>> [one.name for one in parse_document(report.format("秦岭川、关山和宋词等领导")).officials]
    ['秦岭川', '关山', '宋词']
    >>> parse_document(report.format("财政局、公安、交通等领导")).officials
    ()
    """
    for group in _LEADERS.finditer(sheet.text):
        places = _list_before(sheet, group.start())
        whole = [end - start > 2 for start, end in places]  # 任城、金乡等参加
        if any(whole) and (len(places) > 1 or len(group.group()) > 1):
            for start, end in places:
                sheet.add(PersonMention(start, end, sheet.text[start:end], (), "official.leaders"))


def _list_before(sheet: PersonSheet, end: int) -> list[tuple[int, int]]:
    """The names of a list that ends at ``end``, last one first: 甲、乙和丙."""
    places: list[tuple[int, int]] = []
    while end > 0:
        start = _listed_before(sheet, end)
        if start < 0 and not places:
            start = _joined_before(sheet, end)
        if start < 0:
            break
        places.append((start, end))
        end = start - 1
        if start == 0 or sheet.text[end] not in "、和":
            break
    return places


def _joined_before(sheet: PersonSheet, end: int) -> int:
    """Where a plain name that ends at ``end`` begins behind 和 that joins it to another: 甲和|乙; -1 if none does."""
    for start in range(end - 2, max(end - 4, 1), -1):
        plain = sheet.cutter.lexicon.is_plain(sheet.text[start:end])
        if plain and sheet.text[start - 1] == "和" and _plain_before(sheet, start - 1) >= 0:
            return start
    return -1


def _listed_before(sheet: PersonSheet, end: int) -> int:
    """Where a name of a list that ends at ``end`` begins: a plain one, or a stranger behind one; -1 if none does."""
    start = _plain_before(sheet, end)
    return start if start >= 0 else _strange_before(sheet, end)


def _strange_before(sheet: PersonSheet, end: int) -> int:
    """Where two or three characters that are no word begin, between a plain name and ``end``: 甲、乙、拱月等县领导."""
    start = sheet.text.rfind("、", max(end - 4, 0), end) + 1
    word, lexicon = sheet.text[start:end], sheet.cutter.lexicon
    if start == 0 or len(word) < 2 or HAN.fullmatch(word) is None:
        return -1
    if (
        word in DEPARTMENTS
        or lexicon.is_word(word)
        or lexicon.excludes(word, closed=True)
        or word[:2] in lexicon.words
    ):
        return -1
    return start if _plain_before(sheet, start - 1) >= 0 else -1


def _plain_before(sheet: PersonSheet, end: int) -> int:
    """Where a plain name that ends at ``end`` begins, opened by a mark or the line's head; -1 if none does."""
    for start in range(end - 2, max(end - 5, -1), -1):
        if start in sheet.found and sheet.text[start - 1 : start] in _JOINS:
            return start  # 县长甲及乙、丙等县领导
        opened = start == 0 or sheet.text[start - 1] in _OPENING
        if opened and (start in sheet.found or sheet.cutter.lexicon.is_plain(sheet.text[start:end])):
            return start
    listed = _LISTED.search(sheet.text, max(end - 4, 0), end)  # 古月 among names, a word that is one of them
    return listed.start() if listed and _may_be_name(sheet, listed.group()) else -1


def _may_be_name(sheet: PersonSheet, word: str) -> bool:
    lexicon = sheet.cutter.lexicon
    return word[0] in lexicon.firsts and not lexicon.excludes(word, closed=True)


def before_post(sheet: PersonSheet, post: PostMention) -> None:
    """卫青山县长, 李明副书记; 甲、乙等市领导; 贾县长 only where the full name is known."""
    words, lexicon = post.unread, sheet.cutter.lexicon
    start = post.start - len(words)
    if (
        any(word in post.positions[0].text for word in DOCTRINE)
        or post.positions[0].post in _STATE
        or _SPIRIT.match(sheet.text, post.end)
    ):
        return
    if words[:1] == "和" and not sheet.is_named(words):
        return  # 大队长和大桥中队长
    if words in lexicon.surnames:
        full = sheet.full_name(words)
        if full:
            sheet.add(PersonMention(start, post.start, full, (), "official.surname"))
    elif sheet.is_named(words) or (len(words) in (2, 3) and HAN.fullmatch(words) and lexicon.is_plain(words)):
        positions = () if sheet.is_named(words, with_post=True) else post.positions
        sheet.add(PersonMention(start, post.start, words, positions, "official.before"))
