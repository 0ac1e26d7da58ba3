"""Telling for somebody, notes, the look before sharing, what was agreed to and when."""

import html
import re
from datetime import timedelta

import pytest
from django.test import Client

from cairn.listen import actions, queries
from cairn.listen.models import Consent, Story
from tests import make
from tests.web.looking import signed_in

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner/listen"
TODAY = make.MONDAY.date()
SAID = {
    "whose": "own", "words": "The bell rang all morning.", "would_have_helped": "No bell.", "uses": ["group"],
    "editing": "whole", "until_on": "", "credit": "none",
}  # fmt: skip


def read(client: Client, path: str) -> str:
    page = client.get(path if path.startswith("/me") else f"{HERE}{path}")
    assert page.status_code == 200
    return page.content.decode()


def told(client: Client, step: str = "share", **changes: object) -> str:
    return client.post(f"{HERE}/tell-story", {**SAID, "step": step, **changes}, follow=True).content.decode()


def main(page: str) -> str:
    """What the page says, without its markup."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main>")[0]).split())


def test_the_form_says_that_taking_part_never_depends_on_it(client: Client, world: make.World):
    page = read(signed_in(client, world, "amina"), "/tell-story")
    assert "Taking part never depends on it" in page
    for part in ("Your story", "Add a recording", "Before people read it", "What you agree to"):
        assert f"{part}</" in page
    assert '<details class="unfold" open' not in page
    assert "at most 50 MB" in page


def test_a_story_told_for_somebody_says_so_and_never_who_it_is(client: Client, world: make.World):
    signed_in(client, world, "amina")
    page = told(client, whose="other", told_for="my mother Ines", their_word="agreed")
    assert "Told for somebody else." in page
    (story,) = queries.stories_of(world.amina)
    assert story.told_for == "my mother Ines"
    for name in ("ben", "amina"):
        signed_in(client, world, name)
        for path in ("", "/stories", f"/story/{story.ref}"):
            page = read(client, path)
            assert "Told for somebody else." in page
            assert "Ines" not in page


@pytest.mark.parametrize("missing", [{"their_word": ""}, {"their_word": "maybe"}])
def test_telling_for_somebody_asks_for_their_word_and_gives_everything_back(
    client: Client, world: make.World, missing: dict[str, str]
):
    signed_in(client, world, "amina")
    page = told(client, "preview", whose="other", told_for="my mother", **missing)
    assert "There is something to put right" in page
    assert "The bell rang all morning." in page
    assert 'value="my mother"' in page
    assert re.search(r'<details class="unfold" open><summary>If it is somebody else', page)
    assert not queries.stories_of(world.amina)


@pytest.mark.parametrize(
    ("uses", "seen"),
    [
        (["group"], ["see the story like this", "do not see it", "do not see it"]),
        (["reports"], ["if they belong to the programme", "see the story like this", "do not see it"]),
        (["public"], ["see the story like this"] * 3),
        (["press", "training"], ["do not see it"] * 3),
    ],
)
def test_the_look_before_sharing_is_the_story_as_it_will_be(
    client: Client, world: make.World, uses: list[str], seen: list[str]
):
    signed_in(client, world, "amina")
    changes = {"uses": uses, "credit": "name", "notes": ["death"], "whose": "other", "their_word": "cannot"}
    page = told(client, "preview", **changes)
    assert "Nothing is shared yet" in page
    rows = re.findall(r"<dd>(.*?)</dd>", page)[:3]
    assert all(said in row for said, row in zip(seen, rows, strict=True))
    looked_at = main(page).partition("Nothing is shared yet.")[2].partition("Who sees it")[0].strip()
    shared = main(told(client, **changes))
    assert looked_at.startswith("Told for somebody else. What this story touches: death or dying The bell rang")
    as_it_is = re.sub(r"\w+day \d+ \w+ \d+, [\d.]+ [ap]m|\w+day \d+ \w+ \d+.*? [ap]m", "", looked_at).strip()
    assert as_it_is.rstrip(", ") in re.sub(r"\w+day \d+ \w+ \d+, [\d.]+ [ap]m", "", shared)


def test_the_look_before_sharing_points_to_nothing_that_is_not_there(client: Client, world: make.World):
    page = told(signed_in(client, world, "amina"), "preview")
    assert set(re.findall(r'aria-describedby="([^"]*)"', page)) <= set(re.findall(r'id="([^"]*)"', page))


def test_what_was_typed_travels_unchanged(client: Client, world: make.World):
    words = '"Quiet" & <b>calm</b>\n\nit\'s \u200fhere'
    page = told(signed_in(client, world, "amina"), "preview", words=words)
    hidden = re.search(r'name="words" value="([^"]*)"', page)[1]
    told(client, words=html.unescape(hidden))
    assert queries.stories_of(world.amina)[0].words == words


def test_change_something_gives_back_everything_typed(client: Client, world: make.World):
    signed_in(client, world, "amina")
    page = told(client, "change", notes=["death"], uses=["public", "press"], until_on="2031-03-14", credit="initials")
    assert "The bell rang all morning." in page
    for value in ("death", "public", "press", "initials", "whole"):
        assert re.search(rf'value="{value}"[^>]* checked', page)
    assert "2031-03-14" in page or "14 March 2031" in page
    assert "There is something to put right" not in page


def test_what_a_story_touches_stands_before_its_words(client: Client, world: make.World):
    story = make.story(world, notes=["death", "force"])
    page = read(signed_in(client, world, "ben"), f"/story/{story.ref}")
    assert page.index("death or dying, being held") < page.index(story.words)
    for path in ("", "/stories"):
        page = read(client, path)
        assert page.index("death or dying, being held") < page.index("Show the first words") < page.index(story.words)


def test_what_a_reader_hides_is_one_line_and_shown_when_they_ask(client: Client, world: make.World):
    hidden, other = make.story(world, notes=["death"]), make.story(world, words="A good day.", notes=["medical"])
    signed_in(client, world, "ben")
    assert client.post("/me/hidden-notes", {"notes": ["death", "suicide"]}).status_code == 302
    assert re.search(r'value="death"[^>]* checked', read(client, "/me/hidden-notes"))
    for path in ("", "/stories", f"/story/{hidden.ref}"):
        page = read(client, path)
        assert hidden.words not in page
        assert "A story about death or dying is here. You chose not to be shown these." in page
        assert f'href="{HERE}/story/{hidden.ref}?show=once"' in page
    assert other.words in read(client, "/stories")
    assert hidden.words in read(client, f"/story/{hidden.ref}?show=once")
    assert hidden.words not in read(client, f"/story/{hidden.ref}")
    client.post("/me/hidden-notes", {})
    assert hidden.words in read(client, f"/story/{hidden.ref}")


def test_nobody_hides_their_own_story_from_themselves(client: Client, world: make.World):
    story = make.story(world, notes=["death"])
    actions.hide_notes(by=world.amina, at=make.MONDAY, notes=["death"])
    signed_in(client, world, "amina")
    for path in ("/stories", f"/story/{story.ref}"):
        assert story.words in read(client, path)


def test_only_somebody_signed_in_hides_anything(client: Client, world: make.World):
    assert client.get("/me/hidden-notes").status_code == client.post("/me/hidden-notes").status_code == 403


def test_the_teller_reads_what_they_agreed_to_and_when(client: Client, world: make.World):
    story = make.story(world, uses=["public"], credit="name")
    Consent.objects.update(wording=1, for_group=True, for_reports=True, editing="ask")
    actions.change_consent(story, by=world.amina, at=make.day(40), uses=["press"], credit="none", editing="whole")
    page = main(read(signed_in(client, world, "amina"), f"/story/{story.ref}"))
    history = page.partition("What you agreed to, and when")[2]
    assert history.index("It can be used in the press") < history.index("Everyone, on this public page.")
    for words in ("Saturday 14 February 2026", "Monday 5 January 2026", "by the teller, on this site", "In the words"):
        assert words in history
    actions.change_consent(story, by=world.amina, at=make.day(41), uses=["public"], credit="none")
    assert "and when" not in read(signed_in(client, world, "ben"), f"/story/{story.ref}")


def long_ago(world: make.World, **changes: object) -> Story:
    """A story whose consent was given more than a year before now."""
    story = make.story(world, told_for="my mother", whose="other", their_word="agreed", **changes)
    Consent.objects.filter(story=story).update(given_at=make.MONDAY - timedelta(days=800))
    return story


def test_after_a_year_the_teller_says_with_one_press_that_it_is_still_right(client: Client, world: make.World):
    story = long_ago(world)
    signed_in(client, world, "amina")
    for path in ("/me/words", f"/story/{story.ref}"):
        page = read(client, path)
        assert "Is this still right?" in page
        assert "my mother" in page
    assert client.post(f"{HERE}/renew-consent/{story.ref}").status_code == 302
    assert "Is this still right?" not in read(client, "/me/words")
    assert len(queries.consents_to(story)) == 2
    assert "Is this still right?" not in read(signed_in(client, world, "ben"), f"/story/{story.ref}")


def test_where_the_words_are_other_ones_one_press_is_not_enough(client: Client, world: make.World):
    story = long_ago(world)
    Consent.objects.update(wording=1)
    signed_in(client, world, "amina")
    for path in ("/me/words", f"/story/{story.ref}"):
        page = read(client, path)
        assert f"{HERE}/change-consent/{story.ref}" in page
        assert f"{HERE}/renew-consent/{story.ref}" not in page
    assert client.post(f"{HERE}/renew-consent/{story.ref}").status_code == 403


@pytest.mark.parametrize("name", ["ben", "cleo", "dana", ""])
def test_nobody_else_says_that_it_is_still_right(client: Client, world: make.World, name: str):
    story = make.story(world, uses=["public"])
    signed_in(client, world, name)
    assert client.post(f"{HERE}/renew-consent/{story.ref}").status_code == 403
    assert len(queries.consents_to(story)) == 1


def test_a_consent_that_ended_hides_the_story_and_its_teller_is_told(client: Client, world: make.World):
    story = make.story(world, uses=["public"], until_on=TODAY)
    assert client.get(f"{HERE}/story/{story.ref}").status_code == 404
    signed_in(client, world, "amina")
    assert "Since then nobody but you sees this story" in read(client, f"/story/{story.ref}")
    assert "nobody but you sees it: what you agreed to has ended" in read(client, "/me/words")
