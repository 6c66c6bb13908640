"""What head and tail of an article say of it, and where its sentences end."""

from __future__ import annotations

import datetime as dt

import pytest

from jiyao.reading.layout import Layout, read_layout
from jiyao.reading.outline import read_outline
from jiyao.reading.repair import repair

BODY = "3月15日，某县召开推进会，县委书记李某出席并讲话。会议指出，要抓落实。"


def layout(text: str) -> Layout:
    return read_layout(repair(text))


def title(text: str) -> str | None:
    found = layout(text)
    return found.text[found.title.start : found.title.end] if found.title else None


def bylines(text: str) -> list[tuple[str, str]]:
    return [(byline.name, byline.role.value) for byline in layout(text).bylines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"全县推进会召开\n{BODY}", "全县推进会召开"),
        (f"首页 > 要闻\n　　全县推进会召开\n发布时间：2023-03-16\n{BODY}", "全县推进会召开"),
        (f"李某在调研时强调\n坚持项目为王 抓好落实\n{BODY}", "李某在调研时强调\n坚持项目为王 抓好落实"),
        (f"政府信息公开\n某镇召开项目工作推进会\n{BODY}", "某镇召开项目工作推进会"),
        (f"今日某川\n第52次周交办会议召开\n{BODY}", "第52次周交办会议召开"),
        (f"网站支持IPv6   无障碍浏览\n我县召开信访工作联席会议\n{BODY}", "我县召开信访工作联席会议"),
        (f"首页/ 业务工作 / 区域经济 / 正文\n推介会在某市举办\n{BODY}", "推介会在某市举办"),
        (f"1679 期 / 第2版:2\n我县召开项目建设调度会\n{BODY}", "我县召开项目建设调度会"),
        (f"2019年3月28日 星期四\n农历二月廿二\n{BODY}", None),
        (f"□记者 赵某 报道\n{BODY}", None),
        (f"政协会议刚闭，人代会今启：某县人代会开幕\n{BODY}", "政协会议刚闭，人代会今启：某县人代会开幕"),
        (f"在全县推进会上的讲话同志们：今天召开会议。{BODY}", "在全县推进会上的讲话"),
        (
            f"一天看遍十三个点 我区举行项目现场会4月18日，区委书记李某察看了项目。{BODY}",
            "一天看遍十三个点 我区举行项目现场会",
        ),
        (f"某县：项目“加速跑” 发展“节节高”\n{BODY}", "某县：项目“加速跑” 发展“节节高”"),
        (f"今日关注 | 某县领导督查重点工程\n2016-07-22 16:55 某县网\n{BODY}", "某县领导督查重点工程"),
        (f"某川 | 项目建设跑出加速度\n{BODY}", "项目建设跑出加速度"),
        (f"【要闻】全县推进会召开\n{BODY}", "全县推进会召开"),
        (
            f"某某办公室\n关于加强项目管理的通知\n某办〔2022〕3号\n各镇：\n{BODY}",
            "某某办公室\n关于加强项目管理的通知",
        ),
        (f"关于上半年项目情况\n的通报\n{BODY}", "关于上半年项目情况\n的通报"),
        (
            f"某县人民政府会议纪要\n（第22期）\n某县人民政府办公室 2017年8月14日\n现场办公会议纪要\n{BODY}",
            "现场办公会议纪要",
        ),
        (f"某县人民政府专题会议纪要\n第 14 号\n{BODY}", "某县人民政府专题会议纪要"),
        (f"某县人民政府\n某县召开推进会\n{BODY}", "某县召开推进会"),
        (f"县领导慰问县公安局\n{BODY}", "县领导慰问县公安局"),
        (f"政府信息公开\n\n某镇召开推进会\n{BODY}", "某镇召开推进会"),
        (f"网站支持IPv6 无障碍浏览\n我县召开推进会\n{BODY}", "我县召开推进会"),
        (f"某县新闻网 新闻中心 某县要闻\n县领导调研项目\n{BODY}", "县领导调研项目"),
        (f"1886 期 / 第2版:2\n我县召开推进会\n{BODY}", "我县召开推进会"),
        (f"• 当前位置:\nnews\n县委召开常委会\n{BODY}", "县委召开常委会"),
        (f"某县推进政府信息公开工作\n{BODY}", "某县推进政府信息公开工作"),
        (f"领导讲话：在全县大会上的讲话（2018年4月11日）\n同志们：\n{BODY}", "在全县大会上的讲话"),
        (
            f"李某在调研时强调\n坚持项目为王\n奋力开门红\n县委副书记王某参加\n{BODY}",
            "李某在调研时强调\n坚持项目为王\n奋力开门红",
        ),
        (f"全市推进会召开2019年9月16日下午，我市召开推进会。\n{BODY}", "全市推进会召开"),
        (f"名称：某县关于印发规则的通知\n{BODY}", "某县关于印发规则的通知"),
        (f"8 _5 }}4 c1 a) W5 J* F\n{BODY}", None),
        (f"会议时间：2023年3月16日\n会议地点：县政府会议室\n{BODY}", None),
        (f"大会现场 李建国 摄\n全县推进会召开\n{BODY}", "全县推进会召开"),
        (f"签约仪式现场\n{BODY}", None),
        (f"直击项目开工现场\n{BODY}", "直击项目开工现场"),
        (f"首   页 走进某县 新闻中心 政府信息公开 政务服务\n全县推进会召开\n{BODY}", "全县推进会召开"),
        (f"走进某县 新闻中心 政务服务 互动交流\n全县推进会召开\n{BODY}", "全县推进会召开"),
        (f"副标题：某县人民政府办公室\n关于加强管理的通知\n各镇：\n{BODY}", "关于加强管理的通知"),
        (f"内容详情\n2025年02月10日\n全县推进会召开\n{BODY}", "全县推进会召开"),
        (
            f"NEWS\n新闻资讯\n县长调研项目建设时间:2022-10-08 10月8日，县长李建国到园区调研。{BODY}",
            "县长调研项目建设",
        ),
        (f"全县推进会召开 2015-03-02 16:20 来源:某网 编辑:王强 0 近日，推进会召开。{BODY}", "全县推进会召开"),
        (
            f"名称：关于加强管理的通知\n发布日期：2018-09-04\n\n关于加强管理的通知\n各镇：\n{BODY}",
            "关于加强管理的通知",
        ),
        (f"某师某市\n\n首页>新闻中心>时事要闻\n\n全县推进会召开\n\n{BODY}", "全县推进会召开"),
        (
            f"心系某县 建设某县\n首页 > 动态\n全县推进会召开\n王强    发布时间: 2011-11-11 来源:某网\n{BODY}",
            "全县推进会召开",
        ),
        (f"全县推进会召开\n首页 > 动态\n{BODY}", "全县推进会召开"),
        (f"正文复制\n年终会议主持词\n同志们：\n{BODY}", "年终会议主持词"),
        (f"本篇文章200字，读完约1分钟\n{BODY}", None),
        (f"某市某县某镇人民政府信息公开\n全县推进会召开\n{BODY}", "全县推进会召开"),
        (
            f"全县大会有哪些新提法？一文看懂新部署|某晚观察\n{BODY}",
            "全县大会有哪些新提法？一文看懂新部署",
        ),
        (f"其他\n旗政协开展视察活动\n{BODY}", "旗政协开展视察活动"),
        (f"（某省）2022年某县人民政府工作报告\n各位代表：\n{BODY}", "（某省）2022年某县人民政府工作报告"),
        (f"（十一）加快开工建设进度\n{BODY}", None),
        (
            f"废止时间: 2020-01-23 名称: 关于印发规则的通知\n\n关于印发规则的通知\n各镇：\n{BODY}",
            "关于印发规则的通知",
        ),
        (
            f"书屋网 -总结,讲稿,各种范文。\n当前位置: 书屋网 > 范文\n招商引资上半年工作总结\n{BODY}",
            "招商引资上半年工作总结",
        ),
        (f"热门关键词：某节目\n某县新闻\n\n县领导调研项目\n{BODY}", "县领导调研项目"),
        (f"发表于 2017-6-16 10:38:50\n显示全部楼层\n阅读模式\n{BODY}", None),
        (
            f"主题: 综合政务\\政务公开 附件:\n名称: 关于印发办法的通知\n\n关于印发办法的通知\n各镇：\n{BODY}",
            "关于印发办法的通知",
        ),
        (f"投稿邮箱: a@b.com\n全县推进会召开\n{BODY}", "全县推进会召开"),
        (BODY, None),
        (f"同志们：\n{BODY}", None),
        (f"一、总体情况\n{BODY}", None),
    ],
)
def test_title(text: str, expected: str | None) -> None:
    assert title(text) == expected


