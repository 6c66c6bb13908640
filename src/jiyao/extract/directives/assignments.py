"""Words without a marker that give a party something to do: 县财政局负责筹措资金; 县住建局于6月底前完成审查."""

from __future__ import annotations

from jiyao.extract.directives.addressees import party
from jiyao.extract.directives.deadlines import find_deadline
from jiyao.extract.directives.imperatives import tells
from jiyao.patterns import pattern

_TASK = pattern(r"(?:负责|牵头|配合)(?!人|同志|单位|部门|领导|的)|于[^，。；]{2,16}前")


def assigns(text: str) -> bool:
    """Whether a sentence names a party and what it is in charge of, or by when.

    >>> assigns("县住建局于6月底前完成施工图审查。"), assigns("县住建局已完成施工图审查。")
    (True, False)
    """
    if tells(text) or party(text, before_marker=False) is None:
        return False
    return _TASK.search(text) is not None or find_deadline(text, 0, len(text)) is not None
