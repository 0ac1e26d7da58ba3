"""Rate cards: dated editions that say who set them; an offer rests on one, and can be answered otherwise for once."""

from typing import Any

import pytest
from django.template import Context, Template

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.programmes.countries import Country
from cairn.programmes.models import Programme
from cairn.recognition import actions, advice, may, queries
from cairn.recognition.models import RateCard
from tests import make, make_money

LINES = [("Taking part", "hour", 1500), ("Chairing", "half_day", 7500)]


def card(world: make.World, **changes: Any) -> RateCard:
    details: dict[str, Any] = {"lines": LINES, "source": "Board of Fernbrook Health", "of_on": make.MONDAY.date()}
    return actions.publish_rate_card(world.programme, by=world.cleo, at=make.day(1), **details | changes)


def test_the_newest_card_of_the_programme_holds_and_that_of_its_organisation_where_it_has_none(
    world: make.World,
) -> None:
    assert queries.rate_card(world.programme) is None
    general = card(world, is_for_all=True)
    assert queries.rate_card(world.programme) == general
    own, newer = card(world), card(world, lines=LINES[:1])
    assert [one.number for one in (general, own, newer)] == [1, 1, 2]
    assert list(queries.rate_cards(world.programme)) == [newer, own, general]
    assert [str(one.pence) for one in own.lines.all()] == ["1500", "7500"]


def test_a_card_says_who_set_it_when_and_for_what(world: make.World) -> None:
    for changes, why in (
        ({"lines": []}, "from 1 to 20"), ({"source": " "}, "who set"), ({"of_on": make.day(2).date()}, "still to come"),
        ({"lines": [("Taking part", "week", 1)]}, "half day"), ({"lines": [("Taking part", "day", 0)]}, "an amount"),
        ({"lines": [("Pay to 12-34-56 12345678", "day", 5)]}, "bank details"),
    ):  # fmt: skip
        with pytest.raises(Refused, match=why):
            card(world, **changes)
    assert not RateCard.objects.exists()
    for person in (world.amina, world.ben, world.dana, None):
        assert not may.publish_rate_card(person, world.programme)


def test_that_a_card_was_published_stands_in_the_record_of_the_programme(world: make.World) -> None:
    made = card(world)
    entry = ledger.newest(world.programme.chain, kind="recognition.rate_card.published").get()
    assert (entry.about, entry.data) == (made.ref, {"lines": 2, "for_all": False})


def test_an_offer_rests_on_the_edition_its_terms_named(world: make.World) -> None:
    first = card(world)
    make_money.terms(world, rate_card=first)
    (offer,) = actions.offer_payment(world.activity, by=world.cleo, at=make.day(2))
    make_money.terms(world, rate_card=card(world))
    assert queries.offer(world.amina, world.activity).terms.rate_card == first == offer.terms.rate_card


def test_no_rate_comes_with_a_new_cairn(world: make.World) -> None:
    assert not RateCard.objects.filter(organisation=world.organisation).exists()


def test_one_time_can_be_answered_otherwise_and_the_rule_comes_back(world: make.World) -> None:
    (offer,) = make_money.offered(world)
    actions.answer_offer(offer, by=world.amina, at=make.day(1), answer="decline")
    with pytest.raises(Refused, match="Change your answer first"):
        make_money.claim(world, what="time")
    once = {"by": world.amina, "at": make.day(2), "occasion": "abc", "on": make.day(3).date()}
    actions.answer_for_once(offer, answer="part", note="Half of it", **once)
    assert [one.note for one in queries.answers_on(offer, make.day(3).date())] == ["Half of it"]
    assert make_money.claim(world, what="time").is_open
    assert queries.offer(world.amina, world.activity).answer == "decline"
    actions.answer_for_once(offer, answer="", **once)
    assert queries.answer_for_once(offer, "abc") is None
    for person in (world.ben, world.cleo, world.dana, None):
        assert not may.answer_for_once(person, offer, make.day(3).date(), today=make.day(2).date())
    assert not may.answer_for_once(world.amina, offer, make.day(3).date(), today=make.day(400).date())


@pytest.mark.parametrize("country", Country.values)
def test_every_country_has_somebody_to_ask_and_every_number_its_source(country: str) -> None:
    found = advice.advisers_in(country)
    assert "kind_of" in {one.kind for one in found}
    for one in found:
        assert one.who
        assert one.how
        assert not one.number or (one.source and one.checked_on and one.number.isdecimal())
        assert one.kind == "kind_of" or (one.source and one.url.startswith("https://"))


def test_somebody_can_be_rung_in_every_country_we_know() -> None:
    page = Template("{% about_benefits programme %}")
    for country in set(Country.values) - {Country.ELSEWHERE}:
        html = page.render(Context({"programme": Programme(country=country)}))
        (number,) = [one.number for one in advice.advisers_in(country) if one.number]
        assert f'href="tel:{number}"' in html
        assert number in "".join(html.split()), "as one reads it too"
