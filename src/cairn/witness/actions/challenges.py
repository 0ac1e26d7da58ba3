"""What people do with challenges: raise, reply, take back, put right."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import calendar, told
from cairn.activities import queries as activities
from cairn.activities.record import enter, next_number
from cairn.ledger.action import action
from cairn.people import codes
from cairn.witness import may, queries
from cairn.witness.models import Challenge, ChallengeAnswer, Tells
from cairn.witness.points import REASONS_LENGTH, WORDS_LENGTH, Point, point

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def raise_challenge(
    activity: Activity,
    *,
    at: datetime,
    ground: str,
    words: str,
    condition: str = "",
    fact: int = 0,
    what_is_new: str = "",
    by: Person | None = None,
    is_named: bool = False,
    code: str = "",
    seen_by: Person | None = None,
) -> Challenge:
    """Somebody says that it was not so: a condition, an entry of the record, or the side of whoever joined with it.

    Without `by` it is anonymous: then `code`, one from `queries.fresh_code`, is all that leads back to it, and only
    its hash is kept. `seen_by` is whoever is signed in while challenging anonymously: asked whether they may see the
    activity, and kept nowhere.
    """
    may.raise_challenge(by or seen_by, activity, at=at).or_refuse()
    if by is None:
        may.raise_anonymously(activity, code, at=at).or_refuse()
    contested = point(ground, condition=condition, fact=fact)
    may.contest(activity, contested, what_is_new=what_is_new).or_refuse()
    challenge = Challenge(
        activity=activity, ground=contested.ground, condition=contested.condition, fact=contested.fact,
        words=told.plainly(words, most=WORDS_LENGTH),
        what_is_new=told.plainly(what_is_new, most=WORDS_LENGTH) if what_is_new.strip() else "",
        by=by, is_anonymous=by is None, is_named=is_named and by is not None,
        side=activities.side_of(by, activity, on=at.date()) if by else "public",
        code_hash="" if by else codes.code_hash(activity, code),
        raised_at=at, reply_due_on=calendar.due_on(at, queries.REPLY_DAYS),
    )  # fmt: skip
    content = challenge.fingerprint(challenge.words, challenge.what_is_new)
    enter(
        "witness.challenge.raised", activity, by=by, side=challenge.side, at=at, about=challenge,
        data=_data(contested), content=content,
    )  # fmt: skip
    challenge.number = next_number(Challenge.objects.filter(activity=activity))
    challenge.save()
    return challenge


@action
def reply_to_challenge(challenge: Challenge, *, by: Person, at: datetime, words: str) -> ChallengeAnswer:
    """A public reply. A late one restores what the silence took away; further ones can be added until it is settled."""
    may.reply_to_challenge(by, challenge).or_refuse()
    reply = _answer(challenge, Tells.REPLIED, by=by, at=at, words=words)
    challenge.replied_at = challenge.replied_at or at
    challenge.save(update_fields=["replied_at"])
    content = reply.fingerprint(reply.words)
    enter("witness.challenge.replied", challenge.activity, by=by, at=at, about=challenge, content=content)
    return reply


@action
def take_back_challenge(challenge: Challenge, *, at: datetime, by: Person | None = None, code: str = "") -> Challenge:
    """Whoever raised it says that it needs no more: the reply answers it, or it was a mistake. It stays readable."""
    may.take_back_challenge(by, challenge, code).or_refuse()
    challenge.settled_at = at
    challenge.save(update_fields=["settled_at"])
    who = by if challenge.is_by(by) else None
    side = "" if who else challenge.side
    enter("witness.challenge.taken_back", challenge.activity, by=who, side=side, at=at, about=challenge)
    return challenge


@action
def put_right(challenge: Challenge, *, by: Person, at: datetime, words: str) -> ChallengeAnswer:
    """What was put right after a ruling, in public. It counts once citizens who took part confirm it."""
    may.put_right(by, challenge).or_refuse()
    mended = _answer(challenge, Tells.PUT_RIGHT, by=by, at=at, words=words)
    content = mended.fingerprint(mended.words)
    enter("witness.challenge.put_right", challenge.activity, by=by, at=at, about=challenge, content=content)
    return mended


def _answer(challenge: Challenge, tells: Tells, *, by: Person, at: datetime, words: str) -> ChallengeAnswer:
    side = activities.side_of(by, challenge.activity, on=at.date())
    plain = told.plainly(words, most=REASONS_LENGTH)
    return ChallengeAnswer.objects.create(
        challenge=challenge, tells=tells, by=by, side=side, words=plain, answered_at=at
    )


def _data(contested: Point) -> dict[str, str | int]:
    """What the rules of the mountain read of a challenge."""
    about: dict[str, str | int] = {"fact": contested.fact} if contested.fact else {"condition": contested.condition}
    return about | {"ground": contested.ground}
