"""Names that the text withholds: 县委书记×××, ××副书记, *等5位同志, 李某某局长."""

from __future__ import annotations

import regex

from jiyao.mentions.posts import PostMention
from jiyao.patterns import pattern, scanner

_ANY_MASK = scanner("[*＊×✕✖Ｘ○●□■Xx某]")
_MASK = r"(?:[*＊×✕✖Ｘ○●□■]{1,3}|[Xx]{1,3}|某某?)"
_NAME = rf"\p{{Han}}?{_MASK}"
# After a mask that stands for a name: no Latin letter, figure, measure or body (××公司, xx万元, X光).
_NOT_NAME = r"(?![A-Za-z0-9０-９.%％*×Xx]|\p{Han}{0,6}(?:公司|集团|项目|园区|镇|乡|村|县|局|厂|路|元|亩|公里|个|月|日|年))"
_AFTER_POST = pattern(rf"[^\S\n]*+(?P<name>{_NAME}){_NOT_NAME}")
_BEFORE_POST = pattern(rf"(?:^|[^\p{{Han}}A-Za-z0-9]|[由请和与、，])(?P<name>{_NAME})$", regex.MULTILINE)
_ACTS = pattern(
    rf"(?<![^，。；：、\n（])(?P<name>{_NAME})(?=等(?:[0-9一二三四五六七八九十两几多]+)?(?:位|名|人|同志|领导)|同志"
    r"|[对就](?!于)\p{Han}{2,30}(?:作|进行|提出)了?|主持|强调|指出|讲话|出席|宣读|通报|传达|汇报|致辞|代表)"
)


def redacted_names(text: str, posts: tuple[PostMention, ...]) -> tuple[tuple[int, int], ...]:
    """Where a name is masked, in text order.

    >>> redacted_names("刚才，*等5位同志作了发言", ())
    ((3, 4),)
    >>> redacted_names("总投资×亿元的××化工园区项目", ())
    ()
    """
    masks = [match.start() for match in _ANY_MASK.finditer(text)]
    if not masks:  # most pages
        return ()
    acts = (_ACTS.match(text, start) for mask in masks for start in (mask - 1, mask) if start >= 0)
    found = {match.span("name") for match in acts if match}
    for post in posts:
        before = _BEFORE_POST.search(text, max(0, post.start - 5), post.start)
        match = _AFTER_POST.match(text, post.end) or before
        if match:
            found.add(match.span("name"))
    return tuple(sorted(found))
