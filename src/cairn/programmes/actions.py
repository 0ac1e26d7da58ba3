"""What people do with programmes."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.ledger.action import action, record
from cairn.programmes import may
from cairn.programmes.countries import Country
from cairn.programmes.models import Membership, Partnership, Programme, Role

if TYPE_CHECKING:
    from cairn.people.models import Organisation, Person


@action
def open_programme(
    *,
    by: Person,
    organisation: Organisation,
    title: str,
    slug: str,
    purpose: str,
    at: datetime,
    edition: str = "",
    country: str = "",
) -> Programme:
    """A new programme, seen by its members only until it is published. Whoever opens it is its first lead."""
    may.open_programme(by, slug).or_refuse()
    programme = Programme.objects.create(
        organisation=organisation, title=title, slug=slug, edition=edition, purpose=purpose, country=country,
        opened_at=at,
    )  # fmt: skip
    Membership.objects.create(programme=programme, person=by, role=Role.LEAD, is_governing=True, joined_at=at)
    chain = programme.chain
    record("programmes.programme.opened", chain=chain, at=at, by=by.mark_in(chain), about=programme)
    return programme


@action
def publish_programme(programme: Programme, *, by: Person, at: datetime) -> Programme:
    """From now on everybody can read it."""
    may.publish_programme(by, programme).or_refuse()
    programme.published_at = at
    programme.save(update_fields=["published_at"])
    chain = programme.chain
    record("programmes.programme.published", chain=chain, at=at, by=by.mark_in(chain), about=programme)
    return programme


@action
def say_country(programme: Programme, *, by: Person, at: datetime, country: str) -> Programme:
    """Where it takes place: from now on its pages show the help lines of that country."""
    may.say_country(by, programme, country).or_refuse()
    programme.country = Country(country)
    programme.save(update_fields=["country"])
    chain = programme.chain
    record("programmes.country.said", chain=chain, at=at, by=by.mark_in(chain), data={"country": str(country)})
    return programme


@action
def take_on_partner(programme: Programme, organisation: Organisation, *, by: Person, at: datetime) -> Partnership:
    may.take_on_partner(by, programme, organisation).or_refuse()
    partnership = Partnership.objects.create(programme=programme, organisation=organisation, since_at=at)
    chain = programme.chain
    record("programmes.partner.taken_on", chain=chain, at=at, by=by.mark_in(chain), about=organisation)
    return partnership


@action
def follow_edition(programme: Programme, earlier: Programme, *, by: Person, at: datetime) -> Programme:
    """Name the edition before this one: both are shown beside each other from now on."""
    may.follow_edition(by, programme, earlier).or_refuse()
    programme.follows = earlier
    programme.save(update_fields=["follows"])
    chain = programme.chain
    record("programmes.edition.followed", chain=chain, at=at, by=by.mark_in(chain), about=earlier)
    return programme


@action
def join(programme: Programme, *, by: Person, at: datetime) -> Membership:
    """A person joins a public programme as a member."""
    may.join(by, programme).or_refuse()
    return _belong(programme, by, at=at, mark=by.mark_in(programme.chain), role=Role.MEMBER)


@action
def add_member(
    programme: Programme,
    member: Person,
    *,
    by: Person,
    at: datetime,
    role: str = Role.MEMBER,
    is_governing: bool = False,
) -> Membership:
    """A lead adds somebody who said yes, in one of the roles."""
    may.add_member(by, programme, member).or_refuse()
    return _belong(programme, member, at=at, mark=by.mark_in(programme.chain), role=role, is_governing=is_governing)


@action
def give_role(
    programme: Programme, member: Person, *, by: Person, at: datetime, role: str, is_governing: bool
) -> Membership:
    """Another role, or a seat in the governing group, in view of all."""
    may.give_role(by, programme, member).or_refuse()
    membership = Membership.objects.get(programme=programme, person=member, left_at__isnull=True)
    membership.role, membership.is_governing = role, is_governing
    membership.save(update_fields=["role", "is_governing"])
    chain = programme.chain
    data = {"role": str(role), "governing": is_governing}
    record("programmes.role.given", chain=chain, at=at, by=by.mark_in(chain), about=membership, data=data)
    return membership


@action
def leave(programme: Programme, *, by: Person, at: datetime) -> Membership:
    may.leave(by, programme).or_refuse()
    membership = Membership.objects.get(programme=programme, person=by, left_at__isnull=True)
    membership.left_at = at
    membership.save(update_fields=["left_at"])
    chain = programme.chain
    record("programmes.member.left", chain=chain, at=at, by=by.mark_in(chain), about=membership)
    return membership


def _belong(
    programme: Programme, member: Person, *, at: datetime, mark: str, role: str, is_governing: bool = False
) -> Membership:
    membership = Membership.objects.create(
        programme=programme, person=member, role=role, is_governing=is_governing, joined_at=at
    )
    data = {"role": str(role), "governing": is_governing}
    record("programmes.member.joined", chain=programme.chain, at=at, by=mark, about=membership, data=data)
    return membership
