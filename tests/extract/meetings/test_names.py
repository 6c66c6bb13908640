"""Names of gatherings: where they begin and end, and of which kind they are."""

from __future__ import annotations

import pytest

from jiyao import parse_document
from jiyao.extract.meetings.names import is_generic, kind_of, name_after, name_before, split_joint, with_organ


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("召开四大组织联席会议，研究部署", "四大组织联席会议"),
        ("召开十四届县委常委会第63次（扩大）会议，传达学习", "十四届县委常委会第63次（扩大）会议"),
        ("召开专题会议研究产业融合事宜。", "专题会议"),
        ("召开动员会，", "动员会"),
        ("召开全体会暨廉政建设会，", "全体会暨廉政建设会"),
        ("召开民主协商会，", "民主协商会"),
        ("召开以“解放思想”为主题的点评会，", "点评会"),
        ("召开各部门参加的座谈会，", "座谈会"),
        ("召开学习贯彻全国两会精神专题会，", "学习贯彻全国两会精神专题会"),
        ("召开座谈会并讲话。", "座谈会"),
        ("召开招商推介会暨签约仪式，", "招商推介会暨签约仪式"),
        ("召开第十次会议，县人大常委会主任□□主持会议。", "第十次会议"),
    ],
)
def test_a_name_after_its_verb(text: str, name: str) -> None:
    span = name_after(text, 2)
    assert span is not None
    assert text[slice(*span)] == name


@pytest.mark.parametrize(
    "text", ["召开以来，社会稳定", "召开的消息传遍全县", "召开，参加管委会工作", "召开前，深入社会，"]
)
def test_no_name_after_the_verb(text: str) -> None:
    assert name_after(text, 2) is None


@pytest.mark.parametrize("text", ["全县上下", "县管委会", "县总工会", "全社会", "发展机会"])
def test_no_name_before_the_verb(text: str) -> None:
    assert name_before(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("重点项目建设推进会", "conference"),
        ("重点项目观摩推进会", "conference"),
        ("理论学习中心组集体学习", "conference"),
        ("项目集中签约仪式", "ceremony"),
        ("集中开工现场推进会（开工仪式）", "ceremony"),
        ("集中开工活动", "ceremony"),
        ("“三大工程”落成庆典", "ceremony"),
        ("重点项目现场观摩活动", "inspection"),
        ("招商考察", "inspection"),
    ],
)
def test_kind(name: str, kind: str) -> None:
    assert kind_of(name).value == kind


def test_two_gatherings_in_one_breath() -> None:
    assert split_joint("县政府党组会议和第16次常务会议") == ["县政府党组会议", "第16次常务会议"]
    assert split_joint("党建和经济工作会议") == ["党建和经济工作会议"]


def test_a_bare_word_is_no_name_of_its_own() -> None:
    assert is_generic("会议")
    assert is_generic("大会")
    assert not is_generic("座谈会")


def test_a_short_name_takes_the_body_that_met() -> None:
    assert with_organ("县政府", "第9次常务会议") == "县政府第9次常务会议"
    assert with_organ("云岭县十七届人大常委会", "第十次会议") == "县十七届人大常委会第十次会议"
    assert with_organ("政协云岭旗第十三届委员会", "常务委员会第九次会议").startswith(
        "政协云岭旗第十三届委员会常务"
    )
    assert with_organ("县委", "全县项目建设推进会") == "全县项目建设推进会"
    assert with_organ("县政协", "七届委员会第九次主席会议") == "县政协七届委员会第九次主席会议"


def test_a_sitting_of_a_congress_takes_its_name() -> None:
    assert with_organ("县政协十一届一次会议", "预备会议") == "县政协十一届一次会议预备会议"
    assert with_organ("县政府", "预备会议") == "预备会议"


def test_a_ceremony_takes_the_name_of_one_work() -> None:
    assert with_organ("总投资3亿元的产业园项目", "开工仪式") == "产业园项目开工仪式"
    assert with_organ("污水处理厂、产业园等4个项目", "集中开工仪式") == "集中开工仪式"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("4月7日，督查组来到云岭县，对重点项目建设进行了集中督查。县长李文斌陪同。", "集中督查"),
        ("4月7日，督查组来到云岭县，对重点项目建设情况进行督导检查。县长李文斌陪同。", None),
        (
            "督查组督查重点项目推进情况\n4月7日，督查组就重点项目推进情况进行督查，县长李文斌陪同。",
            "督查重点项目推进情况",
        ),
        (
            "4月7日，县长李文斌到城关镇，开展重点项目督导督查“回头看”工作。",
            "重点项目督导督查“回头看”工作",
        ),
        ("4月7日，县长李文斌率队赴深圳市实地参观考察。", None),
        ("4月7日，县长李文斌率招商局负责人在深圳对接项目，座谈交流。", None),
        (
            "县里的调研中，李文斌先后来到三个项目，通过听取汇报等方式，详细了解进展。县长李文斌指出，要加快进度。",
            None,
        ),
        ("4月7日，督查组在县政府督查室主任王勇的带领下来到城关镇，实地查看重点项目。", None),
    ],
)
def test_what_a_tour_is_called(text: str, name: str | None) -> None:
    (meeting,) = parse_document(text).meetings
    assert (meeting.kind.value, meeting.name) == ("inspection", name)


@pytest.mark.parametrize(
    ("where", "venue"),
    [("在京", "京"), ("在城", "城"), ("在县会议中心", "县会议中心"), ("如期", None), ("在会上", None)],
)
def test_venues(where: str, venue: str | None) -> None:
    (meeting,) = parse_document(f"9月29日，全县重点项目建设调度会{where}召开。县长李文斌讲话。").meetings
    assert (meeting.name, meeting.venue) == ("全县重点项目建设调度会", venue)
