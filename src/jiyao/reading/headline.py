"""The title of an article: its headline, also where other lines stand above it or text runs into it."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from jiyao.patterns import pattern
from jiyao.reading.captions import is_caption
from jiyao.reading.fields import fields
from jiyao.reading.stamps import read_stamp

Stretch = tuple[int, int]

_SHORTEST, _LONGEST = 4, 80
_NO_TITLE = pattern(
    r"同志们|各位|[一二三四五六七八九十]+、|[（(](?![\u4e00-\u9fff]{2,4}(?<![一二三四五六七八九十])[）)]\S{6})|第[一二三四五六七八九十]+[，、]|[0-9]{1,2}[.、](?![0-9])|本[报网]讯|讯\b|编者按|摘要|导读|核心提示|——|\[|[^，。]{0,3}(?:时间|地点|人员|主持人|议题|索引号)："
)
_WORDS = pattern("[\u4e00-\u9fff].*[\u4e00-\u9fff].*[\u4e00-\u9fff]")
_BODY = pattern("[。；]|，.*，.*，")
# A title that ran into its text: 在全县项目工作调度会上的讲话同志们：
_RUN_IN_TITLE = pattern(
    r"([^。，；：\n]{4,50}(?:讲话|讲话稿|发言|发言稿|致辞|致词|主持词|报告|总结))[ \u3000]*(?=同志们|各位|尊敬的|女士们|编者按：)"
)
# A headline that ran into the first paragraph: …项目现场会4月18日，区委书记…
_RUN_IN_HEADLINE = pattern(
    r"([^。，；：\n]{4,76}(?:会|会议|仪式|活动|召开|举行|开幕|调研|督导|开工|签约))[ \u3000]*"
    r"(?=(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|今[日天]|昨[日天])(?:上午|下午|晚上?|至\d{1,2}日)?，|近日，|本[报网台]讯)"
)
# 某县人民政府办公室: who issues a paper, above or in front of its title.
_ISSUER = pattern(
    r"(?!关于)(?!.*(?:调研|走访|慰问|检查|督[导查]|考察|视察|召开|举行|深入|会见|看望|到|赴))"
    r"[^\s，：；。“”、]{2,40}(?:政府|政府办|委办|办公室|委员会|领导小组|指挥部|局|厅|党组|专班|工委|党委|联席会议|法院|检察院)"
)
_PAPER = pattern(
    r"(?:通知|通报|意见|决定|方案|报告|函|批复|公告|通告|请示|决议|办法|规定|细则|规划|计划|要点|总结|公报)(?:（[^（）]{1,20}）)?$"
)
# Below a masthead: the number of the issue, of the paper, or who issued it and when.
_NUMBER = pattern(
    r"[（(〔\[]?(?:总?第\s?[0-9一二三四五六七八九十百]{1,5}\s?[期号次])+[）)〕\]]?"
    r"|[^\s。，；]{1,16}[〔\[（(【]\s?\d{4}\s?[〕\]）)】]\s?第?\s?\d{1,4}\s?号"
    r"|[（(〔\[]?\d{4}年?第?\s?\d{1,4}\s?[期号][）)〕\]]?"
)
_MASTHEAD = pattern(
    r"(?!关于)[^\s。，；：]{0,30}(?:纪要|简报|文件|专报|快报|通报|动态|要情|要讯|信息|督查|内参|参阅|情况反映)"
)
_SIGNED = pattern(r"\S{2,40}[ \u3000]+\d{4}年\d{1,2}月\d{1,2}日(?:印发)?")
_DATED = pattern(r"[（(]?\d{4}年\d{1,2}月\d{1,2}日[）)]?")
_INDEX = pattern(r"(?<!\S)\p{Han}{2,8}：")
_SUBTITLE = pattern(r"[副引肩](?:标题|题)：.{0,60}")  # a field of the publishing system
# A3：社会总第2676期 over the article of a paper, and what holds no Chinese: no headline.
_PRINTED = pattern(r".{0,12}总第\d{1,5}期.{0,24}|[!-~]{1,30}")
# 某川 | 项目建设加速跑: a channel of the page in front of the title, or what an index calls it.
_CHANNEL = pattern(
    r"(?:[\u4e00-\u9fff“”·]{2,10}[ \u3000]*[|｜丨]|(?:信息)?(?:名称|主?标题)：)[ \u3000]*(?=\S{6})"
)
# …有哪些新提法？|某晚观察: the channel behind a long title
_CHANNEL_BEHIND = pattern(r"(?<=.{12})[ \u3000]*[|｜丨][ \u3000]*[\u4e00-\u9fff]{2,6}$")
_DATE_BEHIND = pattern(r"[ \u3000]*[（(]\d{4}年\d{1,2}月\d{1,2}日[^（）()]{0,6}[）)]$")
_SAYS = ("强调", "指出", "要求", "时", "表示", "提出")
_WHO = pattern("参加|出席|陪同|主持|讲话|记者|通讯员|书记|县长|区长|市长|召开")
_FIRST = 8  # lines of the page


def headline(text: str, lines: Sequence[Stretch], bylines: Sequence[Stretch]) -> Stretch | None:
    """The title: a short line above the first paragraph, with the lines that belong to it."""
    if lines and (match := _run_in(text, *lines[0])):
        return match.span(1)
    groups = _groups(text, lines[:_FIRST], bylines)
    if not groups or sum(map(len, groups)) == len(lines) > 3:
        return None
    papers = [paper for paper in (_paper(text, group) for group in groups) if paper]
    first = papers[0] if papers else groups[0][:1]
    if len(papers) > 1 and _MASTHEAD.fullmatch(text, *first[0]):
        first = papers[1]
    return _bare(text, first[0][0], first[-1][1])


def _run_in(text: str, start: int, end: int) -> regex.Match[str] | None:
    for opening in (_RUN_IN_TITLE, _RUN_IN_HEADLINE):
        if match := opening.match(text, start, end):
            return match
    return None


def _groups(text: str, lines: Sequence[Stretch], bylines: Sequence[Stretch]) -> list[list[Stretch]]:
    """The lines that may be titles, up to the first that is text; apart where numbers and dates stand between."""
    groups: list[list[Stretch]] = []
    joined = False
    while lines and lines[0] not in bylines and _is_above(text[lines[0][0] : lines[0][1]]):
        lines = lines[1:]
    for line in lines:
        if line in bylines or _is_between(text[line[0] : line[1]]) or is_caption(text[line[0] : line[1]]):
            if line in bylines and groups:
                break
            joined = False
        elif not _is_title(text[line[0] : line[1]]):
            break
        elif joined:
            groups[-1].append(line)
        else:
            groups.append([line])
            joined = True
    return groups


def _is_above(line: str) -> bool:
    """Whether a line above the title is too short for one, or a row of an index.

    >>> [_is_above(line) for line in ("其他", "废止时间：2020-01-23 名称：关于印发规则的通知", "主题：综合政务 附件：")]
    [True, True, True]
    >>> [_is_above(line) for line in ("全县推进会召开", "同志们：", "某县：项目“加速跑” 发展“节节高”")]
    [False, False, False]
    """
    if len(line) < _SHORTEST - 1 or len(_INDEX.findall(line)) > 1:
        return True
    labelled = fields(line)
    return bool(labelled) and labelled[0].start == 0 and labelled[0].role == "other"


def _is_between(line: str) -> bool:
    return any(pattern.fullmatch(line) for pattern in (_NUMBER, _SIGNED, _DATED, _PRINTED, _SUBTITLE))


def _is_title(line: str) -> bool:
    return (
        (_SHORTEST <= len(line) <= _LONGEST or line.startswith("的"))
        and _WORDS.search(line) is not None
        and not _NO_TITLE.match(line)
        and not _BODY.search(line)
        and line[-1] not in "，、；："
        and not is_caption(line)
        and read_stamp(line) is None
    )


def _paper(text: str, group: Sequence[Stretch]) -> list[Stretch]:
    """The lines of the first title of a group; of a line that only names who issues the paper, what follows."""
    words = [text[start:end] for start, end in group]
    for number, line in enumerate(words):
        follower = words[number + 1] if number + 1 < len(words) else ""
        if _ISSUER.fullmatch(line) and not follower.startswith("关于") and not _names_paper(line, follower):
            continue
        last = number
        while last + 1 < len(words) and _goes_on(words[number : last + 1], words[last + 1]):
            last += 1
        return list(group[number : last + 1])
    return []


def _goes_on(lines: Sequence[str], follower: str) -> bool:
    """Whether a title goes on in the next line."""
    line = lines[-1]
    if follower.startswith("——") or line.endswith(_SAYS):
        return True
    if _ISSUER.fullmatch(line):
        return follower.startswith("关于") or _names_paper(line, follower)
    if len(lines) == 2 and lines[0].endswith(_SAYS):  # 甲在调研时强调 / 坚持项目为王 / 奋力实现开门红
        return len(follower) <= 24 and _WHO.search(follower) is None
    return line.startswith("关于") and not _PAPER.search(line) and _PAPER.search(follower) is not None


def _names_paper(line: str, follower: str) -> bool:
    return _PAPER.search(follower) is not None and "的" in follower and not follower.startswith(line[:3])


def _bare(text: str, start: int, end: int) -> Stretch:
    """Without the channel in front and the date behind."""
    if match := _CHANNEL.match(text, start, end):
        start = match.end()
    for behind in (_CHANNEL_BEHIND, _DATE_BEHIND):
        if match := behind.search(text, start, end):
            end = match.start()
    return start, end
