"""Words that wait for a moderator, and that somebody asks this contact to get in touch."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.moderation import queries
from cairn.web import links
from cairn.web.contents import moderation
from cairn.web.contents.lead.line import Held, Waits


def moderated(held: Held, at: datetime) -> Iterator[Waits]:
    """Reports, holds that need a second person, and appeals, wherever this person moderates."""
    there = held.there.rows("moderated")
    waiting = queries.waiting_in(there, on=timezone.localdate(at)) if there else []
    appealed = [one.case for one in waiting if one.what == "appeal"]
    stuck = queries.without_a_new_eye(appealed) if appealed else set()
    for one in waiting:
        programme = one.case.programme
        url, state = links.in_programme("words_waiting", programme), moderation.clock(one)
        if one.case.pk in stuck:
            url = links.in_place("moderated_words", one.case.place, one.case.kind, one.case.ref)
            state = _("Everybody who moderates here has acted in it before. Ask somebody in to decide this appeal.")
        yield Waits(
            _("Moderation: %(where)s") % {"where": moderation.where(one.case)}, url, programme.title, state, one.due_on
        )


def asked_for(held: Held, at: datetime) -> Iterator[Waits]:  # noqa: ARG001 - every source is told the moment
    """That somebody asks this person, as a contact, to get in touch: not how many do, nor about what."""
    if "unseen" in held.there:
        yield Waits(_("Somebody asks you to get in touch."), reverse("care_waiting"), _("You are a contact"))
