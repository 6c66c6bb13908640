"""Lines that are the page's and not the article's: navigation, counters, share buttons, copyright, previews.

Precision first: a line goes only where all of it is known to be furniture.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from jiyao.lexicon import read_lines
from jiyao.lexicon.classes import class_of
from jiyao.patterns import scanner
from jiyao.reading.bylines import people
from jiyao.reading.columns import is_site
from jiyao.reading.fields import Field, fields
from jiyao.reading.stamps import DATED, is_name, read_stamp

_OF_PEOPLE = frozenset(["author", "editor"])
_OF_MEETINGS = frozenset(["时间", "日期"])
LONGEST = 160  # a longer line is no furniture
_SIGN = r"\s\[\]【】()（）|｜·•>＞»›+\-—_/、,，:：○●◎→←↑↓\d"
_SIGNS = scanner(f"[{_SIGN}]+")
_PAGE_NUMBER = scanner(
    r"[-—–_·\s]{0,6}(?:第\s?\d{1,4}\s?页)?\s?[/／,，|]?\s?(?:共\s?\d{1,4}\s?页)?[-—–_·\s]{0,6}"
    r"|[-—–]{1,2}\s?\d{1,4}\s?[-—–]{1,2}"
    r"|(?:总?第?\s?\d{1,5}\s?期\s?[/／]\s?)?第\s?[0-9A-Z]{1,3}\s?版(?:[：:].{0,40})?"
    r"|(?:农历)?[\u4e00-\u9fff]{0,3}?[正一二三四五六七八九十冬腊]{1,2}月(?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九]|[二三]十)"
    r"|(?:\[\d{1,3}\]\s?)+.{0,8}"
    r"|还剩\s?\d{1,4}\s?页.{0,20}|星期[一二三四五六日天]"
    r"|[(（]?(?:下转|上接)第?\s?[0-9A-Z一二三四五六七八九十]{1,3}\s?版[^。]{0,12}[)）]?"
)
_RULED = "-—–_=*~•·"  # drawn across the page
_RULE = scanner(f"[{_RULED}]+(?:分[隔割]线[{_RULED}]+)?")
_FIELD_SIGN = scanner(r"[：:|｜丨/／\]】]")  # stands behind each label
_STEP = scanner("[>＞»›]")
_BAR = scanner("[|｜]")
_OF_SENTENCES = frozenset("。；！？")
_OF_CLAUSES = frozenset("。；，！？：:")
_FILE = scanner(
    r"[^。；！？]{2,80}\.(?:docx?|pdf|wps|txt|xlsx?|pptx?|zip|rar|jpe?g|png|et|ofd)(?:\s*[(（]?[\d.]+\s*[KM]B?[)）]?)?",
    re.I,
)
_ADVICE = scanner(r"[(（【\[]?(?:未完[，,待]|本章未完|全文共\d).{0,60}")
_STAMP = scanner(
    r"(?:[^\s。，；：:]{2,24}(?:网|中心|报|报社|电视台|台|发布|办公室|局|政府|部))?\s*"
    r"\d{4}(?:-|/|\.|年)\d{1,2}(?:-|/|\.|月)\d{1,2}日?(?:\s*星期[一二三四五六日天])?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?"
    r"(?:\s*第?[0-9A-Z一二三四五六七八九十]{1,3}版)?\s*"
)
_STAMPED = scanner(r"\d[-/.]\d|星期|\d:\d|版$")  # what a signature with its date does not have


class _Words(NamedTuple):
    whole: re.Pattern[str]
    whole_begins: re.Pattern[str]  # the first character of a line made of such words
    whole_ends: re.Pattern[str]  # and the last
    opening: tuple[str, ...]
    notice: tuple[str, ...]
    foot: tuple[str, ...]
    inside: re.Pattern[str]
    tail: re.Pattern[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    kinds: dict[str, list[str]] = {}
    for line in read_lines("furniture.txt"):
        kind, words = line.split("\t")
        kinds.setdefault(kind, []).append(words)
    either = {
        kind: "|".join(map(re.escape, sorted(words, key=len, reverse=True))) for kind, words in kinds.items()
    }
    return _Words(
        scanner(either["whole"]),
        scanner(f"[{_SIGN}]|" + class_of(["星", *(word[0] for word in kinds["whole"])])),
        scanner(f"[{_SIGN}]|" + class_of([*"日一二三四五六天", *(word[-1] for word in kinds["whole"])])),
        tuple(kinds["opening"]),
        tuple(kinds["notice"]),
        tuple(kinds["foot"]),
        scanner(either["inside"]),
        scanner(rf"[【\[■●◆]?(?:{either['tail']})[】\]]?\s*(?:$|[：:\s]|更多)"),
    )


def is_furniture(line: str) -> bool:
    """Whether a line, trimmed and in simplified characters, is furniture whole, wherever it stands.

    >>> [is_furniture(line) for line in ("上一篇：无", "【打印本页】【关闭窗口】", "首页 > 要闻", "第3页 / 共11页", "— 2 —")]
    [True, True, True, True, True]
    >>> [is_furniture(line) for line in ("（下转第三版）", "下转第四版", "--------", "----分隔线----", "——抓项目")]
    [True, True, True, True, False]
    >>> [is_furniture(line) for line in ("还剩213户要逐户过筛子。", "未完成投资的项目，要加快", "一、总体情况", "专家提供技术支持。")]
    [False, False, False, False]
    """
    if len(line) > LONGEST or not line:
        return False
    words = _words()
    return (
        line.startswith(words.notice)
        or is_made_of_words(line)
        or _is_menu(line)
        or _PAGE_NUMBER.fullmatch(line) is not None
        or (line[0] in _RULED and _RULE.fullmatch(line) is not None)
        or _ADVICE.fullmatch(line) is not None
        or (len(line) <= 100 and line.count("。") <= 1 and words.inside.search(line) is not None)
        or ("。" not in line and _is_unpunctuated(line))
    )


def _is_unpunctuated(line: str) -> bool:
    """Whether a line without a full stop is furniture of a kind that never has one: openings, files, trails, stamps."""
    return (
        line.lstrip("•· ").startswith(_words().opening)
        or ("." in line and _FILE.fullmatch(line) is not None)
        or (len(line) <= 90 and "%" not in line and is_trail(line))
        or is_stamp(line)
    )


def is_stamp(line: str) -> bool:
    """Whether a line is a date as pages print it, with a publisher at most; a signature with its date is none.

    >>> is_stamp("某县新闻网 2023-03-16 09:12"), is_stamp("某县人民政府办公室 2023年3月16日")
    (True, False)
    """
    return (
        DATED.search(line) is not None
        and _STAMP.fullmatch(line) is not None
        and _STAMPED.search(line) is not None
    )


# Both are split at their signs: one pattern for a whole line would try every way to share out the blanks around each sign.
def is_trail(line: str) -> bool:
    """Whether a line tells where on its site a page stands.

    >>> is_trail("首页 > 新闻中心 > 政务要闻"), is_trail("投资>100万元；产值>5%")
    (True, False)
    """
    if not _STEP.search(line):
        return False
    first, *others = map(str.strip, _STEP.split(line))
    short = 0 < len(first) <= 40 and all(len(words) <= 50 for words in others)
    return short and _OF_SENTENCES.isdisjoint(line)


def _is_bar(line: str) -> bool:
    """政务公开 | 走进某县 | 互动交流."""
    if "|" not in line and "｜" not in line:
        return False
    parts = _BAR.split(line)
    short = all(part and len(part.strip()) <= 12 for part in parts)
    return len(parts) > 2 and short and _OF_CLAUSES.isdisjoint(line)


def is_edge_furniture(line: str) -> bool:
    """Whether a line is furniture if it stands among the first or last of a page: names of sites, bars, addresses.

    >>> [is_edge_furniture(line) for line in ("某县新闻网", "政务公开 | 走进某县 | 互动交流", "全县经济运行数据发布")]
    [True, True, False]
    """
    return "。" not in line and (
        is_site(line) or _is_bar(line) or (len(line) <= LONGEST and line.startswith(_words().foot))
    )


def is_made_of_words(line: str) -> bool:
    """Whether words of pages, signs and dates are all that a line holds: 打印 关闭 2023年3月16日.

    >>> is_made_of_words("打印 关闭 2023年3月16日"), is_made_of_words("关闭矿井")
    (True, False)
    """
    words = _words()
    if len(line) > 80 or not (words.whole_begins.match(line) and words.whole_ends.match(line[-1])):
        return False
    rest, count = words.whole.subn("", line)
    return count > 0 and not _SIGNS.sub("", _BETWEEN_WORDS.sub("", rest))


def _is_menu(line: str) -> bool:
    """A row of short words that begins with the site and its front page.

    >>> [_is_menu(line) for line in ("某某阁 首页 玄幻 都市 完本", "首 页 走进某县 新闻中心 政府信息公开", "首页 改版 征求 意见的公告全文")]
    [True, True, False]
    """
    first = _FRONT_PAGE.search(line) if "页" in line else None
    if first is None:
        return False
    words = line[first.end() :].split()
    return (
        len(words) >= 3 and len(line[: first.start()].split()) < 2 and all(len(word) <= 6 for word in words)
    )


_FRONT_PAGE = scanner(r"(?<!\S)(?:网站)?首[ \u3000]{0,4}页(?!\S)")
_BETWEEN_WORDS = scanner(r"\d{4}年\d{1,2}月\d{1,2}日|星期[一二三四五六日天]|#\d{0,3}个")  # 收录于话题 #3个


def of_fields(line: str) -> list[Field]:
    """The fields of a line that is made of labelled fields alone; none for any other line.

    >>> [field.label for field in of_fields("来源：某县融媒体中心 作者：张三 浏览次数：12次 【字体：大 中 小】")]
    ['来源', '作者', '浏览次数', '字体']
    >>> [field.label for field in of_fields("王小强    发布时间：2011-11-11 08:49 来源：某网")], of_fields("总投资 来源：某网")
    (['发布时间', '来源'], [])
    >>> of_fields("时间：2月3日。地点：县委会议室，全体参加。")
    []
    """
    if len(line) > LONGEST or "。" in line or not _FIELD_SIGN.search(line):
        return []
    found = fields(line)
    if not found or any(len(field.value) > 40 for field in found):
        return []
    before = line[: found[0].start].strip()
    if _SIGNS.sub("", before) and read_stamp(before) is None and not is_name(before):
        return []
    if any("，" in field.value for field in found if field.role != "other"):
        return []
    if all(field.label in _OF_MEETINGS for field in found) and not _STAMPED.search(line):
        return []  # 时间：3月5日上午 in the minutes of a meeting
    if (
        len(found) == 1
        and found[0].role in _OF_PEOPLE
        and not kept_fields(found)
        and not _nobody(found[0].value)
    ):
        return []
    return found


def kept_fields(found: list[Field]) -> list[Field]:
    """Which fields of a line of fields stay in the text: people and, beside them, their source.

    >>> [field.label for field in kept_fields(of_fields("来源：某县融媒体中心 作者：张三 浏览次数：12次"))]
    ['来源', '作者']
    >>> kept_fields(of_fields("发布时间：2023-03-16 来源：某网 点击数：3"))
    []
    """
    persons = [field for field in found if field.role in _OF_PEOPLE and people(field.value)]
    return [field for field in found if field.role == "source" or field in persons] if persons else []


def _nobody(value: str) -> bool:
    return value.lower() in ("", "admin", "佚名", "未知", "匿名", "管理员", "本站编辑", "网络")


def begins_list(line: str) -> bool:
    """Whether a list of other articles begins with a line.

    >>> begins_list("相关阅读"), begins_list("【推荐阅读】更多"), begins_list("相关阅读材料要学深学透")
    (True, True, False)
    """
    return _words().tail.match(line) is not None
