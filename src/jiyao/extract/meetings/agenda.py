"""What a gathering was for, as the sentence that reports it says."""

from __future__ import annotations

from jiyao.extract.directives.imperatives import opens_command
from jiyao.extract.meetings.scene import PERSON, Scene
from jiyao.lexicon import read_lines
from jiyao.patterns import pattern

_VERBS = pattern(
    rf"\s*(?:并|还|同时|以及)?(?:{'|'.join(sorted(read_lines('agenda_verbs.txt'), key=len, reverse=True))})"
)
_LINK = pattern(r"^(?:并|还|同时|以及)(?=.{4})")  # 听取汇报，并就下一步工作作出安排
_STATED = pattern(r"主要任务(?:就)?是[：:，]?(?P<what>[^。！？\n]*+)")
_PART = pattern(r"[^，；]++")
_CLAUSE = pattern(r"[^，。；！？\n,;]++")
_OTHER = pattern(
    r"主持|出席|参加|列席|讲话(?!精神)|致辞|汇报了|通报了|宣读了|强调|指出|要求[，：]|如下|会议由|共签约|现场签约|拉开|标志"
)
_OBJECT = pattern(r"(?:精神|情况|汇报|报告|事宜|事项|意见|方案)$")
_FOR = pattern(r"为(?:了)?(?!期|民|人|何|此|首|主)")
_TOLD = pattern(r"了|要求|会议|大会|参加|同时|签约|开工|见证|观看|观摩")
# 传达学习总书记在参加审议时的重要讲话精神 is an aim, whatever words it holds.
_SURE = pattern(r"\s*(?:传达|学习|集中学习|听取|贯彻|研究|审议)")


def agenda_after(scene: Scene, start: int) -> tuple[str, ...]:
    """The clauses from ``start`` on that say what it was for, up to the first that says something else.

    研究部署甲工作，县委书记乙出席 stops before 县委书记乙.
    """
    return tuple(_LINK.sub("", scene.raw[low:high].strip()) for low, high in agenda_spans(scene, start))


def agenda_before(scene: Scene) -> tuple[str, ...]:
    """为分析一季度运行情况，安排下一阶段工作，3月18日，甲县召开…: what stands before the day.

    The clauses must all be aims: 为期两天的… and 为民办事的… are none.
    """
    day = scene.dates[0].start - scene.start if scene.dates else 0
    opening = _FOR.match(scene.plain, scene.lead, day)
    if opening is None:
        return ()
    clauses = [clause.span() for clause in _CLAUSE.finditer(scene.plain, opening.end(), day)]
    aims = all(_is_aim_before(scene.plain[low:high]) for low, high in clauses)
    return tuple(scene.raw[low:high].strip() for low, high in clauses) if aims else ()


def _is_aim_before(clause: str) -> bool:
    return PERSON not in clause and (_VERBS.match(clause) is not None or opens_command(clause.strip()))


def agenda_spans(scene: Scene, start: int) -> list[tuple[int, int]]:
    """Where those clauses stand in the sentence."""
    if start < 0:
        return []
    found: list[tuple[int, int]] = []
    position = start
    while position < len(scene.plain):
        while position < len(scene.plain) and scene.plain[position] in "，,；;":
            position += 1
        clause = _CLAUSE.match(scene.plain, position)
        if clause is None or not (_aim(clause.group()) or (found and _goes_on(clause.group()))):
            break
        found.append(clause.span())
        position = clause.end()
    return found


def stated_agenda(raw: str, plain: str) -> tuple[str, ...]:
    """主要任务是…: what a speech says its gathering is for; ``plain`` tells where, for no stops stand in its quotations.

    >>> spoken = "今天召开大会，主要任务是总结去年工作，部署今年任务。下面"
    >>> stated_agenda(spoken, spoken)
    ('总结去年工作', '部署今年任务')
    >>> stated_agenda("主要任务是围绕“总结、谋划”这一主题", "主要任务是围绕“总结■谋划”这一主题")
    ('围绕“总结、谋划”这一主题',)
    """
    stated = _STATED.search(plain)
    if stated is None:
        return ()
    parts = (raw[slice(*part.span())].strip() for part in _PART.finditer(plain, *stated.span("what")))
    return tuple(filter(None, parts))


def _goes_on(clause: str) -> bool:
    """学习讲话精神，省委全会精神: a second object of the verb before; 动员全县上下，鼓足信心，确保完成任务: to what end."""
    if PERSON in clause or _OTHER.search(clause):
        return False
    return _OBJECT.search(clause) is not None or (opens_command(clause.strip()) and not _TOLD.search(clause))


def _aim(clause: str) -> bool:
    if PERSON in clause or _VERBS.match(clause) is None:
        return False
    return _SURE.match(clause) is not None or not _OTHER.search(clause)
