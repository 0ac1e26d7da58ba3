"""Reflections on the site: written, looked at, published, illustrated, answered, followed, taken back."""

import html
import itertools

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cairn.listen.choices import Credit
from cairn.reflections import actions, queries
from cairn.reflections.choices import Why
from cairn.reflections.models import Reflection, ReflectionPicture, ReflectionReply
from tests import make, make_reflections
from tests.web.looking import body, signed_in

pytestmark = pytest.mark.django_db
DAY = make.MONDAY.date()
HERE = "/p/waiting-well/reflections"
ADDRESS = "robin@elsewhere.example"
WRITTEN = {"title": "A calm day", "words": "It was *calm*.", "biography": "I knit.", "credit": "none", "activity": ""}
READERS = ("amina", "ben", "cleo", "dana", "")


def words_of(page: HttpResponse) -> str:
    return html.unescape(page.content.decode())


def test_a_reflection_is_written_looked_at_and_published(client: Client, world: make.World):
    client.force_login(world.amina)
    page = client.post(f"{HERE}/new", {**WRITTEN, "step": "preview"}, follow=True)
    assert "<em>calm</em>" in words_of(page)
    assert "Nobody but you sees it yet" in words_of(page)
    written = Reflection.objects.get()
    assert written.is_draft
    page = client.post(f"{HERE}/{written.ref}/preview", follow=True)
    assert "Your reflection is published" in words_of(page)
    client.logout()
    assert "<em>calm</em>" in words_of(client.get(f"{HERE}/{written.ref}"))


def test_the_biography_of_the_last_one_stands_in_the_form(client: Client, world: make.World):
    make_reflections.draft(world)
    client.force_login(world.amina)
    assert "I wait a lot, and knit." in words_of(client.get(f"{HERE}/new"))


def test_what_was_typed_comes_back_with_the_error(client: Client, world: make.World):
    client.force_login(world.amina)
    page = client.post(f"{HERE}/new", {**WRITTEN, "title": "", "words": "Long words of mine."})
    assert "Give your reflection a title." in words_of(page)
    assert "Long words of mine." in words_of(page)


def test_somebody_outside_the_programme_reads_why_they_cannot_write(client: Client, world: make.World):
    client.force_login(world.dana)
    assert "Join it first" in words_of(client.get(f"{HERE}/new"))
    page = client.post(f"{HERE}/new", {**WRITTEN, "step": "keep"})
    assert page.status_code == 200
    assert not Reflection.objects.exists()


def test_a_change_is_looked_at_before_it_counts(client: Client, world: make.World):
    about = make_reflections.reflection(world)
    client.force_login(world.amina)
    sent = {**WRITTEN, "words": "It was *loud*."}
    page = client.post(f"{HERE}/{about.ref}/edit", {**sent, "step": "preview"})
    assert "<em>loud</em>" in words_of(page)
    assert "loud" not in words_of(client.get(f"{HERE}/{about.ref}"))
    page = client.post(f"{HERE}/{about.ref}/edit", {**sent, "step": "publish"}, follow=True)
    assert "<em>loud</em>" in words_of(page)
    assert "Changed on" in words_of(page)
    assert "What I learned" in words_of(client.get(f"{HERE}/{about.ref}/earlier"))


@pytest.mark.parametrize("who", ["ben", "cleo", "dana", ""])
@pytest.mark.parametrize("page", ["edit", "preview", "earlier", "pictures", "throw-away", "take-back", "erase"])
def test_the_authors_pages_are_closed_to_others(client: Client, world: make.World, who: str, page: str):
    about = make_reflections.reflection(world, title="Unheard of title")
    mine = make_reflections.draft(world, title="Unheard of title", words="Secret draft words")
    signed_in(client, world, who)
    for ref in (about.ref, mine.ref):
        for answer in (client.get(f"{HERE}/{ref}/{page}"), client.post(f"{HERE}/{ref}/{page}", WRITTEN)):
            assert answer.status_code in {403, 404}
            assert "Unheard of title" not in words_of(answer)


