"""Investment that is still to be made: 力争完成投资80亿元, 力争开工项目30个，完成投资20亿元."""

from __future__ import annotations

from jiyao.extract.stats.sites import Site
from jiyao.patterns import pattern

_FUTURE = pattern(r"力争|确保|争取|计划|预计|拟|将|要|目标|务必|必须|须|还需|还要|尚需|可望|有望|再完成")
_PAST = pattern(r"已经?|截至|累计|仅|共完成")
# What an aim in a clause before may govern: nothing stands before 完成投资 but a time.
_GOVERNED = pattern(r"(?:并|且|再|年内|年底前|全年|今年|当年|年度|上半年|下半年|[一二三四]季度)*+")
_AIM = pattern(r"力争|确保|务必|争取(?=[完实开竣建早尽年全]|项目)")
_PLAN = pattern(r"计划|拟|将")
_AIM_OF_YEAR = pattern(
    r"(?:力争|确保|务必)[\p{Han}]{0,4}?(?:全年|年内|今年|当年|[上下]半年|[一二三四]季度)(?:再)?$"
)
_OVER = pattern(r"目前|截至|截止|已[经完开]|累计")
_YET = pattern(r"年内|年底前")


def to_be_made(text: str, site: Site, start: int) -> bool:
    """Whether the investment whose name begins at ``start`` is an aim.

    >>> from jiyao import parse_document
    >>> [stat.metric.value for stat in parse_document("力争开工项目30个，完成投资20亿元。").project_stats]
    ['project_count', 'planned_investment']
    >>> [stat.metric.value for stat in parse_document("力争开工项目30个，目前完成投资20亿元。").project_stats]
    ['project_count', 'completed_investment']
    """
    lead = text[site.clause : start]
    if _FUTURE.search(lead):
        return not _PAST.search(lead)
    if not _GOVERNED.fullmatch(lead):
        return False
    before = text[max(site.sentence, text.rfind("；", site.sentence, site.clause)) : site.clause]
    aims = list((_PLAN if _YET.search(lead) else _AIM).finditer(before))
    return bool(aims) and not _OVER.search(before, aims[-1].end())


def is_aim(text: str, site: Site, start: int) -> bool:
    """确保全年投资3亿元: 投资 alone is an aim where a verb of aims and a time stand before it.

    >>> from jiyao import parse_document
    >>> [parse_document(text).project_stats[0].metric.value for text in ("确保全年投资3亿元。", "甲项目投资3亿元。")]
    ['planned_investment', 'total_investment']
    """
    return bool(_AIM_OF_YEAR.search(text, site.clause, start))
