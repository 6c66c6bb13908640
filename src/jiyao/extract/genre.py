"""Signs of a genre: how notices, reports, speeches, minutes and advertisements give themselves away."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex

from jiyao.lexicon.scan import Scan
from jiyao.mentions.figures import Figure
from jiyao.mentions.units import UnitKind
from jiyao.patterns import pattern
from jiyao.reading.layout import Layout, Sentence

_LONGEST_TITLE = 70
_OPENING = 600  # characters within which a speech greets
_HEAD_LINES, _FOOT_LINES = 5, 5  # where an order says what it is, beside its title

_ADVERTISING = pattern(
    r"欢迎来电|欢迎咨询|免费咨询|免费试|咨询热线|咨询电话|加微信|微信号|加盟|代写|代办|优惠价|厂家直销|诚招|价格优惠|立即购买|点击购买|扫码|客服热线|招商热线|订购|包邮|QQ[:：]?[0-9]"
    r"|我(?:们)?公司|本公司|收费(?:低|合理|优惠|标准)|价格从优|代理记账|代理(?:申报|注册)|承接全国|服务热线|(?:付|交)定金|[\p{Han}]经理[:：\s]{0,3}(?:电话|手机|1[0-9]{10})|(?:电话|手机)(?:微信)?同号|资质齐全|快速办理"
)
_SALES = Scan(r"[欢免咨加微代优厂诚价立点扫客招订包Q我本收承服付交电手资快]|.(?=经理)", _ADVERTISING)

_SPEECH_TITLE = pattern(
    r"(?:讲话|致辞|致词|讲话稿|发言稿|讲话提纲|讲话要点|主持词|主持讲话|主持讲话稿|动员讲话|表态发言|述职报告|发言)(?:\s*[（(][^（()）]{1,16}[）)]|摘要|摘登|范文|全文)?$"
)
# 甲县签约仪式举行 县长出席并致辞: a headline that tells who spoke is news; 在全县召开的推进会上的讲话 is called a speech.
_SPEAKS = pattern(r"(?:出席|并|作出?了?|做了?|发表|致)(?:重要|主旨|总结)?$")
_GATHERS = pattern(r"召开|举行|举办")
_SALUTATION = pattern(
    r"^\s*(?:同志们|各位(?:领导|代表|委员|同志|来宾|嘉宾|朋友|企业家|老师)|尊敬的[^\n。]{1,40}|女士们|朋友们|乡亲们)[^\n。]{0,40}[：:，,！!]",
    regex.MULTILINE,
)
_FIRST_PERSON = pattern(
    r"(?:下面|最后|接下来|在此|借此机会|这里|会前|现在)，?(?:我|请允许我)(?:就|再|讲|代表|想|强调|提|谈|受|先|将|简要|也)"
    r"|我(?:再)?(?:讲|谈|说|强调|提|补充)(?:以下)?[一二两三四五六七八几]{1,2}(?:个方面的?)?(?:点|个|条|方面)?(?:意见|问题|要求|看法|体会|建议)?"
    r"|(?:今天|这次|今晚)，?(?:我们|县委|市委|区委|旗委)[^。\n]{0,30}(?:召开|举行|在这里|把大家)|我们召开(?:的)?这次|今天这个会"
    r"|我(?:都|完全|非常)?(?:赞成|同意)|我就不(?:再|一一)|耽误大家|我相信|我希望|我代表|希望大家|大家辛苦|谢谢大家|同志们，"
)
# 我代表县人民政府，向大会报告工作; news say 县长甲代表县人民政府向大会作工作报告.
_WORK_REPORT = pattern(
    r"各位代表[：:，,！!]|(?:我(?![县市区旗州镇乡们国省])|现[在将就向])[^。\n]{0,40}?(?:代表(?:[市县区旗]|本届)?(?:人民)?政府[^。\n]{0,20}(?:报告|汇报)工作|向大会(?:作|报告))"
)
# 李建国作政府工作报告: news of who gave one
_GIVES_REPORT = pattern(r"作了?[^，。 ]{0,12}工作报告$")

_MINUTES_TITLE = pattern(r"会议?纪要|纪\s*要$|会议记录$")
_MINUTES_LINE = pattern(
    r"^\s*(?:出席|参加|列席|请假|缺席|主持人?|记录人?|参会人员|出席人员|参加人员|列席人员)[：:]",
    regex.MULTILINE,
)

_NOTICE_TITLE = pattern(
    r"的?(?:通知|公告|公示|通告|批复|意见|办法|细则|方案|预案|规划|计划|要点|决定|章程|条例|规定|函|请示|合同|启事|招聘|简章|名单|清单|目录|指南|须知|制度|议案|议程|标准|规则|规程|倡议书|公开信|任命|任免)"
    r"(?:\s*[（(][^（()）]{1,16}[）)])?$|^关于召开"
)
_TENDER_TITLE = pattern(r"招标|中标|采购|竞争性|询价|挂牌出让|比选|招聘|任前公示")
# 县委常委会会议审议招商引资实施方案, 甲县举行采购协议签约仪式: headlines of what took place. 关于召开推进会的通知 is none.
_TOOK_PLACE = pattern(r"召开|举行|举办|主持|出席|审议|会议?(?:研究|讨论|听取|通过)")
_CAME_ABOUT = pattern(r"仪式|签约|开幕|闭幕|启动|座谈|调研|督[导查]|检查|视察|考察|培训|推进会|会$")
_NOTICE_LINE = pattern(
    r"(?:[\p{Han}]{2,30})?关于[^\n。]{2,70}的(?:通知|公告|公示|通告|批复|意见|决定|函|请示)(?:\s*[（(][^（()）]{1,16}[）)])?"
)
# 各乡镇人民政府，县直各单位： on a line of its own, as a document addresses them
_ADDRESSES = pattern(
    r"(?:各(?!位)|[\p{Han}]{2,12}?人民政府，|[\p{Han}]{2,16}，各(?!位))[^\n。；：！？]{1,90}?(?:政府|部门|单位|机构|办事处|企业|委员会|局|公司|院校|办|街道)[：:]"
)
_NOTICE_LEAD = pattern(
    r"现(?:就|将|予)[^。\n]{0,80}(?:通知|公告|通告|公示)(?:如下|于后)?[：:。]|现予?(?:印发|转发)(?:给你们)?[，。]"
)
_NOTICE_END = pattern(r"特此(?:通知|公告|公示|通告|函告|函复|批复)[。！]?")
_REPORT_TITLE = pattern(
    r"(?:通报|公报|报告|汇报|汇报材料|总结|小结|进展|进展情况|情况|分析|综述报告|简析|述评报告|简报|快报|月报|季报|一览表|统计表|进度表|统计|数据|台账|成绩单)"
    r"(?:(?:及|和|与|暨)[^。\n]{0,16}(?:打算|计划|安排|思路|谋划|重点|建议|工作))?(?:\s*[（(][^（()）]{1,20}[）)])?$"
)
_REPORT_LEAD = pattern(
    r"现将[^。\n]{0,80}(?:通报|汇报|报告|公布|总结|公示|说明)如下|(?:通报|汇报|报告)如下[：:。]|情况如下[：:]|初步核算"
)
_REPORT_HEADING = pattern(
    r"(?:^|(?<=[。；]))\s*(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）)[^\n。]{0,16}(?:情况|问题|打算|安排|措施|成效|做法|计划|重点工作|主要工作|思路)",
    regex.MULTILINE,
)

_RESULTS = frozenset({UnitKind.MONEY, UnitKind.RATE, UnitKind.POINTS})
_FEWEST_RESULTS, _TEXT_FOR_RESULT, _TOLD_IN_FIGURES = (
    4,
    50,
    0.6,
)  # figures; characters for each; part of the sentences, or of their characters
_SHORTEST_SENTENCE = 8
_QUOTED_TALK = pattern(
    r"(?:说|表示|介绍|告诉记者)[^，。：:]{0,4}[，：:]?“|”[^，。\n]{0,30}(?:说|介绍)|[！？!?][^“”\n]{0,20}”"
)


def headline(layout: Layout) -> str:
    """The title, or a short first line that could be one; empty where there is none.

    The first line counts only without a full stop: 本报讯 3月5日，全县大会召开。 is no headline.
    """
    if layout.title:
        return layout.text[layout.title.start : layout.title.end]
    if not layout.lines:
        return ""
    first = layout.text[layout.lines[0].start : layout.lines[0].end]
    return first if len(first) <= _LONGEST_TITLE and first[-1] not in "。：:！；" else ""


def is_advertisement(text: str) -> bool:
    """Two different sales phrases in one text."""
    return len({match.group() for match in _SALES.finditer(text)}) >= 2


def is_speech(layout: Layout) -> bool:
    """The words that a leader spoke: called a speech, or a salutation, and the first person."""
    text, title = layout.text, headline(layout)
    if is_work_report(layout):
        return False
    if _is_title_of_speech(title):
        return True
    firsts = len(set(_FIRST_PERSON.findall(text)))
    return (
        (salutation(text) is not None and firsts >= 1)
        or firsts >= 3
        or (firsts >= 2 and bool(_FIRST_PERSON.search(text[:400])))
    )


def _is_title_of_speech(title: str) -> bool:
    """Whether a title is that of a speech, not the headline of news that tells of one.

    >>> [_is_title_of_speech(title) for title in ("在全县大会上的讲话", "在县委召开的座谈会上的讲话（摘要）", "主持词")]
    [True, True, True]
    >>> [_is_title_of_speech(title) for title in ("签约仪式举行 县长出席并致辞", "县委召开大会 李建国作重要讲话", "推进会召开 李建国讲话")]
    [False, False, False]
    """
    match = _SPEECH_TITLE.search(title)
    if match is None:
        return False
    before = title[: match.start()]
    return before.endswith("的") or not (_SPEAKS.search(before) or _GATHERS.search(before))


def salutation(text: str) -> int | None:
    """Where a speech begins to be spoken: what a page prints over 同志们： is none of it.

    >>> salutation("目录\\n三、聚焦重点\\n同志们：\\n今天"), salutation("县里召开大会。")
    (10, None)
    """
    match = _SALUTATION.search(text[:_OPENING])
    return match.start() if match else None


def is_work_report(layout: Layout) -> bool:
    """A government's or congress's report on its work: 各位代表：现在，我代表县人民政府，向大会报告工作."""
    title = headline(layout)
    if title.endswith("工作报告") and not _GIVES_REPORT.search(title):
        return True
    return _WORK_REPORT.search(layout.text, 0, _OPENING) is not None


def is_minutes(layout: Layout) -> bool:
    """会议纪要: by its title, or by two rosters (出席：, 列席：)."""
    return bool(_MINUTES_TITLE.search(headline(layout))) or len(set(_MINUTES_LINE.findall(layout.text))) >= 2


def is_notice(layout: Layout) -> bool:
    """An order, notice, plan or tender: what is to come, nothing that took place."""
    title = headline(layout)
    if _REPORT_TITLE.search(title):  # 工作总结及明年计划
        return False
    lines = [layout.text[line.start : line.end] for line in layout.lines]
    return bool(
        _is_title_of_notice(title)
        or any(_NOTICE_LINE.fullmatch(line) for line in lines[:_HEAD_LINES])
        or (any(map(addresses_bodies, lines[:_HEAD_LINES])) and not _REPORT_LEAD.search(layout.text[:600]))
        or _NOTICE_LEAD.search(layout.text[:600])
        or any(_NOTICE_END.fullmatch(line) for line in lines[-_FOOT_LINES:])
    )


def _is_title_of_notice(title: str) -> bool:
    """Whether a title is that of an order, plan or tender, not the headline of news about one.

    >>> [_is_title_of_notice(title) for title in ("关于举行签约仪式的公告", "县招商引资实施方案", "县道施工招标", "县医院设备采购项目")]
    [True, True, True, True]
    >>> [_is_title_of_notice(title) for title in ("农机推介暨采购协议签约仪式举行", "县政府常务会议研究招商实施方案", "采购对接会")]
    [False, False, False]
    """
    if "关于" not in title and _TOOK_PLACE.search(title):
        return False
    if _NOTICE_TITLE.search(title):
        return True
    return _TENDER_TITLE.search(title) is not None and not _CAME_ABOUT.search(title)


def addresses_bodies(line: str) -> bool:
    """Whether a line addresses the bodies that a document is sent to.

    >>> addresses_bodies("甲县人民政府，各工作部门、各直属机构："), addresses_bodies("产业园区管委会，各乡镇人民政府：")
    (True, True)
    >>> addresses_bodies("各位领导，各部门：")
    False
    """
    return _ADDRESSES.fullmatch(line.strip()) is not None


def is_report_by_title(layout: Layout) -> bool:
    """A bulletin, account or table of results, by its title or by 现将…通报如下."""
    return bool(_REPORT_TITLE.search(headline(layout)) or _REPORT_LEAD.search(layout.text[:500]))


def is_report_by_shape(layout: Layout, figures: int) -> bool:
    """Headings such as 存在问题 and 下步打算 over figures."""
    headings = len(_REPORT_HEADING.findall(layout.text))
    return (headings >= 2 and figures >= 5) or (headings >= 1 and figures >= 15)


def is_report_by_weight(layout: Layout, figures: Sequence[Figure]) -> bool:
    """Little but results: sums and rates in most sentences, or in most of the text, and nobody who is quoted.

    全市共确定重点项目296个，总投资1357.3亿元，已完成206.7亿元，占年度计划的50.4% and so on to the end.
    """
    if not is_dense_with_figures(layout, figures):
        return False
    results = _results(figures)
    head = layout.title.end if layout.title else 0
    sentences = [
        one
        for one in layout.sentences
        if one.start >= head and one.end - one.start > _SHORTEST_SENTENCE and not layout.in_byline(one.start)
    ]
    told = [one for one in sentences if bisect_left(results, one.start) < bisect_left(results, one.end)]
    # 投资增长较快。 between sentences full of figures is short: such a bulletin is known by how much of it they are
    return len(told) >= _TOLD_IN_FIGURES * len(sentences) or _length(told) >= _TOLD_IN_FIGURES * _length(
        sentences
    )


def is_dense_with_figures(layout: Layout, figures: Sequence[Figure]) -> bool:
    """Sums and rates all over a text, and nobody who is quoted."""
    results = len(_results(figures))
    dense = results >= _FEWEST_RESULTS and results * _TEXT_FOR_RESULT >= len(layout.text)
    return dense and not _QUOTED_TALK.search(layout.text)


def _results(figures: Sequence[Figure]) -> list[int]:
    return [figure.start for figure in figures if figure.kind in _RESULTS]


def _length(sentences: Sequence[Sentence]) -> int:
    return sum(one.end - one.start for one in sentences)
