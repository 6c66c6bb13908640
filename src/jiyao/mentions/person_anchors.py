"""The places where a name must stand: after a post, in a list or roster, before a post, before a verb."""

from __future__ import annotations

from itertools import islice

from jiyao.lexicon import read_words
from jiyao.mentions.clause_starts import clause_starts
from jiyao.mentions.name_cuts import CLOSING, Cut
from jiyao.mentions.name_lexicon import NameLexicon
from jiyao.mentions.person_sheet import PersonMention, PersonSheet
from jiyao.mentions.posts import PostMention
from jiyao.mentions.rolls import roll
from jiyao.models import Position, PositionStatus
from jiyao.patterns import pattern

_BRACKET = pattern(r"[（(][^（）()\n]{1,60}[）)]")
_FIRM = pattern(
    r"[（(]\p{Han}{1,8}[）)]\p{Han}{0,20}(?:公司|集团|中心|厂|大学|俱乐部)"
)  # 骐骥（深圳）有限公司
_LIST_MARK = pattern(r"\s?(?:、(?:和|及)?|，|以及|和|及|与)\s?")
_AFTER_POST = pattern(
    r"(?:[（(](?:兼|\p{Han}{0,8}挂职|[正副]\p{Han}{1,2}级|主持工作|\p{Han}{2,12}(?:长|书记|主任|主席|员|干部))[）)])?[^\S\n]*+(?:(?:是|为|有)?[：:][^\S\n]*+)?"
)
_BEFORE_NAME = frozenset("（(：:是为有")  # what that begins with, beside blanks
_HAN = pattern(r"\p{Han}++")
_DOT_NEAR = pattern(r"\p{Han}{1,8}[·•]")
_OPENING = frozenset("、，。；：\n”）)》 ")
# Heads whom the words before them do not name: 伊拉克外长, 习主席.
_STATE = frozenset(["主席", "总理", "总统", "首相", "外长", "议长", "财长", "防长", "大使", "总领事"])
_FOREIGN = ("总统", "首相", "外长", "总理", "防长", "财长", "议长", "大使", "外交部长", "国防部长")
_DEPARTMENTS = frozenset(read_words("departments.txt"))
_ANYONE = frozenset(read_words("anyone_verbs.txt"))
_SAYS_AT = pattern(
    r"在[^，。！？\n]{1,40}?(?:时|上|中|期间|后)(?:强调|指出|要求|提出)"
    r"|就[^，。！？\n]{2,40}?(?:提出了?(?:[\p{Han}\d]{0,6}(?:要求|意见))|[作做讲]了?[\p{Han}\d]{1,6}(?:强调|部署|安排|意见))"  # 就招商工作提出具体要求
)
# What leaders do, in the clause of a name: 在调研…时强调, 作工作报告, 率队赴….
_LEADS = pattern(
    r"[^。！？\n“”]{0,30}?(?:强调|指出|要求|主持|出席|讲话|致辞|作\p{Han}{0,4}报告|作\p{Han}{0,4}部署|调研|督导|率队|带队|考察|检查|会见|看望|慰问|宣布|宣读|通报|一行)"
)
_WHEN = pattern(r"在|[今昨]天|日前|近日|[上下]午|\d{1,2}日")
_HAN = pattern(r"\p{Han}++")  # 局长和X副省长: a masked name is none
_NO_LETTERS = frozenset(
    "的于为与和当通汉"
)  # letters that no name begins or ends with where nothing shows its end
_VERBS = frozenset(
    "捧拿走看听问笑站坐抓打找接拉握说讲谈叫喊唱吃喝买卖给送带领陪来去到回进出上下"
)  # close no name of three
_LISTED = pattern(r"(?<=[、，。；：\n])\p{Han}{2,3}$")
_GROUP = pattern(r"\L<nouns>", nouns=frozenset(read_words("group_nouns.txt")))
_CORE_ACTS = frozenset(read_words("core_acts.txt"))
_RESUME = pattern(r"(?:同志)?[，,]\s?(?:男|女)[，,]")
_HOLDS = pattern(r"(?P<how>现任职?|拟任(?:职务)?|拟提名为?|拟推荐为?|拟聘任为?)[：:]?$")
DOCTRINE = pattern(r"总书记|国家主席|主席思想|新时代中国特色|同志为核心|同志为总书记|思想|理论")
# What makes a leader named before his post a phrase of doctrine: 某总理重要批示精神.
_SPIRIT = pattern(r"[^，。；、\n]{0,24}?(?:重要(?:讲话|指示|批示|论述|文章|回信)|讲话精神|批示精神|指示精神)")
_WIDE_GAP = pattern(r"[^\S\n]++")
_ROSTER_GAP = pattern(r"[\s、，；,;]++")
_ROSTER_LABEL = pattern(
    r"(?:\L<labels>|(?:出席|参加|列席|陪同|参会|请假)\p{Han}{0,10}(?:有|人员|名单|领导|同志))[^\S\n]*[：:][^\S\n]*",
    labels=frozenset(read_words("roster_labels.txt")),
)
_UNIT = pattern(r"\p{Han}{2,20}(?:局|办|委|部|室|中心|公司|集团|乡|镇|街道|院|会|队|所|站|专班)[^\S\n]++")


