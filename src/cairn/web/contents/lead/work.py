"""What else waits: access needs and formats, challenges, claims to pay, promises with their days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.activities import calendar
from cairn.activities import queries as activities
from cairn.decide import queries as decide
from cairn.do import queries as do
from cairn.explore import queries as explore
from cairn.recognition import queries as recognition
from cairn.web import links
from cairn.web.contents import drift
from cairn.web.contents.lead.line import Held, Waits
from cairn.witness import queries as witness


def access(held: Held, at: datetime) -> Iterator[Waits]:
    """What people need to join in, and formats they asked for. Their words stay on the page of the activity."""
    for need in activities.needs_waiting_in(held.running):
        days = calendar.days_since(need.stated_again_at or need.stated_at, at)
        state = ngettext("Waiting for %(n)d working day.", "Waiting for %(n)d working days.", days) % {"n": days}
        url = links.in_activity("needs", need.activity)
        yield Waits(_("Somebody said what they need to join in."), url, need.activity.title, state)
    for asked in activities.formats_missing_in(held.running):
        words = _("Somebody asked for the explanation in another format: %(format)s.") % {"format": asked.in_words}
        yield Waits(words, links.in_activity("needs", asked.activity), asked.activity.title)


def reality_checks(held: Held, at: datetime) -> Iterator[Waits]:
    """What citizens say would not work for them: no decision about the option opens before it is answered."""
    for check in explore.open_checks_in(held.running, on=timezone.localdate(at)):
        option = check.option
        days = calendar.days_since(check.noted_at, at)
        state = ngettext("Waiting for %(n)d working day.", "Waiting for %(n)d working days.", days) % {"n": days}
        words = _("Answer a reality check of “%(title)s”: %(words)s") % {"title": option.title, "words": check.words}
        url = links.in_activity("answer_reality", option.activity, check.ref)
        yield Waits(words, url, option.activity.title, state)


def challenges(held: Held, at: datetime) -> Iterator[Waits]:
    """Challenges that wait for an answer in public."""
    for owed in held.there.read("owed_challenges", lambda: witness.owed_by(held.person, at=at)):
        one = owed.challenge
        words = _("Answer a challenge: %(words)s") % {"words": one.words}
        url = links.in_activity("challenge", one.activity, one.ref)
        yield Waits(words, url, one.activity.title, due_on=one.reply_due_on)


def money(held: Held, at: datetime) -> Iterator[Waits]:
    """That claims wait to be paid, and how many; nothing of what they are for."""
    for one in held.there.read("paying", lambda: recognition.to_pay_by(held.person, at=at)):
        words = ngettext("%(n)d claim waits to be paid.", "%(n)d claims wait to be paid.", one.claims) % {
            "n": one.claims
        }
        yield Waits(words, links.in_activity("to_pay", one.activity), one.activity.title, due_on=one.first_due_on)
    for late in recognition.overdue_for_others(held.running, at=at):
        if held.person not in late.payers:
            names = ", ".join(one.shown_name for one in late.payers)
            words = _("Money is owed to somebody past its day. Those named to pay it: %(names)s.") % {"names": names}
            yield Waits(
                words, links.in_activity("mountain", late.activity), late.activity.title, due_on=late.first_due_on
            )
    for grown in {one.activity.pk: one.activity for one in drift.drifted(held.running, at=at)}.values():
        words = _("Somebody's unpaid work has grown into work that is usually paid.")
        yield Waits(words, links.in_activity("money", grown), grown.title)
    for booking in held.there.rows("bookings_to_answer"):
        where = booking.activity
        words = _("Somebody waits for something to be booked or paid before the day.")
        yield Waits(words, links.in_activity("to_pay", where), where.title, due_on=booking.due_on)


def promises(held: Held, at: datetime) -> Iterator[Waits]:  # noqa: ARG001 - every source is told the moment
    """The days of what was promised."""
    for one in do.commitments_running_in(held.running):
        url = links.in_activity("commitment", one.activity, one.ref)
        words = _("Promised: %(words)s") % {"words": one.words}
        yield Waits(words, url, one.activity.title, str(one.get_state_display()), one.due_on)


def renewals(held: Held, at: datetime) -> Iterator[Waits]:
    """The agreements of the work this person leads that have to be renewed: they ask both sides, and sign for none."""
    for one in activities.agreements_due(held.running, on=timezone.localdate(at)):
        where = one.agreement.activity
        words = _("Ask both sides to renew how power is shared, or to write a new text.")
        yield Waits(words, links.in_activity("agreement", where), where.title, due_on=one.stands_until)


def as_it_is(held: Held, at: datetime) -> Iterator[Waits]:  # noqa: ARG001 - every source is told the moment
    """Questions that failed three times and were left as they are: what has to be looked at again."""
    for one in decide.as_it_is_to_review_in(held.to_answer):
        words = _("Look again at leaving things as they are: %(question)s") % {"question": one.decision.question}
        where = one.decision.activity
        yield Waits(words, links.in_activity("decision", where, one.decision.ref), where.title, due_on=one.review_on)


def objections(held: Held, at: datetime) -> Iterator[Waits]:  # noqa: ARG001 - every source is told the moment
    """Votes that wait for objections: until a panel has heard them, or they are taken up."""
    for one, panel in decide.objections_waiting_in(held.running):
        words = _("Objections wait to be heard: %(question)s") % {"question": one.question}
        url = links.in_activity("decision", one.activity, one.ref)
        yield Waits(words, url, one.activity.title, due_on=panel.hears_until if panel else None)


def reasons(held: Held, at: datetime) -> Iterator[Waits]:  # noqa: ARG001 - every source is told the moment
    """Decisions whose reasons people wait for."""
    for one in decide.reasons_owed_in(held.running):
        words = _("Publish the reasons: %(question)s") % {"question": one.question}
        url = links.in_activity("publish_reasons", one.activity, one.ref)
        yield Waits(words, url, one.activity.title, due_on=decide.reasons_due_on(one))
