"""People choose their name, say where they work, and are on the side that follows from it."""

import pytest

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.people import actions, queries
from cairn.people.models import Person
from cairn.people.sides import Side, side_from
from tests import make

pytestmark = pytest.mark.django_db


def test_a_person_is_known_by_the_name_they_choose_and_the_record_does_not_have_it():
    amina = make.person("Amina")
    actions.change_name(by=amina, name=" Mina ", label="carer", at=make.day(1))
    assert (str(amina), amina.label) == ("Mina", "carer")
    assert "mina" not in str(ledger.bundle(actions.CHAIN)).lower()


def test_a_person_without_a_name_is_someone():
    assert str(actions.introduce(email="x@example.org", name="", at=make.MONDAY)) == "Someone"


def test_the_same_person_has_another_mark_in_each_activity():
    amina = make.person("Amina")
    assert amina.mark_in("activity:a") == amina.mark_in("activity:a")
    assert amina.mark_in("activity:a") != amina.mark_in("activity:b")


@pytest.mark.parametrize(
    ("employers", "speaks_for", "is_sure", "side"),
    [
        ([], None, True, Side.CITIZEN),
        ([7], None, True, Side.CITIZEN),
        ([1], None, True, Side.STAFF),
        ([1], 9, False, Side.STAFF),
        ([], 9, True, Side.PARTNER),
        ([], None, False, Side.UNCLEAR),
    ],
)
def test_the_side_follows_from_who_employs_a_person(
    *, employers: list[int], speaks_for: int | None, is_sure: bool, side: Side
):
    assert side_from(employers=employers, running=[1, 2], speaks_for=speaks_for, is_sure=is_sure) is side


def test_employment_counts_from_its_day_until_it_ends():
    ben = make.person("Ben")
    organisation = actions.register_organisation(by=ben, name="Fernbrook Health", slug="fernbrook", at=make.day(0))
    actions.state_employment(organisation, by=ben, at=make.day(2))
    actions.end_employment(organisation, by=ben, at=make.day(5))
    on = [bool(queries.employers_of(ben, on=make.day(n).date())) for n in (1, 2, 4, 5)]
    assert on == [False, True, True, False]


def test_saying_twice_where_one_works_is_refused_with_the_reason():
    ben = make.person("Ben")
    organisation = actions.register_organisation(by=ben, name="Fernbrook Health", slug="fernbrook", at=make.day(0))
    with pytest.raises(Refused, match="You have not said"):
        actions.end_employment(organisation, by=ben, at=make.day(0))
    actions.state_employment(organisation, by=ben, at=make.day(0))
    with pytest.raises(Refused, match="already said that you work for Fernbrook Health"):
        actions.state_employment(organisation, by=ben, at=make.day(1))


def test_an_organisation_is_registered_once():
    ben = make.person("Ben")
    actions.register_organisation(by=ben, name="Fernbrook Health", slug="fernbrook", at=make.day(0))
    with pytest.raises(Refused, match="already an organisation with that name"):
        actions.register_organisation(by=ben, name="fernbrook health ", slug="other", at=make.day(0))


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Ruth A.", "Ruth A"), ("Ruth", "Ruth"), ("J. Moor", "J. Moor"), ("...", "Someone"), ("", "Someone")],
)
def test_a_name_never_ends_a_sentence_with_two_stops(name: str, shown: str):
    assert Person(name=name).shown_name == shown
