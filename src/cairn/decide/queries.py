"""Reading decisions, their rolls and their results."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.core import ballots as core
from cairn.core.ballots import shared_power
from cairn.decide import result
from cairn.decide.choices import Told
from cairn.decide.models import Ballot, Decision, DecisionOption, DepartureWord, Override, RollEntry
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.people import codes
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity, Participant
    from cairn.explore.models import Option
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

INFLUENCES = ("option__influences__contribution",)  # whose words changed it: the page of an option says so
VOTING_SIDES = (Side.CITIZEN, Side.STAFF)
FEWEST_PARTNERS = 3  # fewer partners speak but do not form a side that could stop the others


@dataclass(frozen=True, slots=True)
class OnRoll:
    """How many of one side are on the roll, and how many of them have voted."""

    side: str
    people: int
    voted: int


@dataclass(frozen=True, slots=True)
class Departure:
    """A choice that did not come from the group, and what each side said to it in public.

    `override` is None where the choice itself, told from elsewhere, was none of the group's options.
    """

    override: Override | None
    explanation: DepartureWord | None
    replies: tuple[DepartureWord, ...]

    def has_spoken(self, person: Person) -> bool:
        return any(word.by_id == person.pk for word in (self.explanation, *self.replies) if word)


def decision(activity: Activity, ref: str) -> Decision | None:
    return _with_activity().filter(activity=activity, ref=ref).first()


def decisions(activity: Activity) -> models.QuerySet[Decision]:
    """Every decision of the activity, newest first."""
    return _with_activity().filter(activity=activity).order_by("-number")


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
    lines = DecisionOption.objects.filter(decision=decision).select_related("option").order_by("position")
    return [line.option for line in lines.prefetch_related("option__authors__person", *INFLUENCES)]


def entry_of(person: Person | None, decision: Decision) -> RollEntry | None:
    """The person's place on the roll, if they have one."""
    if person is None:
        return None
    return RollEntry.objects.filter(decision=decision, person=person).first()


def roll(decision: Decision) -> tuple[OnRoll, ...]:
    """The roll in numbers, citizens first."""
    counted = {
        side: (people, voted)
        for side, people, voted in RollEntry.objects.filter(decision=decision)
        .order_by()
        .values_list("side")
        .annotate(people=models.Count("pk"), voted=models.Count("pk", filter=models.Q(has_voted=True)))
    }
    return tuple(OnRoll(side, *counted[side]) for side in Side.values if side in counted)


def departures(decision: Decision, *, on: date | None = None) -> list[Departure]:
    """Every departure of a decision from what the group chose or offered, the newest first.

    What was said to it and is hidden keeps its place without its words.
    """
    if not decision.is_decided:
        return []
    said = DepartureWord.objects.select_related("by").filter(decision=decision).order_by("published_at", "pk")
    words = list(moderation.marked(said, Kind.DEPARTURE, on=on))
    overrides = Override.objects.filter(decision=decision).order_by("-published_at", "-pk")
    found: list[Override | None] = list(overrides)
    if decision.is_announced and decision.chosen_id is None:
        found.append(None)
    return [_departure(one, words) for one in found]


def replies_to_moderate(refs: Collection[str]) -> models.QuerySet[DepartureWord]:
    """What citizens said to departures, with all their words, for moderators alone."""
    found = DepartureWord.objects.select_related("decision__activity__programme", "by")
    return found.filter(ref__in=refs, tells=Told.REPLIED)


def departure(decision: Decision) -> Departure | None:
    """The departure as it stands now, if there is one: the newest override, else a choice none of the group's."""
    return next(iter(departures(decision)), None)


def newest_override(decision: Decision) -> Override | None:
    return Override.objects.filter(decision=decision).order_by("-published_at", "-pk").first()


def have_all_voted(decision: Decision) -> bool:
    return not RollEntry.objects.filter(decision=decision, has_voted=False).exists()


def is_quorum_missing(decision: Decision) -> bool:
    """Whether some side has cast fewer ballots than the rule needs from it."""
    return any(each.voted < shared_power.quorum(each.people) for each in roll(decision))


def people_with_a_vote(activity: Activity) -> list[Participant]:
    """Who would be on the roll now: citizens and staff, and partners once there are three of them.

    People whose side is not clear are on no roll.
    """
    taking_part = list(activities.participants(activity))
    partners = [one for one in taking_part if one.side == Side.PARTNER]
    sides = {*VOTING_SIDES, *([Side.PARTNER] if len(partners) >= FEWEST_PARTNERS else [])}
    return [one for one in taking_part if one.side in sides]


def fresh_code() -> str:
    """A code for a ballot still to be cast: the voter's page holds it, so that a button pressed twice loses nothing."""
    return codes.new_code()


def ballot_by_code(decision: Decision, code: str) -> Ballot | None:
    return Ballot.objects.filter(decision=decision, code_hash=codes.code_hash(decision, code)).first()


def poll(decision: Decision, *, lottery_drawn: str = "") -> core.Poll:
    """What was fixed at opening, as the rule takes it."""
    options = DecisionOption.objects.filter(decision=decision).order_by("position")
    return core.Poll(
        options=tuple(options.values_list("option__ref", flat=True)),
        roll={each.side: each.people for each in roll(decision)},
        lottery_seed=f"{decision.lottery_source}: {lottery_drawn or 'not drawn'}",
        mode="choose one",
    )


def outcome(decision: Decision, *, lottery_drawn: str = "") -> core.Outcome:
    """The count under the decision's rule. Only for the deed that closes it: nobody else counts before the close."""
    cast = Ballot.objects.filter(decision=decision).values_list("side", "grades")
    rule = core.rule_named(decision.rule)
    found = (core.Ballot(side, grades) for side, grades in cast)
    return rule.count(poll(decision, lottery_drawn=lottery_drawn), found)


def result_of(decision: Decision) -> result.Result | None:
    """The result as everybody sees it; None before the close and for decisions taken outside a rule."""
    if not decision.is_closed or decision.outcome is None:
        return None
    return result.shown(decision.outcome, paper(decision), objections_to(decision))


def objections_to(decision: Decision) -> Mapping[str, list[str]]:
    """Why people objected, by option, in an order that says nothing. Empty before the close."""
    if not decision.is_closed:
        return {}
    given: dict[str, list[str]] = {}
    for objections in Ballot.objects.filter(decision=decision).values_list("objections", flat=True):
        for option, words in objections.items():
            given.setdefault(option, []).append(words)
    return {option: sorted(words) for option, words in given.items()}


def _departure(override: Override | None, words: Sequence[DepartureWord]) -> Departure:
    about = [word for word in words if word.override_id == (override.pk if override else None)]
    explained = next((word for word in about if word.tells == Told.EXPLAINED), None)
    return Departure(override, explained, tuple(word for word in about if word.tells == Told.REPLIED))


def _with_activity() -> models.QuerySet[Decision]:
    """Decisions with the activity, what was chosen, and whether somebody outside changed it since."""
    overridden = models.Exists(Override.objects.filter(decision=models.OuterRef("pk")))
    found = Decision.objects.select_related("activity__programme", "chosen")
    return found.annotate(is_overridden=overridden)
