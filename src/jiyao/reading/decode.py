"""Bytes to text: by the mark they begin with, by what they declare, by what they can only be.

Pages of the genre come in UTF-8, UTF-16, the GB family and Big5. Among so few encodings the bytes themselves decide
more surely than a general detector does: UTF-8 cannot be mistaken, and between GB 18030 and Big5 the share of common
characters tells.
"""

from __future__ import annotations

import codecs
import re

from jiyao.errors import DecodingError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,4}=\s{0,4}["']?\s{0,4}([A-Za-z][\w-]{2,20})""")
_HEAD = 2048  # bytes in which a page declares its encoding
# A page that declares GB 2312 or GBK may hold any character of GB 18030, their superset.
_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "gb-2312": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "utf-8": "utf-8",
    "utf8": "utf-8",
}
_LEAST_COMMON = 0.7  # share of common characters below which bytes are no Chinese text in that encoding


def decode(data: bytes) -> str:
    """The text of some bytes.

    Raises :class:`~jiyao.errors.DecodingError`, a ``ValueError``, where no encoding of the genre fits.

    >>> [decode("会议".encode(name)) for name in ("utf-8", "utf-8-sig", "utf-16", "gbk")], decode("會議召開".encode("big5"))
    (['会议', '会议', '会议', '会议'], '會議召開')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    for encoding in (*_declared(data), "utf-8"):
        text = _try(data, encoding)
        if text is not None and "\x00" not in text[:_HEAD]:
            return text
    text = _by_evidence(data)
    if text is None:
        text = _try(data, "utf-8")  # text of few characters and many NULs
    if text is None:
        raise DecodingError("the bytes are text in none of UTF-8, UTF-16, GB 18030 and Big5")
    return text


def _declared(data: bytes) -> list[str]:
    found = [match.decode("ascii").lower() for match in _DECLARED.findall(data[:_HEAD])]
    return [_SUPERSETS[name] for name in found if name in _SUPERSETS]


def _by_evidence(data: bytes) -> str | None:
    encodings = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
    texts = [text for encoding in encodings if (text := _try(data, encoding)) is not None]
    best = max(texts, default="", key=_commonness)
    return best if _commonness(best) >= _LEAST_COMMON else None


def _commonness(text: str) -> float:
    """The share of common characters in a sample; wrongly decoded text is full of rare ones."""
    sample = text[:4000]
    return sum(map(_is_common, sample)) / len(sample) if sample else 0.0


def _is_common(character: str) -> bool:
    """Whether a character is of the first level of GB 2312 or Big5, Chinese punctuation, or printable ASCII."""
    if character.isascii():
        return character.isprintable() or character in "\r\n\t"
    simplified, traditional = character.encode("gb2312", "ignore"), character.encode("big5", "ignore")
    return bool(
        (simplified and (0xA1 <= simplified[0] <= 0xA3 or 0xB0 <= simplified[0] <= 0xD7))
        or (traditional and 0xA1 <= traditional[0] <= 0xC6)
    )


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _strictly(data: bytes, encoding: str) -> str:
    text = _try(data, encoding)
    if text is None:
        raise DecodingError(f"the bytes begin as {encoding} but are none")
    return text
