"""The Jinja environment of the views. Everything that comes from a document is escaped by it."""

from __future__ import annotations

import base64
import hashlib
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files

from jiyao.models import ProjectStat
from jiyao.view.labels import Language, labels

try:
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup
except ImportError as missing:
    raise ImportError("Jinja2 not found; install the views with: pip install 'jiyao[view]'") from missing

# What a browser drops, refuses or lets reorder the page is shown by a sign of its own.
_SIGNS = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n\r"}
_REORDERING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SURROGATES = range(0xD800, 0xE000)
_SIGNS |= dict.fromkeys((0x7F, *_REORDERING, *_SURROGATES), 0xFFFD)


def visible(text: str) -> str:
    """A text that a page can hold: NUL, other controls and lone surrogates become visible signs.

    >>> visible("甲\\x00乙\\ud800")
    '甲␀乙�'
    """
    return text.translate(_SIGNS)


def number(value: Decimal) -> str:
    """A number for people, in groups of three.

    >>> number(Decimal("28400000000")), number(Decimal("-7.50"))
    ('28,400,000,000', '-7.50')
    """
    return f"{value:,f}"


def figure(stat: ProjectStat, language: Language = "zh") -> str:
    """Value, range and unit of a figure in one line."""
    bound = labels(language)[f"comparator.{stat.comparator.value}"]
    upper = "" if stat.upper is None else f"–{number(stat.upper)}"
    prefix = "" if bound == "=" else f"{bound} "
    return f"{prefix}{number(stat.value)}{upper} {stat.unit}".rstrip()


@lru_cache(maxsize=4)
def environment(language: Language) -> Environment:
    """The environment with the labels of one language."""
    made = Environment(
        loader=PackageLoader("jiyao.view"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    words = labels(language)
    made.globals |= {"label": words.__getitem__, "language": language, "number": number}
    made.globals["figure"] = lambda stat: figure(stat, language)
    made.globals["repair_label"] = lambda kind: words.get(f"repair.{kind}", kind)
    made.globals["asset"] = asset
    return made


def _finalize(value: object) -> object:
    return visible(value) if type(value) is str else value


@lru_cache(maxsize=8)
def asset(name: str) -> Markup:
    """A style sheet or script of the package, to stand in the page as it is."""
    script = files("jiyao.view").joinpath("templates").joinpath(name).read_text(encoding="utf-8")
    return Markup(script)  # noqa: S704 (it comes with the package, not from a document)


@lru_cache(maxsize=8)
def fingerprint(name: str) -> str:
    """The hash by which the page's Content-Security-Policy lets this asset in, and no other script or style."""
    digest = hashlib.sha256(asset(name).encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
