"""Who may put contributions together, and who may say that it is not their point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.listen import queries
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Contribution, Theme
    from cairn.people.models import Person


def sort(person: Person | None, activity: Activity) -> Verdict:
    """Whoever leads the work puts what people said together. Also after it has ended: answers stay owed."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not activities_may.lead(person, activity.programme):
        return no(_("Those who lead this work sort what people said. You can say that a theme is not your point."))
    return yes()


def name_theme(activity: Activity, title: str, *, but: Theme | None = None) -> Verdict:
    """Two themes of an activity are never called the same."""
    if any(one.title.casefold() == title.casefold() and one != but for one in queries.themes(activity)):
        return no(_("There is a theme with this name already. Use it, or choose another name."))
    return yes()


def place(person: Person | None, contribution: Contribution, theme: Theme) -> Verdict:
    """Into a theme of the same activity, while it stands in none, and never against its author's word."""
    if not (verdict := sort(person, contribution.activity)):
        return verdict
    if theme.activity_id != contribution.activity_id:
        return no(_("This theme belongs to another activity."))
    if contribution.theme_id is not None:
        return no(_("It stands in a theme already. Take it out there first."))
    if queries.is_disputed(contribution):
        return no(_("Its author said that a theme was not their point. It gets an answer of its own."))
    return yes()


def take_out(person: Person | None, contribution: Contribution) -> Verdict:
    if not (verdict := sort(person, contribution.activity)):
        return verdict
    if contribution.theme_id is None:
        return no(_("It stands in no theme."))
    return yes()


def speak_for(person: Person | None, contribution: Contribution, *, is_held: bool = False) -> Verdict:
    """Whoever said it, and nobody else. `is_held`: the code of its slip was typed, and it belongs to no account."""
    if is_held:
        not_theirs = no(_("You entered these words for somebody else. They say so themselves, with their code."))
        return not_theirs if queries.was_entered_by(person, contribution) else yes()
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or contribution.author_id != person.pk:
        return no(_("Only the person who said this can say so."))
    return yes()


def dispute(person: Person | None, contribution: Contribution, *, is_held: bool = False) -> Verdict:
    if not (verdict := speak_for(person, contribution, is_held=is_held)):
        return verdict
    if contribution.theme_id is None:
        return no(_("It stands in no theme, so it gets an answer of its own."))
    return yes()


def reply_to_theme(theme: Theme) -> Verdict:
    """A theme is answered once somebody's words stand in it. Who may answer, `reply` says."""
    if not queries.in_theme(theme).exists():
        return no(_("Nothing stands in this theme yet. Put in what people said, then answer it."))
    return yes()
