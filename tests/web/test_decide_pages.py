"""The pages of Decide: opening, the secret ballot, the result, the reasons."""

import re
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from cairn.decide import actions, queries
from cairn.decide.models import Ballot, Decision
from cairn.ledger import queries as ledger
from tests import make
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner/decide"
PEOPLE = ("amina", "ben", "cleo", "dana", "")


@pytest.fixture
def decision(world: make.World):
    """Open now, for a week, between two options, by Amina, a neighbour and Ben."""
    make.card(world)
    return make.decision(world, make.options(world), at=timezone.now() - timedelta(hours=1))


def grades(decision, *given: str, **more: str) -> dict[str, str]:
    options = queries.paper(decision)
    return {f"grade_{option.ref}": grade for option, grade in zip(options, given, strict=True)} | more


def vote_all(decision, *given: int) -> None:
    options = queries.paper(decision)
    for entry in decision.roll.select_related("person"):
        marks = {option.ref: grade for option, grade in zip(options, given, strict=True)}
        actions.cast_ballot(decision, by=entry.person, at=timezone.now(), grades=marks, objections={})


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_can_read_what_is_being_decided(client: Client, world: make.World, decision, name: str) -> None:
    signed_in(client, world, name)
    assert decision.question in client.get(HERE).content.decode()
    page = client.get(f"{HERE}/decision/{decision.ref}")
    assert page.status_code == 200
    assert page.content.count(b"<h1") == 1
    for words in ("Voting is open until", "Option 1", "The list in numbers", "No side can be outvoted"):
        assert words in page.content.decode()


@pytest.mark.parametrize("name", PEOPLE)
def test_before_a_decision_the_stage_says_what_will_be_here(client: Client, world: make.World, name: str) -> None:
    page = signed_in(client, world, name).get(HERE).content.decode()
    assert "No decision yet" in page
    assert ("at the stage Decide" in page) is (name == "cleo")


@pytest.mark.parametrize(("name", "status"), [("amina", 200), ("ben", 200), ("cleo", 200), ("dana", 200), ("", 403)])
def test_who_can_fill_in_a_ballot(client: Client, world: make.World, decision, name: str, status: int) -> None:
    page = signed_in(client, world, name).get(f"{HERE}/cast-ballot/{decision.ref}")
    assert page.status_code == status
    assert (b'type="radio"' in page.content) is (name in {"amina", "ben"})
    if name in {"cleo", "dana"}:
        assert "You are not on the roll" in page.content.decode()


def test_a_ballot_is_looked_at_again_then_cast_and_its_code_shown_once(
    client: Client, world: make.World, decision
) -> None:
    path = f"{HERE}/cast-ballot/{decision.ref}"
    signed_in(client, world, "amina")
    before = ledger.head(world.chain)
    review = client.post(path, grades(decision, "4", "", step="review")).content.decode()
    assert "It is not cast yet" in review
    assert "I strongly support it" in review
    assert "No opinion" in review
    assert not Ballot.objects.exists()
    receipt = client.post(path, grades(decision, "4", "", step="cast"))
    (code,) = re.findall(r"<code>([a-z2-9-]{19})</code>", receipt.content.decode())
    assert "no-store" in receipt["Cache-Control"]
    assert Ballot.objects.get().grades == {queries.paper(decision)[0].ref: 4}
    assert code not in str([session.get_decoded() for session in Session.objects.all()])
    assert code not in str(client.cookies)
    assert ledger.head(world.chain) == before
    again = client.post(path, grades(decision, "0", "0", step="cast")).content.decode()
    assert "With its code you can change it" in again
    assert Ballot.objects.count() == 1
    change = f"{HERE}/change-ballot/{decision.ref}"
    client.logout()
    assert client.post(change, grades(decision, "3", "2", code=code.upper())).status_code == 302
    assert sorted(Ballot.objects.get().grades.values()) == [2, 3]


