"""What the holder of a slip's code does with their words: confirm, correct, take back, join to an account."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn import fulltext
from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.ledger.action import action, quiet
from cairn.listen import may
from cairn.listen.choices import CONTRIBUTION_LENGTH, STORY_LENGTH
from cairn.listen.models import Contribution, Slip, Story
from cairn.moderation import actions as moderation
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.people.models import Person


@action
def confirm_slip(slip: Slip, *, at: datetime, proof: str, by: Person | None = None, read: str = "") -> Slip:
    """The person says that this is what they said. A story can be read from now on, as they agreed.

    `proof`: that the code was typed, from `queries.proof`. `by`: whoever is signed in meanwhile; kept nowhere.
    `read`: the words they read, by `queries.words_on`: whoever entered them may have changed them since.
    """
    _look_at_the_words_again(slip)
    may.confirm_slip(by, slip, proof, at=at).or_refuse()
    may.confirm_what_was_read(slip, read).or_refuse()
    slip.confirmed_at = at
    slip.save(update_fields=["confirmed_at"])
    kind = "listen.story.confirmed" if slip.story else "listen.contribution.confirmed"
    _enter_for_the_holder(kind, slip, at=at)
    return slip


@action
def correct_words(
    slip: Slip, *, at: datetime, words: str, would_have_helped: str = "", proof: str = "", by: Person | None = None
) -> Slip:
    """Other words in place of those that were entered: by the holder, or before they confirm by who entered them."""
    _look_at_the_words_again(slip)
    may.correct_words(by, slip, proof, at=at).or_refuse()
    if story := slip.story:
        story.words = told.plainly(words, most=STORY_LENGTH)
        story.would_have_helped = (
            told.plainly(would_have_helped, most=STORY_LENGTH) if would_have_helped.strip() else ""
        )
        story.save(update_fields=["words", "would_have_helped"])
        content = story.fingerprint(story.words, story.would_have_helped)
        _enter_for_the_holder("listen.story.corrected", slip, at=at, content=content)
    else:
        contribution = _contribution(slip)
        contribution.words = told.plainly(words, most=CONTRIBUTION_LENGTH)
        contribution.save(update_fields=["words"])
        content = contribution.fingerprint(contribution.words)
        _enter_for_the_holder("listen.contribution.corrected", slip, at=at, content=content)
    fulltext.forget_what_was_written()
    return slip


@action
def take_back_words(slip: Slip, *, at: datetime, proof: str = "", by: Person | None = None) -> Slip:
    """Take a contribution back. Its words are destroyed; that something was said, and is owed a word, stays.

    With them goes what its author wrote about a theme or an answer: it may say the same once more.
    """
    _look_at_the_words_again(slip)
    may.take_back_words(by, slip, proof, at=at).or_refuse()
    contribution = _contribution(slip)
    contribution.words, contribution.salt, contribution.taken_back_at = "", "", at
    contribution.save(update_fields=["words", "salt", "taken_back_at"])
    contribution.checks.update(words="")
    contribution.placings.exclude(why="").update(why="", salt="")
    _enter_for_the_holder("listen.contribution.taken_back", slip, at=at)
    fulltext.forget_what_was_written()
    return slip


@quiet("an entry would tell whose words these are, which were kept without a name")
def claim_slip(slip: Slip, *, by: Person, at: datetime, proof: str) -> Slip:
    """Join the words to an account: they stand on its page, and the code opens nothing any more.

    From now on they show the person's side. The entries of the record stay as they were.
    """
    _look_at_the_words_again(slip)
    may.claim_slip(by, slip, proof, at=at).or_refuse()
    slip.claimed_by, slip.claimed_at = by, at
    slip.save(update_fields=["claimed_by", "claimed_at"])
    side = activities.side_of(by, slip.activity, on=at.date())
    if story := slip.story:
        story.teller, story.side = by, side
        story.save(update_fields=["teller", "side"])
    else:
        contribution = _contribution(slip)
        contribution.author, contribution.side = by, side
        contribution.save(update_fields=["author", "side"])
    if slip.about:
        moderation.belong_to(slip.about.ref, by=by, at=at)
    return slip


def _look_at_the_words_again(slip: Slip) -> None:
    """What the slip stands for as it is now: of two deeds at once, the second sees what the first did."""
    if about := slip.about:
        about.look_again()


def _contribution(slip: Slip) -> Contribution:
    assert slip.contribution is not None  # the gate let through only what stands for one
    return slip.contribution


def _enter_for_the_holder(kind: str, slip: Slip, *, at: datetime, content: str = "") -> None:
    """An entry of whoever holds the code: no mark, and the side nobody knows, whoever they turn out to be."""
    about: Contribution | Story | None = slip.about
    enter(kind, slip.activity, by=None, side=Side.UNCLEAR, at=at, about=about, content=content)
