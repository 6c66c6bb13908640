"""Figures given out to those that are named beside them: 投资完成率分别为甲镇78.6%、乙镇65.2%."""

from __future__ import annotations

from jiyao.extract.stats.sites import Site
from jiyao.patterns import pattern

_WHO = r"(?:(?![率比增降占完超近约已达为是其])\p{Han}){2,8}"
_FIRST = pattern(rf"分别(?:为|是|达到?)?[:：]?(?P<who>{_WHO})$")
_GOES_ON = pattern(rf"[、，和]{_WHO}\d[\d.]*+[%％]")
_NEXT = pattern(rf"[、，和](?P<who>{_WHO})")


def first_owner(text: str, site: Site) -> tuple[str, int] | None:
    """Who the first figure of such a list belongs to, and where 分别 begins; None where no list follows.

    >>> from jiyao.mentions.figures import Figure
    >>> text = "完成率分别为甲镇78%、乙镇65%，开工率分别为甲镇78%。"
    >>> place = text.index("78%")
    >>> figure = Figure(place, place + 3, None, None, "%", None)
    >>> first_owner(text, Site(figure, 0, len(text), 0, len(text), 0, place + 3))
    ('甲镇', 3)
    """
    first = _FIRST.search(text, site.lead, site.figure.start)
    if first is None or not _GOES_ON.match(text, site.figure.end):
        return None
    return first["who"], first.start()


def next_owner(text: str, before: Site, site: Site) -> str | None:
    """Who a further figure of the list belongs to; None where the list has ended (，开工率达到80%)."""
    match = _NEXT.fullmatch(text, before.figure.end, site.figure.start)
    return match["who"] if match else None
