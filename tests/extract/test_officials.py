"""From mentions to officials: grouping, own region, kinds of text."""

from __future__ import annotations

import pytest

from jiyao import parse_document
from jiyao.extract.officials import without_own_region
from jiyao.models import Position, Region, RegionLevel

OWN = Region(
    name="武山县",
    level=RegionLevel.COUNTY,
    province="甘肃省",
    city="天水市",
    county="武山县",
    adcode="620524",
)
AUTONOMOUS = Region(name="互助县", level=RegionLevel.COUNTY, county="互助土族自治县")
BANNER = Region(name="扎鲁特旗", level=RegionLevel.COUNTY, county="扎鲁特旗", adcode="150526")


@pytest.mark.parametrize(
    ("region", "written", "canonical"),
    [
        (OWN, "武山县委书记", "县委书记"),
        (BANNER, "扎旗旗委书记", "旗委书记"),
        (OWN, "武山县县委书记", "县委书记"),
        (OWN, "武山县县长", "县长"),
        (OWN, "武山县常务副县长", "常务副县长"),
        (OWN, "武山县代县长", "代县长"),
        (OWN, "武山县人大常委会主任", "县人大常委会主任"),
        (OWN, "甘肃省天水市武山县公安局局长", "县公安局局长"),
        (OWN, "天水市委书记", "天水市委书记"),
        (OWN, "武山经济开发区管委会主任", "武山经济开发区管委会主任"),
        (OWN, "城关镇镇长", "城关镇镇长"),
        (AUTONOMOUS, "互助土族自治县县长", "县长"),
        (AUTONOMOUS, "互助县委书记", "县委书记"),
        (None, "武山县委书记", "武山县委书记"),
    ],
)
def test_the_name_of_the_own_region_goes(region: Region | None, written: str, canonical: str) -> None:
    assert without_own_region(Position(text=written, post="书记"), region).text == canonical


def test_one_official_for_each_name_with_every_place() -> None:
    text = "2月3日上午，全县项目建设推进会召开，县委书记秦岭川出席。秦岭川强调，要抓好落实。县委书记秦岭川最后说，要抓紧。"
    document = parse_document(text)
    (official,) = document.officials
    assert [position.text for position in official.positions] == ["县委书记"]
    assert [document.text[span.start : span.end] for span in official.mentions] == ["秦岭川"] * 3


def test_a_novel_has_no_officials() -> None:
    text = "第三十章 风波\n县委书记秦岭川笑了笑，没有接话。“书记，这事您看着办吧。”县长宋词叹了一口气，心里五味杂陈。"
    assert parse_document(text).officials == ()


def test_reporters_are_no_officials() -> None:
    text = "2月3日上午，全县项目建设推进会召开，县委书记秦岭川出席并讲话。（记者 宋词 通讯员 元曲）"
    assert [official.name for official in parse_document(text).officials] == ["秦岭川"]


def test_a_masked_name_is_a_warning() -> None:
    text = "在全县项目建设推进会上的讲话\n县委书记 ×××\n同志们：刚才，××副县长通报了情况，我都同意。要抓好项目建设。"
    document = parse_document(text)
    assert document.officials == ()
    masked = [warning for warning in document.warnings if warning.code == "redacted_name"]
    assert [document.text[w.span.start : w.span.end] for w in masked if w.span] == ["×××", "××"]
