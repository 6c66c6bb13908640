"""What was handed in, as text, with what its container says of it."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple


class Page(NamedTuple):
    """A text to be repaired; date, source and author where a web page gave them beside its text."""

    text: str
    published: dt.date | None = None
    source: str | None = None
    author: str | None = None
