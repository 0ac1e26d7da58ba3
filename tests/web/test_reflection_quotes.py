"""What a reflection quotes of stories: its teller reads where it stands, until the reflection is taken back."""

import html

import pytest
from django.test import Client

from cairn.listen import actions as listen
from cairn.listen.models import StoryUse
from cairn.listen.quoting import State
from cairn.reflections import actions
from cairn.web.contents import places
from tests import make, make_reflections

pytestmark = pytest.mark.django_db
TRAIL = "/p/waiting-well/a/quiet-corner/listen/story"


def words_of(client: Client, path: str) -> str:
    return html.unescape(client.get(path).content.decode())


def test_a_reflection_that_is_taken_back_uses_no_story_any_more(client: Client, world: make.World):
    story = make.story(world, uses=["public"])
    about = make_reflections.reflection(world, by=world.ben, activity=world.activity)
    listen.use_story(story, by=world.ben, at=make.MONDAY, use="public", place="reflection", about_ref=about.ref)
    client.force_login(world.amina)
    assert "the reflection “Around the table”" in words_of(client, f"{TRAIL}/{story.ref}")
    actions.withdraw_reflection(about, by=world.ben, at=make.day(1))
    assert StoryUse.objects.get().state == State.ENDED
    page = words_of(client, f"{TRAIL}/{story.ref}")
    assert "Around the table" not in page
    assert about.ref not in page


def test_no_story_is_put_into_a_draft(world: make.World):
    make_reflections.draft(world, by=world.ben)
    shown = make_reflections.reflection(world, by=world.ben)
    offered = [spot for spot, _words in places.to_choose(world.activity, world.ben) if spot.startswith("reflection:")]
    assert offered == [f"reflection:{shown.ref}"]
