"""Saying whether it was so, in private; and the count of what was said, which alone enters the record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities.record import enter
from cairn.core.altitude import tally
from cairn.ledger.action import action, quiet
from cairn.witness import may, queries
from cairn.witness.models import Answer, Said

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.ledger.models import Entry
    from cairn.people.models import Person


@quiet("an entry would tell who answered, and when; the count enters the record once the asking closes")
def answer_claims(activity: Activity, *, by: Person, at: datetime, answers: Mapping[int, str]) -> None:
    """Whether these entries of the record tell how it was: number → yes, no or absent. The latest answer counts.

    Raises `Refused` when one of them is not asked of this person or not any more, ValueError for another answer.
    """
    may.answer_claims(by, activity, answers, at).or_refuse()
    given = [Answer(activity=activity, number=one, person=by, said=Said(said)) for one, said in answers.items()]
    Answer.objects.filter(activity=activity, person=by, number__in=list(answers)).delete()
    Answer.objects.bulk_create(given)


@action
def count_claim(activity: Activity, *, number: int, at: datetime) -> Entry:
    """The asking about one entry closes: its count enters the record, and who said what is destroyed.

    People who turned to another side after they were asked count no more, but a no they gave as a citizen stays:
    giving somebody a job silences no doubt. They stay among those who were asked, whatever they said and whether they
    said anything: else the number of those asked would tell their new employer who said no.
    """
    may.count_claim(activity, number, at).or_refuse()
    claim = queries.claims(activity)[number]
    circle = queries.circles([claim], on=timezone.localdate(at))[claim.key]
    given = Answer.objects.filter(activity=activity, number=number).select_related("person")
    said = {one.person: one.said for one in given if one.person_id in circle.asked}
    said |= {one.person: one.said for one in given if one.person_id in circle.turned and one.said == Said.NO}
    mark = queries.author_marks([claim]).get(claim.key)
    author = next((said[one] for one in said if mark and one.mark_in(activity.chain) == mark), "")
    data = tally(
        number, said.values(), asked=len(circle.everybody), still_asked=len(circle.asked),
        is_written_later=claim.is_written_later, author=author,
    )  # fmt: skip
    Answer.objects.filter(activity=activity, number=number).delete()
    closed_at = min(at, claim.closes_at)
    return enter("witness.fact.counted", activity, by=None, at=at, side="system", data=data, happened_at=closed_at)


@action
def ask_again(activity: Activity, *, number: int, by: Person, at: datetime) -> Entry:
    """Another ten days in which everybody is asked anew. The record says from which side it was wished, and no more."""
    may.ask_again(by, activity, number, at).or_refuse()
    side = activities.side_of(by, activity, on=at.date())
    return enter("witness.fact.asked_again", activity, by=None, at=at, side=side, data={"fact": number})
