"""Directives: markers, parties, time-limits, speakers, and whole texts of the genre."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiyao import Document, parse_document
from jiyao.extract.directives.addressees import party, split_party
from jiyao.extract.directives.deadlines import find_deadline
from jiyao.extract.directives.imperatives import is_command
from jiyao.extract.directives.markers import MarkedText
from jiyao.extract.directives.sentences import commands
from jiyao.models import Force

NEWS = "3月2日，甲县召开重点项目建设推进会。县委书记张建国出席会议并讲话，县长李文斌主持会议。\n"
SPEECH = "在全县重点项目建设推进会上的讲话\n同志们：\n"


def texts(document: Document) -> list[str]:
    return [directive.text for directive in document.directives]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("各业主要加快进度", ["要"]),
        ("思想要再解放，比重要提高", ["要", "要"]),
        ("要求真务实", ["要"]),
        ("要想方设法，要务必做到", ["要", "要", "务必"]),
        ("司机要注意，每次要登记", ["要", "要"]),
        ("请各乡镇抓好落实", ["请"]),
        ("决不能松劲，严禁截留", ["决不能", "严禁"]),
        ("项目单位须于每月25日前报送", ["须"]),
    ],
)
def test_markers(text: str, found: list[str]) -> None:
    assert [marker.text for marker in MarkedText(text).markers] == found


@pytest.mark.parametrize(
    "text",
    [
        "主要任务是重要前提，需要首要条件",
        "按照要求，要素、要点，会议纪要，第一要务",
        "只要努力，就要开工；若要成功，将要完成",
        "树立“要务是发展”的理念，印发《关于必须办好的事》",
        "不得不说，必须看到，应该说",
        "大有希望，希望工程，看到了希望",
        "请大家批评指正",
        "我要感谢大家，好处抢着要，",
    ],
)
def test_words_that_are_no_markers(text: str) -> None:
    assert MarkedText(text).markers == ()


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("确保一季度项目应开尽开", "一季度"),
        ("确保3月底全部开工", "3月底"),
        ("3月底前开工率达到90%", "3月底前"),
        ("于2023年6月30日前完成", "2023年6月30日前"),
        ("每月25日前报送进展", "每月25日前"),
        ("年内每人引进1个项目", "年内"),
        ("今年底前建成", "今年底前"),
        ("接件后2日内办结", "2日内"),
        ("原则上一周内见到动静", "一周内"),
        ("5个工作日内答复", "5个工作日内"),
        ("力争国庆前通车，封冻前完工", "国庆前"),
        ("封冻前完成主体工程", "封冻前"),
        ("上半年完成年度投资的60%", "上半年"),
        ("力争四季度再引进项目6个", "四季度"),
        ("到9月底，完成75%", "9月底"),
        ("年底兑现奖惩", "年底"),
    ],
)
def test_deadlines(text: str, limit: str) -> None:
    assert find_deadline(text, 0, len(text)) == limit


@pytest.mark.parametrize(
    "text",
    [
        "截至3月底，已开工12个",
        "全年完成投资8亿元，今年引进项目3个",
        "每月调度一次，每周通报",
        "距离年底只剩70天",
        "四季度实行半月一通报",
        "落实24小时值班制度",
        "加快前期手续办理，提前介入，当前要抓早",
        "对年内开不了工的，调整出盘子",
    ],
)
def test_no_deadline(text: str) -> None:
    assert find_deadline(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("各乡镇、各部门", ("各乡镇", "各部门")),
        ("各乡镇各部门", ("各乡镇各部门",)),
        ("会后，政府班子成员", ("政府班子成员",)),
        ("春节临近，各单位", ("各单位",)),
        ("住建、交通、水务等部门", ("住建、交通、水务等部门",)),
        ("县自然资源和规划局", ("县自然资源和规划局",)),
        ("联系领导和责任单位", ("联系领导", "责任单位")),
        ("各镇（街道）、各部门", ("各镇（街道）", "各部门")),
        ("党组成员每人", ("党组成员",)),
        ("各级各部门“一把手”", ("各级各部门“一把手”",)),
        ("各乡镇主要负责同志汛期", ("各乡镇主要负责同志",)),
        ("剩余路段由城投公司", ("城投公司",)),
    ],
)
def test_parties(before: str, expected: tuple[str, ...]) -> None:
    place = party(before, before_marker=True)
    assert place is not None
    assert split_party(before[place[0] : place[1]]) == expected


@pytest.mark.parametrize(
    "before",
    ["", "同时，", "十件民生实事", "对手续完备的项目，", "对承诺企业的事项", "手续齐全的", "新建项目"],
)
def test_no_party(before: str) -> None:
    assert party(before, before_marker=True) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("要抓早，要抓小。", ["要抓早", "要抓小"]),
        ("各单位要抓早，确保开工，严禁拖延。", ["各单位要抓早，确保开工，严禁拖延"]),
        ("要抓争取，相关部门要跑项目。", ["要抓争取，相关部门要跑项目"]),
        ("对进度慢的，要会商；对闲置的土地，依法收回。", ["对进度慢的，要会商；对闲置的土地，依法收回"]),
        ("要依法征地，对已征的地，要用好。", ["要依法征地", "对已征的地，要用好"]),
        ("两局汇报了情况，并作了表态，希望大家抓好落实。", ["希望大家抓好落实"]),
        ("有的同志会后不动，这种作风必须坚决纠正。", ["有的同志会后不动，这种作风必须坚决纠正"]),
        ("有的部门要东西时积极。", []),
        ("困难要不要解决？", []),
        ("去年以来，确保了社会稳定。", []),
        ("让我们携手并进，确保完成任务。", []),
    ],
)
def test_commands(text: str, expected: list[str]) -> None:
    assert [text[c.start : c.end] for c in commands(MarkedText(text), 0, len(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("进一步加强领导。", True),
        ("把招商引资作为头号工程，强化调度。", True),
        ("由县财政局予以解决。", True),
        ("项目建设取得了成效。", False),
        ("落地才是关键。", False),
        ("加强领导，已完成投资3亿元。", False),
    ],
)
def test_bare_commands(text: str, expected: bool) -> None:
    assert is_command(text, 0, len(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("张建国强调，要抓早。要抓小。", [("张建国", "强调", "抓早"), ("张建国", "强调", "抓小")]),
        (
            "张建国指出，要抓早。李文斌要求，要抓小。",
            [("张建国", "指出", "抓早"), ("李文斌", "要求", "抓小")],
        ),
        ("张建国在听取李文斌汇报后指出，要抓早。", [("张建国", "指出", "抓早")]),
        ("李文斌在主持会议时要求，各镇要抓早。", [("李文斌", "要求", "各镇要抓早")]),
        ("张建国认真察看了现场。他要求，各镇要抓早。", [("张建国", "要求", "各镇要抓早")]),
        ("张建国最后强调，要抓早。", [("张建国", "强调", "抓早")]),
        ("督查组要求，各镇要抓早。", [("督查组", "要求", "各镇要抓早")]),
        (
            "张建国对进展表示满意，要求施工单位抓工期、赶进度。",
            [("张建国", "要求", "施工单位抓工期、赶进度")],
        ),
        ("就抓好落实，李文斌提出三点要求：一要抓早。", [("李文斌", "提出", "抓早")]),
        (
            "李文斌就贯彻会议精神讲了两点意见：第一，抓早。第二，抓小。",
            [("李文斌", None, "抓早"), ("李文斌", None, "抓小")],
        ),
        ("会议强调，要按照县委要求，抓好落实。", [("会议", "强调", "按照县委要求，抓好落实")]),
        ("会议强调，习近平总书记指出，要稳中求进。各镇要抓早。", [("会议", "强调", "各镇要抓早")]),
        (
            "张建国要求，要抓早。会上，县发改局通报了情况。各镇要抓小的经验得到推广。",
            [("张建国", "要求", "抓早")],
        ),
    ],
)
def test_issuers(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = parse_document(NEWS + text).directives
    assert [(one.issuer, one.verb, one.text) for one in found] == expected


def test_an_item_ends_before_another_speaker_and_before_the_reporters() -> None:
    text = (
        NEWS
        + "张建国强调，一要抓早。二要抓小。李文斌要求，各镇要抓实。\n会议要求，三要抓细。（记者 赵钱孙）\n"
    )
    assert texts(parse_document(text)) == ["抓早", "抓小", "各镇要抓实", "抓细"]


def test_sections_ordinals_and_actions() -> None:
    text = (
        SPEECH
        + "一、抓项目\n（一）加快开工。1.抢进度。各单位要抓紧办理手续。施工单位要倒排工期，6月底前全部开工。2.抢投产。要服务到位。\n"
    )
    first, second = parse_document(text).directives
    assert first.section == ("抓项目", "加快开工")
    assert (first.ordinal, first.marker, first.deadline) == (1, "1.", "6月底前")
    assert [action.text for action in first.actions] == [
        "抢进度",
        "各单位要抓紧办理手续",
        "施工单位要倒排工期，6月底前全部开工",
    ]
    assert second.ordinal == 2


def test_figures_inside_are_referred_to() -> None:
    document = parse_document(
        NEWS + "会议指出，今年安排项目98个。会议强调，要加大力度，确保完成投资80亿元以上。"
    )
    (directive,) = document.directives
    assert [str(document.project_stats[index].value) for index in directive.stats] == ["80"]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("会议强调，严禁截留挪用。", Force.PROHIBITION),
        ("会议强调，要加快支付，严禁截留挪用。", Force.REQUIREMENT),
    ],
)
def test_force(text: str, force: Force) -> None:
    (directive,) = parse_document(NEWS + text).directives
    assert directive.force is force


def test_minutes_decide_by_numbered_items() -> None:
    text = (
        "甲县人民政府专题会议纪要\n第14号\n2020年5月15日下午，县长李文斌主持召开专题会议。现将会议议定事项纪要如下：\n"
        "一、关于产业园建设有关事宜\n会议议定：\n（一）由县自然资源局负责，于5月31日前完成用地报批。\n"
        "（二）缺口资金1800万元，由县财政局予以解决。\n二、关于线路有关事宜\n会议同意北线方案。\n"
    )
    found = parse_document(text).directives
    assert [(one.issuer, one.verb, one.addressees, one.section) for one in found] == [
        ("会议", "议定", ("县自然资源局",), ("关于产业园建设有关事宜",)),
        ("会议", "议定", (), ("关于产业园建设有关事宜",)),
    ]


# A grammar of the genre: who speaks, then items or sentences; written with and without line breaks.
ACTIONS = ["压实工作责任", "强化要素保障", "严格督查考核", "加快手续办理", "优化营商环境", "做好项目储备"]
MORE = ["", "，确保年底前见效", "。各乡镇要主动作为", "。不得以任何理由拖延"]
SPEAKERS = ["张建国", "李文斌", "会议"]
ITEMS = st.lists(st.tuples(st.sampled_from(ACTIONS), st.sampled_from(MORE)), min_size=1, max_size=5)
TURNS = st.lists(
    st.tuples(st.sampled_from(SPEAKERS), ITEMS, st.booleans()),
    min_size=1,
    max_size=3,
    unique_by=lambda turn: turn[0],
)
NUMERALS = "一二三四五六"


@given(TURNS)
@settings(max_examples=50, deadline=None)
def test_directives_are_read_back_with_and_without_line_breaks(
    turns: list[tuple[str, list[tuple[str, str]], bool]],
) -> None:
    expected: list[tuple[str, str]] = []
    paragraphs = []
    for speaker, items, numbered in turns:
        words = [action + (more if numbered else "") for action, more in items]
        heads = [f"{numeral}要" for numeral in NUMERALS] if numbered else ["要"] * len(words)
        paragraphs.append(
            f"{speaker}强调，" + "".join(h + w + "。" for h, w in zip(heads, words, strict=False))
        )
        expected += [(speaker, word) for word in words]
    for join in ("\n", ""):
        found = parse_document(NEWS + join.join(paragraphs)).directives
        assert [(one.issuer, one.text) for one in found] == expected


@given(st.text(alphabet="会议强调要求，。；：一二是（）\n必须各单位张建国“”希望", max_size=80))
@settings(max_examples=200, deadline=None)
def test_spans_hold_the_text_of_any_jumble(jumble: str) -> None:
    document = parse_document(NEWS + jumble)
    for directive in document.directives:
        evidence = document.text[directive.span.start : directive.span.end]
        assert evidence.endswith(directive.text)
        assert directive.text
        for action in directive.actions:
            assert directive.span.start <= action.span.start <= action.span.end <= directive.span.end