@pytest.mark.parametrize("who", READERS)
def test_what_is_taken_back_is_gone_everywhere_at_once(client: Client, world: make.World, who: str):
    about = make_reflections.draft(world, title="Unheard of title")
    picture = make_reflections.picture(about, by=world.amina)
    actions.publish_reflection(about, by=world.amina, at=make.MONDAY)
    make_reflections.published_reply(about, decided_by=world.amina, words="Unheard of reply")
    make_reflections.reply(about, words="Unheard of reply, waiting")
    addresses = [
        *(HERE, f"{HERE}.atom", "/p/waiting-well", "/", f"{HERE}?q=unheard", f"{HERE}/{about.ref}"),
        *(f"{HERE}/{about.ref}/reply", f"{HERE}/replies-waiting", "/me", "/me/words"),
        *(f"{HERE}/{about.ref}/pictures/{picture.ref}.webp", f"{HERE}/{about.ref}/pictures/{picture.ref}/small.webp"),
    ]
    actions.withdraw_reflection(about, by=world.amina, at=make.MONDAY)
    signed_in(client, world, who)
    for address in addresses:
        if who == "amina" and (about.ref in address or address.startswith("/me")):
            continue  # it stays the author's own
        page = client.get(address)
        assert "webp" not in address or page.status_code == 404
        assert "Unheard of" not in words_of(page), address


def test_pages_and_pictures_are_kept_nowhere(client: Client, world: make.World):
    about = make_reflections.draft(world)
    picture = make_reflections.picture(about, by=world.amina)
    actions.publish_reflection(about, by=world.amina, at=make.MONDAY)
    for address in (HERE, f"{HERE}.atom", f"{HERE}/{about.ref}", f"{HERE}/{about.ref}/pictures/{picture.ref}.webp"):
        page = client.get(address)
        assert "no-store" in page["Cache-Control"]
        body(page)


def test_a_picture_is_added_on_its_page_and_shown_with_its_words(client: Client, world: make.World):
    about = make_reflections.draft(world)
    client.force_login(world.amina)
    sent = {"alt": "Five people around a table", "picture": SimpleUploadedFile("table.jpg", make_reflections.jpeg())}
    page = client.post(f"{HERE}/{about.ref}/pictures", sent, follow=True)
    assert "Picture 1 stands at the end" in words_of(page)
    client.post(f"{HERE}/{about.ref}/preview")
    picture = ReflectionPicture.objects.get()
    client.logout()
    page = words_of(client.get(f"{HERE}/{about.ref}"))
    assert f'width="{picture.width}" height="{picture.height}" alt="Five people around a table" loading="lazy"' in page
    for size in (".webp", "/small.webp"):
        answer = client.get(f"{HERE}/{about.ref}/pictures/{picture.ref}{size}")
        assert (answer.status_code, answer["Content-Type"]) == (200, "image/webp")
        assert answer.getvalue().startswith(b"RIFF")
        assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_picture_that_is_too_large_says_so_and_the_words_come_back(client: Client, world: make.World):
    about = make_reflections.draft(world)
    client.force_login(world.amina)
    sent = {"picture": SimpleUploadedFile("large.jpg", b"x" * 10_500_000), "alt": "Five people around a table"}
    page = words_of(client.post(f"{HERE}/{about.ref}/pictures", sent))
    assert "larger than 10 MB" in page
    assert "Five people around a table" in page


def test_a_file_that_lies_is_refused_on_the_page(client: Client, world: make.World):
    about = make_reflections.draft(world)
    client.force_login(world.amina)
    sent = {"alt": "Five people", "picture": SimpleUploadedFile("x.jpg", b"<script>1</script>", "image/jpeg")}
    assert "cannot be read as a picture" in words_of(client.post(f"{HERE}/{about.ref}/pictures", sent))
    assert not ReflectionPicture.objects.exists()


