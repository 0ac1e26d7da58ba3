"""The pages of themes: sorting by ticks, one answer for all, "that is not my point", and whether it was answered."""

import pytest
from django.test import Client

from cairn.listen import queries
from cairn.listen.models import AnswerCheck, Placing, Reply, Theme
from tests import make, make_answers
from tests.web.looking import signed_in

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner/listen"
SORT = f"{HERE}/themes/sort"


def test_what_is_ticked_goes_into_a_new_theme_with_one_press(client: Client, world: make.World) -> None:
    first, second, third = (make.contribution(world, words=f"Chair {n}") for n in (1, 2, 3))
    signed_in(client, world, "cleo")
    client.post(SORT, {"chosen": [first.ref, third.ref], "new_theme": "Chairs"})
    theme = Theme.objects.get()
    assert set(queries.in_theme(theme)) == {first, third}
    page = client.get(SORT).content.decode()
    assert ("Chair 2" in page, "Chair 1" in page) == (True, False)
    client.post(SORT, {"chosen": [second.ref], "theme": theme.ref})
    assert queries.in_theme(theme).count() == 3
    assert "Nothing to sort" in client.get(SORT).content.decode()
    everything = client.get(f"{SORT}?only=all").content.decode()
    assert everything.count("In “Chairs”") == 3


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        ({"chosen": [], "new_theme": "Chairs"}, "Tick at least one thing"),
        ({"chosen": "x"}, "cannot be put into a theme any more"),
        ({}, "Choose a theme, or give a new one a name"),
        ({"theme": "x", "new_theme": ""}, "Select a valid choice"),
        ({"new_theme": "A" * 81}, "80"),
    ],
)
def test_a_press_that_says_too_little_is_told_why_and_keeps_the_ticks(
    client: Client, world: make.World, sent: dict[str, object], why: str
) -> None:
    said = make.contribution(world)
    signed_in(client, world, "cleo")
    page = client.post(SORT, {"chosen": said.ref, **sent})
    words = page.content.decode()
    assert (page.status_code, why in words) == (200, True)
    assert not Placing.objects.exists()
    assert (" checked>" in words) is (sent.get("chosen", said.ref) == said.ref)


def test_with_both_a_theme_and_a_new_name_nothing_is_guessed(client: Client, world: make.World) -> None:
    theme, said = make_answers.theme(world), make.contribution(world)
    signed_in(client, world, "cleo")
    page = client.post(SORT, {"chosen": said.ref, "theme": theme.ref, "new_theme": "Other"}).content.decode()
    assert "Choose one: a theme there is, or a new one." in page
    assert not Placing.objects.exists()


def test_what_was_disputed_meanwhile_is_not_placed(client: Client, world: make.World) -> None:
    theme = make_answers.theme(world)
    said = make_answers.placed(world, theme)
    signed_in(client, world, "amina")
    not_mine = f"{HERE}/not-my-point/{said.ref}"
    assert "Those who answer here read it, nobody else." in client.get(not_mine).content.decode()
    client.post(not_mine, {"why": "I meant the noise."})
    assert queries.contribution(world.activity, said.ref).theme is None
    signed_in(client, world, "cleo")
    assert "cannot be put into a theme" in client.post(SORT, {"chosen": said.ref, "theme": theme.ref}).content.decode()
    everything = client.get(f"{SORT}?only=all").content.decode()
    assert "says that “There is too little room” is not their point" in everything
    page = client.get(f"{HERE}/contribution/{said.ref}").content.decode()
    assert "I meant the noise." in page
    signed_in(client, world, "ben")
    page = client.get(f"{HERE}/contribution/{said.ref}").content.decode()
    assert ("I meant the noise." in page, "is not their point" in page) == (False, True)


def test_one_answer_stands_beside_everything_in_the_theme(client: Client, world: make.World) -> None:
    theme = make_answers.theme(world)
    said = make_answers.placed(world, theme)
    signed_in(client, world, "cleo")
    client.post(f"{HERE}/theme/{theme.ref}/reply", {"answer": "cannot", "words": "The walls carry the roof."})
    assert Reply.objects.get().theme == theme
    for path in ("", "/themes", f"/theme/{theme.ref}", f"/contribution/{said.ref}"):
        page = client.get(f"{HERE}{path}").content.decode()
        assert "The walls carry the roof." in page, path
    assert "Together with others, as “There is too little room”." in client.get(HERE).content.decode()


