"""Reporting, holding, hiding and appealing on pages; and that hidden words are on none of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.explore import actions as explore
from cairn.listen import queries as listen
from cairn.moderation import queries
from cairn.moderation.models import Appeal
from cairn.moderation.things import Thing
from tests import make, make_beside, make_challenges, make_moderation
from tests.web.looking import signed_in

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner"
SECRET = "zebra"
EVERYBODY = ("amina", "ben", "cleo", "dana", "")


def contribution(world: make.World) -> Thing:
    said = make.contribution(world, words=f"The {SECRET} at the desk.")
    option = make.options(world, 1, at=make.day(3))[0]
    explore.claim_influence(said, by=world.ben, at=make.day(4), words="It is quieter.", option=option)
    return make_moderation.thing_of(said)


def story(world: make.World) -> Thing:
    return make_moderation.thing_of(make.story(world, words=f"The {SECRET} came.", uses=["public"]), "story")


def statement(world: make.World) -> Thing:
    (first,) = make.statements(world, 1)
    type(first).objects.filter(pk=first.pk).update(words=f"More light for the {SECRET}.")
    return make_moderation.thing_of(first, "statement")


def challenge(world: make.World) -> Thing:
    raised = make_challenges.challenge(world, words=f"The {SECRET} was never asked.", is_named=True)
    return make_moderation.thing_of(raised, "challenge")


def dissent(world: make.World) -> Thing:
    return make_moderation.thing_of(make_beside.dissent(world, words=f"The {SECRET} was left out."), "dissent")


OF_THE_ACTIVITY = (
    *("activity", "listen", "stories", "explore", "statements", "opinion_map", "mountain", "challenges", "owed"),
    *("record", "record_bundle", "activity_pack", "decide", "learn"),
)
ONE = {"contribution": ("contribution", "reply"), "story": ("story",), "challenge": ("challenge",)}


def seen(client: Client, thing: Thing) -> set[str]:
    """The pages on which the reader sees the words, by name."""
    here = [thing.activity.programme.slug, thing.activity.slug]
    pages = {name: reverse(name, args=here) for name in OF_THE_ACTIVITY}
    pages |= {name: reverse(name, args=[*here, thing.ref]) for name in ONE.get(thing.kind, ())}
    pages |= {"programme_pack": reverse("programme_pack", args=here[:1]), "home": reverse("home")}
    pages["found"] = f"{pages['listen']}?q={SECRET}"
    read = {name: client.get(url).content.decode().replace(f'value="{SECRET}"', "") for name, url in pages.items()}
    return {name for name, words in read.items() if SECRET in words}


@pytest.mark.parametrize("make_one", [contribution, story, statement, challenge, dissent])
@pytest.mark.parametrize("name", EVERYBODY)
def test_hidden_words_are_on_no_page_for_anybody_but_their_author(
    client: Client, world: make.World, make_one: Callable[[make.World], Thing], name: str
):
    thing = make_one(world)
    signed_in(client, world, name)
    assert seen(client, thing)
    make_moderation.hidden(thing, by=(world.cleo, make_moderation.moderator(world)), at=timezone.now())
    own = {"listen", "found", "stories", "story"} if (thing.kind, name) == ("story", "amina") else set()
    assert seen(client, thing) == own


@pytest.mark.parametrize("make_one", [contribution, story, statement, challenge, dissent])
def test_words_of_every_kind_can_be_reported_on_a_page(
    client: Client, world: make.World, make_one: Callable[[make.World], Thing]
):
    thing = make_one(world)
    client.force_login(world.ben)
    here = [thing.activity.programme.slug, thing.activity.slug]
    assert client.get(reverse("report_words", args=[*here, thing.kind, thing.ref])).status_code == 200


@pytest.mark.parametrize(("name", "links"), [("amina", 0), ("ben", 1), ("", 1)])
def test_nobody_is_offered_to_report_their_own_statement(client: Client, world: make.World, name: str, links: int):
    thing = statement(world)
    if name:
        signed_in(client, world, name)
    url = reverse("report_words", args=[world.programme.slug, world.activity.slug, thing.kind, thing.ref])
    assert client.get(f"{HERE}/explore/statements").content.decode().count(url) == links


@pytest.mark.parametrize(
    ("make_one", "page"),
    [(contribution, "listen"), (statement, "explore/statements"), (challenge, "challenges"), (dissent, "mountain")],
)
def test_the_place_is_kept_with_the_day_and_the_reason(
    client: Client, world: make.World, make_one: Callable[[make.World], Thing], page: str
):
    thing = make_one(world)
    make_moderation.hidden(thing, by=(world.cleo, make_moderation.moderator(world)))
    words = client.get(f"{HERE}/{page}").content.decode()
    assert "hidden on Monday 5 January 2026 because they name another person or tell details about them" in words
    assert "Please tell it without the name" not in words


def test_hiding_changes_nothing_of_what_is_owed(client: Client, world: make.World):
    thing = contribution(world)
    before = [one.contribution.ref for one in listen.owed(world.activity, at=make.day(8))]
    make_moderation.hidden(thing, by=(world.cleo, make_moderation.moderator(world)))
    assert [one.contribution.ref for one in listen.owed(world.activity, at=make.day(8))] == before == [thing.ref]


def words_page(thing: Thing, deed: str = "") -> str:
    return f"{HERE}/words/{thing.kind}/{thing.ref}{'/' + deed if deed else ''}"


@pytest.mark.parametrize("name", ["dana", "ben", ""])
def test_anybody_who_sees_words_reports_them(client: Client, world: make.World, name: str):
    thing = contribution(world)
    signed_in(client, world, name)
    assert words_page(thing, "report") in client.get(f"{HERE}/listen/contribution/{thing.ref}").content.decode()
    page = client.post(
        words_page(thing, "report"), {"reason": "danger", "words": "It says where she lives."}, follow=True
    )
    assert "ring 999" in page.content.decode()
    assert queries.case_of(thing.ref).state == "reported"


def test_a_report_without_a_reason_comes_back_with_what_was_typed(client: Client, world: make.World):
    page = client.post(words_page(contribution(world), "report"), {"words": "It names her."}).content.decode()
    assert "Choose what is wrong." in page
    assert "It names her." in page


def test_a_story_one_may_not_read_cannot_be_reported_nor_looked_at_by_a_moderator(client: Client, world: make.World):
    kept = make.story(world, words=f"The {SECRET} came.", uses=["group"])
    thing = make_moderation.thing_of(kept, "story")
    signed_in(client, world, "cleo")
    for deed in ("report", "", "hold", "hide"):
        page = client.get(words_page(thing, deed))
        assert page.status_code in {403, 404}
        assert SECRET not in page.content.decode()
    assert client.post(words_page(thing, "hold"), {"reason": "hurtful", "words": "No."}).status_code == 403
    client.force_login(world.ben)
    client.post(words_page(thing, "report"), {"reason": "hurtful", "words": ""})
    client.force_login(world.cleo)
    assert SECRET in client.get(words_page(thing)).content.decode()


@pytest.mark.parametrize("name", ["ben", "dana", ""])
@pytest.mark.parametrize("deed", ["", "hold", "hide", "keep", "restore", "decide-appeal", "appeal"])
def test_pages_of_moderators_are_for_moderators(client: Client, world: make.World, name: str, deed: str):
    thing = contribution(world)
    make_moderation.reported(thing)
    signed_in(client, world, name)
    assert client.get(words_page(thing, deed)).status_code == 403
    assert client.get("/p/waiting-well/moderation/waiting").status_code == 403


def test_two_moderators_hide_and_the_author_reads_why_and_appeals(client: Client, world: make.World):
    thing, mo, nia = contribution(world), make_moderation.moderator(world), make_moderation.moderator(world, "Nia")
    make_moderation.reported(thing, at=timezone.now())
    client.force_login(world.cleo)
    assert SECRET in client.get("/p/waiting-well/moderation/waiting").content.decode()
    client.post(words_page(thing, "hold"), {"reason": "other_person", "words": "It names the nurse."})
    client.force_login(mo)
    assert "It names the nurse." in client.get(words_page(thing, "hide")).content.decode()
    client.post(words_page(thing, "hide"), {"reason": "other_person", "words": "Tell it without the name."})
    client.force_login(world.amina)
    assert words_page(thing) in client.get("/me").content.decode()
    mine = client.get(words_page(thing)).content.decode()
    assert SECRET in mine
    assert "Tell it without the name." in mine
    assert "It names my aunt" not in mine  # what was reported is for moderators
    client.post(words_page(thing, "appeal"), {"words": "There are forty nurses there."})
    client.force_login(nia)
    assert "forty nurses" in client.get(words_page(thing)).content.decode()
    client.post(words_page(thing, "decide-appeal"), {"is_granted": "grant", "words": "You are right."})
    client.force_login(world.amina)
    assert "You are right." in client.get(words_page(thing)).content.decode()
    assert not queries.is_hidden("contribution", thing.ref, on=timezone.localdate())


def test_an_anonymous_challenger_appeals_with_the_code(client: Client, world: make.World):
    code = "hk3m-92cv-xptq-7bda"
    raised = make_challenges.challenge(world, by=None, code=code)
    thing = make_moderation.thing_of(raised, "challenge")
    make_moderation.hidden(thing, by=(world.cleo, make_moderation.moderator(world)))
    assert words_page(thing, "appeal") in client.get(f"{HERE}/challenges/{raised.ref}").content.decode()
    wrong = client.post(words_page(thing, "appeal"), {"words": "It is true.", "code": "aaaa-bbbb-cccc-dddd"})
    assert "Only the author" in wrong.content.decode()
    assert client.post(words_page(thing, "appeal"), {"words": "It is true.", "code": code}).status_code == 302


def test_the_policy_and_the_log_are_public_and_the_table_has_no_words(client: Client, world: make.World):
    thing, mo = contribution(world), make_moderation.moderator(world)
    make_moderation.hidden(thing, by=(world.cleo, mo))
    page = client.get("/p/waiting-well/moderation").content.decode()
    assert "They name another person" in page
    assert "An appeal needs a third person" in page
    table = client.get("/p/waiting-well/moderation/log.csv").content.decode()
    assert list(csv.reader(io.StringIO(table)))[1:] == [
        ["2026-01-05", "held", "other_person", ""], ["2026-01-05", "hidden", "other_person", "0"],
    ]  # fmt: skip
    assert make_moderation.WHY not in table


def test_where_one_person_moderates_the_page_says_who_can_be_asked(client: Client, world: make.World):
    assert "there are too few yet" in client.get("/p/waiting-well/moderation").content.decode()


@pytest.mark.parametrize(
    "page", ["listen/contribute", "listen/tell-story", "explore/write-statement", "challenge?condition=5.1"]
)
def test_the_policy_is_shown_where_people_write(client: Client, world: make.World, page: str):
    make.statements(world, 1)
    client.force_login(world.amina)
    assert 'href="/p/waiting-well/moderation"' in client.get(f"{HERE}/{page}").content.decode()


def test_a_held_story_is_back_by_itself(client: Client, world: make.World):
    thing = story(world)
    make_moderation.held(thing, by=world.cleo, at=timezone.now() - timedelta(days=9))
    assert SECRET in client.get(f"{HERE}/listen/story/{thing.ref}").content.decode()
    make_moderation.held(thing, by=make_moderation.moderator(world), at=timezone.now())
    assert client.get(f"{HERE}/listen/story/{thing.ref}").status_code == 404
    signed_in(client, world, "amina")
    assert "Why, and how to appeal" in client.get(f"{HERE}/listen/story/{thing.ref}").content.decode()


def test_a_report_by_a_machine_is_caught(client: Client, world: make.World):
    thing = contribution(world)
    sent: dict[str, Any] = {"reason": "hurtful", "words": "", "leave_empty": "x"}
    assert "to catch machines" in client.post(words_page(thing, "report"), sent).content.decode()
    assert queries.case_of(thing.ref) is None


def test_moderators_pages_are_whole_and_kept_by_nobody(client: Client, world: make.World):
    thing = contribution(world)
    make_moderation.reported(thing)
    client.force_login(world.cleo)
    for path in ("/p/waiting-well/moderation/waiting", words_page(thing), words_page(thing, "hold")):
        assert "no-store" in client.get(path)["Cache-Control"]


def test_whoever_is_asked_in_finds_the_appeal_on_their_page_and_decides_it(client: Client, world: make.World):
    thing, at = contribution(world), timezone.now()
    make_moderation.hidden(thing, by=(world.cleo, make_moderation.moderator(world)), at=at)
    make_moderation.appealed(thing, at=at)
    signed_in(client, world, "amina")
    assert "They have to ask in somebody who has not" in client.get(words_page(thing)).content.decode()
    signed_in(client, world, "cleo")
    assert words_page(thing) in client.get("/lead").content.decode()
    assert words_page(thing, "ask-in") in client.get(words_page(thing)).content.decode()
    assert "The lot chooses one person" in client.get(words_page(thing, "ask-in")).content.decode()
    page = client.post(words_page(thing, "ask-in"), follow=True).content.decode()
    noor = Appeal.objects.get().asked
    assert "Somebody is asked." in page
    assert noor.name not in page
    signed_in(client, world, "amina")
    page = client.get(words_page(thing)).content.decode()
    assert "somebody else who takes part was asked in: they decide by" in page
    assert noor.name not in page
    client.force_login(noor)
    assert words_page(thing) in client.get("/me").content.decode()
    page = client.get(words_page(thing)).content.decode()
    assert page.count("<h1") == 1
    assert "You are asked to decide" in page
    assert "What waits for moderators" not in page
    sent = {"is_granted": "grant", "words": "Nobody can be known by it."}
    assert client.post(words_page(thing, "decide-appeal"), sent)["Location"] == "/me"
    assert words_page(thing) not in client.get("/me").content.decode()
    assert client.get(words_page(thing)).status_code == 403
    client.logout()
    assert SECRET in client.get(f"{HERE}/listen").content.decode()


def test_whoever_is_asked_in_can_say_no_and_sees_nothing_any_more(client: Client, world: make.World):
    thing, at = contribution(world), timezone.now()
    make_moderation.hidden(thing, by=(world.cleo, make_moderation.moderator(world)), at=at)
    make_moderation.appealed(thing, at=at)
    signed_in(client, world, "cleo")
    client.post(words_page(thing, "ask-in"))
    noor = Appeal.objects.get().asked
    assert client.post(words_page(thing, "not-me")).status_code == 403
    client.force_login(noor)
    assert client.get(words_page(thing, "not-me")).status_code == 200
    assert client.post(words_page(thing, "not-me"))["Location"] == "/me"
    assert client.get(words_page(thing)).status_code == 403


@pytest.mark.parametrize("name", ["amina", "ben", "dana", ""])
def test_nobody_else_has_somebody_asked_in(client: Client, world: make.World, name: str):
    thing, at = contribution(world), timezone.now()
    make_moderation.hidden(thing, by=(world.cleo, make_moderation.moderator(world)), at=at)
    make_moderation.appealed(thing, at=at)
    world.citizens(1)
    signed_in(client, world, name)
    assert client.post(words_page(thing, "ask-in")).status_code in {302, 403}
    assert not Appeal.objects.filter(asked__isnull=False).exists()
