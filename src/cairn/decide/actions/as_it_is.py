"""After a question has failed three times: leaving things as they are is named, and looked at again."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.decide import may, queries
from cairn.decide.choices import AS_IT_IS_LENGTH, Holds
from cairn.decide.models import AsItIs
from cairn.ledger.action import action
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.people.models import Person


@action
def name_as_it_is(decision: Decision, *, by: Person, at: datetime, words: str) -> AsItIs:
    """Say why things should stay as they are, with one's name and role; it is looked at again in three months."""
    may.name_as_it_is(by, decision).or_refuse()
    named = _named(decision, by=by, at=at, words=words)
    data = {"holds": named.holds, "review": named.review_on.toordinal()}
    content = named.fingerprint(named.words)
    enter("decide.as_it_is.named", decision.activity, by=by, at=at, about=decision, data=data, content=content)
    return named


@action
def review_as_it_is(decision: Decision, *, by: Person, at: datetime, words: str, stays: bool) -> AsItIs:
    """What came of looking again. Where it `stays`, whoever says so answers for it in three months once more."""
    may.review_as_it_is(by, decision, timezone.localdate(at)).or_refuse()
    running = queries.as_it_is(decision).get(reviewed_at__isnull=True)
    running.reviewed_at, running.review = at, told.plainly(words, most=AS_IT_IS_LENGTH)
    running.save(update_fields=["reviewed_at", "review"])
    if stays:
        _named(decision, by=by, at=at, words=words)
    content = running.fingerprint(running.review)
    data = {"stays": stays}
    enter("decide.as_it_is.reviewed", decision.activity, by=by, at=at, about=decision, data=data, content=content)
    return running


def _named(decision: Decision, *, by: Person, at: datetime, words: str) -> AsItIs:
    return AsItIs.objects.create(
        decision=decision, by=by, holds=_holds(by, decision, at), words=told.plainly(words, most=AS_IT_IS_LENGTH),
        named_at=at, review_on=queries.months_on(timezone.localdate(at)),
    )  # fmt: skip


def _holds(person: Person, decision: Decision, at: datetime) -> Holds:
    """What the person is here: what they answer for comes before the side they are on."""
    card = activities.card(decision.activity)
    if card and card.decision_owner_id == person.pk:
        return Holds.OWNER
    if activities_may.hold(person, decision.activity):
        return Holds.LEADS
    side = activities.side_of(person, decision.activity, on=timezone.localdate(at))
    return Holds.CITIZEN if side == Side.CITIZEN else Holds.STAFF if side == Side.STAFF else Holds.PARTNER
