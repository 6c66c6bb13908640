"""Posts: 县委副书记、县长; 县人大常委会党组书记、主任; 二级巡视员."""

from __future__ import annotations

from typing import NamedTuple

from jiyao.lexicon import Lexicon
from jiyao.mentions.joint_posts import Before, Held, restore
from jiyao.mentions.name_lexicon import NameLexicon
from jiyao.mentions.organisations import LEVELS, OrganisationReader, Window
from jiyao.mentions.regions import RegionMention
from jiyao.mentions.titles import Title, TitleFinder
from jiyao.models import Position, PositionStatus
from jiyao.patterns import pattern

# A line's end joins no two posts unless a mark stands beside it: 市政府副市长⏎副召集人：乙
_JOINT = pattern(r"(?!\n$)\s?(?:[、，,兼及和]|，兼(?:任)?|兼任|（兼）、|（正?[\p{Han}]{1,3}级）、)?\s?")
_LONGEST_JOINT = 10  # characters
_FORMER = pattern(r"^原|原$|(?<=[局委办部院厅])原(?=党[委组]$)|^(?:往|历|上)届|^前(?!进|郭|锋|海)")
_FORMER_MARKS = frozenset("原届前")
_GENERIC = pattern(r"各|有关|相关|所有|^(?:全[县市区旗州省体]|每个|其他|部分|本)")
_HEAD = 3_000  # characters in which a text names what it is about
_MOST_JOINT = 12  # no one holds more posts; keeps a page of nothing but posts linear
# 县领导, 县政协领导; on the pages of an office 局领导, 校领导.
_GROUP_LEVEL = pattern(
    rf"[{LEVELS}](?:委|政府|人大|政协)?$|^[省市县区]?(?:局|厅|院|校|公司|集团)$|(?:专班|指挥部|[^小]组)$"
)


# Titles that hold the name of their body.
_SPLIT = {
    title: title[:-2]
    for title in ("组织部长", "宣传部长", "统战部长", "农工部长", "武装部长", "人武部长", "人大代表")
}


class PostMention(NamedTuple):
    """A run of joint posts as written, read into its canonical positions.

    Positions keep the name of a region that stands before them (石湾县委书记); which region is the document's
    own is not known here. ``unread`` are the words right before the run that belong to no organisation.
    """

    start: int
    end: int
    positions: tuple[Position, ...]
    unread: str = ""


