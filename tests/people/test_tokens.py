"""Links for one person and one purpose: nobody can make one up, and they end."""

from datetime import date

import pytest

from cairn.people import tokens
from tests import make

pytestmark = pytest.mark.django_db
TODAY, LAST = date(2026, 3, 1), date(2026, 3, 14)


def test_a_link_is_good_to_the_end_of_its_last_day():
    amina = make.person("Amina")
    token = tokens.token(amina, "ask", until=LAST)
    assert tokens.person_of(token, "ask", on=TODAY) == amina
    assert tokens.person_of(token, "ask", on=LAST) == amina
    assert tokens.person_of(token, "ask", on=date(2026, 3, 15)) is None


def test_a_link_is_for_one_purpose_and_one_person():
    amina, ben = make.person("Amina"), make.person("Ben")
    token = tokens.token(amina, "ask", until=LAST)
    assert tokens.person_of(token, "other", on=TODAY) is None
    assert tokens.person_of(ben.ref + token[12:], "ask", on=TODAY) is None


def test_its_last_day_cannot_be_changed_nor_taken_off():
    amina = make.person("Amina")
    token = tokens.token(amina, "ask", until=LAST)
    later = tokens.token(amina, "ask", until=date(2027, 1, 1))[12:17]
    for day in (later, tokens.FOR_EVER):
        assert tokens.person_of(token[:12] + day + token[17:], "ask", on=date(2026, 6, 1)) is None


@pytest.mark.parametrize(
    "text", ["", "x", "é" * 41, "a" * 41, "0" * 400, "-" * 17, "abcdefghjkmn zzzz", "abcdefghjkmnfffff"]
)
def test_any_other_text_opens_nothing(text: str):
    make.person("Amina")
    assert tokens.person_of(text, "ask", on=TODAY) is None


def test_a_broken_link_of_somebody_real_opens_nothing():
    amina = make.person("Amina")
    token = tokens.token(amina, "ask", until=LAST)
    for text in (token[:-1], f"{token}a", token.upper(), token[:12], f"{token[:12]}zzzzz{token[17:]}"):
        assert tokens.person_of(text, "ask", on=TODAY) is None


def test_who_is_forgotten_or_gone_has_no_link():
    amina = make.person("Amina")
    token = tokens.token(amina, "ask")
    amina.salt = ""
    amina.save()
    assert tokens.person_of(token, "ask", on=TODAY) is None
    token = tokens.token(amina, "ask")
    amina.is_active = False
    amina.save()
    assert tokens.person_of(token, "ask", on=TODAY) is None
