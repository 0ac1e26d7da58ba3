"""Who may use a story, for what, where and in which words; who answers for a use and who ends it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.ledger import queries as ledger
from cairn.listen import queries
from cairn.listen.choices import Editing, Use
from cairn.listen.quoting import (
    ENTERED_AS,
    GONE_AS,
    IN_A_THING,
    OF_THE_PROGRAMME,
    USES_IN,
    Place,
    State,
    passage,
)
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Story, StoryUse
    from cairn.people.models import Person


def use_story(person: Person | None, story: Story, *, use: str, place: str, on: date) -> Verdict:
    """Whoever may read it under this use, or leads the work where that is what the use is for; and its teller agrees.

    `queries.agreed_now` is asked, not what was read before: a consent can end while somebody fills in a form.
    """
    if not (verdict := people_may.take_part(person) and activities_may.see(person, story.activity)):
        return verdict
    if not queries.stands(story, on=on):
        return no(_("This story cannot be used: its teller took it back, or agreed until a day that has gone by."))
    if place not in Place.values or use not in USES_IN[Place(place)]:
        return no(_("A story cannot stand there under this use. Choose another place or another use."))
    if use not in queries.uses_open_for(person, story.activity):
        return no(_("Only people who may read a story under this use can use it so. Ask whoever leads this work."))
    if use not in queries.agreed_now(story).uses:
        return no(_("Its teller has not agreed to this use. Choose one they agreed to, or leave the story out."))
    return yes()


def use_somehow(person: Person | None, story: Story, *, on: date) -> Verdict:
    """Whether there is any use of this story that this person could make."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if queries.stands(story, on=on) and set(queries.uses_open_for(person, story.activity)) & set(story.agreed.uses):
        return yes()
    return no(_("Its teller has not agreed to a use that is open to you."))


def quote_so(story: Story, words: str) -> Verdict:
    """Whether the teller's choice of how to be quoted allows these words. Without words it is the whole story."""
    if not words.strip():
        return yes()
    if queries.agreed_now(story).editing == Editing.WHOLE:
        return no(_("Its teller agreed to the whole story only, word for word. Leave the words to quote empty."))
    if not passage(words, story_texts(story)):
        return no(
            _(
                "These are not the teller's exact words in one piece. Copy a passage from the story, whole words, with"
                " nothing left out and nothing added."
            )
        )
    return yes()


def story_texts(story: Story) -> list[str]:
    """The texts of a story that can be quoted."""
    return [story.words, story.would_have_helped, story.transcript]


def stand_somewhere(story: Story, place: str, about: str) -> Verdict:
    """Whether it is said in which option, decision or reflection it stands, and that one is here and not gone.

    Here is the activity in which the story was told; for a reflection, its programme. The record says what is there.
    """
    if place not in IN_A_THING:
        return yes()
    if not about:
        return no(_("Choose what the story stands behind."))
    where, begun = Place(place), ENTERED_AS[Place(place)]
    chain = story.activity.programme.chain if where in OF_THE_PROGRAMME else story.activity.chain
    is_ref = about.isascii() and about.isalnum()
    if is_ref and ledger.last_kind(chain, about, kinds=(*begun, *GONE_AS[where])) in begun:
        return yes()
    return no(_("This is not part of the work in which the story was told, or it is not there any more. Choose again."))


def be_used_once(story: Story, place: str, about: str) -> Verdict:
    """One story stands once in one thing: who wants to quote other words takes the first quote out."""
    if about and queries.stands_in(story, place, about):
        return no(_("This story stands there already, or waits for its teller's yes."))
    return yes()


def allow_use(person: Person | None, use: StoryUse, *, on: date, is_held: bool = False) -> Verdict:
    """Its teller alone, as long as the story stands and covers this use. `is_held`: as in `withdraw_story`."""
    if not (verdict := decline_use(person, use, is_held=is_held)):
        return verdict
    if not queries.stands(use.story, on=on) or use.use not in queries.agreed_now(use.story).uses:
        return no(_("What you agreed to does not cover this. Change what your story may be used for first."))
    return quote_so(use.story, use.words)


def decline_use(person: Person | None, use: StoryUse, *, is_held: bool = False) -> Verdict:
    if not is_held and not (verdict := people_may.take_part(person)):
        return verdict
    if not is_held and not _is_told_by(person, use):
        return no(_("A story belongs to the person who told it. Only they say yes or no to this."))
    return yes() if use.state == State.ASKED else no(_("This does not wait for an answer any more."))


def end_use(person: Person | None, use: StoryUse, *, is_held: bool = False) -> Verdict:
    """Whoever used it, whoever leads the work, and always its teller: also one use alone can be taken back."""
    if not is_held and not (verdict := people_may.take_part(person)):
        return verdict
    if not use.is_running:
        return no(_("This use has ended already."))
    if is_held or _is_told_by(person, use) or answer_for(person, use):
        return yes()
    return no(_("Only whoever used this story, whoever leads this work, or its teller can take it out."))


def confirm_taken_out(person: Person | None, use: StoryUse) -> Verdict:
    """That it is out where Cairn cannot reach: whoever used it says so, or whoever leads the work."""
    if not (verdict := people_may.take_part(person) and answer_for(person, use)):
        return verdict
    return yes() if use.has_to_be_taken_out else no(_("Nothing has to be taken out here any more."))


def answer_for(person: Person | None, use: StoryUse) -> Verdict:
    """Whether this person answers for that use: they made it, or lead the work."""
    if person is not None and use.by_id == person.pk:
        return yes()
    return activities_may.lead(person, use.story.activity.programme)


def take_stories_out(person: Person | None, activity: Activity, *, use: str) -> Verdict:
    """Whoever leads the work: for training, the press, or this programme's reports."""
    if not (verdict := activities_may.lead(person, activity.programme)):
        return verdict
    if use not in USES_IN[Place.EXPORT]:
        return no(_("Choose what the stories are for: training, the press, or this programme's reports."))
    return yes()


def stories_can_be_taken_out(activity: Activity, *, use: str, on: date) -> Verdict:
    """Whether any story can go: agreed to this use, and quoted without being asked each time."""
    found = queries.stories_to_use(activity, [Use(use)], on=on).exclude(consent__editing=Editing.ASK)
    return yes() if found.exists() else no(_("No story can go: no teller has agreed to this use without being asked."))


def _is_told_by(person: Person | None, use: StoryUse) -> bool:
    return person is not None and use.story.teller_id == person.pk
