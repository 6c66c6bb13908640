"""Posts as written become canonical positions; what only looks like a post is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiyao.lexicon import Lexicon
from jiyao.mentions.posts import PostFinder, PostMention
from jiyao.models import PositionStatus

FINDER = PostFinder(Lexicon.default())


def runs(text: str) -> list[list[str]]:
    return [[position.text for position in run.positions] for run in FINDER.find(text, ())]


def only(text: str) -> PostMention:
    (run,) = FINDER.find(text, ())
    return run


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("县委书记甲", ["县委书记"]),
        ("县委副书记、县长甲", ["县委副书记", "县长"]),
        ("县委书记、县扶贫开发领导组组长甲", ["县委书记", "县扶贫开发领导组组长"]),
        ("县委书记、县应对疫情工作领导小组组长甲", ["县委书记", "县应对疫情工作领导小组组长"]),
        ("县委副书记，县长甲", ["县委副书记", "县长"]),
        ("县委书记兼县人大常委会主任甲", ["县委书记", "县人大常委会主任"]),
        ("县人大常委会党组书记、主任甲", ["县人大常委会党组书记", "县人大常委会主任"]),
        ("县政协党组书记、主席甲", ["县政协党组书记", "县政协主席"]),
        ("县委副书记、政法委书记甲", ["县委副书记", "县委政法委书记"]),
        ("县委常委、宣传部部长甲", ["县委常委", "县委宣传部部长"]),
        ("县委常委、组织部长甲", ["县委常委", "县委组织部长"]),
        ("县委常委、副县长、宣传部长甲", ["县委常委", "副县长", "县委宣传部长"]),
        ("县委常委、人武部长甲", ["县委常委", "县人武部长"]),
        ("全国人大代表甲", ["全国人大代表"]),
        ("县委常委、提名副县长人选甲", ["县委常委", "提名副县长人选"]),
        ("县工作专班领导甲", ["县工作专班领导"]),
        ("兵团党委常委、组织部部长甲", ["兵团党委常委", "兵团党委组织部部长"]),
        ("区委组织部副部长、社会组织党工委书记甲", ["区委组织部副部长", "区社会组织党工委书记"]),
        ("县委书记、总河长甲", ["县委书记", "总河长"]),
        ("县长、县级河长甲", ["县长", "县级河长"]),
        ("县防汛抗旱指挥部政委、指挥长甲", ["县防汛抗旱指挥部政委", "县防汛抗旱指挥部指挥长"]),
        ("远山电气局党委书记、董事长甲", ["远山电气局党委书记", "远山电气局董事长"]),
        ("上河镇党委书记、董事长甲", ["上河镇党委书记", "董事长"]),
        ("民进县委会主委甲", ["民进县委会主委"]),
        ("县人大代表、县委书记甲", ["县人大代表", "县委书记"]),
        ("教育局长、党组书记甲", ["教育局长", "教育局党组书记"]),
        ("县委常委统战部部长甲", ["县委常委", "县委统战部部长"]),
        ("县委常委、纪委书记、监委主任甲", ["县委常委", "县纪委书记", "县监委主任"]),
        ("县委常委、办公室主任甲", ["县委常委", "县委办公室主任"]),
        ("县委常委、人武部部长甲", ["县委常委", "县人武部部长"]),
        ("县委常委、县政府常务副县长甲", ["县委常委", "常务副县长"]),
        ("县政府党组成员、副县长甲", ["县政府党组成员", "副县长"]),
        ("县人民政府县长甲", ["县长"]),
        ("政府副旗长甲", ["副旗长"]),
        ("盟行署副盟长甲", ["副盟长"]),
        ("县发展和改革局党组书记、局长甲", ["县发展和改革局党组书记", "县发展和改革局局长"]),
        ("副县长、公安局局长甲", ["副县长", "县公安局局长"]),
        ("县公安局长甲", ["县公安局长"]),
        ("县检察院党组书记、代检察长甲", ["县检察院党组书记", "县检察院代检察长"]),
        ("县人民法院副院长、审判委员会委员甲", ["县人民法院副院长", "县人民法院审判委员会委员"]),
        ("县经济开发区党工委书记、管委会主任甲", ["县经济开发区党工委书记", "县经济开发区管委会主任"]),
        ("空港开发区工委书记、管委会主任甲", ["空港开发区工委书记", "空港开发区管委会主任"]),
        ("街道党工委书记、办事处主任甲", ["街道党工委书记", "街道办事处主任"]),
        ("市政府副秘书长、办公室主任甲", ["市政府副秘书长", "市政府办公室主任"]),
        ("上河镇党委书记、镇长甲", ["上河镇党委书记", "上河镇镇长"]),
        ("镇党委副书记、人大主席甲", ["镇党委副书记", "镇人大主席"]),
        ("石湾县委副书记、县长甲", ["石湾县委副书记", "石湾县县长"]),
        ("中共石湾县委书记甲", ["石湾县委书记"]),
        ("六十八团党委书记、政委甲", ["六十八团党委书记", "六十八团政委"]),
        ("团党委副书记、团长甲", ["团党委副书记", "团长"]),
        ("县政府二级调研员甲", ["县政府二级调研员"]),
        ("县二级巡视员甲", ["县二级巡视员"]),
        (
            "远山建设集团有限公司党委书记、董事长甲",
            ["远山建设集团有限公司党委书记", "远山建设集团有限公司董事长"],
        ),
        ("远山（集团）股份有限公司总经理甲", ["远山（集团）股份有限公司总经理"]),
        ("华为技术有限公司副总裁甲", ["华为技术有限公司副总裁"]),
        ("中铁某局项目经理甲", ["中铁某局项目经理"]),
        ("县领导甲", ["县领导"]),
        ("县级领导干部甲", ["县级领导干部"]),
        ("出席会议的有县委书记甲", ["县委书记"]),
        ("他说，会见了远山集团董事长甲", ["远山集团董事长"]),
        ("甲率县商务局局长乙", ["县商务局局长"]),
        ("甲和县商务局局长乙", ["县商务局局长"]),
        ("县委书记、县总河长甲", ["县委书记", "县总河长"]),
    ],
)
def test_canonical_positions(text: str, positions: list[str]) -> None:
    assert runs(text) == [positions]


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("县人大常委会主任甲，副主任乙、丙", [["县人大常委会主任"], ["县人大常委会副主任"]]),
        ("市人大常委会副主任甲、乙，秘书长丙", [["市人大常委会副主任"], ["市人大常委会秘书长"]]),
        ("县人大常委会主任甲主持会议。副主任乙出席", [["县人大常委会主任"], ["县人大常委会副主任"]]),
        ("上河镇党委书记甲、镇长乙", [["上河镇党委书记"], ["上河镇镇长"]]),
        ("天山市委书记甲，县长乙", [["天山市委书记"], ["县长"]]),
        ("天山市委常委、石湾县委书记甲", [["天山市委常委", "石湾县委书记"]]),
        ("县领导甲，县委常委乙", [["县领导"], ["县委常委"]]),
        ("县委书记甲\n主任乙", [["县委书记"], ["主任"]]),
    ],
)
def test_what_a_later_post_leaves_out(text: str, positions: list[list[str]]) -> None:
    assert runs(text) == positions


@pytest.mark.parametrize(
    "text",
    [
        "各乡镇党委书记、乡镇长，县直各单位主要负责人参加会议。",
        "会议由县人大常委会主任会议提请。",
        "县委常委会委员会议在主席台就座。",
        "县长办公会议研究了县长热线。",
        "主任医师、主任编辑。",
        "有关部门负责人参加。",
        "领导带头，委员会通过。",
    ],
)
def test_no_posts(text: str) -> None:
    assert runs(text) == []


@pytest.mark.parametrize(
    ("text", "position", "status"),
    [
        ("代县长甲", "代县长", PositionStatus.ACTING),
        ("县监委代主任甲", "县监委代主任", PositionStatus.ACTING),
        ("县长候选人甲", "县长候选人", PositionStatus.NOMINEE),
        ("县长提名人选甲", "县长提名人选", PositionStatus.NOMINEE),
        ("原县长甲", "县长", PositionStatus.FORMER),
        ("县委原副书记甲", "县委副书记", PositionStatus.FORMER),
        ("县长甲", "县长", PositionStatus.INCUMBENT),
    ],
)
def test_status(text: str, position: str, status: PositionStatus) -> None:
    (found,) = only(text).positions
    assert (found.text, found.status) == (position, status)


def test_the_region_of_a_head_of_government() -> None:
    text = "石湾县委召开会议，石湾县长甲出席。"
    assert [position.text for position in FINDER.find(text, ())[-1].positions] == ["石湾县县长"]


def test_words_before_a_post_that_are_no_organisation() -> None:
    assert only("刚才，秦岭川县长作了讲话").unread == "秦岭川"


def test_organisation_and_post() -> None:
    first, second = only("县委副书记、县长甲").positions
    assert (first.organization, first.post) == ("县委", "副书记")
    assert (second.organization, second.post) == ("县政府", "县长")


def test_place_after_a_firm() -> None:
    assert runs("远山重工股份有限公司（湖南）总经理甲") == [["远山重工股份有限公司（湖南）总经理"]]


POST_WORDS = st.sampled_from(
    [*list("县市委书记长副、，。代原局主任的由\n甲"), "县委", "书记", "县长", "候选人"]
)


@given(st.lists(POST_WORDS, max_size=40).map("".join))
def test_runs_are_in_order_and_hold_their_titles(text: str) -> None:
    end = 0
    for run in FINDER.find(text, ()):
        assert end <= run.start < run.end <= len(text)
        assert text[: run.end].endswith(run.positions[-1].post[-1])
        end = run.end


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("县教育局长甲", "县教育局"),
        ("县教育局局长甲", "县教育局"),
        ("县委组织部长甲", "县委组织部"),
        ("县委宣传部部长甲", "县委宣传部"),
        ("县烟草公司经理甲", "县烟草公司"),
    ],
)
def test_a_body_has_its_last_word_also_where_the_title_lends_it(text: str, organisation: str) -> None:
    assert only(text).positions[0].organization == organisation


def test_what_someone_is_made_joins_no_other_post() -> None:
    assert runs("县长甲任组长，副县长乙任副组长") == [["县长"], ["组长"], ["副县长"], ["副组长"]]
    assert runs("任县委副书记，县长甲") == [["县委副书记", "县长"]]
