"""Letting people without an account answer statements, and making a link for each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.record import enter, next_number
from cairn.explore import may, queries
from cairn.explore.answers import Way
from cairn.explore.models import Door, PersonalLink
from cairn.ledger.action import action, quiet
from cairn.people import codes

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def open_door(activity: Activity, *, by: Person, at: datetime, way: str) -> Door:
    """From now on people without an account can answer statements here, and write some."""
    may.open_door(by, activity, way).or_refuse()
    door = Door(activity=activity, way=Way(way), opened_at=at)
    enter("explore.door.opened", activity, by=by, at=at, about=door, data={"way": door.way})
    door.number = next_number(Door.objects.filter(activity=activity))
    door.save()
    return door


@action
def shut_door(door: Door, *, by: Person, at: datetime) -> Door:
    """No more answers without an account; those that came stay and count."""
    may.shut_door(by, door).or_refuse()
    door.closed_at = at
    door.save(update_fields=["closed_at"])
    enter("explore.door.shut", door.activity, by=by, at=at, about=door)
    return door


@action
def make_personal_links(activity: Activity, *, by: Person, at: datetime, given: Sequence[str]) -> list[PersonalLink]:
    """One link for each of these codes, which are kept as hashes alone. The record says how many there are.

    So everybody can hold the number of answers without an account against the number of people it was meant for.
    """
    may.make_personal_links(by, activity, len(given)).or_refuse()
    enter("explore.links.made", activity, by=by, at=at, data={"number": len(given)})
    return PersonalLink.objects.bulk_create(
        PersonalLink(activity=activity, code_hash=codes.hash_alone(queries.PURPOSE, code), made_at=at) for code in given
    )


@quiet("an entry would say when somebody used the link they were given")
def keep_link_for(link: PersonalLink, *, at: datetime, sign: str) -> None:  # noqa: ARG001 - every deed has its moment
    """From now on the link opens in the browser with this sign alone."""
    link.look_again()
    may.use_link(link, sign).or_refuse()
    link.browser_hash = queries.browser_hash(link, sign)
    link.save(update_fields=["browser_hash"])
