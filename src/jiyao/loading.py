"""Loading modules and lexica without the garbage collector.

What is loaded stays, so that to look for garbage in it is lost work, and the collector does so the more often the more is made:
the first Document of a process took a sixth longer.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """The collector rests within, and goes on afterwards where it went on before.

    >>> with uncollected():
    ...     gc.isenabled()
    False
    >>> gc.isenabled()
    True
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
