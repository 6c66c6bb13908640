"""How far a parse is from the gold: counts of what was matched, found and wanted, for each measure.

Documents are the JSON of ``Document``; the gold has the same form without spans, its positions are plain strings and its
dates ISO strings, and an item with ``"optional": true`` counts neither when found nor when missed. Strings are compared
after NFKC folding and without white space. Counts are summed over all documents (micro average).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Any

Json = dict[str, Any]
Item = Hashable

MEASURES = {  # in the order of the table; the starred four make up the core score
    "text": "likeness of the repaired text to the gold text",
    "kind": "document kind",
    "head": "title, published, source, region name and code, bylines",
    "official name": "official: name",
    "official position": "official: (name, position) pairs",
    "meeting found": "meeting: one for each gold meeting (same date, or name at least 0.6 alike)",
    "meeting slots": "meeting: (slot, value) pairs; participants and agenda piece by piece",
    "figure": "project stat: (value, upper, unit)",
    "stat": "project stat: (value, upper, unit, metric, comparator)",
    "stat detail": "project stat: subject, stage, period, basis of the matched ones",
    "directive found": "directive: texts overlapping by at least half",
    "directive": "directive: texts overlapping by at least 0.9, with the right issuer",
    "directive detail": "directive: ordinal, force, addressees, deadline, section of the found ones",
}
CORE = ("official position", "meeting slots", "stat", "directive")
FREE_TEXT = ("name", "venue", "participants", "agenda")
# How a list of groups or aims is cut into strings does not count.
PIECES = {"participants": re.compile("[、，；,;]|以及|及|和"), "agenda": re.compile("[，；,;]")}


@dataclass(frozen=True)
class Figures:
    """Precision, recall and F1 of one measure, and the number of gold items behind them."""

    precision: float
    recall: float
    f1: float
    gold: float


@dataclass(frozen=True)
class Mistake:
    """One item that was missed, invented, or found with wrong bounds or issuer."""

    document: str
    measure: str
    what: str
    item: str


@dataclass
class Tally:
    """Counts by measure, and the mistakes behind them."""

    hits: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    found: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    gold: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, measure: str, hits: float, found: float, gold: float) -> None:
        """Add the counts of one document."""
        self.hits[measure] += hits
        self.found[measure] += found
        self.gold[measure] += gold

    def add_bags(
        self,
        measure: str,
        document: str,
        found: Iterable[Item],
        gold: Iterable[Item],
        optional: Iterable[Item] = (),
    ) -> None:
        """Compare two bags; what matches an optional gold item counts for nothing."""
        left, spare = list(gold), list(optional)
        wanted, rest = len(left), []
        for item in found:
            if item in left:
                left.remove(item)
            else:
                rest.append(item)
        wrong = []
        for item in rest:
            if item in spare:
                spare.remove(item)
            else:
                wrong.append(item)
        hits = wanted - len(left)
        self.add(measure, hits, hits + len(wrong), wanted)
        self.mistakes += [Mistake(document, measure, "missed", str(item)) for item in left]
        self.mistakes += [Mistake(document, measure, "invented", str(item)) for item in wrong]

    def figures(self, measure: str) -> Figures:
        """Precision, recall and F1; where nothing was wanted and nothing found, all is right."""
        hits, found, gold = self.hits[measure], self.found[measure], self.gold[measure]
        precision = hits / found if found else float(not gold)
        recall = hits / gold if gold else float(not found)
        both = precision + recall
        return Figures(precision, recall, 2 * precision * recall / both if both else 0.0, gold)

    def core(self) -> float:
        """The core score: the mean F1 of the starred measures."""
        return sum(self.figures(measure).f1 for measure in CORE) / len(CORE)


def score_document(tally: Tally, name: str, got: Json, gold: Json) -> None:
    """Add one document to the tally."""
    tally.add("text", likeness(fold(got["text"]), fold(gold["text"])), 1, 1)
    tally.add_bags("kind", name, [got["kind"]], [gold["kind"]])
    tally.add_bags("head", name, _head(got), _head(gold))
    _score_officials(tally, name, got["officials"], gold["officials"])
    _score_meetings(tally, name, got["meetings"], gold["meetings"])
    _score_stats(tally, name, got["project_stats"], gold["project_stats"])
    _score_directives(tally, name, got["directives"], gold["directives"])


def fold(value: object) -> str:
    """A string as it is compared.

    >>> fold("２月 3日。")
    '2月3日'
    """
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", str(value))).strip("。；;,，、.:：!！")


def likeness(first: str, second: str) -> float:
    """How alike two strings are, from 0 to 1."""
    return 1.0 if first == second else SequenceMatcher(None, first, second, autojunk=False).ratio()


def overlap(first: str, second: str) -> float:
    """Shared runs over the longer text: cheap, and strict about boundaries."""
    if first == second:
        return 1.0
    if not first or not second:
        return 0.0
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.real_quick_ratio() < 0.3:
        return 0.0
    shared = sum(match.size for match in matcher.get_matching_blocks() if match.size > 1)
    return shared / max(len(first), len(second))


def pair(
    found: Sequence[Any], gold: Sequence[Any], alike: Callable[[Any, Any], float], least: float
) -> list[tuple[int, int]]:
    """Pairs of indexes, greedily best first, each index once."""
    ranked = sorted(
        ((alike(f, g), -i, -j) for i, f in enumerate(found) for j, g in enumerate(gold)), reverse=True
    )
    pairs: list[tuple[int, int]] = []
    left, right = set[int](), set[int]()
    for score, i, j in ranked:
        if score < least:
            break
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((-i, -j))
    return pairs


def _head(document: Json) -> list[Item]:
    items: list[Item] = [
        (key, fold(document[key])) for key in ("title", "published", "source") if document.get(key)
    ]
    region = document.get("region")
    if region:
        items += [("region", region["name"])] + (
            [("adcode", region["adcode"])] if region.get("adcode") else []
        )
    return items + [("byline", fold(one["name"]), one["role"]) for one in document.get("bylines") or []]


def _score_officials(tally: Tally, name: str, got: list[Json], gold: list[Json]) -> None:
    required = [one for one in gold if not one.get("optional")]
    optional = [one for one in gold if one.get("optional")]
    tally.add_bags("official name", name, _names(got), _names(required), _names(optional))
    tally.add_bags("official position", name, _positions(got), _positions(required), _positions(optional))


def _names(officials: list[Json]) -> list[str]:
    return [fold(one["name"]) for one in officials]


def _positions(officials: list[Json]) -> set[tuple[str, str]]:
    texts = ((one["name"], position) for one in officials for position in one["positions"])
    return {(fold(name), fold(p if isinstance(p, str) else p["text"])) for name, p in texts}


def _score_meetings(tally: Tally, name: str, got: list[Json], gold: list[Json]) -> None:
    pairs = pair(got, gold, _meetings_alike, 0.6)
    tally.add("meeting found", len(pairs), len(got), len(gold))
    for i, j in pairs:
        wanted = _slots(gold[j])
        tally.add_bags("meeting slots", name, _loosened(_slots(got[i]), wanted), wanted)
    found, matched = {i for i, _ in pairs}, {j for _, j in pairs}
    for i in range(len(got)):
        if i not in found:
            tally.add_bags("meeting slots", name, _slots(got[i]), [])
    for j in range(len(gold)):
        if j not in matched:
            tally.add_bags("meeting slots", name, [], _slots(gold[j]))


def _meetings_alike(found: Json, gold: Json) -> float:
    names = likeness(fold(found.get("name") or ""), fold(gold.get("name") or ""))
    return names + 0.6 * (_date(found) == _date(gold))


def _date(meeting: Json) -> str | None:
    date = meeting.get("date")
    return date["iso"] if isinstance(date, dict) else date


def _slots(meeting: Json) -> list[tuple[str, str]]:
    slots = [("kind", meeting["kind"])]
    slots += [(key, fold(meeting[key])) for key in ("name", "venue") if meeting.get(key)]
    date = _date(meeting)
    slots += [("date", date)] if date else []
    for key in ("presiders", "speakers", "attendees"):
        slots += [(key, fold(value)) for value in dict.fromkeys(meeting.get(key) or [])]
    for key, cut in PIECES.items():
        pieces = (fold(piece) for value in meeting.get(key) or [] for piece in cut.split(value))
        slots += [(key, piece) for piece in pieces if piece]
    return slots


def _loosened(found: list[tuple[str, str]], gold: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The found slots, free texts that are at least 0.8 like a gold value renamed to it."""
    left = list(gold)
    for slot in found:
        if slot in left:
            left.remove(slot)
    return [slot if slot in gold else _nearest(slot, left) for slot in found]


