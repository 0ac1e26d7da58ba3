"""Reading what taking part did for people: one's own notes, what was published, and totals of whole rounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.learn.choices import STEPS_OF, Outcome
from cairn.learn.models import OutcomeLine, OutcomeNote, OutcomeTotal
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@dataclass(frozen=True, slots=True)
class Total:
    """How many gave each step of one line, in the order of the steps."""

    item: Outcome
    counts: tuple[tuple[str, int], ...]

    @property
    def n(self) -> int:
        return sum(count for _step, count in self.counts)


def outcome_note(person: Person | None, activity: Activity) -> OutcomeNote | None:
    """The person's own note with its lines; it can be empty, once what stood in it was counted and deleted."""
    return _notes().filter(author=person, activity=activity).first() if person else None


def outcome_notes_of(person: Person) -> models.QuerySet[OutcomeNote]:
    """All notes of this person in which something stands, by activity."""
    written = OutcomeLine.objects.filter(note=models.OuterRef("pk"))
    return _notes().filter(models.Exists(written), author=person).order_by("activity__opened_at", "activity_id")


def outcome_line(activity: Activity, ref: str) -> OutcomeLine | None:
    return _lines().filter(note__activity=activity, ref=ref).first()


def published_outcomes(place: Activity | Programme, *, on: date | None = None) -> models.QuerySet[OutcomeLine]:
    """Lines people published in an activity, or in all of a programme, the latest day first; hidden without words."""
    where = "note__activity" if activities.activity_of(place) else "note__activity__programme"
    found = _lines().filter(published_on__isnull=False, **{where: place})
    return moderation.marked(found.order_by("-published_on", "ref"), Kind.OUTCOME, on=on)


def outcomes_to_moderate(refs: Collection[str]) -> models.QuerySet[OutcomeLine]:
    """These with all their words, for moderators alone; never one that is not published."""
    return _lines().filter(ref__in=refs, published_on__isnull=False)


def outcome_totals(places: Iterable[Activity]) -> list[Total]:
    """What was counted in these activities together, line by line; nothing where no round is whole yet.

    It is the sum of what each of them shows. So what several show together tells no more than each of them tells alone.
    """
    found: dict[str, Counter[str]] = {}
    for item, counts in OutcomeTotal.objects.filter(activity__in=list(places)).values_list("item", "counts"):
        found.setdefault(item, Counter()).update(counts)
    return [
        Total(item, tuple((step, found[item][step]) for step in STEPS_OF[item].values))
        for item in Outcome
        if found.get(item)
    ]


def uncounted(activity: Activity, item: str) -> list[OutcomeLine]:
    """The lines with a step that are in no total yet, one for each person."""
    waiting = OutcomeLine.objects.select_related("note").filter(note__activity=activity, item=item).exclude(step="")
    return [line for line in waiting.order_by("ref") if item not in line.note.counted]


def _notes() -> models.QuerySet[OutcomeNote]:
    return OutcomeNote.objects.select_related("activity__programme").prefetch_related("lines")


def _lines() -> models.QuerySet[OutcomeLine]:
    return OutcomeLine.objects.select_related("note__activity__programme", "note__author")
