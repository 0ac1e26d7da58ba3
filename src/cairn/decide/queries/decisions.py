"""Reading decisions and their ballot papers."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import calendar
from cairn.activities import queries as activities
from cairn.core.altitude import RULES_V1
from cairn.decide.amounts import said_as
from cairn.decide.models import Decision, DecisionOption, Override
from cairn.explore import queries as explore

if TYPE_CHECKING:
    from cairn.activities.models import Activity, DecisionCard
    from cairn.explore.models import Option
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

REASONS_DAYS = RULES_V1.condition("3.3").whole("days")
FAILED = ("not decided", "no quorum")
INFLUENCES = ("option__influences__contribution",)  # whose words changed it: the page of an option says so


def decision(activity: Activity, ref: str) -> Decision | None:
    return _with_activity().filter(activity=activity, ref=ref).first()


def decisions(activity: Activity) -> models.QuerySet[Decision]:
    """Every decision of the activity, newest first."""
    return _with_activity().filter(activity=activity).order_by("-number")


def has_open_decision(activity: Activity) -> bool:
    """Whether something here is put to the vote and not counted yet."""
    return Decision.objects.filter(activity=activity, closed_at__isnull=True).exclude(rule="").exists()


def decisions_among(found: Collection[Activity | int]) -> models.QuerySet[Decision]:
    """Every decision of these activities, or of those with these ids, the newest first."""
    return _with_activity().filter(activity__in=found).order_by("-closed_at", "-pk")


def decisions_in(programmes: Collection[Programme]) -> models.QuerySet[Decision]:
    """Every decision in these programmes, the newest first."""
    found = _with_activity().filter(activity__programme__in=programmes)
    return found.order_by("-activity__opened_at", "-number", "-pk")


def decision_questions(refs: Collection[str]) -> dict[str, str]:
    """The question each of these decisions answered, by ref."""
    return dict(Decision.objects.filter(ref__in=refs).values_list("ref", "question"))


def decisions_to_vote_in(person: Person, *, at: datetime) -> models.QuerySet[Decision]:
    """Open decisions with this person on the roll who has not voted yet, the soonest to close first."""
    found = _with_activity().filter(
        roll__person=person, roll__has_voted=False, closed_at__isnull=True, closes_at__gt=at
    )
    return found.order_by("closes_at")


def paper(decision: Decision) -> list[Option]:
    """The options on the ballot paper, in their fixed order, with their authors."""
    return [line.option for line in lines(decision).prefetch_related("option__authors__person", *INFLUENCES)]


def lines(decision: Decision) -> models.QuerySet[DecisionOption]:
    """The lines of the ballot paper in their order: each option, what it takes, and what became of it."""
    return _lines().filter(decision=decision).order_by("position")


def takes(decision: Decision, amount: int | None) -> str:
    """An amount of what this decision shares, as people say it; empty where there is none."""
    return "" if amount is None else said_as(amount, is_money=decision.mode == "budget")


def chosen(decision: Decision) -> list[Option]:
    """What was chosen, in its order: one, or several. An option of the group taken up elsewhere counts as chosen."""
    if decision.is_announced:
        return list(explore.marked_options().filter(pk=decision.chosen_id)) if decision.chosen_id else []
    found = lines(decision).filter(chosen_place__isnull=False).order_by("chosen_place")
    return [line.option for line in found]


def chosen_in(found: Collection[Decision]) -> dict[int, list[Option]]:
    """What was chosen in each of these decisions, by the decision's id, as `chosen` says."""
    announced = {one.chosen_id for one in found if one.is_announced and one.chosen_id}
    options = {one.pk: one for one in explore.marked_options().filter(pk__in=announced)} if announced else {}
    by_decision = {one.pk: [options[one.chosen_id]] if one.is_announced and one.chosen_id else [] for one in found}
    places = _lines().filter(decision__in=list(by_decision), chosen_place__isnull=False)
    for line in places.order_by("decision", "chosen_place"):
        by_decision[line.decision_id].append(line.option)
    return by_decision


def ids_chosen_in(found: Collection[Decision]) -> dict[int, set[int]]:
    """The ids of what was chosen in each of these decisions, by the decision's id."""
    by_decision = {one.pk: {one.chosen_id} if one.is_announced and one.chosen_id else set() for one in found}
    rows = DecisionOption.objects.filter(decision__in=list(by_decision), chosen_place__isnull=False)
    for decision, option in rows.values_list("decision", "option"):
        by_decision[decision].add(option)
    return by_decision


def decided_between(
    persons: Collection[int],  # noqa: ARG001 - asked like every source of news
    *,
    since: datetime,
    until: datetime,
) -> models.QuerySet[Decision]:
    """What was decided anywhere after one moment and up to another, oldest first."""
    found = _with_activity().filter(status="decided", closed_at__gt=since, closed_at__lte=until)
    return found.filter(activity__withdrawn_at__isnull=True).order_by("closed_at", "pk")


def put_again(decision: Decision) -> Decision | None:
    """The decision that puts this question again, if there is one."""
    return Decision.objects.select_related("activity__programme").filter(follows=decision).first()


def failed_decisions(activity: Activity) -> list[Decision]:
    """The votes that decided nothing and have not been put again, the newest first."""
    found = decisions(activity).filter(status__in=FAILED, put_again__isnull=True)
    return list(found.exclude(rule=""))


def advised_by(decision: Decision, at: datetime) -> DecisionCard | None:
    """The card that makes this vote advice to somebody else: as it stood at the count, or stands now.

    No vote opens under such a card; one that runs becomes advice where the card is changed.
    """
    return None if decision.is_announced else activities.card_of_others(decision.activity, decision.closed_at or at)


def goes_against_vote(activity: Activity, option: Option) -> bool:
    """Whether the card leaves the decision to the group, a vote decided here, and this is nothing that a vote chose."""
    if not activities.frame(activity).group_decides:
        return False
    votes = Decision.objects.filter(activity=activity, status="decided").exclude(rule="")
    chosen_here = DecisionOption.objects.filter(decision__in=votes, option=option, chosen_place__isnull=False)
    return votes.exists() and not chosen_here.exists()


def reasons_owed_in(found: Collection[Activity]) -> models.QuerySet[Decision]:
    """Decisions of these activities that are over and whose reasons are not published, the oldest first."""
    over = _with_activity().filter(activity__in=found, closed_at__isnull=False, reasons_published_at__isnull=True)
    return over.exclude(status="objections first").order_by("closed_at", "pk")


def reasons_due_on(decision: Decision) -> date | None:
    """The last day on which its reasons are in time; None while it is open, or waits for a hearing."""
    taken = decision.taken_at if decision.is_closed else None
    return calendar.due_on(taken, REASONS_DAYS) if taken else None


def _lines() -> models.QuerySet[DecisionOption]:
    """Lines with their options, those out of sight without what they say."""
    return DecisionOption.objects.prefetch_related(models.Prefetch("option", explore.marked_options()))


def _with_activity() -> models.QuerySet[Decision]:
    """Decisions with the activity, what was chosen, and whether somebody outside changed it since."""
    overridden = models.Exists(Override.objects.filter(decision=models.OuterRef("pk")))
    found = Decision.objects.select_related("activity__programme", "chosen")
    return found.annotate(is_overridden=overridden)
