"""One reported gathering, as the rules hand it on."""

from __future__ import annotations

from typing import NamedTuple

from jiyao.mentions.dates import DateMention
from jiyao.models import MeetingKind


class Anchor(NamedTuple):
    """One gathering and the sentence that reports it; offsets are those of that sentence."""

    scene: int  # index into the scenes
    name: str | None
    kind: MeetingKind
    rule: str
    date: DateMention | None
    verb_start: int
    agenda_from: int  # where what it was for may begin; -1 where nothing follows
    venue: str | None = None
    agenda: str | None = None  # already known, for a tour with several aims
    follows: bool = False  # 随后, 会后: the day of the gathering before
