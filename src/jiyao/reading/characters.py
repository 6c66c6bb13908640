"""Characters that are no text: control characters, marks without width, HTML entities."""

from __future__ import annotations

from jiyao.patterns import scanner
from jiyao.reading.edits import Replacement

# Control characters but tab and line feed; soft hyphen, zero-width and direction marks, BOM, private use, surrogates
# that lost their other half.
_CONTROL = scanner(
    "\r\n?|[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
    "|[\u2028\u2029\x85]"
)
CONTROL = frozenset(
    map(
        chr,
        (
            *range(9),
            *range(11, 32),
            *range(0x7F, 0xA0),
            *(0xAD, 0x115F, 0x180E, 0xFEFF, 0x2028, 0x2029),
            *range(0x200B, 0x2010),
            *range(0x202A, 0x202F),
            *range(0x2060, 0x2070),
            *range(0xFFF9, 0xFFFC),
            *range(0xD800, 0xE000),
        ),
    )
)
_LINE_ENDS = frozenset("\r\x0b\x0c\x85\u2028\u2029")
_ENTITY = scanner(r"&(?:[A-Za-z]{2,8}|#[0-9]{2,7}|#[xX][0-9A-Fa-f]{2,6});")


def control_characters(text: str) -> list[Replacement]:
    """Remove what has no width; line ends of other systems become ``\\n``.

    >>> from jiyao.reading.edits import splice
    >>> text = "\\ufeff县\\u200b委\\r\\n会议\\x00"
    >>> splice(text, control_characters(text))
    '县委\\n会议'
    """
    return [
        (match.start(), match.end(), "\n" if match[0][0] in _LINE_ENDS else "")
        for match in _CONTROL.finditer(text)
    ]


def entities(text: str) -> list[Replacement]:
    """Resolve the HTML entities that survived in plain text.

    >>> from jiyao.reading.edits import splice
    >>> text = "&ldquo;六稳&rdquo;&nbsp;R&D;"
    >>> splice(text, entities(text))
    '“六稳”\\xa0R&D;'
    """
    import html  # its table of two thousand names is built on import, and few pages hold an entity

    found = []
    for match in _ENTITY.finditer(text):
        new = html.unescape(match[0])
        if new != match[0] and ";" not in new[1:]:
            found.append((match.start(), match.end(), new))
    return found