def test_somebody_without_an_account_replies_and_it_is_published(client: Client, world: make.World):
    about = make_reflections.reflection(world)
    sent = {"name": "Robin", "email": ADDRESS, "words": "It was not so calm.", "leave_empty": ""}
    page = client.post(f"{HERE}/{about.ref}/reply", sent, follow=True)
    assert "We write to you" in words_of(page)
    assert "not so calm" not in words_of(page)
    client.force_login(world.amina)
    assert "not so calm" in words_of(client.get(f"{HERE}/replies-waiting"))
    client.post(f"{HERE}/{about.ref}/replies/{ReflectionReply.objects.get().ref}/publish")
    client.logout()
    assert "not so calm" in words_of(client.get(f"{HERE}/{about.ref}"))


@pytest.mark.parametrize(
    ("left_out", "said"),
    [("name", "Enter the name"), ("email", "Enter an e-mail address"), ("words", "Write your reply")],
)
def test_what_a_reply_needs_is_said(client: Client, world: make.World, left_out: str, said: str):
    about = make_reflections.reflection(world)
    sent = {"name": "Robin", "email": ADDRESS, "words": "It was not so calm.", left_out: ""}
    assert said in words_of(client.post(f"{HERE}/{about.ref}/reply", sent))
    assert not ReflectionReply.objects.exists()


def test_machines_are_caught(client: Client, world: make.World):
    about = make_reflections.reflection(world)
    sent = {"name": "Robin", "email": ADDRESS, "words": "Buy this.", "leave_empty": "x"}
    assert "catch machines" in words_of(client.post(f"{HERE}/{about.ref}/reply", sent))
    assert not ReflectionReply.objects.exists()


def test_one_place_sends_only_so_many(client: Client, world: make.World):
    about = make_reflections.reflection(world)
    sent = {"name": "Robin", "email": ADDRESS, "words": "Again."}
    pages = [client.post(f"{HERE}/{about.ref}/reply", sent) for _ in range(25)]
    assert "very often" in words_of(pages[-1])
    assert ReflectionReply.objects.count() == 20


def test_a_refusal_is_shown_as_a_number_with_its_reason(client: Client, world: make.World):
    about = make_reflections.reflection(world)
    client.force_login(world.amina)
    for why in (Why.ADVERTISING, Why.NAMES_SOMEBODY):
        waits = make_reflections.reply(about, words="Words nobody reads")
        client.post(f"{HERE}/{about.ref}/replies/{waits.ref}/refuse", {"why": why, "words": ""})
    client.logout()
    page = words_of(client.get(f"{HERE}/{about.ref}"))
    assert "2 replies were not published: 1 is advertising; 1 names somebody." in page
    assert "Words nobody reads" not in page


def test_the_author_answers_marked_as_the_author(client: Client, world: make.World):
    about = make_reflections.reflection(world, credit=Credit.NAME)
    said = make_reflections.published_reply(about, decided_by=world.amina)
    client.force_login(world.amina)
    client.post(f"{HERE}/{about.ref}/replies/{said.ref}/answer", {"words": "Tell me more."})
    client.logout()
    page = words_of(client.get(f"{HERE}/{about.ref}"))
    assert "Amina, the author, answers:" in page
    assert "Tell me more." in page


def test_the_writer_with_an_account_learns_why_on_their_page(client: Client, world: make.World):
    waits = make_reflections.reply(make_reflections.reflection(world), by=world.dana)
    client.force_login(world.dana)
    assert "It waits to be read." in words_of(client.get("/me/words"))
    actions.refuse_reply(waits, by=world.amina, at=make.MONDAY, why=Why.OFF_TOPIC, words="It is about parking.")
    page = words_of(client.get("/me/words"))
    assert "It is about something else" in page
    assert "It is about parking." in page


