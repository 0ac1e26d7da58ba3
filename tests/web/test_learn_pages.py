"""The pages of the pulse: asking, answering by one's own link, and what is shown."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.learn import actions, queries
from cairn.learn.models import Pulse, PulseAnswer, PulseInvitation
from tests import make

SHEET = {f"P{number}": "4" for number in range(1, 8)} | {"will_change": "The lamps.", "P8": "More light."}


def open_pulse(world: make.World, **people: int) -> Pulse:
    """A pulse opened an hour ago, by the real clock."""
    now = timezone.now()
    session = make.session(world, starts_at=now - timedelta(hours=4))
    others = [*world.citizens(people.get("citizens", 0)), *world.staff(people.get("staff", 0))]
    make.held(world, session, world.amina, world.ben, *others)
    return actions.open_pulse(session, by=world.cleo, at=now - timedelta(hours=1))


def link_of(person) -> str:
    return reverse("answer_pulse", args=[queries.asked_of(person, at=timezone.now())[0].token])


def stage(world: make.World) -> str:
    return reverse("learn", args=[world.programme.slug, world.activity.slug])


def of(name: str, pulse: Pulse) -> str:
    return reverse(name, args=[pulse.session.activity.programme.slug, pulse.session.ref])


def everybody_answers(pulse: Pulse) -> None:
    for one in list(PulseInvitation.objects.filter(pulse=pulse).select_related("person")):
        make.answered(one.person, at=timezone.now(), next_step="More light.")


@pytest.mark.parametrize("name", ["amina", "ben", "cleo", "dana", "nobody"])
def test_everybody_reads_the_learn_stage_before_during_and_after(client: Client, world: make.World, name: str) -> None:
    if person := getattr(world, name, None):
        client.force_login(person)
    assert "both sides on one line" in client.get(stage(world)).content.decode()
    pulse = open_pulse(world, citizens=4)
    assert "being asked" in client.get(stage(world)).content.decode()
    assert "Nothing is shown before it is closed" in client.get(of("pulse", pulse)).content.decode()
    everybody_answers(pulse)
    actions.close_pulse(pulse, by=world.cleo, at=timezone.now())
    for address in (stage(world), of("pulse", pulse)):
        page = client.get(address).content.decode()
        assert "Citizens: 5 of 5 answered." in page
        assert "Staff: fewer than 5 were asked" in page
        assert ("More light." in page) == (name in {"amina", "ben", "cleo"})
        assert page.count("<h1") == 1


def test_whoever_has_the_link_answers_without_signing_in_once(client: Client, world: make.World) -> None:
    open_pulse(world)
    link = link_of(world.amina)
    page = client.get(link)
    assert "no-store" in page["Cache-Control"]
    assert "Nobody can see which answers are yours" in page.content.decode()
    answer = client.post(link, SHEET)
    assert answer.url == reverse("pulse_thanks")
    assert "Thank you" in client.get(answer.url).content.decode()
    kept = PulseAnswer.objects.get()
    assert kept.marks == {f"P{number}": 4 for number in range(1, 8)}
    assert (kept.will_change, kept.next_step) == ("The lamps.", "More light.")
    again = client.post(link, SHEET)
    assert again.status_code == 403
    assert "has been used" in again.content.decode()


def test_answers_can_be_left_out_or_declined(client: Client, world: make.World) -> None:
    open_pulse(world)
    client.post(link_of(world.amina), {"P1": "rather not say", "P2": "does not apply", "P3": "5"})
    assert PulseAnswer.objects.get().marks == {"P1": "rather not say", "P2": "does not apply", "P3": 5}


@pytest.mark.parametrize(
    ("sheet", "sentence"),
    [
        ({}, "Answer at least one question"),
        ({"P3": "7"}, "Choose one of the answers offered."),
        ({"P3": "4", "P8": "x" * 301}, "at most 300 characters"),
    ],
)
def test_a_sheet_that_cannot_be_kept_comes_back_with_a_sentence(
    client: Client, world: make.World, sheet: dict, sentence: str
) -> None:
    open_pulse(world)
    answer = client.post(link_of(world.amina), sheet)
    assert sentence in answer.content.decode()
    assert not PulseAnswer.objects.exists()


@pytest.mark.parametrize("token", ["x", "abcdefghjkmnaaaaaaaaaaaaaaaaaaaaaaaa"])
def test_a_wrong_link_says_so(client: Client, world: make.World, token: str) -> None:
    open_pulse(world)
    answer = client.get(reverse("answer_pulse", args=[token]))
    assert answer.status_code == 403
    assert "does not work" in answer.content.decode()


def test_my_session_shows_my_link_until_i_have_answered(client: Client, world: make.World) -> None:
    pulse = open_pulse(world)
    link = link_of(world.amina)
    client.force_login(world.amina)
    assert link in client.get(of("session", pulse)).content.decode()
    client.post(link, SHEET)
    assert link not in client.get(of("session", pulse)).content.decode()
    client.force_login(world.ben)
    assert link not in client.get(of("session", pulse)).content.decode()


def test_cleo_asks_everybody_from_the_page_of_the_session(client: Client, world: make.World) -> None:
    session = make.session(world, starts_at=timezone.now() - timedelta(hours=3))
    make.held(world, session, world.amina)
    client.force_login(world.cleo)
    address = reverse("open_pulse", args=[world.programme.slug, session.ref])
    assert address in client.get(stage(world)).content.decode()
    assert "You cannot choose who is asked" in client.get(address).content.decode()
    assert client.post(address).status_code == 302
    assert queries.pulse_of(session).asked == {"citizen": 1}
    assert client.post(address).status_code == 403


def test_a_pulse_is_closed_by_a_lead_when_all_have_answered(client: Client, world: make.World) -> None:
    pulse = open_pulse(world)
    client.force_login(world.cleo)
    assert client.post(of("close_pulse", pulse)).status_code == 403
    everybody_answers(pulse)
    assert "Close this pulse" in client.get(of("pulse", pulse)).content.decode()
    assert client.post(of("close_pulse", pulse)).status_code == 302
    assert queries.pulse_of(pulse.session).is_closed


def test_after_ten_days_anybody_finds_the_pulse_closed_by_the_clock(client: Client, world: make.World) -> None:
    session = make.session(world, starts_at=timezone.now() - timedelta(days=20))
    make.held(world, session, world.amina)
    pulse = actions.open_pulse(session, by=world.cleo, at=timezone.now() - timedelta(days=11))
    assert client.get(link_never(world.amina)).status_code == 403
    assert client.post(of("close_pulse", pulse)).status_code == 302
    assert queries.pulse_of(session).is_closed


def link_never(person) -> str:
    """The person's link, though the time is over."""
    invitation = PulseInvitation.objects.get(person=person)
    return reverse("answer_pulse", args=[queries.token_of(invitation)])


def test_the_sheet_shows_words_beside_every_drawing(client: Client, world: make.World) -> None:
    open_pulse(world)
    page = client.get(link_of(world.amina)).content.decode()
    for words in ("Not really", "Mostly", "Much taller", "Does not apply", "Rather not say"):
        assert words in page
    assert page.count('aria-hidden="true"') >= 35
    assert "style=" not in page
