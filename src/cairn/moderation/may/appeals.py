"""Who may appeal, and who decides."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.moderation import queries
from cairn.moderation.may.looking import judge, look_at
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.moderation.things import Thing
    from cairn.people.models import Person


def appeal(person: Person | None, thing: Thing) -> Verdict:
    """The author alone, signed in or with the code of the words; once for each hiding."""
    if not thing.is_by(person):
        return no(_("Only the author of these words can appeal. Sign in as that person, or enter the code."))
    case = queries.case_of(thing.ref)
    hiding = queries.hiding(case) if case else None
    if hiding is None:
        return no(_("These words are not hidden, so there is nothing to appeal against."))
    if queries.appeal_of(hiding):
        return no(_("You have appealed. It is decided once, by somebody who has done nothing here before."))
    return yes()


def appeal_refusal(person: Person | None, thing: Thing) -> Verdict:
    """The writer of a reply that was not published; once."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not thing.is_by(person):
        return no(_("A reply belongs to the person who wrote it. Only they can appeal."))
    if queries.case_of(thing.ref):
        return no(_("You have appealed. It is decided once, by somebody who has done nothing here before."))
    return yes()


def decide_appeal(person: Person | None, thing: Thing) -> Verdict:
    """A moderator who never did anything about these words, or whoever was asked in to decide this appeal."""
    case = queries.case_of(thing.ref)
    if case is not None and queries.is_asked_in(person, case):
        verdict = people_may.take_part(person) and judge(person, thing)
    else:
        verdict = look_at(person, thing)
    if not verdict or person is None:
        return verdict
    if case is None or queries.appeal_waiting(case) is None:
        return no(_("No appeal waits here."))
    if queries.has_acted(person, case):
        return no(_("You have acted here before. An appeal is decided by a moderator who has not."))
    return yes()


def decline_appeal(person: Person | None, thing: Thing) -> Verdict:
    """Whoever was asked in says no, for no reason."""
    case = queries.case_of(thing.ref)
    if case is None or not queries.is_asked_in(person, case):
        return no(_("You are not asked to decide here, or it is decided already."))
    return yes()


def ask_in(person: Person | None, thing: Thing, *, on: date) -> Verdict:
    """Whoever moderates here, once no moderator is left who could decide, or the day has gone by.

    Also those who hid the words: the lot says who is asked. One person at a time: another one when the first says no,
    or lets the day go by.
    """
    if not (verdict := look_at(person, thing)):
        return verdict
    case = queries.case_of(thing.ref)
    waiting = queries.appeal_waiting(case) if case else None
    if case is None or waiting is None:
        return no(_("No appeal waits here."))
    is_late = queries.due_on(waiting) < on
    if not is_late and queries.has_a_new_eye(case) and not waiting.asked_id:
        return no(_("A moderator who has done nothing here yet decides this. Nobody else has to be asked."))
    if not is_late and waiting.asked_id:
        return no(_("Somebody is asked already. If they say no or their day goes by, you can ask somebody else."))
    if not queries.to_ask_in(thing, case, on=on):
        return no(
            _(
                "There is nobody left to ask. A lead can give somebody new the role of a moderator, on the page of the"
                " people: then they decide."
            )
        )
    return yes()
