"""Who may release a version of the programme, and what has to be right before."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.events import queries
from cairn.events.may import timetables

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.events.queries.releases import Coming
    from cairn.people.models import Person

NAME_AT_MOST, WHY_AT_MOST, WORDS_AT_MOST = 60, 500, 2000


def release_programme(person: Person | None, event: Event, at: datetime, name: str = "") -> Verdict:
    """Whoever holds the event, while the solver does not change the timetable; and with `name`: under this name."""
    if not (verdict := timetables.change_timetable(person, event, at)):
        return verdict
    if name and queries.releases_of(event).filter(name=name).exists():
        return no(_("There is a version of that name already. Choose another name."))
    return yes()


def be_released(coming: Coming, *, why_broken: str | None = None) -> Verdict:
    """Whether what would be released is right; and with `why_broken`: with what is said about rules it breaks."""
    if not coming.sessions:
        return no(_("No session has both a place and a citizen who leads it, so there is nothing to release yet."))
    if coming.never:
        return no(
            _(
                "Somebody would be in two places or where they cannot be, an access need would not be met, or two"
                " sessions would be in one room. Mend that first: nothing makes up for it."
            )
        )
    if coming.lost:
        titles = ", ".join(f"“{one.title}”" for one in coming.lost[:5])
        words = _("In the last version, and not in this one: %(titles)s. Give each a place and a citizen who leads,")
        return no(words % {"titles": titles} + " " + _("or cancel it."))
    if not coming.changes.all:
        return no(_("Nothing has changed since the last version."))
    if coming.broken and why_broken is not None and not why_broken.strip():
        return no(_("Some rules are broken. Say why it is released all the same; everybody reads it."))
    return yes()
