"""The pages of what my time led to, of papers and of thanks: for whom they are, and by a code for whoever has it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.do import actions as do
from cairn.thanks import actions, queries
from cairn.thanks.models import Certificate, Reference, Thanks
from tests import make, make_answers, make_options, make_thanks, make_work
from tests.web.looking import body, signed_in

pytestmark = pytest.mark.django_db
EVERYBODY = ("amina", "ben", "cleo", "dana", "")
CERTIFICATE = ("certificate", "sign_certificate", "decline_certificate", "destroy_certificate")
REFERENCE = (
    *("reference", "write_reference", "decline_reference", "agree_reference", "ask_to_change", "destroy_reference"),
)


def read(page: HttpResponse) -> str:
    return body(page).decode()


def at(name: str, thing: object) -> str:
    return reverse(name, args=[thing.ref])


def status(world: make.World, path: str) -> dict[str, int]:
    """What each of the four and the public get for this address."""
    return {name: signed_in(Client(), world, name).get(path).status_code for name in EVERYBODY}


@pytest.mark.parametrize(
    ("page", "seen"), [("certificate", "amina cleo"), ("sign_certificate", "cleo"), ("destroy_certificate", "amina")]
)
def test_a_certificate_that_waits_is_for_two_and_each_does_what_is_theirs(world: make.World, page: str, seen: str):
    codes = status(world, at(page, make_thanks.asked(world)))
    assert {name for name, code in codes.items() if code == 200} == set(seen.split())


@pytest.mark.parametrize("page", CERTIFICATE)
def test_nobody_else_finds_any_page_of_a_certificate(world: make.World, page: str):
    one = make_thanks.signed(world)
    for name in ("ben", "cleo", "dana", ""):
        client = signed_in(Client(), world, name)
        for answer in (client.get(at(page, one)), client.post(at(page, one))):
            assert answer.status_code in {403, 404}
    assert Certificate.objects.filter(pk=one.pk).exists()


@pytest.mark.parametrize("page", REFERENCE)
def test_nobody_but_the_two_finds_any_page_of_a_reference(world: make.World, page: str):
    one = make_thanks.written(world)
    for name in ("ben", "dana", ""):
        client = signed_in(Client(), world, name)
        for answer in (client.get(at(page, one)), client.post(at(page, one))):
            assert answer.status_code in {403, 404}
    assert Reference.objects.filter(pk=one.pk, issued_at=None, declined_at=None).exists()


@pytest.mark.parametrize("name", ["amina", "ben", "dana", ""])
def test_only_who_leads_finds_the_pages_to_thank(client: Client, world: make.World, name: str):
    (session,) = make_thanks.met(world)
    signed_in(client, world, name)
    for path in (reverse("thank_people", args=["waiting-well"]), f"/p/waiting-well/s/{session.ref}/thank"):
        assert client.get(path).status_code == 403
        assert client.post(path, {"words": "Thank you.", "everybody": "on"}).status_code == 403
    assert not Thanks.objects.exists()


def test_from_ticking_lines_to_a_signed_paper_that_a_stranger_checks_until_it_is_taken_back(
    client: Client, world: make.World
):
    make_thanks.met(world, 2)
    client.force_login(world.amina)
    page = read(client.get("/p/waiting-well/certificate"))
    assert "Came to 2 sessions" in page
    assert "Gave about 4 hours in sessions." in page
    form = {"name": make_thanks.NAME, "lines": make_thanks.codes_of(world, "sessions")}
    asked = client.post("/p/waiting-well/certificate", form, follow=True)
    assert "It waits to be signed" in read(asked)
    one = Certificate.objects.get()
    client.force_login(world.cleo)
    assert "Will you sign a certificate for Amina?" in read(client.get("/me"))
    client.post(at("sign_certificate", one))
    client.force_login(world.amina)
    one.refresh_from_db()
    paper = read(client.get(at("certificate", one)))
    assert one.code in paper
    assert "Cleo, co-production lead" in paper
    stranger = Client()
    found = stranger.get("/paper", {"code": one.code.upper().replace("-", " ")}, follow=True)
    assert found.status_code == 200
    assert "Came to 2 sessions" in read(found)
    assert "Took part in" not in read(found)
    client.post(at("destroy_certificate", one))
    gone = stranger.get(reverse("paper", args=[one.code]))
    assert gone.status_code == 404
    assert "This code is not valid" in read(gone)
    assert make_thanks.NAME not in read(gone)


def test_nothing_ticked_comes_back_with_what_was_typed(client: Client, world: make.World):
    client.force_login(world.amina)
    page = read(client.post("/p/waiting-well/certificate", {"name": "Amina the First"}))
    assert "Tick at least one line" in page
    assert "Amina the First" in page


def test_a_no_is_read_with_its_reason(client: Client, world: make.World):
    one = make_thanks.asked(world)
    client.force_login(world.cleo)
    client.post(at("decline_certificate", one), {"reason": "Ask me again in May."})
    client.force_login(world.amina)
    assert "Ask me again in May." in read(client.get(at("certificate", one)))
    assert "not signed, with the reason" in read(client.get("/me/time"))


def test_from_asking_for_a_few_words_to_a_paper_through_a_change(client: Client, world: make.World):
    client.force_login(world.amina)
    form = {"writer": world.cleo.ref, "name": make_thanks.NAME, "lines": make_thanks.codes_of(world, "part")}
    client.post("/p/waiting-well/reference", form)
    one = Reference.objects.get()
    cleo = signed_in(Client(), world, "cleo")
    assert "Will you write a few words for Amina?" in read(cleo.get("/me"))
    assert "Took part in “A quiet corner”" in read(cleo.get(at("write_reference", one)))
    cleo.post(at("write_reference", one), {"words": "She lives in Elm Street and listens."})
    assert "Read what Cleo wrote about you" in read(client.get("/me"))
    client.post(at("ask_to_change", one), {"words": "Leave out where I live."})
    assert "Leave out where I live." in read(cleo.get(at("reference", one)))
    cleo.post(at("write_reference", one), {"words": "She listens."})
    client.post(at("agree_reference", one))
    assert cleo.get(at("reference", one)).status_code == 404
    one.refresh_from_db()
    paper = read(client.get(at("reference", one)))
    assert one.code in paper
    checked = read(Client().get(reverse("paper", args=[one.code])))
    assert "She listens." in checked
    assert "library" not in checked


def test_the_writer_refuses_with_a_reason_the_person_reads(client: Client, world: make.World):
    one = make_thanks.reference(world)
    client.force_login(world.cleo)
    client.post(at("decline_reference", one), {"reason": "Ben saw more of it: ask him."})
    client.force_login(world.amina)
    assert "Ben saw more of it: ask him." in read(client.get(at("reference", one)))
    client.post(at("destroy_reference", one))
    assert not Reference.objects.exists()


def test_all_who_came_are_thanked_and_each_reads_it_alone(client: Client, world: make.World):
    (session,) = make_thanks.met(world)
    client.force_login(world.cleo)
    assert f"/s/{session.ref}/thank" in read(client.get(f"/p/waiting-well/s/{session.ref}"))
    path = f"/p/waiting-well/s/{session.ref}/thank"
    assert "Choose at least one person" in read(client.post(path, {"words": "You made us ask again."}))
    client.post(path, {"words": "You made us ask again.", "everybody": "on"})
    assert "you have thanked everybody who checked in" in " ".join(read(client.get(path)).split())
    for name in ("amina", "ben"):
        assert "You made us ask again." in read(signed_in(Client(), world, name).get("/me/time"))
    client.force_login(world.amina)
    client.post(at("destroy_thanks", queries.thanks_to(world.amina).get()))
    assert "You made us ask again." not in read(client.get("/me/time"))
    for page in ("/p/waiting-well", "/p/waiting-well/a/quiet-corner/record", "/p/waiting-well/people"):
        assert "You made us ask again." not in read(client.get(page))


def test_one_person_is_thanked_at_the_end(client: Client, world: make.World):
    client.force_login(world.cleo)
    client.post("/p/waiting-well/thank", {"words": "For the whole year.", "people": [world.amina.ref]})
    assert [one.person for one in queries.thanks_by(world.cleo, world.programme)] == [world.amina]
    assert "For the whole year." in read(client.get("/p/waiting-well/thank"))


def test_what_one_got_is_noted_and_destroyed(client: Client, world: make.World):
    client.force_login(world.amina)
    assert "Choose what you got." in read(client.post("/me/time/got", {"words": "A meal."}))
    client.post("/me/time/got", {"kind": "learned", "words": "How a budget is read."})
    assert "How a budget is read." in read(client.get("/me/time"))
    one = queries.given_in_return(world.amina).get()
    assert signed_in(Client(), world, "ben").get(f"/me/time/got/{one.ref}/destroy").status_code == 404
    client.post(f"/me/time/got/{one.ref}/destroy")
    assert "How a budget is read." not in read(client.get("/me/time"))


def promise_from(world: make.World, words: str) -> None:
    """What Amina said stood behind what was decided; a promise came of it and was kept."""
    options = make_options.written(world, 2)
    said = make.contribution(world, words=words)
    for one in options:
        make_options.ground(world, one, said)
    decision = make_work.counted(world, make.decision(world, options, at=make.day(3)))
    promise = make.commitment(world, at=make.day(12), decision=decision)
    for owner in (world.amina, world.ben):
        if not promise.has_accepted(owner):
            do.accept_commitment(promise, by=owner, at=make.day(13))
    do.keep_commitment(promise, by=world.ben, at=make.day(20), evidence="It stands there.")


def test_words_lead_to_a_decision_and_a_promise_in_plain_sentences(client: Client, world: make.World):
    promise_from(world, "It is too bright to wait.")
    client.force_login(world.amina)
    page = " ".join(read(client.get("/me/time")).split())
    for words in (
        "“It is too bright to wait.”",
        "It was decided:",
        "It was promised:",
        "Done on Sunday 25 January 2026",
    ):
        assert words in page
    client.force_login(world.ben)
    page = read(client.get("/me/time"))
    assert "It was promised:" not in page


def test_words_lead_to_the_theme_they_stand_in(client: Client, world: make.World):
    make_thanks.met(world)
    said = make_answers.placed(world, make_answers.theme(world, title="Light"))
    client.force_login(said.author)
    page = read(client.get("/me/time"))
    assert "It is part of the theme “Light”." in page
    assert "You put in: 1 thought or question." in page


def test_a_page_of_somebody_who_only_came_says_what_comes_next(client: Client, world: make.World):
    make_thanks.met(world)
    session = make.session(world, title="The next one", starts_at=timezone.now() + timedelta(days=3))
    client.force_login(world.amina)
    page = " ".join(read(client.get("/me/time")).split())
    assert "You came to 1 session, about 2 hours." in page
    assert "Nothing has come of it yet. The next day something is due is" in page
    assert f'<a href="/p/waiting-well/s/{session.ref}">The next one</a>' in page
    session.cancelled_at, session.why_cancelled = timezone.now(), "Snow."
    session.save()
    assert "no day is set for what comes next" in read(client.get("/me/time"))
    client.force_login(world.dana)
    assert "You have not joined an activity yet" in read(client.get("/me/time"))


def test_my_time_is_for_whoever_is_signed_in(client: Client, world: make.World):
    assert client.get("/me/time").status_code == 403
    client.force_login(world.amina)
    assert "no-store" in client.get("/me/time").headers["Cache-Control"]


def test_a_paper_found_by_its_code_is_not_kept_by_anybody(client: Client, world: make.World):
    one = make_thanks.signed(world)
    page = client.get(reverse("paper", args=[one.code]))
    assert "no-store" in page.headers["Cache-Control"]
    assert "noindex" in read(page)
    actions.destroy_certificate(one, by=world.amina, at=make.day(70))
    assert client.get(reverse("paper", args=[one.code])).status_code == 404
