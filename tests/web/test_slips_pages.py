"""The pages of words without an account, for each of the four people and the public, and what strangers try there."""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session as BrowserSession
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from cairn.activities import actions as activities
from cairn.ledger import queries as ledger
from cairn.listen import actions, queries
from cairn.listen.models import Contribution, Slip, Story, Voice
from cairn.web import floods
from tests import make, make_moderation, make_slips, make_trail
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner/listen"
PEOPLE = ("amina", "ben", "cleo", "dana", "")
SENT = {"is_question": "know", "words": "The door is far too heavy for me.", "says": "uses", "item": ""}
HELD = (
    "/without-account",
    "/link/open",
    "/link/close",
    "/link/poster",
    "/slips/print",
    "/enter",
    "/enter-story",
    "/entered",
)
CODE = re.compile(r'<code class="code">([a-z0-9-]{19})</code>')
STORY = {
    "way": "phone", "code": "", "words": "Four hours, and nobody said why.", "would_have_helped": "A word.",
    "uses": ["public"], "editing": "parts", "until_on": "", "said_yes": "on",
}  # fmt: skip


def said(page: HttpResponse) -> str:
    assert page.status_code == 200
    assert page.content.count(b"<h1") == 1
    return " ".join(page.content.decode().split())


def address(world: make.World) -> str:
    return f"/say/{queries.link_token(make_slips.link(world))}"


def filled(client: Client, path: str, **changes: str) -> dict[str, str]:
    """The form of the link as a person sends it, with the code the page holds."""
    code = said(client.get(path)).split('name="code" value="')[1].split('"', maxsplit=1)[0]
    return {**SENT, "code": code, **changes}


def opened(client: Client, held: make_slips.Held, **typed: str) -> HttpResponse:
    return client.post("/slip", {"code": held.code, **typed}, follow=True)


@pytest.mark.parametrize("name", PEOPLE)
def test_only_whoever_holds_the_work_comes_to_the_pages_of_links_and_slips(
    client: Client, world: make.World, name: str
) -> None:
    make_slips.link(world)
    signed_in(client, world, name)
    allowed = 200 if name == "cleo" else 403
    for path in HELD:
        expected = 403 if path == "/link/open" else allowed  # there is one already
        assert client.get(f"{HERE}{path}").status_code == expected, path
    if name != "cleo":
        for path in HELD:
            assert client.post(f"{HERE}{path}", {"number": 3, **STORY}).status_code == 403
        assert not Slip.objects.exists()
        assert "without-account" not in said(client.get(HERE))
    else:
        assert "without-account" in said(client.get(HERE))


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_says_something_by_the_link_and_nothing_leads_to_them(
    client: Client, world: make.World, name: str
) -> None:
    signed_in(client, world, name)
    path = address(world)
    page = said(client.post(path, filled(client, path)))
    made = Contribution.objects.get()
    assert (made.author, made.side, made.words) == (None, "unclear", SENT["words"])
    assert "It is shown this once" in page
    assert queries.slip_by_code(CODE.search(page)[1]).contribution == made
    entry = ledger.newest(world.chain).first()
    assert (entry.mark, entry.side) == ("", "unclear")
    assert "They say that they use services" in said(client.get(f"{HERE}/contribution/{made.ref}"))
    kept = " ".join(row.session_data for row in BrowserSession.objects.all())
    assert all(made.ref not in str(row.get_decoded()) for row in BrowserSession.objects.all())
    assert "sent" not in str([row.get_decoded() for row in BrowserSession.objects.all()]), kept


def test_no_cookie_but_the_one_that_protects_forms(client: Client, world: make.World) -> None:
    path = address(world)
    client.post(path, filled(client, path))
    assert set(client.cookies) == {"csrftoken"}


def test_pages_with_a_code_are_kept_nowhere(client: Client, world: make.World) -> None:
    path = address(world)
    for page in (client.get(path), client.post(path, filled(client, path)), client.get("/slip")):
        assert "no-store" in page["Cache-Control"]


