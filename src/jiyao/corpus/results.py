"""What one document became: a Document, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jiyao.corpus.inputs import Input
from jiyao.models import Document
from jiyao.parser import Parser
from jiyao.reading.decode import decode


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome for one input. Exactly one of ``document`` and ``error`` is set.

    ``error`` is the name of the error and its message in one line; ``characters`` is the length of the text
    as handed in (0 where it could not be read).

    >>> Result("a.txt", error="FileNotFoundError: a.txt").document is None
    True
    """

    id: str
    document: Document | None = None
    error: str | None = None
    characters: int = 0

    @property
    def empty(self) -> bool:
        """Whether it was read without an error and held no text at all."""
        return self.document is not None and not self.document.text.strip()


def parse_input(parser: Parser, item: Input) -> Result:
    """One input parsed; whatever goes wrong with it is its Result, so that the documents after it go on."""
    try:
        text = source_text(item)
        document = parser.parse(text, published=item.published, source=item.source)
        document = document.model_copy(update={"id": item.id})
    except Exception as error:
        return Result(item.id, error=reason(error))
    return Result(item.id, document=document, characters=len(text))


def reason(error: BaseException) -> str:
    """An error in one line.

    >>> reason(ValueError("two\\nlines"))
    'ValueError: two lines'
    """
    return f"{type(error).__name__}: {' '.join(str(error).split())}".rstrip(": ")


def source_text(item: Input) -> str:
    """The text of an input as it is parsed: what ``source_start`` and ``source_end`` point into."""
    if isinstance(item.content, str):
        return item.content
    data = item.content.read_bytes() if isinstance(item.content, Path) else item.content
    return decode(data)
