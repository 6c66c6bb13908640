"""Titles of posts: 书记, 常务副县长, 代县长, 县长候选人, 二级巡视员."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jiyao.lexicon import Lexicon, read_words
from jiyao.lexicon.classes import class_of
from jiyao.lexicon.han import HAN
from jiyao.lexicon.trie import trie_pattern
from jiyao.models import PositionStatus
from jiyao.patterns import pattern, scanner

# What makes another word of a title: 委员会, 主席台, 主任医师, 书记员, 县长办公会.
_NOT_AFTER = (
    rf"(?!会(?:议|主任|党组|副|委员|机关|办|第|全|[^{HAN}])|会员|办公|会议|联席|级|热线|信箱|接待|负责制|质量|台|团|令(?!狐)|员(?!(?:利|东))|医师|护师|技师|药师|编辑|记者|检验师"
    r"|会(?=主席|主任|书记|副|会长|常|发|召|举|在|、|，|。|）)|工程|直通|论坛|碰头|专题会|特使|顾问|声明|公署|阁下|助理|问政|学校|公开栏|信箱|纪念堂|专机|专列|专栏|项目|家族|班子)"
    # 市长碰头会, 总统特使, 新华社长沙, 总工程量, 书记处, 成员国, 大使馆, 警长室; 拜占庭长期 is cut by its 长期 above
    rf"(?<!总工(?=程(?!师)|会|期|作|艺|资))(?<!书记(?=处))(?<!参事(?=室|馆员|们|厅))(?<!总监(?=票))(?<!主席(?=席(?:就|位|[上台前，。、])))(?<!主委(?=[托派会]))(?<!人大代表(?=[团们法和及与家]|大会|小组|之家|工作|联络|建议|议案|意见|资格|补选|选举|换届|履职|活动|视察|述职|票决|培训|候选|名额|变动|接待|人数|\d))(?<!社长(?=沙))(?<!负责人(?=权))(?<!(?:厅长|司令)(?=官))(?<!(?:成员|主席|理事)(?=国(?![{HAN}]{{1,2}}[、，。（])))(?<!(?:大使|领事)(?=馆))"
    r"(?<!委员(?=组|联络|活动|履职|工作室|之家|提案|培训|们))(?<!成员(?=单位|们))(?<!领导(?=小组|组[组副会办的]|班子|机构|体制|力))"
)
_LONGEST_PREFIX = 8  # characters: 党组副, 主持工作的副
_FORMER, _FORMER_OPENS = pattern(r"^(?:原任?|前|时任)"), frozenset("原前时")


class Title(NamedTuple):
    """One title as it stands: its text without 原, its kind (see posts.txt) and status."""

    start: int
    end: int
    text: str
    base: str
    kind: str
    status: PositionStatus


class TitleFinder:
    """Finds titles; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._kinds = dict(sorted(lexicon.posts))
        self._title = scanner(
            rf"(?P<base>{trie_pattern(self._kinds)})"
            r"(?<![省市县区旗州盟镇乡]长(?=宁区|沙市|春市|治[市县]|安[区街]|乐区|城|岭县|垣[县市]|武县|泰县|海县|兴县|汀县|阳县|丰县|葛市|期|远[规目发利]|效|三角|江(?:流域|大桥|经济|沿|上游|中游|下游|口|防|航)|足发展|途))"
            r"(?<!(?:委员|常委|董事|理事|监事)(?=会))(?P<nominee>(?:提名|拟任)?(?:候选人|人选)(?:提名人选)?)?"
            + _NOT_AFTER
        )
        # Whether a title begins here is asked where its first two characters stand: twice as fast as to search for it.
        second = class_of(title[1] for title in self._kinds) if min(map(len, self._kinds)) > 1 else ""
        self._opening = scanner(
            rf"{class_of(title[0] for title in self._kinds)}(?={second})(?<=(?={trie_pattern(self._kinds)})[\s\S])"
        )
        prefixes = read_words("post_prefixes.txt")
        self._prefix = pattern(rf"(?:{trie_pattern(prefixes)}){{1,4}}$")
        self._prefix_ends = frozenset(prefix[-1] for prefix in prefixes) | {"\n"}  # a line may end behind it

    def find(self, text: str) -> Iterator[Title]:
        """All titles in text order."""
        end = 0
        for opening in self._opening.finditer(text):
            at = opening.start()
            if at < end or (match := self._title.match(text, at)) is None:
                continue
            prefix = text[at - 1 : at] in self._prefix_ends and self._prefix.search(
                text, max(end, at - _LONGEST_PREFIX), at
            )
            start = prefix.start() if prefix else at
            if match["nominee"] and text.endswith("提名", end, start):
                start -= 2  # 县委常委、提名副县长人选
            words, former = _without_former(text[start : match.end()])
            base = match.group("base")
            status = _status(words, bool(match.group("nominee")), former)
            end = match.end()
            yield Title(start, end, words, base, self._kinds[base], status)


def _without_former(words: str) -> tuple[str, bool]:
    match = _FORMER.match(words) if words[0] in _FORMER_OPENS else None
    return (words[match.end() :], True) if match else (words, False)


def _status(words: str, nominee: bool, former: bool) -> PositionStatus:
    if nominee:
        return PositionStatus.NOMINEE
    if former:
        return PositionStatus.FORMER
    return PositionStatus.ACTING if words.startswith("代") else PositionStatus.INCUMBENT
