"""The record reads as plain sentences, whatever names its entries use inside."""

from datetime import timedelta

import pytest
from django.test import Client

from cairn.ledger import queries as ledger
from cairn.sessions import actions as sessions
from cairn.web.contents import sentences
from cairn.web.contents.record_words import WORDS
from tests import make


@pytest.mark.parametrize(
    ("kind", "data", "said"),
    [
        ("activities.format.published", {"format": "bsl"}, "in one more format: British Sign Language video."),
        ("listen.contribution.answered", {"answer": "will_do"}, "got its answer: we will do it."),
        ("climb.stage.entered", {"stage": "explore"}, "moved to the stage “Explore”."),
        ("sessions.session.held", {"people": 1}, "People who were there: 1."),
    ],
)
def test_names_from_inside_are_told_in_plain_words(kind: str, data: dict[str, object], said: str) -> None:
    assert sentences.sentence(kind, "citizen", data).endswith(said)


@pytest.mark.parametrize("kind", sorted(WORDS))
def test_every_sentence_ends_as_a_sentence_and_has_no_underscore(kind: str) -> None:
    told = sentences.sentence(kind, "staff", {})
    assert told.endswith(".")
    assert "_" not in told


@pytest.mark.django_db
def test_an_entry_leads_to_the_page_of_what_it_is_about(client: Client, world: make.World) -> None:
    make.card(world)
    make.story(world)
    make.held(world, make.session(world), world.amina, world.ben)
    make.contribution(world)
    told = sentences.told(ledger.entries(world.chain), world.activity)
    leads = {one.kind: one.url for one in told}
    for kind in ("activities.card.published", "sessions.session.held", "sessions.person.checked_in"):
        assert client.get(leads[kind]).status_code == 200
    assert client.get(leads["listen.contribution.made"]).status_code == 200
    assert leads["listen.story.told"] == leads["activities.person.joined"] == ""


@pytest.mark.django_db
def test_what_was_written_down_later_says_so(world: make.World) -> None:
    session = make.session(world)
    make.check_in(session, world.amina)
    sessions.hold_session(session, by=world.cleo, at=session.ends_at + timedelta(days=3), people=2, notes="")
    told = {one.kind: one.sentence for one in sentences.told(ledger.entries(world.chain), world.activity)}
    assert told["sessions.session.held"].endswith("Written down 3 days later.")
    assert "later" not in told["activities.person.joined"]
