"""Sending what is due, so that it can be stopped at any moment and started again, and every letter goes out once.

The order is: open the line to the mail server, note the letter with all its words and its name, send it, note that it
was sent. Where that is cut off after the note, the next run sends what was noted: the same letter under the same
name (Message-ID). In a folder that is the same file. A mail server that had taken it just before the cut passes it on a
second time, and most mail programs show a letter of the same name once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from functools import partial
from smtplib import SMTPDataError, SMTPNotSupportedError, SMTPRecipientsRefused
from typing import TYPE_CHECKING

from django.core.mail import mailers
from django.db import transaction
from django.utils import timezone

from cairn.activities import queries as activities
from cairn.base.verdict import Refused
from cairn.care import queries as care
from cairn.decide import actions as decide_actions
from cairn.decide import queries as decide
from cairn.notify import actions, grouping, letters, may, news, queries, reply_letters, sealing, waiting
from cairn.notify.alone import alone
from cairn.notify.choices import About
from cairn.reflections import actions as reflections_actions
from cairn.reflections import queries as reflections
from cairn.witness import queries as witness

if TYPE_CHECKING:
    from django.core.mail import EmailMessage
    from django.core.mail.backends.base import BaseEmailBackend

    from cairn.notify.letters import Draft
    from cairn.notify.models import Letter
    from cairn.people.models import Person
    from cairn.reflections.models import ReflectionReply
    from cairn.witness.models import Challenge, Seat
    from cairn.witness.queries import Called

BREAKS_AT_MOST = 3  # of the line, until this run ends
FOR_EVER = 500  # what a mail server refuses with such a number it refuses the next time too


@dataclass(frozen=True, slots=True)
class Due:
    """A letter that is due: to whom, about what, how it is written, and of which things it reminds."""

    person: Person
    about: About
    draft: Callable[[], Draft]
    tells: tuple[datetime, datetime] | None = None  # for news: after which moment and up to which
    things: tuple[str, ...] = ()
    then: Callable[[], object] | None = None  # what is noted elsewhere together with it


class Answer(Enum):
    """What a mail server says to a letter."""

    TAKEN = "taken"
    REFUSED = "refused"
    LATER = "later"


@dataclass(slots=True)
class Report:
    """How many letters went out, how many the mail server refused or puts off, and what broke the line, if it broke.

    `is_busy`: nothing was done, because letters are being sent by another process at this moment.
    """

    sent: int = 0
    refused: int = 0
    later: int = 0
    broke: str = ""
    is_busy: bool = False


def send_letters(*, at: datetime) -> Report:
    """What was cut off, and one letter about each kind of thing to each person it waits for, at the pace they chose.

    Raises OSError without a line.
    """
    with alone() as is_alone:
        return _Sender(at).run() if is_alone else Report(is_busy=True)


class _Sender:
    """One run: what is due at this moment, and the line by which it goes."""

    def __init__(self, at: datetime) -> None:
        self.at, self.on, self.report = at, timezone.localdate(at), Report()
        self.before = {pair: waiting.Reminded(*told) for pair, told in queries.reminded().items()}
        self.waits = waiting.everything(at=at)
        self.called = witness.everybody_called()
        self.pairs = {(one.person, one.thing) for one in self.waits}
        self.pairs |= {(one.person.pk, thing) for one in self.called for thing in _things_of(one)}
        self.large = queries.large_print()
        self.breaks = 0

    def run(self) -> Report:
        cut_off, due, decided = list(queries.letters_to_go()), self.due(), list(reflections.writers_to_tell())
        if cut_off or due or decided:
            self.send(cut_off, due, decided)
        if not self.report.broke:
            actions.forget_reminders(at=self.at, waiting=self.pairs)
            actions.note_run(at=self.at, has_sent=self.report.sent > 0)
        return self.report

    def send(self, cut_off: list[Letter], due: list[Due], decided: list[ReflectionReply]) -> None:
        mailer = mailers.default
        mailer.open()  # nothing is noted before the mail server has answered
        try:
            for letter in cut_off:
                self.send_again(letter, mailer)
            for one in due:
                self.send_new(one, mailer)
            for reply in decided:
                self.send_reply(reply, mailer)
        except OSError as broken:
            self.report.broke = str(broken) or type(broken).__name__
        finally:
            mailer.close()

    def due(self) -> list[Due]:
        """The letters that are due now, without those to people written to lately or who said no."""
        found = list(self.found())
        persons, abouts = {one.person.pk for one in found}, {one.about for one in found}
        not_now = {about: queries.not_to_be_written_to(persons, about, on=self.on) for about in abouts}
        return [one for one in found if one.person.pk not in not_now[one.about]]

    def found(self) -> Iterator[Due]:
        for one in witness.everybody_waiting(activities.all_activities(), at=self.at):
            yield Due(one.person, About.WAS_IT_SO, partial(letters.was_it_so, one, at=self.at))
        for called in self.called:
            if left := self.not_yet_told(called):
                yield Due(called.person, About.CHALLENGES, partial(letters.challenges, left), things=_things_of(left))
        for person in care.everybody_asked_to_get_in_touch():
            yield Due(person, About.CARE, partial(letters.get_in_touch, person))
        for person, decision in decide.called_in_to_tell():
            then = partial(decide_actions.note_told_of_call, decision, by=person, at=self.at)
            yield Due(person, About.CALL, partial(letters.called_in, decision), then=then)
        titles = grouping.titles()
        for waits in waiting.everybody(self.waits, self.before, on=self.on):
            yield Due(waits.person, waits.about, partial(letters.what_waits, waits, titles), things=waits.things)
        for told in news.everybody_with_news(at=self.at):
            draft = partial(letters.what_became, told, titles)
            yield Due(told.person, About.NEWS, draft, (told.since, told.until))

    def not_yet_told(self, called: Called) -> Called | None:
        """The seats and the challenges of somebody of which no letter of this week has told them."""
        person = called.person.pk
        seats = [one for one in called.seats if waiting.is_due(person, _seat(one), self.before, on=self.on)]
        owed = [one for one in called.owed if waiting.is_due(person, _owed(one), self.before, on=self.on)]
        return replace(called, seats=seats, owed=owed) if seats or owed else None

    def send_new(self, due: Due, mailer: BaseEmailBackend) -> None:
        is_large = due.person.pk in self.large
        try:
            with transaction.atomic():
                letter = actions.note_letter(
                    due.person, about=due.about, at=self.at, tells=due.tells, things=due.things,
                    written=partial(letters.finished, due.draft(), at=self.at, is_large=is_large),
                )  # fmt: skip
                if due.then:
                    due.then()
        except Refused:  # they said in this moment that they do not want it
            return
        self.send_noted(letter, mailer)

    def send_again(self, letter: Letter, mailer: BaseEmailBackend) -> None:
        """A letter that was cut off. Not where its reader does not want it any more, or what it is about is closed."""
        is_over = letter.about in queries.SECRET and not queries.pairs_of(letter) & self.pairs
        if is_over or not may.send_again(letter, on=self.on):
            actions.give_up_letter(letter, at=self.at)
            return
        self.send_noted(letter, mailer)

    def send_noted(self, letter: Letter, mailer: BaseEmailBackend) -> None:
        written = sealing.unseal(letter)
        if written is None:
            actions.forget_letter(letter, at=self.at)
            return
        match self.answer_to(written.to(letter.person.email), mailer):
            case Answer.TAKEN:
                actions.note_sent(letter, at=self.at)
            case Answer.REFUSED:
                actions.give_up_letter(letter, at=self.at)

    def send_reply(self, reply: ReflectionReply, mailer: BaseEmailBackend) -> None:
        """What became of a reply, to somebody without an account. Their address is destroyed once it has gone."""
        if self.answer_to(reply_letters.decided(reply), mailer) != Answer.LATER:
            reflections_actions.take_address(reply, at=self.at)

    def answer_to(self, message: EmailMessage, mailer: BaseEmailBackend) -> Answer:
        """What the mail server says to this letter. Raises OSError where there is no line to it any more."""
        try:
            mailer.send_messages([message])
        except (SMTPRecipientsRefused, SMTPDataError, SMTPNotSupportedError, ValueError) as refused:
            if _is_for_ever(refused):
                self.report.refused += 1
                return Answer.REFUSED
            self.report.later += 1
            return Answer.LATER
        except OSError as broken:
            self.open_again(mailer, broken)
            return Answer.LATER
        self.report.sent += 1
        return Answer.TAKEN

    def open_again(self, mailer: BaseEmailBackend, broken: OSError) -> None:
        """A line that broke at one letter serves the others, if it can be opened again: so no letter blocks them."""
        self.breaks += 1
        if self.breaks > BREAKS_AT_MOST:
            raise broken
        with suppress(OSError):
            mailer.close()
        mailer.open()
        self.report.later += 1


def _is_for_ever(refused: Exception) -> bool:
    """Whether it would be the same the next time. An address that cannot be written in a head is so, too."""
    if isinstance(refused, SMTPDataError):
        return refused.smtp_code >= FOR_EVER
    codes = [code for code, _words in refused.recipients.values()] if isinstance(refused, SMTPRecipientsRefused) else []
    return not codes or max(codes) >= FOR_EVER


def _things_of(called: Called) -> tuple[str, ...]:
    return (*map(_seat, called.seats), *map(_owed, called.owed))


def _seat(seat: Seat) -> str:
    return f"seat:{seat.ref}"


def _owed(challenge: Challenge) -> str:
    return f"owed:{challenge.ref}"
