"""The letters: what is written to whom. Plain text, with a link that needs no sign-in and one that stops letters."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.notify import queries
from cairn.notify.models import About
from cairn.witness import queries as witness

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.notify.news import Told
    from cairn.people.models import Person
    from cairn.witness.models import Challenge, Seat
    from cairn.witness.queries import Called, Waiting


LINES_AT_MOST = 30


def was_it_so(waiting: Waiting, *, at: datetime) -> EmailMessage:
    """Questions wait for this person: how many, about what, until when, and the link to their page."""
    about = About.WAS_IT_SO
    subject = ngettext(
        "Is this how it was? %(n)d question for you", "Is this how it was? %(n)d questions for you", waiting.number
    ) % {"n": waiting.number}
    words = [
        _hello(waiting.person),
        _("Things were written down about work you took part in:"),
        "\n".join(f"- {title}" for title in waiting.titles),
        _("You know whether they are true. Please say so here. It takes about a minute, and you need not sign in:"),
        _full("was_it_so_by_link", witness.token_of(waiting.person, at=at)),
        _("Only numbers are shown, never names, and staff cannot see your answer. You may skip any question, or all."),
        _("The first question closes on %(day)s.") % {"day": _day(timezone.localdate(waiting.closes_at))},
        _("The link is yours alone: please do not pass this letter on. It is good for two weeks."),
        _("We write about this once a week at most. If you do not want that, stop it here:"),
        stop_link(waiting.person, about),
    ]
    headers = {"Auto-Submitted": "auto-generated"}  # so that no machine answers
    return EmailMessage(subject, "\n\n".join(words) + "\n", to=[waiting.person.email], headers=headers)


def challenges(called: Called) -> EmailMessage:
    """A challenge waits for this person: they were drawn to rule on it, or owe it an answer in public."""
    about = About.CHALLENGES
    words = [
        _hello(called.person),
        *(line for seat in called.seats for line in _drawn(seat)),
        *(line for challenge in called.owed for line in _owed(challenge)),
        _("Sign in with this e-mail address. We write about this once a week at most. To stop that:"),
        stop_link(called.person, about),
    ]
    headers = {"List-Unsubscribe": f"<{stop_link(called.person, about)}>", "Auto-Submitted": "auto-generated"}
    to = [called.person.email]
    return EmailMessage(_("A challenge waits for you"), "\n\n".join(words) + "\n", to=to, headers=headers)


def what_became(told: Told) -> EmailMessage:
    """What became of what this person said: each line with the page to read it on."""
    about, lines, more = About.NEWS, told.lines[:LINES_AT_MOST], len(told.lines) - LINES_AT_MOST
    words = [
        _hello(told.person),
        _("This is what became of what you said:"),
        "\n\n".join(f"- {line.words}\n  {settings.SITE_ADDRESS}{line.url}" for line in lines),
        *([_("%(n)d more stand on your page:") % {"n": more}] if more > 0 else [_("All of it stands on your page:")]),
        f"{_full('me')}#became",
        _("We write about this once a day at most, and only when there is something new. To stop that:"),
        stop_link(told.person, about),
    ]
    headers = {"List-Unsubscribe": f"<{stop_link(told.person, about)}>", "Auto-Submitted": "auto-generated"}
    subject = _("What became of what you said")
    return EmailMessage(subject, "\n\n".join(words) + "\n", to=[told.person.email], headers=headers)


def get_in_touch(person: Person) -> EmailMessage:
    """Somebody asks this person, as a contact, to get in touch. Not a word more: others may see the letter."""
    about = About.CARE
    words = [
        _hello(person),
        _("Somebody asks you to get in touch. Sign in with this e-mail address to read it:"),
        _full("care_waiting"),
        _("We write about this once a day at most, until you say there that you have seen it. To stop that:"),
        stop_link(person, about),
    ]
    headers = {"List-Unsubscribe": f"<{stop_link(person, about)}>", "Auto-Submitted": "auto-generated"}
    subject = _("Somebody asks you to get in touch")
    return EmailMessage(subject, "\n\n".join(words) + "\n", to=[person.email], headers=headers)


def called_in(person: Person, decision: Decision) -> EmailMessage:
    """A ballot was cast for this person by phone. Not a word of what it says."""
    about = About.CALL
    activity = decision.activity
    page = _full("decision", activity.programme.slug, activity.slug, decision.ref)
    words = [
        _hello(person),
        _("Somebody who said that they were you rang, and a ballot was cast for you by phone in this vote:"),
        f"{activity.title}: {decision.question}\n{page}",
        _("What it says is not in this letter, and nobody can look it up. If it was you, all is well. With the code"
          " that you were told in the call you can change it until voting closes."),
        _("If it was not you, sign in and say so while voting is open: open “My place on the list” on that page."),
        _("To have no such letters:"),
        stop_link(person, about),
    ]  # fmt: skip
    headers = {"List-Unsubscribe": f"<{stop_link(person, about)}>", "Auto-Submitted": "auto-generated"}
    subject = _("A ballot was cast for you by phone")
    return EmailMessage(subject, "\n\n".join(words) + "\n", to=[person.email], headers=headers)


def _drawn(seat: Seat) -> tuple[str, ...]:
    """The words to somebody drawn by lot. Nobody else is told."""
    values = {"title": seat.ruling.challenge.activity.title, "day": _day(witness.answer_due_on(seat))}
    words = _(
        "You were drawn by lot, with two other citizens who take part elsewhere, to say whether a challenge in"
        " “%(title)s” is right. You read one page. You can say no, and need not say why. Please answer by %(day)s:"
    )
    return words % values, _full("seat", seat.ruling.ref)


def _owed(challenge: Challenge) -> tuple[str, ...]:
    activity = challenge.activity
    values = {"title": activity.title, "day": _day(challenge.reply_due_on)}
    words = _(
        "Somebody challenged what stands in “%(title)s”. An answer in public is due by %(day)s. Without one, what is"
        " challenged does not count:"
    )
    return words % values, _full("challenge", activity.programme.slug, activity.slug, challenge.ref)


def _hello(person: Person) -> str:
    return _("Hello %(name)s,") % {"name": person.name} if person.name else _("Hello,")


def _day(day: date) -> str:
    return date_format(day, "l j F Y", use_l10n=False)


def stop_link(person: Person, about: str) -> str:
    return _full("letters_by_link", about, queries.token_of(person, about))


def _full(page: str, *parts: str) -> str:
    return settings.SITE_ADDRESS + reverse(page, args=parts)
