"""Who may look at reported words and act on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.moderation import queries
from cairn.moderation.choices import OUT_OF_SIGHT, State
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.moderation.things import Thing
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def moderate(person: Person | None, programme: Programme) -> Verdict:
    """Those who lead or facilitate the programme, and those from any side who were given the role."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not queries.moderates(person, programme):
        return no(_("Only moderators do this: those who lead this programme, and those who were given the role."))
    return yes()


def see_words(person: Person | None, thing: Thing, *, is_shown: bool) -> Verdict:
    """Their author; and moderators if they see them anyway, or while something about them has to be decided.

    So nobody reads a story that was told to others only because they moderate. `is_shown`: whether the person sees
    these words on their own page.
    """
    if thing.is_by(person):
        return yes()
    case = queries.case_of(thing.ref)
    is_running = case is not None and case.state in {State.REPORTED, *OUT_OF_SIGHT}
    if queries.moderates(person, thing.programme) and (is_shown or is_running):
        return yes()
    if case is not None and queries.is_asked_in(person, case):
        return yes()
    return no(_("Only their author reads these words here, and moderators while something has to be decided."))


def look_at(person: Person | None, thing: Thing) -> Verdict:
    """Whether this moderator can act here: nobody judges words that are theirs, that they reported, or about them."""
    return moderate(person, thing.programme) and judge(person, thing)


def judge(person: Person | None, thing: Thing) -> Verdict:
    """Whether these words are neither this person's nor about them, and they did not report them."""
    if thing.is_by(person):
        return no(_("These are your own words. Other moderators look at them."))
    if person is not None and person.pk in thing.about:
        return no(_("These words are about you, or about what you decide. Other moderators look at them."))
    case = queries.case_of(thing.ref)
    if person is not None and case is not None and queries.has_reported(person, case):
        return no(_("You reported these words. Other moderators look at them."))
    return yes()
