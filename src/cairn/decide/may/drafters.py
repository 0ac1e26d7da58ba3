"""Who may ask for drafters, say what was drawn, draft, and call the next one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.core.ballots.next_steps import LAST_ATTEMPT
from cairn.decide import queries
from cairn.decide.may.voting import take_part_or_hold

if TYPE_CHECKING:
    from cairn.decide.models import Decision, Drafting
    from cairn.explore.models import Option
    from cairn.people.models import Person

FREE_AFTER = timedelta(days=7)  # from the count: whoever leads goes first


def ask_for_drafters(person: Person | None, decision: Decision, at: datetime) -> Verdict:
    """Whoever leads the work; after a week anybody who takes part, so that nobody can sit on it."""
    if not (verdict := take_part_or_hold(person, decision)):
        return verdict
    if not queries.needs_drafters(decision) or decision.closed_at is None:
        return no(_("People are drawn by lot to draft once a question has failed twice, and before it is put again."))
    if queries.drafting(decision):
        return no(_("The lot is announced already."))
    free_from = timezone.localdate(decision.closed_at + FREE_AFTER)
    if timezone.localdate(at) < free_from and not activities_may.hold(person, decision.activity):
        return no(
            _("Whoever leads this work announces the lot first. From %(day)s anybody who takes part can do this.")
            % {"day": date_format(free_from)}
        )
    return yes()


def be_a_lot(sides_of_everybody: Sequence[str], roll_sides: Sequence[str]) -> Verdict:
    """Whether as many of each side can be drawn: somebody of each side of the roll still takes part."""
    if set(sides_of_everybody) >= set(roll_sides) and len(set(sides_of_everybody)) > 1:
        return yes()
    return no(_("Of one side nobody who could vote still takes part, so nobody can be drawn from it. Invite people."))


def draw_drafters(person: Person | None, drafting: Drafting, at: datetime) -> Verdict:
    """Say what the public draw came to: anybody who takes part, on the day after it or later."""
    if drafting.drawn_at:
        return no(_("This lot has been drawn."))
    if timezone.localdate(at) <= drafting.draw_on:
        return no(_("The public draw has not been held yet. Its numbers are entered on the day after, or later."))
    return take_part_or_hold(person, drafting.decision)


def accept_drafting(person: Person | None, drafting: Drafting) -> Verdict:
    if not (verdict := decline_drafting(person, drafting)):
        return verdict
    place = queries.draft_place_of(person, drafting)
    return no(_("You have said yes already.")) if place and place.accepted_at else yes()


def decline_drafting(person: Person | None, drafting: Drafting) -> Verdict:
    """At any time before the draft is handed in, without a reason."""
    if drafting.option_id:
        return no(_("The draft is handed in already. Thank you."))
    if queries.draft_place_of(person, drafting) is None:
        return no(_("This is for the people drawn by lot. You are not one of them, or your place went to the next."))
    return activities_may.running(drafting.decision.activity)


def call_next_drafters(person: Person | None, drafting: Drafting, at: datetime) -> Verdict:
    """Anybody who takes part, once somebody who was drawn has let a week go by."""
    if not (verdict := take_part_or_hold(person, drafting.decision)):
        return verdict
    if drafting.option_id or not queries.silent_drafters(drafting, at=at).exists():
        return no(_("Nobody has been silent for too long."))
    return yes()


def hand_in_draft(person: Person | None, drafting: Drafting) -> Verdict:
    """One of those who draft, once nobody of them still has to answer and each side is there."""
    if not (verdict := decline_drafting(person, drafting)):
        return verdict
    place = queries.draft_place_of(person, drafting)
    if place is None or not place.accepted_at:
        return no(_("Say first that you will do it."))
    if queries.unanswered_drafters(drafting).exists():
        return no(_("Somebody who was drawn has not answered yet. After a week the next one can be asked."))
    if any(not half.accepted for half in queries.halves(drafting)):
        return no(_("Nobody of one side said yes, and nobody is left to be asked. A draft needs every side."))
    return yes()


def wait_for_draft(failed: Decision, options: Sequence[Option], at: datetime) -> Verdict:
    """Whether the third vote on a question has the draft on its paper, or has waited for it long enough."""
    if failed.attempt != LAST_ATTEMPT - 1:
        return yes()
    drafting = queries.drafting(failed)
    if drafting is None:
        return no(
            _(
                "This question failed twice. Before it is put again, people drawn by lot, as many from each side,"
                " draft an option. Announce the lot on the page of the vote that failed."
            )
        )
    draft, due_on = queries.option_with_draft(drafting), queries.draft_due_on(drafting)
    if draft is None:
        if timezone.localdate(at) >= due_on:
            return yes()
        return no(
            _("An option drafted by the people drawn by lot comes first. From %(day)s it can be put without one.")
            % {"day": date_format(due_on)}
        )
    if draft.pk not in {option.pk for option in options}:
        return no(
            _("“%(title)s”, drafted by people of each side drawn by lot, has to stand on this ballot paper.")
            % {"title": draft.title}
        )
    return yes()
