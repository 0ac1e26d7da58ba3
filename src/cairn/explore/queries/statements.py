"""Reading statements."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from cairn import fulltext
from cairn.explore.models import Statement
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

MOST_ALIKE = 3


def statement(activity: Activity, ref: str, *, on: date | None = None) -> Statement | None:
    """One statement; a hidden one without its words."""
    return statements_with_hidden(activity, on=on).filter(ref=ref).first()


def statements(activity: Activity, *, on: date | None = None) -> models.QuerySet[Statement]:
    """The statements people can answer, in the order they were written."""
    is_hidden = models.Q(ref__in=moderation.hidden(Kind.STATEMENT, on=on))
    return _statements().filter(~is_hidden, activity=activity, hidden_at__isnull=True)


def statements_with_hidden(activity: Activity, *, on: date | None = None) -> models.QuerySet[Statement]:
    """Those that were rejected elsewhere too, and those hidden here, which keep their place without their words."""
    return moderation.marked(_statements().filter(activity=activity), Kind.STATEMENT, on=on)


def statements_like(activity: Activity, words: str, *, on: date | None = None) -> list[Statement]:
    """At most three statements that are most like these words, the most alike first."""
    return fulltext.nearest(statements(activity, on=on), words, most=MOST_ALIKE)


def statements_of(person: Person) -> models.QuerySet[Statement]:
    """Everything this person wrote anywhere."""
    return _statements().filter(author=person)


def statements_with_hidden_of(person: Person, *, on: date | None = None) -> models.QuerySet[Statement]:
    """Everything this person wrote anywhere, the newest first; hidden ones without their words."""
    found = statements_of(person).order_by("-written_at", "-pk")
    return moderation.marked(found, Kind.STATEMENT, on=on)


def statements_to_moderate(refs: Collection[str]) -> models.QuerySet[Statement]:
    """These statements with all their words, for moderators alone."""
    return _statements().select_related("author").filter(ref__in=refs)


def statements_in(programmes: Collection[Programme], *, on: date) -> models.QuerySet[Statement]:
    """The statements people can answer anywhere in these programmes, the newest first."""
    is_hidden = models.Q(ref__in=moderation.hidden(Kind.STATEMENT, on=on))
    found = _statements().filter(~is_hidden, activity__programme__in=programmes, hidden_at__isnull=True)
    return found.order_by("-written_at", "-pk")


def _statements() -> models.QuerySet[Statement]:
    found = Statement.objects.select_related("activity__programme")
    return found.order_by("number").fetch_mode(models.FETCH_RAISE)
