"""The pages of challenges, for each of the four people and the public."""

import pytest
from django.http import HttpResponse
from django.template import Context, Template
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from cairn.ledger import queries as ledger
from cairn.witness import actions, queries
from cairn.witness.models import Challenge
from tests import make, make_challenges
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner"
RAISE = f"{HERE}/challenge?condition=2.2"
PEOPLE = ("amina", "ben", "cleo", "dana", "")
WORDS = "The leaflet came the day before."
SENT = {"ground": "fact", "words": WORDS, "sign": "unnamed"}


def read(client: Client, path: str) -> str:
    page = client.get(path)
    assert page.status_code == 200
    assert page.content.count(b"<h1") == 1
    return " ".join(page.content.decode().split())


def said(page: HttpResponse) -> str:
    assert page.status_code == 200
    return " ".join(page.content.decode().split())


def code_in(page: str) -> str:
    return page.split('name="code" value="')[1].split('"', maxsplit=1)[0]


def raised(client: Client, path: str = RAISE, **changes: str) -> str:
    """Fill in, look again, challenge, as a person does. The page that comes at the end."""
    sent = {**SENT, **changes}
    again = said(client.post(path, sent | {"step": "review"}))
    assert "It is not public yet" in again
    code = {"code": code_in(again)} if 'name="code"' in again else {}
    return said(client.post(path, sent | {"step": "raise"} | code, follow=True))


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_raises_a_challenge_and_reads_it(client: Client, world: make.World, name: str) -> None:
    signed_in(client, world, name)
    page = raised(client)
    challenge = Challenge.objects.get()
    if name:
        assert "It stands on your page, too" in page
    else:
        assert "It is shown this once" in page
        assert queries.by_code(world.activity, page.split("<code>")[1].split("</code>")[0]) == challenge
    client.logout()
    page = read(client, f"{HERE}/challenges/{challenge.ref}")
    for words in (WORDS, "This is not how it was", "2.2 Explained in time", "Waits for an answer in public."):
        assert words in page
    assert "Amina" not in page
    assert WORDS in read(client, f"{HERE}/challenges")
    assert challenge.by == (getattr(world, name) if name else None)


def test_before_the_first_challenge_the_list_says_what_will_be_here(client: Client, world: make.World) -> None:
    page = read(client, f"{HERE}/challenges")
    assert "No challenges yet" in page
    assert "ten working days" in page
    assert "Challenge something" in page


def test_a_passer_by_chooses_what_is_not_right(client: Client, world: make.World) -> None:
    page = read(client, f"{HERE}/challenge")
    for words in ("It was already decided before we were asked", "put under pressure", "5.1", "7.7"):
        assert words in page
    assert f"{HERE}/record" in page
    for nothing in ("condition=9.9", "fact=999", "fact=x", "side=1", "fact=99999999999999999999", "ground=side"):
        assert "What is not right?" in read(client, f"{HERE}/challenge?{nothing}")


def test_the_form_begins_with_the_ground_the_link_named(client: Client, world: make.World) -> None:
    page = read(client, f"{HERE}/challenge?condition=2.1&ground=pressure")
    assert "2.1 Free to choose" in page
    assert 'value="pressure" required aria-describedby' in page or "checked" in page
    assert "Please do not name people" in page
    assert "How do you want to challenge?" not in page


def test_the_form_gives_back_what_was_typed(client: Client, world: make.World) -> None:
    page = said(client.post(RAISE, {"words": WORDS, "step": "review"}))
    assert "Choose what is not right." in page
    assert WORDS in page
    edited = said(client.post(RAISE, {**SENT, "step": "edit"}))
    assert WORDS in edited
    assert "Look at it again" in edited
    assert not Challenge.objects.exists()


def test_looking_again_shows_the_condition_it_will_be_about(client: Client, world: make.World) -> None:
    sent = {**SENT, "ground": "already_decided", "step": "review"}
    assert "4.2 Still open" in said(client.post(f"{HERE}/challenge?condition=5.1", sent))
    assert "5.1 " in said(client.post(f"{HERE}/challenge?condition=5.1", {**SENT, "step": "review"}))


def test_a_machine_that_fills_in_everything_is_kept_out(client: Client, world: make.World) -> None:
    page = said(client.post(RAISE, {**SENT, "leave_empty": "http://example.org", "step": "raise"}))
    assert "Leave it empty" in page
    assert not Challenge.objects.exists()


def test_pressing_twice_shows_the_same_code_and_challenges_once(client: Client, world: make.World) -> None:
    again = said(client.post(RAISE, {**SENT, "step": "review"}))
    sent = {**SENT, "step": "raise", "code": code_in(again)}
    pages = [said(client.post(RAISE, sent)) for _ in range(2)]
    assert all(code_in(again) in page for page in pages)
    assert Challenge.objects.count() == 1


