"""A pattern finds the same where it is tried only behind its opening as where it is tried everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiyao.extract import genre
from jiyao.extract.directives import deadlines, speech_verbs
from jiyao.extract.meetings import roles
from jiyao.extract.stats import periods
from jiyao.lexicon.scan import Scan
from jiyao.mentions import dates

SCANS = {
    "dates": dates._DATES,
    "deadlines": deadlines._deadline(),
    "periods": periods._PERIODS,
    "roles": roles._ROLE_VERBS,
    "sales": genre._SALES,
    "speech": speech_verbs.speech_verb(),
}
GOLD = sorted((Path(__file__).parent.parent / "gold").glob("*.txt"))


def same(scan: Scan, text: str) -> None:
    found = [match.span() for match in scan.finditer(text)]
    assert found == [match.span() for match in scan.pattern.finditer(text)], text


@pytest.mark.parametrize("name", SCANS)
@given(st.data())
def test_over_texts_of_the_pattern_s_own_characters(name: str, data: st.DataObject) -> None:
    scan = SCANS[name]
    alphabet = sorted({*"，。 \n0189年月日", *filter(str.isprintable, scan.pattern.pattern)})
    same(scan, data.draw(st.text(st.sampled_from(alphabet), max_size=60)))


@pytest.mark.parametrize("name", SCANS)
def test_over_pages(name: str) -> None:
    assert GOLD
    for path in GOLD:
        same(SCANS[name], path.read_bytes().decode())


@pytest.mark.parametrize(("name", "text"), [("periods", "项目前三季度开工"), ("deadlines", "到9月底完成")])
def test_an_opening_takes_one_character(name: str, text: str) -> None:
    same(SCANS[name], text)
    assert list(SCANS[name].finditer(text))
