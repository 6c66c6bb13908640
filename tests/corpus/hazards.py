"""Parsers that do to a worker what the world does; imported by worker processes too."""

from __future__ import annotations

import datetime as dt
import os
import signal
from typing import Any

from jiyao.models import Document, DocumentKind
from jiyao.parser import Parser
from jiyao.reading.intake import Format

POISON = "this text kills its worker"


class Hazardous(Parser):
    """Kills its process at ``POISON``, fails at ``fail``, and returns the text as it is otherwise."""

    def __init__(self) -> None:
        """Without the patterns of a Parser: a worker that is killed again and again starts in no time."""

    def __reduce__(self) -> tuple[Any, ...]:
        return Hazardous, ()

    def parse(
        self,
        content: Any,
        *,
        published: dt.date | None = None,
        source: str | None = None,
        format: Format = "auto",  # noqa: ARG002
    ) -> Document:
        text = content
        if text == POISON:
            os.kill(os.getpid(), signal.SIGKILL)
        if text == "fail":
            raise ValueError("cannot parse this")
        return Document(kind=DocumentKind.OTHER, text=text, published=published, source=source)