def test_no_address_and_no_name_beyond_the_choice_is_on_any_page(client: Client, world: make.World):
    about = make_reflections.draft(world, credit=Credit.NONE)
    picture = make_reflections.picture(about, by=world.amina)
    actions.publish_reflection(about, by=world.amina, at=make.MONDAY)
    make_reflections.published_reply(about, decided_by=world.amina, words="Published")
    waits = make_reflections.reply(about, words="Waiting")
    actions.refuse_reply(make_reflections.reply(about), by=world.amina, at=make.MONDAY, why=Why.TWICE)
    one = f"{HERE}/{about.ref}"
    pages = [HERE, f"{HERE}.atom", f"{HERE}/new", f"{HERE}/replies-waiting", one, f"{one}/edit", f"{one}/earlier"]
    pages += [f"{one}/pictures", f"{one}/pictures/{picture.ref}/describe", f"{one}/reply", "/p/waiting-well", "/me"]
    pages += [f"{one}/replies/{waits.ref}/{deed}" for deed in ("publish", "refuse", "answer", "take-back")]
    for who, path in itertools.product(READERS, pages):
        signed_in(Client() if not who else client, world, who)
        page = words_of((client if who else Client()).get(path, follow=True))
        assert ADDRESS not in page, (who, path)
        if who not in {"amina", "cleo"}:  # she herself; and who may see the members of the programme
            assert "amina@" not in page.lower()
            assert not path.startswith(one) or "Amina" not in page, (who, path)


@pytest.mark.parametrize("who", READERS)
def test_replies_that_wait_are_for_authors_and_moderators(client: Client, world: make.World, who: str):
    make_reflections.reply(make_reflections.reflection(world), words="Waiting words")
    signed_in(client, world, who)
    page = client.get(f"{HERE}/replies-waiting")
    assert (page.status_code == 200) == (who in {"amina", "cleo"})
    assert ("Waiting words" in words_of(page)) == (who in {"amina", "cleo"})


def test_words_are_looked_for(client: Client, world: make.World):
    make_reflections.reflection(world, title="Tea in the morning")
    make_reflections.reflection(world, title="Chairs")
    page = words_of(client.get(f"{HERE}?q=tea+morning"))
    assert "Tea in the morning" in page
    assert "Chairs" not in page
    assert "Nothing found" in words_of(client.get(f"{HERE}?q=zebra"))


def test_the_newest_three_stand_on_the_page_of_the_programme(client: Client, world: make.World):
    for number in range(4):
        make_reflections.reflection(world, at=make.day(number), title=f"Reflection number {number}")
    page = words_of(client.get("/p/waiting-well"))
    assert [f"Reflection number {n}" in page for n in range(4)] == [False, True, True, True]
    assert (
        f'<link rel="alternate" type="application/atom+xml" title="Reflections: Waiting well" href="{HERE}.atom">'
        in page
    )


def test_a_reflection_of_another_programme_is_not_at_this_address(client: Client, world: make.World):
    other = make.programmes.open_programme(
        by=world.cleo, organisation=world.organisation, title="Other", slug="other", purpose="Other.", at=make.MONDAY
    )
    make.programmes.publish_programme(other, by=world.cleo, at=make.MONDAY)
    about = make_reflections.reflection(world)
    assert client.get(f"/p/other/reflections/{about.ref}").status_code == 404
    assert list(queries.reflections(other, on=DAY)) == []


@pytest.mark.parametrize("number", [1, 5])
def test_a_page_with_one_reply_and_with_five_costs_the_same(
    client: Client, world: make.World, number: int, django_assert_num_queries: DjangoAssertNumQueries
):
    about = make_reflections.draft(world, activity=world.activity)
    for _ in range(number):
        make_reflections.picture(about, by=world.amina)
    actions.publish_reflection(about, by=world.amina, at=make.MONDAY)
    for _ in range(number):
        said = make_reflections.published_reply(about, decided_by=world.amina)
        actions.answer_reply(said, by=world.amina, at=make.MONDAY, words="Tell me more.")
    with django_assert_num_queries(13):
        client.get(f"{HERE}/{about.ref}")
