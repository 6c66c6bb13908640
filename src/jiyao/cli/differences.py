"""A source and its repaired text laid into one: what was removed, and what stands instead."""

from __future__ import annotations

from collections.abc import Iterator

from rich.table import Table
from rich.text import Text

from jiyao.reading.changes import changes
from jiyao.reading.repair import Repaired


def _pieces(source: str, repaired: Repaired) -> Iterator[tuple[str, str, str]]:
    """The source in pieces ``(kept, removed, added)``; changes that touch are one."""
    end, position, removed, added = 0, 0, "", ""
    for start, stop, after in (*changes(source, repaired), (len(source), len(source), "")):
        if start > end and (removed or added):
            yield source[position : end - len(removed)], removed, added
            position, removed, added = end, "", ""
        removed, added, end = removed + source[start:stop], added + after, stop
    yield source[position : end - len(removed)], removed, added


def marked(source: str, repaired: Repaired) -> Text:
    """The source with ``[-what was removed-]`` and ``{+what stands instead+}``.

    >>> from jiyao import repair
    >>> print(marked("縣(xiàn)委開會,,好", repair("縣(xiàn)委開會,,好")))
    [-縣(xiàn)-]{+县+}委[-開會,,-]{+开会，+}好
    """
    text = Text()
    for kept, removed, added in _pieces(source, repaired):
        text.append(kept)
        text.append(f"[-{removed}-]" if removed else "")
        text.append(f"{{+{added}+}}" if added else "")
    return text


def coloured(source: str, repaired: Repaired) -> Text:
    """The source with what was removed struck out in red, and what stands instead in green."""
    text = Text()
    for kept, removed, added in _pieces(source, repaired):
        text.append(kept)
        text.append(removed, style="red strike")
        text.append(added, style="green")
    return text


def repair_counts(repaired: Repaired) -> Table:
    """How often each kind of repair changed something."""
    table = Table.grid(padding=(0, 2))
    for one in repaired.repairs:
        table.add_row(one.kind, str(one.count))
    return table
