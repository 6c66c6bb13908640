"""What the views call things, in Chinese or English; the words are data in ``labels.tsv``."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


@lru_cache(maxsize=len(LANGUAGES))
def labels(language: Language) -> dict[str, str]:
    """Every label of a language by its key.

    Raises ``ValueError`` for a language that there is no column for.

    >>> labels("en")["metric.total_investment"], labels("zh")["metric.total_investment"]
    ('Total investment', '总投资')
    """
    if language not in LANGUAGES:
        raise ValueError(f"no labels in language {language!r}; there are: {', '.join(LANGUAGES)}")
    column = 1 + LANGUAGES.index(language)
    lines = files("jiyao.view").joinpath("labels.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {row[0]: row[column] for row in rows}
