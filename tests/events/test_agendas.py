"""Keeping sessions for oneself, and who may."""

import pytest

from cairn.base.verdict import Refused
from cairn.events import actions, may, queries
from cairn.ledger.models import Entry
from tests import make, make_programme

pytestmark = pytest.mark.django_db


def test_whoever_is_signed_in_keeps_sessions_and_nothing_of_it_is_recorded(world):
    event = make_programme.programme(world)
    refs = [one.ref for one in event.proposals.all()]
    before = Entry.objects.count()
    assert actions.star_sessions(event, by=world.dana, at=make.MONDAY, refs=refs[:2]) == 2
    assert actions.star_sessions(event, by=world.dana, at=make.MONDAY, refs=refs) == 1, "the others were kept already"
    assert queries.starred_in(event, world.dana) == set(refs)
    assert queries.starred_in(event, world.amina) == set()
    assert queries.starred_in(event, None) == set()
    assert actions.unstar_sessions(event, by=world.dana, at=make.MONDAY, refs=refs[:1]) == 1
    assert Entry.objects.count() == before


def test_the_public_has_no_account_to_keep_them_in(world):
    event = make_programme.programme(world)
    assert not may.star_sessions(None, event, [])
    assert not may.make_calendar_link(None)


def test_what_is_not_on_the_programme_cannot_be_kept(world):
    event = make_programme.programme(world)
    other = make_programme.proposal(event, "Not released")
    with pytest.raises(Refused, match="not on the programme any more"):
        actions.star_sessions(event, by=world.dana, at=make.MONDAY, refs=[other.ref])
    with pytest.raises(Refused):
        actions.star_sessions(
            make_programme.event(make_another(world), slug="next"), by=world.dana, at=make.MONDAY, refs=[other.ref]
        )


def make_another(world):
    world.activity = make.another_activity(world)
    return world


def test_what_cannot_be_seen_cannot_be_kept(world):
    event = make_programme.programme(world)
    world.programme.published_at = None
    world.programme.save()
    refs = [event.proposals.first().ref]
    event.refresh_from_db()
    with pytest.raises(Refused, match="not public yet"):
        actions.star_sessions(event, by=world.dana, at=make.MONDAY, refs=refs)


def test_somebody_has_one_link_at_a_time(world):
    first = actions.make_calendar_link(by=world.dana, at=make.MONDAY)
    second = actions.make_calendar_link(by=world.dana, at=make.MONDAY)
    assert queries.calendar_of(world.dana) == second
    assert queries.calendar_by_token(queries.calendar_token(first)) is None
    actions.end_calendar_link(by=world.dana, at=make.MONDAY)
    assert queries.calendar_of(world.dana) is None
