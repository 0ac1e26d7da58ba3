"""Who may write and drop options, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.explore import queries
from cairn.sessions import queries as sessions

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import Option
    from cairn.people.models import Person


def write_option(person: Person | None, activity: Activity, co_authors: Sequence[Person] = ()) -> Verdict:
    """People enter the room without solutions: a session with citizens comes before the first option."""
    if not (verdict := activities_may.take_part(person, activity)):
        return verdict
    for other in co_authors:
        if not activities.participant(other, activity):
            return no(
                _("%(name)s does not take part here and so cannot stand as an author. Ask them to join first.")
                % {"name": other.shown_name}
            )
    return options_open(activity)


def options_open(activity: Activity) -> Verdict:
    """Whether the time for options has come and has not gone by, whoever writes them."""
    if activity.is_at("do") or activity.is_at("learn"):
        return no(
            _("This work has decided and gone on. If a new option is needed, ask its lead to go back to Explore.")
        )
    if sessions.first_with_citizens(activity):
        return yes()
    card = activities.card(activity)
    if card and card.why_starts_with_option:
        return yes()
    return no(
        _(
            "It is too early for options. We enter the room without solutions: first comes a session with at"
            " least two citizens, so that options grow out of what they say. If this work has to start with an"
            " option, the decision card must say why; whoever leads the work can add that."
        )
    )


def drop_option(person: Person | None, option: Option) -> Verdict:
    if not (verdict := activities_may.running(option.activity)):
        return verdict
    if not option.is_live:
        return no(_("This option was dropped already."))
    if queries.is_author(person, option):
        return yes()
    if not activities_may.hold(person, option.activity):
        return no(_("Only its authors, or whoever leads this work, can drop an option."))
    return yes()
