"""Who may argue for and against an option, and for whom an argument can count."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.explore import queries
from cairn.explore.may.options import speak_to
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.explore.models import Argument, Option
    from cairn.people.models import Person


def argue(person: Person | None, option: Option) -> Verdict:
    """Everybody who takes part, one argument each: so that nobody fills a side of the page alone."""
    if not (verdict := speak_to(person, option)):
        return verdict
    if queries.argument_of(person, option):
        return no(_("You gave an argument here already. Take it back to give another one."))
    return yes()


def take_back_argument(person: Person | None, argument: Argument) -> Verdict:
    if not (verdict := activities_may.running(argument.option.activity)):
        return verdict
    if person is None or argument.author_id != person.pk:
        return no(_("Only whoever gave an argument takes it back."))
    return yes()


def count_argument(person: Person | None, argument: Argument, *, on: date) -> Verdict:
    """Everybody who takes part, but for the one who gave it: for them it counts anyway."""
    if not (verdict := activities_may.take_part(person, argument.option.activity)):
        return verdict
    if argument.option.activity.is_at("do") or argument.option.activity.is_at("learn"):
        return no(_("This work has decided and gone on. What was said to its options stays readable."))
    if person is not None and argument.author_id == person.pk:
        return no(_("This is your own argument."))
    if moderation.is_hidden(Kind.ARGUMENT, argument.ref, on=on):
        return no(_("This argument is out of sight."))
    return yes()
