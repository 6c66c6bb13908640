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
        ("要点亮路灯，要点面结合，要务实，要领导带头，要事先报批", ["要"] * 5),
        ("要冲破阻力，要地毯式排查，要道德建设", ["要"] * 3),
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
        "工作要点和议题安排，学习要点背熟，第一要务始终是发展，动作要领讲清，大事要事难事，交通要道沿线",
        "请大家以热烈的掌声欢迎，请各位领导入座",
        "树立“要务是发展”的理念，印发《关于必须办好的事》",
        "不得不说，必须看到，应该说",
        "大有希望，希望工程，看到了希望",
        "全力争取资金，奋力争先",
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
        ("于2月9日下午下班前报送", "2月9日下午下班前"),
        ("于2月9日17:00前报送", "2月9日17:00前"),
        ("上半年完成年度投资的60%", "上半年"),
        ("本月底前完成整改", "本月底前"),
        ("下周五前上报方案", "下周五前"),
        ("县住建局下月中旬完成招标", "下月中旬"),
        ("确保3月初完成征地拆迁，3月中旬交地", "3月初"),
        ("力争四季度再引进项目6个", "四季度"),
        ("到9月底，完成75%", "9月底"),
        ("年底兑现奖惩", "年底"),
        ("力争11月上旬完成招标", "11月上旬"),
        ("确保一季度规模以上工业增加值增长10%", "一季度"),
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
        "办好四季度重点项目集中开工活动",
        "总结3月初的做法",
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
        ("各乡镇、各部门思想上", ("各乡镇", "各部门")),
        ("各乡镇、各部门（单位）", ("各乡镇", "各部门（单位）")),
        ("广大政协委员，一定", ("广大政协委员",)),
        ("防火是重点工作，各职能部门、镇村干部，", ("各职能部门", "镇村干部")),
        ("各联系点的县级领导和部门负责人", ("各联系点的县级领导", "部门负责人")),
        ("民生实事的牵头部门和责任单位", ("民生实事的牵头部门", "责任单位")),
        ("全县信访系统", ("全县信访系统",)),
        ("各单位本月底前", ("各单位",)),
        ("各乡镇下周五前", ("各乡镇",)),
        ("县妇联", ("县妇联",)),
        ("协调督导组成员", ("协调督导组成员",)),
        ("各县（市、区）、市直各有关部门", ("各县（市、区）", "市直各有关部门")),
        ("各地区", ("各地区",)),
        ("各学校、幼儿园", ("各学校", "幼儿园")),
        ("武山县、甘谷县", ("武山县", "甘谷县")),
        ("驻村工作队", ("驻村工作队",)),
        ("全体援疆干部人才", ("全体援疆干部人才",)),
        ("各村（居）委会", ("各村（居）委会",)),
        ("驻村“第一书记”和驻村工作组", ("驻村“第一书记”", "驻村工作组")),
    ],
)
def test_parties(before: str, expected: tuple[str, ...]) -> None:
    place = party(before, before_marker=True)
    assert place is not None
    assert split_party(before[place[0] : place[1]]) == expected


