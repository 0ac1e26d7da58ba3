"""The pages of a vote under every rule and in every mode: open, ballot, change, result."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cairn.core.ballots import RULES
from cairn.decide import actions, queries
from cairn.decide.models import Ballot
from tests import make, make_votes
from tests.web.looking import body, signed_in

HERE = "/p/waiting-well/a/quiet-corner/decide"
EVERY = [(rule.name, mode) for rule in RULES for mode in rule.modes]
BEST = {"shared-power/1": 4, "gradients/1": 8, "ranked-choice/1": 1, "majority/1": 1}
WORST = {"shared-power/1": 0, "gradients/1": 1, "ranked-choice/1": None, "majority/1": 0}
WORDS = {"question": "Which corner?", "closes_on": "1/1/2099", "lottery_source": "Lotto"}


def read(page) -> str:
    return body(page).decode()


def opened(world: make.World, mode: str, rule: str):
    return make_votes.opened(world, mode, rule=rule, at=timezone.now() - timedelta(hours=1))


@pytest.mark.parametrize(("rule", "mode"), EVERY)
def test_a_ballot_is_filled_in_looked_at_cast_and_changed(client: Client, world: make.World, rule: str, mode: str):
    make.card(world)
    decision = opened(world, mode, rule)
    refs = [option.ref for option in queries.paper(decision)]
    signed_in(client, world, "amina")
    path = f"{HERE}/cast-ballot/{decision.ref}"
    page = read(client.get(path))
    assert ("It takes £500" in page) is (mode == "budget")
    marks = {f"grade_{ref}": "" for ref in refs} | {f"grade_{refs[0]}": str(BEST[rule])}
    assert "It is not cast yet" in read(client.post(path, {**marks, "step": "review"}))
    receipt = read(client.post(path, {**marks, "step": "cast"}))
    code = receipt.split("<code>")[1].split("</code>")[0]
    assert Ballot.objects.get().grades == {refs[0]: BEST[rule]}
    changed = {f"grade_{ref}": "" for ref in refs} | {"code": code}
    assert client.post(f"{HERE}/change-ballot/{decision.ref}", changed).status_code == 302
    assert Ballot.objects.get().grades == {}


@pytest.mark.parametrize("status", ["decided", "not decided", "no quorum"])
@pytest.mark.parametrize(("rule", "mode"), EVERY)
def test_the_result_can_be_read_whatever_it_is(client: Client, world: make.World, rule: str, mode: str, status: str):
    decision = opened(world, mode, rule)
    grade = BEST[rule] if status == "decided" else WORST[rule]
    rest = [None] * (len(queries.paper(decision)) - 1)
    people = [entry.person for entry in decision.roll.select_related("person")] if status != "no quorum" else []
    if status == "not decided" and mode == "consent":
        grade = {"shared-power/1": 1, "gradients/1": 2}[rule]
    make_votes.cast(decision, people, grade, *rest, at=timezone.now())
    make_votes.closed(world, decision, at=decision.closes_at)
    assert decision.status == status
    page = read(client.get(f"{HERE}/decision/{decision.ref}"))
    assert "The result" in page
    assert "%(" not in page
    assert page.count("<h1") == 1
    assert client.get(HERE).status_code == 200


def test_an_objection_to_a_proposal_for_consent_comes_first_and_is_taken_up(client: Client, world: make.World):
    decision = opened(world, "consent", "shared-power/1")
    make_votes.cast(decision, [world.amina], 0, at=timezone.now())
    make_votes.cast(decision, [world.ben], 4, at=timezone.now())
    world.citizens(0)
    decision.roll.exclude(person__in=[world.amina, world.ben]).delete()
    actions.close_decision(decision, by=world.cleo, at=decision.closes_at)
    page = read(client.get(f"{HERE}/decision/{decision.ref}"))
    assert "the objections come first" in page
    assert "Take up the objections" not in page
    assert "The objections come first" in read(client.get(HERE))
    signed_in(client, world, "cleo")
    assert "Take up the objections" in read(client.get(f"{HERE}/decision/{decision.ref}"))
    take_up = f"{HERE}/take-up-objections/{decision.ref}"
    assert "is not decided as it stands" in read(client.get(take_up))
    page = read(client.post(take_up, follow=True))
    assert "Next: change what people object to" in page
    assert "An objection to" in page
    assert "Take up the objections" not in page


def test_ranks_with_a_gap_are_asked_for_again_and_nothing_is_lost(client: Client, world: make.World):
    make.card(world)
    decision = opened(world, "choose one", "ranked-choice/1")
    first, second, third = (option.ref for option in queries.paper(decision))
    marks = {f"grade_{first}": "1", f"grade_{second}": "3", f"grade_{third}": "", "step": "review"}
    page = read(signed_in(client, world, "amina").post(f"{HERE}/cast-ballot/{decision.ref}", marks))
    assert "Give each place once" in page
    assert page.count("selected") >= 2


def test_what_will_be_fixed_is_looked_at_before_money_is_put_to_a_vote(client: Client, world: make.World):
    first, second = make.options(world)
    make.at_stage(world, "decide")
    signed_in(client, world, "cleo")
    path = f"{HERE}/open-decision"
    assert "Which way to decide fits?" in read(client.get(path))
    words = {
        **WORDS, "options": [first.ref, second.ref], "way": "shared-power/1|budget", "total": "£1,000",
        f"cost_{first.ref}": "600", f"cost_{second.ref}": "400.50",
    }  # fmt: skip
    review = read(client.post(path, {**words, "step": "review"}))
    assert "It is not open yet" in review
    assert "Share an amount of money" in review
    assert not queries.decisions(world.activity).exists()
    assert "Look at what will be fixed" in read(client.post(path, {**words, "step": "edit"}))
    assert client.post(path, {**words, "step": "open"}).status_code == 302
    decision = queries.decisions(world.activity).get()
    assert (decision.mode, decision.total, decision.money) == ("budget", 100_000, 1_000)
    assert [line.cost for line in queries.lines(decision)] == [60_000, 40_050]


def test_places_are_whole_and_consent_needs_its_day(client: Client, world: make.World):
    first, second = make.options(world)
    make.at_stage(world, "decide")
    signed_in(client, world, "cleo")
    path = f"{HERE}/open-decision"
    costs = {f"cost_{first.ref}": "2.50", f"cost_{second.ref}": "3"}
    words = {**WORDS, "options": [first.ref, second.ref], "way": "shared-power/1|places", "total": "5", **costs}
    assert "Places are whole" in read(client.post(path, words))
    consent = {**WORDS, "options": [first.ref], "way": "shared-power/1|consent"}
    assert "looked at again: a day after" in read(client.post(path, consent))
    assert client.post(path, {**consent, "review_on": "1/2/2099"}).status_code == 302


def test_a_rule_nobody_agreed_on_is_not_offered(client: Client, world: make.World):
    options = make.options(world)
    make.at_stage(world, "decide")
    signed_in(client, world, "cleo")
    words = {**WORDS, "options": [one.ref for one in options], "way": "majority/1|choose one"}
    assert "Majority" not in read(client.get(f"{HERE}/open-decision"))
    assert client.post(f"{HERE}/open-decision", words).status_code == 200
    assert not queries.decisions(world.activity).exists()


def test_a_reason_is_asked_for_each_option_that_was_not_chosen(client: Client, world: make.World):
    decision = opened(world, "choose one", "shared-power/1")
    people = [entry.person for entry in decision.roll.select_related("person")]
    make_votes.cast(decision, people, 4, 2, 1, at=timezone.now())
    actions.close_decision(decision, by=world.cleo, at=decision.closes_at)
    _first, second, third = queries.paper(decision)
    signed_in(client, world, "cleo")
    path = f"{HERE}/publish-reasons/{decision.ref}"
    form = read(client.get(path))
    assert "Why not “Option 2”?" in form
    assert "did not accept “Option 3”" in form
    words = {"words": "Both like it.", f"why_not_{second.ref}": "It is too far.", f"why_not_{third.ref}": ""}
    client.post(path, words)
    page = read(client.get(f"{HERE}/decision/{decision.ref}"))
    assert "It is too far." in page
    assert page.count("The published reason why it was not chosen:") == 2


def test_whoever_leads_sees_that_reasons_are_owed_and_by_when(client: Client, world: make.World):
    decision = opened(world, "choose one", "shared-power/1")
    make_votes.closed(world, decision, at=decision.closes_at)
    signed_in(client, world, "cleo")
    owed = f"Publish the reasons: {decision.question}"
    assert owed in read(client.get("/lead"))
    assert "They are owed by" in read(client.get(f"{HERE}/decision/{decision.ref}"))
    client.post(f"{HERE}/publish-reasons/{decision.ref}", {"words": "Too few voted."})
    assert owed not in read(client.get("/lead"))
