"""Blanks that say nothing: inside names, words and figures, and beside full-width marks."""

from __future__ import annotations

import re

from jiyao.reading.bylines import surnames
from jiyao.reading.edits import Replacement, union

_HAN = "〇㐀-鿿豈-﫿𠀀-𱍊"
_GAP = "[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
# Behind these a name may begin: a post or a comma, and a bracket or a blank.
_POST = "长任记席委官警表士、，；"
_OPEN = "：:（( \u3000\n"

_BLANK = re.compile(
    rf"(?:(?<=[，。、；：？！“（《〈‘—…]){_GAP}+|(?<!{_GAP}){_GAP}+(?=[，。、；：？！”）》〉’]))"
    # 第 14 号, 86 个, 2020 年 9 月: figures set apart
    rf"|(?:(?<=[0-9%]){_GAP}{{1,2}}(?=[年月日个项号亿万元亩户人次家公米吨条天届期处座倍%])"
    rf"|(?<=[年月第至到约近共率]){_GAP}{{1,2}}(?=[0-9]))"
)
# 本报讯（记者 张三） 昨日
_DATELINE = re.compile(rf"[讯电](?:（[^（）\n]{{1,60}}）)({_GAP}+)")
# 县长张 会主持, 书记江  海, （记者 胡 笳 李 响）: surname, gap, one character; behind a blank or bracket no more of it.
_NAME = re.compile(
    rf"(?:(?<=[{_POST}])(?P<a>[{_HAN}])(?P<gap>{_GAP}{{1,6}})(?=[{_HAN}])"
    rf"|(?<=[{_OPEN}])(?P<b>[{_HAN}])(?P<slit>{_GAP}{{1,6}})[{_HAN}](?=[，、。；）：\n]|{_GAP}|$))",
    re.M,
)
# 县 委 书 记: three characters or more at the head of a line, each set apart; 出  席：, a label of two.
_SPREAD = re.compile(
    rf"^{_GAP}*([{_HAN}](?:{_GAP}{{1,4}}[{_HAN}](?![{_HAN}])){{2,}}|[{_HAN}]{_GAP}{{1,4}}[{_HAN}](?={_GAP}?[：:]))",
    re.M,
)


def needless_blanks(text: str) -> list[Replacement]:
    """Remove blanks inside names, between figures and units, beside full-width marks.

    >>> from jiyao.reading.edits import splice
    >>> clean = lambda text: splice(text, needless_blanks(text))
    >>> clean("县委副书记、县长张 会主持，县委书记江  海（记者 甲小乙 通讯员 武 某）")
    '县委副书记、县长张会主持，县委书记江海（记者 甲小乙 通讯员 武某）'
    >>> clean("第 14 号来之不易。 1至10月份 本网讯 3月15日 86 个")
    '第14号来之不易。1至10月份 本网讯 3月15日 86个'
    >>> needless_blanks("甲\\n文  号：乙")  # two rules want the same blanks gone
    [(3, 5, '')]
    """
    found = [(match.start(), match.end(), "") for match in _BLANK.finditer(text)]
    found += [(match.start(1), match.end(1), "") for match in _DATELINE.finditer(text)]
    for match in _NAME.finditer(text):
        group = "gap" if match["gap"] else "slit"
        if (match["a"] or match["b"]) in surnames():
            found.append((*match.span(group), ""))
    for match in _SPREAD.finditer(text):
        found += [
            (match.start(1) + i, match.start(1) + i + 1, "") for i, c in enumerate(match[1]) if c.isspace()
        ]
    return union(found)
