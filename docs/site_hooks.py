"""What the site does to a page before it is built: links to files outside ``docs/`` become plain words."""

from __future__ import annotations

import re
from typing import Any

_OUTSIDE = re.compile(
    r"\[([^\]]+)\]\((?:\.\./)+(?:README|CHANGELOG|CONTRIBUTING|LICENSE|benchmarks|tests|src)[^)]*\)"
)


def on_page_markdown(markdown: str, **_: Any) -> str:
    """A reader of the repository can follow such a link, a reader of the site cannot."""
    return _OUTSIDE.sub(r"\1", markdown)
