"""Who may appeal, and who decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.moderation import queries
from cairn.moderation.may.looking import look_at

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


def decide_appeal(person: Person | None, thing: Thing) -> Verdict:
    """A moderator who never did anything about these words."""
    if not (verdict := look_at(person, thing)) or person is None:
        return verdict
    case = queries.case_of(thing.ref)
    if case is None or queries.appeal_waiting(case) is None:
        return no(_("No appeal waits here."))
    if queries.has_acted(person, case):
        return no(_("You have acted here before. An appeal is decided by a moderator who has not."))
    return yes()
