"""The pages about money of a vote, changes from outside, and what both sides say to them."""

import pytest
from django.test import Client
from django.utils import timezone

from cairn.decide import queries
from cairn.decide.models import Decision
from cairn.ledger import queries as ledger
from cairn.web.contents import sentences
from tests import make, make_work
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner/decide"
PEOPLE = ("amina", "ben", "cleo", "dana", "")


@pytest.fixture
def vote(world: make.World) -> Decision:
    make.card(world)
    return make_work.voted(world, money=2_000)


@pytest.fixture
def told(world: make.World) -> Decision:
    make.card(world)
    return make.decided(world)


def read(client: Client, path: str = "") -> str:
    page = client.get(f"{HERE}{path}")
    assert page.status_code == 200
    assert page.content.count(b"<h1") == 1
    return " ".join(page.content.decode().split())


@pytest.mark.parametrize("name", PEOPLE)
def test_a_change_from_outside_stands_on_top_for_everybody(
    client: Client, world: make.World, vote: Decision, name: str
) -> None:
    signed_in(client, world, name)
    before = read(client, f"/decision/{vote.ref}")
    assert "changed from outside on" not in before
    assert ("Say that this was changed from outside" in before) is (name in {"ben", "cleo"})
    make_work.overridden(world, vote, who="The board of <Fernbrook>")
    page = read(client, f"/decision/{vote.ref}")
    for words in ("The board of &lt;Fernbrook&gt;", "No corner at all.", "There is no money.", "Nobody says that"):
        assert words in page
    assert page.index("No corner at all.") < page.index("The result")
    assert "Somebody outside changed this since." in read(client)


def test_saying_that_citizens_agreed_is_shown_as_a_claim(client: Client, world: make.World, vote: Decision) -> None:
    make_work.overridden(world, vote, do_citizens_agree=True)
    assert "Citizens are asked whether that is so." in read(client, f"/decision/{vote.ref}")


def test_a_change_is_published_and_mistakes_come_back(client: Client, world: make.World, vote: Decision) -> None:
    signed_in(client, world, "ben")
    path, today = f"{HERE}/publish-override/{vote.ref}", timezone.localdate()
    assert "cannot be taken away" in read(client, f"/publish-override/{vote.ref}")
    sent = {"what": "No corner.", "who": "The board", "why": "No money.", "changed_on": today.isoformat()}
    for missing, why in (("what", "Say what holds now"), ("who", "Say who changed it"), ("why", "Say why it was")):
        wrong = client.post(path, sent | {missing: ""}).content.decode()
        assert why in wrong
        assert all(sent[name] in wrong for name in ("what", "who", "why") if name != missing)
    assert "before the decision" in client.post(path, sent | {"changed_on": "6/1/2026"}).content.decode()
    assert "still to come" in client.post(path, sent | {"changed_on": "1/1/2099"}).content.decode()
    assert client.post(path, sent)["Location"] == f"{HERE}/decision/{vote.ref}"
    (departure,) = queries.departures(vote)
    assert (departure.override.what, departure.override.do_citizens_agree) == ("No corner.", False)


@pytest.mark.parametrize(
    ("deed", "who"),
    [("publish-override", {"ben", "cleo"}), ("explain-departure", {"ben", "cleo"}), ("reply-to-departure", {"amina"})],
)
@pytest.mark.parametrize("name", PEOPLE)
def test_who_may_say_what(
    client: Client, world: make.World, vote: Decision, name: str, deed: str, who: set[str]
) -> None:
    make_work.overridden(world, vote)
    signed_in(client, world, name)
    status = 200 if name in who else 403
    assert client.get(f"{HERE}/{deed}/{vote.ref}").status_code == status
    assert client.post(f"{HERE}/{deed}/{vote.ref}", {}).status_code == status
    assert client.get(f"{HERE}/{deed}/nothing").status_code == 404


def test_both_sides_stand_side_by_side(client: Client, world: make.World, told: Decision) -> None:
    page = read(client, f"/decision/{told.ref}")
    assert "Why it did not come from the group is owed here." in page
    assert "Citizens who take part can reply here" in page
    signed_in(client, world, "ben")
    assert "Say why" in read(client, f"/decision/{told.ref}")
    explain = f"{HERE}/explain-departure/{told.ref}"
    assert told.what_was_decided in client.get(explain).content.decode()
    assert "Say why what holds now" in client.post(explain, {"words": ""}).content.decode()
    client.post(explain, {"words": "The lease ends in May."})
    signed_in(client, world, "amina")
    reply = f"{HERE}/reply-to-departure/{told.ref}"
    wrong = client.post(reply, {"words": "We heard too late.", "credit": "odd"}).content.decode()
    assert "Select a valid choice" in wrong
    assert "We heard too late." in wrong
    client.post(reply, {"words": "We heard too late.", "credit": "none"})
    client.logout()
    page = read(client, f"/decision/{told.ref}")
    assert "The lease ends in May." in page
    assert "We heard too late." in page
    assert "Amina" not in page
    assert page.count('<figure class="voice">') == 2
    assert client.get(explain).status_code == 403


def test_a_choice_of_the_group_has_no_room_for_excuses(client: Client, world: make.World, vote: Decision) -> None:
    page = read(signed_in(client, world, "ben"), f"/decision/{vote.ref}")
    assert "both sides" not in page
    refused = client.get(f"{HERE}/explain-departure/{vote.ref}")
    assert refused.status_code == 403
    assert "came from the group" in refused.content.decode()


def test_a_vote_about_money_says_so_before_and_after(client: Client, world: make.World) -> None:
    first, second = make.options(world)
    make.at_stage(world, "decide")
    signed_in(client, world, "cleo")
    sent = {
        "question": "Which corner?", "options": [first.ref, second.ref], "closes_on": "1/1/2099",
        "lottery_source": "Lotto", "money": "two thousand",
    }  # fmt: skip
    path = f"{HERE}/open-decision"
    for odd in ("two thousand", "0", "-5", "2000.50", "9" * 12):
        wrong = client.post(path, sent | {"money": odd}).content.decode()
        assert "Enter an amount in whole pounds, like 2000." in wrong
        assert odd in wrong
    client.post(path, sent | {"money": "£2,000"})
    decision = queries.decisions(world.activity).get()
    assert decision.money == 2_000
    client.logout()
    assert "This decision is about up to £2,000." in read(client, f"/decision/{decision.ref}")


def test_the_record_leads_to_the_decision(world: make.World, vote: Decision) -> None:
    make_work.overridden(world, vote)
    newest = sentences.told(ledger.newest(world.chain), world.activity)[0]
    assert newest.url == f"{HERE}/decision/{vote.ref}"
    assert newest.sentence == "It was said openly that somebody outside changed what was decided here."