def _nearest(slot: tuple[str, str], left: list[tuple[str, str]]) -> tuple[str, str]:
    """The gold slot that a free text stands for, taken from those left; else the slot itself."""
    name, value = slot
    rivals = [(likeness(value, other), -i) for i, (key, other) in enumerate(left) if key == name]
    if name not in FREE_TEXT or not rivals or max(rivals)[0] < 0.8:
        return slot
    return left.pop(-max(rivals)[1])


def _score_stats(tally: Tally, name: str, got: list[Json], gold: list[Json]) -> None:
    optional = [stat for stat in gold if _is_spare(stat)]
    required = [stat for stat in gold if not _is_spare(stat)]
    found = [stat for stat in got if stat["metric"] != "quantity"]
    for measure, key in (("figure", _figure), ("stat", _stat)):
        tally.add_bags(measure, name, map(key, found), map(key, required), map(key, optional))
    for i, j in pair(found, required, _stats_alike, 1):
        tally.add_bags("stat detail", name, _stat_detail(found[i]), _stat_detail(required[j]))


def _is_spare(stat: Json) -> bool:
    return bool(stat.get("optional")) or stat["metric"] == "quantity"  # a measure of building is not scored


def _figure(stat: Json) -> tuple[Item, ...]:
    upper = stat.get("upper")
    return Decimal(stat["value"]), None if upper is None else Decimal(upper), fold(stat["unit"])


