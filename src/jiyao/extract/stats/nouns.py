"""Noun phrases, read from their head leftward to the first word that cannot belong to them."""

from __future__ import annotations

import re

from jiyao.extract.stats.boundaries import Boundaries
from jiyao.lexicon import read_lines
from jiyao.lexicon.divisions import full_names
from jiyao.lexicon.trie import trie_pattern
from jiyao.patterns import pattern, scanner

_PROJECT_AFTER = pattern(
    r"(?:建设|推进|服务|包联|管理|攻坚)?(?:专班|工作|小组|组|团队|部|办公室|办(?!理)|秘书|业主|经理|负责|现场|点位|建设点|观摩点|公司|库|清单|申报|名称|法人|长)"
)
_DWELLERS = ("城镇", "农村", "城市", "乡村")
_LIST_MARK = pattern(r"[、和与及]")
_ORDINAL = pattern(r"第[一二三四五]")
# 第一产业和第二产业增加值, 卫生、教育投资: what the branches of a list share.
_SHARED = pattern(r"(?<=\p{Han}{2})(?:投资|增加值|总产值|产值)$")
_BRANCHES = ("业", "领域", "设施", "卫生", "教育", "文化", "交通", "水利", "能源")
_INDUSTRY = pattern(r"业(?:投资|增加值|总产值|产值)?$")
_NUMERAL = pattern(r"[一二三四五](?=产|$)")
_ASIDE = pattern(r"[（(][^（()）]{1,32}[）)]$")
_ASIDE_LAST = frozenset("）)\n")
# 甲水库（中型）工程, 小（二）型水库: a kind in brackets parts no noun.
_KIND = pattern(r"(?<=\p{Han})[（(][\p{Han}]{1,3}[）)](?=\p{Han}{0,8}(?:工程|水库|项目|小区))")
_QUOTES = pattern(r"(?:“[^“”]{1,12}”[、和与及]?){1,3}+$")
_QUOTED_HEADS = ("项目", "工程")
_HEAD_TAIL = frozenset("等和与及、的之")


class Nouns:
    """Reads noun phrases; built once."""

    def __init__(self) -> None:
        rates = (f"{rate}率" for rate in read_lines("rates.txt"))
        stops = read_lines("noun_stops.txt")
        stop = scanner(trie_pattern(stops))
        self._filler = scanner(rf"(?:{stop.pattern})+")
        self._keeps = frozenset((*read_lines("noun_keeps.txt"), *rates, *_places(stop)))
        self._boundaries = Boundaries(self._keeps.union(stops))

    def start(self, text: str, low: int, end: int) -> int:
        """Where the noun phrase that ends at ``end`` begins; ``end`` itself where there is none.

        >>> text = "今年全县计划实施重点项目"
        >>> text[Nouns().start(text, 0, len(text)) :]
        '重点项目'
        """
        return self._start(text, low, _before_aside(text, low, end))

    def phrase(self, text: str, low: int, end: int) -> str:
        """The noun phrase itself."""
        stop = _before_aside(text, low, end)
        return text[self._start(text, low, stop) : stop]

    def _start(self, text: str, low: int, stop: int) -> int:
        begin = first = max(low, stop - 48)
        stretch = text[begin:stop]
        bracketed = "（" in stretch or "(" in stretch
        kinds = [kind.span() for kind in _KIND.finditer(text, begin, stop)] if bracketed else []
        for start, end in self._boundaries.spans(text, first, stop):
            within = any(opening <= start < closing for opening, closing in kinds) if kinds else False
            if not within and text[start:end] not in self._keeps:
                begin = end
        while begin < stop and text[begin] in _HEAD_TAIL:
            begin += 1
        if begin > low and text[begin - 1] == "”" and text[begin:stop] in _QUOTED_HEADS:
            quoted = _QUOTES.search(text, max(low, begin - 40), begin)
            begin = quoted.start() if quoted else begin  # “双百”项目
        return begin

    def is_filler(self, text: str) -> bool:
        """Whether a stretch holds verbs and adverbs alone (加快, 年度实施).

        >>> Nouns().is_filler("年度实施"), Nouns().is_filler("乡镇推进")
        (True, False)
        """
        return bool(self._filler.fullmatch(text))

    def has_verb(self, text: str) -> bool:
        """Whether a stretch holds a word that ends a noun phrase."""
        return any(
            text[start:end] not in self._keeps for start, end in self._boundaries.spans(text, 0, len(text))
        )


