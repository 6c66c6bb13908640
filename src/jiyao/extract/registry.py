"""All extraction rules in one place, by name."""

from __future__ import annotations

from jiyao.extract import directives, meetings, officials, project_stats
from jiyao.models import Directive, Meeting, Official, ProjectStat
from jiyao.rules import Rule, Target

Found = Meeting | Official | ProjectStat | Directive


def all_rules() -> tuple[Rule, ...]:
    """Every rule that can stand in the ``rule`` field of an object, in the order of the Document's lists."""
    return (*meetings.RULES, *officials.RULES, *project_stats.RULES, *directives.RULES)


def rules_by_name() -> dict[str, Rule]:
    """The same rules, by their stable names."""
    return {rule.name: rule for rule in all_rules()}


def target_of(found: Found) -> Target:
    """The list of the Document that an object belongs to."""
    return {
        Meeting: Target.MEETINGS,
        Official: Target.OFFICIALS,
        ProjectStat: Target.PROJECT_STATS,
        Directive: Target.DIRECTIVES,
    }[type(found)]


def label(found: Found) -> str:
    """An object in a few words, the form in which rules state what their examples give.

    >>> from jiyao import parse_document
    >>> [label(found) for found in parse_document("").officials]
    []
    """
    if isinstance(found, Meeting):
        return found.name or ""
    if isinstance(found, Official):
        return found.name
    if isinstance(found, ProjectStat):
        return f"{found.value:f}{found.unit}"
    return found.text
