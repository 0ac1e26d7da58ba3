"""Who may hold, hide, keep and restore words. Hiding needs two different people."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.moderation import queries
from cairn.moderation.choices import State
from cairn.moderation.may.looking import look_at

if TYPE_CHECKING:
    from cairn.moderation.models import Case
    from cairn.moderation.things import Thing
    from cairn.people.models import Person


def hold(person: Person | None, thing: Thing, *, on: date) -> Verdict:
    """One moderator puts words out of sight at once, each of them once: so no chain of holds keeps them there."""
    if not (verdict := look_at(person, thing)) or person is None:
        return verdict
    case = queries.case_of(thing.ref)
    if queries.is_hidden(thing.kind, thing.ref, on=on) or (case and case.state == State.REFUSED):
        return no(_("These words are out of sight already."))
    if case is None:
        return yes()
    if queries.has_held(person, case):
        return no(_("You have held these words once. If they should go, another moderator holds them now."))
    if thing.needs_a_citizens_eye and queries.was_held(case) and not _is_citizen(person, thing, on):
        return no(_again_by_a_citizen(thing))
    return yes()


def hide(person: Person | None, thing: Thing, *, on: date) -> Verdict:
    """A second person, never the one who held: the account counts, not the role or when it was given."""
    if not (verdict := look_at(person, thing)) or person is None:
        return verdict
    case = queries.case_of(thing.ref)
    held = queries.standing_hold(case, on=on) if case else None
    if held is None:
        return no(_("Hiding takes two people. First one moderator holds the words; then another one can hide them."))
    if held.by_id == person.pk:
        return no(_("You held these words yourself. A second person has to look before they are hidden."))
    if thing.needs_a_citizens_eye and not held.is_citizen and not _is_citizen(person, thing, on):
        return no(_one_a_citizen(thing))
    return yes()


def keep(person: Person | None, thing: Thing) -> Verdict:
    """The words stay: one moderator is enough, also to end a hold."""
    if not (verdict := look_at(person, thing)):
        return verdict
    case = queries.case_of(thing.ref)
    if case is None or case.state not in {State.REPORTED, State.HELD}:
        return no(_("Nothing waits here: these words are neither reported nor held."))
    return yes()


def restore(person: Person | None, thing: Thing) -> Verdict:
    """What two people hid, one of them can take back. Everybody else's way is the appeal of the author."""
    if not (verdict := look_at(person, thing)) or person is None:
        return verdict
    case = queries.case_of(thing.ref)
    if case is None or case.state != State.HIDDEN:
        return no(_("These words are not hidden."))
    if queries.appeal_waiting(case):
        return no(_("The author has appealed. A moderator who has done nothing here yet decides that."))
    if person.pk in (hiders := queries.hiders(case)) or not _any_moderates(hiders, case):
        return yes()
    return no(_("Two people hid these words. One of them can restore them, or the author appeals."))


def _again_by_a_citizen(thing: Thing) -> str:
    if thing.is_about_the_organisation:
        return _(
            "These words were held before, and they are about those who run this work. Only a citizen who does not lead"
            " it can hold them now."
        )
    return _(
        "These words were held before, and a citizen wrote them, or somebody whose side nobody knows. Only a"
        " citizen who does not lead this work can hold them now."
    )


def _one_a_citizen(thing: Thing) -> str:
    if thing.is_about_the_organisation:
        return _(
            "These words are about those who run this work. One of the two who hide them has to be a citizen who does"
            " not lead it."
        )
    return _(
        "A citizen wrote these words, or somebody whose side nobody knows. One of the two who hide them has to be a"
        " citizen who does not lead this work. If no moderator is one, a lead can give a citizen that role."
    )


def _any_moderates(hiders: set[int], case: Case) -> bool:
    return queries.moderators_among(hiders, case.programme)


def _is_citizen(person: Person, thing: Thing, on: date) -> bool:
    return queries.is_citizen_eye(person, thing.place, on=on)
