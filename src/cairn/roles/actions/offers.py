"""Offering a role, changing its last day, taking it back, and saying who reads."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.access import AccessKind
from cairn.ledger.action import action, quiet
from cairn.people.sides import Side
from cairn.recognition import words as money
from cairn.roles import may, queries
from cairn.roles.choices import LINE_LENGTH, TITLE_LENGTH, WORDS_LENGTH, Way, Where
from cairn.roles.models import Reader, RoleOffer
from cairn.roles.recorded import enter
from cairn.strengths.choices import When
from cairn.strengths.topics import Topic

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@action
def offer_role(
    programme: Programme,
    *,
    activity: Activity | None = None,
    by: Person,
    at: datetime,
    title: str,
    purpose: str,
    time_asked: str,
    support: str,
    is_paid: bool,
    about_pay: str,
    places: int,
    for_side: str,
    way: str,
    helps: Collection[str],
    helps_words: str,
    closes_on: date,
    starts_on: date,
    ends_on: date,
    times: Collection[str] = (),
    where: str = "",
    place: str = "",
    access_there: Collection[str] = (),
    access_not_there: Collection[str] = (),
) -> RoleOffer:
    """A role that people can ask for. Whoever offers it reads what they write, once somebody from the other side does.

    Not in a role whose places are drawn: nobody reads there.
    """
    may.offer_role(by, programme, activity=activity, is_paid=is_paid).or_refuse()
    today = timezone.localdate(at)
    may.offer_so(
        words=(title, purpose, time_asked, support, about_pay), places=places, for_side=for_side, way=way, helps=helps,
        closes_on=closes_on, starts_on=starts_on, ends_on=ends_on, on=today,
    ).or_refuse()  # fmt: skip
    may.happens_so(
        times=times, where=where, place=place, access_there=access_there, access_not_there=access_not_there
    ).or_refuse()
    role = RoleOffer(
        programme=programme, activity=activity, title=told.plainly(title, most=TITLE_LENGTH),
        purpose=told.plainly(purpose, most=WORDS_LENGTH), time_asked=told.plainly(time_asked, most=LINE_LENGTH),
        support=told.plainly(support, most=WORDS_LENGTH), is_paid=is_paid,
        about_pay=money.safely(about_pay, most=LINE_LENGTH), places=places, for_side=for_side, way=Way(way),
        helps=[one for one in Topic.values if one in helps], helps_words=_line(helps_words),
        times=[one for one in When.values if one in times], where=where,
        place=_line(place) if where != Where.ONLINE else "",
        access_there=[one for one in AccessKind.values if one in access_there],
        access_not_there=[one for one in AccessKind.values if one in access_not_there],
        closes_on=closes_on, starts_on=starts_on, ends_on=ends_on, offered_by=by, offered_at=at,
    )  # fmt: skip
    role.save()
    side = activities.side_in_programme(by, programme, on=today)
    if not role.is_drawn and side != Side.UNCLEAR:
        Reader.objects.create(role=role, person=by, side=side, named_at=at)
    content = role.fingerprint(role.title, role.purpose, role.time_asked, role.support, role.about_pay)
    data = {"places": places, "paid": is_paid, "way": str(role.way), "until": closes_on.isoformat()}
    enter("roles.role.offered", role, by=by, at=at, data=data, content=content)
    return role


@action
def withdraw_role(role: RoleOffer, *, by: Person, at: datetime, reason: str) -> RoleOffer:
    """Not offered any more, with the reason, which everybody who waits gets as their answer. Who holds it goes on."""
    may.withdraw_role(by, role).or_refuse()
    role.why_withdrawn, role.withdrawn_at = told.plainly(reason, most=LINE_LENGTH), at
    role.save(update_fields=["why_withdrawn", "withdrawn_at"])
    for one in queries.applications_to_read(role):
        one.is_given, one.reason, one.answered_at, one.proposed_reason = False, role.why_withdrawn, at, ""
        one.is_proposed = one.proposed_at = one.agreed_at = one.proposed_by = one.agreed_by = None
        one.save()
    enter("roles.role.withdrawn", role, by=by, at=at, content=role.fingerprint(role.why_withdrawn))
    return role


@action
def extend_role(role: RoleOffer, *, by: Person, at: datetime, closes_on: date) -> RoleOffer:
    """People can ask for it until a later day. Nothing else of an offer ever changes."""
    may.extend_role(by, role, closes_on, on=timezone.localdate(at)).or_refuse()
    role.closes_on = closes_on
    role.save(update_fields=["closes_on"])
    enter("roles.role.extended", role, by=by, at=at, data={"until": closes_on.isoformat()})
    return role


@quiet("the role's page names who reads; an entry would follow them for ever")
def name_reader(role: RoleOffer, reader: Person, *, by: Person, at: datetime) -> Reader:
    """From now on this person reads what people write that ask for the role, and answers with the others."""
    today = timezone.localdate(at)
    may.name_reader(by, role, reader, on=today).or_refuse()
    side = activities.side_in_programme(reader, role.programme, on=today)
    return Reader.objects.create(role=role, person=reader, side=side, named_at=at)


@quiet("the role's page names who reads; an entry would follow them for ever")
def release_reader(reader: Reader, *, by: Person, at: datetime) -> Reader:
    """They read no more. What they wrote and was not agreed is written anew by others."""
    may.release_reader(by, reader).or_refuse()
    reader.until_at = at
    reader.save(update_fields=["until_at"])
    return reader


def _line(words: str) -> str:
    return told.plainly(words, most=LINE_LENGTH) if words.strip() else ""
