"""Who may say until when people are asked."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.listen import queries
from cairn.listen.may.longest import LONGEST_WAIT
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Asking
    from cairn.people.models import Person


def open_asking(person: Person | None, activity: Activity) -> Verdict:
    """Whoever holds the work says when people are asked. One asking at a time."""
    if not (verdict := activities_may.hold(person, activity)):
        return verdict
    last = queries.asking(activity)
    if last and last.is_open:
        return no(_("People can have their say already. That time has to end before another one starts."))
    return yes()


def ask_until(day: date, *, on: date) -> Verdict:
    """Whether asking can be open until this day, said on the day `on`."""
    if day <= on:
        return no(_("Enter a day still to come, so that people have time to say something."))
    if day > on + LONGEST_WAIT:
        return no(_("That is more than two years away. Enter a nearer day; there can be another time later."))
    return yes()


def close_asking(person: Person | None, asking: Asking) -> Verdict:
    if not (verdict := activities_may.hold(person, asking.activity)):
        return verdict
    return yes() if asking.is_open else no(_("This time has ended already."))


def shorten_asking(person: Person | None, asking: Asking, at: datetime) -> Verdict:
    """Whoever holds the work, or a citizen who takes part, says that citizens agreed to less time."""
    if not (verdict := activities_may.running(asking.activity)):
        return verdict
    part = activities.participant(person, asking.activity)
    is_citizen = part is not None and part.side == Side.CITIZEN
    if not is_citizen and not activities_may.hold(person, asking.activity):
        return no(_("Only a citizen who takes part, or whoever leads this work, says what citizens agreed to."))
    if asking.shortened_at:
        return no(_("This was said already. The citizens who take part are asked whether it was so."))
    if queries.days_asked(asking, at=at) >= queries.ASK_FOR_AT_LEAST:
        return no(
            _("People have had %(days)d working days to have their say. Nobody has to agree to less.")
            % {"days": queries.ASK_FOR_AT_LEAST}
        )
    return yes()