def _before_aside(text: str, low: int, end: int) -> int:
    """The end of a noun phrase before the brackets behind it: 固定资产投资（不含农户）."""
    aside = _ASIDE.search(text, low, end) if text[end - 1 : end] in _ASIDE_LAST else None
    return aside.start() if aside else end


def _places(stop: re.Pattern[str]) -> list[str]:
    """Names of divisions that hold a stop: 丰都县 is no 都, 正定县 no 正.

    >>> found = _places(scanner("都"))
    >>> "丰都县" in found, "武山县" in found
    (True, False)
    """
    return list(filter(stop.search, full_names()))


def split_names(phrase: str) -> list[str]:
    """The nouns of a list that 分别 speaks of; empty where there is only one.

    >>> split_names("农民人均纯收入和城镇居民人均可支配收入"), split_names("财政收入")
    (['农民人均纯收入', '城镇居民人均可支配收入'], [])
    >>> split_names("第二、第三产业投资"), split_names("第二、三产业增加值")
    (['第二产业投资', '第三产业投资'], ['第二产业增加值', '第三产业增加值'])
    >>> split_names("电子及通信设备制造业、医疗设备制造业投资"), split_names("卫生、教育投资")
    (['电子及通信设备制造业投资', '医疗设备制造业投资'], ['卫生投资', '教育投资'])
    >>> split_names("高技术制造业和高技术服务业投资")
    ['高技术制造业投资', '高技术服务业投资']
    >>> split_names("城镇和农村居民人均可支配收入")
    ['城镇居民人均可支配收入', '农村居民人均可支配收入']
    """
    names = [name for name in _LIST_MARK.split(phrase) if name]
    if names and _INDUSTRY.search(names[-1]):
        names = [name for part in phrase.split("、") for name in _industries(part)]
    head = _SHARED.search(names[-1]) if names else None
    if head:
        names = [name + head.group() if name.endswith(_BRANCHES) else name for name in names]
    if len(names) == 2 and names[0] in _DWELLERS and names[1].startswith(_DWELLERS):
        names[0] += names[1][2:]
    if len(names) > 1 and _ORDINAL.fullmatch(names[0]):
        names = [f"第{name}" if _NUMERAL.match(name) else name for name in names]
    ordinals = [name for name in names if _ORDINAL.fullmatch(name)]
    if ordinals and len(names[-1]) > 2 and _ORDINAL.match(names[-1]):
        names = [name + names[-1][2:] if name in ordinals else name for name in names]
    return names if len(names) > 1 and all(len(name) > 1 for name in names) else []


def _industries(part: str) -> list[str]:
    """制造业和服务业投资 are two branches, 电子及通信设备制造业投资 is one."""
    names = _LIST_MARK.split(part)
    return names if all(map(_INDUSTRY.search, names)) else [part]


def split_projects(phrase: str) -> list[str]:
    """The projects of a joint noun that 分别 speaks of; empty where there is only one kind.

    >>> split_projects("农业、工业和服务业项目"), split_projects("重点项目和民生工程"), split_projects("重点项目")
    (['农业项目', '工业项目', '服务业项目'], ['重点项目', '民生工程'], [])
    """
    names, head = split_names(phrase), phrase[-2:]
    if head not in _QUOTED_HEADS:
        return []
    return [name if name.endswith(_QUOTED_HEADS) else name + head for name in names]


def counts_projects(text: str, end: int) -> bool:
    """Whether 项目 that ends at ``end`` means projects, not 项目专班 or 项目现场."""
    return not _PROJECT_AFTER.match(text, end)
