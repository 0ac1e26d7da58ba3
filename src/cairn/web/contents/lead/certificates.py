"""Papers that people wait for: certificates to sign, and a few words asked of whoever looks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from cairn.thanks import queries
from cairn.web.contents.lead.line import Held, Waits


def certificates_to_sign(held: Held, at: datetime) -> Iterator[Waits]:  # noqa: ARG001 - every source is told the moment
    """Whoever signs first takes it off the list of all who lead there."""
    for one in queries.certificates_to_sign(held.person):
        words = _("Sign a certificate for %(name)s, or say why not.") % {"name": one.person.shown_name}
        url = reverse("certificate", args=[one.ref])
        yield Waits(words, url, one.programme.title, due_on=queries.answer_due_on(one))


def references_to_write(held: Held, at: datetime) -> Iterator[Waits]:  # noqa: ARG001 - every source is told the moment
    """Only whoever was asked sees them."""
    for one in queries.references_to_write(held.person):
        words = _("Write a few words for %(name)s, or say why not.") % {"name": one.person.shown_name}
        url = reverse("reference", args=[one.ref])
        yield Waits(words, url, one.programme.title, due_on=queries.answer_due_on(one))
