"""Counts of projects: 重点项目126个, 对21个未开工项目, 5个因用地未批没有开工的项目."""

from __future__ import annotations

import regex

from jiyao.extract.stats.draft import Context, Draft
from jiyao.extract.stats.elliptic import read_elliptic
from jiyao.extract.stats.nouns import Nouns, counts_projects
from jiyao.extract.stats.scales import CLOSED, ELLIPTIC, HEAD, scale_before
from jiyao.extract.stats.sites import Site
from jiyao.extract.stats.stages import Stages
from jiyao.models import Comparator, Metric, Stage
from jiyao.patterns import pattern, scanner

# 重点项目共26个, 项目开（复）工98个, 项目中有17个.
_LEAD = pattern(
    rf"""(?P<head>{HEAD})(?:(?P<task>目标任务|任务目标|任务|目标)数?|总数|数量|个数|数)?(?P<among>[之当]?中，?|里)?
    (?:已经?|就|还有|尚有|仍有|已有|目前|现有?|共计|共有?|总共|总计|合计|累计|仅有?|只有?|有|达到?|为|分别|各|实际|均|如期|按期|提前|集中|全面|新增|新|完成|实现|力争|要|需|再|全部
      |开（?复?）?工(?:建设)?|开复工|复工|动工|在建|续建|竣工|完工|建成|投产|达产|签约|落地|入库|储备|谋划|实施|通过审批)*+[:：]?$""",
    regex.VERBOSE,
)
# 百大项目中已入统管理10个.
_AMONG_LEAD = pattern(rf"(?P<head>{HEAD})(?P<among>[之当]?中)[已未尚有][\p{{Han}}]{{0,8}}$")
_TAIL = pattern(rf"(?P<between>[^，。；：！？\n]{{0,36}}?)(?P<head>{HEAD}(?:(?:建设)?项目)?)")
_COUNTED_NEXT = pattern(r"\d++[余多]?[个项件宗]")
_OF_PLACES = pattern(r"[县区镇乡村旗州]|地区|部门|企业|单位|园区|街道")
_PLANNED_CLASS = pattern(r"(?:新开工?|开工|复工|投产|竣工|新建)(?:重点|重大)?(?:项目|工程)")
_BESIDE_PLANNED = pattern(r"^[\p{Han}]{2,12}[、和及](?:计划|拟)$")  # 106项重点续建和计划开工项目
_QUOTED = pattern(r"的?“[^”]{1,16}”")
_MODIFIER = pattern(r".{2,}的$")
_CHANGE = tuple(
    word + done for word in ("增加", "减少", "多", "少", "净增", "增长", "下降") for done in ("", "了")
)
# 计划实施亿元以上项目100个、10亿元以上项目10个: what is still to come holds for the whole list.
_SHARED_STAGES = (Stage.PLANNED, Stage.RESERVE)
_NEXT = pattern(rf"[^、和及，；]*{HEAD}(?:有|共|达)?$")
_AT_LEAST = scanner(r"至少|最少|不少于|不低于")
# 亿元以上工业项目累计开复工重点项目79个: the first noun is the class.
_FIRST_HEAD = pattern(rf"[^，。；]{{2,30}}?{HEAD}(?=[^，。；]{{2,12}}{HEAD}$)")
_AMONG = pattern(r"项目[之当]?中")
_OTHERS = pattern(r"[^、和及与]{0,8}?(?:实事|事项|任务|措施|问题|议题|提案|建议|案件)[、和及与]")
_JOINT = scanner("[、和与及或]")
_SLOGAN = pattern(r"“[^”，。]{1,6}个[^”，。\d]{1,10}”")
_STAGED = pattern(r"(?:已|未|尚未|应)[\p{Han}]{2,4}$")
_BRACKETED = pattern(rf"{HEAD}(?:数)?[（(][^（()）]*+[）)](?:共|达|为)?$")
_THRESHOLD = pattern(
    rf"(?P<investment>(?:总|计划|固定资产)?投资(?:额|规模)?(?:在|达|达到|超过?)?)?+"
    rf"(?P<whole>(?:超|过|逾|上)?[\d.]*[十百千]?(?:万|亿|万亿)元?(?:人民币|美元)?(?:级|（含）以上|及?以上)?的?(?P<noun>[^，。；的\d]{{0,12}}?{HEAD}))$"
)


