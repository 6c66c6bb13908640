"""Article text and metadata of an HTML page, by trafilatura (the extra ``jiyao[html]``)."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from jiyao.patterns import scanner
from jiyao.reading.page import Page

_PAGE = scanner(
    r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|\?xml[^>]{0,200}>\s*<(?:!doctype|html))\b",
    re.I | re.S,
)
# The clock decides nothing: a page of any year gives the same date whenever it is read.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1995-01-01",
    "max_date": "2099-12-31",
}


def is_html(text: str) -> bool:
    """Whether a text is an HTML page.

    >>> is_html("<!DOCTYPE html><html>…"), is_html("<县委>召开会议")
    (True, False)
    """
    return _PAGE.match(text) is not None


def read_html(page: str) -> Page:
    """The article of an HTML page: headline and paragraphs as lines, with date, site and author of the page.

    Offsets of what is parsed from it count in ``Page.text``, because the extractor keeps none into the page.
    Raises ``ImportError`` without the extra ``jiyao[html]``.
    """
    found = _extract(page)
    if found is None:
        return Page("")
    title = (found.title or "").strip()
    body = (found.text or "").strip()
    if title and title not in "\n".join(body.split("\n")[:3]):
        body = f"{title}\n{body}"
    return Page(body, _date(found.date), found.sitename or None, found.author or None)


def _extract(page: str) -> Any:
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise ImportError(
            f"reading HTML needs {error.name}; install it with: pip install 'jiyao[html]'", name=error.name
        ) from error
    return bare_extraction(page, with_metadata=True, include_comments=False, date_extraction_params=_DATES)


def _date(value: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None
