"""What people do with commitments: make, accept, report on, keep, re-agree, drop, and say openly when one is late."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter, next_number
from cairn.do import may
from cairn.do.models import Commitment, ProgressNote
from cairn.do.states import COMMITMENT_LENGTH, NOTE_LENGTH, Happening, State
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.decide.models import Decision
    from cairn.do.models import BudgetLine
    from cairn.people.models import Person


@action
def make_commitment(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    words: str,
    owner_citizen: Person,
    owner_staff: Person,
    due_on: date,
    decision: Decision | None,
    budget_line: BudgetLine | None = None,
    happened_at: datetime | None = None,
) -> Commitment:
    """A dated promise with an owner from each side. Whoever makes it and owns it has accepted it with that."""
    may.make_commitment(by, activity).or_refuse()
    may.own(activity, citizen=owner_citizen, staff=owner_staff).or_refuse()
    may.come_from(decision, activity).or_refuse()
    if budget_line is not None:
        may.draw_on(budget_line, activity).or_refuse()
    made_at = told.at_last(happened_at, at)
    may.fall_due(due_on, on=timezone.localdate(made_at)).or_refuse()
    commitment = Commitment(
        activity=activity, decision=decision, budget_line=budget_line,
        words=told.plainly(words, most=COMMITMENT_LENGTH),
        owner_citizen=owner_citizen, owner_staff=owner_staff,
        citizen_accepted_at=at if by == owner_citizen else None, staff_accepted_at=at if by == owner_staff else None,
        made_at=made_at, first_due_on=due_on, due_on=due_on,
    )  # fmt: skip
    enter(
        "do.commitment.made", activity, by=by, at=at, about=commitment, data={"due": due_on.toordinal()},
        content=commitment.fingerprint(commitment.words), happened_at=made_at,
    )  # fmt: skip
    commitment.number = next_number(Commitment.objects.filter(activity=activity))
    commitment.save()
    return commitment


@action
def accept_commitment(commitment: Commitment, *, by: Person, at: datetime) -> Commitment:
    """One of the two owners says yes."""
    may.accept_commitment(by, commitment).or_refuse()
    field = "citizen_accepted_at" if by.pk == commitment.owner_citizen_id else "staff_accepted_at"
    setattr(commitment, field, at)
    commitment.save(update_fields=[field])
    enter("do.commitment.accepted", commitment.activity, by=by, at=at, about=commitment)
    return commitment


@action
def note_progress(commitment: Commitment, *, by: Person, at: datetime, words: str, link: str = "") -> ProgressNote:
    """How it goes, for everybody to read; `link` leads to where anybody can see it."""
    may.note_progress(by, commitment).or_refuse()
    note = _note(commitment, Happening.PROGRESS, by=by, at=at, words=words, link=link)
    content = note.fingerprint(note.words, note.link)
    enter("do.progress.noted", commitment.activity, by=by, at=at, about=commitment, content=content)
    return note


@action
def keep_commitment(
    commitment: Commitment,
    *,
    by: Person,
    at: datetime,
    evidence: str,
    link: str = "",
    happened_at: datetime | None = None,
) -> Commitment:
    """It is done; `evidence` says how anybody can see that, and `link` where.

    `happened_at`: when it was done, if that was earlier.
    """
    may.keep_commitment(by, commitment).or_refuse()
    kept_at = told.at_last(happened_at, at)
    note = _note(commitment, Happening.KEPT, by=by, at=kept_at, words=evidence, link=link)
    _settle(commitment, State.KEPT, kept_at)
    content = note.fingerprint(note.words, note.link)
    enter(
        "do.commitment.kept", commitment.activity, by=by, at=at, about=commitment, content=content,
        happened_at=kept_at,
    )  # fmt: skip
    return commitment


@action
def correct_kept(commitment: Commitment, *, by: Person, at: datetime, words: str) -> Commitment:
    """It was not kept after all, and why it stood so. Nothing is erased: it stands open again, with its day."""
    may.correct_kept(by, commitment).or_refuse()
    note = _note(commitment, Happening.CORRECTED, by=by, at=at, words=words)
    commitment.state = State.OPEN if commitment.due_on == commitment.first_due_on else State.RE_AGREED
    commitment.settled_at = None
    commitment.save(update_fields=["state", "settled_at"])
    content = note.fingerprint(note.words)
    enter("do.commitment.corrected", commitment.activity, by=by, at=at, about=commitment, content=content)
    return commitment


@action
def re_agree(commitment: Commitment, *, by: Person, at: datetime, due_on: date, words: str) -> Commitment:
    """A new day, entered by its citizen owner, and why."""
    may.re_agree(by, commitment).or_refuse()
    may.move_to(due_on, commitment, on=timezone.localdate(at)).or_refuse()
    note = _note(commitment, Happening.RE_AGREED, by=by, at=at, words=words, new_due_on=due_on)
    commitment.due_on, commitment.state = due_on, State.RE_AGREED
    commitment.save(update_fields=["due_on", "state"])
    data = {"due": due_on.toordinal(), "citizens_agree": True}
    content = note.fingerprint(note.words)
    enter("do.commitment.reagreed", commitment.activity, by=by, at=at, about=commitment, data=data, content=content)
    return commitment


@action
def notice_late(commitment: Commitment, *, at: datetime, by: Person | None = None, words: str = "") -> Commitment:
    """Say in public that the day has gone by. `by` nobody when Cairn itself notices, with nobody signed in."""
    on = timezone.localdate(at)
    verdict = may.notice_late(by, commitment, on=on) if by else may.be_late(commitment, on=on)
    verdict.or_refuse()
    note = _note(commitment, Happening.LATE, by=by, at=at, words=words, may_be_empty=True)
    commitment.state = State.LATE
    commitment.save(update_fields=["state"])
    content = note.fingerprint(note.words) if note.words else ""
    side = "" if by else "system"
    enter("do.commitment.late", commitment.activity, by=by, side=side, at=at, about=commitment, content=content)
    return commitment


@action
def drop(commitment: Commitment, *, by: Person, at: datetime, reason: str) -> Commitment:
    """It will not be done, and why. It stays in the list with its reason."""
    may.drop(by, commitment).or_refuse()
    note = _note(commitment, Happening.DROPPED, by=by, at=at, words=reason)
    _settle(commitment, State.DROPPED, at)
    content = note.fingerprint(note.words)
    enter(
        "do.commitment.dropped", commitment.activity, by=by, at=at, about=commitment, data={"reason": True},
        content=content,
    )  # fmt: skip
    return commitment


def _note(
    commitment: Commitment,
    tells: Happening,
    *,
    by: Person | None,
    at: datetime,
    words: str,
    link: str = "",
    new_due_on: date | None = None,
    may_be_empty: bool = False,
) -> ProgressNote:
    side = activities.side_of(by, commitment.activity, on=at.date()) if by else "system"
    plain = "" if may_be_empty and not words.strip() else told.plainly(words, most=NOTE_LENGTH)
    shown = link.strip()
    may.be_a_link(shown).or_refuse()
    return ProgressNote.objects.create(
        commitment=commitment, tells=tells, by=by, side=side, words=plain, link=shown, new_due_on=new_due_on,
        noted_at=at,
    )  # fmt: skip


def _settle(commitment: Commitment, state: State, at: datetime) -> None:
    commitment.state, commitment.settled_at = state, at
    commitment.save(update_fields=["state", "settled_at"])