def test_the_same_point_is_refused_in_the_form_with_the_reason(client: Client, world: make.World) -> None:
    make_challenges.challenge(world)
    page = raised(client)
    assert "This very point is challenged already" in page
    assert WORDS in page


def test_after_an_answer_the_form_asks_what_is_new(client: Client, world: make.World) -> None:
    first = make_challenges.challenge(world)
    assert "What is new, or what does the answer leave out?" not in read(client, RAISE)
    make_challenges.replied(world, first)
    assert "What is new, or what does the answer leave out?" in read(client, RAISE)
    assert "Say what is new, or what the answer leaves out" in raised(client)
    raised(client, what_is_new="I found the envelope.")
    newest = queries.challenges(world.activity)[0]
    assert "I found the envelope." in read(client, f"{HERE}/challenges/{newest.ref}")


@pytest.mark.parametrize(
    ("sign", "shown"),
    [
        ("named", "Amina"),
        ("unnamed", "Somebody who does not show their name"),
        ("anonymous", "Somebody without a name"),
    ],
)
def test_who_is_signed_in_chooses_what_is_shown(client: Client, world: make.World, sign: str, shown: str) -> None:
    signed_in(client, world, "amina")
    raised(client, sign=sign)
    mine = read(client, "/me/words")
    assert ("What I challenged" in mine) == (sign != "anonymous")
    client.logout()
    assert shown in read(client, f"{HERE}/challenges/{Challenge.objects.get().ref}")


def test_every_entry_of_the_record_can_be_challenged(client: Client, world: make.World) -> None:
    page = read(client, f"{HERE}/record")
    assert f"{HERE}/challenge?fact=1" in page
    assert f"{HERE}/challenge?side=2" in page
    assert f"{HERE}/challenge?side=1" not in page
    form = read(client, f"{HERE}/challenge?side=2")
    assert "A citizen joined." in form
    assert "This person is counted on the wrong side" in form
    assert "already decided" not in form
    raised(client, f"{HERE}/challenge?side=2", ground="side")
    assert ledger.newest(world.chain).first().data == {"ground": "side", "fact": 2}
    newest = ledger.head(world.chain).length
    assert f"{HERE}/challenge?fact={newest}" not in read(client, f"{HERE}/record")


def test_every_condition_of_the_mountain_can_be_challenged(client: Client, world: make.World) -> None:
    page = read(client, f"{HERE}/mountain")
    assert page.count(f"{HERE}/challenge?condition=") == 26
    assert f"{HERE}/challenges" in page


@pytest.mark.parametrize(("name", "status"), [("cleo", 200), ("ben", 200), ("amina", 403), ("dana", 403), ("", 403)])
def test_those_who_hold_the_work_answer(client: Client, world: make.World, name: str, status: int) -> None:
    make.card(world)
    challenge = make_challenges.challenge(world)
    path = f"{HERE}/challenges/{challenge.ref}"
    signed_in(client, world, name)
    assert ("You owe an answer" in read(client, path)) == (status == 200)
    assert client.get(f"{path}/reply").status_code == status
    empty = client.post(f"{path}/reply", {"words": ""})
    assert empty.status_code == status
    client.post(f"{path}/reply", {"words": "It was sent on the first."})
    client.logout()
    page = read(client, path)
    assert ("It was sent on the first." in page) == (status == 200)
    assert ("There is no answer in public yet" in page) == (status == 403)


def test_who_owes_an_answer_sees_it_on_their_page_with_the_clock(client: Client, world: make.World) -> None:
    make_challenges.challenge(world, at=timezone.now())
    signed_in(client, world, "cleo")
    page = read(client, "/me")
    assert "What we owe to others" in page
    assert WORDS in page
    assert "10 working days are left" in page
    assert WORDS not in read(signed_in(client, world, "ben"), "/me")


def test_silence_shows_what_it_does_to_the_level(client: Client, world: make.World) -> None:
    challenge = make_challenges.challenge(world)
    page = read(client, f"{HERE}/challenges/{challenge.ref}")
    assert "An answer in public was due by Monday 19 January 2026" in page
    assert "working days late" in page
    assert "2.2 counts as not shown" in page


@pytest.mark.parametrize("name", PEOPLE)
def test_a_challenge_is_taken_back_by_whoever_raised_it(client: Client, world: make.World, name: str) -> None:
    challenge = make_challenges.challenge(world)
    path = f"{HERE}/challenges/{challenge.ref}"
    signed_in(client, world, name)
    assert ("Take it back" in read(client, path)) == (name == "amina")
    assert client.post(f"{path}/take-back").status_code == (302 if name == "amina" else 403)
    assert ("Taken back by whoever raised it." in read(client, path)) == (name == "amina")


