"""Sending what is due, so that it can be stopped at any moment and started again without writing to anybody twice.

The order is: open the line to the mail server, note the letter, send it, note that it was sent. Where that is cut
off after the note, the one letter of that moment may be lost: the person is written to again after a week. No other
failure is possible: a letter that is not noted is not sent, and one that is noted is not sent again. News that are lost
with a letter still stand on the person's own page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from smtplib import SMTPRecipientsRefused
from typing import TYPE_CHECKING

from django.core.mail import mailers
from django.utils import timezone

from cairn.activities import queries as activities
from cairn.base.verdict import Refused
from cairn.care import queries as care
from cairn.decide import actions as decide_actions
from cairn.decide import queries as decide
from cairn.notify import actions, letters, news, queries, reply_letters
from cairn.notify.models import About
from cairn.reflections import actions as reflections_actions
from cairn.reflections import queries as reflections
from cairn.witness import queries as witness

if TYPE_CHECKING:
    from django.core.mail import EmailMessage
    from django.core.mail.backends.base import BaseEmailBackend

    from cairn.people.models import Person
    from cairn.reflections.models import ReflectionReply


@dataclass(frozen=True, slots=True)
class Due:
    """A letter that is due: to whom, about what, and how it is written once it is sent."""

    person: Person
    about: About
    written: Callable[[], EmailMessage]
    tells: tuple[datetime, datetime] | None = None  # for news: after which moment and up to which
    then: Callable[[], object] | None = None  # what is noted elsewhere once it is sent


@dataclass(slots=True)
class Report:
    """How many letters went out, how many addresses the mail server refused, and what broke the line, if it broke."""

    sent: int = 0
    refused: int = 0
    broke: str = ""


def send_letters(*, at: datetime) -> Report:
    """One letter about a thing to each person it waits for, once a week at most; news once a day at most.

    Raises OSError without a line.
    """
    report = Report()
    due, decided = _due(at), list(reflections.writers_to_tell())
    if not due and not decided:
        return report
    mailer = mailers.default
    mailer.open()  # nothing is noted before the mail server has answered
    try:
        for one in due:
            _send(one, mailer, report, at=at)
        for reply in decided:
            _tell(reply, mailer, report, at=at)
    except OSError as broken:
        report.broke = str(broken) or type(broken).__name__
    finally:
        mailer.close()
    return report


def _due(at: datetime) -> list[Due]:
    """The letters that are due now, without those to people written to this week or who said no."""
    found = list(_waiting(at))
    persons, on = {one.person.pk for one in found}, timezone.localdate(at)
    not_now = {about: queries.not_to_be_written_to(persons, about, on=on) for about in About} if found else {}
    return [one for one in found if one.person.pk not in not_now[one.about]]


def _waiting(at: datetime) -> Iterator[Due]:
    for one in witness.everybody_waiting(activities.all_activities(), at=at):
        yield Due(one.person, About.WAS_IT_SO, partial(letters.was_it_so, one, at=at))
    for called in witness.everybody_called():
        yield Due(called.person, About.CHALLENGES, partial(letters.challenges, called))
    for person in care.everybody_asked_to_get_in_touch():
        yield Due(person, About.CARE, partial(letters.get_in_touch, person))
    for person, decision in decide.called_in_to_tell():
        then = partial(decide_actions.note_told_of_call, decision, by=person, at=at)
        yield Due(person, About.CALL, partial(letters.called_in, person, decision), then=then)
    for told in news.everybody_with_news(at=at):
        yield Due(told.person, About.NEWS, partial(letters.what_became, told), (told.since, told.until))


def _send(due: Due, mailer: BaseEmailBackend, report: Report, *, at: datetime) -> None:
    try:
        letter = actions.note_letter(due.person, about=due.about, at=at, tells=due.tells)
    except Refused:  # somebody else is sending at the same moment and was quicker
        return
    try:
        mailer.send_messages([due.written()])
    except SMTPRecipientsRefused:
        report.refused += 1
        return
    actions.note_sent(letter, at=at)
    if due.then:
        due.then()
    report.sent += 1


def _tell(reply: ReflectionReply, mailer: BaseEmailBackend, report: Report, *, at: datetime) -> None:
    """What became of a reply, to somebody without an account: once. Their address is destroyed before it is sent."""
    address = reflections_actions.take_address(reply, at=at)
    if not address:  # somebody else is sending at the same moment and was quicker
        return
    try:
        mailer.send_messages([reply_letters.decided(reply, to=address)])
    except SMTPRecipientsRefused:
        report.refused += 1
        return
    report.sent += 1
