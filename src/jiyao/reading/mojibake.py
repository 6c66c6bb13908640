"""Characters lost to a wrong encoding: undone where the bytes leave no doubt, else left and warned of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jiyao.lexicon import read_lines
from jiyao.patterns import pattern, scanner
from jiyao.reading.edits import Replacement, disjoint

_HAN = "〇㐀-鿿"
# Blanks that became question marks at the head of a paragraph.
_MARKS_AT_HEAD = pattern(rf"(?:[?？]{{2,8}}[ \u3000]*|[?？] +)(?=[{_HAN}（(“《0-9])")
# 。縣 in GBK is A1 A3 BF 68; out of step by a byte it reads: a lost byte, A3 BF ？, 68 h. So 。現 became ?,F.
_OUT_OF_STEP = pattern(rf"(?<=[{_HAN}”）)%])[?？]([,，?？;；:：])([@-~])(?![A-Za-z])")
_LOW_BYTE = {",": 0xAC, "，": 0xAC, "?": 0xBF, "？": 0xBF, ";": 0xBB, "；": 0xBB, ":": 0xBA, "：": 0xBA}
# UTF-8 read as Windows-1252 (ï¼Œ), and as GBK (锛岀殑).
_LATIN_CLASS = "[\x80-\xffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]"
_LATIN = scanner(f"{_LATIN_CLASS}{_LATIN_CLASS}+")
# A letter of it beside another character of it; a letter alone is one of a note: 面?zhèn)鬟_.
_LATIN_PAIR = scanner(f"[À-ÖØ-ÿ](?:(?={_LATIN_CLASS})|(?<={_LATIN_CLASS}.))")
_MUCH = 24  # bytes
_GBK_LEADS = "锛銆鐨鍦鏄鎴鍜"
_GBK_RUN = scanner("[^\x00-\x7f]{4,}")
# Without one of these there is nothing to undo.
TRIGGERS = frozenset("?？ãäåæçïÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ").union(_GBK_LEADS)  # è and é are pinyin
_SIGNS = scanner(f"[?？À-ÖØ-ÿ{_GBK_LEADS}]")  # one walk over a text tells what there is to undo
_SUSPECTS = "\ufffd锟烫屯?？ÃÂï"
_LOST = pattern(
    rf"\ufffd+|(?:锟斤拷|锟斤|烫烫烫|屯屯屯)+"
    rf"|[?？](?<=[{_HAN}”].)(?:[!！][?？](?:[{_HAN}][?？])?|[?？]+(?=[{_HAN}a-zA-Z])|[,，;；:：][@-~](?![A-Za-z]))"
    r"|[ÃÂï][\x80-\xff]+"
)


def mojibake(text: str) -> list[Replacement]:
    """Undo what a wrong encoding did, where only one reading of the bytes makes sense.

    >>> from jiyao.reading.edits import splice
    >>> clean = lambda text: splice(text, mojibake(text))
    >>> clean("??? 會議指出，ï¼Œ抓“六稳”、促“六?！?，老黃?！本?，要組織??h直單位。有其特殊性?,F結合")
    '會議指出，，抓“六稳”、促“六保”，老黃牛”精神，要組織。縣直單位。有其特殊性。現結合'
    >>> clean("书面?zhèn)鬟_了精神"), clean("怎么样？资金到位没有？还有哪些困难?!")
    ('书面傳達了精神', '怎么样？资金到位没有？还有哪些困难?!')
    """
    marks, letters, leads = [], False, False
    for sign in _SIGNS.finditer(text):
        character = sign[0]
        if character in "?？":
            marks.append(sign.start())
        elif character <= "ÿ":
            letters = True
        else:
            leads = True
    found = [*_at_marks(text, marks)]
    if letters and _LATIN_PAIR.search(text):
        found += _single_bytes(text)
    if leads:
        found += _twice_encoded(text)
    return disjoint(sorted(found))


def lost_stretches(text: str) -> list[tuple[int, int]]:
    """What is left: stretches that a wrong encoding made unreadable.

    >>> lost_stretches("促“三?！?，锟斤拷")
    [(3, 6), (7, 10)]
    """
    if not any(character in text for character in _SUSPECTS):
        return []
    return [match.span() for match in _LOST.finditer(text)]


def _at_marks(text: str, marks: list[int]) -> Iterator[Replacement]:
    """Question marks that stand for lost bytes: at the head of a line, out of step, in a known word."""
    words = _broken_words()
    for place in marks:
        if (place == 0 or text[place - 1] == "\n") and (match := _MARKS_AT_HEAD.match(text, place)):
            yield place, match.end(), ""
        elif "@" <= text[place + 2 : place + 3] <= "~" and (match := _OUT_OF_STEP.match(text, place)):
            character = bytes([_LOW_BYTE[match[1]], ord(match[2])]).decode("gbk", "ignore")
            if len(character) == 1 and _is_common_traditional(character):
                yield place, match.end(), "。" + character
        else:
            for broken, word in words.get(text[place - 1 : place], ()):
                if known := broken.match(text, place):
                    yield place, known.end(), word
                    break


def _is_common_traditional(character: str) -> bool:
    """Whether Big5 counts a character among the 5,401 common ones."""
    code = character.encode("big5", "ignore")
    return len(code) == 2 and 0xA4 <= code[0] <= 0xC6


@lru_cache(maxsize=1)
def _broken_words() -> dict[str, list[tuple[re.Pattern[str], str]]]:
    """The words by the last character that is whole, longest first."""
    words: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    for line in read_lines("mojibake_words.txt"):
        whole, broken, *left = line.split("\t")
        found = "".join(map(_either, left[0] if left else _shift(broken)))
        words.setdefault(whole[-1], []).append((scanner(f"(?<={whole}){found}"), broken))
    for alike in words.values():
        alike.sort(key=lambda item: -len(item[0].pattern))
    return words


def _either(character: str) -> str:
    """A mark may have been narrowed since; behind a lost byte part of a note may stand."""
    if character == "?":
        return r"[?？](?:[a-zà-ǜ]{1,6}\))?"
    return "[!！]" if character in "!！" else re.escape(character)


def _shift(word: str) -> str:
    """How a word in GBK reads with its first byte lost.

    >>> _shift("保”"), _shift("牛”精神"), _shift("傳達")
    ('?！?', '?！本?神', '?鬟_')
    """
    data = word.encode("gbk")
    return "?" + data[1:].decode("gbk", "replace").replace("\ufffd", "?")


def _single_bytes(text: str) -> Iterator[Replacement]:
    """UTF-8 or GBK that was read as Windows-1252 or Latin-1."""
    runs = list(_LATIN.finditer(text))
    believed = sum(len(match[0]) for match in runs if _as_gbk(match[0], least=1.0))
    least = (
        1.0 if believed < _MUCH else 0.0
    )  # on a page that is broken throughout rare characters are believed too
    for match in runs:
        plain = _as_utf8(match[0]) if len(match[0]) > 2 else None
        if plain is None and (len(match[0]) > 2 or not least):
            plain = _as_gbk(match[0], least)
        if plain:
            yield match.start(), match.end(), plain


def _as_gbk(run: str, least: float) -> str | None:
    """Words in GBK read byte by byte: ÏîÄ¿ was 项目; of its characters a share of ``least`` must be common ones."""
    try:
        plain = run.encode("latin-1").decode("gb2312")
    except UnicodeError:
        return None
    codes = plain.encode("gb2312")
    common = sum(0xA1 <= lead <= 0xA3 or 0xB0 <= lead <= 0xD7 for lead in codes[::2])
    return plain if common >= least * len(plain) and re.search(f"[{_HAN}]", plain) else None


def _as_utf8(run: str) -> str | None:
    data = bytearray()
    for character in run:
        try:
            data += character.encode("cp1252")
        except UnicodeEncodeError:
            if ord(character) > 0xFF:
                return None
            data.append(ord(character))
    try:
        plain = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return plain if re.search(f"[{_HAN}\u2010-\u2030\u3000-\u303f\uff00-\uffef]", plain) else None


def _twice_encoded(text: str) -> Iterator[Replacement]:
    """UTF-8 that was read as GBK."""
    for match in _GBK_RUN.finditer(text):
        try:
            plain = match[0].encode("gb18030").decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
        yield match.start(), match.end(), plain
