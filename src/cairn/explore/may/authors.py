"""Who may ask somebody to stand as an author of an option, agree to it, and leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.explore import queries
from cairn.explore.may.options import edit_option, work_on

if TYPE_CHECKING:
    from cairn.explore.models import Option
    from cairn.people.models import Person


def ask_author(person: Person | None, option: Option, other: Person | None = None) -> Verdict:
    """Its authors ask others who take part. With `other` left out: whether this person can ask anybody."""
    if not (verdict := edit_option(person, option)) or other is None:
        return verdict
    if not activities.participant(other, option.activity):
        return no(
            _("%(name)s does not take part here and so cannot stand as an author. Ask them to join first.")
            % {"name": other.shown_name}
        )
    if queries.is_author(other, option):
        return no(_("%(name)s is one of its authors already.") % {"name": other.shown_name})
    if queries.is_asked(other, option):
        return no(_("%(name)s was asked already, and has not answered yet.") % {"name": other.shown_name})
    return yes()


def join_authors(person: Person | None, option: Option) -> Verdict:
    """Whoever was asked, and still takes part."""
    if not (verdict := activities_may.take_part(person, option.activity)):
        return verdict
    if not (verdict := work_on(option)):
        return verdict
    if not queries.is_asked(person, option):
        return no(_("Nobody asked you to stand as an author of this option, or it is answered already."))
    return yes()


def leave_authors(person: Person | None, option: Option) -> Verdict:
    """Any author, at any time while the work runs: nobody has to stand by words. The last one drops it instead."""
    if not (verdict := activities_may.running(option.activity)):
        return verdict
    if not queries.is_author(person, option):
        return no(_("You are not one of its authors."))
    if queries.number_of_authors(option) == 1:
        return no(_("You are its only author. Drop the option, or ask somebody to stand as an author first."))
    return yes()
