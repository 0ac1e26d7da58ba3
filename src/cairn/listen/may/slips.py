"""Who may let words in without an account, and what the holder of a slip's code may do."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.listen import queries
from cairn.listen.choices import BY_THEIR_OWN_HAND, Way
from cairn.people import codes
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Contribution, OpenLink, Slip
    from cairn.people.models import Person
    from cairn.sessions.models import Session

SLIPS_AT_ONCE, SLIPS_UNUSED = 60, 600


def open_link(person: Person | None, activity: Activity) -> Verdict:
    """Whoever holds the work, once everybody may read what comes in."""
    if not (verdict := activities_may.hold(person, activity)):
        return verdict
    if not activities_may.see(None, activity):
        return no(_("Publish the programme first. What people say by a link can be read by everybody."))
    if queries.open_link(activity):
        return no(_("There is a link already. Close it before you open another."))
    return yes()


def close_link(person: Person | None, link: OpenLink) -> Verdict:
    if not (verdict := activities_may.hold(person, link.activity)):
        return verdict
    return yes() if link.is_open else no(_("This link is closed already."))


def say_by_link(link: OpenLink, *, at: datetime) -> Verdict:
    """Whether anybody can say something by this link now."""
    if not link.is_open:
        return no(_("This link is closed. Ask whoever gave it to you for the new one, or look on our site."))
    if not (verdict := activities_may.running(link.activity)):
        return verdict
    if not (verdict := activities_may.see(None, link.activity)):
        return verdict
    if queries.is_link_busy(link.activity, at=at):
        return no(_("Very much came in by this link within the hour. Please come back in an hour; it stays open."))
    return yes()


def say_in_session(session: Session) -> Verdict:
    """Whether anybody can say something in the room of this session without an account."""
    if not (verdict := activities_may.running(session.activity)):
        return verdict
    return activities_may.see(None, session.activity)


def print_slips(person: Person | None, activity: Activity, number: int = 1) -> Verdict:
    if not (verdict := activities_may.hold(person, activity)):
        return verdict
    if not 1 <= number <= SLIPS_AT_ONCE:
        return no(_("Print between 1 and %(most)d slips at once.") % {"most": SLIPS_AT_ONCE})
    if queries.unused(activity) + number > SLIPS_UNUSED:
        return no(_("There are hundreds of printed slips that nobody used. Use those first."))
    return yes()


def enter_for(person: Person | None, activity: Activity) -> Verdict:
    """Whoever holds the work enters what somebody said by phone, on paper or face to face."""
    return activities_may.hold(person, activity)


def enter_by(way: str) -> Verdict:
    if way not in Way.values or way in BY_THEIR_OWN_HAND:
        return no(_("Say how the words came to you: by phone, on paper or face to face."))
    return yes()


def use_code(activity: Activity, code: str, *, is_printed: bool) -> Verdict:
    """Whether words can be kept under this code: one just made, or one of a printed slip of this activity."""
    if not codes.is_one(code):
        return no(_("A code has four groups of four letters or numbers. Look at it again, sign by sign."))
    slip = queries.slip_by_code(code)
    if is_printed and (slip is None or slip.activity_id != activity.pk):
        return no(_("No slip of this activity has this code. Look at it again, sign by sign."))
    if slip and not is_printed:
        return no(_("This code was used already. Open the page again to get a new one."))
    return be_unused(slip) if slip else yes()


def be_unused(slip: Slip) -> Verdict:
    return no(_("This slip has been used already. Each one is for one thing.")) if slip.is_used else yes()


def use_slip(person: Person | None, slip: Slip, proof: str, *, at: datetime) -> Verdict:
    """The ground under what the holder of a code does; from when it belongs to an account, only that person's."""
    if not slip.is_used:
        return no(_("This slip has no words yet. Hand it in, or ask whoever gave it to you."))
    if slip.claimed_at:
        is_theirs = person is not None and slip.claimed_by_id == person.pk
        return yes() if is_theirs else no(_("These words belong to an account now. Sign in to do something with them."))
    if not queries.is_held(slip, proof, at=at):
        return no(_("Type the code of your slip again. For your safety it is asked for after half an hour."))
    return yes()


def confirm_slip(person: Person | None, slip: Slip, proof: str, *, at: datetime) -> Verdict:
    """The person says that these are their words. Nobody can say it about words they entered for another."""
    if not (verdict := use_slip(person, slip, proof, at=at)):
        return verdict
    if slip.is_confirmed:
        return no(_("You have confirmed this already."))
    if _is_gone(slip):
        return no(_("These words were taken back. There is nothing to confirm."))
    return _not_the_enterer(person, slip)


def confirm_what_was_read(slip: Slip, read: str) -> Verdict:
    """Whether the words are still those that were read. Without `read` nobody says which words they read."""
    if read and read != queries.words_on(slip):
        return no(_("These words were changed while you read them. Go back, and read them again."))
    return yes()


def correct_words(person: Person | None, slip: Slip, proof: str, *, at: datetime) -> Verdict:
    """The holder, or until it is confirmed whoever entered it; while nobody has built on the words."""
    if not (verdict := _holder_or_enterer(person, slip, proof, at=at)):
        return verdict
    if _is_gone(slip):
        return no(_("These words were taken back."))
    if slip.story and slip.is_confirmed:
        return no(_("It can be read and quoted by now. Take it back and tell it anew instead."))
    if slip.contribution and _is_built_on(slip.contribution):
        return no(_("Others answered this or joined it as it stands. Say what is different as something new."))
    return yes()


def take_back_words(person: Person | None, slip: Slip, proof: str, *, at: datetime) -> Verdict:
    """The holder of the code, at any time, for no reason. What it stands for must be a contribution."""
    if not (verdict := use_slip(person, slip, proof, at=at)):
        return verdict
    if slip.contribution is None:
        return no(_("A story is taken back on its own page."))
    return no(_("You have taken this back already.")) if _is_gone(slip) else yes()


def claim_slip(person: Person | None, slip: Slip, proof: str, *, at: datetime) -> Verdict:
    """The holder joins the words to their account. Who entered them for another cannot make them their own."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if slip.claimed_at:
        return no(_("These words belong to an account already."))
    if not (verdict := use_slip(person, slip, proof, at=at)):
        return verdict
    if _is_gone(slip):
        return no(_("These words were taken back."))
    return _not_the_enterer(person, slip)


def _holder_or_enterer(person: Person | None, slip: Slip, proof: str, *, at: datetime) -> Verdict:
    is_enterer = person is not None and slip.entered_by_id == person.pk
    if not is_enterer:
        return use_slip(person, slip, proof, at=at)
    if slip.is_confirmed or slip.claimed_at:
        return no(_("The person has confirmed these words. Only they can change them now."))
    return activities_may.running(slip.activity)


def _not_the_enterer(person: Person | None, slip: Slip) -> Verdict:
    if person is not None and slip.entered_by_id == person.pk:
        return no(_("You entered this for somebody. Only they can say that it is right. Sign out if this is not you."))
    return yes()


def _is_built_on(contribution: Contribution) -> bool:
    """Whether others answered it, joined it, or put it together with what they said."""
    in_a_theme = contribution.theme_id is not None
    return in_a_theme or contribution.replies.exists() or contribution.voices.exists()


def _is_gone(slip: Slip) -> bool:
    if slip.story:
        return slip.story.is_withdrawn
    return slip.contribution is None or slip.contribution.taken_back_at is not None