@pytest.mark.parametrize(
    ("text", "published", "source"),
    [
        (
            f"标题在此召开\n发布时间：2023-03-16 09:12 来源：某县融媒体中心 浏览：3\n{BODY}",
            "2023-03-16",
            "某县融媒体中心",
        ),
        (f"标题在此召开\n2021年11月08日 星期一 放大+ 缩小-\n{BODY}", "2021-11-08", None),
        (f"标题在此召开\n来源：网络 时间：2020-10-11\n{BODY}", "2020-10-11", None),
        (f"关于进展的通报\n各镇人民政府：\n{BODY}\n某县办公室\n2024年4月7日", "2024-04-07", None),
        (f"某县统计公报\n某县统计局\n2018年3月26日\n{BODY}", "2018-03-26", None),
        (f"在大会上的讲话\n（2013年5月6日）\n{BODY}", None, None),
        (f"在大会上的讲话\n2013年5月6日\n{BODY}", None, None),
        (f"标题在此召开\n{BODY}\n相关阅读\n• 另一会议召开 2024-07-08", None, None),
        (f"标题在此召开\n发布时间：2023-02-30\n{BODY}", None, None),
        (f"标题在此召开\n2016-07-22 16:55 某县网\n{BODY}", "2016-07-22", "某县网"),
        (f"2023年3月16日 某县报 01版 要闻\n标题在此召开\n{BODY}", "2023-03-16", "某县报"),
        (f"标题在此召开\n2022-10-26 来源：某日报 编辑：王某\n{BODY}", "2022-10-26", "某日报"),
        (f"标题在此召开\n来源：某日报 | 作者：王某 | 2021-12-28\n{BODY}", "2021-12-28", "某日报"),
        (f"标题在此召开\n来源丨某县融媒体中心 编辑丨王某 2023-03-16\n{BODY}", "2023-03-16", "某县融媒体中心"),
        (f"标题在此召开\n发布时间 2023-03-16 来源 某县新闻网\n{BODY}", "2023-03-16", "某县新闻网"),
        (f"关于工作的通知\n各镇：\n{BODY}\n二〇二二年五月三十日\n（此件公开发布）", "2022-05-30", None),
        (f"某县会议纪要\n（第22期）\n某县人民政府办公室 2017年8月14日\n{BODY}", "2017-08-14", None),
        (f"{BODY}（来源：某县发布）", None, "某县发布"),
        (f"标题在此召开\n内容更新时间:2025-05-30 07:56:21来源:某报\n{BODY}", "2025-05-30", "某报"),
        (
            f"2018年1月5日| 联系热线:11111\n首页 > 正文\n标题在此召开\n2020-02-28 15:55:22 来源:某网\n{BODY}",
            "2020-02-28",
            "某网",
        ),
        (
            f"标题在此召开\n发布机构：某县人民政府（办公室） 发布日期：2022-03-26\n{BODY}",
            "2022-03-26",
            "某县人民政府（办公室）",
        ),
        (f"标题在此召开\n2020年12月17日10:58  来源:某网\n{BODY}", "2020-12-17", "某网"),
        (f"标题在此召开\n16.03.2015 14:23\n本文来源: 某局\n{BODY}", "2015-03-16", "某局"),
        (f"标题在此召开\n中国某西南 · 2022-01-11 16:57 留言\n{BODY}", "2022-01-11", "中国某西南"),
        (
            f"我县干部包联乡镇\n九十个项目开工\n某江日报 2017-05-19 08:55 大字\n{BODY}",
            "2017-05-19",
            "某江日报",
        ),
        (f"标题在此召开\n来源: ? 2021-07-29 13:52:29\n{BODY}", "2021-07-29", None),
        (f"标题在此召开\n某县网信办 · 2019-04-03 15:59 留言\n{BODY}", "2019-04-03", "某县网信办"),
        (f"标题在此召开\n王强    发布时间: 2011-11-11 08:49:00    来源:某网\n{BODY}", "2011-11-11", "某网"),
        (f"标题在此召开\n2020-05-18 12:32 浏览人次:\n{BODY}", "2020-05-18", None),
        (f"标题在此召开\n2010/1/6 16:43:13 次浏览 分类:政府动态    来源:\n{BODY}", "2010-01-06", None),
        (f"标题在此召开\n来自: 时间:2022-01-11\n{BODY}", "2022-01-11", None),
        (f"县长调研项目建设时间:2022-10-08 10月8日，县长李建国到园区调研。{BODY}", "2022-10-08", None),
        (
            f"标题在此召开\n发布时间:2023-06-07 08:15:20 | 来源:某网 | 责任编辑:王强6月5日，推进会召开。{BODY}",
            "2023-06-07",
            "某网",
        ),
        (f"标题在此召开\n08-12 17:48   0 某县融媒体中心   于某某\n{BODY}", None, "某县融媒体中心"),
    ],
)
def test_date_and_source(text: str, published: str | None, source: str | None) -> None:
    found = layout(text)
    assert found.published == (dt.date.fromisoformat(published) if published else None)
    assert found.source == source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"本报讯（记者 王某 通讯员 李 某）{BODY}", [("王某", "author"), ("李某", "author")]),
        (f"{BODY}（赵某 孙某某）", [("赵某", "author"), ("孙某某", "author")]),
        (f"{BODY}（全媒体记者 赵某）", [("赵某", "author")]),
        (
            f"{BODY}\n（记者 赵某 摄影报道）\n一审：钱某 二审：孙某 三审：李某",
            [("赵某", "author"), ("钱某", "editor"), ("孙某", "editor"), ("李某", "editor")],
        ),
        (f"标题在此召开\n来源：某网 作者：admin 编辑：周某\n{BODY}", [("周某", "editor")]),
        (f"{BODY}\n来源|某县发布 编辑|吴某 值班主任|郑 某", [("吴某", "editor"), ("郑某", "editor")]),
        (f"远山都市报—远山网讯（王某 李小某）{BODY}", [("王某", "author"), ("李小某", "author")]),
        (f"本报讯（第三季度）{BODY}", []),
        (
            f"标题在此召开\n来源：某网 作者：融媒体记者 王某 通讯员 李某\n{BODY}",
            [("王某", "author"), ("李某", "author")],
        ),
        (f"{BODY}\n文/王某 图/李某", [("王某", "author"), ("李某", "author")]),
        (f"{BODY}（市融媒体中心 靳某某）", [("靳某某", "author")]),
        (f"{BODY}（某县融媒体中心记者 靳某某 王某）", [("靳某某", "author"), ("王某", "author")]),
        (f"标题在此召开\n2024-02-08 09:01 某县融媒体中心 于某\n{BODY}", [("于某", "author")]),
        (f"{BODY}\n某县融媒体中心记者：陈某某\n视觉：方某", [("陈某某", "author"), ("方某", "author")]),
        (
            f"{BODY}\n总 监：甲某\n监 制：乙某\n编　审|丙某\n责编：丁某\n校对：戊某\n摄影：己某\n摄像：庚某\n审核：辛某",
            [
                *((name, "editor") for name in ("甲某", "乙某", "丙某", "丁某", "戊某")),
                *((name, "author") for name in ("己某", "庚某")),
                ("辛某", "editor"),
            ],
        ),
        (f"□记者 赵某 报道\n某网讯 {BODY}", [("赵某", "author")]),
        (f"标题在此召开\n08-12 17:48   0 某县融媒体中心   于某某\n{BODY}", [("于某某", "author")]),
        (f"标题在此召开\n作者：杭锦旗 来源：某网\n{BODY}（杭锦旗 王某）", [("王某", "author")]),
        (f"项目总监：甲某\n总监理工程师：乙某\n{BODY}", []),
        (f"{BODY}\n（根据录音整理，未经本人审核）", []),
        (f"请假：副县长计某（区外学习）\n{BODY}", []),
        (f"{BODY}李建国 王强", [("李建国", "author"), ("王强", "author")]),
        (f"{BODY}供稿：王强", [("王强", "author")]),
        (f"{BODY} 审核：王强 编辑：李建国", [("王强", "editor"), ("李建国", "editor")]),
        (f"{BODY}（通讯员 王强）（作者：李建国）", [("王强", "author"), ("李建国", "author")]),
        (f"标题在此召开\n王强    发布时间: 2011-11-11 来源:某网\n{BODY}", [("王强", "author")]),
        (f"{BODY}\n终审：十一团", []),
        (f"{BODY}\n丨责编:王强丨校对:李建国", [("王强", "editor"), ("李建国", "editor")]),
        (f"{BODY}李建国主持会议", []),
        (f"{BODY}谢谢", []),
        (f"图1 历年生产总值（万元）\n{BODY}", []),
        (f"{BODY}（完）", []),
    ],
)
def test_bylines(text: str, expected: list[tuple[str, str]]) -> None:
    assert bylines(text) == expected


