"""On my page: whether I am asked to be a contact, whether something waits for me as one, what has no contact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from cairn.care import queries
from cairn.programmes import queries as programmes
from cairn.web import links
from cairn.web.contents.my_line import Line

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.web.contents.there import There


def everything(person: Person, there: There) -> Iterator[Line]:
    """A line for each thing. Nothing says how much waits, or what."""
    yield from _asked(there)
    if "led" in there:
        yield from _missing(person)


def _asked(there: There) -> Iterator[Line]:
    for contact in there.rows("contacts"):
        values = {"task": contact.get_task_display(), "title": contact.programme.title}
        yield Line(_("Will you be the %(task)s of “%(title)s”?") % values, reverse("care_asked", args=[contact.ref]))
    if "unseen" in there:
        yield Line(_("Somebody asks you to get in touch."), reverse("care_waiting"))
    for message in there.rows("without_reader"):
        words = _("The contact you wrote to is not there any more. Say what becomes of your words.")
        yield Line(words, reverse("care_mine_one", args=[message.ref]))


def _missing(person: Person) -> Iterator[Line]:
    """For a lead: what nobody looks after in the programmes they lead."""
    led = list(programmes.programmes_led_by(person))
    without = queries.tasks_without_contact_in(led) if led else {}
    for programme in led:
        for task in without.get(programme.pk, []):
            words = _("“%(title)s” has no %(task)s. Ask somebody: until then people reach nobody there.")
            values = {"title": programme.title, "task": task.label}
            yield Line(words % values, links.in_programme("care_contacts", programme))