def test_the_author_is_asked_whether_it_answers_and_everybody_sees_what_they_say(
    client: Client, world: make.World
) -> None:
    reply = make_answers.answered(world)
    said = reply.contribution
    page, check = f"{HERE}/contribution/{said.ref}", f"{HERE}/answers-it/{said.ref}"
    signed_in(client, world, "amina")
    assert "Did they answer what you asked?" in client.get(page).content.decode()
    assert reply.ref in client.get(check).content.decode()
    assert "Choose yes, partly or no." in client.post(check, {"reply": reply.ref}).content.decode()
    client.post(check, {"reply": reply.ref, "says": "partly", "words": "Which day?"})
    assert AnswerCheck.objects.get().says == "partly"
    assert "Say otherwise" in client.get(page).content.decode()
    for who, sees in (("", False), ("ben", False), ("cleo", True)):
        client.logout()
        signed_in(client, world, who)
        words = client.get(page).content.decode()
        assert ("says: partly." in words, "Which day?" in words) == (True, sees)
        assert client.get(check).status_code == 403


def test_an_answer_that_came_meanwhile_is_read_first(client: Client, world: make.World) -> None:
    reply = make_answers.answered(world)
    make_answers.answered(world, to=reply.contribution, at=make.day(1))
    signed_in(client, world, "amina")
    check = f"{HERE}/answers-it/{reply.contribution.ref}"
    words = client.post(check, {"reply": reply.ref, "says": "yes", "words": "Thanks"}).content.decode()
    assert "There is a newer answer." in words
    assert "Thanks" in words


def test_five_checks_are_added_up_and_four_are_not(client: Client, world: make.World) -> None:
    total = "Of 5 answers that were checked by the person who asked, 4 answered what was asked."
    for n in range(5):
        assert total not in client.get(HERE).content.decode()
        reply = make_answers.answered(world)
        make_answers.checked(reply.contribution, "yes" if n else "no", by=world.amina)
    assert total in client.get(HERE).content.decode()


@pytest.mark.parametrize("who", ["amina", "ben", "dana", ""])
def test_who_does_not_lead_is_told_why_and_sees_no_buttons(client: Client, world: make.World, who: str) -> None:
    theme = make_answers.theme(world)
    said = make_answers.placed(world, theme)
    signed_in(client, world, who)
    for path in (
        "/themes/sort", "/themes/new", f"/theme/{theme.ref}/rename", f"/theme/{theme.ref}/reply",
        f"/take-out/{said.ref}",
    ):  # fmt: skip
        assert client.get(f"{HERE}{path}").status_code == 403, path
        assert client.post(f"{HERE}{path}", {"title": "Other"}).status_code == 403, path
    page = client.get(f"{HERE}/theme/{theme.ref}").content.decode()
    assert "Rename this theme" not in page
    assert Theme.objects.get().title == "There is too little room"


def test_a_theme_is_made_renamed_and_something_taken_out_again(client: Client, world: make.World) -> None:
    signed_in(client, world, "cleo")
    client.post(f"{HERE}/themes/new", {"title": "Chairs", "words": "Too close."})
    theme = Theme.objects.get()
    said = make_answers.placed(world, theme)
    client.post(f"{HERE}/theme/{theme.ref}/rename", {"title": "Room", "words": ""})
    assert Theme.objects.get().title == "Room"
    assert "not answer it any more" in client.get(f"{HERE}/take-out/{said.ref}").content.decode()
    client.post(f"{HERE}/take-out/{said.ref}")
    assert queries.contribution(world.activity, said.ref).theme is None
    assert "It was taken out of “Room” again." in client.get(f"{HERE}/contribution/{said.ref}").content.decode()


def test_without_themes_the_page_says_what_they_are(client: Client, world: make.World) -> None:
    assert "No themes yet" in client.get(f"{HERE}/themes").content.decode()
    assert client.get(f"{HERE}/theme/nosuchtheme1").status_code == 404
