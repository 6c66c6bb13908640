"""Which project a sentence speaks of: the one that it opens with, or the one that 该项目 points back to."""

from __future__ import annotations

from jiyao.extract.stats.draft import Context
from jiyao.extract.stats.nouns import Nouns
from jiyao.extract.stats.scales import GENERIC
from jiyao.patterns import pattern, scanner

# X项目是省级重点项目，总投资…: the sentences of this paragraph speak of it.
_TOPIC = pattern(
    r"(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[\p{Han}]{1,8}(?:认为|指出|强调|要求|表示|介绍|获悉|了解|悉)[，：]|会上，|目前，|其中，)?(?P<name>(?:[^，。；：\d]|\d(?!\d*+[个项件宗条座处亩公])){2,40}?(?:项目|工程|综合体|产业园|基地|大桥|公路|水库))"
    r"(?=[，：]|是|为|由|总投资|概算|估算|计划|规划|占地|位于|于|目前|全长|涉及|主要|建设|分|一期|已|正|共|进展|累计|完成|开工|通过|基本|全面|主体|现|选址|坐落|地处|总用地|总建筑|用地|拟|预计|集(?!中)|采用|自)"
    r"|(?P<place>[^，。；：\d]{3,30}?(?:高速|铁路|隧道|电站|机场|车站|医院|学校|小学|中学|公园|景区|新区|片区|中心|厂房|管廊|枢纽|码头|大道))"
    r"(?=全长|总投资|概算|估算|占地|规划总投资|计划总投资|位居|位于|坐落|，(?:全长|总投资|概算|估算|占地|规划|计划总投资))"
)
# 2.续建项目要抢进度。上半年完成年度投资的60%以上。
_RUN_IN = pattern(
    r"(?:\d{1,2}[.．、]|[（(][\d一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]是)?(?:对|抓好|加快)?(?P<name>[^，。；：]{2,8}?项目)(?=[要抓抢])"
)
_DEMONSTRATIVE = pattern(
    r"(?:该|这一|这个)(?:项目|工程|桥|园区|基地|路|水库|线路)|(?<![一-龥])项目(?=全|建成|总|占|计划|由|于|位)"
)
_IS = pattern("是|为|系|属于")  # X基地是Y产业园的组成部分，项目总投资60亿元
_PLACE = pattern(r"(?:项目|工程|大桥|公路|水库|产业园|厂房|工业园|基地|园区)(?!经理|业主|法人|负责|代表)")
_FIGURE = pattern(r"[\d一二三四五六七八九十][万亿]")
_REACH = 200  # how far back 该项目 looks, in characters
_OWNER = pattern(r".*(?:有限(?:责任)?公司|集团|公司|自治县|县委|县)")
# What _TOPIC and _RUN_IN end with: asked first, as few sentences have it.
_TOPIC_END = scanner(
    "(?:项目|工程|综合体|产业园|基地|大桥|公路|水库|高速|铁路|隧道|电站|机场|车站|医院|学校|小学|中学|公园|景区|新区|片区|中心|厂房|管廊|枢纽|码头|大道)"
    "[，：是为由总概估计规占位于目全涉主建分一已正共进累完开通基现选坐地用拟预集采自]"
)
_POINTS = scanner("该|这一|这个|项目[全建总占计由于位]")  # as _DEMONSTRATIVE
_RUN_IN_END = scanner("项目[要抓抢]")


class Topics:
    """Keeps the project that is spoken of; built once."""

    def __init__(self, nouns: Nouns) -> None:
        self._nouns = nouns

    @staticmethod
    def run_ins(text: str) -> list[int]:
        """Where a text may have what ``heading`` looks for."""
        return [match.start() for match in _RUN_IN_END.finditer(text)]

    def heading(self, context: Context, start: int, end: int) -> None:
        """Take up the projects that a sentence without figures is about."""
        match = _RUN_IN.match(context.text, start, end)
        context.topic = match["name"] if match else context.topic

    def open(self, context: Context, start: int, end: int) -> None:
        """Take up the project that a sentence with figures opens with or points back to."""
        self._set_topic(context, start, end)
        points = _POINTS.search(context.text, start, end)
        pointer = _DEMONSTRATIVE.search(context.text, start, end) if points else None
        if pointer is None:
            return
        named = self._named(context.text, start, pointer.start())
        after = context.text.find(named, start) + len(named) if named else start
        apposed = named is not None and bool(_IS.match(context.text, after))
        if named and not apposed and _FIGURE.search(context.text, after, pointer.start()):
            return  # 甲项目总投资2亿元；乙项目总投资1亿元，项目建成后…: the first sum is not of what 项目 points to
        project = named if apposed else self._antecedent(context, pointer.start())
        context.part = project or (None if context.topic or context.project else "项目")

    def next_part(self, context: Context, start: int, end: int) -> None:
        """Take up the project that a part of the sentence after ； opens with."""
        name = self._named(context.text, start, end)
        context.part = name or context.part

    def _set_topic(self, context: Context, start: int, end: int) -> None:
        context.topic = self._named(context.text, start, end) or context.topic

    def _named(self, text: str, start: int, end: int) -> str | None:
        match = _TOPIC.match(text, start, end) if _TOPIC_END.search(text, start, end) else None
        if match is None:
            return None
        name = self._nouns.phrase(text, *match.span("name" if match["name"] else "place"))
        return name if len(name) > 4 and not GENERIC.fullmatch(name) else None

    def _antecedent(self, context: Context, end: int) -> str | None:
        """What 该项目 at ``end`` means: the project named last before it (来到某工程施工现场)."""
        low = max(0, end - _REACH)
        for match in list(_PLACE.finditer(context.text, low, end))[:-8:-1]:  # a few are enough
            name = self._nouns.phrase(context.text, low, match.end())
            owner = _OWNER.match(name)
            name = name[owner.end() :] if owner else name
            long = len(name) > 4 or (len(name) == 4 and name.endswith(("大桥", "公路", "水库")))
            if long and not name[0].isdigit() and name[0] not in "一这那每" and not GENERIC.fullmatch(name):
                return name
        return None
