"""Who may do what with a story."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.listen import queries, recordings
from cairn.listen.choices import CONSENT_WORDING, Editing, Note, TheirWord, Use, Whose
from cairn.listen.may.credit import be_credited
from cairn.listen.recordings import Kind
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Story
    from cairn.listen.recordings import Kept
    from cairn.people.models import Person


def tell_story(person: Person | None, activity: Activity) -> Verdict:
    return activities_may.take_part(person, activity)


def tell_for(*, whose: str, their_word: str) -> Verdict:
    """Whether it is said whose story this is, and what they say to it. What is told may be about their health."""
    if whose not in Whose.values:
        return no(_("Say whose story this is."))
    if whose == Whose.OTHER and their_word not in TheirWord.values:
        return no(_("Say whether the person this is about agreed to your telling it."))
    return yes()


def note(notes: Collection[str]) -> Verdict:
    """Whether these are notes from the list."""
    return yes() if set(notes) <= set(Note.values) else no(_("Choose notes from the list."))


def hide_notes(person: Person | None, notes: Collection[str]) -> Verdict:
    return note(notes) if (verdict := people_may.take_part(person)) else verdict


def add_recording(kept: Kept, *, transcript: str) -> Verdict:
    """A recording can be read too, lies in the store, and belongs to one story only."""
    if not transcript.strip():
        return no(_("Write down what is said in the recording, so that people who cannot hear it can read it."))
    if kept.kind not in Kind.values or not recordings.holds(kept.name) or queries.is_in_a_story(kept.name):
        return no(_("Your recording does not wait here any more. Choose the file again."))
    return yes()


def change_consent(person: Person | None, story: Story) -> Verdict:
    """The teller's right at any time: it does not depend on taking part, nor on the work still running."""
    if not (verdict := _own(person, story)):
        return verdict
    if story.is_withdrawn:
        return no(_("You have taken this story back. Nobody but you can see it."))
    return yes()


def renew_consent(person: Person | None, story: Story, *, on: date) -> Verdict:
    """Say once more what was agreed to, as it is: not where it is past, nor where its words are other ones now."""
    if not (verdict := change_consent(person, story)):
        return verdict
    if story.agreed.is_past(on):
        return no(_("The last day you agreed to has gone by. Choose anew what your story may be used for."))
    if story.agreed.wording != CONSENT_WORDING:
        return no(_("The words people agree to have changed since. Read them, and choose anew."))
    return yes()


def withdraw_story(person: Person | None, story: Story, *, is_held: bool = False) -> Verdict:
    """As easy as telling it: the teller, at any time, for no reason."""
    if not (verdict := _own(person, story, is_held=is_held)):
        return verdict
    return no(_("You have taken this story back already.")) if story.is_withdrawn else yes()


def share_again(person: Person | None, story: Story, *, is_held: bool = False) -> Verdict:
    """Whoever took it back too quickly, as long as the words are there."""
    if not (verdict := _own(person, story, is_held=is_held)):
        return verdict
    if story.erased_at:
        return no(_("The words of this story are gone. You can tell it anew."))
    return yes() if story.is_withdrawn else no(_("This story is shared already."))


def erase_story(person: Person | None, story: Story, *, is_held: bool = False) -> Verdict:
    """Only what is taken back can be destroyed, so that nobody loses words by one wrong press."""
    if not (verdict := _own(person, story, is_held=is_held)):
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


def _own(person: Person | None, story: Story, *, is_held: bool = False) -> Verdict:
    """`is_held`: it belongs to no account, and the code of its slip was typed a moment ago."""
    if is_held:
        return yes()
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or story.teller_id != person.pk:
        return no(_("A story belongs to the person who told it. Only they can do this."))
    return yes()
