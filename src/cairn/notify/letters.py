"""The letters: what is written to whom. Plain text, with a link that needs no sign-in and one that stops letters."""

from __future__ import annotations

from datetime import datetime
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
    from cairn.people.models import Person
    from cairn.witness.queries import Waiting


def was_it_so(waiting: Waiting, *, at: datetime) -> EmailMessage:
    """Questions wait for this person: how many, about what, until when, and the link to their page."""
    about = About.WAS_IT_SO
    subject = ngettext(
        "Is this how it was? %(n)d question for you", "Is this how it was? %(n)d questions for you", waiting.number
    ) % {"n": waiting.number}
    closes_on = date_format(timezone.localdate(waiting.closes_at), "l j F Y", use_l10n=False)
    words = [
        _("Hello %(name)s,") % {"name": waiting.person.name} if waiting.person.name else _("Hello,"),
        _("Things were written down about work you took part in:"),
        "\n".join(f"- {title}" for title in waiting.titles),
        _("You know whether they are true. Please say so here. It takes about a minute, and you need not sign in:"),
        _full("was_it_so_by_link", witness.token_of(waiting.person, at=at)),
        _("Only numbers are shown, never names, and staff cannot see your answer. You may skip any question, or all."),
        _("The first question closes on %(day)s.") % {"day": closes_on},
        _("The link is yours alone: please do not pass this letter on. It is good for two weeks."),
        _("We write about this once a week at most. If you do not want that, stop it here:"),
        stop_link(waiting.person, about),
    ]
    headers = {"Auto-Submitted": "auto-generated"}  # so that no machine answers
    return EmailMessage(subject, "\n\n".join(words) + "\n", to=[waiting.person.email], headers=headers)


def stop_link(person: Person, about: str) -> str:
    return _full("letters_by_link", about, queries.token_of(person, about))


def _full(page: str, *parts: str) -> str:
    return settings.SITE_ADDRESS + reverse(page, args=parts)
