"""Certificates to sign, references to write and to read: nothing of what stands on them is in the letter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from cairn.notify.choices import About
from cairn.notify.waiting.line import Wait
from cairn.notify.written_days import in_words
from cairn.programmes import queries as programmes
from cairn.thanks import queries as thanks


def papers(_at: datetime) -> Iterator[Wait]:
    """To everybody who could sign; to whoever is asked to write; to whom it is about, once it is written."""
    waiting = list(thanks.certificates_waiting_anywhere())
    leading = programmes.people_leading_each({one.programme_id for one in waiting}) if waiting else {}
    for one in waiting:
        values = {"name": one.person.shown_name, "day": in_words(thanks.answer_due_on(one))}
        words = _(
            "%(name)s asks for a certificate of what they took part in. Please sign it or say why not by %(day)s."
        )
        url = reverse("certificate", args=[one.ref])
        for person in sorted(leading[one.programme_id] - {one.person_id}):
            yield Wait(person, About.ASKED, f"sign:{one.ref}", words % values, url, one.programme.title)
    for it in thanks.references_waiting_anywhere():
        url = reverse("reference", args=[it.ref])
        if it.written_at is not None:
            words = _("Somebody wrote a few words about you. Read them first: nobody else does before you say yes.")
            yield Wait(it.person_id, About.ASKED, f"read:{it.ref}:{int(it.written_at.timestamp())}", words, url, "")
        elif it.writer_id is not None:
            values = {"name": it.person.shown_name, "day": in_words(thanks.answer_due_on(it))}
            words = _("%(name)s asks you for a few words for a reference, by %(day)s. You can say no, with a reason.")
            thing = f"write:{it.ref}:{len(it.to_change)}"
            yield Wait(it.writer_id, About.ASKED, thing, words % values, url, it.programme.title)
