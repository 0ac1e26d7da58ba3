"""A file sent in is what is in it: no name, no header and no number inside it is believed, and none breaks a page."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from cairn.listen.models import Story
from cairn.reflections.models import ReflectionPicture
from tests import make, make_reflections
from tests.make_vault import SAID, box, id3, mp3, mp4, ogg, wav, webm
from tests.web.looking import body

pytestmark = pytest.mark.django_db
TELL = "/p/waiting-well/a/quiet-corner/listen/tell-story"
STORY = {"whose": "own", "words": "As typed.", "transcript": SAID, "uses": ["public"], "editing": "parts"}
PAGE = b"<!doctype html><script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
PNG, JPEG = make_reflections.png(), make_reflections.jpeg()
HUGE = 0xFFFFFFFF
LIES = {
    "nothing": b"", "one byte": b"\0", "a page": PAGE, "a drawing": SVG, "a program": b"MZ" + b"\0" * 300,
    "a document": b"%PDF-1.7\n" + b"\0" * 100, "an archive": b"PK\x03\x04" + b"\0" * 100,
    "a GIF that is a script": b"GIF89a/*" + b"\0" * 20 + b"*/=1;alert(1)",
    "a sound with a page behind it": wav() + PAGE, "a tag with a page inside": mp3(tag=id3(PAGE)),
    "a film with a page inside": mp4(b"soun") + box(b"free", PAGE), "half a film": mp4(b"soun")[:-20],
    "half a sound": wav()[:30], "half a picture": JPEG[:2000], "half of another picture": PNG[:40],
    "a picture with a page behind its first bytes": b"\xff\xd8\xff\xe0" + PAGE,
    "a box of more bytes than there are": struct.pack(">I", HUGE) + b"ftypisom" + b"\0" * 20,
    "a box of a size of 64 bits": struct.pack(">I", 1) + b"ftyp" + struct.pack(">Q", 2**62) + b"isom",
    "a box of no size": struct.pack(">I", 0) + b"ftypisom" + struct.pack(">I", 4) + b"moov",
    "RIFF of four gigabytes": b"RIFF" + struct.pack("<I", HUGE) + b"WAVEfmt " + struct.pack("<I", HUGE) + b"\0" * 20,
    "a tag of all bytes": b"ID3\x04\x00\x00\x7f\x7f\x7f\x7f" + b"\0" * 20,
    "an endless head": b"\x1a\x45\xdf\xa3\x01" + b"\xff" * 7 + b"\0" * 20, "Ogg of no page": b"OggS" + b"\xff" * 40,
    "a picture of four thousand million dots": PNG[:16] + struct.pack(">II", 60_000, 60_000) + PNG[24:],
    "a picture with less than nothing": PNG[:16] + struct.pack(">II", 0, 0) + PNG[24:],
}  # fmt: skip
TRUE_SOUNDS = {"audio/wav": wav(), "audio/mpeg": mp3(), "audio/ogg": ogg(), "video/webm": webm()}
NAMES = (
    "../../../../etc/passwd", "story.mp3\0.html", "page.html", "x" * 300 + ".png", "\u202egnp.exe", '"; x="y.svg', ".",
    "con.jpg", "a/b\\c.png", "\U0001f9d1.webp", "-rf.mp3",
)  # fmt: skip
HEADERS = ("text/html", "image/svg+xml", "audio/mpeg; charset=x", "", "x" * 300, "application/x-php", "video/mp4")


def kept() -> set[Path]:
    return {one for one in Path(settings.MEDIA_ROOT).rglob("*") if one.is_file()}


@pytest.fixture(autouse=True)
def amina(client: Client, world: make.World, settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    client.force_login(world.amina)


def told(client: Client, content: bytes, name: str = "me.wav", header: str = "audio/wav") -> HttpResponse:
    """The page after Amina shares a story with this file."""
    sent = SimpleUploadedFile("me", content, content_type=header)
    sent.__dict__["_name"] = name  # as a client that is no browser sends it
    return client.post(TELL, {**STORY, "credit": "none", "step": "share", "recording": sent}, follow=True)


def shown(client: Client, written: object, content: bytes, name: str = "me.png", header: str = "image/png"):
    """The page after Amina adds this file as a picture."""
    sent = SimpleUploadedFile("me", content, content_type=header)
    sent.__dict__["_name"] = name
    path = f"/p/waiting-well/reflections/{written.ref}/pictures"  # type: ignore[attr-defined]
    return client.post(path, {"alt": "Five people around a table", "picture": sent}, follow=True)


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_is_refused_for_a_recording_and_everything_typed_comes_back(client: Client, world: make.World, lie: str):
    page = told(client, LIES[lie])
    assert page.status_code == 200
    assert "error-summary" in page.content.decode()
    assert "As typed." in page.content.decode()
    assert SAID in page.content.decode()
    assert not Story.objects.exists()
    assert kept() == set()


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_is_refused_for_a_picture_and_its_description_comes_back(client: Client, world: make.World, lie: str):
    page = shown(client, make_reflections.draft(world), LIES[lie])
    assert page.status_code == 200
    assert "error-summary" in page.content.decode()
    assert "Five people around a table" in page.content.decode()
    assert not ReflectionPicture.objects.exists()
    assert kept() == set()


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_the_name_of_a_file_leads_nowhere(client: Client, world: make.World, name: str, tmp_path: Path):
    written = make_reflections.draft(world)
    for page in (told(client, wav(), name=name), shown(client, written, PNG, name=name)):
        assert page.status_code == 200
        words = page.content.decode()
        assert "etc/passwd" not in words
        assert "\u202e" not in words
    assert all(one.is_relative_to(tmp_path) for one in kept())
    assert not any(part in str(one) for one in kept() for part in ("passwd", "html", "svg", "exe", "\\", "\0"))


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("kind", TRUE_SOUNDS)
def test_a_recording_is_handed_out_as_what_it_is_whatever_was_said_of_it(
    client: Client, world: make.World, kind: str, header: str
):
    assert told(client, TRUE_SOUNDS[kind], header=header, name="page.html").status_code == 200
    story = Story.objects.get()
    page = client.get(f"/p/waiting-well/a/quiet-corner/listen/story/{story.ref}/recording")
    assert body(page)
    assert page["Content-Type"] == kind
    assert page["X-Content-Type-Options"] == "nosniff"
    assert "story." in page["Content-Disposition"]


@pytest.mark.parametrize("header", HEADERS)
def test_a_picture_is_handed_out_as_a_picture_whatever_was_said_of_it(client: Client, world: make.World, header: str):
    written = make_reflections.draft(world)
    shown(client, written, PNG, header=header)
    picture = ReflectionPicture.objects.get()
    page = client.get(f"/p/waiting-well/reflections/{written.ref}/pictures/{picture.ref}.webp")
    content = body(page)
    assert page["Content-Type"] == "image/webp"
    assert page["X-Content-Type-Options"] == "nosniff"
    assert content[8:12] == b"WEBP"
    assert make_reflections.PLACE.encode() not in content


def test_a_sound_that_claims_to_be_long_is_kept_as_long_as_it_is(client: Client, world: make.World):
    content = wav()[:4] + struct.pack("<I", HUGE) + wav()[8:]
    page = told(client, content)
    assert page.status_code == 200
    assert sum(one.stat().st_size for one in kept()) in {0, len(content)}
