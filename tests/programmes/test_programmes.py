"""Programmes open unseen, become public once, and are led by those whom a lead has asked."""

import pytest

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.people import actions as people
from cairn.programmes import actions, may, queries
from cairn.programmes.models import Role
from tests import make

pytestmark = pytest.mark.django_db


def test_a_programme_is_seen_by_its_members_only_until_it_is_published():
    cleo, dana = make.person("Cleo"), make.person("Dana")
    organisation = people.register_organisation(by=cleo, name="Fernbrook", slug="fernbrook", at=make.day(0))
    programme = actions.open_programme(
        by=cleo, organisation=organisation, title="Waiting well", slug="waiting-well", purpose="Calm.", at=make.day(0)
    )
    assert [bool(may.see(one, programme)) for one in (cleo, dana, None)] == [True, False, False]
    assert list(queries.programmes_seen_by(dana)) == []
    actions.publish_programme(programme, by=cleo, at=make.day(1))
    assert [bool(may.see(one, programme)) for one in (cleo, dana, None)] == [True, True, True]
    assert list(queries.programmes_seen_by(None)) == [programme]


def test_only_a_lead_adds_people_and_gives_roles(world: make.World):
    with pytest.raises(Refused, match="Only a co-production lead"):
        actions.add_member(world.programme, world.dana, by=world.amina, at=make.day(1))
    actions.add_member(world.programme, world.dana, by=world.cleo, at=make.day(1), role=Role.FACILITATOR)
    assert queries.leads(world.dana, world.programme)
    actions.give_role(world.programme, world.dana, by=world.cleo, at=make.day(2), role=Role.MEMBER, is_governing=True)
    membership = queries.membership(world.dana, world.programme)
    assert membership is not None
    assert (membership.role, membership.is_governing) == (Role.MEMBER, True)


def test_a_partner_is_taken_on_once_and_its_employees_count_as_running(world: make.World):
    partner = people.register_organisation(by=world.ben, name="Riverside Trust", slug="riverside", at=make.day(0))
    actions.take_on_partner(world.programme, partner, by=world.cleo, at=make.day(0))
    assert queries.running_organisations(world.programme) == {world.organisation.pk, partner.pk}
    with pytest.raises(Refused, match="already runs or partners"):
        actions.take_on_partner(world.programme, partner, by=world.cleo, at=make.day(1))


def test_joining_and_leaving_can_be_done_again(world: make.World):
    actions.join(world.programme, by=world.dana, at=make.day(1))
    with pytest.raises(Refused, match="already belong"):
        actions.join(world.programme, by=world.dana, at=make.day(1))
    actions.leave(world.programme, by=world.dana, at=make.day(2))
    actions.join(world.programme, by=world.dana, at=make.day(3))
    kinds = [entry.kind for entry in ledger.newest(world.programme.chain)[:3]]
    assert kinds == ["programmes.member.joined", "programmes.member.left", "programmes.member.joined"]


def test_the_list_of_people_is_for_members(world: make.World):
    assert may.see_members(world.amina, world.programme)
    assert "shown to its members only" in may.see_members(world.dana, world.programme).reason


def test_the_only_lead_gives_the_role_to_somebody_before_leaving(world: make.World):
    with pytest.raises(Refused, match="You are the only lead"):
        actions.leave(world.programme, by=world.cleo, at=make.day(1))
    actions.give_role(world.programme, world.amina, by=world.cleo, at=make.day(1), role=Role.LEAD, is_governing=False)
    actions.leave(world.programme, by=world.cleo, at=make.day(2))
    assert not queries.leads(world.cleo, world.programme)
