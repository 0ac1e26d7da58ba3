"""Who may write, edit and drop options, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.explore import queries
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
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


def put_forward(person: Person | None, activity: Activity) -> Verdict:
    """Whoever holds the work takes over what others put forward elsewhere, while options can be written at all."""
    return activities_may.hold(person, activity) and options_open(activity)


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


def edit_option(person: Person | None, option: Option) -> Verdict:
    """Its authors, while the work is at Explore: once a decision opens, everybody has to grade the same words."""
    if not (verdict := work_on(option)):
        return verdict
    if not queries.is_author(person, option):
        return no(_("Only its authors change what an option says. You can give an argument, or write another option."))
    return activities_may.take_part(person, option.activity)


def work_on(option: Option) -> Verdict:
    """Whether the option can be changed at all: it stands, and the work is at Explore."""
    if not (verdict := stands(option)):
        return verdict
    if moderation.is_hidden(Kind.OPTION, option.ref, on=None):
        return no(_("What this option says is out of sight. Until that is decided, nobody changes it."))
    if not option.activity.is_at("explore"):
        return no(
            _("What an option says is changed while this work is at Explore. It stands still at every other stage.")
        )
    return yes()


def speak_to(person: Person | None, option: Option) -> Verdict:
    """Whether this person can put something beside the option: who takes part, until the decision is taken."""
    if not (verdict := activities_may.take_part(person, option.activity)):
        return verdict
    if option.activity.is_at("do") or option.activity.is_at("learn"):
        return no(_("This work has decided and gone on. What was said to its options stays readable."))
    return stands(option)


def stands(option: Option) -> Verdict:
    if not (verdict := activities_may.running(option.activity)):
        return verdict
    if option.merged_at:
        return no(_("This option was merged into another one. Go there to say something."))
    if option.dropped_at:
        return no(_("This option was dropped already."))
    return yes()


def drop_option(person: Person | None, option: Option) -> Verdict:
    """Its authors who take part, and whoever leads the work, until it goes to Decide."""
    if not (verdict := stands(option)):
        return verdict
    if any(option.activity.is_at(later) for later in ("decide", "do", "learn")):
        return no(
            _("Options are dropped before this work goes to Decide. Whoever leads it can go back to Explore for that.")
        )
    if queries.is_author(person, option) and activities_may.take_part(person, option.activity):
        return yes()
    if not activities_may.hold(person, option.activity):
        return no(_("Only its authors, or whoever leads this work, can drop an option."))
    return yes()
