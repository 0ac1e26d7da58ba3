"""Who may report words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.moderation import queries
from cairn.moderation.choices import Reason, State
from cairn.programmes import may as programmes_may

if TYPE_CHECKING:
    from cairn.moderation.things import Thing
    from cairn.people.models import Person


def report(person: Person | None, thing: Thing, *, on: date) -> Verdict:
    """Anybody who may see where they stand, with or without an account. The words stay until a moderator looks."""
    place = thing.activity
    seen = activities_may.see(person, place) if place else programmes_may.see(person, thing.programme)
    if not seen:
        return seen
    if thing.is_by(person):
        return no(_("These are your own words. You need no report to have them changed or taken back."))
    if queries.is_hidden(thing.kind, thing.ref, on=on):
        return no(_("These words are out of sight already. Moderators are looking at them."))
    case = queries.case_of(thing.ref)
    if case is not None and case.state == State.REFUSED:
        return no(_("These words are not published."))
    if person is not None and case is not None and queries.has_reported(person, case, is_open=True):
        return no(_("You have reported these words. Moderators will look at them; it needs no second report."))
    return yes()


def give(reason: str) -> Verdict:
    return yes() if reason in Reason.values else no(_("Choose what is wrong with these words."))


def is_open(state: str) -> bool:
    """Whether somebody still has to decide about a case in this state."""
    return state in {State.REPORTED, State.HELD}