@pytest.mark.parametrize(
    "before",
    [
        "",
        "我镇的大部分资源都在农村，",
        "同时，",
        "乡村振兴，镇村是主体，",
        "十件民生实事",
        "对手续完备的项目，",
        "对承诺企业的事项",
        "手续齐全的",
        "新建项目",
        "代表党委政府",
    ],
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
        ("对保护工作一定要慎重，要修好古城。", ["对保护工作一定要慎重", "要修好古城"]),
        ("两局汇报了情况，并作了表态，希望大家抓好落实。", ["希望大家抓好落实"]),
        ("有的同志会后不动，这种作风必须坚决纠正。", ["有的同志会后不动，这种作风必须坚决纠正"]),
        ("有的部门要东西时积极。", []),
        ("困难要不要解决？", []),
        ("去年以来，确保了社会稳定。", []),
        ("让我们携手并进，确保完成任务。", []),
        ("有一句话说，人要永远有干劲。", []),
        ("等会，书记还要作重要讲话，请大家抓好落实。", ["请大家抓好落实"]),
        ("稍后市局领导还将作讲话和培训指导，请大家抓好落实。", ["请大家抓好落实"]),
        ("等下，书记还要做强调讲话，请大家抓好落实。", ["请大家抓好落实"]),
        ("稍后，书记还要结合考察情况作重要讲话。", []),
        (
            "各单位主要负责人要在会上作表态发言，带头抓好落实。",
            ["各单位主要负责人要在会上作表态发言，带头抓好落实"],
        ),
        ("今天开会，目的非常明确，就是要掀起热潮。", []),
        ("按照惯例，这次会议要放在乡镇召开，但大家都比较忙。", []),
        ("能不能选好带头人，关系到任务落实。", []),
        ("确保完成；县财政局落实资金；各镇必须配合。", ["确保完成；县财政局落实资金", "各镇必须配合"]),
        ("各镇要抓紧，务必抓实，力争提前，要严把质量。", ["各镇要抓紧，务必抓实，力争提前", "要严把质量"]),
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
        ("张建国强调抓项目是办实事，各镇要抓早。", [("张建国", "强调", "抓项目是办实事，各镇要抓早")]),
        ("李文斌作了工作部署。强调各镇要抓早。", [("李文斌", "强调", "各镇要抓早")]),
        ("张建国强调，要抓早。李文斌表示在建设中，要抓小。", [("张建国", "强调", "抓早")]),
        ("张建国希望，要抓早。", [("张建国", "希望", "抓早")]),
        ("周书记强调，要抓早。", [("周书记", "强调", "抓早")]),
        ("会上，建国书记强调：各镇要抓早。", [("张建国", "强调", "各镇要抓早")]),
        ("张建国指出：召开这次会议，目的在于解决问题。", []),
        ("会议要求，这是必须抓好的政治任务。", []),
        ("张建国指出，抓项目就是抓发展，就是抓后劲。", []),
        (
            "张建国强调，要抓项目；抓好前期，确保开工；确保入库。",
            [("张建国", "强调", "抓项目；抓好前期，确保开工"), ("张建国", "强调", "确保入库")],
        ),
        (
            "张建国强调，要抓早。继续保持势头，营造环境；要抓小。",
            [
                ("张建国", "强调", "抓早"),
                ("张建国", "强调", "继续保持势头，营造环境"),
                ("张建国", "强调", "抓小"),
            ],
        ),
        ("张建国强调，要抓早。查看全文，要点击此处。", [("张建国", "强调", "抓早")]),
        ("张建国指出的问题要整改。", []),
        ("张建国强调，集团有经验。希望集团能够抓早。", [("张建国", "希望", "希望集团能够抓早")]),
        ("张建国表示，诚挚邀请各位企业家来投资兴业。", []),
        ("张建国强调，要抓早。\n本文为云岭发布原创。未经许可，不得转载。", [("张建国", "强调", "抓早")]),
        (
            "镇政府负责人要求各村以先进为榜样，抢抓时节。",
            [("镇政府负责人", "要求", "各村以先进为榜样，抢抓时节")],
        ),
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
        ("张建国叮嘱企业负责人，节日期间要值守。", [("张建国", "叮嘱", "节日期间要值守")]),
        ("最后，张建国强调，要抓早。", [("张建国", "强调", "抓早")]),
        ("张建国在部署工作时说，今年任务艰巨。他要求，各镇要抓早。", [("张建国", "要求", "各镇要抓早")]),
        ("张建国强调\n各镇要抓早。", [("张建国", "强调", "各镇要抓早")]),
        ("张建国强调——\n安全容不得松懈。各镇要抓早。", [("张建国", "强调", "各镇要抓早")]),
        (
            "张建国强调各级各部门要严格落实各项措施，确保万无一失。",
            [("张建国", "强调", "各级各部门要严格落实各项措施，确保万无一失")],
        ),
        ("督查组察看了现场。同时，要求各镇抓早。", [("督查组", "要求", "各镇抓早")]),
        (
            "会议肯定了报告的内容，同时要求各部门明确目标、强化措施，做好工作。",
            [("会议", "要求", "各部门明确目标、强化措施，做好工作")],
        ),
        ("县领导来到工地，察看进度，并对工作作出指示：一是要抓早。", [("县领导", None, "抓早")]),
        ("张建国分别对工作进行安排部署，相关部门负责人参会。", []),
        ("“各镇要抓早。”张建国叮嘱施工负责人。", []),
        ("东方希望集团，是一家新企业，负责人介绍了各镇的项目。", []),
        ("张建国主持召开县委常委会会议，会议要求，各镇要抓早。", [("会议", "要求", "各镇要抓早")]),
        ("张建国出席会议，他强调，要抓早。", [("张建国", "强调", "抓早")]),
        (
            "会议强调，要落实常务副省长李卫东对我县提出要扩大投资、促进消费的工作要求，抓紧谋划。",
            [("会议", "强调", "落实常务副省长李卫东对我县提出要扩大投资、促进消费的工作要求，抓紧谋划")],
        ),
        ("张建国在报告中提出2024年要抓好工业强县。", [("张建国", "提出", "2024年要抓好工业强县")]),
        (
            "张建国要求施工单位抓早；针对衔接问题，李文斌要求各镇抓小。",
            [("张建国", "要求", "施工单位抓早"), ("李文斌", "要求", "各镇抓小")],
        ),
        ("张建国就抓好落实提工作要求，各镇要抓早。", [("张建国", None, "各镇要抓早")]),
        ("最后，李文斌讲意见：一是抓早；二是抓小。", [("李文斌", None, "抓早"), ("李文斌", None, "抓小")]),
        (
            "县人大主任王强宣读了名单，李文斌作了讲话，他就选好班子，换出干劲，讲了两点意见：一要抓早；二要抓小。",
            [("李文斌", None, "抓早"), ("李文斌", None, "抓小")],
        ),
        ("李文斌强调指出一要抓早；二要抓小。", [("李文斌", "强调", "抓早"), ("李文斌", "强调", "抓小")]),
        (
            "县财政局针对支付缓慢的问题，提出整改意见，要求项目单位加快支付。",
            [("县财政局", "要求", "项目单位加快支付")],
        ),
        ("县发改委就支付进度作了要求，各项目单位要倒排工期。", [("县发改委", None, "各项目单位要倒排工期")]),
        ("县财政局局长王强汇报了情况，各单位要抓紧。", []),
        ("县住建局提出了方案。各单位要抓紧。", []),
        ("县委、县政府要求，各镇要压实责任。", [("县委、县政府", "要求", "各镇要压实责任")]),
        (
            "石湾镇党委、政府认真强调：近期多雨。各村要加强巡查。",
            [("石湾镇党委、政府", "强调", "各村要加强巡查")],
        ),
        ("项目得到县委、县政府的认真扶持。各村要加强巡查的做法得到推广。", []),
        (
            "李文斌在讲话中指出，这是县委作出的一项重要部署。督导组成员要搞好服务。",
            [("李文斌", "指出", "督导组成员要搞好服务")],
        ),
        ("李文斌副县长就防洪工程强调提出，一要保质量。", [("李文斌", "提出", "保质量")]),
        ("李文斌的发言目标很明确，各镇要抓早。", []),
        ("李文斌提出要求。要求真务实，确保实效。", [("李文斌", "提出", "求真务实，确保实效")]),
        (
            "张建国要求，要精心组织，周密部署，落实责任。",
            [("张建国", "要求", "精心组织，周密部署，落实责任")],
        ),
        ("张建国指出，这是必须扛牢的责任。", []),
        ("张建国现场督促检查征地拆迁工作和土地置换事宜。", []),
        ("张建国强调，防止返贫是底线，强村富民是关键。", []),
        (
            "会议强调，要抓早。\n会议传达了文件精神，通报了指标完成情况。\n各镇要抓小。",
            [("会议", "强调", "抓早"), ("会议", "强调", "各镇要抓小")],
        ),
        (
            "会议指出，又要把五个方面工作继续加强：一是党建方面。规定动作不够到位。二是经济方面。矛盾依然突出。",
            [],
        ),
        (
            "李文斌要求尽快完成验收；在水厂工地现场，认真听取了汇报；随后察看了管线。",
            [("李文斌", "要求", "尽快完成验收")],
        ),
        ("张建国要求，征拆工作要认识项目的重要性。", [("张建国", "要求", "征拆工作要认识项目的重要性")]),
        ("会上，县长李文斌逐项提出了意见和要求：一是要抓早。", [("李文斌", "提出", "抓早")]),
        (
            "会后，甲县召开整改推进会，要求各镇做到立行立改，特别是对影响恶劣的问题，坚决整改。",
            [("会议", "要求", "各镇做到立行立改，特别是对影响恶劣的问题，坚决整改")],
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


def test_a_person_told_before_a_comma_is_addressed() -> None:
    (directive,) = parse_document(NEWS + "张建国叮嘱企业负责人，节日期间要值守。").directives
    assert directive.addressees == ("企业负责人",)


def test_who_is_hoped_for_before_a_comma_is_addressed() -> None:
    (directive,) = parse_document(NEWS + "张建国强调，希望建设单位和施工单位，要倒排工期。").directives
    assert directive.addressees == ("建设单位", "施工单位")
    assert directive.text == "希望建设单位和施工单位，要倒排工期"


@pytest.mark.parametrize(
    "words",
    ["纵深推进乡村建设", "充分调动群众积极性参与防控", "加强和改进乡村治理", "加快国有资产投资公司改革"],
)
def test_what_is_to_be_done_names_no_party(words: str) -> None:
    assert party(words, before_marker=False) is None


def test_decisions_need_no_word_of_command() -> None:
    text = (
        "甲县人民政府常务会议纪要\n第14号\n2020年5月15日，县长李文斌主持召开县政府常务会议。会议决定：\n"
        "一、县财政局于8月底前筹措500万元。\n二、原则同意该方案，由县住建局修改后印发。\n三、原则同意北线方案。\n"
    )
    found = parse_document(text).directives
    assert [(one.text, one.addressees, one.deadline) for one in found] == [
        ("县财政局于8月底前筹措500万元", ("县财政局",), "8月底前"),
        ("原则同意该方案，由县住建局修改后印发", (), None),
    ]


def test_minutes_in_which_the_meeting_speaks_under_numbers() -> None:
    text = (
        "甲县人民政府县长办公会议纪要\n2022年3月5日，县长李文斌主持召开县长办公会议。现将会议议定事项纪要如下：\n"
        "一、会议听取了县发改局的汇报。会议认为，一季度开局良好。\n"
        "二、会议要求，各相关单位要倒排工期，于4月10日前完成征地。\n"
        "三、会议明确：\n1.由县住建局负责规划设计。\n2.县自然资源局配合城关镇做好征地。\n出席：李文斌、王强。\n"
    )
    found = parse_document(text).directives
    assert [(one.issuer, one.verb, one.marker, one.text, one.addressees) for one in found] == [
        ("会议", "要求", "要", "各相关单位要倒排工期，于4月10日前完成征地", ("各相关单位",)),
        ("会议", "明确", "1.", "由县住建局负责规划设计", ("县住建局",)),
        ("会议", "明确", "2.", "县自然资源局配合城关镇做好征地", ("县自然资源局",)),
    ]


def test_a_notice_lays_down_under_its_headings() -> None:
    text = (
        "关于做好重点项目建设工作的通知\n各镇人民政府，县直各部门：\n现就有关事项通知如下：\n一、加快进度\n"
        "县发改局于5月20日前编制清单。各单位请于每月25日前将进展报送县政府办。\n（一）县财政局负责落实配套资金。\n"
        "二、严格督查考核\n实行一月一调度。\n甲县人民政府办公室\n2023年4月10日\n"
    )
    found = parse_document(text).directives
    assert [(one.issuer, one.text, one.addressees, one.deadline, one.section) for one in found] == [
        (None, "县发改局于5月20日前编制清单", ("县发改局",), "5月20日前", ("加快进度",)),
        (None, "各单位请于每月25日前将进展报送县政府办", ("各单位",), "每月25日前", ("加快进度",)),
        (None, "县财政局负责落实配套资金", ("县财政局",), None, ("加快进度",)),
        (None, "严格督查考核\n实行一月一调度", (), None, ()),
    ]


def test_headlines_of_a_news_brief_are_no_sections() -> None:
    text = (
        "时政简讯\n我县春耕备耕工作有序展开\n3月2日，县长李文斌到城关镇调研。他强调，各镇要抓好春耕。\n"
        "县政府召开第12次常务会议\n3月3日，县长李文斌主持召开县政府常务会议。会议强调，要加快进度。\n"
    )
    found = parse_document(text).directives
    assert [(one.text, one.section) for one in found] == [("各镇要抓好春耕", ()), ("加快进度", ())]


def test_numbers_of_every_level_mixed() -> None:
    text = (
        SPEECH + "一、突出重点\n（一）抓开工\n1.前期要快。各单位要主动对接。\n①立项要快。②用地要快。\n"
        "2.服务要优。一是要上门服务。二是要跟踪服务。\n二、强化保障\n第一，督查要严格。\n一是每月督查。\n"
        "二是每季通报。\n第二，考核要兑现。\n"
    )
    found = parse_document(text).directives
    assert [(one.text, one.section) for one in found] == [
        ("各单位要主动对接", ("突出重点", "抓开工", "前期要快")),
        ("立项要快", ("突出重点", "抓开工", "前期要快")),
        ("用地要快", ("突出重点", "抓开工", "前期要快")),
        ("上门服务", ("突出重点", "抓开工", "服务要优")),
        ("跟踪服务", ("突出重点", "抓开工", "服务要优")),
        ("每月督查", ("强化保障", "督查要严格")),
        ("每季通报", ("强化保障", "督查要严格")),
        ("考核要兑现", ("强化保障",)),
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


def test_what_a_page_prints_over_a_speech_is_none_of_it() -> None:
    text = "一、聚焦重点\n二、加强领导\n在全县大会上的讲话\n同志们：\n今天我们召开全县大会。下面，我讲两点意见。\n各单位要抓早。"
    assert texts(parse_document(text)) == ["各单位要抓早"]


def test_a_list_of_what_a_speaker_asks() -> None:
    text = SPEECH + "刚才大家作了发言。我提两点要求：一是请办公室整理成文；二是对重点工作，以表格进行梳理。"
    assert texts(parse_document(text)) == ["请办公室整理成文", "对重点工作，以表格进行梳理"]
    told = SPEECH + "刚才大家作了发言。我看有两个特点：一是氛围好；二是内容实。"
    assert texts(parse_document(told)) == []
