"""Who may take in a programme made elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.events import queries
from cairn.events.may.events import hold

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.people.models import Person


def hand_in_programme(person: Person | None, event: Event) -> Verdict:
    """Whoever holds the event, as long as no version of its programme was made here."""
    if not (verdict := hold(person, event)):
        return verdict
    if queries.was_made_here(event):
        return no(
            _(
                "A version of this programme was made here already, and a file would overwrite it."
                " Open an event of its own for a programme made elsewhere."
            )
        )
    return yes()


def take_in_programme(person: Person | None, event: Event, name: str) -> Verdict:
    """And under this name."""
    if not (verdict := hand_in_programme(person, event)):
        return verdict
    if queries.releases_of(event).filter(name=name).exists():
        return no(_("There is a version of that name already. Choose another name."))
    return yes()
