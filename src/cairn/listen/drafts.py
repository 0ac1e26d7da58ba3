"""A story before it is kept: checked and put together once, for the look before sharing and for sharing alike."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.listen import may
from cairn.listen.choices import (
    CONSENT_WORDING,
    STORY_LENGTH,
    TOLD_FOR_LENGTH,
    Credit,
    Editing,
    How,
    Note,
    TheirWord,
    Use,
    Whose,
)
from cairn.listen.models import Consent, Story
from cairn.listen.recordings import Kind

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.recordings import Kept
    from cairn.people.models import Person


def story(  # noqa: PLR0913 - what is said with a story, each by name
    activity: Activity,
    *,
    by: Person | None,
    at: datetime,
    words: str,
    would_have_helped: str = "",
    whose: str = Whose.OWN,
    told_for: str = "",
    their_word: str = "",
    notes: Collection[str] = (),
    recording: Kept | None = None,
    transcript: str = "",
) -> Story:
    """The story as it would be kept, without a consent yet. Raises `Refused` for what cannot be told like that."""
    may.tell_for(whose=whose, their_word=their_word).or_refuse()
    may.note(notes).or_refuse()
    drafted = Story(
        activity=activity, teller=by, side=activities.side_of(by, activity, on=at.date()), told_at=at,
        words=told.plainly(words, most=STORY_LENGTH), would_have_helped=_if_any(would_have_helped),
        whose=Whose(whose), notes=[note for note in Note.values if note in notes],
    )  # fmt: skip
    if whose == Whose.OTHER:
        drafted.told_for, drafted.their_word = _if_any(told_for, most=TOLD_FOR_LENGTH), TheirWord(their_word)
    if recording is not None:
        may.add_recording(recording, transcript=transcript).or_refuse()
        drafted.recording, drafted.recording_kind = recording.name, Kind(recording.kind)
        drafted.transcript = told.plainly(transcript, most=STORY_LENGTH)
    return drafted


def consent(  # noqa: PLR0913 - what is agreed to, each by name
    *,
    at: datetime,
    uses: Collection[str] = (Use.GROUP,),
    credit: str = Credit.NONE,
    editing: str = Editing.PARTS,
    until_on: date | None = None,
    how: str = How.PAGE,
) -> Consent:
    """What is agreed to, in the words of today. Raises `Refused` for what nobody can agree to."""
    on = timezone.localdate(at)
    may.agree_to(uses=uses, credit=credit, editing=editing, until_on=until_on, on=on).or_refuse()
    return Consent(
        wording=CONSENT_WORDING, credit=Credit(credit), editing=Editing(editing), until_on=until_on, given_at=at,
        how=How(how), **{f"for_{use}": True for use in uses},
    )  # fmt: skip


def _if_any(words: str, *, most: int = STORY_LENGTH) -> str:
    return told.plainly(words, most=most) if words.strip() else ""