def after_post(sheet: PersonSheet, post: PostMention) -> None:
    """县委书记甲; 副县长甲、乙和丙."""
    at, rule = name_place(sheet, post), "official.post"
    while at not in sheet.post_at:
        cut = _after(sheet, at, post, first=rule == "official.post")
        places = [(at, cut)] if cut else roll(sheet, at, least=2 if rule == "official.post" else 1)
        if not places:
            return
        for start, cut in places:
            positions = _given(sheet, post) + _in_bracket(sheet, cut.end)
            sheet.add(PersonMention(start, cut.end, cut.name, positions, rule))
            rule = "official.list"
        at = _next_item(sheet, places[-1][1].end)
        if at < 0:
            return


def _next_item(sheet: PersonSheet, end: int) -> int:
    """Where the list goes on after a name that ends at ``end``; -1 if it does not."""
    bracket = _BRACKET.match(sheet.text, end)
    mark = _LIST_MARK.match(sheet.text, bracket.end() if bracket else end)
    if mark is None or ("，" in mark.group() and not _surely(sheet, mark.end())):
        return -1
    return mark.end()


def _given(sheet: PersonSheet, post: PostMention) -> tuple[Position, ...]:
    """The positions that a run of posts gives; 组长： at the head of a roster is only its label."""
    label = sheet.text[post.end : post.end + 1] in ("：", ":")
    return tuple(p for p in post.positions if not label or p.organization)


def name_place(sheet: PersonSheet, post: PostMention) -> int:
    """Where the name would stand after a post."""
    after = sheet.text[post.end : post.end + 1]
    if after not in _BEFORE_NAME and not after.isspace():
        return post.end
    return _AFTER_POST.match(sheet.text, post.end).end()  # type: ignore[union-attr]


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
    positions = _in_bracket(sheet, cut.end) + _beside(sheet, cut.end) if cut else ()
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
        positions = _in_bracket(sheet, cut.end) + _beside(sheet, cut.end)
        sheet.add(PersonMention(at, cut.end, cut.name, positions, "official.roster"))
    bracket = _BRACKET.match(sheet.text, end)
    return bracket.end() if bracket else end


def _may_act(text: str, at: int, lexicon: NameLexicon) -> bool:
    """Whether a name may begin at ``at`` and what it needs may follow: saves cutting a name at every clause."""
    if text[at : at + 1] not in lexicon.firsts:
        return False
    if not lexicon.act_firsts.isdisjoint(text[at + 2 : at + 5]):  # a name has two to four characters,
        return True
    head = text[at : at + 5]
    return lexicon.transliteration.issuperset(head) or head[1:2].isspace()  # or more, or is set apart: 王 强


def acting(sheet: PersonSheet) -> None:
    """People named without a post at the head of a clause, before a verb of gatherings: 甲强调; 甲、乙参加."""
    dotted = "·" in sheet.text or "•" in sheet.text
    lexicon = sheet.cutter.lexicon
    for at in clause_starts(sheet.text):
        if not (dotted and _DOT_NEAR.match(sheet.text, at)) and not _may_act(sheet.text, at, lexicon):
            continue
        places = []
        while at not in sheet.found and at not in sheet.post_at and (cut := _plain(sheet, at)):
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
    if not any(text.startswith(word, cut.end) for word in _ANYONE):
        return False
    places = islice(sheet.cutter.places(cut.name, cut.end), 5)
    return not any(_LEADS.match(text, at + len(cut.name)) for at in places)


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


def resumes(sheet: PersonSheet) -> None:
    """Lines of notices before appointment: 甲，男，1975年6月生，…现任县委常委，拟任县委副书记."""
    for line in sheet.layout.lines:
        cut = _plain(sheet, line.start)
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


_OF_GROUP = pattern(r"等(?:在家|在县|有关|相关)?$")  # 甲、乙等在家县级领导


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


# 等同志 and 等 alone are said of leaders where they come to a meeting; others are called so too, where they are praised.
_LEADERS = pattern(
    r"(?<=\p{Han})等(?:(?:在家|相关|有关)?领导(?:同志|干部)?(?!小组|机关|机构|班子|人|职务|岗位|下)"
    r"|(?:同志)?(?=出席|参加|列席|陪同|到会|参会|应邀))"
)


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
    if start == 0 or len(word) < 2 or _HAN.fullmatch(word) is None:
        return -1
    if (
        word in _DEPARTMENTS
        or lexicon.is_word(word)
        or lexicon.excludes(word, closed=True)
        or word[:2] in lexicon.words
    ):
        return -1
    return start if _plain_before(sheet, start - 1) >= 0 else -1


def _plain_before(sheet: PersonSheet, end: int) -> int:
    """Where a plain name that ends at ``end`` begins, opened by a mark or the line's head; -1 if none does."""
    for start in range(end - 2, max(end - 5, -1), -1):
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
        DOCTRINE.match(post.positions[0].text)
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
    elif sheet.is_named(words) or (
        len(words) in (2, 3) and _HAN.fullmatch(words) and lexicon.is_plain(words)
    ):
        positions = () if sheet.is_named(words, with_post=True) else post.positions
        sheet.add(PersonMention(start, post.start, words, positions, "official.before"))


