"""Thresholds on the size of projects: 亿元以上项目, 投资10亿元以上的项目, 百亿级项目."""

from __future__ import annotations

from jiyao.extract.stats.draft import Context, Draft
from jiyao.extract.stats.nouns import Nouns, counts_projects
from jiyao.extract.stats.sites import Site
from jiyao.mentions.units import UnitKind
from jiyao.models import Comparator, Metric
from jiyao.patterns import pattern

HEAD = r"(?:项目|工程)"
_TAIL = pattern(
    rf"(?:规模)?(?:及以上)?(?P<of>级|的)?(?P<noun>[^，。；：、的\d]{{0,10}}?{HEAD})(?P<money>资金|投资|总投资)?"
)
# 5亿元以上的仅有2个, 5亿元以上3个: the projects are understood.
ELLIPTIC = pattern(
    r"(?:的?(?:仅有|只有|有|仅|只|共|达|分别|不少于|不低于|至少)?(?=[\d一二三四五六七八九十])|的(?:仅有|只有|有|共|占|就))"
)
# 5000万元以下的有6个乡镇 counts towns.
CLOSED = pattern(
    r"[，。；：、,;（()）\n]|[都也]没有|[和及与](?=[\d一二三四五六七八九十])|$|的?[\p{Han}]{0,8}(?:项目|工程)"
)
# Words that make 项目 a class of projects, not the name of one.
GENERIC = pattern(
    r"(?:重[点大]|省级?|市级?|县级?|区级?|产业化?|工业|农业|大|好|优质|在库|招商|引资|新建|续建|新?签约|新?开工|先进|现代|制造业|服务业|文旅|文化|旅游"
    r"|优质|单体|在建|竣工|投产|储备|亿元|建设|投资|固定资产|技改|技术改造|实体|外资|内资|[省市县区境]外|引进|落地|新|入库|民生|基础设施|交通|水利|能源|社会事业|城建|生态|环保|支撑|前期|意向|在谈)*(?:项目|工程)"
)
_YIELDS = pattern(r"(?:产值|税收|收入|利税|利润|销售额)(?:达到?|为|约)?$")
_BESIDE = pattern(r"[、和或][\p{Han}]{0,6}")
_BOUNDED = (Comparator.GE, Comparator.LE)


def read_scale(site: Site, context: Context, after: Site | None, nouns: Nouns) -> Draft | None:
    """The threshold that a sum of money is, or None where it is a sum of its own."""
    figure, text = site.figure, context.text
    ranged = figure.upper is not None  # 50亿至100亿元的5个
    graded = text.startswith("级", figure.end)  # 30亿级项目
    if figure.comparator not in _BOUNDED and not figure.bare and not ranged and not graded:
        return None
    match = _TAIL.match(text, figure.end, site.clause_end)
    if match and (match["of"] != "的" or GENERIC.fullmatch(match["noun"])):
        if not counts_projects(text, match.end("noun")) or nouns.has_verb(match["noun"]):
            return None
        yields = _YIELDS.search(text, site.lead, figure.start)
        if ranged and (yields or not GENERIC.fullmatch(match["noun"])):
            return None  # 投资5—10亿元的甲风电项目
        subject = nouns.phrase(text, match.start("noun"), match.end("noun"))
        return _scale(site, subject)
    if (
        after is not None
        and after.figure.kind is UnitKind.MONEY
        and _BESIDE.fullmatch(text, figure.end, after.figure.start)
    ):
        beside = read_scale(after, context, None, nouns)  # 政府投资5000万元以上、企业投资亿元以上项目
        return _scale(site, beside.subject or "项目") if beside else None
    if after is None or after.figure.kind is not UnitKind.COUNT or after.lead != figure.end:
        return None
    understood = CLOSED.match(text, after.figure.end) and ELLIPTIC.match(text, figure.end)
    return _scale(site, "项目") if understood else None


def _scale(site: Site, subject: str) -> Draft:
    return Draft(site, Metric.PROJECT_SCALE, subject, rule="stat.project_scale", timeless=True)


def scale_before(site: Site, context: Context) -> int | None:
    """Where a threshold that runs into this count begins: 投资10亿元以上的项目3个."""
    draft = context.drafts[-1] if context.drafts else None
    if draft is None or draft.metric is not Metric.PROJECT_SCALE or draft.site.figure.end != site.lead:
        return None
    start = draft.site.figure.start
    for word in ("总投资", "投资额", "投资"):
        if context.text.endswith(word, draft.site.lead, start):
            return start - len(word)
    return start
