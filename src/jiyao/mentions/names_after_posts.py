"""Names behind a post: 县委书记甲, and lists that go on with the next post; and what stands there but is no name."""

from __future__ import annotations

from jiyao.lexicon import read_words
from jiyao.mentions.name_cuts import Cut
from jiyao.mentions.name_places import BRACKET, DEPARTMENTS, DOCTRINE, HAN, LEADS, certain, in_bracket, plain
from jiyao.mentions.person_sheet import PersonMention, PersonSheet
from jiyao.mentions.posts import PostMention
from jiyao.mentions.rolls import roll
from jiyao.mentions.unclosed_names import unclosed
from jiyao.models import Position, PositionStatus
from jiyao.patterns import pattern

_FIRM = pattern(
    r"[（(]\p{Han}{1,8}[）)]\p{Han}{0,20}(?:公司|集团|中心|厂|大学|俱乐部)"
)  # 骐骥（深圳）有限公司
_LIST_MARK = pattern(r"\s?(?:、(?:和|及)?|，|以及|和|及|与)\s?")
_AFTER_POST = pattern(
    r"(?:[（(](?:兼|代|常务|援\p{Han}{1,2}|分管\p{Han}{1,8}|\p{Han}{0,8}挂职|[正副]\p{Han}{1,2}级|主持工作|\p{Han}{2,12}(?:长|书记|主任|主席|员|干部))[）)])?[^\S\n]*+(?:(?:是|为|有)?[：:][^\S\n]*+)?"
)
_BEFORE_NAME = frozenset("（(：:是为有")  # what that begins with, beside blanks
_FOREIGN = ("总统", "首相", "外长", "总理", "防长", "财长", "议长", "大使", "外交部长", "国防部长")
# Of these a place has one: in 县长甲及乙、丙等县领导, 常务副区长甲、乙等分管领导 the others are none.
_HEADS = ("省长", "市长", "县长", "区长", "旗长", "州长", "盟长", "专员")
_SOLE = frozenset((*_HEADS, *(f"常务副{head}" for head in _HEADS)))
_LEVELS = frozenset("省市州盟县区旗镇乡")
_WHEN = pattern(r"在|[今昨]天|日前|近日|[上下]午|\d{1,2}日")
_GROUP = pattern(r"\L<nouns>", nouns=frozenset(read_words("group_nouns.txt")))


def after_post(sheet: PersonSheet, post: PostMention) -> None:
    """县委书记甲; 副县长甲、乙和丙."""
    at, rule = name_place(sheet, post), "official.post"
    while at not in sheet.post_at:
        cut = _after(sheet, at, post, first=rule == "official.post")
        places = [(at, cut)] if cut else roll(sheet, at, least=2 if rule == "official.post" else 1)
        if not places:
            return
        for start, cut in places:
            shared = rule == "official.post" or post.positions[-1].post not in _SOLE
            positions = (_given(sheet, post) if shared else ()) + in_bracket(sheet, cut.end)
            sheet.add(PersonMention(start, cut.end, cut.name, positions, rule))
            rule = "official.list"
        at = _next_item(sheet, places[-1][1].end)
        if at < 0:
            return


def _next_item(sheet: PersonSheet, end: int) -> int:
    """Where the list goes on after a name that ends at ``end``; -1 if it does not."""
    bracket = BRACKET.match(sheet.text, end)
    mark = _LIST_MARK.match(sheet.text, bracket.end() if bracket else end)
    if mark is None or ("，" in mark.group() and not _surely(sheet, mark.end())):
        return -1
    return mark.end()


def _given(sheet: PersonSheet, post: PostMention) -> tuple[Position, ...]:
    """The positions that a run of posts gives; 组长： at the head of a roster is only its label."""
    label = sheet.text[post.end : post.end + 1] in ("：", ":")
    given = tuple(p for p in post.positions if not label or p.organization)
    if sheet.text.startswith(("（代）", "(代)"), post.end):  # 区监委主任（代）甲
        return (*given[:-1], given[-1].model_copy(update={"status": PositionStatus.ACTING}))
    return given


def name_place(sheet: PersonSheet, post: PostMention) -> int:
    """Where the name would stand after a post."""
    after = sheet.text[post.end : post.end + 1]
    if after not in _BEFORE_NAME and not after.isspace():
        return post.end
    return _AFTER_POST.match(sheet.text, post.end).end()  # type: ignore[union-attr]


def _after(sheet: PersonSheet, at: int, post: PostMention, first: bool) -> Cut | None:
    cutter, lexicon = sheet.cutter, sheet.cutter.lexicon
    if beside := _before_next(sheet, at):
        return beside
    cut = cutter.cut(at) or (unclosed(sheet, at, post) if first else None)
    if cut is None or sheet.text.startswith(DOCTRINE, cut.end):
        return None
    if any(place in sheet.post_at for place in range(at + 1, cut.end)):
        return None  # 县长任组长
    if not first and (_FIRM.match(sheet.text, cut.end) or _is_department(sheet, cut)):
        return None
    if cut.end in sheet.post_at and len(cut.name) == 2 and lexicon.is_function(cut.name):
        return None  # 严书记向|陈主任介绍
    if cut.name[0] == "和" and (cut.end in sheet.post_at or _GROUP.match(sheet.text, cut.end)):
        return None  # 主任和青年代表到会, 大队长和大桥中队长
    if cut.name[0] == "来" and post.positions[-1].post == "代表" and not certain(sheet, cut):
        return None  # 市人大代表来滨|开展活动
    if not lexicon.surname(cut.name) and not (
        (first and _is_head_of_state(sheet, cut, post)) or _nameless(sheet, cut, post, first)
    ):
        return None
    if first and lexicon.is_doubtful(cut.name) and not certain(sheet, cut):
        return None
    named = cutter.support(cut.name, cut.end) > 1
    at_work = bool(_WHEN.match(sheet.text, cut.end))
    sure = named or (at_work and bool(LEADS.match(sheet.text, cut.end)))  # 组长罗干在主会场讲话
    if cut.name in lexicon.words and not (sure or certain(sheet, cut, alone=True)):
        return None  # 局长公开承诺
    if len(cut.name) == 3 and cut.name[:2] in lexicon.words and not (cutter.hard(cut.end) or named):
        known = cutter.acts(cut.end) or sheet.text[cut.end] in lexicon.acts  # 警长公开栏设置
        return cut if known or (first and _is_full(post) and _has_rest(sheet, cut)) else None
    return cut


