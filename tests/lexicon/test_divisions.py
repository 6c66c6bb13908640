"""The data of divisions: every code exists, every name ends with its rank, no current name is a former one."""

from __future__ import annotations

import atexit
import sys
from pathlib import Path

import pytest

from jiyao import kept
from jiyao.lexicon import divisions as tables
from jiyao.lexicon import read_lines
from jiyao.lexicon.divisions import divisions, full_names, short_names
from jiyao.models import RegionLevel


@pytest.mark.parametrize("file", ["former_divisions.txt", "division_nicknames.txt"])
def test_every_name_leads_to_a_division(file: str) -> None:
    for line in read_lines(file):
        name, code = line.split("\t")
        assert code in divisions(), line
        assert name[-1] in "县区市旗州盟", line


def test_no_former_name_is_borne_today() -> None:
    current = {division.name for division in divisions().values()}
    former = {line.split("\t")[0] for line in read_lines("former_divisions.txt")}
    assert current & former == set()


@pytest.mark.parametrize(
    ("name", "county", "city", "province"),
    [
        ("三都水族自治县", "三都水族自治县", "黔南布依族苗族自治州", "贵州省"),
        ("东乡县", "东乡族自治县", "临夏回族自治州", "甘肃省"),
        ("襄樊市", None, "襄阳市", "湖北省"),
        ("东莞市", None, "东莞市", "广东省"),
        ("仙桃市", "仙桃市", None, "湖北省"),
        ("顺义县", "顺义区", None, "北京市"),
    ],
)
def test_what_a_name_means(name: str, county: str | None, city: str | None, province: str) -> None:
    found = [divisions()[code] for code in full_names()[name]]
    assert (county, city, province) in [(one.county, one.city, one.province) for one in found]


def test_codes_have_six_digits_and_a_level() -> None:
    for code, division in divisions().items():
        assert len(code) == 6
        assert (division.level is RegionLevel.COUNTY) == (division.county is not None)


def test_everyday_words_are_no_short_names() -> None:
    assert not {"会同", "资源", "公安", "比如", "和平"} & set(short_names())


def test_what_is_kept_is_what_is_put_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tables._put_together()
    monkeypatch.setattr(kept, "_file", lambda: tmp_path / "kept.json")
    monkeypatch.setattr(kept, "_new", {})
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(atexit, "register", lambda _: None)
    kept._kept.cache_clear()
    first = tables._tables.__wrapped__()
    kept.keep()
    kept._kept.cache_clear()
    monkeypatch.setattr(tables, "_put_together", None)
    again = tables._tables.__wrapped__()
    kept._kept.cache_clear()
    assert first == made
    assert again == made
