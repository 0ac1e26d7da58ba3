"""Who may say what was drawn, sit on the panel that hears objections, and conclude; and who may take objections up."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.core.ballots.next_steps import HEARING_DAYS
from cairn.decide import queries
from cairn.decide.may.voting import take_part_or_hold

if TYPE_CHECKING:
    from cairn.decide.models import Decision, Panel
    from cairn.people.models import Person


def draw_panel(person: Person | None, panel: Panel, at: datetime) -> Verdict:
    """Say what the public draw came to: anybody who takes part, or leads the work."""
    if not (verdict := take_part_or_hold(person, panel.decision)):
        return verdict
    if panel.drawn_at or not panel.decision.waits_for_objections:
        return no(_("This lot has been drawn, or is no longer needed."))
    if timezone.localdate(at) <= panel.draw_on:
        return no(_("The public draw has not been held yet. Its numbers are entered on the day after, or later."))
    return yes()


def read_hearing(person: Person | None, panel: Panel) -> Verdict:
    """The page of those who were drawn, and nobody else's."""
    if not panel.is_hearing:
        return no(_("The hearing is over, or has not begun. Thank you if you took part in it."))
    if queries.seat_on_panel(person, panel) is None:
        return no(_("This is for the people drawn by lot. You are not one of them, or your seat went to the next."))
    return yes()


def step_down(person: Person | None, panel: Panel, at: datetime) -> Verdict:
    """At any time before having said something, without a reason."""
    if not (verdict := hear_objections(person, panel, at)):
        return verdict
    if queries.findings_of(person, panel):
        return no(_("You have said what you find. Change it if you like, until the hearing is over."))
    return yes()


def hear_objections(person: Person | None, panel: Panel, at: datetime) -> Verdict:
    """For those who sit on the panel, in the days it has."""
    if not (verdict := activities_may.running(panel.decision.activity)):
        return verdict
    if not (verdict := read_hearing(person, panel)):
        return verdict
    if panel.hears_until and timezone.localdate(at) > panel.hears_until:
        return no(_("The days of the hearing are over."))
    return yes()


def conclude_hearing(person: Person | None, decision: Decision, at: datetime) -> Verdict:
    """Once all have spoken, or their days are over: anybody who takes part, so that nobody can sit on it."""
    if not (verdict := take_part_or_hold(person, decision)):
        return verdict
    panel = queries.panel_of(decision)
    if not decision.waits_for_objections or panel is None or panel.hears_until is None:
        return no(_("No panel hears objections here."))
    if timezone.localdate(at) <= panel.hears_until and not queries.have_all_heard(panel):
        return no(
            _("The panel has until %(day)s. It is concluded after that, or once all of them have said what they find.")
            % {"day": date_format(panel.hears_until)}
        )
    return yes()


def take_up_objections(person: Person | None, decision: Decision, at: datetime) -> Verdict:
    """Whoever leads the work, before a panel is drawn; where none comes, anybody who takes part, after some days."""
    if not (verdict := take_part_or_hold(person, decision)):
        return verdict
    if not decision.waits_for_objections or decision.closed_at is None:
        return no(_("No objection waits here."))
    panel = queries.panel_of(decision)
    if panel and panel.drawn_at:
        return no(_("A panel hears the objections. What it says decides."))
    free_from = _free_from(decision, panel)
    if timezone.localdate(at) < free_from and not activities_may.hold(person, decision.activity):
        return no(
            _("Whoever leads this work talks with people about the objections first. From %(day)s anybody can do this.")
            % {"day": date_format(free_from)}
        )
    return yes()


def _free_from(decision: Decision, panel: Panel | None) -> date:
    """The day from which anybody can take objections up: a week after the count, or when a draw came to nothing."""
    if panel is not None:
        return queries.last_day_of_draw(panel) + timedelta(days=1)
    assert decision.closed_at is not None
    return timezone.localdate(decision.closed_at) + timedelta(days=HEARING_DAYS)
