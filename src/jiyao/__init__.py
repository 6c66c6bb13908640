"""jiyao (纪要): Chinese local-government news, speeches and bulletins as validated, traceable objects."""

from jiyao.corpus.batches import parse_documents
from jiyao.corpus.inputs import Input
from jiyao.corpus.results import Result
from jiyao.errors import DecodingError
from jiyao.lexicon import Lexicon
from jiyao.models import Document
from jiyao.parser import Parser, parse_document
from jiyao.reading.alignment import Alignment
from jiyao.reading.edits import Edit
from jiyao.reading.repair import Repaired, repair

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
