"""The pages of a fair draw: who may do what, what is told to whom, and the way from sign-up to a place."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from cairn.background import draws as background
from cairn.roles import queries as roles
from cairn.selection import actions, queries
from cairn.web.components.words import day
from tests import make, make_draws
from tests.make_background import work_through
from tests.web.looking import body

PERSONAS = ("amina", "ben", "cleo", "dana", "")


def here(draw: Any, *more: str) -> str:
    return "/".join((f"/p/waiting-well/roles/{draw.role.ref}/draw", *more))


def next_lotto() -> str:
    """The next Lotto as the form names it."""
    days = (timezone.localdate() + timedelta(days=n) for n in range(1, 8))
    return f"lotto {next(day for day in days if day.weekday() in {2, 5}).isoformat()}"


def read(page: Any) -> str:
    return body(page).decode()


def signed_in(client: Client, world: make.World, who: str) -> Client:
    if who:
        client.force_login(getattr(world, who))
    else:
        client.logout()
    return client


MAY = {  # page or deed: those whom it is not refused while sign-up is open, with Amina signed up
    "": PERSONAS,
    "quotas.csv": PERSONAS,
    "mine": ("amina", "ben", "cleo", "dana"),
    "quotas": ("cleo",),
    "quotas/file": ("cleo",),
    "agree": ("amina", "ben", "cleo"),
    "chances": ("amina", "ben", "cleo"),
    "pool": ("cleo",),
    "pool/take-in": ("cleo",),
    "pool.csv": ("cleo",),
    "sign-up": ("amina", "ben", "cleo", "dana"),
    "answers": ("amina",),
    "tickets": (),
    "stop": (),
    "accept": (),
    "decline": (),
    "silent": (),
    "end": (),
    "lot/1/tickets.txt": (),
    "outside/k4": (),
}


@pytest.mark.parametrize("address", MAY)
def test_who_may_open_which_page(client: Client, world: make.World, address: str) -> None:
    draw = make_draws.proposed(world, start=make_draws.ago(3))
    actions.sign_up(draw, by=world.amina, at=make_draws.ago(1), answers=make_draws.answers(0))
    make_draws.signed_up(draw, make_draws.people(world, 6))
    let_in = [
        who
        for who in PERSONAS
        if signed_in(client, world, who).get(here(draw, *filter(None, [address]))).status_code < 400
    ]
    assert let_in == list(MAY[address])


AFTER = {  # the same once a ticket is drawn
    "": PERSONAS,
    "mine": ("amina", "ben", "cleo", "dana"),
    "quotas": (),
    "agree": (),
    "sign-up": (),
    "answers": (),
    "tickets": (),
    "accept": ("drawn",),
    "decline": ("drawn",),
    "end": (),
    "lot/1/tickets.txt": PERSONAS,
    "lot/1/numbers": (),
    "lot/1/announce": (),
}


@pytest.mark.parametrize("address", AFTER)
def test_who_may_open_which_page_once_a_ticket_is_drawn(client: Client, world: make.World, address: str) -> None:
    draw, _lot, some = make_draws.all_the_way(world, start=make_draws.ago(23))
    drawn = next(iter(make_draws.asked(draw, some)))
    let_in = [
        who for who in PERSONAS
        if signed_in(client, world, who).get(here(draw, *filter(None, [address]))).status_code < 400
    ]  # fmt: skip
    client.force_login(drawn)
    if client.get(here(draw, *filter(None, [address]))).status_code < 400 and not let_in:
        let_in = ["drawn"]
    assert let_in == list(AFTER[address])


def test_somebody_signs_up_in_one_short_form(client: Client, world: make.World) -> None:
    draw = make_draws.proposed(world, start=make_draws.ago(2))
    client.force_login(world.dana)
    form = read(client.get(here(draw, "sign-up")))
    assert "Only you can read your answers" in form
    wrong = read(client.post(here(draw, "sign-up"), {"answer_1": "under 40"}))
    assert "Choose one answer to “Area”." in wrong
    assert "checked" in wrong, "what was chosen comes back"
    client.post(here(draw, "sign-up"), {"answer_1": "under 40", "answer_2": "north", "words": ""})
    mine = queries.sign_up_of(world.dana, draw)
    assert mine is not None
    assert mine.answers == {"Age": "under 40", "Area": "north"}
    assert roles.application_of(world.dana, draw.role) is not None
    client.post(here(draw, "answers"), {"answer_1": "40 and over", "answer_2": "south"})
    assert "40 and over" in read(client.get(here(draw, "mine")))


@pytest.mark.parametrize("who", ["amina", "ben", "cleo", "dana", ""])
def test_nobody_but_the_person_sees_their_answers_or_their_chance(client: Client, world: make.World, who: str) -> None:
    draw, _lot, some = make_draws.all_the_way(world, start=make_draws.ago(23))
    chance = queries.chances_of(some[0], draw)[0]
    signed_in(client, world, who)
    for address in ("", "mine", "pool", "pool.csv", "quotas.csv"):
        told = read(client.get(here(draw, *filter(None, [address]))))
        assert f"stands on {chance.held} of" not in told
        assert some[0].shown_name not in told
        if address:
            assert chance.place.sign not in told
    client.force_login(some[0])
    own = read(client.get(here(draw, "mine")))
    assert f"You stand on {chance.held} of 1000 tickets. If all were even, it would be 400." in own
    assert chance.place.sign in own


def test_those_who_lead_see_no_number_under_five(client: Client, world: make.World) -> None:
    draw = make_draws.proposed(world, start=make_draws.ago(3))
    make_draws.signed_up(draw, make_draws.people(world, 11))
    client.force_login(world.cleo)
    told = read(client.get(here(draw, "pool")))
    rows = dict(
        re.findall(r'<th scope="row">([^<]+)</th>.*?data-label="Signed up here"[^>]*>([^<]+)<', told, re.DOTALL)
    )
    assert rows["Age: under 40"] == rows["Age: 40 and over"] == "not shown: a group here is under five"


def test_quotas_are_typed_in_plain_lines_and_wrong_ones_are_named(client: Client, world: make.World) -> None:
    role = make_draws.role(world, start=make_draws.ago(1))
    address = f"/p/waiting-well/roles/{role.ref}/draw/quotas"
    client.force_login(world.cleo)
    sent = {
        "quotas": "Age\nunder 40: 2 to 3 (1 to 4)\n40 and over lots",
        "days_to_answer": "7",
        "answers_until": (make_draws.ago(-90)).date().isoformat(),
    }
    page = read(client.post(address, sent))
    assert "Line 3, “40 and over lots”: end it with how many" in page
    assert "under 40: 2 to 3 (1 to 4)" in page, "what was typed comes back"
    client.post(address, {**sent, "quotas": "Age\nunder 40: 2\n40 and over: 1 to 2", "may_not_say": "on"})
    draw = queries.draw_of(role)
    assert draw is not None
    assert [(x.value, x.least, x.most) for x in queries.lines(draw)] == [
        ("under 40", 2, 2), ("40 and over", 1, 2), ("I would rather not say", 0, 4)
    ]  # fmt: skip


def test_a_file_of_quotas_is_looked_at_first(client: Client, world: make.World) -> None:
    role = make_draws.role(world, start=make_draws.ago(1))
    address = f"/p/waiting-well/roles/{role.ref}/draw/quotas/file"
    client.force_login(world.cleo)
    wrong = SimpleUploadedFile("f.csv", b"feature,value,min,max\nAge,under 40,3,2\n")
    assert "Line 2: “under 40”: min is over max." in re.sub(r"\s+", " ", read(client.post(address, {"table": wrong})))
    right = SimpleUploadedFile("f.csv", b"category,name,min,max\nAge,under 40,2,2\nAge,40 and over,2,2\n")
    page = read(client.post(address, {"table": right}))
    assert "Nothing is proposed yet" in page
    assert "under 40: 2\n40 and over: 2" in page
    assert queries.draw_of(role) is None


def test_people_collected_elsewhere_are_looked_at_before_they_are_taken_in(client: Client, world: make.World) -> None:
    draw = make_draws.proposed(world, start=make_draws.ago(2))
    client.force_login(world.cleo)
    file = SimpleUploadedFile("p.csv", b"id,name,age,area\nk4,Ann,under 40,north\nk5,Bob,40 and over,south\n")
    page = read(client.post(here(draw, "pool"), {"table": file}))
    assert "The file holds 2 people" in page
    assert "Of these columns nothing is kept: name" in page
    assert "Ann" not in page
    assert queries.number_signed_up(draw) == 0
    carried = re.search(r'name="looked_at" value="([^"]+)"', page)
    assert carried
    client.post(here(draw, "pool", "take-in"), {"looked_at": carried[1]})
    assert sorted(queries.outsiders(draw).values_list("outside", flat=True)) == ["k4", "k5"]
    assert client.get(here(draw, "pool.csv")).content.decode().splitlines()[1] == "k4,under 40,north"


def test_the_whole_way_on_pages(client: Client, world: make.World) -> None:
    draw = make_draws.proposed(world, start=make_draws.ago(3))
    some = make_draws.people(world)
    make_draws.signed_up(draw, some)
    client.force_login(world.ben)
    assert "waits for its turn" in read(client.post(here(draw, "chances"), {"seconds": "60"}, follow=True))
    work_through()
    page = read(client.get(here(draw, "agree")))
    assert "10 people, 4 places: if everybody had the same chance, it would be 40 in 100." in page
    client.post(here(draw, "agree"), {"edition": "1"})
    client.force_login(world.amina)
    client.post(here(draw, "agree"), {"edition": "1"})
    assert queries.is_agreed(draw)
    make_draws.days_pass(draw, 12)
    client.force_login(world.cleo)
    client.post(here(draw, "tickets"), {"seconds": "60"})
    assert "Stop it" in read(client.get(here(draw)))
    work_through()
    assert client.get(here(draw, "lot", "1", "tickets.txt")).status_code == 404, "not before they are announced"
    client.post(here(draw, "lot", "1", "announce"), {"announced": next_lotto()})
    make_draws.days_pass(draw, 8)
    for who in ("amina", "ben"):
        client.force_login(getattr(world, who))
        client.post(here(draw, "lot", "1", "numbers"), {"numbers": make_draws.NUMBERS})
    client.logout()
    told = read(client.get(here(draw)))
    lot = queries.last_lot(draw)
    assert lot is not None
    assert all(sign in told for sign in queries.signs_drawn(lot))
    assert (lot.seal in told, "10 people have signed up" in told, "cairn_panel.py" in told) == (True, True, True)
    assert client.get(here(draw, "lot", "1", "tickets.txt")).content.decode() == lot.tickets
    drawn = next(iter(make_draws.asked(draw, some)))
    client.force_login(drawn)
    assert "A ticket you stand on was picked." in read(client.get(here(draw, "mine")))
    client.post(here(draw, "accept"))
    assert roles.held_by(drawn, draw.role, draw.role.starts_on)


@pytest.mark.parametrize("number", [6, 12])
def test_the_page_asks_the_database_as_often_however_many_signed_up(
    client: Client, world: make.World, number: int, django_assert_num_queries: Any
) -> None:
    draw, _some = make_draws.ready(world, number, start=make_draws.ago(16))
    client.force_login(world.cleo)
    client.get(here(draw))
    with django_assert_num_queries(QUERIES):
        client.get(here(draw))


QUERIES = 36


def test_my_page_says_what_a_draw_asks_of_me(client: Client, world: make.World) -> None:
    draw = make_draws.proposed(world, start=make_draws.ago(3))
    client.force_login(world.amina)
    assert "Quotas of a fair draw wait for your side: Reader of papers" in read(client.get("/me"))
    some = make_draws.people(world)
    make_draws.signed_up(draw, some)
    make_draws.agreed(world, draw, at=make_draws.ago(1))
    assert "wait for your side" not in read(client.get("/me"))
    make_draws.days_pass(draw, 12)
    make_draws.announced(world, make_draws.tickets(world, draw, at=timezone.now()), at=timezone.now())
    make_draws.days_pass(draw, 8)
    assert "A public draw has been held. Enter its numbers: Reader of papers" in read(client.get("/me"))
    lot = queries.last_lot(draw)
    assert lot is not None
    make_draws.drawn(world, lot, at=timezone.now())
    client.force_login(next(iter(make_draws.asked(draw, some))))
    assert "You are drawn for: Reader of papers. Say yes or no." in read(client.get("/me"))


def test_the_page_of_a_role_leads_to_its_draw(client: Client, world: make.World) -> None:
    role = make_draws.role(world, start=make_draws.ago(1))
    address = f"/p/waiting-well/roles/{role.ref}"
    client.force_login(world.cleo)
    assert "Propose the quotas" in read(client.get(address))
    draw = make_draws.proposed(world, role, start=make_draws.ago(1))
    client.force_login(world.dana)
    assert here(draw) in read(client.get(address))
    assert client.get(f"{address}/apply").url == here(draw, "sign-up")


def test_whoever_is_not_signed_in_is_shown_the_way_to_sign_in(client: Client, world: make.World) -> None:
    draw = make_draws.proposed(world, start=make_draws.ago(3))
    page = read(client.get(here(draw)))
    assert "Sign in, or join with a name and an e-mail address." in page
    assert here(draw, "sign-up") not in page
    client.force_login(world.dana)
    assert here(draw, "sign-up") in read(client.get(here(draw)))


def test_everybody_reads_what_the_record_says_of_a_draw_and_how_often_chances_were_looked_at(
    client: Client, world: make.World
) -> None:
    draw = make_draws.proposed(world, start=make_draws.ago(23))
    some = make_draws.people(world)
    make_draws.signed_up(draw, some)
    background.work_soon(draw, by=world.ben, at=make_draws.ago(21), wanted=queries.WANTS_CHANCES, seconds=60)
    work_through()
    make_draws.agreed(world, draw)
    lot = make_draws.announced(world, make_draws.tickets(world, draw, at=make_draws.ago(8)), at=make_draws.ago(8))
    page = read(client.get(here(draw)))
    assert "1 time, with 1 proposal of quotas" in page
    assert lot.draw_on is not None
    assert f"before it was held: National Lottery Lotto, {day(lot.draw_on)}. The seal" in page
    record = f"/p/waiting-well/a/{world.activity.slug}/record"
    assert record in page
    assert here(draw) in read(client.get(f"{record}?of=selection")), "and the record leads back to it"


def test_the_page_says_who_is_still_needed_for_the_numbers_and_which_public_draw_it_is(
    client: Client, world: make.World
) -> None:
    draw, some = make_draws.ready(world, start=make_draws.ago(16))
    make_draws.announced(world, make_draws.tickets(world, draw, at=timezone.now()), at=timezone.now())
    make_draws.days_pass(draw, 8)
    lot = queries.last_lot(draw)
    client.force_login(some[0])
    assert lot is not None
    assert lot.draw_on is not None
    asked = read(client.get(here(draw, "lot", "1", "numbers")))
    assert f"Of National Lottery Lotto, held on {day(lot.draw_on)}." in asked
    for person, numbers, said in (
        (world.ben, make_draws.NUMBERS, "A citizen who does not lead is still needed."),
        (world.amina, "1 2 3 4 5 6", "they are not the same. Look them up once more"),
    ):
        actions.enter_numbers(lot, by=person, at=timezone.now(), numbers=numbers)
        page = read(client.get(here(draw)))
        assert said in page
        assert "3-17-22" not in page.split("repeat-title")[0]


def test_those_who_lead_find_the_next_step_at_the_top(client: Client, world: make.World) -> None:
    draw, _some = make_draws.ready(world, start=make_draws.ago(16))
    client.force_login(world.cleo)
    assert "Sign-up has closed. The tickets come next" in read(client.get(here(draw)))
    lot = make_draws.tickets(world, draw, at=timezone.now())
    assert "Say which public draw picks one, before it is held." in read(client.get(here(draw)))
    make_draws.announced(world, lot, at=timezone.now())
    make_draws.days_pass(draw, 8)
    assert "Look its numbers up, and enter them." in read(client.get(here(draw)))
