"""Reflections and replies on the pages of moderation, and where hidden ones are not to be found any more."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.moderation import queries
from cairn.reflections import actions
from cairn.reflections.models import Reflection
from tests import make, make_moderation, make_reflections
from tests.web.looking import body, signed_in

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well"
SECRET = "zebra"


def reflection(world: make.World) -> Reflection:
    about = make_reflections.draft(world, title=f"The {SECRET}", words=f"A {SECRET} came.")
    make_reflections.picture(about, by=world.amina)
    return actions.publish_reflection(about, by=world.amina, at=make.MONDAY)


def hide(world: make.World, about: Reflection) -> None:
    thing = make_moderation.thing_of(about, "reflection")
    make_moderation.hidden(thing, by=(world.cleo, make_moderation.moderator(world)))


def words_page(kind: str, ref: str, deed: str = "") -> str:
    return f"{HERE}/words/{kind}/{ref}{deed}"


def seen(client: Client, about: Reflection) -> set[str]:
    """The pages on which the reader sees the reflection, by name."""
    picture = about.pictures.get()
    pages = {name: reverse(name, args=["waiting-well"]) for name in ("programme", "reflections", "reflections_feed")}
    pages |= {"reflection": f"{HERE}/reflections/{about.ref}", "search": f"/search?q={SECRET}"}
    read = {name: client.get(url).content.decode().replace(f'value="{SECRET}"', "") for name, url in pages.items()}
    found = {name for name, words in read.items() if f"The {SECRET}" in words or f"The <mark>{SECRET}" in words}
    file = client.get(reverse("reflection_picture", args=["waiting-well", about.ref, picture.ref]))
    body(file)
    return found | ({"picture"} if file.status_code == 200 else set())


@pytest.mark.parametrize(
    ("who", "left"),
    [("amina", {"reflection", "picture"}), ("cleo", {"reflection", "picture"}), ("ben", set()), ("", set())],
)
def test_a_hidden_reflection_is_nowhere_but_on_its_page_for_author_and_moderators(
    client: Client, world: make.World, who: str, left: set[str]
):
    about = reflection(world)
    signed_in(client, world, who)
    assert seen(client, about) == {"programme", "reflections", "reflections_feed", "reflection", "search", "picture"}
    hide(world, about)
    assert seen(client, about) == left
    page = client.get(f"{HERE}/reflections/{about.ref}")
    assert page.status_code == (200 if left else 404)
    if left:
        assert "because they name another person or tell details about them" in page.content.decode()
        assert words_page("reflection", about.ref) in page.content.decode()


@pytest.mark.parametrize("who", ["ben", "dana", ""])
def test_anybody_reports_a_reflection_and_who_speaks_of_danger_is_led_to_help(
    client: Client, world: make.World, who: str
):
    about = reflection(world)
    signed_in(client, world, who)
    report = words_page("reflection", about.ref, "/report")
    assert report in client.get(f"{HERE}/reflections/{about.ref}").content.decode()
    page = client.post(report, {"reason": "danger", "words": "It says where she lives."}, follow=True).content.decode()
    assert "ring 999" in page
    assert f'<a href="{HERE}/care">Who else can help here</a>' in page
    client.force_login(world.cleo)
    assert (
        f'<a href="{HERE}/care">Who can help here</a>'
        in client.get(words_page("reflection", about.ref)).content.decode()
    )


def test_other_reports_say_nothing_of_danger(client: Client, world: make.World):
    about = reflection(world)
    report = words_page("reflection", about.ref, "/report")
    page = client.post(report, {"reason": "hurtful", "words": ""}, follow=True).content.decode()
    assert "ring 999" not in page
    client.force_login(world.cleo)
    assert "Who can help here" not in client.get(words_page("reflection", about.ref)).content.decode()


def test_two_moderators_hide_a_reply_and_its_writer_reads_why_and_appeals(client: Client, world: make.World):
    about, mo = reflection(world), make_moderation.moderator(world)
    given = make_reflections.published_reply(
        about, decided_by=world.amina, by=world.dana, name="Dee", words="The giraffe did it."
    )
    page = words_page("reply", given.ref)
    make_moderation.reported(make_moderation.thing_of(given, "reply"), at=timezone.now())
    client.force_login(world.cleo)
    assert page in client.get(f"{HERE}/moderation/waiting").content.decode()
    client.post(f"{page}/hold", {"reason": "other_person", "words": "It names the nurse."})
    client.force_login(mo)
    client.post(f"{page}/hide", {"reason": "other_person", "words": "Say it without the name."})
    assert page in client.get(f"{HERE}/reflections/{about.ref}").content.decode()
    client.logout()
    read = client.get(f"{HERE}/reflections/{about.ref}").content.decode()
    assert "giraffe" not in read
    assert "Dee" not in read
    assert "because they name another person" in read
    assert page not in read
    client.force_login(world.dana)
    assert page in client.get("/me").content.decode()
    assert "Say it without the name." in client.get(page).content.decode()
    assert client.post(f"{page}/appeal", {"words": "Nobody is named."}).status_code == 302
    assert queries.appeal_waiting(queries.case_of(given.ref))


@pytest.mark.parametrize("who", ["ben", "dana", ""])
@pytest.mark.parametrize("deed", ["", "/hold", "/hide", "/keep", "/restore", "/decide-appeal", "/appeal"])
def test_pages_of_moderators_are_for_moderators(client: Client, world: make.World, who: str, deed: str):
    about = reflection(world)
    make_moderation.reported(make_moderation.thing_of(about, "reflection"))
    signed_in(client, world, who)
    assert client.get(words_page("reflection", about.ref, deed)).status_code == 403


@pytest.mark.parametrize("kind", ["contribution", "story", "nonsense"])
def test_words_of_another_kind_or_place_are_not_found_there(client: Client, world: make.World, kind: str):
    words = {"contribution": make.contribution(world), "story": make.story(world)}.get(kind) or reflection(world)
    assert client.get(words_page(kind, words.ref, "/report")).status_code == 404
    assert client.get(f"{HERE}/a/quiet-corner/words/reflection/{reflection(world).ref}/report").status_code == 404


def test_a_draft_cannot_be_reported(client: Client, world: make.World):
    drafted = make_reflections.draft(world)
    client.force_login(world.ben)
    assert client.get(words_page("reflection", drafted.ref, "/report")).status_code == 404


def test_where_a_writer_has_no_account_the_form_and_the_moderators_page_say_what_that_means(
    client: Client, world: make.World
):
    about = reflection(world)
    form = f"{HERE}/reflections/{about.ref}/reply"
    assert "we cannot tell you, and you cannot appeal" in client.get(form).content.decode()
    given = make_reflections.published_reply(about, decided_by=world.amina)
    make_moderation.hidden(make_moderation.thing_of(given, "reply"), by=(world.cleo, make_moderation.moderator(world)))
    assert client.get(words_page("reply", given.ref, "/appeal")).status_code == 403
    client.force_login(world.cleo)
    assert "nobody to tell what you decide" in client.get(words_page("reply", given.ref)).content.decode()
    assert "you cannot appeal" not in client.get(form).content.decode()


@pytest.mark.parametrize("page", ["reflections/new", "reflections/{ref}/reply"])
def test_the_policy_is_shown_where_people_write(client: Client, world: make.World, page: str):
    about = reflection(world)
    client.force_login(world.ben)
    assert f'href="{HERE}/moderation"' in client.get(f"{HERE}/{page.format(ref=about.ref)}").content.decode()


def test_the_writer_of_a_refused_reply_appeals_from_their_page_and_a_moderator_publishes_it(
    client: Client, world: make.World
):
    about = make_reflections.reflection(world, by=world.ben)
    given = make_reflections.reply(about, by=world.amina, name="Amina", words=f"A {SECRET}, surely.")
    actions.refuse_reply(given, by=world.ben, at=timezone.now(), why="insults")
    here = f"{HERE}/reflections/{about.ref}/replies/{given.ref}/appeal"
    assert client.get(words_page("reply", given.ref)).status_code in {302, 403, 404}
    signed_in(client, world, "amina")
    assert here in client.get(reverse("my_words")).content.decode()
    assert "Say why your words should stand." in client.post(here, {"words": " "}).content.decode()
    page = client.post(here, {"words": "It is true."}, follow=True).content.decode()
    assert "A moderator of this programme who has done nothing here before decides by" in page
    assert "Not published since" in page
    assert here not in client.get(reverse("my_words")).content.decode()
    signed_in(client, world, "dana")
    assert client.get(words_page("reply", given.ref, "/report")).status_code == 404
    signed_in(client, world, "cleo")
    assert SECRET in client.get(words_page("reply", given.ref)).content.decode()
    form = client.get(words_page("reply", given.ref, "/decide-appeal")).content.decode()
    assert "The reply is published" in form
    client.post(words_page("reply", given.ref, "/decide-appeal"), {"is_granted": "grant", "words": "It may stand."})
    client.logout()
    assert SECRET in client.get(f"{HERE}/reflections/{about.ref}").content.decode()


@pytest.mark.parametrize("who", ["ben", "cleo", "dana", ""])
def test_nobody_appeals_for_the_writer(client: Client, world: make.World, who: str):
    about = make_reflections.reflection(world, by=world.ben)
    given = make_reflections.reply(about, by=world.amina, name="Amina")
    actions.refuse_reply(given, by=world.ben, at=timezone.now(), why="insults")
    signed_in(client, world, who)
    here = f"{HERE}/reflections/{about.ref}/replies/{given.ref}/appeal"
    assert client.post(here, {"words": "It is true."}).status_code in {302, 403}
    assert queries.case_of(given.ref) is None
