"""The suggestions that still hold: what people changed since then counts at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.activities import queries as activities
from cairn.matching.choices import Says
from cairn.matching.models import Suggestion, SuggestionAnswer, SuggestionRun, Unsuggested
from cairn.matching.queries.conditions import Between, Conditions
from cairn.matching.queries.looking_for import Thing, looked_for, thing_of
from cairn.matching.queries.runs import last_made
from cairn.programmes import queries as programmes
from cairn.roles import queries as roles
from cairn.strengths import queries as strengths

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.strengths.queries import Brings


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody who could be asked for something, why, and what they say to it so far.

    `suggestion` is None where they said yes to an earlier one. `was_asked`: it is a matter between people already.
    `when`: the parts of the week it needs, where they said when they have time; `says_when`: leads may read it.
    """

    person: Person
    thing: Thing
    strengths: tuple[str, ...]
    wishes: tuple[str, ...]
    says: str
    suggestion: Suggestion | None
    was_asked: bool = False
    when: tuple[str, ...] = ()
    says_when: bool = False


def suggestion(ref: str, person: Person | None) -> Suggestion | None:
    """One suggestion, for the person it is about."""
    return _suggestions().filter(ref=ref, person=person).first() if person else None


def suggestions_of(person: Person) -> models.QuerySet[Suggestion]:
    """Everything that was suggested for this person and not yet looked for anew, whether it still holds or not."""
    return _suggestions().filter(person=person, run__is_made=True)


def standing_in(programme: Programme, things: Collection[Thing], *, at: datetime) -> list[Standing]:
    """The suggestions of the last time for these things that hold, and who said yes to them: for those who lead."""
    return list(_standing(programme, things, at=at))


def standing_for(person: Person, *, at: datetime) -> list[Standing]:
    """What this person could be asked for, in all their programmes."""
    runs = SuggestionRun.objects.filter(is_made=True, programme__in=programmes.programmes_joined_by(person))
    found = {one.programme_id: one.programme for one in runs.select_related("programme")}
    return [
        one
        for programme in found.values()
        for one in _standing(programme, looked_for(programme, at=at), [person.pk], at=at)
    ]


def answers_in(programme: Programme, among: Collection[int] | None = None) -> models.QuerySet[SuggestionAnswer]:
    """What people said to suggestions here."""
    found = SuggestionAnswer.objects.select_related("person", "role", "session").filter(programme=programme)
    if among is not None:
        found = found.filter(person__in=among)
    return found.order_by("pk").fetch_mode(models.FETCH_RAISE)


def says_never(person: Person) -> models.QuerySet[SuggestionAnswer]:
    """The programmes in which this person wants no suggestions."""
    found = SuggestionAnswer.objects.select_related("programme").filter(person=person, says=Says.NEVER)
    return found.order_by("pk").fetch_mode(models.FETCH_RAISE)


def unsuggested(run: SuggestionRun) -> models.QuerySet[Unsuggested]:
    """For whom nothing was found then, in an order that ranks nobody."""
    return run.unsuggested.select_related("person").order_by("person__ref").fetch_mode(models.FETCH_RAISE)


def why_not_me(person: Person) -> models.QuerySet[Unsuggested]:
    """In which programmes nothing was found for this person the last time, and what stood between."""
    found = Unsuggested.objects.select_related("run__programme").filter(person=person, run__is_made=True)
    here = programmes.programmes_joined_by(person)
    return found.filter(run__programme__in=here).order_by("pk").fetch_mode(models.FETCH_RAISE)


def between(
    programme: Programme, cards: Collection[Brings], things: Collection[Thing], *, at: datetime
) -> dict[int, list[Between]]:
    """By the person of each card, what stands between them and those of these things that look for what they bring.

    All of it, for the person themselves. Those who lead read no refusal of it, and times only where they may.
    """
    conditions = Conditions(programme, cards, things)
    sides = activities.sides_in_programme([one.person.pk for one in cards], programme, on=timezone.localdate(at))
    return {one.person.pk: list(conditions.between(one, things, sides[one.person.pk])) for one in cards}


def between_me(programme: Programme, person: Person, *, at: datetime) -> list[Between]:
    """The same for one person and everything that is looked for; nothing without a card."""
    cards = strengths.cards_for_matching(programme, [person.pk])
    return between(programme, cards, looked_for(programme, at=at), at=at).get(person.pk, [])


def _suggestions() -> models.QuerySet[Suggestion]:
    found = Suggestion.objects.select_related("run__programme", "person", "role", "session")
    return found.fetch_mode(models.FETCH_RAISE)


def _standing(
    programme: Programme, wanted: Collection[Thing], among: Collection[int] | None = None, *, at: datetime
) -> Iterator[Standing]:
    """What holds about these things, for everybody or for these people. Only what is about them is read."""
    made = last_made(programme)
    if made is None:
        return
    things = {one.name: one for one in wanted}
    looked = [one.role for one in wanted if one.role]
    about = models.Q(role__in=looked) | models.Q(session__in=[one.session for one in wanted if one.session])
    said = list(answers_in(programme, among).filter(about | models.Q(says=Says.NEVER)))
    found = _suggestions().filter(about, run=made)
    found = found if among is None else found.filter(person__in=among)
    suggested = {(one.person_id, thing_of(one)): one for one in found}
    never = {one.person_id for one in said if one.says == Says.NEVER}
    says = {(one.person_id, thing_of(one)): one.says for one in said if one.says != Says.NEVER}
    yes = [key for key, word in says.items() if word == Says.YES]
    persons = {person for person, _name in (*suggested, *yes)}
    brings = {one.person.pk: one for one in strengths.cards_for_matching(programme, persons)}
    conditions = Conditions(programme, brings.values(), wanted)
    touched = roles.in_touch_about(looked, roles.year_before(at))
    for person, name in dict.fromkeys((*suggested, *yes)):
        thing, own = things.get(name), brings.get(person)
        if thing is None or own is None or person in never or not conditions.hold(own, thing):
            continue
        strong, wished = own.strengths & set(thing.topics), own.wishes & set(thing.topics)
        if strong or wished:
            yield Standing(
                own.person, thing, tuple(sorted(strong)), tuple(sorted(wished)), says.get((person, name), ""),
                suggested.get((person, name)), bool(thing.role and person in touched[thing.role.pk]),
                conditions.times.parts_of(thing) if own.times else (), own.says_times,
            )  # fmt: skip
