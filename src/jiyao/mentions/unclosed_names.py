"""Names right behind a post whose end no word list shows: 王广局在会上强调, 局长王景龙记三等功, 尼玛慈仁双手合十."""

from __future__ import annotations

from jiyao.mentions.name_cuts import STRONG, Cut
from jiyao.mentions.name_lexicon import COMRADE
from jiyao.mentions.name_places import HAN, LEADS
from jiyao.mentions.person_sheet import PersonSheet
from jiyao.mentions.posts import PostMention

_NO_LETTERS = frozenset(
    "的于为与和当通汉"
)  # letters that no name begins or ends with where nothing shows its end
_VERBS = frozenset(
    "捧拿走看听问笑站坐抓打找接拉握说讲谈叫喊唱吃喝买卖给送带领陪来去到回进出上下"
)  # close no name of three
_AT_WORK = frozenset("在到就对率赴一")  # 在会上强调, 到石桥镇调研, 一行


def unclosed(sheet: PersonSheet, at: int, post: PostMention) -> Cut | None:
    """The name behind a post that nothing known closes; none behind 县领导."""
    if body := _body_like(sheet, at, post):
        return body
    return None if post.positions[-1].post.endswith(("领导", "干部")) else _unclosed(sheet, at)


def _body_like(sheet: PersonSheet, at: int, post: PostMention) -> Cut | None:
    """Three characters right after a post that end as a body or a word does, and at a mark, an act or 在会上强调.

    >>> from jiyao import parse_document
    >>> report = "2月3日，全县防汛工作会议召开，县长秦岭川主持。县委书记{}，要抓好落实。"
    >>> [one.name for one in parse_document(report.format("王广局在会上强调")).officials]
    ['秦岭川', '王广局']
    >>> [one.name for one in parse_document(report.format("关文明在会上强调")).officials]
    ['秦岭川', '关文明']
    >>> [one.name for one in parse_document(report.format("石桥镇调研时强调")).officials]
    ['秦岭川']
    """
    name, end = sheet.text[at : at + 3], at + 3
    lexicon = sheet.cutter.lexicon
    if at != post.end or not lexicon.is_person(name) or lexicon.is_function(name):
        return None
    at_work = sheet.text[end : end + 1] in _AT_WORK and LEADS.match(sheet.text, end)
    closed = (
        sheet.cutter.hard(end) or sheet.cutter.acts(end) or sheet.text.startswith(COMRADE, end) or at_work
    )
    return Cut(end, name, STRONG, 0) if closed else None


def _unclosed(sheet: PersonSheet, at: int) -> Cut | None:
    """Three characters after a post where nothing known follows: most names have three; 局长王景龙|记三等功.

    Before them a name of transcription with all its letters: 总理内塔尼亚胡|歪曲事实.
    """
    name, lexicon = sheet.text[at : at + 3], sheet.cutter.lexicon
    if foreign := _letters(sheet, at):
        return foreign
    if sheet.cutter.hard(at + 4) or not HAN.fullmatch(name):
        return None  # 县长温故知新，
    if len(name) < 3 or not lexicon.is_plain(name) or lexicon.is_function(name):
        return None
    if any(lexicon.is_word(word) for word in (name[:2], name[1:], sheet.text[at + 2 : at + 4])):
        return None
    end = at + 2 if name[2] in _VERBS else at + 3
    return Cut(end, sheet.text[at:end], 0, 0)


def _letters(sheet: PersonSheet, at: int) -> Cut | None:
    """Three letters of transcription or more with no known word among them; they end where another character follows.

    >>> from jiyao import parse_document
    >>> report = "2月3日，全县宗教工作会议召开，县长秦岭川讲话，寺管会主任{}。"
    >>> [one.name for one in parse_document(report.format("尼玛慈仁双手合十")).officials]
    ['秦岭川', '尼玛慈仁']
    >>> [one.name for one in parse_document(report.format("和青年代表到会")).officials]
    ['秦岭川']
    """
    lexicon, text, end = sheet.cutter.lexicon, sheet.text, at
    while end < min(at + 8, len(text)) and text[end] in lexicon.transliteration:
        end += 1
    while end > at + 2 and (text[end - 1] in _NO_LETTERS or lexicon.is_word(text[end - 1 : end + 1])):
        end -= 1  # 韦尔纳|当晚, 埃尔巴坎|于
    name = text[at:end]
    words = {name[start : start + length] for start in range(len(name)) for length in (2, 3)}
    if not 3 <= len(name) < 8 or name[0] in _NO_LETTERS or any(lexicon.is_word(word) for word in words):
        return None  # 总统|和克林顿总统, 主任|的青年
    return Cut(end, name, 0, 0)
