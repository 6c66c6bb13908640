"""Who was there and who spoke, and who is only named."""

from __future__ import annotations

import pytest

from jiyao import parse_document
from jiyao.models import Meeting

HEAD = "3月2日，县长李文斌主持召开县政府党组会议。\n"


def _meeting(text: str) -> Meeting:
    (meeting,) = parse_document(HEAD + text).meetings
    return meeting


@pytest.mark.parametrize(
    "text",
    [
        "会议传达学习了市委书记王建国，市长赵志强在全市推进会上的讲话精神。",
        "会议学习了王建国市长批示要求，研究初步贯彻意见。",
        "会议审议了王建国关于辞去副县长职务的请求，免除赵志强同志县财政局局长职务。",
        "会议学习了省委书记王建国和省长赵志强关于安全生产的讲话，研究了贯彻意见。",
        "会议传达学习了省委书记王建国在全省教育工作会议上的讲话和省长赵志强的批示。",
        "会议听取了市委书记王建国在市委全会上的讲话精神。",
        "会议强调，要按照市委书记王建国在我县调研时提出的要求，抓好落实。",
        "会议宣读了市委书记王建国的贺信，领学了市长赵志强的署名文章。",
        "李文斌传达学习市委书记王建国讲话。",
        "会议传达学习了副总理王建国出席开幕式和在闽调研时的讲话精神，市长赵志强在全市大会上的讲话精神，研究贯彻意见。",
        "李文斌传达省委书记王建国调研座谈讲话精神。",
        "李文斌指出，王建国书记的讲话站位高、措施实。",
        "李文斌强调，整治是习近平总书记亲自点题的重大任务。",
        "会议通过了关于王建国、赵志强两位同志辞去县人大代表的辞呈。",
        "会议听取了副县长王建国代表县人民政府所作的题为《实干兴县》的工作报告。",
        "会议听取了副县长王建国同志所作的年度工作报告。",
    ],
)
def test_who_is_only_named(text: str) -> None:
    assert _meeting(text).attendees == ("李文斌",)


@pytest.mark.parametrize(
    "text",
    [
        "县委副书记王建国传达了全市推进会上的讲话精神。",
        "会议学习了有关文件，副县长王建国主持会议并强调，要领会讲话精神。",
        "副县长王建国、县委办主任刘勇等3位同志作了发言。",
        "会议学习了有关文件，副县长王建国作了题为实干的讲话。",
        "会议学习了全市会议精神，副县长王建国对贯彻落实提出具体要求。",
        "副县长王建国就贯彻落实市委书记赵志强的讲话作了部署。",
        "会议听取了副县长王建国关于落实情况的报告。",
    ],
)
def test_who_was_there(text: str) -> None:
    assert "王建国" in _meeting(text).attendees


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("副县长王建国宣读了文件，副县长赵志强、刘勇分别作了部署。", ("赵志强", "刘勇")),
        ("副县长王建国代表县政府、董事长赵志强代表企业分别致辞。", ("王建国", "赵志强")),
        ("副县长王建国要求常委班子成员带头学习。", ("王建国",)),
        ("副县长王建国传达了文件，要求指挥部办公室及各专班要迅速行动。", ("王建国",)),
        ("副县长王建国说，今年以来，按照市政府要求，全县抓好落实。", ()),
        ("会议研究了副县长王建国的要求。", ()),
    ],
)
def test_who_asks_something_speaks(text: str, speakers: tuple[str, ...]) -> None:
    assert _meeting(text).speakers == speakers


def test_those_named_before_the_first_sign_of_a_sitting() -> None:
    text = "1月2日，县政府征求《政府工作报告》的意见。县政协主席王建国参加。\n座谈会上，副县长赵志强介绍了起草情况。"
    (meeting,) = parse_document(text).meetings
    assert (meeting.name, meeting.attendees) == ("座谈会", ("王建国", "赵志强"))


def test_what_the_page_prints_about_itself_is_no_day() -> None:
    text = "某县举行集中签约仪式\n发布时间：2023-12-27 14:27 责任编辑：赵小强12月22日，某县集中签约仪式在县会议中心举行。县委书记王建国出席。"
    (meeting,) = parse_document(text).meetings
    assert meeting.date is not None
    assert (meeting.date.month, meeting.date.day) == (12, 22)


def test_a_step_of_a_gathering_is_none_of_its_own() -> None:
    text = "1月2日上午，全县集中开工活动举行，县委书记王建国参加。\n随后，县长赵志强宣布全县第一季度集中开工活动启动。"
    assert [meeting.name for meeting in parse_document(text).meetings] == ["全县集中开工活动"]


def test_those_told_of_before_a_tour_without_a_day_of_its_own() -> None:
    text = "3月27日，区委书记王建国带队赴新区推动工作，区领导赵志强参加。\n区领导一行实地察看四个项目现场。"
    (meeting,) = parse_document(text).meetings
    assert (meeting.kind.value, meeting.attendees) == ("inspection", ("王建国", "赵志强"))


def test_nobody_tours_where_a_page_offers_to_tell_of_them() -> None:
    text = "我们将关注县长最新消息，带您了解县长的最新动态和县里的工作重点。县政府推动项目建设，发展产业。"
    assert parse_document(text).meetings == ()


def test_who_came_to_a_speech() -> None:
    text = "全县教育工作会议主持词\n同志们：\n参加今天会议的有：县四大班子在家领导，各中心小学校长。今天的会议很重要。下面，我讲三点意见。"
    (meeting,) = parse_document(text).meetings
    assert meeting.participants == ("县四大班子在家领导", "各中心小学校长")


