"""Reading ballots by their code, and what they come to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import cast

from django.db import models

from cairn.core import ballots as core
from cairn.decide import result
from cairn.decide.choices import WHY_NOT_LENGTH
from cairn.decide.models import Ballot, Decision, DecisionOption, Objection
from cairn.decide.queries.decisions import lines
from cairn.decide.queries.rolls import roll
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.people import codes


def sides_short(decision: Decision) -> list[str]:
    """The sides that have cast fewer ballots than the rule needs from them."""
    return [each.side for each in roll(decision) if each.voted < core.quorum(each.people)]


def waits_for_a_side(decision: Decision) -> bool:
    """Whether too few of a side have voted and there was no more time yet: then it is not counted."""
    return decision.extended_at is None and bool(sides_short(decision))


def fresh_code() -> str:
    """A code for a ballot still to be cast: the voter's page holds it, so that a button pressed twice loses nothing."""
    return codes.new_code()


def ballot_by_code(decision: Decision, code: str) -> Ballot | None:
    return Ballot.objects.filter(decision=decision, code_hash=codes.code_hash(decision, code)).first()


def poll(decision: Decision, *, lottery_drawn: str = "") -> core.Poll:
    """What was fixed at opening, and what was ruled since, as the rule takes it."""
    paper = list(lines(decision))
    drawn = lottery_drawn or decision.lottery_drawn or "not drawn"
    return core.Poll(
        options=tuple(line.option.ref for line in paper),
        roll={each.side: each.people for each in roll(decision)},
        lottery_seed=f"{decision.lottery_source}: {drawn}",
        mode=cast("core.Mode", decision.mode),
        upheld_objections=frozenset(line.option.ref for line in paper if line.is_upheld),
        budget=_budget(decision, paper),
        is_hard_to_reverse=decision.is_hard_to_reverse,
        attempt=decision.attempt,
        was_extended=decision.extended_at is not None,
        objections_heard=decision.objections_heard,
    )


def _budget(decision: Decision, paper: list[DecisionOption]) -> core.Budget | None:
    if decision.total is None:
        return None
    costs = {line.option.ref: line.cost or 0 for line in paper}
    return core.Budget(decision.total, costs, each_side_may_fund_its_own=decision.each_side_may_fund_its_own)


def outcome(decision: Decision, *, lottery_drawn: str = "") -> core.Outcome:
    """The count under the decision's rule. Only for the deed that closes it: nobody else counts before the close."""
    cast = Ballot.objects.filter(decision=decision).values_list("side", "grades")
    rule = core.rule_named(decision.rule)
    found = (core.Ballot(side, grades) for side, grades in cast)
    return rule.count(poll(decision, lottery_drawn=lottery_drawn), found)


def result_of(decision: Decision, *, on: date | None = None) -> result.Result | None:
    """The result as everybody sees it; None before the close and for decisions taken outside a rule."""
    if not decision.is_closed or decision.outcome is None:
        return None
    return result.shown(decision.outcome, list(lines(decision)), objections_to(decision, on=on), total=decision.total)


def why_not_chosen(decision: Decision) -> dict[str, str]:
    """What the count says of each option that was not chosen, by its ref; to start the published reason from."""
    found = result_of(decision)
    if found is None:
        return {}
    return {each.option.ref: _shortened(" ".join(str(words) for words in each.why)) for each in found.not_chosen}


def _shortened(words: str) -> str:
    return words if len(words) <= WHY_NOT_LENGTH else f"{words[: WHY_NOT_LENGTH - 1]}…"


def objections_to(decision: Decision, *, on: date | None = None) -> Mapping[str, list[Objection]]:
    """Why people objected, by option; those that have to be heard first. Empty before the close.

    What is hidden keeps its place without its words.
    """
    return _by_option(moderation.marked(Objection.objects.filter(decision=decision), Kind.OBJECTION, on=on))


def objections_kept(decision: Decision) -> Mapping[str, list[Objection]]:
    """The same with all their words, for the hashes of a published count alone."""
    return _by_option(Objection.objects.filter(decision=decision))


def objections_to_moderate(refs: Collection[str]) -> models.QuerySet[Objection]:
    """These objections with all their words, for moderators alone."""
    return Objection.objects.select_related("decision__activity__programme").filter(ref__in=refs)


def _by_option(found: models.QuerySet[Objection]) -> dict[str, list[Objection]]:
    given: dict[str, list[Objection]] = {}
    for one in found.select_related("option").order_by("-is_heard", "-is_paramount", "ref"):
        given.setdefault(one.option.ref, []).append(one)
    return given
