"""What makes a ballot, under any rule."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.core.ballots import rule_named
from cairn.decide import queries
from cairn.decide.choices import OBJECTION_LENGTH

if TYPE_CHECKING:
    from cairn.core.ballots.objections import Objection
    from cairn.decide.models import Decision


def fill_in(decision: Decision, grades: Mapping[str, int], objections: Mapping[str, Objection]) -> Verdict:
    """Whether this makes a ballot of the decision: known options, grades of its rule, a reason for each objection."""
    titles = {line.option.ref: line.option.title for line in queries.lines(decision)}
    if not grades.keys() <= titles.keys():
        return no(_("There is a grade for something that does not stand on this ballot paper."))
    scale = rule_named(decision.rule).scale
    if scale is None:
        return _rank(grades)
    if any(type(given) is not int or given not in scale.grades for given in grades.values()):
        return no(_("Grade each option with one of the sentences, or leave it blank."))
    for option, given in grades.items():
        if is_objection(decision, given) and not (verdict := _say_why(titles[option], objections.get(option))):
            return verdict
    return yes()


def is_objection(decision: Decision, grade: int) -> bool:
    """Whether this grade objects, under the rule of the decision."""
    scale = rule_named(decision.rule).scale
    return scale is not None and grade <= scale.objects_upto


def _rank(ranks: Mapping[str, int]) -> Verdict:
    given = list(ranks.values())
    if any(type(rank) is not int for rank in given) or sorted(given) != list(range(1, len(given) + 1)):
        return no(_("Give each place once: 1 for the best, then 2, 3 and so on, without a gap."))
    return yes()


def _say_why(title: str, objection: Objection | None) -> Verdict:
    if objection is None or not objection.harm.strip():
        return no(_("You object to “%(option)s”. Say what harm it would do.") % {"option": title})
    if not objection.is_reasoned:
        return no(_("You object to “%(option)s”. Say what would change it.") % {"option": title})
    if max(len(objection.harm), len(objection.what_would_change_it)) > OBJECTION_LENGTH:
        return no(_("Why you object to “%(option)s” is too long. Make it shorter.") % {"option": title})
    return yes()
