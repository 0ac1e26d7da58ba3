"""What came of somebody's words, step by step: option, decision, promise and all that became of it, review, verdict."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.decide import queries as decide
from cairn.do import queries as do
from cairn.explore import queries as explore
from cairn.learn import queries as learn
from cairn.listen.quoting import Place, State
from cairn.web import links
from cairn.web.components.words import day
from cairn.web.contents import values

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.decide.models import Decision
    from cairn.explore.models import Ground
    from cairn.listen.models import StoryUse
    from cairn.web.contents.influences import Changed

BECAME: Mapping[str, Any] = {
    do.MADE: gettext_lazy("Promised, to be done by %(day)s: %(words)s"),
    do.ACCEPTED: gettext_lazy("An owner accepted the promise: %(words)s"),
    "progress": gettext_lazy("How it goes with the promise: %(words)s"),
    "kept": gettext_lazy("Promise kept: %(words)s"),
    "re_agreed": gettext_lazy("A new day was agreed, %(day)s, for the promise: %(words)s"),
    "late": gettext_lazy("The promise is late: %(words)s"),
    "dropped": gettext_lazy("Promise dropped: %(words)s"),
    "corrected": gettext_lazy("The promise was not kept after all: %(words)s"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step further on: when, what it is, its page, and what was said about it."""

    at: datetime
    words: str
    url: str
    said: str = ""


def from_grounds(found: Iterable[Ground]) -> list[Step]:
    """The options that grew out of the words."""
    return [
        Step(
            one.named_at, _("It stands behind the option “%(title)s”.") % {"title": one.option.title},
            links.in_activity("option", one.option.activity, one.option.ref),
        )
        for one in found
        if one.denied_at is None
    ]  # fmt: skip


def of_words(activity: Activity, found: Iterable[Ground], changed: Iterable[Changed] = ()) -> dict[str, list[Step]]:
    """The context of words: the options that grew out of them, and what came of those and of what they changed."""
    grounds, influenced = list(found), list(changed)
    options = {one.option_id for one in grounds if one.denied_at is None}
    options |= {one.option for one in influenced if one.option}
    decisions = {one.decision for one in influenced if one.decision}
    return {"grown": from_grounds(grounds), "onward": onward(activity, options=options, decisions=decisions)}


def of_uses(activity: Activity, uses: Iterable[StoryUse]) -> list[Step]:
    """What came of the options and decisions a story stands behind."""
    running = [one for one in uses if one.state == State.IN_USE]
    options = {one.about for one in running if one.place == Place.OPTION}
    return onward(
        activity, options=explore.ids_of_options(options) if options else (),
        decisions={one.about for one in running if one.place == Place.DECISION},
    )  # fmt: skip


def onward(activity: Activity, *, options: Collection[int], decisions: Collection[str] = ()) -> list[Step]:
    """What came of these options, by id, and these decisions, by ref: everything in the order it happened."""
    if not options and not decisions:
        return []
    decided = _decided(activity, set(options), set(decisions))
    if not decided:
        return []
    steps = [*(_taken(one) for one in decided if one.closed_at), *_promised(activity, {one.pk for one in decided})]
    return sorted([*steps, *_measured(activity), *_looked_back(activity)], key=lambda step: step.at)


def _decided(activity: Activity, options: set[int], refs: set[str]) -> list[Decision]:
    """The decisions of the activity that these are in, or that chose one of these or what grew out of it."""
    every = [one for one in decide.decisions(activity) if one.is_decided or one.ref in refs]
    if not every:
        return []
    families = explore.families(activity)
    reached = options | {one for one, family in families.items() if family & options}
    chosen = decide.chosen_in(every)
    return [one for one in every if one.ref in refs or reached & {option.pk for option in chosen[one.pk]}]


def _taken(decision: Decision) -> Step:
    words = _("It was decided: %(question)s") % {"question": decision.question}
    assert decision.closed_at is not None  # asked for before
    return Step(decision.closed_at, words, links.in_activity("decision", decision.activity, decision.ref))


def _promised(activity: Activity, decisions: set[int]) -> Iterator[Step]:
    for promise in do.commitments(activity):
        if promise.decision_id not in decisions:
            continue
        url = links.in_activity("commitment", activity, promise.ref)
        for one in do.steps_of(promise):
            due_on = one.note.new_due_on if one.note else promise.first_due_on
            values = {"words": promise.words, "day": day(due_on) if due_on else ""}
            yield Step(one.at, str(BECAME[one.tells]) % values, url, one.note.words if one.note else "")


def _measured(activity: Activity) -> Iterator[Step]:
    """What the measures of the work came to, as it was entered, corrections too."""
    url = links.in_activity("measure_values", activity)
    for measure in learn.valued(activity):
        for one in measure.every:
            said = {"measure": measure.measure.different.rstrip("."), "value": values.on_its_day(measure.measure, one)}
            words = _("Corrected, how it stands: %(measure)s: %(value)s") if one.corrects_id else ""
            words = words or _("How it stands: %(measure)s: %(value)s")
            yield Step(one.entered_at, words % said, url)


def _looked_back(activity: Activity) -> Iterator[Step]:
    """The review, with what citizens say in it."""
    review = learn.review(activity)
    if review is None or review.published_at is None:
        return
    url = links.in_activity("review", activity)
    yield Step(review.published_at, _("The look back at this work was published."), url, review.what_changed)
    if learn.verdicts(review):
        yield Step(review.published_at, _("Citizens said in their own words whether it was worth it."), url)
