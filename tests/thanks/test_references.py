"""A few words for a reference: written by somebody one worked with, and read first by whom they are about."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from cairn.base.verdict import Refused
from cairn.people.models import Person
from cairn.programmes import actions as programmes
from cairn.sessions import actions as sessions
from cairn.thanks import actions, may, queries
from cairn.thanks.models import Reference
from tests import make, make_thanks

pytestmark = pytest.mark.django_db
EVERYBODY = ("amina", "ben", "cleo", "dana", "nobody")


def allowed(world: make.World, deed, one: Reference) -> set[str]:
    """Who may, after hearing a reason where they may not."""
    verdicts = {name: deed(getattr(world, name, None), one) for name in EVERYBODY}
    assert all(verdict.allowed or verdict.reason for verdict in verdicts.values())
    return {name for name, verdict in verdicts.items() if verdict}


@pytest.mark.parametrize(
    ("deed", "asked", "written", "agreed"),
    [
        (may.write_reference, {"cleo"}, set(), set()),
        (may.decline_reference, {"cleo"}, {"cleo"}, set()),
        (may.agree_reference, set(), {"amina"}, set()),
        (may.ask_to_change, set(), {"amina"}, set()),
        (may.destroy_reference, {"amina"}, {"amina"}, {"amina"}),
    ],
)
def test_each_of_the_two_does_what_is_theirs_when_it_is_time(world: make.World, deed, asked, written, agreed):
    one = make_thanks.reference(world)
    assert allowed(world, deed, one) == asked
    actions.write_reference(one, by=world.cleo, at=make.day(61), words="She listens.")
    assert allowed(world, deed, one) == written
    actions.agree_reference(one, by=world.amina, at=make.day(62))
    assert allowed(world, deed, one) == agreed


def test_it_can_be_checked_only_once_the_person_said_yes(world: make.World):
    one = make_thanks.written(world, lines=make_thanks.codes_of(world, "part"))
    assert one.code is None
    actions.agree_reference(one, by=world.amina, at=make.day(62))
    assert queries.paper_with(one.code or "") == one
    assert (one.signature, one.lines) == ("Cleo, co-production lead", [])
    assert queries.reference(one.ref, world.cleo) is None
    actions.destroy_reference(one, by=world.amina, at=make.day(70))
    assert queries.paper_with(one.code or "") is None


def test_a_change_is_asked_for_and_written(world: make.World):
    one = make_thanks.written(world)
    with pytest.raises(Refused, match="read it now"):
        actions.write_reference(one, by=world.cleo, at=make.day(62), words="Other words.")
    actions.ask_to_change(one, by=world.amina, at=make.day(62), words="Leave out where I live.")
    assert list(queries.references_to_write(world.cleo)) == [one]
    assert not queries.references_to_read(world.amina)
    with pytest.raises(Refused, match="nothing to say yes to"):
        actions.agree_reference(one, by=world.amina, at=make.day(62))
    actions.write_reference(one, by=world.cleo, at=make.day(63), words="She listens.")
    assert (one.to_change, list(queries.references_to_read(world.amina))) == ("", [one])


def test_a_no_of_the_writer_has_a_reason_and_leaves_nothing_of_what_was_written(world: make.World):
    one = make_thanks.written(world, lines=make_thanks.codes_of(world, "part"))
    actions.decline_reference(one, by=world.cleo, at=make.day(62), reason="Ask Ben: he saw more of your work.")
    assert (one.words, one.lines, one.is_declined) == ("", [], True)
    assert queries.reference(one.ref, world.cleo) is None
    assert make_thanks.reference(world).is_open


def test_who_can_be_asked_leads_or_chaired_where_one_was(world: make.World):
    assert queries.people_to_ask(world.amina, world.programme) == [world.cleo]
    one = make.session(world)
    sessions.name_chair(one, by=world.cleo, at=make.MONDAY, chairs=[world.ben])
    make.held(world, one, world.amina)
    assert set(queries.people_to_ask(world.amina, world.programme)) == {world.ben, world.cleo}
    written = make_thanks.reference(world, writer=world.ben)
    actions.write_reference(written, by=world.ben, at=make.day(61), words="She chaired with me.")
    assert actions.agree_reference(written, by=world.amina, at=make.day(61)).signature == "Ben, chair of a session"


@pytest.mark.parametrize(
    ("by", "writer", "reason"),
    [
        ("amina", "ben", "Ask somebody who leads"),
        ("amina", "amina", "Ask somebody who leads"),
        ("cleo", "amina", "nobody here to ask"),
        ("dana", "cleo", "Nothing is written down"),
    ],
)
def test_who_cannot_be_asked_is_refused_with_the_reason(world: make.World, by: str, writer: str, reason: str):
    with pytest.raises(Refused, match=reason):
        make_thanks.reference(world, by=getattr(world, by), writer=getattr(world, writer))


def test_the_same_person_is_not_asked_twice_at_once(world: make.World):
    make_thanks.reference(world)
    with pytest.raises(Refused, match="asked them already"):
        make_thanks.reference(world)


def test_a_reference_stands_when_its_writer_is_gone(world: make.World):
    one = make_thanks.agreed(world)
    Person.objects.filter(pk=world.cleo.pk).delete()
    assert queries.paper_with(one.code or "") == one


def test_the_database_refuses_words_about_oneself(world: make.World):
    one = make_thanks.reference(world)
    with pytest.raises(IntegrityError, match="their_own_reference"), transaction.atomic():
        Reference.objects.filter(pk=one.pk).update(writer=world.amina)


def test_who_led_when_they_were_asked_signs_as_what_they_were_and_never_as_a_chair(world: make.World):
    def given(role: str) -> None:
        programmes.give_role(world.programme, world.ben, by=world.cleo, at=make.day(59), role=role, is_governing=False)

    given("facilitator")
    asked = make_thanks.reference(world, writer=world.ben)
    given("member")
    written = actions.write_reference(asked, by=world.ben, at=make.day(61), words="She listens.")
    assert actions.agree_reference(written, by=world.amina, at=make.day(62)).signature == "Ben, led this work before"
