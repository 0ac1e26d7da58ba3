"""Pages: a story is used, its teller sees where, says yes or no, takes it back; and it is gone from every page."""

import csv
import io

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from cairn.explore import actions as explore
from cairn.listen import actions
from cairn.listen.models import StoryUse
from tests import make, make_reflections, make_trail
from tests.web.looking import signed_in

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner"
WORDS = "The bell rang all morning and I went home unseen."
PACK = reverse("activity_pack", args=["waiting-well", "quiet-corner"])
PROGRAMME_PACK = reverse("programme_pack", args=["waiting-well"])
PAGES = (
    f"{HERE}/explore", PACK, PROGRAMME_PACK, f"{HERE}/listen", f"{HERE}/listen/stories",
    f"{HERE}/record", f"{HERE}/record.json", f"{HERE}/listen/stories-to-use", "/me", "/me/words",
)  # fmt: skip


def said(page) -> str:
    return page.content.decode()


@pytest.fixture
def option(world: make.World):
    return make.options(world, 1)[0]


def use(world: make.World, story, client: Client, who: str = "ben", **changes: object):
    """The form is filled in, looked at, and sent."""
    signed_in(client, world, who)
    path = f"{HERE}/listen/use-story/{story.ref}"
    sent = {"where": "", "words": "", "use": "public"} | changes
    looked = client.post(path, {**sent, "step": "look"})
    return looked, client.post(path, {**sent, "step": "use"})


def test_a_story_is_looked_at_as_it_will_stand_and_then_stands_there(client: Client, world: make.World, option):
    story = make_trail.open_story(world, credit="first_name")
    looked, used = use(world, story, client, stands=f"option:{option.ref}", words="went home  unseen")
    assert "This is exactly how it will stand there" in said(looked)
    assert "went home unseen" in said(looked)
    assert used.status_code == 302
    client.logout()
    page = said(client.get(f"{HERE}/explore/option/{option.ref}"))
    assert "went home unseen" in page
    assert "The bell rang" not in page
    assert "Amina" in page


def test_looking_keeps_nothing(client: Client, world: make.World, option):
    story = make_trail.open_story(world)
    signed_in(client, world, "ben")
    sent = {"stands": f"option:{option.ref}", "use": "public", "where": "", "words": "", "step": "look"}
    assert client.post(f"{HERE}/listen/use-story/{story.ref}", sent).status_code == 200
    assert not StoryUse.objects.exists()


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"words": "The bell sang"}, "not the teller&#x27;s exact words"),
        ({"stands": ""}, "Choose where it will stand"),
        ({"stands": "pack:"}, "Choose from the list"),
        ({"stands": "option:abcdefghjkmn"}, "Choose from the list"),
        ({"use": "press"}, "Choose from the list"),
        ({"stands": "outside:"}, "Say where it will be used"),
        ({"stands": "outside:", "use": "group", "where": "A talk"}, "cannot stand there"),
    ],
)
def test_what_cannot_be_is_said_and_what_was_typed_comes_back(
    client: Client, world: make.World, option, changes: dict[str, str], error: str
):
    story = make_trail.open_story(world)
    given = {"stands": f"option:{option.ref}", "words": "went home"} | changes
    looked, used = use(world, story, client, **given)
    for page in (looked, used):
        assert page.status_code == 200
        assert error in said(page)
        assert given["words"] in said(page)
    assert not StoryUse.objects.exists()


def test_a_quote_for_the_group_shows_others_only_that_there_is_one(client: Client, world: make.World, option):
    make_trail.used(world, use="group", about_ref=option.ref)
    sentence = "A story stands behind this. Its teller shares it with the people who take part."
    for who, reads in (("amina", True), ("ben", True), ("cleo", False), ("dana", False), ("", False)):
        client.logout()
        signed_in(client, world, who)
        page = said(client.get(f"{HERE}/explore/option/{option.ref}"))
        assert (WORDS in page, sentence in page) == (reads, not reads)


def test_the_pack_shows_members_what_is_for_reports_and_the_public_what_is_public(client: Client, world: make.World):
    make_trail.used(world, place="pack", use="reports")
    for path in (PACK, PROGRAMME_PACK):
        client.logout()
        assert WORDS not in said(client.get(path))
        assert "shares it with the people who belong" in said(client.get(path))
        signed_in(client, world, "ben")
        assert WORDS in said(client.get(path))


