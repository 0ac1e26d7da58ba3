"""Who may offer a role, change it, and say who reads what people write that ask for it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import access
from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.activities.access import AccessKind
from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.people.sides import Side
from cairn.programmes import may as programmes_may
from cairn.programmes import queries as programmes
from cairn.roles import queries
from cairn.roles.choices import MOST_PLACES, Way, Where
from cairn.strengths.choices import When
from cairn.strengths.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Collection

    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.roles.models import Reader, RoleOffer


def offer_role(
    person: Person | None, programme: Programme, *, activity: Activity | None = None, is_paid: bool = False
) -> Verdict:
    """Those who lead; in one activity also a citizen of its group, where it costs no pay that others would owe."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if activity is not None and not (verdict := _a_running_one(activity, programme)):
        return verdict
    if programmes.leads(person, programme):
        return yes()
    part = activities.participant(person, activity) if activity else None
    if part is None or part.side != Side.CITIZEN:
        return no(_("Roles are offered by those who lead, and in an activity by the citizens of its group."))
    if is_paid:
        return no(_("Those who lead have to find the money. Ask one of them to offer a role that is paid."))
    return yes()


def _a_running_one(activity: Activity, programme: Programme) -> Verdict:
    if activity.programme_id != programme.pk:
        return no(_("This activity belongs to another programme. Choose one of this programme."))
    return activities_may.running(activity)


def offer_so(  # noqa: PLR0913 - the parts of an offer, each by name
    *, words: Collection[str], places: int, for_side: str, way: str, helps: Collection[str],
    closes_on: date, starts_on: date, ends_on: date, on: date,
) -> Verdict:  # fmt: skip
    """Whether somebody can say yes to this: every part is said, and the days follow each other."""
    if not all(one.strip() for one in words):
        return no(_("Say all of it: what it is called, what it is for, how much time, what helps, and what is paid."))
    if not 1 <= places <= MOST_PLACES:
        return no(_("Say how many places there are: from 1 to %(most)d.") % {"most": MOST_PLACES})
    if for_side not in {"", Side.CITIZEN, Side.STAFF, Side.PARTNER}:
        return no(_("Choose who it is for from the list."))
    if way not in Way.values:
        return no(_("Choose how places are given when more people ask than there are places."))
    if not set(helps) <= set(Topic.values):
        return no(_("Choose what strengths help from the list. For others there is room for your own words."))
    return _days_follow(closes_on, starts_on, ends_on, on=on)


def happens_so(
    *, times: Collection[str], where: str, place: str, access_there: Collection[str], access_not_there: Collection[str]
) -> Verdict:
    """Whether when and where it happens, and what there can be, goes together. All of it can be left out."""
    if not set(times) <= set(When.values):
        return no(_("Choose when it happens from the list."))
    if where not in {"", *Where.values}:
        return no(_("Choose where it happens from the list."))
    if where in {Where.IN_PERSON, Where.EITHER} and not place.strip():
        return no(_("Say in a few words where it happens, so that people know whether they can get there."))
    there, not_there = set(access_there), set(access_not_there)
    if not there | not_there <= set(AccessKind.values) - {AccessKind.OTHER}:
        return no(_("Choose from the list what there can and cannot be."))
    if both := there & not_there:
        return no(_("This cannot be there and not there: %(both)s.") % {"both": ", ".join(access.in_words(both))})
    return _online_or_not(where, there, not_there)


def _online_or_not(where: str, there: set[str], not_there: set[str]) -> Verdict:
    if where == Where.IN_PERSON and AccessKind.ONLINE in there:
        return no(_("It is in person, and people can join online? Then choose: in person or online."))
    if where in {Where.ONLINE, Where.EITHER} and AccessKind.ONLINE in not_there:
        return no(_("It is online, and nobody can join online? Change one of them."))
    return yes()


def _days_follow(closes_on: date, starts_on: date, ends_on: date, *, on: date) -> Verdict:
    if closes_on <= on:
        return no(_("The last day to ask for it is over, or is today. Leave people at least a day."))
    if not starts_on < ends_on:
        return no(_("A role ends. Its last day comes after its first."))
    return yes() if closes_on < ends_on else no(_("The last day to ask for it comes before the last day of the role."))


def hold(person: Person | None, role: RoleOffer) -> Verdict:
    """Look after an offer: those who lead, and whoever made it."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person and person.pk == role.offered_by_id:
        return yes()
    return programmes_may.lead(person, role.programme)


def withdraw_role(person: Person | None, role: RoleOffer) -> Verdict:
    if not (verdict := hold(person, role)):
        return verdict
    return no(_("This role is not offered any more.")) if role.withdrawn_at else yes()


def extend_role(person: Person | None, role: RoleOffer, closes_on: date | None = None, *, on: date) -> Verdict:
    """A later last day to ask. Everything else of an offer stays as people read it when they asked."""
    if not (verdict := withdraw_role(person, role)):
        return verdict
    if not role.closes_on < role.ends_on or on >= role.ends_on:
        return no(_("This role is over. Offer it again."))
    if role.is_drawn and on > role.closes_on:
        return no(_("Sign-up for the draw has closed, and with it the quotas. Nothing changes any more."))
    if closes_on is None:
        return yes()
    if closes_on <= max(role.closes_on, on):
        return no(_("Choose a day after today, and after the last day that people know now."))
    return yes() if closes_on < role.ends_on else no(_("The role itself ends before that day. Choose an earlier one."))


def name_reader(person: Person | None, role: RoleOffer, reader: Person, *, on: date) -> Verdict:
    """A member of the programme whose side is clear, and who does not ask for the role."""
    if not (verdict := withdraw_role(person, role)):
        return verdict
    if not programmes.membership(reader, role.programme):
        return no(_("%(name)s does not belong to this programme. Add them first.") % {"name": reader.shown_name})
    if queries.reader(reader, role):
        return no(_("%(name)s reads here already.") % {"name": reader.shown_name})
    if activities.side_in_programme(reader, role.programme, on=on) == Side.UNCLEAR:
        return no(_("It is not clear which side %(name)s is on. Name somebody else.") % {"name": reader.shown_name})
    if queries.application_of(reader, role):
        return no(_("%(name)s cannot read for this role. Name somebody else.") % {"name": reader.shown_name})
    return yes()


def release_reader(person: Person | None, reader: Reader) -> Verdict:
    """Those who look after the offer, and the reader themselves."""
    if reader.until_at:
        return no(_("This person does not read here any more."))
    if person is not None and person.pk == reader.person_id:
        return people_may.take_part(person)
    return hold(person, reader.role)
