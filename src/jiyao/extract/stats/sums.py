"""Sums that go on with a sum told before: parts of a list, targets, what was spent of funds."""

from __future__ import annotations

import regex

from jiyao.extract.stats.draft import INVESTMENTS, Context, Draft
from jiyao.extract.stats.nouns import Nouns
from jiyao.extract.stats.sites import Site
from jiyao.models import Metric
from jiyao.patterns import pattern

SUMS = (*INVESTMENTS, Metric.CONTRACT_AMOUNT, Metric.FUNDS, Metric.INDICATOR, Metric.FIXED_ASSET_INVESTMENT)
_TARGET = pattern(r"(?:年度|全年|当年)?(?:计划|目标|任务|预算)(?:任务|目标|数|额)*$")
_TARGET_LAST = ("计划", "目标", "任务", "预算", "数", "额")
# 超额完成市下达的86亿元目标任务
SET = pattern(r"(?:完成|下达|确定|年度|全年|年初|既定|[市省县]定)的?$")
TARGET_AFTER = pattern(r"的?(?:年度|全年|投资)?(?:目标任务|任务目标|目标|任务)")
# 衔接资金已支出8600万元, 到位资金1.2亿元，支出0.8亿元: funds, where 民生支出8亿元 is an indicator.
_FUNDS_SPENT = pattern(r"(?P<name>[\p{Han}、]{0,30}?(?:资金|债券|专项债|国债|经费))(?:已经?|累计|共|实际)*+$")
_ONLY_SPENT = pattern(r"[，；]?(?:目前|现|已经?|累计|共|实际)*+$")


def list_head(site: Site, context: Context) -> Draft | None:
    """The sum that a sum without a name goes on with; one in the sentence before where 其中 opens this one."""
    last = context.last_of(*SUMS)
    if not context.inside or context.text[site.lead : site.figure.start] in ("、", "和"):
        return last
    told = context.drafts if last else context.before
    sums = [draft for draft in told if draft.metric in SUMS]
    # 完成投资8.3亿元，占目标（6亿元）的137%，其中公路5.7亿元: the parts are of the work done.
    done = [draft for draft in sums if not is_target(context.text, draft.site)]
    return next(reversed(done or sums), None)


def words_end(site: Site) -> int:
    """Where the words before a sum end: a sum that opens a bracket, 占目标（6亿元）, has them before the bracket."""
    alone = site.bracket is not None and site.bracket == site.figure.start - 1
    return site.figure.start - 1 if alone else site.figure.start


def is_target(text: str, site: Site) -> bool:
    """Whether the words before a sum say that it is a target: 年度目标任务589亿元, 占目标（6亿元）."""
    end = words_end(site)
    return target_before(text, site.lead if end == site.figure.start else site.sentence, end) is not None


def target_before(text: str, low: int, end: int) -> regex.Match[str] | None:
    """The words for a target that ``text[low:end]`` ends with."""
    return _TARGET.search(text, low, end) if text.endswith(_TARGET_LAST, low, end) else None


def spent_of_funds(site: Site, context: Context, start: int, nouns: Nouns) -> Draft | None:
    """What was spent of funds: they stand before the 支出 at ``start``, or are the sum before."""
    text = context.text
    funds = _FUNDS_SPENT.search(text, site.lead, start)
    last = context.last_of(*SUMS)
    if funds:
        subject = nouns.phrase(text, *funds.span("name"))
    elif last and last.metric is Metric.FUNDS and _ONLY_SPENT.fullmatch(text, site.lead, start):
        subject = last.subject or "资金"
    else:
        return None
    return Draft(site, Metric.FUNDS, subject, rule="stat.funds", growth_subject=subject)
