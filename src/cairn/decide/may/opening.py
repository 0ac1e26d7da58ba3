"""Who may open a decision, and with what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.core.ballots import UnknownRule, rule_named, shared_power
from cairn.decide import queries
from cairn.decide.choices import MOST_POUNDS, MOST_TO_SHARE
from cairn.decide.may.drafters import wait_for_draft
from cairn.explore import may as explore_may
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.decide.models import Decision
    from cairn.decide.terms import Terms
    from cairn.explore.models import Option
    from cairn.people.models import Person

FEWEST_OPTIONS = 2
MOST_OPTIONS = 200  # what the counts are tried with


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


def decide_under(activity: Activity, rule: str, mode: str, *, on: date) -> Verdict:
    """Whether this rule can be used here in this mode: shared power always, another where both sides agreed on it."""
    try:
        known = rule_named(rule)
    except UnknownRule:
        return no(_("Choose one of the ways to decide that are offered here."))
    if mode not in known.modes:
        return no(_("This way to decide cannot do that. Choose what you want to come to first, then the rule."))
    if rule == shared_power.NAME:
        return yes()
    agreed = activities.frame(activity).agreed
    if agreed is None or agreed.has_lapsed(on) or agreed.agreement.decision_rule != rule:
        return no(
            _(
                "Both sides have to agree on this way to decide before it is used. Write it into the agreement on how"
                " power is shared here, and let both sides agree to it; or decide by shared power."
            )
        )
    return yes()


def open_as(activity: Activity, terms: Terms, options: Sequence[Option], closes_at: datetime, at: datetime) -> Verdict:
    """Whether these options can be put to a vote under these terms until then."""
    if not (verdict := decide_under(activity, terms.rule, terms.mode, on=timezone.localdate(at))):
        return verdict
    if not (verdict := put_to_vote(activity, options, closes_at, at, mode=terms.mode)):
        return verdict
    if not (verdict := be_terms(activity, terms, options, closes_at)):
        return verdict
    return wait_for_draft(terms.follows, options, at) if terms.follows else yes()


def put_to_vote(
    activity: Activity, options: Sequence[Option], closes_at: datetime, at: datetime, *, mode: str = "choose one"
) -> Verdict:
    """Whether these options can stand on one ballot paper until then."""
    if not (verdict := be_so_many(len({option.pk for option in options}), mode)):
        return verdict
    if any(option.activity_id != activity.pk or not option.is_live for option in options):
        return no(_("Only options of this work that still stand can be put to the vote."))
    if closes_at <= at:
        return no(_("Voting has to stay open for a while: choose a closing time that lies ahead."))
    return explore_may.decide_about(options)


def be_so_many(options: int, mode: str) -> Verdict:
    """Whether so many different options make a ballot paper in this mode."""
    if mode == "consent" and options != 1:
        return no(_("Consent is asked for one proposal at a time. Choose one option."))
    if mode != "consent" and options < FEWEST_OPTIONS:
        return no(
            _(
                "Choose at least two options. Three to five is best. If there is one proposal only, ask for consent to"
                " it instead."
            )
        )
    if options > MOST_OPTIONS:
        return no(_("There is room for %(most)d options on one ballot paper.") % {"most": MOST_OPTIONS})
    return yes()


def be_terms(activity: Activity, terms: Terms, options: Sequence[Option], closes_at: datetime) -> Verdict:
    """Whether these terms belong together: what there is to share with what each option takes, and the other days."""
    if not (verdict := _share(terms, options)):
        return verdict
    if terms.mode == "consent" and (terms.review_on is None or terms.review_on <= timezone.localdate(closes_at)):
        return no(_("Say when it is looked at again: a day after the last day to vote."))
    if terms.mode != "consent" and terms.review_on is not None:
        return no(_("A day to look at it again belongs to a decision by consent."))
    return put_again(activity, terms.follows) if terms.follows else yes()


def put_again(activity: Activity, failed: Decision) -> Verdict:
    """Whether the question of this decision can be put once more."""
    if failed.activity_id != activity.pk or failed not in queries.failed_decisions(activity):
        return no(_("Only a vote of this work that decided nothing can be put again, and each of them once."))
    return yes()


def _share(terms: Terms, options: Sequence[Option]) -> Verdict:
    if not terms.shares:
        if terms.total is not None or terms.costs or terms.each_side_may_fund_its_own:
            return no(_("An amount to share belongs to a vote that shares money or places."))
        return yes()
    if terms.total is None or not 0 < terms.total <= MOST_TO_SHARE:
        return no(_("Say how much there is to share."))
    if set(terms.costs) != {option.ref for option in options}:
        return no(_("Say for each option on the ballot paper what it takes of that."))
    for option in options:
        if not 0 < terms.costs[option.ref] <= terms.total:
            return no(
                _("“%(title)s” has to take something, and no more than there is in all.") % {"title": option.title}
            )
    return yes()


def be_about_money(pounds: int | None) -> Verdict:
    """Whether this can be the money a decision is about."""
    if pounds is not None and not 0 < pounds <= MOST_POUNDS:
        return no(_("Enter an amount in whole pounds, or leave it out if no money hangs on this decision."))
    return yes()
