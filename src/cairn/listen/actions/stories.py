"""Telling a story, agreeing to its use, taking it back, destroying its words; and not being shown some."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from cairn import fulltext
from cairn.activities.record import enter
from cairn.ledger.action import action, quiet
from cairn.listen import drafts, may, queries, recordings
from cairn.listen.actions.uses import end_uncovered_uses
from cairn.listen.choices import Credit, Editing, Note, Use, Whose
from cairn.listen.models import Consent, HiddenNote, Story, StoryUse

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.recordings import Kept
    from cairn.people.models import Person


@action
def tell_story(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    words: str,
    would_have_helped: str = "",
    whose: str = Whose.OWN,
    told_for: str = "",
    their_word: str = "",
    notes: Collection[str] = (),
    recording: Kept | None = None,
    transcript: str = "",
    uses: Collection[str] = (Use.GROUP,),
    credit: str = Credit.NONE,
    editing: str = Editing.PARTS,
    until_on: date | None = None,
) -> Story:
    """A story with the teller's consent: what it may be used for, what stands beside it, how it may be quoted.

    `told_for`: for somebody else's story, who they are to the teller; nobody but the teller reads that. `notes`: what
    it touches. `until_on`: the last day the consent is good for; without one it has no end. The entry carries the side
    and the consent but not the teller's mark, so that nobody can join a story told without a name to the other things
    its teller did.
    """
    may.tell_story(by, activity).or_refuse()
    story = drafts.story(
        activity, by=by, at=at, words=words, would_have_helped=would_have_helped, whose=whose, told_for=told_for,
        their_word=their_word, notes=notes, recording=recording, transcript=transcript,
    )  # fmt: skip
    agreed = drafts.consent(at=at, uses=uses, credit=credit, editing=editing, until_on=until_on)
    story.save()
    _agree(story, agreed)
    content = story.fingerprint(story.words, story.would_have_helped, *_heard_in(story))
    _enter_unmarked("listen.story.told", story, at=at, content=content, data=_in_codes(story))
    return story


@action
def change_consent(
    story: Story,
    *,
    by: Person,
    at: datetime,
    uses: Collection[str],
    credit: str,
    editing: str = Editing.PARTS,
    until_on: date | None = None,
) -> Story:
    """Another consent from this moment on. The one before is kept as it was, with the day it ended."""
    may.change_consent(by, story).or_refuse()
    _agree(story, drafts.consent(at=at, uses=uses, credit=credit, editing=editing, until_on=until_on))
    end_uncovered_uses(story, at=at)
    _enter_unmarked("listen.consent.changed", story, at=at, data=_in_codes(story))
    return story


@action
def renew_consent(story: Story, *, by: Person, at: datetime) -> Story:
    """Yes, as it is: the same consent, given once more. The one before is kept with the day it ended."""
    may.renew_consent(by, story, on=_day(at)).or_refuse()
    was = story.agreed
    same = drafts.consent(at=at, uses=was.uses, credit=was.credit, editing=was.editing, until_on=was.until_on)
    _agree(story, same)
    _enter_unmarked("listen.consent.renewed", story, at=at, data=_in_codes(story))
    return story


@action
def withdraw_story(story: Story, *, at: datetime, by: Person | None = None, proof: str = "") -> Story:
    """Take a story back, out of every place it is used in. From this moment nobody but its teller sees it.

    The words stay theirs to keep or destroy. Without an account: `proof` that the code of its slip was typed.
    """
    may.withdraw_story(by, story, is_held=queries.is_story_held(story, proof, at=at)).or_refuse()
    story.withdrawn_at = at
    story.save(update_fields=["withdrawn_at"])
    end_uncovered_uses(story, at=at)
    _enter_unmarked("listen.story.withdrawn", story, at=at)
    return story


@action
def share_again(story: Story, *, at: datetime, by: Person | None = None, proof: str = "") -> Story:
    """A story taken back is shared again as its teller agreed before. Its uses do not come back by themselves."""
    may.share_again(by, story, is_held=queries.is_story_held(story, proof, at=at)).or_refuse()
    story.withdrawn_at = None
    story.save(update_fields=["withdrawn_at"])
    _enter_unmarked("listen.story.shared_again", story, at=at)
    return story


@action
def erase_story(story: Story, *, at: datetime, by: Person | None = None, proof: str = "") -> Story:
    """Destroy the words of a withdrawn story and of every quote of it, and its recording.

    The salt goes with them, so that not even a fingerprint can be matched to them. The file is destroyed once this is
    kept for good; should the machine stop in between, it belongs to no story any more and is cleared away.
    """
    may.erase_story(by, story, is_held=queries.is_story_held(story, proof, at=at)).or_refuse()
    if story.recording:
        transaction.on_commit(partial(recordings.remove, story.recording))
    for name in ("words", "would_have_helped", "transcript", "told_for", "recording", "recording_kind", "salt"):
        setattr(story, name, "")
    story.notes, story.erased_at = [], at
    story.save()
    StoryUse.objects.filter(story=story).update(words="")
    _enter_unmarked("listen.story.erased", story, at=at)
    fulltext.forget_what_was_written()
    return story


@quiet("what somebody does not want to read is nobody else's business")
def hide_notes(*, by: Person, at: datetime, notes: Collection[str]) -> set[str]:  # noqa: ARG001 - when is not noted
    """From now on this reader is shown no story about these, unless they ask for it."""
    may.hide_notes(by, notes).or_refuse()
    HiddenNote.objects.filter(person=by).exclude(note__in=notes).delete()
    kept = set(HiddenNote.objects.filter(person=by).values_list("note", flat=True))
    HiddenNote.objects.bulk_create(HiddenNote(person=by, note=Note(note)) for note in set(notes) - kept)
    return set(notes)


def _heard_in(story: Story) -> tuple[str, ...]:
    """What the fingerprint of a story holds of its recording."""
    if not story.recording:
        return ()
    with recordings.path_of(story.recording).open("rb") as file:
        return story.transcript, hashlib.file_digest(file, "sha256").hexdigest()


def _agree(story: Story, agreed: Consent) -> None:
    """From now on this is the consent that counts. The one before is kept, with the moment it ended."""
    story.consents.filter(ended_at__isnull=True).update(ended_at=agreed.given_at)
    agreed.story, agreed.number = story, story.consents.count() + 1
    agreed.save()
    story.consent = agreed
    story.save(update_fields=["consent"])


def _in_codes(story: Story) -> dict[str, Any]:
    """The consent as its entry carries it: codes and numbers."""
    agreed = story.agreed
    until = agreed.until_on.toordinal() if agreed.until_on else None
    return {"uses": [str(use) for use in agreed.uses], "wording": agreed.wording, "until": until}


def _enter_unmarked(
    kind: str, story: Story, *, at: datetime, content: str = "", data: dict[str, Any] | None = None
) -> None:
    """A story's entry: no mark of its teller, only the side they told it from."""
    enter(kind, story.activity, by=None, side=story.side, at=at, about=story, data=data, content=content)


def _day(at: datetime) -> date:
    return timezone.localdate(at)
