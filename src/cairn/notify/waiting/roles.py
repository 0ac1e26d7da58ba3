"""Roles: who is asked for something, an answer that has come, answers that are owed, a term that ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.notify.choices import About
from cairn.notify.news.line import page, quoted
from cairn.notify.waiting.line import Wait
from cairn.notify.written_days import in_words
from cairn.roles import queries as roles
from cairn.roles.choices import ENDS_SOON, TELL_FOR

if TYPE_CHECKING:
    from cairn.roles.models import Holding


def asked_for(_at: datetime) -> Iterator[Wait]:
    """To whoever was asked for something and has said nothing yet."""
    for one in roles.unanswered():
        words = _("You are asked: “%(words)s” You can say yes, no, or not now, and need not say why.")
        yield Wait(
            one.person_id, About.ASKED, f"asked:{one.ref}", words % {"words": quoted(one.words)},
            reverse("answer_asked", args=[one.ref]), one.programme.title,
        )  # fmt: skip


def longer(at: datetime) -> Iterator[Wait]:
    """To whoever was offered a longer term and has said nothing yet."""
    for one in roles.longer_offered(timezone.localdate(at)):
        words = _("Would you go on longer as “%(title)s”? Both answers are fine.") % {"title": one.role.title}
        url = page("answer_longer", one.role.programme, one.ref)
        yield Wait(one.person_id, About.ASKED, f"longer:{one.ref}", words, url, one.role.programme.title)


def role_answers(at: datetime) -> Iterator[Wait]:
    """To whoever asked for a role and has an answer: once. Yes or no stands on the page: others may see the letter."""
    for one in roles.answered_since(at - timedelta(days=TELL_FOR)):
        words = _("You asked for the role “%(title)s”. Your answer has come, with its reason.")
        url = page("role", one.role.programme, one.role.ref)
        said = words % {"title": one.role.title}
        thing = f"answer:{one.ref}:{one.answered_at:%y%m%d%H%M}"
        yield Wait(one.person_id, About.ROLES, thing, said, url, one.role.programme.title, again=False)


def answers_owed(at: datetime) -> Iterator[Wait]:
    """To those who read for a role whose last day is over: people wait for their answers. Weekly, four times in all."""
    waiting = list(roles.roles_waiting_anywhere(timezone.localdate(at)))
    readers = roles.readers_of_each(waiting)
    for role in waiting:
        words = _("People wait for your answer about the role “%(title)s”. Answers are owed by %(day)s.")
        said = words % {"title": role.title, "day": in_words(roles.answers_due_on(role))}
        for one in readers.get(role.pk, []):
            url = page("role", role.programme, role.ref)
            yield Wait(one.person_id, About.ROLES, f"owed:{role.ref}", said, url, role.programme.title)


def terms_near(at: datetime) -> Iterator[Wait]:
    """To whoever holds a role, thirty days before its term ends: once."""
    today = timezone.localdate(at)
    for one in roles.terms_ending_anywhere(today, until_on=today + timedelta(days=ENDS_SOON)):
        words = _("Your term as “%(title)s” ends on %(day)s.")
        yield _of_a_term(one, f"near:{one.ref}:{one.until_on:%y%m%d}", words)


def terms_over(at: datetime) -> Iterator[Wait]:
    """To whoever held a role until today: once, with thanks."""
    today = timezone.localdate(at)
    for one in roles.terms_over(today, since_on=today - timedelta(days=TELL_FOR)):
        words = _("Your term as “%(title)s” ends with %(day)s. Thank you for what you gave.")
        yield _of_a_term(one, f"over:{one.ref}:{one.until_on:%y%m%d}", words)


def _of_a_term(one: Holding, thing: str, words: str) -> Wait:
    said = words % {"title": one.role.title, "day": in_words(one.until_on)}
    url = page("role", one.role.programme, one.role.ref)
    return Wait(one.person_id, About.ROLES, f"term:{thing}", said, url, one.role.programme.title, again=False)