def _after(sheet: PersonSheet, at: int, post: PostMention, first: bool) -> Cut | None:
    cutter, lexicon = sheet.cutter, sheet.cutter.lexicon
    if beside := _before_next(sheet, at):
        return beside
    cut = cutter.cut(at) or (
        _unclosed(sheet, at) if first and not post.positions[-1].post.endswith(("领导", "干部")) else None
    )
    if cut is None or DOCTRINE.match(sheet.text, cut.end):
        return None
    if any(place in sheet.post_at for place in range(at + 1, cut.end)):
        return None  # 县长任组长
    if not first and _FIRM.match(sheet.text, cut.end):
        return None
    if cut.end in sheet.post_at and len(cut.name) == 2 and lexicon.is_function(cut.name):
        return None  # 严书记向|陈主任介绍
    if cut.name[0] == "和" and (cut.end in sheet.post_at or _GROUP.match(sheet.text, cut.end)):
        return None  # 主任和青年代表到会, 大队长和大桥中队长
    if not lexicon.surname(cut.name) and not (
        (first and _is_head_of_state(sheet, cut, post)) or _nameless(sheet, cut, post, first)
    ):
        return None
    if first and lexicon.is_doubtful(cut.name) and not _certain(sheet, cut):
        return None
    named = cutter.support(cut.name, cut.end) > 1
    at_work = bool(_WHEN.match(sheet.text, cut.end))
    sure = named or (at_work and bool(_LEADS.match(sheet.text, cut.end)))  # 组长罗干在主会场讲话
    if cut.name in lexicon.words and not (sure or _certain(sheet, cut, alone=True)):
        return None  # 局长公开承诺
    if len(cut.name) == 3 and cut.name[:2] in lexicon.words and not (cutter.hard(cut.end) or named):
        known = cutter.acts(cut.end) or sheet.text[cut.end] in lexicon.acts  # 警长公开栏设置
        return cut if known or (first and _is_full(post) and _has_rest(sheet, cut)) else None
    return cut


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
            and _HAN.fullmatch(name)
            and len(sheet.post_at[end].positions[0].text) > 5
            and sheet.cutter.lexicon.is_plain(name)
        ):
            return None if sheet.cutter.lexicon.is_function(name) else Cut(end, name, 2, 30)
    return None


def _is_full(post: PostMention) -> bool:
    """A post with its body, not 县领导 or a bare 主任."""
    last = post.positions[-1]
    return bool(last.organization) and not last.post.endswith(("领导", "干部"))


def _unclosed(sheet: PersonSheet, at: int) -> Cut | None:
    """Three characters after a post where nothing known follows: most names have three; 局长王景龙|记三等功.

    Before them a name of transcription with all its letters: 总理内塔尼亚胡|歪曲事实.
    """
    name, lexicon = sheet.text[at : at + 3], sheet.cutter.lexicon
    if foreign := _letters(sheet, at):
        return foreign
    if sheet.cutter.hard(at + 4) or not _HAN.fullmatch(name):
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
    return bool(_WHEN.match(sheet.text, cut.end)) and bool(_LEADS.match(sheet.text, cut.end))


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
    return _certain(sheet, cut) or sheet.cutter.acts(cut.end)


def _certain(sheet: PersonSheet, cut: Cut, *, alone: bool = False) -> bool:
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


def _surely(sheet: PersonSheet, at: int) -> bool:
    """After a comma a list goes on only with what can be nothing but a name."""
    cut = _plain(sheet, at)
    return bool(cut and len(cut.name) <= 3 and sheet.text[cut.end : cut.end + 1] in ("、", "，"))


def _plain(sheet: PersonSheet, at: int) -> Cut | None:
    cut, lexicon = sheet.cutter.cut(at), sheet.cutter.lexicon
    if cut is None or not (lexicon.is_plain(cut.name) or "·" in cut.name):
        return None
    if any(place in sheet.post_at for place in range(at + 1, cut.end)):
        return None  # 王县长强调
    if lexicon.is_function(cut.name) and not _certain(sheet, cut):
        return None  # 向大家表示
    if len(cut.name) > 2 and cut.name[:2] in lexicon.words and sheet.cutter.support(cut.name, cut.end) < 2:
        return None  # 严禁以, 达成意
    return cut


def _beside(sheet: PersonSheet, end: int) -> tuple[Position, ...]:
    """The posts of a table's line: 组长：甲  县委副书记、县长."""
    gap = _WIDE_GAP.match(sheet.text, end)
    post = sheet.post_at.get(gap.end()) if gap else None
    return post.positions if post else ()


def _in_bracket(sheet: PersonSheet, end: int) -> tuple[Position, ...]:
    """The posts of 甲（县委常委、副县长）."""
    bracket = _BRACKET.match(sheet.text, end)
    if bracket is None:
        return ()
    inside = (sheet.post_at[at] for at in range(bracket.start() + 1, bracket.end()) if at in sheet.post_at)
    return tuple(position for post in inside for position in post.positions)
