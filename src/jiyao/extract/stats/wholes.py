"""Parts and wholes: which figure a figure after 其中, or in a bracket, is a part of."""

from __future__ import annotations

import regex

from jiyao.extract.stats.draft import Context, Draft
from jiyao.models import Stage

WITHIN = regex.compile(r"其中|包括|项目[之当]?中[，,]")


def find_whole(draft: Draft, context: Context) -> Draft | None:
    """The figure that this one is a part of: the last of its metric before 其中, or before the bracket."""
    site = draft.site
    places = [match.start() for match in WITHIN.finditer(context.text, site.sentence, site.figure.start)]
    if site.bracket is not None and site.bracket > max(places, default=0):
        whole = context.drafts[-1] if context.drafts else None
        for earlier in context.drafts:
            if earlier.site.figure.end <= site.bracket:
                whole = earlier
        touches = whole is not None and whole.site.figure.end >= site.bracket - 2
        return whole if whole and touches and whole.metric is draft.metric else None
    if not places:
        return None
    wholes = [d for d in context.before + context.drafts if d.metric is draft.metric]
    wholes = [d for d in wholes if d.site.figure.end <= places[-1]]
    return _counted_whole(wholes, context.text[places[-1] : site.sentence_end]) if wholes else None


def _counted_whole(wholes: list[Draft], parts: str) -> Draft:
    """56个重点项目，已开工37个。其中：工业项目13个，已开工10个: parts that tell it anew are of the 56."""
    last = wholes[-1]
    before = wholes[-2] if len(wholes) > 1 else last
    anew = last.stage is Stage.STARTED and "已开" in parts and before.subject == last.subject
    return before if anew else last
