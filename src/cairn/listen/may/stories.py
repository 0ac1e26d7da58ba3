"""Who may do what with a story."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.listen.choices import Editing, Use
from cairn.listen.may.credit import be_credited
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Story
    from cairn.people.models import Person


def tell_story(person: Person | None, activity: Activity) -> Verdict:
    return activities_may.take_part(person, activity)


def change_consent(person: Person | None, story: Story) -> Verdict:
    """The teller's right at any time: it does not depend on taking part, nor on the work still running."""
    if not (verdict := _own(person, story)):
        return verdict
    if story.is_withdrawn:
        return no(_("You have taken this story back. Nobody but you can see it."))
    return yes()


def withdraw_story(person: Person | None, story: Story) -> Verdict:
    """As easy as telling it: the teller, at any time, for no reason."""
    if not (verdict := _own(person, story)):
        return verdict
    return no(_("You have taken this story back already.")) if story.is_withdrawn else yes()


def erase_story(person: Person | None, story: Story) -> Verdict:
    """Only what is taken back can be destroyed, so that nobody loses words by one wrong press."""
    if not (verdict := _own(person, story)):
        return verdict
    if story.erased_at:
        return no(_("The words of this story are gone already."))
    if not story.is_withdrawn:
        return no(_("Take the story back first. Then its words can be destroyed."))
    return yes()


def agree_to(*, uses: Collection[str], credit: str, editing: str, until_on: date | None, on: date) -> Verdict:
    """Whether this is a consent somebody can give on the day `on`: at least one use, and an end still to come."""
    if not uses or not set(uses) <= set(Use.values):
        return no(_("Choose what your story may be used for: at least one thing from the list."))
    if editing not in Editing.values:
        return no(_("Choose how your story may be quoted."))
    if until_on is not None and until_on < on:
        return no(_("That day has gone by. Enter a day still to come, or leave it empty."))
    return be_credited(credit)


def _own(person: Person | None, story: Story) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or story.teller_id != person.pk:
        return no(_("A story belongs to the person who told it. Only they can do this."))
    return yes()
