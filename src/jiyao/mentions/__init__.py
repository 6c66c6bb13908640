"""Figures, dates, posts, people and regions: each found once, as a typed mention with its place."""

from __future__ import annotations

from typing import NamedTuple

from jiyao.mentions.dates import DateMention
from jiyao.mentions.figures import Figure
from jiyao.mentions.people import PersonMention
from jiyao.mentions.posts import PostMention
from jiyao.mentions.regions import RegionMention


class Mentions(NamedTuple):
    """Everything found in one text, each kind in text order; the extractors read these and nothing else."""

    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    regions: tuple[RegionMention, ...] = ()
    source_regions: tuple[RegionMention, ...] = ()  # in the name of the publisher, offsets into that name
    posts: tuple[PostMention, ...] = ()
    people: tuple[PersonMention, ...] = ()