class PostFinder:
    """Finds runs of posts; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._titles = TitleFinder(lexicon)
        self._organisations = OrganisationReader(lexicon)
        self._names = NameLexicon.of(lexicon)

    def find(self, text: str, regions: tuple[RegionMention, ...]) -> tuple[PostMention, ...]:
        """All runs of posts in text order."""
        runs: list[PostMention] = []
        before, named = Before(), frozenset(region.name for region in regions)
        end, generic = 0, -1
        for title in self._titles.find(text):
            before.pass_over(text[end : title.start])
            window = self._organisations.read(text, end, title.start, title.base)
            window = _with_region(window, text, title, named)
            window, title = _split(window, title)
            holder = self._holder(window, title)
            if holder:
                words = (window.organisation or window.rest)[: -len(holder)]
                window = Window(title.start, words.lstrip("和及与"), "")
            start = window.start if window.organisation else title.start
            close = start - end <= _LONGEST_JOINT and bool(_JOINT.fullmatch(text, end, start))
            own = _own_members(before, runs, text, end, start) if title.text == "委员" else ""
            held = _held(window, title, own)
            # 各乡镇党委书记、乡镇长; not 有关部门负责人，县长甲
            anew = "，" in text[end:start] and (window.organisation or title.kind == "head")
            chained = generic == end and close and not anew
            if held is None or chained:
                end = title.end
                generic = -1 if _is_bare_member(window, title) else end
                continue
            joint = bool(runs) and runs[-1].end == end and close and _joins(runs[-1], text, start)
            joint = joint and not self._is_name(runs[-1].unread)  # 县医院孔江院长、县人社局副局长孙小川
            held = restore(held, before, joint)
            before.add(held)
            end = title.end
            if joint:
                runs[-1] = runs[-1]._replace(end=end, positions=(*runs[-1].positions, held.position()))
            else:
                unread = holder or ("" if window.organisation else window.rest)
                runs.append(PostMention(start, end, (held.position(),), unread))
        return tuple(runs)

    def _holder(self, window: Window, title: Title) -> str:
        """The name between the body and the title: 县发改局|李明|局长, 某某有限公司|周江|总经理; empty if none stands there.

        >>> from jiyao.lexicon import Lexicon
        >>> finder = PostFinder(Lexicon.default())
        >>> [(post.unread, post.positions[0].text) for post in finder.find("请县发改局李明局长发言", ())]
        [('李明', '县发改局局长')]
        >>> [(post.unread, post.positions[0].text) for post in finder.find("请县发改局局长发言", ())]
        [('', '县发改局局长')]
        """
        words = window.organisation or window.rest
        army = words.endswith("军") and not title.base.startswith("军")  # 县委王军书记
        if title.kind not in ("body", "head", "firm") or (
            window.organisation and title.kind != "firm" and not army
        ):
            return ""
        if self._organisations.is_organisation(words) and not army:
            return ""
        for length in (3, 2):
            body, name = words[:-length], words[-length:]
            if len(body) > 1 and self._organisations.is_organisation(body) and self._is_name(name):
                return name
        return ""

    def _is_name(self, name: str) -> bool:
        """Whether characters are a plain name that holds no word: not 高速公(路), nor nothing at all."""
        if not name:
            return False
        known = any(self._names.is_word(part) for part in (name[:2], name[-2:]))
        return not known and self._names.is_plain(name) and not self._names.is_function(name)


def _own_members(before: Before, runs: list[PostMention], text: str, end: int, start: int) -> str:
    """What a bare 委员 sits in: nothing new after 县委常委、; 县人大常委会 after 县人大常委会副主任乙，.

    >>> from jiyao.lexicon import Lexicon
    >>> report = "县人大常委会主任秦岭川，{}委员宋词参加"
    >>> [post.positions[0].text for post in PostFinder(Lexicon.default()).find(report.format(""), ())]
    ['县人大常委会主任', '县人大常委会委员']
    >>> [post.positions[0].text for post in PostFinder(Lexicon.default()).find(report.format("部分"), ())]
    ['县人大常委会主任']
    """
    last = before.sentence[-1].organisation if before.sentence else ""
    if runs and runs[-1].end == end and last.endswith(("委", "委员会")):
        return last if start - end <= _LONGEST_JOINT and _JOINT.fullmatch(text, end, start) else ""
    return last if last.endswith("常委会") and text[start - 1] in "，、；" else ""


def _is_bare_member(window: Window, title: Title) -> bool:
    """Whether a title is no post only because its body is not known: 政协联谊会理事、工作委员会主任甲 names a post behind it."""
    return title.kind == "member" and not _GENERIC.search(window.rest)


def _joins(run: PostMention, text: str, start: int) -> bool:
    """Whether the post at ``start`` may be the same person's: not 县领导，县委书记…, 推选甲为会长，经理乙…, nor without end."""
    mark = text[run.end : start]
    if "，" in mark and text[run.start - 1 : run.start] == "为":
        return False
    if "，" in mark and run.positions[-1].organization is None and text[run.start - 1 : run.start] == "任":
        return False  # 县长甲任组长，副县长乙…
    group = run.positions[-1].post.endswith(("领导", "干部"))
    return len(run.positions) < _MOST_JOINT and not (group and "，" in mark)


def _split(window: Window, title: Title) -> tuple[Window, Title]:
    """宣传部长 is the 部长 of a 宣传部, 人大代表 the 代表 of a 人大: the words before the title proper are its body's."""
    body = _SPLIT.get(title.text)
    if body is None:
        return window, title
    above = window.organisation or ("全国" if window.rest.endswith("全国") else "")
    if title.base == "人大代表" and not above and window.rest:
        return window, title
    title = title._replace(text=title.text[len(body) :], base=title.base[len(body) :])
    return Window(window.start, above + body, window.rest), title


def _held(window: Window, title: Title, own: str) -> Held | None:
    """``own`` is the body of a bare 委员; only 县委 may be left to be restored."""
    organisation, status = window.organisation or "", title.status
    if not _FORMER_MARKS.isdisjoint(organisation) and _FORMER.search(organisation):
        organisation, status = _FORMER.sub("", organisation), PositionStatus.FORMER
    if (organisation and _GENERIC.search(organisation)) or (window.rest and _GENERIC.search(window.rest)):
        return None
    if title.kind == "group" and not _GROUP_LEVEL.search(organisation):
        return None
    if title.base.endswith("负责人") and not organisation:
        return None
    if own and not organisation:  # 免去甲的市委书记、常委、委员职务
        organisation = own
    if not organisation and title.text in ("委员", "成员", "监事", "理事"):
        return None
    return Held(organisation, title.text, title.base, title.kind, status)


def _with_region(window: Window, text: str, title: Title, named: frozenset[str]) -> Window:
    """石湾县长: the unread words are a region's stem where the region is named in full elsewhere."""
    if window.organisation or title.kind != "head" or not window.rest:
        return window
    level = title.base[0]
    for length in range(min(len(window.rest), 8), 1, -1):
        stem = window.rest[-length:]
        if stem + level in named or _is_named(text, stem + level):
            return Window(title.start - length, stem + level, "")
    return window


def _is_named(text: str, region: str) -> bool:
    """Whether the head of a text names a region other than as 石湾县长."""
    at = text.find(region, 0, _HEAD)
    while at >= 0 and text.startswith("长", at + len(region)):
        at = text.find(region, at + 1, _HEAD)
    return at >= 0
