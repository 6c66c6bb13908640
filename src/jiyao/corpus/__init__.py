"""Many documents at once: batches, tables, and the same functions inside a distributed engine."""

from jiyao.corpus.batches import parse_documents
from jiyao.corpus.inputs import Input
from jiyao.corpus.results import Result

__all__ = ["Input", "Result", "parse_documents"]
