"""What people write in deciding can be reported like other words; hidden, it still counts, and stays of nobody."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.core.ballots import objections as core
from cairn.decide import actions, queries
from cairn.decide.models import Decision, Objection, PanelFinding
from cairn.moderation import actions as moderation
from cairn.moderation.choices import Kind
from cairn.web.contents import moderated
from tests import make, make_drafters, make_moderation, make_panels
from tests.web.looking import body, signed_in

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.people.models import Person

pytestmark = pytest.mark.django_db
WHY = "Mrs Nightingale has promised the money elsewhere."
WORDS = {"objection": "It hurts.", "panel_reason": make_panels.REASON, "as_it_is": WHY}
PEOPLE = ("amina", "ben", "dana", "")
GONE = "These words were hidden on"


def at(name: str, *refs: str) -> str:
    return reverse(name, args=["waiting-well", "quiet-corner", *refs])


def read(client: Client, page: str) -> str:
    return body(client.get(page)).decode()


def waiting(world: make.World) -> Decision:
    """Counted a week ago, with a panel that sits and has heard the one objection."""
    decision = make_panels.waiting(world, at=timezone.now() - timedelta(days=14))
    make_panels.heard(make_panels.drawn(world, decision), {"citizen": 2, "staff": 3})
    return decision


def said(world: make.World, kind: str) -> tuple[Any, Decision]:
    """Some words of this kind, and the decision they stand at."""
    if kind == Kind.AS_IT_IS:
        failed = make_drafters.failed_thrice(world)
        return actions.name_as_it_is(failed, by=world.amina, at=make.day(50), words=WHY), failed
    decision = actions.conclude_hearing(waiting(world), by=world.ben, at=timezone.now())
    if kind == Kind.OBJECTION:
        return Objection.objects.get(is_heard=True), decision
    return PanelFinding.objects.order_by("ref")[0], decision


def hidden(world: make.World, kind: str, ref: str, *, on: datetime | None = None) -> tuple[Person, Person]:
    """Hidden by two citizens, who come back."""
    eyes = (make_moderation.moderator(world, "Mo"), make_moderation.moderator(world, "Nia"))
    found = moderated.found(world.activity, kind, ref)
    make_moderation.hidden(found.thing, by=eyes, at=on or timezone.now())
    return eyes


def pages(kind: str, decision: Decision) -> list[str]:
    """Every page on which the words could stand."""
    beside = [] if kind == Kind.AS_IT_IS else [at("panel", decision.ref)]
    return [
        at("decision", decision.ref), at("decide"), at("record"), reverse("search") + "?q=Nightingale", *beside,
    ]  # fmt: skip


@pytest.mark.parametrize("kind", WORDS)
def test_once_two_people_hid_it_nobody_reads_it_on_any_page(client: Client, world: make.World, kind: str) -> None:
    thing, decision = said(world, kind)
    page, report = at("decision", decision.ref), at("report_words", kind, thing.ref)
    before = read(client, page)
    assert report in before
    assert client.get(report).status_code == 200
    assert WORDS[kind] in moderated.found(world.activity, kind, thing.ref).words
    mo, _nia = hidden(world, kind, thing.ref)
    others = before.count(WORDS[kind]) - 1 if kind == Kind.PANEL_REASON else 0
    for name in PEOPLE:
        reader = signed_in(Client(), world, name)
        for one in pages(kind, decision):
            assert read(reader, one).count(WORDS[kind]) <= others, (name, one)
        shown = read(reader, page)
        assert shown.count(WORDS[kind]) == others
        assert GONE in shown
        assert report not in shown
    client.force_login(mo)
    assert at("moderated_words", kind, thing.ref) in read(client, page)
    assert WORDS[kind] in read(client, at("moderated_words", kind, thing.ref))
    thing_again = moderated.found(world.activity, kind, thing.ref).thing
    moderation.restore(thing_again, by=mo, at=timezone.now(), words="Nobody can be known by it.")
    again = read(Client(), page)
    assert (again.count(WORDS[kind]), GONE in again) == (before.count(WORDS[kind]), False)


@pytest.mark.parametrize("kind", ["objection", "panel_reason"])
def test_nobody_learns_who_wrote_it_and_nobody_can_be_told(client: Client, world: make.World, kind: str) -> None:
    thing, decision = said(world, kind)
    mo, _nia = hidden(world, kind, thing.ref)
    assert moderated.found(world.activity, kind, thing.ref).thing.author is None
    client.force_login(mo)
    assert "These words have no author with an account." in read(client, at("moderated_words", kind, thing.ref))
    for name in PEOPLE:
        reader = signed_in(Client(), world, name)
        assert at("moderated_words", kind, thing.ref) not in read(reader, at("decision", decision.ref))
        assert WORDS[kind] not in read(reader, at("moderated_words", kind, thing.ref))


def test_a_hidden_objection_still_counts_and_the_published_count_stays_as_it_was(
    client: Client, world: make.World
) -> None:
    objection, decision = said(world, "objection")
    before, outcome = queries.published_bundle(decision), decision.outcome
    hidden(world, "objection", objection.ref)
    decision.refresh_from_db()
    assert (queries.published_bundle(decision), decision.outcome) == (before, outcome)
    page = read(client, at("panel", decision.ref))
    assert "Set aside by the panel." in page
    assert "most want to set it aside" in page
    assert objection.option.title in page


def test_hidden_while_it_is_heard_it_is_ruled_on_and_its_own_hash_is_published(
    client: Client, world: make.World
) -> None:
    decision = waiting(world)
    (objection,) = queries.objections_heard(decision)
    hidden(world, "objection", objection.ref)
    client.force_login(make_panels.seated(queries.panel_of(decision))["citizen"][0])
    page = read(client, at("hear_objections", decision.ref))
    assert "It hurts." not in page
    assert GONE in page
    actions.conclude_hearing(decision, by=world.ben, at=timezone.now())
    (heard,) = json.loads(queries.published_bundle(decision))["parts"]["objections"]
    assert objection.harm == "It hurts."
    assert heard["words"] == core.hash_of_words(core.Objection("It hurts.", objection.what_would_change_it))
    assert (heard["wants_aside"], heard["set_aside"]) == ({"citizen": True, "staff": True}, True)


@pytest.mark.parametrize("kind", WORDS)
def test_a_hold_that_nobody_confirmed_ends_by_itself(client: Client, world: make.World, kind: str) -> None:
    thing, decision = said(world, kind)
    found, mo = moderated.found(world.activity, kind, thing.ref), make_moderation.moderator(world)
    make_moderation.held(found.thing, by=mo, at=timezone.now() - timedelta(days=14))
    for page in pages(kind, decision):
        assert GONE not in read(client, page)
    assert WORDS[kind] in read(client, at("decision", decision.ref))


def test_what_a_panel_says_is_nothing_to_report_before_all_of_it_is_out(client: Client, world: make.World) -> None:
    waiting(world)
    finding = PanelFinding.objects.order_by("ref")[0]
    assert moderated.found(world.activity, "panel_reason", finding.ref) is None
    assert client.get(at("report_words", "panel_reason", finding.ref)).status_code == 404


def test_who_left_things_as_they_are_reads_why_it_is_hidden_and_others_read_the_role_alone(
    client: Client, world: make.World
) -> None:
    named, decision = said(world, "as_it_is")
    actions.review_as_it_is(decision, by=world.cleo, at=make.day(140), words="Mrs Nightingale paid.", stays=False)
    hidden(world, "as_it_is", named.ref)
    page, words = at("decision", decision.ref), at("moderated_words", "as_it_is", named.ref)
    seen = read(client, page)
    assert "Citizen who takes part" in seen
    assert "Citizen who takes part: " not in seen
    assert "Nightingale" not in seen
    assert "It was looked at again on" in seen
    signed_in(client, world, "amina")
    assert words in read(client, page)
    assert WHY in read(client, words)
    assert words not in read(signed_in(Client(), world, "ben"), page)


def test_whoever_looks_again_at_hidden_words_leaves_them_as_they_were(world: make.World) -> None:
    named, decision = said(world, "as_it_is")
    hidden(world, "as_it_is", named.ref)
    actions.review_as_it_is(decision, by=world.cleo, at=make.day(140), words="It was fine.", stays=False)
    named.refresh_from_db()
    assert (named.words, named.review) == (WHY, "It was fine.")


def test_whose_words_staff_alone_do_not_hide(world: make.World) -> None:
    named, decision = said(world, "as_it_is")
    assert moderated.found(world.activity, "as_it_is", named.ref).thing.side == "citizen"
    for holds, side in {"staff": "staff", "owner": "unclear", "leads": "unclear", "partner": "unclear"}.items():
        named.holds = holds
        named.save(update_fields=["holds"])
        assert moderated.found(world.activity, "as_it_is", named.ref).thing.side == side
    named.holds = "staff"
    named.save(update_fields=["holds"])
    actions.review_as_it_is(decision, by=world.cleo, at=make.day(140), words="It was fine.", stays=False)
    assert moderated.found(world.activity, "as_it_is", named.ref).thing.needs_a_citizens_eye


def test_an_objection_has_no_side_and_a_reason_of_a_panel_that_of_its_half(world: make.World) -> None:
    objection, _decision = said(world, "objection")
    assert moderated.found(world.activity, "objection", objection.ref).thing.side == "unclear"
    for finding in PanelFinding.objects.select_related("place"):
        assert moderated.found(world.activity, "panel_reason", finding.ref).thing.side == finding.place.side


def test_an_option_out_of_sight_is_not_named_where_objections_to_it_are_heard(
    client: Client, world: make.World
) -> None:
    decision = waiting(world)
    title = queries.paper(decision)[0].title
    hidden(world, "option", queries.paper(decision)[0].ref)
    client.force_login(make_panels.seated(queries.panel_of(decision))["citizen"][0])
    page = read(client, at("hear_objections", decision.ref))
    assert title not in page
    assert "To: An option out of sight" in page