def test_an_anonymous_one_is_taken_back_with_its_code(client: Client, world: make.World) -> None:
    code = queries.fresh_code()
    challenge = make_challenges.challenge(world, by=None, code=code)
    path = f"{HERE}/challenges/{challenge.ref}"
    assert "Take it back, with my code" in read(client, path)
    assert "not the code of this challenge" in said(client.post(f"{path}/take-back", {"code": queries.fresh_code()}))
    assert "Enter the code" in said(client.post(f"{path}/take-back", {"code": ""}))
    client.post(f"{path}/take-back", {"code": code})
    assert "Taken back by whoever raised it." in read(client, path)


def test_what_was_put_right_is_said_in_public(client: Client, world: make.World) -> None:
    make_challenges.elsewhere(3)
    challenge = make_challenges.replied(world, make_challenges.challenge(world, ground="pressure"))
    make_challenges.ruled(world, challenge, upheld=True)
    path = f"{HERE}/challenges/{challenge.ref}"
    assert "stands at level 1" in read(client, path)
    assert client.get(f"{path}/put-right").status_code == 403
    signed_in(client, world, "cleo")
    assert "Say what has been put right" in read(client, path)
    assert "Say what has been put right." in said(client.post(f"{path}/put-right", {"words": ""}))
    client.post(f"{path}/put-right", {"words": "Everybody got a letter."})
    assert "Everybody got a letter." in read(client, path)


def test_what_was_decided_beforehand_is_not_put_right(client: Client, world: make.World) -> None:
    make_challenges.elsewhere(3)
    challenge = make_challenges.replied(world, make_challenges.challenge(world, ground="already_decided"))
    make_challenges.ruled(world, challenge, upheld=True)
    signed_in(client, world, "cleo")
    page = read(client, f"{HERE}/challenges/{challenge.ref}")
    assert "stands at level 3 at most" in page
    assert "Say what has been put right" not in page


def test_somebody_whose_side_is_doubted_reads_it_on_their_page(client: Client, world: make.World) -> None:
    make_challenges.challenge(world, by=None, ground="side", condition="", fact=2)
    assert "counted on the wrong side" in read(signed_in(client, world, "amina"), "/me")
    assert "counted on the wrong side" not in read(signed_in(client, world, "ben"), "/me")


def test_entries_about_challenges_lead_to_them(client: Client, world: make.World) -> None:
    make_challenges.elsewhere(3)
    challenge = make_challenges.replied(world, make_challenges.challenge(world))
    make_challenges.ruled(world, challenge, upheld=True)
    page = read(client, f"{HERE}/record?of=witness")
    assert page.count(f'href="{HERE}/challenges/{challenge.ref}"') == 6
    assert "Is the challenge right? Their answer: yes." in page


@pytest.mark.parametrize("number", [1, 5])
def test_the_list_costs_the_same_however_long(
    client: Client, world: make.World, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for condition in ("2.1", "2.2", "3.1", "3.2")[: number - 1]:
        challenge = make_challenges.challenge(world, condition=condition)
        actions.reply_to_challenge(challenge, by=world.cleo, at=make.day(1), words="It was so.")
    challenge = make_challenges.challenge(world, condition="", fact=1)
    for _ in range(number):
        actions.reply_to_challenge(challenge, by=world.cleo, at=make.day(1), words="It was so.")
    signed_in(client, world, "amina")
    client.get(f"{HERE}/challenges")
    with django_assert_num_queries(11):
        assert read(client, f"{HERE}/challenges").count(WORDS) == number


def test_the_way_to_a_challenge_names_one_thing(world: make.World) -> None:
    shown = Template("{% challenge_link activity condition='5.1' %}{% challenge_entry activity 3 'a.b.c' %}").render(
        Context({"activity": world.activity})
    )
    assert "This is not how it was" in shown
    assert reverse("raise_challenge", args=["waiting-well", "quiet-corner"]) + "?condition=5.1" in shown
    assert "entry 3" in shown
    with pytest.raises(ValueError, match="about one thing"):
        Template("{% challenge_link activity %}").render(Context({"activity": world.activity}))


def test_who_holds_the_work_is_led_to_a_challenge_that_waits(client: Client, world: make.World) -> None:
    make.card(world)
    make.invitation(world)
    challenge = make_challenges.challenge(world)
    assert "Answer a challenge" in read(signed_in(client, world, "cleo"), HERE)
    assert "Answer a challenge" not in read(signed_in(client, world, "amina"), HERE)
    make_challenges.replied(world, challenge)
    assert "Answer a challenge" not in read(signed_in(client, world, "cleo"), HERE)
