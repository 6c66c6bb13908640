"""Whatever is handed in, as a page of text."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from jiyao.reading.decode import decode
from jiyao.reading.html import is_html, read_html
from jiyao.reading.page import Page

Content = str | bytes | os.PathLike[str]
Format = Literal["auto", "text", "html"]


def read(content: Content, format: Format = "auto") -> Page:
    """The page of a text, of bytes, or of a file (a ``Path``; a ``str`` is always text, never a file's name).

    Raises ``TypeError`` for anything else, :class:`~jiyao.errors.DecodingError` for bytes that are no text,
    ``OSError`` for a file that cannot be read, ``ImportError`` for HTML without the extra ``jiyao[html]``,
    ``ValueError`` for an unknown format.

    >>> read("2月3日，甲县召开会议。".encode("gbk")).text
    '2月3日，甲县召开会议。'
    """
    if format not in ("auto", "text", "html"):
        raise ValueError(f"format must be 'auto', 'text' or 'html', not {format!r}")
    text = _text(content)
    if format == "html" or (format == "auto" and is_html(text)):
        return read_html(text)
    return Page(text)


def _text(content: Content) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, bytes):
        return decode(content)
    if isinstance(content, os.PathLike):
        return decode(Path(content).read_bytes())
    raise TypeError(f"text must be a str, bytes or a path, not {type(content).__name__}")