@pytest.mark.parametrize("who", ["", "ben"])
def test_no_cache_keeps_a_page_that_shows_quotes(client: Client, world: make.World, option, who: str):
    used = make_trail.used(world, about_ref=option.ref)
    decision = make.decision(world, [option, *_another_option(world)])
    signed_in(client, world, who)
    paths = [f"{HERE}/explore", f"{HERE}/explore/option/{option.ref}"]
    paths += [reverse("decision", args=["waiting-well", "quiet-corner", decision.ref])]
    paths += [
        reverse(name, args=["waiting-well", "quiet-corner"])
        for name in ("activity_pack", "activity_pack_pdf", "stories")
    ]
    paths += [reverse(name, args=["waiting-well"]) for name in ("programme_pack", "programme_pack_pdf")]
    paths += [reverse("story", args=["waiting-well", "quiet-corner", used.story.ref])]
    for path in paths:
        assert "no-store" in client.get(path).get("Cache-Control", ""), path


def _another_option(world: make.World):
    return [
        explore.write_option(
            world.activity, by=world.amina, at=make.day(2), title="Another", words="We do that.", co_authors=[]
        )
    ]


def test_taken_back_it_is_gone_from_every_page_and_everybody_knows(client: Client, world: make.World, option):
    story = make_trail.open_story(world)
    make_trail.used(world, story, about_ref=option.ref)
    make_trail.used(world, story, place="pack", by=world.cleo)
    out = make_trail.outside(world, story)
    client.force_login(world.amina)
    asks = said(client.get(f"{HERE}/listen/withdraw-story/{story.ref}"))
    for words in (
        "What cannot be called back",
        "A training day for receptionists",
        "the evidence pack of",
        option.title,
    ):
        assert words in asks
    assert client.post(f"{HERE}/listen/withdraw-story/{story.ref}").status_code == 302
    mine = said(client.get(f"{HERE}/listen/story/{story.ref}"))
    assert "has not said yet that it is out" in mine
    for who in ("ben", "cleo", "dana", ""):
        client.logout()
        signed_in(client, world, who)
        for path in PAGES:
            assert "The bell rang" not in said(client.get(path, follow=True)), (who, path)
        assert client.get(f"{HERE}/listen/story/{story.ref}").status_code == 404
    client.force_login(world.cleo)
    assert "Take it out of a place outside Cairn: A training day" in said(client.get("/me"))
    path = f"{HERE}/listen/story-use/{out.ref}"
    assert "The bell rang" not in said(client.get(path))
    client.post(path, {"step": "out"})
    assert "Take it out of" not in said(client.get("/me"))
    client.force_login(world.amina)
    assert "said on" in said(client.get(f"{HERE}/listen/story/{story.ref}"))


def test_the_teller_is_asked_on_their_page_and_says_yes(client: Client, world: make.World, option):
    asked = make_trail.asked(world, about_ref=option.ref)
    assert WORDS not in said(client.get(f"{HERE}/explore/option/{option.ref}"))
    client.force_login(world.amina)
    assert "May your story be quoted in the option" in said(client.get("/me"))
    path = f"{HERE}/listen/story-use/{asked.ref}"
    assert "Yes, it may stand there" in said(client.get(path))
    client.post(path, {"step": "allow"})
    assert "What became of my stories" in said(client.get("/me/words"))
    client.logout()
    assert WORDS in said(client.get(f"{HERE}/explore/option/{option.ref}"))


@pytest.mark.parametrize(("step", "state"), [("decline", "declined"), ("nonsense", "asked")])
def test_the_teller_says_no(client: Client, world: make.World, step: str, state: str):
    asked = make_trail.asked(world)
    client.force_login(world.amina)
    client.post(f"{HERE}/listen/story-use/{asked.ref}", {"step": step})
    asked.refresh_from_db()
    assert asked.state == state


