"""Every error that jiyao raises on purpose."""

from __future__ import annotations


class JiyaoError(Exception):
    """Base class, so that a caller can catch all of them at once."""


class DecodingError(JiyaoError, ValueError):
    """Bytes that are text in none of the encodings the genre uses."""


class TextTooLongError(JiyaoError, ValueError):
    """A text above the size limit of the parser (``Parser(max_chars=…)``)."""


class DocumentFailedError(JiyaoError):
    """One document of many could not be read or parsed (``parse_documents(on_error="raise")``)."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason

    def __reduce__(self) -> tuple[type[DocumentFailedError], tuple[str, str]]:
        return DocumentFailedError, (self.name, self.reason)


class WorkerDiedError(JiyaoError):
    """A worker process ended before its chunk was done, killed from outside or for want of memory."""


class WorkerStartError(JiyaoError):
    """A worker process could not be started at all."""
