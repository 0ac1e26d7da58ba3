"""On the page of a slip: whether they answered what was asked, and that a theme is not one's point, with no account."""

import pytest
from django.test import Client

from cairn.listen import actions, queries
from cairn.listen.models import AnswerCheck, Placing
from tests import make, make_answers, make_options, make_slips

pytestmark = pytest.mark.django_db


def test_whoever_holds_the_code_says_whether_it_answers_and_that_it_is_not_their_point(
    client: Client, world: make.World
) -> None:
    held = make_slips.said(world)
    theme = make_answers.theme(world)
    actions.place_contribution(held.now.contribution, theme, by=world.cleo, at=make.day(1))
    reply = make_answers.theme_answered(world, theme, at=make.day(1))
    client.post("/slip", {"code": held.code})
    page = client.get("/slip").content.decode()
    assert "Say whether they answered what I asked" in page
    assert "There is a second room now." in page
    assert "Choose yes, partly or no." in client.post("/slip/answers-it", {"reply": reply.ref}).content.decode()
    client.post("/slip/answers-it", {"reply": reply.ref, "says": "no", "words": "Which day?"})
    assert AnswerCheck.objects.get().says == "no"
    assert "no, this does not answer it" in client.get("/slip").content.decode()
    assert "They stand in “There is too little room” now." in client.get("/slip/not-my-point").content.decode()
    client.post("/slip/not-my-point", {"why": "The handle."})
    assert Placing.objects.get().why == "The handle."
    assert queries.contribution(world.activity, held.now.contribution.ref).theme is None
    assert client.get("/slip/not-my-point").status_code == 403


def test_whoever_holds_the_code_says_that_an_option_is_not_what_they_meant(client: Client, world: make.World) -> None:
    (option,) = make_options.written(world)
    held = make_slips.said(world)
    ground = make_options.ground(world, option, held.now.contribution)
    path = f"/slip/not-what-I-meant/{ground.ref}"
    assert client.get(path).status_code == 403
    client.post("/slip", {"code": held.code})
    assert path in client.get("/slip").content.decode()
    assert option.title in client.get(path).content.decode()
    client.post(path, {"why": "I meant the chairs."})
    assert "that it is not what you meant" in client.get("/slip").content.decode()
    assert client.get(path).status_code == 403
    other = make_options.ground(world, option, make.contribution(world, words="A bell."))
    assert client.get(f"/slip/not-what-I-meant/{other.ref}").status_code == 404


@pytest.mark.parametrize("path", ["/slip/answers-it", "/slip/not-my-point"])
def test_without_the_code_nothing_can_be_said(client: Client, world: make.World, path: str) -> None:
    make_answers.answered(world, to=make_slips.said(world).now.contribution)
    for page in (client.get(path), client.post(path, {"says": "yes"})):
        assert page.status_code == 403
    assert not AnswerCheck.objects.exists()


def test_who_entered_the_words_for_somebody_does_not_speak_for_them(client: Client, world: make.World) -> None:
    held = make_slips.entered(world)  # by Cleo, on the phone
    reply = make_answers.answered(world, to=held.now.contribution)
    client.post("/slip", {"code": held.code})
    client.force_login(world.cleo)
    assert client.post("/slip/answers-it", {"reply": reply.ref, "says": "yes"}).status_code == 403
    assert not AnswerCheck.objects.exists()
    client.logout()
    client.post("/slip", {"code": held.code})
    client.post("/slip/answers-it", {"reply": reply.ref, "says": "partly"})
    assert AnswerCheck.objects.get().says == "partly"
