"""Letters about certificates, references and thanks: who is asked hears at once, and thanks come in their own words."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cairn.notify import news
from cairn.thanks import actions
from tests import make, make_letters, make_thanks

pytestmark = pytest.mark.django_db
ASKED = "Something is asked of you"


def told(at) -> dict[str, str]:
    return {to.partition("@")[0]: body for to, body in make_letters.bodies(at, about=ASKED).items()}


def lines(world: make.World, name: str) -> list[str]:
    found = news.news_of(getattr(world, name), since=make.day(50), until=make.day(90))
    return [one.words for one in found]


def test_who_leads_is_asked_to_sign_by_a_day_and_the_letter_holds_nothing_of_what_stands_on_it(world: make.World):
    one = make_thanks.asked(world)
    letters = told(make.day(60) + timedelta(hours=1))
    assert set(letters) == {"cleo"}
    assert "Amina asks for a certificate" in letters["cleo"]
    assert "20 March 2026" in letters["cleo"]
    assert f"/me/certificate/{one.ref}" in letters["cleo"]
    assert "quiet corner" not in letters["cleo"]
    assert make_thanks.NAME not in letters["cleo"]
    actions.sign_certificate(one, by=world.cleo, at=make.day(61))
    assert told(make.day(70)) == {}
    assert lines(world, "amina") == ["Your certificate is signed. You can print it."]


def test_the_writer_is_asked_and_the_person_reads_first(world: make.World):
    one = make_thanks.reference(world)
    assert set(told(make.day(60) + timedelta(hours=1))) == {"cleo"}
    actions.write_reference(one, by=world.cleo, at=make.day(61), words="She listens.")
    letters = told(make.day(61) + timedelta(hours=1))
    assert set(letters) == {"amina"}
    assert "She listens." not in letters["amina"]
    actions.decline_reference(one, by=world.cleo, at=make.day(62), reason="I know too little.")
    assert lines(world, "amina") == ["Somebody you asked for a few words would rather not. The reason stands there."]


def test_a_certificate_that_is_not_signed_says_so_without_the_reason(world: make.World):
    actions.decline_certificate(make_thanks.asked(world), by=world.cleo, at=make.day(61), reason="Too early.")
    (line,) = lines(world, "amina")
    assert "was not signed" in line
    assert "Too early" not in line


def test_thanks_are_news_for_whoever_was_thanked_and_for_nobody_else(world: make.World):
    (session,) = make_thanks.met(world)
    make_thanks.thanked(world, session=session)
    assert lines(world, "amina") == ["Cleo thanks you for “Around the table”: “You made us ask again.”"]
    assert lines(world, "ben") == lines(world, "cleo") == []
