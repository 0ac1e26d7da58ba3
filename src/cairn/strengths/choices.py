"""What somebody chooses when they write their card: what a line is about, who reads it, and when they have time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import models
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cairn.strengths.topics import GROUPS, Topic

WORDS_LENGTH = 300
LINES_AT_MOST = 60
TOPICS_AT_MOST = 5
LOOKS_KEPT = timedelta(days=365)
BACK_WITHIN = timedelta(days=1)  # so long a line that was taken off can be brought back; then it is destroyed


class Kind(models.TextChoices):
    """What a line of a card says, in the order of the card."""

    KNOWS = "knows", _("What I know, also from living it")
    CAN = "can", _("What I can do")
    CARES = "cares", _("What I care about")
    CONTACTS = "contacts", _("Who I know")
    LEARN = "learn", _("What I would like to learn")
    NOT_ASKED = "not_asked", _("What I do not want to be asked for")


BRINGS = (Kind.KNOWS, Kind.CAN, Kind.CONTACTS)
WISHES = (Kind.CARES, Kind.LEARN)


class Audience(models.TextChoices):
    """Who reads a line besides the person who wrote it."""

    ME = "me", _("Only me")
    LEADS = "leads", _("Those who lead my programmes")
    MEMBERS = "members", _("Everybody in my programmes")


FOR_LEADS = (Audience.LEADS, Audience.MEMBERS)


class When(models.TextChoices):
    """A part of the week in which somebody usually has time."""

    WEEKDAY_MORNING = "weekday_morning", _("weekday mornings")
    WEEKDAY_AFTERNOON = "weekday_afternoon", _("weekday afternoons")
    WEEKDAY_EVENING = "weekday_evening", _("weekday evenings")
    WEEKEND_MORNING = "weekend_morning", _("weekend mornings")
    WEEKEND_AFTERNOON = "weekend_afternoon", _("weekend afternoons")
    WEEKEND_EVENING = "weekend_evening", _("weekend evenings")


NOON, EVENING = 12, 17


def parts_of(starts_at: datetime, ends_at: datetime) -> list[tuple[str, When]]:
    """The parts of days that something touches, each as its day and part.

    A morning ends at noon, an evening begins at 5. Something that ends at noon is over by the afternoon.
    """
    found: dict[tuple[str, When], None] = {}
    here, end = timezone.localtime(starts_at), timezone.localtime(ends_at)
    while here < end:
        part = "morning" if here.hour < NOON else "afternoon" if here.hour < EVENING else "evening"
        week = "weekend" if here.weekday() >= 5 else "weekday"
        found[here.date().isoformat(), When(f"{week}_{part}")] = None
        here = (here + timedelta(hours=1)).replace(minute=0, second=0, microsecond=0)
    return list(found)


def kinds() -> list[tuple[str, str]]:
    return [(value, str(label)) for value, label in Kind.choices]


def audiences(kind: str = "") -> list[tuple[str, str]]:
    """Who a line of this kind can be for. What somebody does not want to be asked for is never for everybody."""
    return [
        (value, str(label)) for value, label in Audience.choices if kind != Kind.NOT_ASKED or value != Audience.MEMBERS
    ]


def whens() -> list[tuple[str, str]]:
    return [(value, capfirst(str(label))) for value, label in When.choices]


def times_in_words(codes: Collection[str]) -> list[str]:
    """These parts of the week as people read them, in the order of the week."""
    return [str(label) for value, label in When.choices if value in codes]


def topics() -> list[tuple[str, str]]:
    """All topics: value and label, in alphabetical order of their words."""
    return sorted(((value, str(label)) for value, label in Topic.choices), key=lambda one: one[1].casefold())


def topics_in_groups() -> list[tuple[str, list[tuple[str, str]]]]:
    """All topics under what they have in common, for forms in which several are chosen."""
    return [(str(name), [(one.value, str(one.label)) for one in members]) for name, members in GROUPS]
