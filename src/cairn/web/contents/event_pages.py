"""Where one can go from the page of an event: what everybody reads, and what whoever makes it sets up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from cairn.events import may
from cairn.web import links
from cairn.web.components.lists import Link

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.events.models import Event
    from cairn.people.models import Person


def pages(event: Event) -> list[Link]:
    """The pages of the event that everybody can read."""
    named = {
        "proposals": _("Sessions proposed, and what people say of them"),
        "patients_included": _("Patients Included check"),
    }
    found = [Link(label, links.in_activity(name, event.activity)) for name, label in named.items()]
    return [*found, Link(_("The programme for everybody"), reverse("event_programme", args=[event.slug]))]


def own_pages(event: Event, person: Person | None) -> list[Link]:
    """The pages for somebody who leads or speaks, or takes part in making the event."""
    found = []
    if may.say_away(person, event, person):
        label = _("Say when you cannot come")
        found.append(Link(label, links.in_activity("say_when_away", event.activity)))
    if may.see_timetable(person, event):
        label = _("The timetable as it is being made")
        found.append(Link(label, links.in_activity("timetable_grid", event.activity)))
    return found


def makers_pages(activity: Activity) -> list[Link]:
    """The pages on which whoever makes the event sets it up."""
    named = {
        "change_event": _("Change what the event is"),
        "change_call": _("The call: days and words"),
        "propose_for": _("Write down a session somebody told you"),
        "name_panel": _("Who looks at the proposals"),
        "put_to_decision": _("Put the proposals to the decision"),
        "timetable": _("The timetable: days, rooms, who is where when"),
        "import_programme": _("Take in a programme made elsewhere"),
    }
    return [Link(label, links.in_activity(name, activity)) for name, label in named.items()]