class Counts:
    """Reads counts; built once."""

    def __init__(self, nouns: Nouns, stages: Stages) -> None:
        self._nouns = nouns
        self._stages = stages

    def read(self, site: Site, context: Context) -> Draft | None:
        """A count of projects, or None where something else is counted."""
        figure, text = site.figure, context.text
        if figure.unit[0] in "万亿":
            return None  # 年产100万件机械加工件项目
        if figure.bare or text.endswith(_CHANGE, site.lead, figure.start):
            return None
        least = bool(_AT_LEAST.search(text, site.clause, figure.start))
        if text[figure.number_start] == "一" and figure.value == 1 and not least:
            return None  # 一个项目一个专班
        if text[figure.start - 1] == "“" and _SLOGAN.match(text, max(figure.start - 1, 0)):
            return None  # 抓好“六个项目”
        after, before = self._after(site, context), self._before(site, context)
        subject = after or before or read_elliptic(site, context, self._stages)
        if subject is None:
            return None
        if self._stages.only_resumed(subject):
            subject = "项目"
        draft = Draft(site, Metric.PROJECT_COUNT, subject, rule="stat.project_count", growth_subject=subject)
        joint = _JOINT.search(subject) is not None and self._stages.differ(_JOINT.split(subject))
        draft.stage = (
            None if joint else self._stage(site, context, before=before is not None and after is None)
        )
        draft.comparator = Comparator.GE if least and figure.comparator is Comparator.EQ else None
        return draft

    def _after(self, site: Site, context: Context) -> str | None:
        """The noun after the number: 173个重点项目, 1个5000万元以上的项目."""
        text, start = context.text, site.figure.end
        match = _TAIL.match(text, start, site.clause_end)
        if match is None or not counts_projects(text, match.end()):
            return None
        between, end = match["between"], match.end("head")
        if _COUNTED_NEXT.match(text, end) and _OF_PLACES.search(text, start, end):
            return None  # 7个重灾县完工项目14个 counts counties first, 52个续建项目45个复工 projects
        threshold = _THRESHOLD.match(text, start, end)
        if threshold:
            return threshold["noun"] if threshold["investment"] else threshold["whole"]
        if _OTHERS.match(between):
            return None  # 15件民生实事、重点推进的项目
        if between[:1] in tuple("、和及与") or any(mark.isdigit() for mark in between):
            return None
        begin = self._nouns.start(text, start, end)
        skipped = text[start:begin]
        planned_class = skipped in ("计划", "拟") and _PLANNED_CLASS.match(text, begin)
        if planned_class or _BESIDE_PLANNED.search(skipped):
            return text[start:end]
        if _QUOTED.fullmatch(skipped):
            return text[start:end].removeprefix("的")
        fits = skipped in ("", "的") or self._nouns.is_filler(skipped) or _MODIFIER.search(skipped)
        return text[begin:end] if fits else None

    def _before(self, site: Site, context: Context) -> str | None:
        """The noun before the number: 重点项目173个, 亿元以上项目37个, 新签约项目（…）161个."""
        text = context.text
        match = _LEAD.search(text, site.lead, site.figure.start)
        match = match or _AMONG_LEAD.search(text, site.lead, site.figure.start)
        if match and match.groupdict().get("task") and site.figure.unit != "个":
            return None  # 亿元以上项目任务8个 is a target of projects, 重点项目任务30项 counts tasks
        if match is None:
            bracket = _BRACKETED.search(text, site.sentence, site.figure.start)
            if bracket and site.bracket is None:
                head = text.index("（", bracket.start()) if "（" in bracket.group() else bracket.start() + 2
                return self._nouns.phrase(text, site.sentence, head)
            scaled = scale_before(site, context) is not None
            closed = CLOSED.match(text, site.figure.end)
            return "项目" if scaled and closed and ELLIPTIC.match(text, site.lead) else None
        scale = scale_before(site, context)
        if scale is not None:
            first = _FIRST_HEAD.match(text, scale, match.end("head"))
            return first.group() if first else text[scale : match.end("head")]
        start = self._nouns.start(text, site.lead, match.end("head"))
        # 其中，计划开工项目9项；在建项目12项: a class of projects, where 今年计划开工项目9项 is a verb.
        if (
            start - 2 == site.clause
            and text.startswith("计划", site.clause)
            and _PLANNED_CLASS.match(text, start)
        ):
            start = site.clause
        if match["among"] and (staged := _STAGED.search(text, site.lead, start)):
            start = staged.start()
        return text[start : match.end("head")]

    def _stage(self, site: Site, context: Context, *, before: bool) -> Stage | None:
        """What the words after the count say, else those before it."""
        text = context.text
        end = _tail_end(text, site)
        if before and site.tail < site.clause_end and _NEXT.match(text, site.figure.end, site.tail):
            end = site.figure.end  # 在谈项目有104个已签约项目45个: what follows is of the next count
        after = self._stages.after(text, site.figure.end, end)
        if after and (end == site.clause_end or text[after[1] : site.tail].strip("的")):
            return after[0]
        last = context.last_of(Metric.PROJECT_COUNT)
        low = max(site.clause, last.site.figure.end if last else 0)
        if last and last.site.clause == site.clause:  # 还有17个没有开工、9个进度不到一半
            low = max(low, text.rfind("、", low, site.figure.start))
        stage = self._stages.last(text, low, site.figure.start)
        listed = last is not None and last.site.clause == site.clause and last.stage in _SHARED_STAGES
        return last.stage if last and stage is None and listed else stage


def _tail_end(text: str, site: Site) -> int:
    """Where the words that may tell a count's stage end: 11个、开工项目14个 has none for the 11."""
    among = _AMONG.search(text, site.figure.end, site.tail)
    end = among.start() if among else site.tail
    if site.tail == site.clause_end:
        return end
    cut = max(text.rfind(mark, site.figure.end, end) for mark in ("、", "和", "及"))
    if cut >= 0:
        return cut
    head = _TAIL.match(text, site.figure.end, end)
    return head.end("head") if head else end
