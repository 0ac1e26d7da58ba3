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
    """Who wrote each of them, or whoever leads the work. Authors are told, and each can bring their own one back."""
    if len({one.pk for one in options}) < FEWEST_TO_MERGE:
        return no(_("Choose at least two options to merge."))
    if len({one.activity_id for one in options}) > 1:
        return no(_("Only options of the same work can be merged."))
    for one in options:
        if not (verdict := work_on(one)):
            return verdict
    if activities_may.hold(person, options[0].activity):
        return yes()
    others = [one for one in options if not queries.is_author(person, one)]
    if not others:
        return activities_may.take_part(person, options[0].activity)
    return no(
        _(
            "You are no author of “%(title)s”. Ask its authors to name you as one too, or ask whoever leads this work:"
            " nobody merges what others wrote by themselves."
        )
        % {"title": others[0].title}
    )


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
    """An author of an option that was merged or dropped, or whoever leads the work, while the work is at Explore.

    What a shortlist dropped, to which a citizen agreed, only whoever leads the work brings back.
    """
    if option.is_live:
        return no(_("This option stands by itself already."))
    if not option.activity.is_at("explore"):
        return no(_("Options are merged and brought back while this work is at Explore."))
    if verdict := activities_may.hold(person, option.activity):
        return verdict
    return _bring_back_own(person, option)


def _bring_back_own(person: Person | None, option: Option) -> Verdict:
    if queries.was_shortlisted_out(option):
        return no(_("A citizen agreed to drop this option. Only whoever leads this work can bring it back."))
    if not queries.is_author(person, option):
        return no(_("Only its authors, or whoever leads this work, bring an option back."))
    return activities_may.take_part(person, option.activity)
