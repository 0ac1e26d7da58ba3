"""A vote whose card was changed so that somebody else decides: every page of it says that it is advice, and to whom."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone

from cairn.decide import queries
from cairn.ledger import queries as ledger
from tests import make, make_votes
from tests.web.looking import body, signed_in

HERE = "/p/waiting-well/a/quiet-corner/decide"


def read(page) -> str:
    return body(page).decode()


def test_every_page_of_the_vote_says_that_it_is_advice_and_to_whom(client: Client, world: make.World) -> None:
    opened_at = timezone.now() - timedelta(hours=1)
    make.card(world, decided_by="group")
    decision = make_votes.opened(world, at=opened_at)
    signed_in(client, world, "amina")
    pages = [f"{HERE}/{name}/{decision.ref}" for name in ("decision", "cast-ballot")]
    assert not any("This vote is advice." in read(client.get(page)) for page in pages)
    make.card(world, at=timezone.now(), decided_by="others", who_decides="The board of the hospital.")
    for page in (*(client.get(page) for page in pages), client.post(pages[1], {"step": "review"})):
        words = read(page)
        assert "This vote is advice." in words
        assert "The board of the hospital." in words
        assert "Decision owner: Ben." in words
    assert "Their answer is owed in public" in read(client.get(pages[0]))


def test_advice_is_no_equal_say_and_stays_advice_whatever_the_card_says_later(world: make.World) -> None:
    make.card(world, decided_by="group")
    decision = make_votes.opened(world)
    make_votes.cast(decision, [entry.person for entry in decision.roll.select_related("person")], 4, 2, 1)
    make.card(world, at=make.day(5), decided_by="others")
    make_votes.closed(world, decision)
    assert ledger.newest(world.chain).first().data["equal_say"] is False
    make.card(world, at=make.day(12), decided_by="group")
    assert queries.advised_by(decision, make.day(13)).number == 2


def test_a_card_changed_after_the_count_takes_nothing_from_what_the_group_decided(world: make.World) -> None:
    make.card(world, decided_by="group")
    decision = make_votes.opened(world)
    make_votes.cast(decision, [entry.person for entry in decision.roll.select_related("person")], 4, 2, 1)
    make_votes.closed(world, decision)
    assert ledger.newest(world.chain).first().data["equal_say"] is True
    make.card(world, at=make.day(12), decided_by="others")
    assert queries.advised_by(decision, make.day(13)) is None