def test_pressed_twice_it_is_shared_once_and_the_same_code_is_shown(client: Client, world: make.World) -> None:
    path = address(world)
    sent = filled(client, path)
    first, second = (said(client.post(path, sent)) for _ in range(2))
    assert CODE.search(first)[1] == CODE.search(second)[1] == sent["code"]
    assert Contribution.objects.count() == 1


def test_going_back_and_writing_something_else_asks_for_a_new_code(client: Client, world: make.World) -> None:
    path = address(world)
    sent = filled(client, path)
    client.post(path, sent)
    page = said(client.post(path, {**sent, "words": "And the lights are too bright."}))
    assert "used already" in page
    assert "And the lights are too bright." in page
    fresh = page.split('name="code" value="')[1].split('"', maxsplit=1)[0]
    assert fresh != sent["code"]
    assert "shown this once" in said(client.post(path, {**sent, "words": "And the lights are bright.", "code": fresh}))


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"words": ""}, "Write what you want to say or ask."),
        ({"words": "x" * 601}, "at most 600 characters"),
        ({"words": "a\0b"}, "Null characters"),
        ({"is_question": "maybe"}, "valid choice"),
        ({"says": "king"}, "valid choice"),
        ({"leave_empty": "http://example.org"}, "to catch machines"),
        ({"code": "mine"}, "four groups"),
    ],
)
def test_what_cannot_be_taken_says_why_and_keeps_the_words(
    client: Client, world: make.World, changes: dict[str, str], why: str
) -> None:
    path = address(world)
    page = said(client.post(path, filled(client, path, **changes)))
    assert "error-summary" in page
    assert why in page
    assert not Contribution.objects.exists()
    if "words" not in changes:
        assert SENT["words"] in page


def test_a_flood_is_held_back_with_a_time_and_the_words_come_back(client: Client, world: make.World) -> None:
    path = address(world)
    for _number in range(floods.LIMITS["say"].place.times):
        floods.counted(client.get(path).wsgi_request, "say", at=timezone.now())
    page = said(client.post(path, filled(client, path)))
    assert "You can go on in" in page
    assert "write on paper slips and hand them in" in page
    assert SENT["words"] in page
    assert not Contribution.objects.exists()
    client.force_login(world.amina)
    assert "shown this once" in said(client.post(path, filled(client, path)))


def test_one_connection_never_uses_up_what_a_link_takes_in_an_hour() -> None:
    for limit in (floods.LIMITS["say"].place, floods.LIMITS["say"].person):
        assert limit.times * 60 / limit.minutes <= queries.MOST_BY_LINK / 2
    assert floods.LIMITS["say"].place.times >= 80  # forty people in a hall, each with two things to say


@pytest.mark.parametrize("way", ["sign out", "leave", "put away"])
def test_an_open_slip_is_put_away_by_signing_out_and_by_leaving_quickly(
    client: Client, world: make.World, way: str
) -> None:
    client.force_login(world.dana)
    opened(client, make_slips.said(world))
    assert "What became of it" in said(client.get("/slip"))
    if way == "sign out":
        client.get("/sign-in/logout/")
        assert "What became of it" in said(client.get("/slip"))  # asked only, not signed out yet
        client.post("/sign-in/logout/")
        assert "sessionid" not in client.cookies or not client.cookies["sessionid"].value
    else:
        client.get("/leave") if way == "leave" else client.post("/slip/leave")
    assert "Open my slip" in said(client.get("/slip"))
    assert not client.cookies["slip"].value


@pytest.mark.parametrize(("is_demo", "is_there"), [(True, True), (True, False), (False, True)])
def test_a_code_to_try_is_shown_in_the_demo_alone(
    client: Client, world: make.World, *, is_demo: bool, is_there: bool
) -> None:
    code = queries.CODE_OF_THE_DEMO
    if is_there:
        make_slips.said(world, code=code)
    with override_settings(DEMO=is_demo):
        page = said(client.get("/slip"))
    assert (code in page) == (is_demo and is_there)


