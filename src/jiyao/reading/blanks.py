"""Blanks that say nothing: at the ends of lines, inside names, words and figures, and beside full-width marks.

One walk over the gaps of a text; each gap is judged by what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from jiyao.patterns import pattern, scanner
from jiyao.reading.bylines import surnames
from jiyao.reading.edits import Replacement

BLANKS = " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_GAP = scanner(f"[{BLANKS}]+")
_CLOSED_BEHIND = frozenset("，。、；：？！“（《〈‘—…【〔\n")  # no blank follows these
_CLOSED_BEFORE = frozenset("，。、；：？！”）》〉’】〕\n")  # none stands before these
_DATELINE = scanner(r"[讯电]（[^（）\n]{1,60}）$")
_UNITS = frozenset("年月日个项号亿万元亩户人次家公米吨条天届期处座倍时分%")
_BEFORE_FIGURE = frozenset("年月第至到约近共率")
# 县长张 会主持: behind a post or a comma a name begins, whatever follows; （记者 胡 某）: behind a blank or a
# bracket one begins too, but there the name must end where the character does.
_POSTS = frozenset("长任记席委官警表士、，；")
_OPENINGS = frozenset("：:（(\n" + BLANKS)
_NAME_ENDS = frozenset("，、。；）：\n" + BLANKS)
# 县 委 书 记: three characters or more at the head of a line, each set apart; 出  席：, a label of two.
_SPREAD = pattern(
    rf"[{BLANKS}]*((?:[㐀-鿿][{BLANKS}]{{1,4}}){{2,}}[㐀-鿿](?![㐀-鿿])|[㐀-鿿][{BLANKS}]{{1,4}}[㐀-鿿](?=[{BLANKS}]?[：:]))"
)
_HEADS = frozenset("\n" + BLANKS)
_LEAST_SPREAD = 16  # gaps; in a heading or two of spread words there are fewer


@dataclass(slots=True)
class _Walk:
    """The walk over one text, from its first gap to its last.

    ``given`` is the place of the given name that the last gap was taken out before, ``line`` where the line of the place
    ``reached`` begins, ``spread`` the gaps within a spread word at the head of the line ``asked`` last.
    """

    text: str
    surnames: frozenset[str]
    given: int = -2
    line: int = 0
    reached: int = 0
    asked: int = -1
    spread: frozenset[int] = frozenset()

    def in_spread_word(self, start: int) -> bool:
        """Whether the gap at ``start`` is one of those within a word that is spread over the head of a line."""
        text = self.text
        if start > 0 and (start == 1 or text[start - 2] in _HEADS) and "㐀" <= text[start - 1] <= "鿿":
            self.line = text.rfind("\n", self.reached, start) + 1 or self.line
            self.reached = start
            if self.asked != self.line:  # once a line: 县 委 书 记 … may go on for all of a page
                self.asked = self.line
                if match := _SPREAD.match(text, self.line):
                    gaps = _GAP.finditer(match[1])
                    self.spread = frozenset(match.start(1) + gap.start() for gap in gaps)
        return start in self.spread

    def instead(self, start: int, end: int) -> str:
        """What belongs in the place of the gap ``text[start:end]``."""
        text = self.text
        before = text[start - 1] if start else "\n"
        after = text[end] if end < len(text) else "\n"
        gap = text[start:end]
        if before in _CLOSED_BEHIND or after in _CLOSED_BEFORE:
            paragraph = before in "。！？" and after != "\n" and gap.count("\u3000") > 1
            return "\n" if paragraph else ""
        if before == "）" and _DATELINE.search(text, max(0, start - 64), start):
            return ""
        if self._figure(before, after) or self._name(start, end):
            return ""
        if gap != " " and not (before.isascii() and after.isascii()):
            return " "
        return gap

    @staticmethod
    def _figure(before: str, after: str) -> bool:
        """第 14 号, 86 个."""
        if before.isdigit() or before == "%":
            return after in _UNITS
        return before in _BEFORE_FIGURE and after.isdigit()

    def _name(self, start: int, end: int) -> bool:
        text = self.text
        given = start - 1 == self.given
        if not given and text[start - 1 : start] not in self.surnames:
            return False
        if end - start > 6 or not "㐀" <= text[end : end + 1] <= "鿿":
            return False
        lead = text[start - 2] if start > 1 else "\n"
        follower = text[end + 1] if end + 1 < len(text) else "\n"
        if given:  # the third character of 王 小 某, but not the next name of 胡 某 李 某
            found = follower in _NAME_ENDS and follower not in BLANKS
        else:
            found = lead in _POSTS or (lead in _OPENINGS and follower in _NAME_ENDS)
        if found:
            self.given = end
        return found


@lru_cache(maxsize=64)
def _gap(blanks: str) -> re.Pattern[str]:
    """Runs of the blanks that a page has; re looks ahead for one character, but for no repetition that begins a pattern."""
    return scanner(f"[{blanks}][{blanks}]*")


def _is_spread(text: str, gaps: Sequence[tuple[int, int]]) -> bool:
    """Whether a page, as text taken out of a PDF may be, has a blank behind nearly every character.

    >>> [_is_spread(text, [m.span() for m in re.finditer(" ", text)]) for text in (" ".join("县委召开会议" * 3), "县委 召开 会议 " * 9)]
    [True, False]
    """
    if len(gaps) < _LEAST_SPREAD:
        return False
    single = sum(1 for start, end in gaps if end - start == 1)
    return 12 * single > 5 * len(text)  # of names of two characters in a row a third are blanks


def needless_blanks(text: str) -> list[Replacement]:
    """Remove blanks that say nothing; of several between words keep one.

    >>> from jiyao.reading.edits import splice
    >>> clean = lambda text: splice(text, needless_blanks(text))
    >>> clean("　　县委副书记、县长张 会主持，县委书记江  海（记者 甲小乙 通讯员 武 某） ")
    '县委副书记、县长张会主持，县委书记江海（记者 甲小乙 通讯员 武某）'
    >>> clean("第 14 号来之不易。 1至10月份 本网讯 3月15日 86 个 责任编辑：陆某    审核：岑某。　　二是")
    '第14号来之不易。1至10月份 本网讯 3月15日 86个 责任编辑：陆某 审核：岑某。\\n二是'
    """
    if not (held := "".join([blank for blank in BLANKS if blank in text])):
        return []
    walk = _Walk(text, surnames())
    gaps = [match.span() for match in _gap(held).finditer(text)]
    spread = _is_spread(text, gaps)
    found = []
    for start, end in gaps:
        single = spread and end - start == 1
        new = "" if single or walk.in_spread_word(start) else walk.instead(start, end)
        if new != text[start:end]:
            found.append((start, end, new))
    return found
