"""What a numbered list is: demands, practices, or problems, results and reasons, which are none."""

from __future__ import annotations

from jiyao.extract.directives.imperatives import is_command, opens_command, tells
from jiyao.extract.directives.markers import MarkedText, MarkerKind
from jiyao.lexicon.senses import senses
from jiyao.patterns import pattern
from jiyao.reading.outline import Entry

# 破解瓶颈, 补齐短板, 整改问题: to mend it is a task, not a problem that is told.
_MENDS = pattern(
    r"破解|解决|整改|补齐|化解|正视|消除|克服|提升|增强|坚持|创造|营造|优化|强化|问题导向|聚焦|针对|紧盯|总结"
)
# 关于农机厂改制有关问题: a matter to be dealt with.
_MATTER = pattern(r"^关于|有关(?:问题|情况|事宜|事项)$")
# 第一，加快落地是转型升级的迫切需要: a reason.
_REASON = pattern(
    r"(?:是|为)[^。；]{0,50}(?:需要|要求|选择|保证|保障|前提|途径|根本|核心|关键|引擎|所在|基础|抓手|举措|责任|使命)$"
)
_COUNTED = pattern(
    r"(?:以下|下列|如下|下面|[一二三四五六七八九十两几\d]{1,3}(?:个|项|点|件|大|方面|条|种|场|手|道|篇|抓|到位|关))"
)


def names(sense: str, text: str) -> bool:
    """Whether words name facts (``told``), a task (``task``) or what is to come (``plan``).

    >>> names("told", "存在的主要问题"), names("told", "着力破解瓶颈问题"), names("plan", "下一步打算")
    (True, False, True)
    """
    if sense == "told" and (
        _MENDS.search(text) or _MATTER.search(text) or senses("list_contexts.txt")["plan"].search(text)
    ):
        return False
    return bool(senses("list_contexts.txt")[sense].search(text))


def leads_in(text: str, start: int, end: int) -> bool:
    """Whether a sentence only leads in the list after it.

    >>> leads_in("要做到以下三点：", 0, 8), leads_in("各级要牢固树立工业强县的理念。", 0, 15)
    (True, False)
    """
    words = text[start:end].rstrip()
    return words.endswith(("：", ":")) or bool(_COUNTED.search(words.replace(",", "，").rpartition("，")[2]))


# 谋划不深, 力度不够, 整改不到位: an item that tells what falls short.
_FALLS_SHORT = pattern(
    r"(?:不[够深足快强高实严细好多大准清力优佳宽广畅顺透紧]|不到位|不及时|不平衡|不理想|不明显|不扎实|不完善|不健全|乏力|欠缺|薄弱|松懈|滞后|缓慢"
    r"|[偏较][慢差低少弱小])(?:$|[，,、；。])"
)


def item_commands(marked: MarkedText, entry: Entry) -> bool:
    """Whether a numbered item reads as a demand by its own words."""
    text = marked.text
    if "要" in text[entry.start : entry.number_end]:
        return True
    head = text[entry.number_end : entry.title_end]
    if any(m.kind is not MarkerKind.WEAK for m in marked.between(entry.number_end, entry.title_end)):
        return True
    if tells(head) or _REASON.search(head) or _FALLS_SHORT.search(head):
        return False
    if is_command(text, entry.number_end, entry.title_end):
        return True
    later = marked.between(entry.title_end, entry.end)
    return any(marker.kind in (MarkerKind.DEMAND, MarkerKind.FORBID) for marker in later)


def items_tell(text: str, entry: Entry) -> bool:
    """Whether a numbered item states a fact by its own words."""
    head = text[entry.number_end : entry.title_end]
    return bool(
        tells(head)
        or _REASON.search(head)
        or _FALLS_SHORT.search(head)
        or tells(text[entry.title_end : entry.end][:60])
    )


def share(flags: list[bool]) -> float:
    """The part that is true; 0 for nothing."""
    return sum(flags) / len(flags) if flags else 0.0


__all__ = ["item_commands", "items_tell", "leads_in", "names", "opens_command", "share"]
