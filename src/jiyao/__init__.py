"""jiyao (纪要): Chinese local-government news, speeches and bulletins as validated, traceable objects.

The models and errors are here from the start; what parses is loaded when it is first asked for, so that a program that
imports jiyao and only reads results starts fast.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from jiyao.errors import DecodingError
from jiyao.loading import uncollected
from jiyao.models import Document

if TYPE_CHECKING:
    from jiyao.corpus.batches import parse_documents
    from jiyao.corpus.inputs import Input
    from jiyao.corpus.results import Result
    from jiyao.lexicon import Lexicon
    from jiyao.parser import Parser, parse_document
    from jiyao.reading.alignment import Alignment
    from jiyao.reading.edits import Edit
    from jiyao.reading.repair import Repaired, repair

_HOMES = {
    "Alignment": "jiyao.reading.alignment",
    "Edit": "jiyao.reading.edits",
    "Input": "jiyao.corpus.inputs",
    "Lexicon": "jiyao.lexicon",
    "Parser": "jiyao.parser",
    "Repaired": "jiyao.reading.repair",
    "Result": "jiyao.corpus.results",
    "parse_document": "jiyao.parser",
    "parse_documents": "jiyao.corpus.batches",
    "repair": "jiyao.reading.repair",
}

__all__ = [
    "Alignment",
    "DecodingError",
    "Document",
    "Edit",
    "Input",
    "Lexicon",
    "Parser",
    "Repaired",
    "Result",
    "parse_document",
    "parse_documents",
    "repair",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    with uncollected():
        globals()[name] = found = getattr(import_module(_HOMES[name]), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
