"""Pulses that are open: everybody who checked in gets their own link, and once more who has not answered at the end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.learn import queries as learn
from cairn.notify.choices import About
from cairn.notify.waiting.line import Wait, is_near_its_end
from cairn.notify.written_days import in_words


def pulses(at: datetime) -> Iterator[Wait]:
    """The first letter goes to all, whether they have answered or not: so it tells nothing about anybody."""
    for one in learn.open_pulse_invitations(at=at):
        if one.has_sheet:  # they answer on paper: their link does not work
            continue
        pulse = one.pulse
        words = _("How was “%(title)s”? Eight short questions.") % {"title": pulse.session.title}
        more = _(
            "Nobody can see which answer is yours. You can answer until %(day)s. If you have answered already, you need"
            " do nothing."
        ) % {"day": in_words(timezone.localdate(pulse.closes_at))}
        yield Wait(
            one.person_id, About.PULSE, f"pulse:{pulse.ref}", words,
            reverse("answer_pulse", args=[learn.token_of(one)]), pulse.session.activity.title, more,
            again=not one.is_used and is_near_its_end(pulse.closes_at, at=at),
        )  # fmt: skip