def test_a_closed_or_invented_link_says_so(client: Client, world: make.World) -> None:
    path = address(world)
    sent = filled(client, path)
    for wrong in ("/say/x", f"{path[:-1]}", f"{path}a", "/say/" + "9" * 38):
        assert client.get(wrong).status_code == 404
        assert client.post(wrong, sent).status_code == 404
    actions.close_link(queries.open_link(world.activity), by=world.cleo, at=make.day(1))
    for page in (client.get(path), client.post(path, sent), client.post(f"{path}/like-this", {"words": "The door"})):
        assert page.status_code == 403
    assert "This link is closed" in client.get(path).content.decode()
    assert not Contribution.objects.exists()


def test_after_the_work_has_ended_nothing_comes_in(client: Client, world: make.World) -> None:
    path = address(world)
    sent = filled(client, path)
    activities.end_activity(world.activity, by=world.cleo, at=make.day(1))
    assert client.post(path, sent).status_code == 403
    client.force_login(world.cleo)
    assert client.post(f"{HERE}/enter", {**SENT, "way": "phone", "code": ""}).status_code == 403
    assert not Contribution.objects.exists()


def test_whoever_writes_is_asked_whether_it_is_the_same(client: Client, world: make.World) -> None:
    other = make.contribution(world, words="The heavy door at the entrance.")
    path = address(world)
    sent = filled(client, path, words="The door at the entrance is heavy.")
    asked = said(client.post(path, sent))
    assert "Is it the same?" in asked
    assert other.words in asked
    assert sent["words"] in asked
    assert Contribution.objects.count() == 1
    assert sent["words"] in said(client.post(path, {**sent, "step": "change"}))
    assert "shown this once" in said(client.post(path, {**sent, "step": "share"}))
    assert Contribution.objects.count() == 2


def test_it_is_the_same_adds_a_voice_and_keeps_nobody(client: Client, world: make.World) -> None:
    other = make.contribution(world, words="The heavy door at the entrance.")
    path = address(world)
    page = said(client.post(f"{path}/same/{other.ref}", filled(client, path), follow=True))
    assert "Your voice is added" in page
    assert "For others it is the same." in page
    assert Voice.objects.get().person is None
    assert client.get(f"{path}/same/{other.ref}").status_code == 405
    assert client.post(f"{path}/same/abcdefghjkmn").status_code == 404
    trapped = said(client.post(f"{path}/same/{other.ref}", {"leave_empty": "x"}))
    assert "to catch machines" in trapped
    assert Voice.objects.count() == 1


def test_while_typing_the_like_is_shown_and_not_asked_about_again(client: Client, world: make.World) -> None:
    other = make.contribution(world, words="The heavy door at the entrance.")
    path = address(world)
    assert f'hx-post="{path}/like-this"' in said(client.get(path))
    part = client.post(f"{path}/like-this", {"words": "door entrance heavy"}).content.decode()
    assert "<h1" not in part
    assert f'name="seen" value="{other.ref}"' in part
    assert f'formaction="{path}/same/{other.ref}"' in part
    assert client.post(f"{path}/like-this", {"words": "the"}).content.decode().strip() == ""
    sent = filled(client, path, words="The door at the entrance is heavy.", seen=other.ref)
    assert "shown this once" in said(client.post(path, sent))


def test_signed_in_people_are_asked_too_and_join_under_nobodys_eyes(client: Client, world: make.World) -> None:
    other = make.contribution(world, words="The heavy door at the entrance.")
    client.force_login(world.ben)
    sent = {"is_question": "know", "words": "The door at the entrance is heavy.", "credit": "none", "item": ""}
    assert "Is it the same?" in said(client.post(f"{HERE}/contribute", sent))
    page = said(client.post(f"{HERE}/same/{other.ref}", sent, follow=True))
    assert "You hear of the answers, too" in page
    assert list(queries.contributions_joined(world.ben)) == [other]
    assert client.post(f"{HERE}/same/{other.ref}").status_code == 403
    assert "taken back" in said(client.post(f"{HERE}/not-the-same/{other.ref}", follow=True))
    assert not Voice.objects.exists()
    client.force_login(world.amina)
    assert client.post(f"{HERE}/same/{other.ref}").status_code == 403  # her own words
    client.logout()
    assert client.post(f"{HERE}/same/{other.ref}").status_code == 403