def test_pressing_cast_twice_shows_the_same_receipt_and_counts_once(
    client: Client, world: make.World, decision
) -> None:
    path = f"{HERE}/cast-ballot/{decision.ref}"
    signed_in(client, world, "amina")
    review = client.post(path, grades(decision, "4", "", step="review")).content.decode()
    (code,) = re.findall(r'name="code" value="([a-z2-9-]{19})"', review)
    for _ in range(2):
        receipt = client.post(path, grades(decision, "4", "", step="cast", code=code)).content.decode()
        assert re.findall(r"<code>([a-z2-9-]{19})</code>", receipt) == [code]
    assert Ballot.objects.count() == 1


def test_a_code_somebody_made_up_is_not_taken(client: Client, world: make.World, decision) -> None:
    signed_in(client, world, "amina")
    path = f"{HERE}/cast-ballot/{decision.ref}"
    receipt = client.post(path, grades(decision, "4", "", step="cast", code="1")).content.decode()
    assert "<code>1</code>" not in receipt
    assert len(re.findall(r"<code>[a-z2-9-]{19}</code>", receipt)) == 1


def test_going_back_from_the_review_keeps_what_was_chosen(client: Client, world: make.World, decision) -> None:
    signed_in(client, world, "amina")
    page = client.post(f"{HERE}/cast-ballot/{decision.ref}", grades(decision, "3", "1", step="edit")).content.decode()
    assert page.count("checked") == 2
    assert "Look at my ballot again" in page


def test_an_objection_without_a_reason_is_asked_for_it_and_nothing_is_lost(
    client: Client, world: make.World, decision
) -> None:
    signed_in(client, world, "amina")
    for step in ("review", "cast"):
        page = client.post(f"{HERE}/cast-ballot/{decision.ref}", grades(decision, "0", "3", step=step)).content.decode()
        assert "Say what harm it would do." in page
        assert page.count("checked") == 2
    assert not Ballot.objects.exists()


def test_a_wrong_code_or_grade_changes_nothing(client: Client, world: make.World, decision) -> None:
    path = f"{HERE}/change-ballot/{decision.ref}"
    assert "Enter the code" in client.post(path, grades(decision, "4", "4", code="")).content.decode()
    wrong = client.post(path, grades(decision, "4", "4", code="aaaa-aaaa-aaaa-aaaa")).content.decode()
    assert "There is no ballot with this code" in wrong
    seven = client.post(path, grades(decision, "7", "4", code="aaaa-aaaa-aaaa-aaaa")).content.decode()
    assert "Choose one of the sentences." in seven


def test_opening_a_decision(client: Client, world: make.World) -> None:
    first, second = make.options(world)
    make.at_stage(world, "decide")
    signed_in(client, world, "cleo")
    path = f"{HERE}/open-decision"
    words = {"question": "Which corner?", "options": [first.ref], "closes_on": "1/1/2099", "lottery_source": "Lotto"}
    assert "Citizen 2" in client.get(path).content.decode()
    assert "at least two options" in client.post(path, words).content.decode()
    assert "Enter a day like" in client.post(path, {**words, "closes_on": "soon"}).content.decode()
    opened = client.post(path, {**words, "options": [first.ref, second.ref]})
    decision = queries.decisions(world.activity).get()
    assert opened["Location"] == f"{HERE}/decision/{decision.ref}"
    assert queries.paper(decision) == [first, second]
    assert timezone.localtime(decision.closes_at).strftime("%d.%m.%Y %H:%M") == "01.01.2099 23:59"


@pytest.mark.parametrize("name", ["amina", "ben", "dana"])
def test_others_read_why_they_cannot_open_one(client: Client, world: make.World, name: str) -> None:
    make.at_stage(world, "decide")
    page = signed_in(client, world, name).get(f"{HERE}/open-decision").content.decode()
    assert "Only a co-production lead" in page
    assert "<textarea" not in page


