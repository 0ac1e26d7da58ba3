"""What people need: whether it was there, whether it still holds, coming beside somebody. Not a word of what it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from cairn.needs import queries
from cairn.notify.choices import About
from cairn.notify.waiting.line import Wait


def were_they_there(at: datetime) -> Iterator[Wait]:
    """To those who were in a session, or meant to be, and had shared a need there. Others may see the letter."""
    for one in queries.to_check_anywhere(at=at):
        words = _("Was what you need there, in “%(title)s”?") % {"title": one.session.title}
        url = reverse("note_whether_there", args=[one.session.activity.programme.slug, one.session.ref])
        yield Wait(one.person, About.ASKED, f"check:{one.session.ref}", words, url, one.session.activity.title)


def still_needed(at: datetime) -> Iterator[Wait]:
    """Once a year, whether it is still so."""
    for person in sorted(queries.to_review_anywhere(at=at)):
        words = _("A year ago you wrote down what you need to take part. Is it still so? One press is enough.")
        yield Wait(person, About.ASKED, f"still:{at.year}", words, reverse("my_needs"), "")


def asked_beside(_at: datetime) -> Iterator[Wait]:
    """To a member whom somebody asks to come beside them."""
    for one in queries.asked_anywhere():
        words = _("Somebody asks you to come with them and help them take part. You can say no, and need not say why.")
        yield Wait(one.member_id or 0, About.ASKED, f"beside:{one.ref}", words, reverse("my_needs"), "")
