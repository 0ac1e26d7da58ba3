"""Who may merge options, take a part out of one, and bring one back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.explore import queries
from cairn.explore.may.options import work_on

if TYPE_CHECKING:
    from cairn.explore.models import Option
    from cairn.people.models import Person

FEWEST_TO_MERGE = 2


def merge_options(person: Person | None, options: Sequence[Option]) -> Verdict:
    """An author of one of them, or whoever leads the work. Each author can bring their own one back."""
    if len({one.pk for one in options}) < FEWEST_TO_MERGE:
        return no(_("Choose at least two options to merge."))
    if len({one.activity_id for one in options}) > 1:
        return no(_("Only options of the same work can be merged."))
    for one in options:
        if not (verdict := work_on(one)):
            return verdict
    if any(queries.is_author(person, one) for one in options):
        return activities_may.take_part(person, options[0].activity)
    if not activities_may.hold(person, options[0].activity):
        return no(_("Options are merged by somebody who wrote one of them, or who leads this work."))
    return yes()


def merge_into_another(person: Person | None, option: Option) -> Verdict:
    """Whether this person may merge this option with others, whichever they are."""
    if not (verdict := work_on(option)):
        return verdict
    if queries.is_author(person, option):
        return activities_may.take_part(person, option.activity)
    if not activities_may.hold(person, option.activity):
        return no(_("Options are merged by somebody who wrote one of them, or who leads this work."))
    return yes()


def take_out_part(person: Person | None, option: Option) -> Verdict:
    """Its authors, or whoever leads the work."""
    return merge_into_another(person, option)


def bring_back(person: Person | None, option: Option) -> Verdict:
    """An author of an option that was merged, or whoever leads the work, while the work is at Explore."""
    activity = option.activity
    if not (verdict := activities_may.running(activity)):
        return verdict
    if not option.merged_at:
        return no(_("This option stands by itself already."))
    if not activity.is_at("explore"):
        return no(_("Options are merged and brought back while this work is at Explore."))
    if queries.is_author(person, option) and activities_may.take_part(person, activity):
        return yes()
    if not activities_may.hold(person, activity):
        return no(_("Only its authors, or whoever leads this work, bring an option back."))
    return yes()
