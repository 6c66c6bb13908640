"""jiyao (纪要): Chinese local-government news, speeches and bulletins as validated, traceable objects."""

from jiyao.corpus.batches import parse_documents
from jiyao.corpus.inputs import Input
from jiyao.corpus.results import Result
from jiyao.lexicon import Lexicon
from jiyao.models import Document
from jiyao.parser import Parser, parse_document
from jiyao.reading.repair import repair

__all__ = ["Document", "Input", "Lexicon", "Parser", "Result", "parse_document", "parse_documents", "repair"]
