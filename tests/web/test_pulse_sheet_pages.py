"""The pages of a pulse without signing in: the square, the code, sheets printed and entered."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.learn import actions, queries
from cairn.learn.models import PulseAnswer, PulseSheet
from cairn.sessions import actions as sessions
from tests import make, make_sheets
from tests.web.looking import signed_in

SHEET = {f"P{number}": "4" for number in range(1, 8)} | {"will_change": "The lamps.", "P8": "More light."}


@pytest.fixture
def guests(world: make.World):
    return world.citizens(3)


@pytest.fixture
def pulse(world: make.World, guests):
    return make_sheets.pulse(world, without_a_phone=guests, at=timezone.now() - timedelta(hours=1))


def of(name: str, pulse) -> str:
    return reverse(name, args=[pulse.session.activity.programme.slug, pulse.session.ref])


def words(page) -> str:
    return page.content.decode()


def printed(client: Client, world: make.World, pulse, guests, shape: str = "normal") -> tuple[str, list[str], dict]:
    """Cleo's heap of sheets, the codes on it, and what was sent."""
    form = words(signed_in(client, world, "cleo").get(of("hand_out_sheets", pulse)))
    given = re.search(r'name="given" value="([^"]+)"', form)[1]
    sent = {"people": [one.ref for one in guests], "shape": shape, "given": given}
    page = client.post(of("hand_out_sheets", pulse), sent)
    assert "no-store" in page["Cache-Control"]
    return words(page), given.split(), sent


def test_the_square_leads_to_the_page_where_each_gets_to_their_own_answer(client: Client, world, pulse) -> None:
    address = of("pulse_here", pulse)
    for name in ("pulse", "pulse_screen", "session"):
        page = words(client.get(of(name, pulse)))
        assert 'class="qr"' in page, name
    assert f"http://localhost:8000{address}" in words(client.get(of("pulse_screen", pulse)))
    assert "Type the code" in words(client.get(address))
    link = reverse("answer_pulse", args=[queries.asked_of(world.amina, at=timezone.now())[0].token])
    assert link in words(signed_in(client, world, "amina").get(address))


def test_a_card_is_answered_on_any_screen_without_an_account_once(client: Client, world, pulse, guests) -> None:
    page, codes, _sent = printed(client, world, pulse, guests, "card")
    assert all(code in page for code in codes)
    client.logout()
    typed = codes[0].upper().replace("-", " ")
    answer = client.post(of("pulse_here", pulse), {"code": typed})
    assert answer.url == reverse("answer_pulse", args=[codes[0]])
    assert "Eight short questions" in words(client.get(answer.url))
    assert client.post(answer.url, SHEET).url == reverse("pulse_thanks")
    assert PulseAnswer.objects.get().side == "citizen"
    assert "The answers of this sheet are in" in words(client.post(of("pulse_here", pulse), {"code": typed}))
    assert client.get(answer.url).status_code == 403


@pytest.mark.parametrize(("typed", "said"), [("", "Enter the code"), ("hk3m-92cv-xptq-7bda", "No sheet of this pulse")])
def test_a_wrong_code_comes_back_with_a_sentence(client: Client, pulse, typed: str, said: str) -> None:
    page = words(client.post(of("pulse_here", pulse), {"code": typed}))
    assert said in page
    assert f'value="{typed}"' in page or not typed


@pytest.mark.parametrize("shape", ["normal", "large"])
def test_a_sheet_has_all_questions_a_code_a_square_and_no_name(
    client: Client, world, pulse, guests, shape: str
) -> None:
    page, codes, _sent = printed(client, world, pulse, guests, shape)
    assert page.count('<article class="ballot-paper') == 3
    assert ("in-large" in page) == (shape == "large")
    assert page.count("Job titles did not count") == 3
    assert page.count('class="qr"') == 3
    assert all(page.count(f">{code}<") == 2 for code in codes)
    assert not [one.name for one in guests if one.name in page]
    assert page.count("<h1") == 1


def test_pressing_twice_makes_the_same_sheets(client: Client, world, pulse, guests) -> None:
    page, codes, sent = printed(client, world, pulse, guests)
    again = words(client.post(of("hand_out_sheets", pulse), sent))
    assert all(code in again for code in codes)
    assert PulseSheet.objects.count() == 3
    assert re.findall(r'class="code">([^<]+)', page) == re.findall(r'class="code">([^<]+)', again)