@pytest.mark.parametrize(("who", "sees"), [("amina", 200), ("ben", 200), ("cleo", 200), ("dana", 404), ("", 403)])
def test_who_reads_about_a_use(client: Client, world: make.World, who: str, sees: int):
    used = make_trail.used(world, use="group")
    signed_in(client, world, who)
    page = client.get(f"{HERE}/listen/story-use/{used.ref}")
    assert page.status_code == sees
    assert (WORDS in said(page)) == (who in {"amina", "ben"})


def test_others_cannot_answer_in_the_tellers_place(client: Client, world: make.World):
    asked = make_trail.asked(world)
    client.force_login(world.ben)
    assert client.post(f"{HERE}/listen/story-use/{asked.ref}", {"step": "allow"}).status_code == 403
    asked.refresh_from_db()
    assert asked.state == "asked"


def test_a_story_shared_again_is_read_again(client: Client, world: make.World):
    story = make.story(world)
    actions.withdraw_story(story, by=world.amina, at=make.day(1))
    client.force_login(world.amina)
    assert "Share it again" in said(client.get(f"{HERE}/listen/story/{story.ref}"))
    assert client.post(f"{HERE}/listen/share-again/{story.ref}").status_code == 302
    client.force_login(world.ben)
    assert client.get(f"{HERE}/listen/story/{story.ref}").status_code == 200


def test_a_table_holds_the_stories_that_agree_to_it_and_no_formula(client: Client, world: make.World):
    make_trail.open_story(world, words="=1+1 is what they said")
    make.story(world)
    client.force_login(world.cleo)
    page = client.post(f"{HERE}/listen/take-stories-out", {"use": "training", "where": "The summer school"})
    assert page["Content-Type"].startswith("text/csv")
    assert "no-store" in page["Cache-Control"]
    heads, row = csv.reader(io.StringIO(said(page)))
    assert (heads[1], row[0], row[1]) == ("The story", StoryUse.objects.get().ref, "'=1+1 is what they said")


@pytest.mark.parametrize(("who", "status"), [("amina", 403), ("ben", 403), ("dana", 403), ("", 403), ("cleo", 200)])
def test_who_reaches_the_table(client: Client, world: make.World, who: str, status: int):
    signed_in(client, world, who)
    assert client.get(f"{HERE}/listen/take-stories-out").status_code == status


def test_stories_to_use_are_those_this_person_may_use(client: Client, world: make.World):
    make.story(world, uses=["group"])
    make.story(world, uses=["training"], words="Only for training days, this one.")
    for who, reads in (("ben", (True, False)), ("cleo", (False, True)), ("dana", (False, False))):
        page = said(signed_in(client, world, who).get(f"{HERE}/listen/stories-to-use"))
        assert ("The bell rang" in page, "Only for training" in page) == reads


def test_a_day_that_has_gone_by_ends_uses_and_twice_does_no_harm(world: make.World, capsys):
    used = make_trail.outside(world, make_trail.open_story(world, until_on=make.day(3).date()))
    call_command("notice_lapsed")
    call_command("notice_lapsed")
    used.refresh_from_db()
    assert (used.state, used.why) == ("ended", "lapsed")
    assert capsys.readouterr().out.splitlines() == ["Uses of stories that ended: 1.", "No use of a story has lapsed."]


def test_an_author_quotes_a_story_in_their_reflection_and_the_feed_holds_none(client: Client, world: make.World):
    written = make_reflections.reflection(world, by=world.ben, activity=world.activity)
    story = make_trail.open_story(world)
    path = reverse("reflection", args=["waiting-well", written.ref])
    _looked, refused = use(world, story, client, "cleo", stands=f"reflection:{written.ref}")
    assert "Choose from the list" in said(refused)
    client.force_login(world.ben)
    assert f"stands=reflection:{written.ref}" in said(client.get(path))
    _looked, done = use(world, story, client, stands=f"reflection:{written.ref}", words="went home unseen")
    assert done.status_code == 302
    client.logout()
    page = client.get(path)
    assert "went home unseen" in said(page)
    assert "no-store" in page["Cache-Control"]
    assert "went home unseen" not in said(client.get(reverse("reflections_feed", args=["waiting-well"])))
    client.force_login(world.amina)
    assert "the reflection “Around the table”" in said(client.get("/me/words"))
    actions.withdraw_story(story, by=world.amina, at=make.day(1))
    assert "went home unseen" not in said(client.get(path))
