"""Reading cases: one, a person's own, those that wait; who did what in them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import models

from cairn.activities import calendar
from cairn.moderation.choices import APPEAL_DAYS, REPORT_DAYS, State, What
from cairn.moderation.models import Appeal, Case, Report, Step
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@dataclass(frozen=True, slots=True)
class Waits:
    """A case that waits for a moderator: for what, until which day, and whether that day has gone by."""

    case: Case
    what: str  # "report", "hold", "lapsed", "appeal" or "asked": an appeal that somebody was asked in to decide
    due_on: date
    is_late: bool


def case_of(ref: str) -> Case | None:
    """The case of the words with this reference, if there ever was one."""
    return _cases().filter(ref=ref).first()


def cases_of(author: Person) -> models.QuerySet[Case]:
    """What moderators did about a person's own words, the newest first; what was only reported is not told."""
    acted = models.Exists(Step.objects.filter(case=models.OuterRef("pk")))
    return _cases().filter(acted, author=author).order_by("-opened_on", "-pk")


def refused(kind: str) -> models.QuerySet[Any]:
    """The references of what was not published and whose writer has appealed, decided or not."""
    return Case.objects.filter(kind=kind, state=State.REFUSED).values_list("ref", flat=True)


def refs_with_an_appeal(kind: str) -> models.QuerySet[Any]:
    """The references of the words of this kind about which an appeal waits."""
    waiting = Appeal.objects.filter(hiding__case__kind=kind, decision__isnull=True)
    return waiting.values_list("hiding__case__ref", flat=True)


def waiting(programme: Programme, *, on: date) -> list[Waits]:
    """What waits for a moderator in this programme, the oldest first."""
    return waiting_in([programme], on=on)


def waiting_in(programmes: Collection[Programme], *, on: date) -> list[Waits]:
    """What waits for a moderator anywhere in these programmes, the oldest first."""
    appealed = models.Exists(Appeal.objects.filter(hiding__case=models.OuterRef("pk"), decision__isnull=True))
    open_ones = models.Q(state__in=[State.REPORTED, State.HELD]) | models.Q(appealed)
    found = _cases().filter(open_ones, programme__in=programmes).order_by("opened_on", "pk")
    reported = Report.objects.filter(is_open=True).order_by("reported_on", "pk")
    found = found.prefetch_related(models.Prefetch("reports", reported, to_attr="open_reports"))
    return [_waits(one, on=on) for one in found]


def is_lapsed(case: Case, *, on: date) -> bool:
    """Whether the hold is over because nobody confirmed it in time."""
    return case.held_until_on is not None and case.held_until_on < on


def steps(case: Case) -> list[Step]:
    """What moderators did about it, in order."""
    return list(Step.objects.filter(case=case).select_related("appeal__decision").order_by("at", "pk"))


def steps_about_words_of(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[Step]:
    """What moderators did about the words of these people, after one moment and up to another.

    That a reply was not published is told where replies are.
    """
    found = Step.objects.filter(case__author__in=persons, at__gt=since, at__lte=until).exclude(what=What.REFUSED)
    return (
        found.select_related("case__activity__programme", "case__programme")
        .order_by("at", "pk")
        .fetch_mode(models.FETCH_RAISE)
    )


def last_step(case: Case) -> Step | None:
    return Step.objects.filter(case=case).order_by("-at", "-pk").first()


def reports(case: Case) -> models.QuerySet[Report]:
    """The reports nobody has decided about yet, without who made them."""
    return Report.objects.filter(case=case, is_open=True).defer("by").order_by("reported_on", "pk")


def standing_hold(case: Case, *, on: date) -> Step | None:
    """The hold that has not lapsed and waits for a second person."""
    if case.state != State.HELD or is_lapsed(case, on=on):
        return None
    return Step.objects.filter(case=case, what=What.HELD).order_by("-at", "-pk").first()


def has_held(person: Person, case: Case) -> bool:
    """Whether the person ever held these words."""
    return Step.objects.filter(case=case, what=What.HELD, by=person).exists()


def was_held(case: Case) -> bool:
    """Whether anybody ever held these words."""
    return Step.objects.filter(case=case, what=What.HELD).exists()


def has_acted(person: Person, case: Case) -> bool:
    """Whether the person ever did anything about these words as a moderator."""
    return Step.objects.filter(case=case, by=person).exists()


def has_reported(person: Person, case: Case, *, is_open: bool | None = None) -> bool:
    found = Report.objects.filter(case=case, by=person)
    return (found if is_open is None else found.filter(is_open=is_open)).exists()


def hiders(case: Case) -> set[int]:
    """The ids of those two who hid the words last, as far as they are still known."""
    done = Step.objects.filter(case=case, what__in=[What.HELD, What.HIDDEN]).order_by("-at", "-pk")[:2]
    return {step.by_id for step in done if step.by_id}


def moderators_among(people: Collection[int], programme: Programme) -> bool:
    """Whether any of these people can still moderate there."""
    return programmes.moderators(programme).filter(person__in=people).exists()


def hiding(case: Case) -> Step | None:
    """The hiding that stands, or that a reply was not published."""
    if case.state not in {State.HIDDEN, State.REFUSED}:
        return None
    return Step.objects.filter(case=case, what__in=[What.HIDDEN, What.REFUSED]).order_by("-at", "-pk").first()


def appeal_of(hiding: Step) -> Appeal | None:
    return Appeal.objects.filter(hiding=hiding).first()


def appeal_waiting(case: Case) -> Appeal | None:
    """The appeal nobody has decided yet."""
    found = Appeal.objects.select_related("asked", "hiding__case__programme")
    return found.filter(hiding__case=case, decision__isnull=True).first()


def _cases() -> models.QuerySet[Case]:
    appeals = Appeal.objects.filter(hiding__case=models.OuterRef("pk"), decision__isnull=True)
    found = Case.objects.select_related("activity__programme", "programme", "author")
    asked = appeals.filter(asked__isnull=False)
    return found.annotate(
        appealed_at=models.Subquery(appeals.values("appealed_at")[:1]),
        asked_at=models.Subquery(asked.values("asked_at")[:1]),
    )


def _waits(case: Case, *, on: date) -> Waits:
    appealed_at = case.appealed_at  # type: ignore[attr-defined]
    if case.asked_at is not None:  # type: ignore[attr-defined]
        return _due(case, "asked", calendar.due_on(case.asked_at, APPEAL_DAYS), on)  # type: ignore[attr-defined]
    if appealed_at is not None:
        return _due(case, "appeal", calendar.due_on(appealed_at, APPEAL_DAYS), on)
    if case.held_until_on is not None and case.held_until_on >= on:
        return _due(case, "hold", case.held_until_on, on)
    what = "lapsed" if case.held_until_on is not None else "report"
    due = calendar.working_days().after(case.opened_on.toordinal(), REPORT_DAYS)
    return _due(case, what, case.held_until_on or date.fromordinal(due), on)


def _due(case: Case, what: str, due_on: date, on: date) -> Waits:
    return Waits(case, what, due_on, due_on < on)