def test_how_many_say_the_same_is_shown_from_five_people_on(client: Client, world: make.World) -> None:
    other = make.contribution(world)
    path = f"{HERE}/contribution/{other.ref}"
    assert "it is the same" not in said(client.get(path))
    for _number in range(20):
        actions.add_voice(other, at=make.MONDAY, link=make_slips.link(world))
    for one in world.citizens(4):
        actions.add_voice(other, by=one, at=make.MONDAY)
    assert "For others it is the same." in said(client.get(path))
    actions.add_voice(other, by=world.dana, at=make.MONDAY)
    assert "For 5 others it is the same." in said(client.get(path))


@pytest.mark.parametrize("name", ["", "amina", "cleo"])
def test_a_wrong_code_gets_the_same_answer_whoever_asks(client: Client, world: make.World, name: str) -> None:
    make_slips.said(world)
    signed_in(client, world, name)
    answers = {
        re.sub(r'value="[^"]*"', "", said(client.post("/slip", {"code": code})))
        for code in ("hk3m-92cv-xptq-7bda", "x", "zzzz-zzzz-zzzz-zzzz", "é")
    }
    assert len(answers) == 1
    assert "No slip has this code" in answers.pop()


def test_codes_are_not_guessed_many_times(client: Client, world: make.World) -> None:
    held = make_slips.said(world)
    for _number in range(floods.LIMITS["slip"].place.times):
        client.post("/slip", {"code": "hk3m-92cv-xptq-7bda"})
    assert "You can go on in" in said(client.post("/slip", {"code": held.code}))
    assert "slip" not in client.cookies


def test_the_code_stands_in_no_address_and_in_no_cookie(client: Client, world: make.World) -> None:
    held = make_slips.said(world)
    answer = client.post("/slip", {"code": held.code.upper().replace("-", " ")})
    assert answer["Location"] == "/slip"
    cookie = client.cookies["slip"]
    assert held.code not in cookie.value
    assert held.code.replace("-", "") not in cookie.value
    assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["max-age"]) == (
        True,
        "Strict",
        "/slip",
        1800,
    )
    page = client.get("/slip")
    assert held.slip.contribution.words in said(page)
    assert held.code not in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    client.post("/slip/leave")
    assert held.slip.contribution.words not in said(client.get("/slip"))


@pytest.mark.parametrize("path", ["confirm", "correct", "take-back", "join", "story/withdraw", "story/erase"])
@pytest.mark.parametrize("name", ["", "amina", "cleo"])
def test_nothing_is_done_with_a_slip_before_its_code_was_typed(
    client: Client, world: make.World, path: str, name: str
) -> None:
    held = make_slips.entered_story(world)
    signed_in(client, world, name)
    for forged in ("", held.slip.ref, held.slip.ref + "9" * 74, "\x00"):
        if forged:
            client.cookies["slip"] = forged
        for page in (client.get(f"/slip/{path}"), client.post(f"/slip/{path}", {"words": "Mine."})):
            assert page.status_code == 403
    now = held.now
    assert (now.confirmed_at, now.claimed_by, now.story.words, now.story.withdrawn_at) == (
        None, None, held.slip.story.words, None,
    )  # fmt: skip


