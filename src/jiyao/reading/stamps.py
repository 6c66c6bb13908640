"""Head lines without labels: a date with its publisher, and the names of who wrote: 2016-07-22 16:55 某县网 张三."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import NamedTuple

from jiyao.lexicon import read_lines
from jiyao.patterns import pattern, scanner
from jiyao.reading.bylines import people, provinces, surnames

_DATE = scanner(r"(?<!\d)((?:19|20)\d{2})(?:年|-|/|\.)(\d{1,2})(?:月|-|/|\.)(\d{1,2})(?!\d)")
_DAY_FIRST = scanner(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?!\d)")
_WRITTEN = scanner(
    r"([一二][〇○OО零０一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_NUMERALS = {character: str(value) for value, character in enumerate("〇一二三四五六七八九")} | dict.fromkeys(
    "○OО零０", "0"
)
_LONGEST = 60
DATED = scanner(r"\d[-/.年]")  # what each date in a stamp holds, and few other lines
# What a line holds beside publisher and names.
_DAY = scanner(
    r"(?<!\d)\d{4}(?:-|/|\.|年)\d{1,2}(?:-|/|\.|月)\d{1,2}(?:日|(?!\d))"  # 2020年12月17日10:58
    r"|(?<!\d)\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}(?!\d)"  # 16.03.2015
)
_NO_YEAR = scanner(
    r"(?<!\d)\d{2}-\d{2}\s+\d{1,2}:\d{2}(?:\s+\d{1,6}(?=\s))?(?!\d)"
)  # with the count of views behind
_REST = pattern(
    r"星期[一二三四五六日天]|周[一二三四五六日](?![^ ])|(?<!\d)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)"
    r"|(?:阅读|浏览|点击|访问|人气|评论)(?:人[次数]|[量数次])*\s*[（(:：]?\s*\d*\s*次?[)）]?|(?<!\d)\d*\s*次(?:浏览|阅读|点击|访问)[:：]?"
    r"|第?[0-9A-Z一二三四五六七八九十]{1,3}版|(?:字体|字号)?[：:]?\s*[\[【(（]?\s*大\s*中\s*小\s*[\]】)）]?|发表于(?:\S{2,4})?(?!\S)|原创|大字|小字|参与评论\s*[（(]\s*\d*\s*[)）]\s*人?|(?:\d+\s*个?)?(?:留言|评论)(?!\S)|(?:www\.|https?://)[!-~]{1,40}"
    r"|(?<!\S)(?:发布时间|发布日期|发表时间|更新时间|时间|日期|信息来源|文章来源|稿件来源|来源|作者|记者)(?!\S)|[|｜丨/／,，\[\]【】()（）]|(?<!\S)[·•](?!\S)"
)
_MEDIA = pattern(
    r"[\u4e00-\u9fff“”·]{1,20}(?:网|网站|报|报社|日报|晚报|中心|电视台|广播台|广播电台|台|客户端|公众号|发布|新闻|在线|融媒|传媒|杂志|频道)"
    r"|(?:[今微]|中国)[日\u4e00-\u9fff][\u4e00-\u9fff]{1,4}"
)
_OFFICE = pattern(r"[\u4e00-\u9fff]{2,20}(?:办公室|政府办|委办|网信办|部|局|政府|委员会)")


@lru_cache(maxsize=1)
def column_names() -> frozenset[str]:
    """What pages call their columns: 要闻, 时政新闻."""
    return frozenset(read_lines("columns.txt"))


class Stamp(NamedTuple):
    """What a head line without labels says."""

    date: dt.date | None  # None where the year is left out: 08-12 17:48
    source: str | None
    names: tuple[str, ...]


def read_stamp(line: str) -> Stamp | None:
    """A line of a date and, in any order, hour, publisher and names; nothing if it holds anything else.

    >>> read_stamp("2016-07-22 16:55 某县网")
    Stamp(date=datetime.date(2016, 7, 22), source='某县网', names=())
    >>> read_stamp("某县融媒体中心 张小某 李某 2024年2月8日").names
    ('张小某', '李某')
    >>> read_stamp("08-12 17:48   0 某县融媒体中心   张小某")
    Stamp(date=None, source='某县融媒体中心', names=('张小某',))
    >>> read_stamp("2020-05-18 12:32 浏览人次：31") == read_stamp("2020/5/18 12:32 31次浏览")
    True
    >>> read_stamp("2020年12月17日10:58 某县网").date, read_stamp("16.03.2015 14:23").date
    (datetime.date(2020, 12, 17), datetime.date(2015, 3, 16))
    >>> read_stamp("2017-09-20 19:32:38 某广网 参与评论（）人").source, read_stamp("某江日报 2017-05-19 08:55 大字").source
    ('某广网', '某江日报')
    >>> read_stamp("文摘 2024-12-25 08:01 宁夏")
    Stamp(date=datetime.date(2024, 12, 25), source=None, names=())
    >>> read_stamp("某县网信办 · 2019-04-03 15:59 留言").source
    '某县网信办'
    >>> read_stamp("某县人民政府办公室 2024年2月8日"), read_stamp("2024-02-08 全县推进会召开"), read_stamp("2024-02-30")
    (None, None, None)
    """
    if len(line) > _LONGEST or not DATED.search(line):
        return None
    days = list(_DAY.finditer(line)) or list(_NO_YEAR.finditer(line))
    if len(days) != 1:
        return None
    date = read_date(days[0][0])
    if date is None and days[0].re is _DAY:
        return None
    rest = _REST.sub(" ", line[: days[0].start()] + " " + line[days[0].end() :])
    exact = "年" not in days[0][0] or ":" in line  # as a machine prints it, not as a letter is signed
    words = rest.split()
    source = next((word for word in words if _is_source(word, exact)), None)
    said = column_names() | provinces()  # 文摘 2024-12-25 08:01 宁夏
    others = [word for word in words if word != source and word not in said]
    names = tuple(people(" ".join(others)))
    if not (exact or source) or "".join(names) != "".join(others):
        return None
    return Stamp(date, source, names) if all(map(_is_likely, names)) else None


def _is_source(word: str, exact: bool) -> bool:
    if word[0] in surnames() and len(word) < 4:
        return word.endswith(("网", "报"))
    return _MEDIA.fullmatch(word) is not None or (exact and _OFFICE.fullmatch(word) is not None)


def is_name(words: str) -> bool:
    """Whether words that stand alone are the name of a person.

    >>> is_name("王小强"), is_name("王小强 李建国"), is_name("强化措施")
    (True, True, False)
    """
    names = people(words)
    return "".join(names) == "".join(words.split()) and bool(names) and all(map(_is_short_name, names))


def _is_short_name(name: str) -> bool:
    return len(name) < 4 and _is_likely(name)


def _is_likely(name: str) -> bool:
    return 1 < len(name) <= 4 and name[0] in surnames()


# What a publishing system prints where no date was entered: the day that its clock begins with.
_BLANK = frozenset((dt.date(1, 1, 1), dt.date(1900, 1, 1), dt.date(1970, 1, 1)))


def read_date(value: str) -> dt.date | None:
    """The first full date in a value, in figures or in numerals; none that no calendar has, none that a machine left blank.

    >>> read_date("2023-03-16 09:12"), read_date("二〇二二年十二月三十日"), read_date("2023年2月30日")
    (datetime.date(2023, 3, 16), datetime.date(2022, 12, 30), None)
    >>> read_date("16.03.2015 14:23"), read_date("1970-01-01 08:00")
    (datetime.date(2015, 3, 16), None)
    """
    if match := _DATE.search(value):
        parts = tuple(map(int, match.groups()))
    elif match := _DAY_FIRST.search(value):
        parts = int(match[3]), int(match[2]), int(match[1])
    elif match := _WRITTEN.search(value):
        parts = (int("".join(_NUMERALS[c] for c in match[1])), _tens(match[2]), _tens(match[3]))
    else:
        return None
    try:
        date = dt.date(*parts)
    except ValueError:
        return None
    return None if date in _BLANK else date


def _tens(numeral: str) -> int:
    """十 as 10, 十二 as 12, 二十 as 20, 三十一 as 31; 0 for what is no such numeral."""
    before, ten, after = numeral.partition("十")
    if not ten:
        return int(_NUMERALS[before]) if len(before) == 1 else 0
    if len(before) > 1 or len(after) > 1 or "十" in after:
        return 0
    return int(_NUMERALS.get(before, "1")) * 10 + int(_NUMERALS.get(after, "0"))
