"""Whose a reflection is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.reflections import queries

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.reflections.models import Reflection


def be_the_author(person: Person | None, reflection: Reflection) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not queries.is_authors(person, reflection):
        return no(_("A reflection belongs to the person who wrote it. Only they can do this."))
    return yes()