def test_told_by_phone_entered_confirmed_and_taken_back(client: Client, world: make.World) -> None:
    client.force_login(world.cleo)
    page = said(client.post(f"{HERE}/enter-story", STORY))
    code = CODE.search(page)[1]
    assert "Read this code out" in page
    assert "Nobody can read this story before" in page
    story = Story.objects.get()
    assert (story.agreed.how, story.teller, story.side) == ("phone", None, "unclear")
    there = f"{HERE}/story/{story.ref}"
    assert client.get(there).status_code == 404
    assert story.words in said(client.get(f"{HERE}/entered"))
    person = Client()
    assert person.get(there).status_code == 404
    assert story.words not in person.get(f"{HERE}/stories").content.decode()
    page = said(person.post("/slip", {"code": code}, follow=True))
    assert story.words in page
    assert "Is this what you said?" in page
    asked = said(person.get("/slip/confirm"))
    assert story.words in asked
    read = asked.split('name="read" value="')[1].split('"', maxsplit=1)[0]
    assert person.post("/slip/confirm", {"read": "f" * 64}).status_code == 403
    assert "It is confirmed" in said(person.post("/slip/confirm", {"read": read}, follow=True))
    assert story.words in said(Client().get(there))
    assert story.words not in said(client.get(f"{HERE}/entered"))
    assert "You have taken your story back" in said(person.post("/slip/story/withdraw", follow=True))
    assert Client().get(there).status_code == 404
    assert story.words not in Client().get(f"{HERE}/stories").content.decode()
    assert "The words of your story are destroyed" in said(person.post("/slip/story/erase", follow=True))
    assert story.words not in said(person.get("/slip"))


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"said_yes": ""}, "Without their yes"),
        ({"uses": []}, "Ask them what their story may be used for"),
        ({"editing": ""}, "Ask them how"),
        ({"way": "link"}, "valid choice"),
        ({"way": ""}, "Say how it came"),
        ({"code": "hk3m-92cv-xptq-7bda"}, "No slip of this activity"),
        ({"code": "nonsense"}, "four groups"),
        ({"until_on": "1 March 2020"}, "gone by"),
    ],
)
def test_a_story_without_the_tellers_yes_is_not_kept(
    client: Client, world: make.World, changes: dict[str, object], why: str
) -> None:
    client.force_login(world.cleo)
    page = said(client.post(f"{HERE}/enter-story", {**STORY, **changes}))
    assert why in page
    assert STORY["words"] in page
    assert not Story.objects.exists()


def test_on_paper_the_half_they_kept_leads_back(client: Client, world: make.World) -> None:
    client.force_login(world.cleo)
    sheet = said(client.post(f"{HERE}/slips/print", {"number": 3}))
    given = re.findall(r'<p class="code">([a-z0-9-]{19})</p>', sheet)
    assert (len(given), len(set(given))) == (6, 3)
    assert f"{settings.SITE_ADDRESS}/slip" in sheet
    assert Slip.objects.count() == 3
    code = given[0]
    person = Client()
    assert "Nothing is on this slip yet" in said(person.post("/slip", {"code": code}, follow=True))
    entered = {
        "way": "paper",
        "code": code.upper().replace("-", " "),
        "is_question": "ask",
        "words": "When does it open?",
    }
    assert "has the code on the half" in said(client.post(f"{HERE}/enter", entered))
    assert "used already" in said(client.post(f"{HERE}/enter", entered | {"words": "Again?"}))
    made = Contribution.objects.get()
    assert "They have not confirmed it yet." in said(Client().get(f"{HERE}/contribution/{made.ref}"))
    assert "It is marked as not confirmed yet" in said(person.get("/slip"))
    person.post("/slip/correct", {"words": "When does it open on Sundays?"})
    person.post("/slip/confirm")
    page = said(Client().get(f"{HERE}/contribution/{made.ref}"))
    assert "Confirmed by them on" in page
    assert "When does it open on Sundays?" in page
    actions.reply(made, by=world.cleo, at=timezone.now(), answer="done", words="On Sundays at ten.")
    assert "On Sundays at ten." in said(person.get("/slip"))


def test_one_who_entered_it_mends_it_until_it_is_confirmed_and_never_confirms_it(
    client: Client, world: make.World
) -> None:
    held = make_slips.entered_story(world)
    client.force_login(world.cleo)
    there = f"{HERE}/entered/{held.slip.ref}/correct"
    assert held.slip.story.words in said(client.get(there))
    assert client.post(there, {"words": "Five hours."}).status_code == 302
    opened(client, held)
    assert client.post("/slip/confirm").status_code == 403
    assert client.post("/slip/join").status_code == 403
    make_slips.confirmed(held, at=timezone.now())
    assert client.get(there).status_code == 403
    assert held.now.story.words == "Five hours."
    other = make.person("Olga")
    activities_of_cleo = make_slips.entered(world)
    client.force_login(other)
    assert client.get(f"{HERE}/entered/{activities_of_cleo.slip.ref}/correct").status_code == 403