def test_the_result_shows_both_sides_and_then_the_reasons(client: Client, world: make.World, decision) -> None:
    vote_all(decision, 4, 2)
    signed_in(client, world, "cleo")
    path = f"{HERE}/close-decision/{decision.ref}"
    assert "Count the ballots" in client.get(path).content.decode()
    client.post(path)
    page = client.get(f"{HERE}/decision/{decision.ref}").content.decode()
    for words in (
        "Decided: Option 1",
        "What each side said",
        "no numbers are shown",
        "Publish the reasons",
        "Who voted",
    ):
        assert words in page
    reasons = f"{HERE}/publish-reasons/{decision.ref}"
    assert "Write the reasons" in client.post(reasons, {"words": ""}).content.decode()
    client.post(reasons, {"words": "Both sides like it best."})
    client.logout()
    assert "Both sides like it best." in client.get(f"{HERE}/decision/{decision.ref}").content.decode()
    assert "Decided on" in client.get(HERE).content.decode()


def test_a_full_tie_asks_for_the_draw_on_the_page(client: Client, world: make.World, decision) -> None:
    vote_all(decision, 4, 4)
    signed_in(client, world, "cleo")
    path = f"{HERE}/close-decision/{decision.ref}"
    assert "Enter what was drawn" in client.post(path, {"lottery_drawn": ""}).content.decode()
    assert client.post(path, {"lottery_drawn": "1 2 3"}).status_code == 302
    assert "Drawn: 1 2 3" in client.get(f"{HERE}/decision/{decision.ref}").content.decode()


def test_nobody_counts_while_voting_is_open(client: Client, world: make.World, decision) -> None:
    page = signed_in(client, world, "cleo").get(f"{HERE}/close-decision/{decision.ref}")
    assert page.status_code == 403
    assert "Voting is still open" in page.content.decode()


def test_more_time_can_be_given_once(client: Client, world: make.World, decision) -> None:
    path = f"{HERE}/extend-decision/{decision.ref}"
    page = signed_in(client, world, "amina").get(path)
    assert (page.status_code, "Voting is still open" in page.content.decode()) == (403, True)
    Decision.objects.filter(pk=decision.pk).update(closes_at=timezone.now())
    page = client.get(f"{HERE}/decision/{decision.ref}").content.decode()
    assert "Too few people of one side have voted, so nothing is counted." in page
    assert "Count the ballots" not in page
    assert "Too few people of one side" in client.get(f"{HERE}/close-decision/{decision.ref}").content.decode()
    assert "whether they have voted or not" in client.get(path).content.decode()
    assert client.post(path).status_code == 302
    assert client.get(path).status_code == 403
    page = client.get(f"{HERE}/decision/{decision.ref}").content.decode()
    assert "At the first close too few people of one side had voted" in page
    assert "Fill in my ballot" in page


def test_a_decision_taken_elsewhere_is_told(client: Client, world: make.World) -> None:
    signed_in(client, world, "cleo")
    path = f"{HERE}/announce-decision"
    words = {"question": "Where do we move?", "what_was_decided": "To the new building.", "taken_on": "5/1/2026"}
    assert "Write what was decided." in client.post(path, {**words, "what_was_decided": ""}).content.decode()
    assert "lies ahead" in client.post(path, {**words, "taken_on": "1/1/2099"}).content.decode()
    told = client.post(path, words)
    page = client.get(told["Location"]).content.decode()
    assert "This decision was not taken here." in page
    assert "The roll in numbers" not in page
    assert "Taken elsewhere" in client.get(HERE).content.decode()
    for deed, why in (("cast-ballot", "You are not on the roll"), ("change-ballot", "there is no vote on it here")):
        assert why in client.get(told["Location"].replace("/decision/", f"/{deed}/")).content.decode()


def test_an_unknown_decision_is_not_found(client: Client, world: make.World) -> None:
    signed_in(client, world, "cleo")
    for deed in ("decision", "cast-ballot", "change-ballot", "close-decision", "extend-decision", "publish-reasons"):
        assert client.get(f"{HERE}/{deed}/nothing").status_code == 404


@pytest.mark.parametrize("number", [2, 5])
def test_the_decision_page_asks_the_database_as_often_for_two_as_for_five(
    client: Client, world: make.World, number: int, django_assert_num_queries
) -> None:
    found = make.decision(world, make.options(world, number), at=timezone.now() - timedelta(hours=1))
    signed_in(client, world, "amina").get(HERE)
    with django_assert_num_queries(38):
        client.get(f"{HERE}/decision/{found.ref}")
