"""Who may do what with stories, contributions and replies."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.listen import queries
from cairn.listen.choices import DATED, Answer, Credit, Readers
from cairn.people import may as people_may
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Asking, Story
    from cairn.people.models import Person

LONGEST_WAIT = timedelta(days=2 * 366)


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


def contribute(person: Person | None, activity: Activity) -> Verdict:
    """At any stage: people think of things when they think of them."""
    return activities_may.take_part(person, activity)


def ask_question(person: Person | None, activity: Activity) -> Verdict:
    """Anybody who is signed in and can see the activity may ask, whether they take part or not."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := activities_may.running(activity)):
        return verdict
    return activities_may.see(person, activity)


def reply(person: Person | None, activity: Activity) -> Verdict:
    """Whoever leads the work, or owns the decision. Also after it has ended: an answer stays owed."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    card = activities.card(activity)
    if person and card and card.decision_owner_id == person.pk:
        return yes()
    if not activities_may.lead(person, activity.programme):
        return no(_("Answers come from those who lead this work or own the decision. You can add words of your own."))
    return yes()


def agree_to(*, readers: str, credit: str) -> Verdict:
    """Whether this is a consent somebody can give: one circle of readers, one credit."""
    if readers not in Readers.values:
        return no(_("Choose who may see your story."))
    return be_credited(credit)


def be_credited(credit: str) -> Verdict:
    return yes() if credit in Credit.values else no(_("Choose what stands beside your words: a name, or none."))


def reply_so(*, answer: str, by_on: date | None, on: date) -> Verdict:
    """Whether this is one of the four answers, with the day it needs."""
    if answer not in Answer.values:
        return no(_("Choose one of the four answers."))
    if answer not in DATED:
        return yes()
    if by_on is None:
        return no(_("Enter the day people can count on, like 14 March 2027. Without a day this is not an answer."))
    if by_on < on:
        return no(_("That day has gone by. Enter a day still to come."))
    if by_on > on + LONGEST_WAIT:
        return no(_("That is more than two years away. Enter a nearer day; you can answer again then."))
    return yes()


def open_asking(person: Person | None, activity: Activity) -> Verdict:
    """Whoever holds the work says when people are asked. One asking at a time."""
    if not (verdict := activities_may.hold(person, activity)):
        return verdict
    last = queries.asking(activity)
    if last and last.is_open:
        return no(_("People can have their say already. That time has to end before another one starts."))
    return yes()


def ask_until(day: date, *, on: date) -> Verdict:
    """Whether asking can be open until this day, said on the day `on`."""
    if day <= on:
        return no(_("Enter a day still to come, so that people have time to say something."))
    if day > on + LONGEST_WAIT:
        return no(_("That is more than two years away. Enter a nearer day; there can be another time later."))
    return yes()


def close_asking(person: Person | None, asking: Asking) -> Verdict:
    if not (verdict := activities_may.hold(person, asking.activity)):
        return verdict
    return yes() if asking.is_open else no(_("This time has ended already."))


def shorten_asking(person: Person | None, asking: Asking, at: datetime) -> Verdict:
    """Whoever holds the work, or a citizen who takes part, says that citizens agreed to less time."""
    if not (verdict := activities_may.running(asking.activity)):
        return verdict
    part = activities.participant(person, asking.activity)
    is_citizen = part is not None and part.side == Side.CITIZEN
    if not is_citizen and not activities_may.hold(person, asking.activity):
        return no(_("Only a citizen who takes part, or whoever leads this work, says what citizens agreed to."))
    if asking.shortened_at:
        return no(_("This was said already. The citizens who take part are asked whether it was so."))
    if queries.days_asked(asking, at=at) >= queries.ASK_FOR_AT_LEAST:
        return no(
            _("People have had %(days)d working days to have their say. Nobody has to agree to less.")
            % {"days": queries.ASK_FOR_AT_LEAST}
        )
    return yes()


def _own(person: Person | None, story: Story) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or story.teller_id != person.pk:
        return no(_("A story belongs to the person who told it. Only they can do this."))
    return yes()
