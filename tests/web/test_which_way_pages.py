"""Which way to decide fits: a question at a time in the address, one rule or two at the end, and a page for each."""

from itertools import product
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.utils.text import slugify

from cairn.core.ballots import RULES, rule_named
from cairn.web.contents import which_way, worked_examples
from tests.web.looking import body

HERE = "/ways-to-decide/which-one-fits"
CHOSEN = {"options": "several", "result": "one", "reverse": "easy", "paper": "grades"}


def read(client: Client, path: str = HERE, **given: str) -> str:
    return body(client.get(f"{path}?{urlencode(given)}" if given else path)).decode()


def every_way(given: dict[str, str] | None = None) -> list[dict[str, str]]:
    """All sets of answers that come to an end."""
    given = given or {}
    last = list(which_way.questions(given))[-1]
    if last.name in given:
        return [given]
    return [way for value, _words in last.answers for way in every_way({**given, last.name: value})]


def test_one_question_stands_on_each_page_and_the_answers_go_along(client: Client):
    first = read(client)
    assert "How many options are on the table?" in first
    assert first.count("<fieldset") == 1
    second = read(client, options="several")
    assert "What do you need at the end?" in second
    assert '<input type="hidden" name="options" value="several">' in second
    assert 'aria-label="Answer again: How many options are on the table?"' in second
    assert f'href="{HERE}"' in second


def test_every_way_through_ends_at_one_rule_or_two_that_can_do_it(client: Client):
    ways = every_way()
    assert len(ways) > 20
    for given in ways:
        found = which_way.fitting(given)
        assert len(found) == (0 if given["options"] == "none" else 1 if given.get("paper", "grades") == "grades" else 2)
        for one in found:
            assert one.mode in one.rule.modes
            assert one.why
            assert one.has_to_be_agreed is (one.rule.name != "shared-power/1" and given["agreed"] == "no")
    for given in ways[::5]:
        assert client.get(f"{HERE}?{urlencode(given)}").status_code == 200


def test_the_end_says_why_and_what_cannot_be_promised(client: Client):
    page = read(client, **CHOSEN)
    assert "One way fits" in page
    assert "Why this one" in page
    for limit in rule_named("shared-power/1").limits:
        assert str(limit).replace("'", "&#x27;") in page
    assert 'href="/ways-to-decide/shared-power1"' in page


def test_what_is_hard_to_undo_takes_two_thirds(client: Client):
    assert "two thirds of each side" in read(client, **{**CHOSEN, "reverse": "hard"})
    assert "two thirds of each side" not in read(client, **CHOSEN)


def test_another_rule_comes_second_until_both_sides_agreed(client: Client):
    page = read(client, **{**CHOSEN, "paper": "rank", "agreed": "no"})
    assert "Both sides have to agree on it first" in page
    assert page.index("Shared power</h2>") < page.index("Ranked choice</h2>")
    page = read(client, **{**CHOSEN, "paper": "rank", "agreed": "yes"})
    assert "Both sides have to agree on it first" not in page
    assert page.index("Ranked choice</h2>") < page.index("Shared power</h2>")


def test_where_no_option_is_ready_it_is_too_early(client: Client):
    page = read(client, options="none")
    assert "It is too early to decide" in page
    assert "three to five" in page


def test_going_on_without_an_answer_is_told_and_loses_nothing(client: Client):
    page = read(client, options="several", asked="result")
    assert "Choose one of the answers." in page
    assert "Error:" in page
    assert 'name="options" value="several"' in page
    assert "Choose one of the answers." not in read(client, options="several", asked="options")


@pytest.mark.parametrize("wrong", ["", "twelve", "\0", "x" * 5000])
def test_an_answer_there_is_not_is_asked_for_again(client: Client, wrong: str):
    assert "How many options are on the table?" in read(client, options=wrong, result="one")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_its_page_with_all_it_promises_and_all_it_does_not(client: Client, rule):
    page = read(client, f"/ways-to-decide/{slugify(rule.name)}")
    said = page.replace("&#x27;", "'").replace("&gt;", ">")
    for words in (rule.idea, rule.formula, *rule.limits, *rule.does_not_promise.values()):
        assert str(words) in said
    for mode in rule.modes:
        for words in (*(one.value for one in rule.promises_in(mode)), *rule.does_not_promise_in(mode).values()):
            assert str(words) in said
    assert "It comes to:" in said
    assert "<figure" in said
    assert rule.name in said
    assert len(page.encode()) < 60_000


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_example_is_what_the_rule_counts(rule):
    for mode in rule.modes:
        one = worked_examples.example(rule, mode)
        assert one.why
        assert one.picture.rows
    example = worked_examples.example(rule, "choose one")
    assert example.outcome in {"A corner by the garden", "A screen across the hall"}
    accepted = [row[1] for row in example.picture.rows if row[0].startswith("A room upstairs")]
    assert accepted == ["✗ not accepted", "✓ accepted"]


def test_the_list_is_short_and_leads_to_each(client: Client):
    page = read(client, "/ways-to-decide")
    for rule in RULES:
        assert f'href="/ways-to-decide/{slugify(rule.name)}"' in page
    assert f'href="{HERE}"' in page
    assert "It promises:" not in page


def test_a_rule_there_is_not_is_not_found(client: Client):
    assert client.get("/ways-to-decide/dictatorship1").status_code == 404


@pytest.mark.parametrize("given", list(product(("one", "several"), ("hard", "easy"))))
def test_the_questions_come_in_the_same_order_whatever_else_the_address_says(given: tuple[str, str]):
    options, reverse = given
    found = [one.name for one in which_way.questions({"options": options, "reverse": reverse, "agreed": "yes"})]
    assert found == (["options", "reverse", "paper"] if options == "one" else ["options", "result"])