def test_nobody_is_chosen_and_the_page_says_so(client: Client, world, pulse) -> None:
    answer = signed_in(client, world, "cleo").post(of("hand_out_sheets", pulse), {"shape": "normal"})
    assert "Choose who gets a sheet." in words(answer)
    assert not PulseSheet.objects.exists()


def test_amina_enters_a_sheet_and_what_she_typed_comes_back_when_the_code_is_wrong(
    client: Client, world, pulse, guests
) -> None:
    _page, codes, _sent = printed(client, world, pulse, guests)
    signed_in(client, world, "amina")
    wrong = words(client.post(of("enter_sheet", pulse), {**SHEET, "code": "hk3m-92cv-xptq-7bda"}))
    assert "No sheet of this pulse has this code" in wrong
    assert 'value="More light."' in wrong
    blank = words(client.post(of("enter_sheet", pulse), {"code": codes[0]}))
    assert "A sheet on which nothing is answered is not entered" in blank
    assert client.post(of("enter_sheet", pulse), {**SHEET, "code": codes[0]}).status_code == 302
    kept = PulseAnswer.objects.get()
    assert (kept.will_change, kept.next_step) == ("The lamps.", "More light.")
    assert "Entered." in words(client.get(of("enter_sheet", pulse)))


def test_cleo_who_handed_them_out_reads_why_she_does_not_enter_them(client: Client, world, pulse, guests) -> None:
    _page, codes, _sent = printed(client, world, pulse, guests)
    assert "somebody else enters them" in words(client.get(of("pulse", pulse)))
    answer = client.post(of("enter_sheet", pulse), {**SHEET, "code": codes[0]})
    assert answer.status_code == 403
    assert not PulseAnswer.objects.exists()


def test_ben_takes_a_sheet_for_himself_and_pressing_twice_shows_the_same(client: Client, world, pulse) -> None:
    signed_in(client, world, "ben")
    address = of("take_sheet", pulse)
    code = re.search(r'name="given" value="([^"]+)"', words(client.get(address)))[1]
    sent = {"shape": "large", "given": code}
    assert code in words(client.post(address, sent))
    assert code in words(client.post(address, sent))
    assert PulseSheet.objects.get().side == "staff"
    assert client.get(address).status_code == 403
    assert queries.asked_of(world.ben, at=timezone.now()) == []


def test_the_page_offers_each_what_they_can_do(client: Client, world, pulse) -> None:
    offered = {}
    for name in ("amina", "ben", "cleo", "dana", ""):
        client.logout()
        page = words(signed_in(client, world, name).get(of("pulse", pulse)))
        deeds = ("hand_out_sheets", "enter_sheet", "take_sheet")
        offered[name] = {deed for deed in deeds if f'href="{of(deed, pulse)}"' in page}
    inside = {"enter_sheet", "take_sheet"}
    assert offered == {
        "amina": inside, "ben": inside, "cleo": {"hand_out_sheets", "enter_sheet"}, "dana": set(), "": set(),
    }  # fmt: skip


@pytest.mark.parametrize("page", ["pulse", "pulse_here", "learn"])
def test_a_pulse_whose_time_is_over_is_closed_whoever_comes_by(client: Client, world, guests, page: str) -> None:
    then = timezone.now() - timedelta(days=11)
    meeting = make.session(world, starts_at=then - timedelta(hours=4))
    sessions.check_in(meeting, by=world.cleo, person=guests[0], at=meeting.ends_at)
    make.held(world, meeting, world.amina)
    over = actions.open_pulse(meeting, by=world.cleo, at=then)
    make.answered(world.amina, at=then, score=5)
    address = reverse("learn", args=[world.programme.slug, world.activity.slug]) if page == "learn" else of(page, over)
    shown = words(client.get(address))
    assert queries.pulse_of(meeting).is_closed == (page != "pulse_here")
    assert "People are being asked" not in shown
    assert client.post(of("pulse_here", over), {"code": "hk3m-92cv-xptq-7bda"}).status_code == 200


def test_the_page_of_a_closed_pulse_says_how_many_answers_came_on_paper(client: Client, world) -> None:
    people = world.citizens(5)
    pulse = make_sheets.pulse(world, without_a_phone=people)
    for code in make_sheets.handed_out(world, pulse, people):
        make_sheets.entered(world, pulse, code)
    actions.close_pulse(pulse, at=make.day(21))
    assert "Citizens: 5 of these answers came on paper" in words(client.get(of("pulse", pulse)))
