"""jiyao (纪要): Chinese local-government news, speeches and bulletins as validated, traceable objects."""

from jiyao.lexicon import Lexicon
from jiyao.models import Document
from jiyao.parser import Parser, parse_document

__all__ = ["Document", "Lexicon", "Parser", "parse_document"]
