"""Recordings on the pages: sent in, looked at, heard by whoever may read the story, and by nobody else."""

import re

import pytest
from django.conf import settings as site
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from cairn.listen import actions, queries, recordings
from tests import make
from tests.make_vault import SAID, mp4, recorded, wav
from tests.web.looking import body, signed_in

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner/listen"
FORM = {"whose": "own", "words": "", "transcript": SAID, "uses": ["group"], "editing": "whole", "credit": "none"}
SEEN_BY = [
    (["group"], {"amina", "ben"}), (["reports"], {"amina", "ben", "cleo"}),
    (["public"], {"amina", "ben", "cleo", "dana", ""}), (["training", "press"], {"amina"}),
]  # fmt: skip


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def file(content: bytes | None = None, name: str = "me.wav", kind: str = "audio/wav") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, wav() if content is None else content, content_type=kind)


def sent(client: Client, step: str = "preview", **changes: object) -> str:
    return client.post(f"{HERE}/tell-story", {**FORM, "step": step, **changes}, follow=True).content.decode()


def sign_in_page(page: str) -> str:
    found = re.search(r'name="kept" value="([^"]*)"', page)
    return found[1] if found else ""


def status_of(page: HttpResponse) -> int:
    body(page)
    return page.status_code


@pytest.mark.parametrize(("uses", "seen_by"), SEEN_BY)
@pytest.mark.parametrize("name", ["amina", "ben", "cleo", "dana", ""])
def test_whoever_may_read_a_story_hears_it_and_nobody_else(
    client: Client, world: make.World, name: str, uses: list[str], seen_by: set[str]
):
    story = recorded(world, uses=uses)
    signed_in(client, world, name)
    url = f"{HERE}/story/{story.ref}/recording"
    page = client.get(url)
    assert page.status_code == (200 if name in seen_by else 404)
    if name in seen_by:
        assert body(page) == wav()
        assert f'src="{url}"' in client.get(f"{HERE}/story/{story.ref}").content.decode()
    actions.withdraw_story(story, by=world.amina, at=make.day(1))
    assert status_of(client.get(url)) == (200 if name == "amina" else 404)


def test_after_its_last_day_a_story_is_heard_by_its_teller_alone(client: Client, world: make.World):
    story = recorded(world, uses=["public"], until_on=make.MONDAY.date())
    url = f"{HERE}/story/{story.ref}/recording"
    assert client.get(url).status_code == 404
    assert status_of(signed_in(client, world, "amina").get(url)) == 200


def test_a_recording_is_sent_as_what_it_is_and_kept_by_nobody(client: Client, world: make.World):
    page = client.get(f"{HERE}/story/{recorded(world, uses=['public']).ref}/recording")
    assert page["Content-Type"] == "audio/wav"
    assert page["Content-Disposition"] == 'inline; filename="story.wav"'
    assert page["X-Content-Type-Options"] == "nosniff"
    assert page["Accept-Ranges"] == "bytes"
    assert {"no-store", "private"} <= {word.strip() for word in page["Cache-Control"].split(",")}
    assert "media-src 'self'" in page["Content-Security-Policy"]
    body(page)


@pytest.mark.parametrize(
    ("asked", "status", "part"),
    [
        ("bytes=0-1", 206, slice(0, 2)), ("bytes=100-", 206, slice(100, None)), ("bytes=-10", 206, slice(-10, None)),
        ("bytes=4-9999999", 206, slice(4, None)), ("bytes=9999999-", 416, None), ("pages=1-2", 200, slice(None)),
        ("bytes=one-two", 200, slice(None)),
    ],
)  # fmt: skip
def test_a_part_can_be_asked_for(client: Client, world: make.World, asked: str, status: int, part: slice | None):
    page = client.get(f"{HERE}/story/{recorded(world, uses=['public']).ref}/recording", headers={"range": asked})
    assert page.status_code == status
    content = body(page)
    if part is not None:
        assert content == wav()[part]
        assert int(page["Content-Length"]) == len(wav()[part])


def test_a_film_is_shown_as_a_film(client: Client, world: make.World):
    signed_in(client, world, "amina")
    page = sent(client, recording=file(mp4(b"vide", b"soun"), "film.mp4"))
    assert "<video" in page
    assert "<audio" not in page
    assert "What is said in the recording" in page


def test_no_address_leads_to_the_store(client: Client, world: make.World):
    name = recorded(world, uses=["public"]).recording
    for path in (f"/media/{name}", f"/static/media/{name}", f"/static/../media/{name}", f"/{name}"):
        assert client.get(path).status_code == 404
    assert "static" not in str(site.MEDIA_ROOT)


