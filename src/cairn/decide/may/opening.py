"""Who may open a decision, and with what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.decide import queries
from cairn.decide.choices import MOST_POUNDS
from cairn.explore import may as explore_may
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import Option
    from cairn.people.models import Person

FEWEST_OPTIONS = 2


def open_decision(person: Person | None, activity: Activity) -> Verdict:
    """Who leads the work opens the decision, once there are people of both sides to take it."""
    if not (verdict := activities_may.hold(person, activity)):
        return verdict
    if not activity.is_at("decide"):
        return no(_("A decision opens while this work is at the stage Decide. Take it there first."))
    sides = {one.side for one in queries.people_with_a_vote(activity)}
    if not {Side.CITIZEN, Side.STAFF} <= sides:
        return no(
            _("A shared decision takes citizens and staff. One of the sides has nobody taking part yet: invite them.")
        )
    return yes()


def put_to_vote(activity: Activity, options: Sequence[Option], closes_at: datetime, at: datetime) -> Verdict:
    """Whether these options can stand on one ballot paper until then."""
    if len({option.pk for option in options}) < FEWEST_OPTIONS:
        return no(_("Choose at least two options. With only one there is nothing to choose; three to five is best."))
    if any(option.activity_id != activity.pk or not option.is_live for option in options):
        return no(_("Only options of this work that still stand can be put to the vote."))
    if closes_at <= at:
        return no(_("Voting has to stay open for a while: choose a closing time that lies ahead."))
    return explore_may.decide_about(options)


def be_about_money(pounds: int | None) -> Verdict:
    """Whether this can be the money a decision is about."""
    if pounds is not None and not 0 < pounds <= MOST_POUNDS:
        return no(_("Enter an amount in whole pounds, or leave it out if no money hangs on this decision."))
    return yes()
