"""Every error that jiyao raises on purpose."""

from __future__ import annotations


class JiyaoError(Exception):
    """Base class, so that a caller can catch all of them at once."""


class DecodingError(JiyaoError, ValueError):
    """Bytes that are text in none of the encodings the genre uses."""


class TextTooLongError(JiyaoError, ValueError):
    """A text above the size limit of the parser (``Parser(max_chars=…)``)."""
