"""Lines that a page ran together: a headline with the stamp below it, a stamp with the first paragraph.

Only line ends are put in; what then stands on a line of its own is known for what it is.
"""

from __future__ import annotations

import re

from jiyao.patterns import pattern, scanner
from jiyao.reading.edits import Replacement
from jiyao.reading.fields import fields, role_of

_FIRST_LINES = 6
_SHORTEST_LINE = 24  # characters of a date and what is glued to it
_LONGEST_HEAD = 160  # characters within which the first paragraph begins
_DATE = scanner(r"(?<!\d)(?:19|20)\d{2}(?:[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|年\d{1,2}月\d{1,2}日)")
_LABEL = scanner(r"(?:发布|发表|发稿|更新|信息)?(?:时间|日期|于)[：:][ \u3000]*$")
_SOURCE = scanner(r"(?:(?:信息|文章|稿件|新闻)?来源|作者)[：:][^：。]{0,24}$")
_HOUR = pattern(r"[ \u3000]*\d{1,2}[：:]\d{2}(?:[：:]\d{2})?")
# How a first paragraph begins, behind a count of views and what was lost; less than that is no sign that a stamp ends there.
_LEAD = pattern(
    r"[ \u3000|]*(?:(?<=[ \u3000|])\d{1,6}[ \u3000|]+)?[ \u3000?？|]*(?=(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日[，上下]|近[日期]，|日前，|连日来|[今昨][日天年]|本[报网台]讯|[\p{Han}]{2,8}讯[ \u3000（(])"
)
_REST = pattern(r"[ \u3000|\d]*(?:[【\[（]?字[号体][^。\n]{0,20})?")  # of a line that a stamp ends
_VALUE = pattern(r"[ \u3000]*[^\s：:|｜，。]{0,16}?(?=[ \u3000|｜]|(?:\d{4}年)?\d{1,2}月\d{1,2}日|$)")
_FIELD = pattern(r"[ \u3000|｜]*(\p{Han}{2,6})[：:]")
_SHORTEST_HEADLINE = 6
_IN_HEADLINES = frozenset("。；！")


def glued_stamps(text: str) -> list[Replacement]:
    """End the lines of a headline and of the stamp behind it where a page lost both line ends.

    >>> from jiyao.reading.edits import splice
    >>> split = lambda text: splice(text, glued_stamps(text)).split("\\n")
    >>> split("县长调研项目建设时间：2022-10-08 10月8日，县长李建国到园区调研。")
    ['县长调研项目建设', '时间：2022-10-08', '10月8日，县长李建国到园区调研。']
    >>> split("全县推进会召开 2015-03-02 16:20 来源：某网 编辑：王强 0 近日，推进会召开。")[1:]
    ['2015-03-02 16:20 来源：某网 编辑：王强', '近日，推进会召开。']
    >>> split("发布时间：2023-06-07 08:15:20 | 责任编辑：王强6月5日，甲县举行签约仪式。")
    ['发布时间：2023-06-07 08:15:20 | 责任编辑：王强', '6月5日，甲县举行签约仪式。']
    >>> split("某县：项目“加速跑” 发展“节节高”时间：2023年05月18日 来源：某报 【字号：大 中 小】")
    ['某县：项目“加速跑” 发展“节节高”', '时间：2023年05月18日 来源：某报 【字号：大 中 小】']
    >>> split("县长调研项目建设工作来源：某县政府 发布时间：2021-09-03")
    ['县长调研项目建设工作', '来源：某县政府 发布时间：2021-09-03']
    >>> glued_stamps("全县合同于2014-04-01签订，10月8日，项目开工。"), glued_stamps("公示时间：2022-10-08 至10月15日。")
    ([], [])
    """
    found: list[Replacement] = []
    position = 0
    for line in text.split("\n", _FIRST_LINES)[:_FIRST_LINES]:
        if len(line) > _SHORTEST_LINE and (match := _date(line)):
            found += [(position + low, position + high, "\n") for low, high in _cuts(line, *match.span())]
        position += len(line) + 1
    return found


def _date(line: str) -> re.Match[str] | None:
    """The first date near the head of a line, sought where a century stands.

    >>> [match and match[0] for match in map(_date, ("会议召开2015-03-02", "今年12022-10-08", "完成20项"))]
    ['2015-03-02', None, None]
    """
    found = None
    for century in ("20", "19"):
        place = line.find(century, 0, _LONGEST_HEAD)
        while place >= 0 and (found is None or place < found.start()):
            if match := _DATE.match(line, place, _LONGEST_HEAD):
                found = match
                break
            place = line.find(century, place + 1, _LONGEST_HEAD)
    return found


def _cuts(line: str, start: int, end: int) -> list[tuple[int, int]]:
    """What stands before and behind the stamp that holds the date ``line[start:end]``, in the place of line ends."""
    end = _stamp_end(line, end)
    lead = _LEAD.match(line, end)
    label = _LABEL.search(line, 0, start)
    if lead is None and (label is None or not _REST.fullmatch(line, end)):
        return []
    if label:
        start = label.start()
    if before := fields(line[:start]):  # 推进会召开 来源：某网 时间：2022-10-08 近日，…
        start = before[0].start
    elif source := _SOURCE.search(line, 0, start):  # 推进会召开来源：某网 时间：2022-10-08
        start = source.start()
    head = line[:start].rstrip()
    text = [(end, lead.end())] if lead else []
    if not head.strip():
        return text
    headed = len(head.strip()) >= _SHORTEST_HEADLINE and _IN_HEADLINES.isdisjoint(head)
    return [(len(head), start), *text] if headed else []


def _stamp_end(line: str, end: int) -> int:
    """Where the hour and the fields behind a date end."""
    if hour := _HOUR.match(line, end):
        end = hour.end()
    while (label := _FIELD.match(line, end)) and role_of(label[1]):
        value = _VALUE.match(line, label.end())
        if value is None:
            return end
        end = value.end()
    return end
