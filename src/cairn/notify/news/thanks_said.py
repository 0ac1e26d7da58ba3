"""News of thanks that were said to somebody, and of certificates and references they asked for: signed, or not."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from cairn.notify.news.line import News
from cairn.notify.news.reading import rows
from cairn.thanks import queries as thanks


def thanks_said(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """Thanks in their own words, to whom they were said, and to nobody else."""
    for one in rows(thanks.thanks_said, persons, since, until):
        values = {"name": one.by.shown_name if one.by else "", "words": one.words}
        about = one.session.title if one.session else one.programme.title
        words = _("%(name)s thanks you for “%(about)s”: “%(words)s”") % {**values, "about": about}
        yield News(words, f"{reverse('my_time')}#thanks", one.said_at, one.person_id)


def certificates_settled(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """A certificate is signed, or not. Why not is read on the page alone."""
    for one in rows(thanks.certificates_settled, persons, since, until):
        words = _("Your certificate is signed. You can print it.")
        if one.is_declined:
            words = _("Your certificate was not signed. The reason stands there, and you can ask again.")
        yield News(
            words, reverse("certificate", args=[one.ref]), one.issued_at or one.declined_at or until, one.person_id
        )


def references_settled(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """Somebody would rather not write. Why not is read on the page alone."""
    for it in rows(thanks.references_settled, persons, since, until):
        words = _("Somebody you asked for a few words would rather not. The reason stands there.")
        yield News(words, reverse("reference", args=[it.ref]), it.declined_at or until, it.person_id)
