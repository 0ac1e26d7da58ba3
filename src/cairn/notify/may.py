"""Whether a person may be written to, and who says so."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.notify import queries
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.notify.models import Letter
    from cairn.people.models import Person


TOO_LATE = timedelta(days=14)


def write_letter(
    person: Person, about: str, on: date, *, tells_since: datetime | None = None, things: Collection[str] = ()
) -> Verdict:
    """Never to somebody who does not want it, at most once a week about the same thing, and news at the pace chosen.

    `tells_since`, for news, is the moment after which it tells what happened: no line goes out twice. `things` are
    what the letter says waits for its reader.
    """
    if not (verdict := _be_written_to(person, about)):
        return verdict
    if about == queries.NEWS and not queries.wants_news(person):
        return no(_("This person wants letters about what needs them only."))
    if queries.was_written_to(person, about, on=on) or queries.was_reminded(person, things, on=on):
        return no(_("A letter about this was written to this person within the week, or the day where it is pressing."))
    if tells_since and queries.was_told_after(person, tells_since):
        return no(_("This person has been told a part of this already."))
    return yes()


def send_again(letter: Letter, *, on: date) -> Verdict:
    """Whether a letter that was cut off on its way may still go."""
    if not letter.sealed:
        return no(_("This letter has gone already."))
    if letter.written_on < on - TOO_LATE:
        return no(_("This letter is two weeks old. What it says may not be true any more."))
    return _be_written_to(letter.person, letter.about)


def _be_written_to(person: Person, about: str) -> Verdict:
    if not person.is_active:
        return no(_("This person does not use Cairn any more."))
    if not person.email:
        return no(_("We have no e-mail address of this person."))
    if not queries.wants_letters(person, about):
        return no(_("This person does not want letters about this."))
    return yes()


def choose_letters(person: Person | None) -> Verdict:
    return people_may.take_part(person)


def stop_letters(person: Person | None, about: str) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person and not queries.wants_letters(person, about):
        return no(_("We do not write to you about this any more already."))
    return yes()


def resume_letters(person: Person | None, about: str) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person and queries.wants_letters(person, about):
        return no(_("We write to you about this already."))
    return yes()


def see_news(person: Person | None) -> Verdict:
    return people_may.take_part(person)
