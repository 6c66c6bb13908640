"""Posts: 县委副书记、县长; 县人大常委会党组书记、主任; 二级巡视员."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jiyao.lexicon import Lexicon
from jiyao.mentions.joint_posts import Before, Held, restore
from jiyao.mentions.organisations import LEVELS, OrganisationReader, Window
from jiyao.mentions.regions import RegionMention
from jiyao.mentions.titles import Title, TitleFinder
from jiyao.models import Position, PositionStatus
from jiyao.patterns import pattern

_JOINT = pattern(r"\s?(?:[、，,兼及和]|，兼(?:任)?|兼任|（兼）、|（正?[\p{Han}]{1,3}级）、)?\s?")
_FORMER = pattern(r"^原|原$|^(?:往|历|上)届|^前(?!进|郭|锋|海)")
_GENERIC = pattern(r"各|有关|相关|所有|^(?:全[县市区旗州省体]|每个|其他|部分|本)")
_HEAD = 3_000  # characters in which a text names what it is about
_MOST_JOINT = 12  # no one holds more posts; keeps a page of nothing but posts linear
_GROUP_LEVEL = pattern(rf"[{LEVELS}](?:委|政府|人大|政协)?$")


@dataclass(frozen=True, slots=True)
class PostMention:
    """A run of joint posts as written, read into its canonical positions.

    Positions keep the name of a region that stands before them (石湾县委书记); which region is the document's
    own is not known here. ``unread`` are the words right before the run that belong to no organisation.
    """

    start: int
    end: int
    positions: tuple[Position, ...]
    unread: str = ""


class PostFinder:
    """Finds runs of posts; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._titles = TitleFinder(lexicon)
        self._organisations = OrganisationReader(lexicon)

    def find(self, text: str, regions: tuple[RegionMention, ...]) -> tuple[PostMention, ...]:
        """All runs of posts in text order."""
        runs: list[PostMention] = []
        before, named = Before(), frozenset(region.name for region in regions)
        end, generic = 0, -1
        for title in self._titles.find(text):
            before.pass_over(text[end : title.start])
            window = self._organisations.read(text, end, title.start, title.base)
            window = _with_region(window, text, title, named)
            held = _held(window, title)
            start = window.start if window.organisation else title.start
            close = bool(_JOINT.fullmatch(text, end, start))
            if held is None or (generic == end and close):  # 各乡镇党委书记、乡镇长
                end = generic = title.end
                continue
            joint = bool(runs) and runs[-1].end == end and close and _joins(runs[-1], text, start)
            held = restore(held, before, joint)
            before.add(held)
            end = title.end
            if joint:
                runs[-1] = replace(runs[-1], end=end, positions=(*runs[-1].positions, held.position()))
            else:
                unread = "" if window.organisation else window.rest
                runs.append(PostMention(start, end, (held.position(),), unread))
        return tuple(runs)


def _joins(run: PostMention, text: str, start: int) -> bool:
    """Whether the post at ``start`` may be the same person's: not 县领导，县委书记…, 推选甲为会长，经理乙…, nor without end."""
    mark = text[run.end : start]
    if "，" in mark and text[run.start - 1 : run.start] == "为":
        return False
    group = run.positions[-1].post.endswith(("领导", "干部"))
    return len(run.positions) < _MOST_JOINT and not (group and "，" in mark)


def _held(window: Window, title: Title) -> Held | None:
    organisation, status = window.organisation or "", title.status
    if _FORMER.search(organisation):
        organisation, status = _FORMER.sub("", organisation), PositionStatus.FORMER
    if _GENERIC.search(organisation) or _GENERIC.search(window.rest):
        return None
    if title.kind == "group" and not _GROUP_LEVEL.search(organisation):
        return None
    if title.base.endswith("负责人") and not organisation:
        return None
    if not organisation and title.text in ("委员", "成员", "监事", "理事"):
        return None
    return Held(organisation, title.text, title.base, title.kind, status)


def _with_region(window: Window, text: str, title: Title, named: frozenset[str]) -> Window:
    """石湾县长: the unread words are a region's stem where the region is named in full elsewhere."""
    if window.organisation or title.kind != "head" or not window.rest:
        return window
    level = title.base[0]
    for length in range(min(len(window.rest), 8), 1, -1):
        stem = window.rest[-length:]
        if stem + level in named or _is_named(text, stem + level):
            return Window(title.start - length, stem + level, "")
    return window


def _is_named(text: str, region: str) -> bool:
    """Whether the head of a text names a region other than as 石湾县长."""
    at = text.find(region, 0, _HEAD)
    while at >= 0 and text.startswith("长", at + len(region)):
        at = text.find(region, at + 1, _HEAD)
    return at >= 0
