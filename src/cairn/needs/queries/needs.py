"""Reading somebody's own needs. Nobody else finds any here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext as _

from cairn.activities import formats
from cairn.needs.choices import FORGET_AFTER, REVIEW_AFTER
from cairn.needs.models import AccessNeed
from cairn.sessions import queries as sessions

if TYPE_CHECKING:
    from cairn.people.models import Person


def access_need(ref: str, person: Person | None) -> AccessNeed | None:
    """One of this person's own needs."""
    return needs_of(person).filter(ref=ref).first() if person is not None else None


def needs_of(person: Person | None) -> models.QuerySet[AccessNeed]:
    """What this person wrote, in the order they wrote it."""
    found = AccessNeed.objects.filter(person=person) if person is not None else AccessNeed.objects.none()
    return found.select_related("person").order_by("written_at", "pk").fetch_mode(models.FETCH_RAISE)


def to_review(person: Person, *, at: datetime) -> models.QuerySet[AccessNeed]:
    """Needs of this person about which nothing was said for a year."""
    return needs_of(person).filter(still_so_at__lte=at - REVIEW_AFTER)


def to_review_anywhere(*, at: datetime) -> set[int]:
    """Ids of everybody who is asked whether a need still holds."""
    return set(AccessNeed.objects.filter(still_so_at__lte=at - REVIEW_AFTER).values_list("person_id", flat=True))


def forgotten_by(at: datetime) -> models.QuerySet[AccessNeed]:
    """Needs about which nothing was said for two years: they are to be destroyed."""
    found = AccessNeed.objects.select_related("person").filter(still_so_at__lte=at - FORGET_AFTER)
    return found.order_by("pk").fetch_mode(models.FETCH_RAISE)


def kinds_in_words(need: AccessNeed) -> list[str]:
    """What a need is about and in which formats, as people read it."""
    names = dict(sessions.access_kinds())
    return [*(names[one] for one in need.kinds if one in names), *(formats.in_words(one) for one in need.formats)]


def format_choices() -> list[tuple[str, str]]:
    """The formats somebody can need: value and label."""
    return [(one, str(label)) for one, label in formats.Format.choices if one != formats.Format.TEXT]


def kinds_of(need: AccessNeed) -> set[str]:
    """The kinds under which a need is flagged: its own, papers where it names formats, else something else."""
    kinds = {*need.kinds, *(["papers"] if need.formats else [])}
    return kinds or {"other"}


def known(kinds: Iterable[str], names: Iterable[str]) -> str:
    """What is wrong with these kinds and formats; nothing where each of them is on its list."""
    if set(kinds) - {value for value, _label in sessions.access_kinds()}:
        return _("Choose what it is about from the list, or nothing.")
    if set(names) - {value for value, _label in format_choices()}:
        return _("Choose formats from the list, or none.")
    return ""
