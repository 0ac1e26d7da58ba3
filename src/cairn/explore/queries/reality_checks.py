"""Reading reality checks with their answers, and which of them wait."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.explore.choosing import Met
from cairn.explore.models import Option, RealityAnswer, RealityCheck
from cairn.explore.queries.options import families, family
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def reality_check(activity: Activity, ref: str, *, on: date | None) -> RealityCheck | None:
    """One reality check with its answers; a hidden one without its words."""
    return _checks(on).filter(option__activity=activity, ref=ref).first()


def reality_checks(options: Iterable[Option], *, on: date | None) -> list[RealityCheck]:
    """Those at these options and at all they grew out of: those without an answer first, then as they came."""
    kin = {one for option in options for one in family(option)}
    return list(_checks(on).filter(option__in=kin).order_by("is_answered", "noted_at", "pk"))


def checks_not_met(options: Sequence[Option], *, on: date | None) -> list[RealityCheck]:
    """Those whose authors say that the answer does not meet them, or only partly."""
    if not options:
        return []
    found = families(options[0].activity)
    kin = {one for option in options for one in found.get(option.pk, {option.pk})}
    listed = _checks(on).filter(option__in=kin, is_answered=True)
    return [one for one in listed if not one.hidden_because and _last_word(one) in {Met.NO, Met.PARTLY}]


def is_met(check: RealityCheck) -> bool:
    """Whether its last answer stands: its author has said nothing to it, or that it meets the check."""
    last = RealityAnswer.objects.filter(check_of=check).order_by("-answered_at", "-pk").first()
    return last is not None and last.met not in {Met.NO, Met.PARTLY}


def open_checks(activity: Activity, *, on: date | None) -> models.QuerySet[RealityCheck]:
    """Those without an answer, but for hidden ones."""
    return open_checks_in([activity], on=on)


def open_checks_in(found: Iterable[Activity], *, on: date | None) -> models.QuerySet[RealityCheck]:
    """Those without an answer in these activities at options that were not dropped, the longest waiting first."""
    is_hidden = models.Q(ref__in=moderation.hidden(Kind.REALITY, on=on))
    waiting = RealityCheck.objects.filter(~is_hidden, option__activity__in=list(found), is_answered=False)
    is_gone = models.Q(option__ref__in=moderation.hidden(Kind.OPTION, on=on))
    waiting = waiting.filter(~is_gone, option__dropped_at__isnull=True)
    return waiting.select_related("option__activity__programme").order_by("noted_at", "pk")


def checks_waiting_at(options: Sequence[Option]) -> dict[int, int]:
    """How many wait at each of these options or what it grew out of, by its id; only where there are any."""
    if not options:
        return {}
    kin = families(options[0].activity)
    is_hidden = models.Q(ref__in=moderation.hidden(Kind.REALITY, on=None))
    waiting = RealityCheck.objects.filter(~is_hidden, option__activity=options[0].activity, is_answered=False)
    at = list(waiting.values_list("option", flat=True))
    counted = {one.pk: sum(pk in kin.get(one.pk, {one.pk}) for pk in at) for one in options}
    return {pk: number for pk, number in counted.items() if number}


def number_of_checks_by(person: Person | None, option: Option) -> int:
    """How many this person noted at this option, answered and hidden ones among them."""
    return RealityCheck.objects.filter(option=option, author=person).count() if person else 0


def checks_to_moderate(refs: Collection[str]) -> models.QuerySet[RealityCheck]:
    """These reality checks with all their words, for moderators alone."""
    return RealityCheck.objects.select_related("option__activity__programme", "author").filter(ref__in=refs)


def answers_to_moderate(refs: Collection[str]) -> models.QuerySet[RealityAnswer]:
    """These answers with all their words, for moderators alone."""
    found = RealityAnswer.objects.select_related("check_of__option__activity__programme", "by")
    return found.filter(ref__in=refs)


def answers_to_checks_of(
    persons: Collection[int], *, since: datetime, until: datetime
) -> models.QuerySet[RealityAnswer]:
    """Answers to what these people noted, after one moment and up to another."""
    found = RealityAnswer.objects.filter(
        check_of__author__in=persons, answered_at__gt=since, answered_at__lte=until
    ).exclude(by=models.F("check_of__author"))
    return found.select_related("check_of__option__activity__programme").order_by("answered_at", "pk")


def _last_word(check: RealityCheck) -> str:
    answers = list(check.answers.all())
    return answers[-1].met if answers else ""


def _checks(on: date | None) -> models.QuerySet[RealityCheck]:
    given = moderation.marked(RealityAnswer.objects.all(), Kind.REALITY_ANSWER, on=on)
    answers = models.Prefetch("answers", given.order_by("answered_at", "pk"))
    found = RealityCheck.objects.select_related("option__activity__programme").prefetch_related(answers)
    return moderation.marked(found, Kind.REALITY, on=on).order_by("noted_at", "pk").fetch_mode(models.FETCH_RAISE)