def test_a_recording_is_looked_at_changed_and_shared(client: Client, world: make.World):
    signed_in(client, world, "amina")
    page = sent(client, recording=file())
    sign = sign_in_page(page)
    assert "Nothing is shared yet" in page
    heard_at = re.search(r'<audio class="recording" controls preload="metadata" src="(/me/recording/[^"]+)"', page)
    assert body(client.get(heard_at[1])) == wav()
    page = sent(client, "change", kept=sign)
    assert "Your recording is here" in page
    assert SAID in page
    page = sent(client, "share", kept=sign_in_page(page))
    assert "Your story is shared." in page
    (story,) = queries.stories_of(world.amina)
    assert (story.words, story.transcript, story.recording_kind) == (SAID, SAID, "wav")


def test_another_recording_takes_the_place_of_the_first(client: Client, world: make.World):
    signed_in(client, world, "amina")
    first = sign_in_page(sent(client, recording=file()))
    second = sign_in_page(sent(client, kept=first, recording=file(mp4(b"soun"), "new.m4a")))
    sent(client, "share", kept=second)
    assert queries.stories_of(world.amina)[0].recording_kind == "m4a"


def test_a_recording_can_be_left_out_after_all(client: Client, world: make.World):
    signed_in(client, world, "amina")
    sign = sign_in_page(sent(client, recording=file()))
    page = sent(client, kept=sign, leave_out="on")
    assert "<audio" not in page
    assert sign_in_page(page) == ""
    sent(client, "share", kept="")
    assert queries.stories_of(world.amina)[0].recording == ""


@pytest.mark.parametrize("name", ["ben", "cleo", "dana", ""])
def test_a_recording_that_waits_is_for_its_sender_alone(client: Client, world: make.World, name: str):
    sign = sign_in_page(sent(signed_in(client, world, "amina"), recording=file()))
    client.logout()
    signed_in(client, world, name)
    assert client.get(f"/me/recording/{sign}").status_code == 404
    if name == "ben":
        page = sent(client, "share", kept=sign, words="Mine.")
        assert "does not wait here any more" in page
        assert not queries.stories_of(world.ben)


def test_a_recording_that_waited_too_long_is_asked_for_again_and_the_words_come_back(
    client: Client, world: make.World, store
):
    signed_in(client, world, "amina")
    sign = sign_in_page(sent(client, recording=file()))
    for one in store.iterdir():
        one.unlink()
    page = sent(client, "share", kept=sign)
    assert "Your recording does not wait here any more. Choose the file again." in page
    assert SAID in page


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "This file is empty"), (b"<!doctype html><script>alert(1)</script>", "no recording we can play"),
        (wav() + b"<script>alert(1)</script>", "the code of a web page"), (b"MZ" + b"\0" * 99, "no recording"),
    ],
)  # fmt: skip
def test_a_file_that_lies_is_refused_and_everything_typed_comes_back(
    client: Client, world: make.World, store, content: bytes, why: str
):
    page = sent(
        signed_in(client, world, "amina"), recording=file(content, "truly.mp3", "audio/mpeg"), words="As typed."
    )
    assert why in page
    assert "As typed." in page
    assert SAID in page
    assert list(store.iterdir()) == []


def test_a_file_that_is_too_large_is_refused_and_everything_typed_comes_back(
    client: Client, world: make.World, store, settings
):
    settings.RECORDING_LIMIT = 2_000_000
    page = sent(signed_in(client, world, "amina"), recording=file(wav() + b"\0" * 2_000_000), words="As typed.")
    assert "This file is too large." in page
    assert "at most 2 MB" in page
    assert "As typed." in page
    assert list(store.iterdir()) == []


def test_a_recording_needs_its_words(client: Client, world: make.World):
    signed_in(client, world, "amina")
    page = sent(client, recording=file(), words="As typed.", transcript="")
    assert "Write down what is said in the recording, so that everyone can read it." in page
    assert "As typed." in page
    assert sign_in_page(page)


def test_whoever_may_not_tell_leaves_no_file(client: Client, world: make.World, store):
    for name in ("dana", ""):
        signed_in(client, world, name)
        sent(client, recording=file())
        sent(client, "share", recording=file())
        assert list(store.iterdir()) == []
        client.logout()


def test_sending_a_recording_clears_away_what_was_never_shared(client: Client, world: make.World, store):
    import os

    signed_in(client, world, "amina")
    told = recorded(world).recording
    sent(client, recording=file())
    for one in store.iterdir():
        os.utime(one, (make.MONDAY.timestamp(),) * 2)
    sent(client, recording=file())
    assert len(list(store.iterdir())) == 2
    assert recordings.holds(told)