def _stat(stat: Json) -> tuple[Item, ...]:
    return (*_figure(stat), stat["metric"], stat["comparator"])


def _stat_detail(stat: Json) -> set[tuple[str, str]]:
    return {(key, fold(stat[key])) for key in ("subject", "stage", "period", "basis") if stat.get(key)}


def _stats_alike(found: Json, gold: Json) -> float:
    if _stat(found) != _stat(gold):
        return 0
    return 1 + 0.1 * len(_stat_detail(found) & _stat_detail(gold))


def _score_directives(tally: Tally, name: str, got: list[Json], gold: list[Json]) -> None:
    pairs = pair(got, gold, lambda f, g: overlap(fold(f["text"]), fold(g["text"])), 0.5)
    optional = {j for j, one in enumerate(gold) if one.get("optional")}
    hits = [(i, j) for i, j in pairs if j not in optional]
    found = len(got) - (len(pairs) - len(hits))
    exact = sum(_score_directive(tally, name, got[i], gold[j]) for i, j in hits)
    tally.add("directive found", len(hits), found, len(gold) - len(optional))
    tally.add("directive", exact, found, len(gold) - len(optional))
    for what, items, seen in (
        ("invented", got, {i for i, _ in pairs}),
        ("missed", gold, {j for _, j in pairs} | optional),
    ):
        left = (one["text"] for index, one in enumerate(items) if index not in seen)
        tally.mistakes += [Mistake(name, "directive found", what, text) for text in left]


def _score_directive(tally: Tally, name: str, found: Json, gold: Json) -> bool:
    tally.add_bags("directive detail", name, _directive_detail(found), _directive_detail(gold))
    bounds = overlap(fold(found["text"]), fold(gold["text"])) >= 0.9
    issuer = (found.get("issuer") or None) == (gold.get("issuer") or None)
    if not (bounds and issuer):
        item = f"{found.get('issuer')}: {found['text']} | gold: {gold.get('issuer')}: {gold['text']}"
        tally.mistakes.append(Mistake(name, "directive", "issuer" if bounds else "bounds", item))
    return bounds and issuer


def _directive_detail(directive: Json) -> set[tuple[str, str]]:
    plain = ((key, directive.get(key)) for key in ("ordinal", "force", "deadline"))
    listed = ((key, value) for key in ("addressees", "section") for value in directive.get(key) or [])
    return {(key, fold(value)) for key, value in (*plain, *listed) if value is not None}
