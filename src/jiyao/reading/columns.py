"""Names of columns and sites: in front of a title (今日关注 | …, 【要闻】…, 领导讲话：…) and on lines above it."""

from __future__ import annotations

from functools import lru_cache

import regex

from jiyao.lexicon import read_lines
from jiyao.lexicon.trie import trie_pattern
from jiyao.patterns import pattern
from jiyao.reading.edits import Replacement
from jiyao.reading.stamps import column_names

_GAP = "[ \t\u00a0\u3000]"
_BRACKETED = pattern(
    rf"(?:【(?!摘要|导读|提要|编者按|关键词|记者|作者|来源)[^】\n]{{2,16}}】|\[(?!\d)[^\]\n]{{2,16}}\]){_GAP}*(?=[^。\n【\[]{{6,80}}\n)"
)

_SITE = pattern(
    r"[^。；，！？：:“”\s]{2,20}(?:人民政府信息公开(?:网|平台|专栏)?|门户网站|政府网站|政府网|新闻网|信息网|党建网|官方网站|官网|政务网)|[㐀-鿿]{2,6}(?:在线|发布|热线)|[㐀-鿿]{2,4}新闻"
)
_SITE_ENDS = frozenset("站网线布开台栏闻")
_TODAY = pattern("今日[\u4e00-\u9fff]{2,3}")  # 今日某川: what a county calls the news of its site
_ABOUT = pattern(
    "走[进近][\u4e00-\u9fff]{2,4}"
)  # 走进某县, which may head an article as well where it stands alone


def is_site(line: str) -> bool:
    """Whether a line is the name of a site: 某县新闻网.

    >>> is_site("某县新闻网"), is_site("某县某镇人民政府信息公开"), is_site("某县推进政府信息公开")
    (True, True, False)
    """
    return line[-1:] in _SITE_ENDS and _SITE.fullmatch(line) is not None


@lru_cache(maxsize=1)
def _above() -> frozenset[str]:
    return frozenset(read_lines("columns_above.txt"))


def is_column(line: str) -> bool:
    """Whether a line above the title is the name of the column it stands in, or the site with its columns.

    >>> [is_column(line) for line in ("政府信息公开", "今日某川", "某县新闻网 新闻中心 某城事", "政务公开工作推进会召开", "领导讲话")]
    [True, True, True, False, False]
    >>> is_column("走进某县 新闻中心 政务服务"), is_column("走进某县")
    (True, False)
    """
    words = line.strip("【】[] ").split()
    known = [word in _above() or _TODAY.fullmatch(word) is not None for word in words]
    if any(known):
        known = [one or _ABOUT.fullmatch(word) is not None for one, word in zip(known, words, strict=True)]
    if len(words) > 1 and is_site(words[0]):
        return any(known) and all(len(word) <= 6 for word in words[1:])
    return bool(known) and all(known)


@lru_cache(maxsize=1)
def _named() -> regex.Pattern[str]:
    return pattern(rf"{trie_pattern(column_names())}{_GAP}*[|｜丨：:]{_GAP}*(?=[^。|｜丨\n]{{6,80}}\n)")


def column_in_front(text: str) -> list[Replacement]:
    """Take out the name of a column that stands before the title in the first line.

    >>> from jiyao.reading.edits import splice
    >>> clean = lambda text: splice(text, column_in_front(text)).split("\\n")[0]
    >>> clean("今日关注 | 某县县长督查重点工程\\n本网讯"), clean("【要闻】全县项目建设推进会召开\\n本网讯")
    ('某县县长督查重点工程', '全县项目建设推进会召开')
    >>> clean("领导讲话：在全县招商引资会议上的讲话\\n同志们"), clean("某县：项目建设跑出“加速度”\\n走进某县")
    ('在全县招商引资会议上的讲话', '某县：项目建设跑出“加速度”')
    """
    start = len(text) - len(text.lstrip())
    if match := _BRACKETED.match(text, start) or _named().match(text, start):
        return [(match.start(), match.end(), "")]
    return []


_FIRST_LINES = 30  # an index above a paper has twenty lines at most
_LONGEST_INDEX = 1000
_INDEXED = pattern(r"\s*(?:信息|文件)?(?:名称|标题)[：:]\s*(\S[^\n]{4,80})")


def indexed_title(text: str) -> list[Replacement]:
    """Take the title out of the index above a paper where it stands below as well.

    >>> from jiyao.reading.edits import splice
    >>> clean = lambda text: splice(text, indexed_title(text))
    >>> clean("名称：关于加强管理的通知\\n\\n关于加强管理的通知\\n各镇："), clean("名称：关于加强管理的通知\\n各镇：")
    ('\\n关于加强管理的通知\\n各镇：', '名称：关于加强管理的通知\\n各镇：')
    """
    if text.find("名称", 0, _LONGEST_INDEX) < 0 and text.find("标题", 0, _LONGEST_INDEX) < 0:
        return []
    position = 0
    lines = text.split("\n", _FIRST_LINES)[:_FIRST_LINES]
    titles = {line.strip() for line in lines}
    for line in lines:
        if (match := _INDEXED.fullmatch(line)) and match[1].rstrip() in titles:
            return [(position, position + len(line) + 1, "")]
        position += len(line) + 1
    return []
