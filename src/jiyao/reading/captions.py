"""Captions of pictures, which stand on lines of their own as titles and headings do."""

from __future__ import annotations

from jiyao.patterns import pattern
from jiyao.reading.bylines import surnames

_LONGEST = 60
_TAKEN = pattern(
    r"(?:^|[ \u3000（(/／。，：:])([\p{Han}·]{2,6})(?:[ \u3000]{0,2}摄(?:影|影报道)?|[ \u3000]{0,2}供图|[ \u3000]?[/／][摄图])[）)。]?$"
)
_SIGNS = frozenset("摄图▲△↑")  # a caption has one of them, or 现场
_SHOWS = pattern(r"(?:[（(【▲△↑◎]\s?)?(?:图为|图[：:一二三四\d]|[上下左右]图)|[▲△↑]")
# 会议现场, 签约仪式现场; a headline goes there itself: 直击项目开工现场
_SCENE = pattern(
    r"(?!走进|走近|直击|探访|来到|聚焦|决战|奋战|亲临|重回|关注)[\p{Han}]{0,8}(?:会议?|大会|仪式|活动|座谈|调研|观摩|签约|开工|培训|考察|督导|走访|慰问)现场(?:图片?|照片)?"
)


def is_caption(line: str) -> bool:
    """Whether a line says what a picture shows, or who took it.

    >>> [is_caption(line) for line in ("大会现场 张建国 摄", "李强作工作报告（王小某/摄）", "图为会议现场", "签约仪式现场")]
    [True, True, True, True]
    >>> [is_caption(line) for line in ("直击项目开工现场", "甲县举办摄影展", "全县 一张图", "抓好现场")]
    [False, False, False, False]
    """
    if len(line) > _LONGEST or ("现场" not in line and _SIGNS.isdisjoint(line)):
        return False
    if _SHOWS.match(line) or _SCENE.fullmatch(line):
        return True
    taken = _TAKEN.search(line)
    return taken is not None and taken[1][0] in surnames()