@pytest.mark.parametrize(
    "text",
    [
        "会议通报列席人员情况，决定选举办法。",
        "会议公布了参会人员名单，决定选举办法。",
        "恳谈会4月举行，将邀请200余名客商代表参加。",
    ],
)
def test_a_list_of_who_may_come_is_no_group(text: str) -> None:
    assert _meeting(text).participants == ()


@pytest.mark.parametrize(
    ("text", "agenda"),
    [
        (
            "3月2日，县长李文斌主持召开推进会，动员全县上下，鼓足信心，确保完成任务，副县长王勇参加。",
            ("动员全县上下", "鼓足信心", "确保完成任务"),
        ),
        ("3月2日，县长李文斌主持召开推进会，研究部署工作，现场签约项目5个。", ("研究部署工作",)),
        (
            "为分析一季度运行情况，安排下一阶段工作，3月2日，云岭县召开推进会。县长李文斌出席。",
            ("分析一季度运行情况", "安排下一阶段工作"),
        ),
        ("为期两天的培训结束后，3月2日，云岭县召开推进会。县长李文斌出席。", ()),
    ],
)
def test_what_it_was_for(text: str, agenda: tuple[str, ...]) -> None:
    (meeting,) = parse_document(text).meetings
    assert meeting.agenda == agenda


def test_a_tour_that_was_staged_and_the_sitting_after_it() -> None:
    text = "12月25日，市人大代表联系组开展会前集中视察活动，并召开座谈会。县人大常委会主任王建国参加。"
    assert [meeting.name for meeting in parse_document(text).meetings] == ["会前集中视察活动", "座谈会"]
    planned = "12月25日，县政府召开推进会，会后将开展集中视察活动。县长李文斌参加。"
    assert [meeting.name for meeting in parse_document(planned).meetings] == ["推进会"]


def test_who_calls_on_those_who_attend_a_congress() -> None:
    text = "8月28日下午，县领导王建国、赵志强来到讨论地点，慰问参会的政协委员。"
    (meeting,) = parse_document(text).meetings
    assert (meeting.name, meeting.attendees) == ("慰问参会的政协委员", ("王建国", "赵志强"))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("县委书记项目建设推进动员会讲话稿", "项目建设推进动员会"),
        ("县长在全县项目推进会上的讲话", "全县项目推进会"),
        ("乡镇长座谈会讲话稿", "乡镇长座谈会"),
    ],
)
def test_the_leader_is_not_of_the_name(title: str, name: str) -> None:
    (meeting,) = parse_document(title + "\n同志们：\n今天的会议很重要。下面，我讲三点意见。").meetings
    assert meeting.name == name


def test_a_line_above_the_title_sets_no_day() -> None:
    text = "2018年1月5日| 联系热线：12345\n县委召开常委会议\n近日，县委书记王建国主持召开县委常委会议，研究工作。"
    (meeting,) = parse_document(text).meetings
    assert meeting.date is None


def test_what_is_set_for_another_day_is_to_come_to_the_end_of_its_sentence() -> None:
    text = "3月26日，县长李文斌主持召开推进会，研究工作。恳谈会拟定于4月3日召开，邀请客商参加，并举行项目集中签约仪式。"
    assert [meeting.name for meeting in parse_document(text).meetings] == ["推进会"]


def test_the_place_ends_before_what_it_was_for() -> None:
    text = "2月22日，县领导王建国与各单位负责人，在县农业委就如何抓好农业工作举行座谈会。"
    (meeting,) = parse_document(text).meetings
    assert (meeting.name, meeting.venue) == ("座谈会", "县农业委")


def test_leaders_of_whom_names_are_given_are_no_group() -> None:
    text = "县领导王勇、李斌、刘强等县领导在我县分会场参加会议。"
    assert _meeting(text).participants == ()


def test_a_meeting_held_as_someone_asked_is_held() -> None:
    text = "3月8日，按照旗委要求，旗委副书记王建国主持召开整改工作调度会议。"
    (meeting,) = parse_document(text).meetings
    assert (meeting.name, meeting.presiders) == ("整改工作调度会议", ("王建国",))
    assert parse_document("旗委书记王建国要求，旗政府主持召开整改工作调度会议。").meetings == ()


def test_what_is_only_decided_on_is_no_gathering() -> None:
    text = "1月2日，县人大常委会第三次会议召开。\n会议决定1月20日召开县人大六次会议。"
    assert [meeting.name for meeting in parse_document(text).meetings] == ["县人大常委会第三次会议"]
    text = "县人大常委会第三次会议召开\n决定1月20日召开县人大六次会议\n1月2日，县人大常委会第三次会议召开，县人大常委会主任王建国主持。"
    assert [meeting.name for meeting in parse_document(text).meetings] == ["县人大常委会第三次会议"]


def test_comrades_act_by_name_alone() -> None:
    text = (
        "9月5日，县政府召开常务会议，陈守义同志主持会议，王建国、赵志强同志出席，周强同志强调，要抓好落实。"
    )
    (meeting,) = parse_document(text).meetings
    assert (meeting.presiders, meeting.speakers) == (("陈守义",), ("周强",))
    assert set(meeting.attendees) == {"陈守义", "王建国", "赵志强", "周强"}
    others = "9月5日，县政府召开常务会议，老同志代表参加，王强同志是全县楷模，张强同志先进事迹报告随后举行。"
    assert parse_document(others).officials == ()