def test_byline_spans_hold_the_names() -> None:
    found = layout(f"本报讯（记者 王某某）{BODY}\n责任编辑：赵某某")
    assert [found.text[start:end] for start, end in found.byline_spans] == ["记者 王某某", "责任编辑：赵某某"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他说：“要抓落实。”随后察看。", ["他说：“要抓落实。”", "随后察看。"]),
        ("增长3.2%；占比5.6%。1.新建项目要抢开工。", ["增长3.2%；占比5.6%。", "1.新建项目要抢开工。"]),
        ("会议强调……要抓落实。（记者 王某）", ["会议强调……要抓落实。", "（记者 王某）"]),
        ("（要抓落实。）好！！！真的？", ["（要抓落实。）", "好！！！", "真的？"]),
        ("一个标题\n没有句号", ["一个标题", "没有句号"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    found = layout(text)
    assert [found.text[sentence.start : sentence.end] for sentence in found.sentences] == expected
    assert all(
        found.lines[s.line].start <= s.start < s.end <= found.lines[s.line].end for s in found.sentences
    )


@pytest.mark.parametrize(
    "tail",
    [
        "预览时标签不可点收录于话题#个上一篇下一篇",
        " 打印 关闭",
        "\n--------------------",
        "\n读完这篇文章后写点感想吧 你还可以 收藏 留以后再看",
        "\n请输入验证码",
        "\n以上文章仅代表作者个人观点，本网只是转载，如涉及版权请联系我们。",
        "\n此栏目已归档\n归档时间：2023-10-26",
        "\n某网版权与免责声明：\n①凡本网注明来源的作品，版权均属于本网。\n②转载的作品并不代表本网赞同其观点。",
        "\n《某县推进会召开》由某省新闻网提供，转载请注明出处：http://example.com/1.html，谢谢合作！",
    ],
)
def test_what_a_page_adds_is_gone(tail: str) -> None:
    assert layout(f"全县推进会召开\n{BODY}{tail}").text == f"全县推进会召开\n{BODY}"


def test_a_caption_is_no_heading() -> None:
    found = read_outline(layout(f"{BODY}\n讨论会现场\n{BODY}\n李建国作工作报告 王强 摄\n{BODY}"))
    assert not found.headings


def test_the_second_line_of_a_headline_is_no_heading() -> None:
    assert not read_outline(
        layout(f"全县项目集中开工\n\n抢抓工期 加快进度\n\n确保完成目标\n\n{BODY}")
    ).headings


def test_a_caption_is_not_joined_to_the_next_paragraph() -> None:
    found = layout(f"村民在大棚里采摘番茄。 王强 摄\n王家村建成了大棚，番茄上市。{BODY}")
    assert next(found.text[line.start : line.end] for line in found.lines) == "村民在大棚里采摘番茄。王强 摄"
