"""Which division a document is about."""

from __future__ import annotations

import pytest

from jiyao.parser import parse_document

DECIDED = [
    ("武山县召开四大组织联席会议。县委书记出席。", None, "武山县", "620524"),
    ("2月3日，互助县召开重点项目推进会，县委书记出席。", None, "互助县", "630223"),
    ("我县召开重点项目推进会。", "武山县融媒体中心", "武山县", "620524"),
    ("我县召开重点项目推进会。会议指出，嘉禾的发展来之不易。", "嘉禾新闻网", "嘉禾县", "431024"),
    ("户县县委召开常委会议，研究项目建设。", None, "户县", "610118"),
    ("4月8日，天水市委书记主持召开天水市项目建设推进会。", None, "天水市", "620500"),
    ("徐州市鼓楼区召开项目建设推进会，鼓楼区委书记出席。", None, "鼓楼区", "320302"),
    ("5月9日，武山县委书记率队赴安吉县考察，学习安吉县绿色发展经验。", None, "武山县", "620524"),
    (
        "武山县党政代表团赴安吉县考察\n3月5日至7日，县委书记率团考察。安吉县委书记、安吉县委副书记、安吉县政协主席陪同。",
        None,
        "武山县",
        "620524",
    ),
]


@pytest.mark.parametrize(("text", "source", "name", "code"), DECIDED, ids=[row[0][:16] for row in DECIDED])
def test_the_text_decides(text: str, source: str | None, name: str, code: str) -> None:
    region = parse_document(text, source=source).region
    assert region is not None
    assert (region.name, region.adcode) == (name, code)


@pytest.mark.parametrize(
    "text",
    [
        "我县召开重点项目推进会，县委书记出席。",
        "我县组织考察团赴安吉县学习，安吉县的经验值得借鉴。",
        "24日，玉溪市委书记、玉溪市市长率领党政考察团赴我州考察，州委书记等州领导陪同。",
        "鼓楼区召开项目建设推进会，区委书记出席。",
        "全县工业发展要以江苏代表团为榜样，会同县财政局落实资金。",
    ],
)
def test_the_text_does_not_decide(text: str) -> None:
    assert parse_document(text).region is None


def test_several_bearers_of_a_name_are_warned_of() -> None:
    document = parse_document("鼓楼区召开项目建设推进会，区委书记出席。")
    assert "region_ambiguous" in [warning.code for warning in document.warnings]


def test_a_former_name_keeps_its_form_and_is_noted() -> None:
    document = parse_document("户县县委召开常委会议，研究项目建设。")
    assert document.region is not None
    assert document.region.county == "鄠邑区"
    assert "region_renamed" in [warning.code for warning in document.warnings]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("嘉禾讯 3月5日，我县召开推进会，县委书记出席。会议指出，嘉禾发展势头良好。", "嘉禾县"),
        ("嘉禾召开项目推进会\n3月5日，全县项目推进会召开，县委书记指出，嘉禾要加快发展。", "嘉禾县"),
        ("天水市委常委、武山县委书记在武山县召开推进会，我县各乡镇参加，全县上下行动。", "武山县"),
    ],
)
def test_short_names_and_counties_within_a_city(text: str, name: str) -> None:
    region = parse_document(text).region
    assert region is not None
    assert region.name == name


@pytest.mark.parametrize(
    "text",
    [
        "我县召开推进会，县委书记指出，要学习昆山开放型经济的做法。",
        "嘉禾召开座谈会。",
        "苏州客商来我县考察，县委书记会见。",
    ],
)
def test_short_names_alone_do_not_decide(text: str) -> None:
    assert parse_document(text).region is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("3月5日，五莲县委书记率党政考察团赴日照市岚山区、莒县考察学习，县领导参加。", "五莲县"),
        ("3月5日，建始县召开项目推进会，恩施州发改委负责人出席，县委书记主持。", "建始县"),
        ("3月5日，黔南州召开全州推进会，州委书记出席，都匀市、福泉市、荔波县作交流发言。", "黔南州"),
        ("3月5日，张家界市永定区召开项目推进会，区委书记出席。", "永定区"),
        ("6月26日，在县政府召开了蔚县防汛抗旱工作会议。会上，蔚县气象局通报了天气情况。", "蔚县"),
        ("（武山县融媒体中心）3月5日，全县项目推进会召开，县委书记出席。", "武山县"),
    ],
)
def test_other_places_named_do_not_win(text: str, name: str) -> None:
    region = parse_document(text).region
    assert region is not None
    assert region.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("首页 » 宾阳要闻\n3月5日，我县召开项目建设推进会，县委书记出席会议。", "宾阳县"),
        ("您当前的位置：首页 > 新闻中心 > 石泉要闻\n3月5日，副县长到工地调研，县政府办主任参加。", "石泉县"),
        ("丰都要闻简讯\n3月5日，我县召开项目建设推进会，县委书记出席。", "丰都县"),
        ("我县召开推进会\n3月5日，全县推进会召开，县委书记出席。\n版权所有：宾阳县人民政府", "宾阳县"),
    ],
)
def test_the_masthead_names_the_county_that_the_text_calls_its_own(text: str, name: str) -> None:
    region = parse_document(text).region
    assert region is not None
    assert region.name == name


@pytest.mark.parametrize(
    "text",
    [
        "首页 » 苏州新闻\n3月5日，我县召开项目建设推进会，县委书记出席。",  # a city's site prints news of its counties
        "首页 » 宾阳要闻\n3月5日，新的一年开始了。",
        "版权所有：上林县人民政府 宾阳县人民政府\n3月5日，我县召开项目建设推进会，县委书记出席。",
    ],
)
def test_a_masthead_alone_does_not_decide(text: str) -> None:
    assert parse_document(text).region is None
