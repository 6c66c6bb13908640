"""Markup that a crawl left in plain text: tags of HTML, escapes of JSON, and the marks of Markdown."""

from __future__ import annotations

import re

from jiyao.lexicon.scan import places
from jiyao.patterns import pattern, scanner
from jiyao.reading.edits import Replacement, disjoint

_UNICODE = r"\\u(?:d[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|[0-9a-f]{4})"
_ESCAPE = scanner(rf"{_UNICODE}|\\[nrt\"/]", re.I)
_PLAIN = {"\\n": "\n", "\\r": "", "\\t": "\t"}
_LEAST_ESCAPES = 2  # one alone may be the name of a file
# Tags that end a line, cells of a line, and tags within one; whatever else stands in angle brackets is text (<县委>).
_BREAKS = (
    "address|article|blockquote|body|br|center|dd|div|dl|dt|footer|form|h[1-6]|head|header|hr|html|li|main|nav|ol|p|pre"
    "|section|table|tbody|tfoot|thead|title|tr|ul"
)
_CELLS = "td|th"
_INLINE = (
    "a|abbr|b|big|button|em|figure|font|i|iframe|img|input|ins|label|link|mark|meta|o:p|s|small|source|span|strike|strong"
    "|sub|sup|u|video"
)
_TAG = scanner(rf"</?(?:(?P<breaks>{_BREAKS})|(?P<cell>{_CELLS})|{_INLINE})(?:/|\s[^<>]{{0,600}})?>", re.I)
_HIDDEN = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))
# **一是抓开工。**各乡镇: what stands around shows that the stars are no name that was left out (张**、李**, **镇**村).
_BOLD = pattern(
    r"""
    (?<![^\s，。、；：！？“（])\*\*
    (?:
      (?:[（(]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[、是要.．）)]|第[一二三四五六七八九十]{1,3}[，、])[^*\n]{0,80}
    | [^*\s][^*\n]{0,80}(?:[。：；！？](?=\*\*)|[^*\s、，](?=\*\*(?:[\s，。；：！？]|$)))
    )\*\*
    """,
    re.VERBOSE,
)
# "- 2 -" is the number of a page, "* * *" a line.
_ITEM = scanner(r"^(?:#{1,6}|[-+*])[ \t\u3000]+(?=\*\*|[^\s\d*#+-])", re.M)
_QUOTED = scanner(r"^>[ \t]?", re.M)


def escapes(text: str) -> list[Replacement]:
    r"""Resolve the escapes of a text that was cut out of JSON.

    >>> from jiyao.reading.edits import splice
    >>> text = r"\u53bf\u59d4\n\"会议\""
    >>> splice(text, escapes(text)), escapes(r"C:\new")
    ('县委\n"会议"', [])
    """
    if "\\u" not in text:
        return []
    found = [(match.start(), match.end(), _resolved(match[0])) for match in _ESCAPE.finditer(text)]
    unicode = sum(1 for start, end, _ in found if end - start > 2)
    return found if unicode >= _LEAST_ESCAPES else []


def _resolved(escape: str) -> str:
    if escape[1] not in "uU":
        return _PLAIN.get(escape.lower(), escape[1])
    units = bytes.fromhex(escape.lower().replace("\\u", ""))
    return units.decode("utf-16-be", "surrogatepass")


def tags(text: str) -> list[Replacement]:
    """Take out the tags of HTML that stand in a text that is no page; a paragraph becomes a line.

    >>> from jiyao.reading.edits import splice
    >>> text = "<p class='a'>县委<b>书记</b>讲话</p><!-- 广告 -->关于<通知>的<br/>说明，3<5"
    >>> splice(text, tags(text))
    '\\n县委书记讲话\\n关于<通知>的\\n说明，3<5'
    """
    found = _hidden(text)
    ends = [(match.start(), match.end(), _instead(match)) for match in _TAG.finditer(text)]
    return disjoint(sorted(found + ends))


def _instead(tag: re.Match[str]) -> str:
    return "\n" if tag["breaks"] else " " if tag["cell"] else ""


def _hidden(text: str) -> list[Replacement]:
    """Comments, scripts and styles with what they hold; one that nobody closed stays."""
    found: list[Replacement] = []
    for opening, closing in _HIDDEN:
        start = text.find(opening)
        while start >= 0 and (end := text.find(closing, start)) >= 0:
            end += len(closing)
            found.append((start, end, ""))
            start = text.find(opening, end)
    return found


def _followed(text: str, mark: str, followers: str) -> bool:
    """Whether one of some characters follows a mark anywhere; marks are few, and found faster than pairs.

    >>> _followed("项目-2 - 3", "-", " "), _followed("项目-2", "-", " ")
    (True, False)
    """
    last = len(text) - 1
    return any(place < last and text[place + 1] in followers for place in places(text, mark))


def markdown(text: str) -> list[Replacement]:
    """Take out what Markdown marks headings, items, bold words and quotations by.

    >>> from jiyao.reading.edits import splice
    >>> text = "# 县委召开会议\\n- **一是抓开工。**张**、李**到会，**镇**村汇报。\\n- 2 -"
    >>> splice(text, markdown(text))
    '县委召开会议\\n一是抓开工。张**、李**到会，**镇**村汇报。\\n- 2 -'
    >>> splice("> 县委召开会议。\\n> 会议指出", markdown("> 县委召开会议。\\n> 会议指出")), markdown("首页\\n> 新闻\\n要闻")
    ('县委召开会议。\\n会议指出', [])
    """
    found: list[Replacement] = []
    if any(_followed(text, mark, " \t\u3000") for mark in "#-+*"):
        found += [(match.start(), match.end(), "") for match in _ITEM.finditer(text)]
    for match in _BOLD.finditer(text) if _followed(text, "*", "*") else ():
        found += [(match.start(), match.start() + 2, ""), (match.end() - 2, match.end(), "")]
    if ">" in text:
        quoted = [(match.start(), match.end(), "") for match in _QUOTED.finditer(text)]
        if len(quoted) * 2 > sum(1 for line in text.split("\n") if line.strip()):
            found += quoted
    return sorted(found)
