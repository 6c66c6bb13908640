"""The subcommand that writes documents as a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jiyao.corpus.inputs import Input
from jiyao.corpus.results import parse_input, source_text
from jiyao.parser import default_parser
from jiyao.view import Page, Viewed, page
from jiyao.view.labels import Language


def page_of(found: Iterable[Input], language: Language, failures: list[str]) -> Page:
    """One page of all inputs; what cannot be read or parsed is left out and becomes a line of ``failures``."""
    return page(_viewed(found, failures), language=language)


def _viewed(found: Iterable[Input], failures: list[str]) -> Iterator[Viewed]:
    parser = default_parser()
    for item in found:
        result = parse_input(parser, item)
        if result.document is None:
            failures.append(f"{item.id}: {result.error}")
        else:
            yield Viewed(result.document, source_text(item), item.id)