def test_joined_to_an_account_it_stands_on_my_page_and_is_no_longer_the_codes(
    client: Client, world: make.World
) -> None:
    held = make_slips.entered(world)
    person = Client()
    person.force_login(world.amina)
    opened(person, held)
    assert "It is on your page now" in said(person.post("/slip/join", follow=True))
    assert held.slip.contribution.words in said(person.get("/me/words"))
    stranger = said(opened(client, held))
    assert held.slip.contribution.words not in stranger
    assert "belong to an account now" in stranger
    for path in ("confirm", "correct", "take-back"):
        assert client.post(f"/slip/{path}", {"words": "Mine."}).status_code == 403
    assert "(citizen)" in said(client.get(f"{HERE}/contribution/{held.slip.contribution.ref}"))
    assert "It is taken back" in said(person.post("/slip/take-back", follow=True))
    assert "Taken back on" in said(client.get(f"{HERE}/contribution/{held.slip.contribution.ref}"))
    assert "The door" not in said(client.get(HERE))


def test_what_is_about_an_item_stands_beside_it(client: Client, world: make.World) -> None:
    meeting = make.session(world, starts_at=timezone.now() + timedelta(days=5))
    item = make.items(world, meeting, citizen=1, at=timezone.now())[0]
    path = address(world)
    assert "Is it about something on an agenda?" in said(client.get(path))
    said(client.post(path, filled(client, path, item=item.ref)))
    assert Contribution.objects.get().item == item
    page = said(client.get(f"/p/waiting-well/s/{meeting.ref}"))
    assert "What people said about it" in page
    assert SENT["words"] in page
    odd = said(client.post(path, filled(client, path, item="abcdefghjkmn", words="Another thing altogether.")))
    assert "valid choice" in odd


def test_the_printed_page_has_the_square_and_the_address(client: Client, world: make.World) -> None:
    path = address(world)
    client.force_login(world.cleo)
    for page in (said(client.get(f"{HERE}/link/poster")), said(client.get(f"{HERE}/without-account"))):
        assert '<svg class="qr"' in page
        assert f"{settings.SITE_ADDRESS}{path}" in page
        assert "style=" not in page


def test_the_holder_of_a_code_sees_where_the_story_went_and_ends_every_use_by_taking_it_back(
    client: Client, world: make.World
) -> None:
    held = make_slips.confirmed(make_slips.entered_story(world, uses=["public"]))
    use = make_trail.used(world, held.now.story, at=make.day(1))
    opened(client, held)
    page = said(client.get("/slip"))
    assert "Where your story has gone" in page
    assert use.get_use_display() in page
    client.post("/slip/story/withdraw")
    use.refresh_from_db()
    assert (use.state, use.why) == ("ended", "withdrawn")
    assert "Nobody has used it" not in said(client.get("/slip"))


def test_the_enter_key_shares_and_never_adds_a_voice(client: Client, world: make.World) -> None:
    client.force_login(world.amina)
    for path in (address(world), f"{HERE}/contribute"):
        form = said(client.get(path)).split("<form method", 1)[1]
        first = form[form.index("<button") :].split("</button>", 1)[0]
        assert "formaction" not in first
        assert form.index("<button") < form.index('id="like-this"')


@pytest.mark.parametrize("kind", ["contribution", "story"])
def test_the_holder_of_hidden_words_appeals_with_the_code_and_reads_who_decides(
    client: Client, world: make.World, kind: str
) -> None:
    held = make_slips.said(world) if kind == "contribution" else make_slips.confirmed(make_slips.entered_story(world))
    thing = make_moderation.thing_of(held.now.about, kind)
    opened(client, held)
    assert "Appeal, with my code" not in said(client.get("/slip"))
    make_moderation.hidden(thing, by=(world.cleo, make_moderation.moderator(world)), at=timezone.now())
    page = said(client.get("/slip"))
    assert "because they name another person" in page
    assert "Appeal, with my code" in page
    appeal = reverse("appeal", args=["waiting-well", "quiet-corner", kind, thing.ref])
    assert appeal in page
    client.post(appeal, {"words": "Nobody can be known by it.", "code": held.code})
    page = said(client.get("/slip"))
    assert "They have to ask in somebody who has not; the decision is due by" in page
    assert "Appeal, with my code" not in page
