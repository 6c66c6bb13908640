"""Where words stand: as many places as a search finds, also over the edges of the parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiyao.mentions import places
from jiyao.mentions.places import Places

TEXTS = st.text(alphabet="甲乙丙", max_size=60)


@given(TEXTS, st.text(alphabet="甲乙丙", min_size=2, max_size=4), st.integers(0, 60), st.integers(0, 70))
def test_an_index_finds_what_a_search_finds(text: str, word: str, low: int, high: int) -> None:
    searched = [at for at in range(low, len(text)) if text.startswith(word, at) and at + len(word) <= high]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(places, "PART", 7)
        assert list(Places(text).of(word, low, high)) == searched  # a short text is searched
        patch.setattr(places, "_SEARCHED", 0)
        index = Places(text)
        assert list(index.of(word, low, high)) == searched
        assert list(index.of(word, 0, len(text))) == [
            at for at in range(len(text)) if text.startswith(word, at)
        ]