def _is_department(sheet: PersonSheet, cut: Cut) -> bool:
    """Whether a list goes on with departments in short: 秘书长甲以及州发改、财政、交通等部门负责人."""
    if cut.name in DEPARTMENTS:
        return True
    return (
        cut.name[0] in _LEVELS and cut.name[1:] in DEPARTMENTS and sheet.text[cut.end : cut.end + 1] == "、"
    )


def _has_rest(sheet: PersonSheet, cut: Cut) -> bool:
    """Whether the last of three characters begins no word, although the first two are one.

    >>> from jiyao import parse_document
    >>> report = "2月3日，全县防汛工作会议召开，县长秦岭川和县委书记{}。"
    >>> [one.name for one in parse_document(report.format("温家川和大家交谈")).officials]
    ['秦岭川', '温家川']
    >>> [one.name for one in parse_document(report.format("公开栏中的消息")).officials]
    ['秦岭川']
    """
    lexicon, last = sheet.cutter.lexicon, cut.end - 1
    return sheet.cutter.context(cut.end) >= 1 and not any(
        lexicon.is_word(sheet.text[last : last + length]) for length in (2, 3, 4)
    )


def _before_next(sheet: PersonSheet, at: int) -> Cut | None:
    """A plain name with the next post right after it: 院长甲山西省某局局长."""
    for end in (at + 3, at + 2):
        name = sheet.text[at:end]
        joined = name[-1:] in sheet.cutter.lexicon.followers  # 秘书长朱迅|和副秘书长, 县长朱迅|等县领导
        if (
            end in sheet.post_at
            and not joined
            and HAN.fullmatch(name)
            and len(sheet.post_at[end].positions[0].text) > 5
            and sheet.cutter.lexicon.is_plain(name)
        ):
            return None if sheet.cutter.lexicon.is_function(name) else Cut(end, name, 2, 30)
    return None


def _is_full(post: PostMention) -> bool:
    """A post with its body, not 县领导 or a bare 主任."""
    last = post.positions[-1]
    return bool(last.organization) and not last.post.endswith(("领导", "干部"))


def _is_head_of_state(sheet: PersonSheet, cut: Cut, post: PostMention) -> bool:
    """Two letters of transcription after a post that only foreigners hold: 总统根茨28日宣布, 德国总理科尔也….

    >>> from jiyao import parse_document
    >>> report = "2月3日，全县外贸工作会议召开，县长秦岭川介绍，{}"
    >>> [one.name for one in parse_document(report.format("德国总理科尔也来过。")).officials]
    ['秦岭川', '科尔']
    >>> [one.name for one in parse_document(report.format("德国总理昨日也来过。")).officials]
    ['秦岭川']
    """
    lexicon = sheet.cutter.lexicon
    if not post.positions[-1].post.endswith(_FOREIGN) or not lexicon.transliteration.issuperset(cut.name):
        return False
    return len(cut.name) == 2 and not lexicon.is_word(cut.name) and cut.name[0] not in "一二三四五六七八九十"


def _is_short(sheet: PersonSheet, cut: Cut, post: PostMention) -> bool:
    """Two letters of transcription after a full post, at work at some time.

    >>> from jiyao import parse_document
    >>> report = "2月3日，全县防汛工作会议召开，县长秦岭川主持。县委副书记{}。"
    >>> [one.name for one in parse_document(report.format("丹增今天指出，要抓好落实")).officials]
    ['秦岭川', '丹增']
    >>> [one.name for one in parse_document(report.format("今天指出，要抓好落实")).officials]
    ['秦岭川']
    """
    lexicon = sheet.cutter.lexicon
    if not _is_full(post) or lexicon.is_word(cut.name) or not lexicon.transliteration.issuperset(cut.name):
        return False
    return bool(_WHEN.match(sheet.text, cut.end)) and bool(LEADS.match(sheet.text, cut.end))


def _nameless(sheet: PersonSheet, cut: Cut, post: PostMention, first: bool) -> bool:
    """A name without a surname needs a sure end, and a real post or a name before it."""
    if first and post.positions[-1].post.endswith("领导"):
        return False
    if (
        "·" in cut.name
        or cut.name.isascii()
        or (len(cut.name) > 2 and sheet.cutter.lexicon.transliteration.issuperset(cut.name))
        or _is_short(sheet, cut, post)
    ):
        return True
    if sheet.cutter.lexicon.is_function(cut.name):
        return False  # 甲书记对某地提出
    if cut.name in sheet.cutter.lexicon.verbs and not sheet.cutter.hard(cut.end):
        return False  # 县长反复要求
    return certain(sheet, cut) or sheet.cutter.acts(cut.end)


def _surely(sheet: PersonSheet, at: int) -> bool:
    """After a comma a list goes on only with what can be nothing but a name."""
    cut = plain(sheet, at)
    return bool(cut and len(cut.name) <= 3 and sheet.text[cut.end : cut.end + 1] in ("、", "，"))
