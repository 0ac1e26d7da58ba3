"""Pictures: what they show in words, drawn anew, and gone when they are removed."""

import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from PIL import Image

from cairn.base import drawing
from cairn.base.verdict import Refused
from cairn.reflections import actions, may, queries
from cairn.reflections.choices import MOST_PICTURES
from cairn.reflections.models import ReflectionPicture
from tests import make, make_reflections

pytestmark = pytest.mark.django_db
HTML = b"<!doctype html><script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def files() -> set[Path]:
    return {one for one in Path(settings.MEDIA_ROOT).rglob("*") if one.is_file()}


def bomb(width: int, height: int) -> bytes:
    """A few bytes that unpack to as many pixels as this."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("film.jpg", HTML), ("drawing.png", SVG), ("drawing.svg", SVG), ("empty.jpg", b""),
        ("half.jpg", make_reflections.jpeg()[:2000]), ("half.png", make_reflections.png()[:40]),
        ("head.jpg", b"\xff\xd8\xff\xe0" + HTML), ("gif.jpg", b"GIF89a" + b"\0" * 30),
        ("really-a.png", make_reflections.jpeg()), ("really-a.jpg", make_reflections.png()),
        ("no-ending", make_reflections.png()), ("page.html", make_reflections.png()),
    ],
)  # fmt: skip
def test_a_file_that_is_not_what_it_says_is_refused(name: str, content: bytes):
    with pytest.raises(Refused):
        drawing.drawn_anew(BytesIO(content), name=name)


@pytest.mark.parametrize(("width", "height"), [(60_000, 60_000), (10_000, 10_000), (8_000, 6_500)])
def test_a_bomb_is_refused_before_it_is_unpacked(width: int, height: int):
    with pytest.raises(Refused, match="million pixels"):
        drawing.drawn_anew(BytesIO(bomb(width, height)), name="small.png")


def test_more_than_ten_megabytes_are_refused():
    with pytest.raises(Refused, match="10 MB"):
        drawing.drawn_anew(BytesIO(b"\0" * 10_000_001), name="large.jpg")


@pytest.mark.parametrize(("name", "content"), [("a.jpg", make_reflections.jpeg()), ("a.PNG", make_reflections.png())])
def test_nothing_stays_but_what_can_be_seen(name: str, content: bytes):
    assert make_reflections.PLACE.encode() in content
    for drawn in drawing.drawn_anew(BytesIO(content + HTML), name=name):
        assert make_reflections.PLACE.encode() not in drawn.content
        assert b"script" not in drawn.content
        with Image.open(BytesIO(drawn.content)) as kept:
            assert kept.format == "WEBP"
            assert not kept.getexif()
            assert set(kept.info) <= {"loop", "background", "timestamp", "duration"}


def test_it_stands_upright_and_is_at_most_1600_and_800_pixels_long():
    large, small = drawing.drawn_anew(BytesIO(make_reflections.jpeg(2000, 1000)), name="a.jpg")
    assert (large.width, large.height) == (800, 1600)
    assert (small.width, small.height) == (400, 800)


@pytest.mark.parametrize(
    "alt", ["", "  ", "decorative", "Picture", "image 3", "IMG_2034", "img_2034.jpg", "photo.", "n/a", "...", "DSC0001"]
)
def test_a_picture_that_says_nothing_is_refused(world: make.World, alt: str):
    with pytest.raises(Refused):
        make_reflections.picture(make_reflections.draft(world), by=world.amina, alt=alt)


def test_a_good_description_is_kept(world: make.World):
    found = make_reflections.picture(make_reflections.draft(world), by=world.amina, alt="A photo of our\nwhite board")
    assert found.alt == "A photo of our white board"


@pytest.mark.parametrize("who", ["ben", "cleo", "dana", ""])
def test_only_the_author_adds_and_removes(world: make.World, who: str):
    about = make_reflections.draft(world)
    found, person = make_reflections.picture(about, by=world.amina), getattr(world, who) if who else None
    assert not may.add_picture(person, about)
    assert not may.describe_picture(person, found)
    assert not may.remove_picture(person, found)


def test_six_and_no_more(world: make.World):
    about = make_reflections.draft(world)
    for _ in range(MOST_PICTURES):
        make_reflections.picture(about, by=world.amina)
    before = files()
    with pytest.raises(Refused, match="Remove one first"):
        make_reflections.picture(about, by=world.amina)
    assert files() == before


def test_in_a_draft_its_line_comes_and_goes_with_it(world: make.World):
    about = make_reflections.draft(world, words="We met.")
    found = make_reflections.picture(about, by=world.amina)
    assert about.words == "We met.\n\n[picture 1]"
    actions.remove_picture(found, by=world.amina, at=make.MONDAY)
    about.refresh_from_db()
    assert about.words == "We met."


def test_a_draft_can_say_where_a_picture_stands_before_it_is_there(world: make.World):
    about = make_reflections.draft(world, words="We met.\n\n[picture 2]\n\n[picture 1]\n\nThere.")
    assert [make_reflections.picture(about, by=world.amina).number for _ in range(3)] == [1, 2, 3]
    assert about.words == "We met.\n\n[picture 2]\n\n[picture 1]\n\nThere.\n\n[picture 3]"


def test_in_what_is_published_it_stands_nowhere_until_its_author_says_where(world: make.World):
    about = make_reflections.reflection(world)
    found = make_reflections.picture(about, by=world.amina)
    assert queries.picture(about, found.ref, world.dana) is None
    assert queries.picture(about, found.ref, world.amina) == found
    make_reflections.changed(about, by=world.amina, words="We met.\n[picture 1]\nThere.")
    assert queries.picture(about, found.ref, None) == found


def test_a_new_picture_never_takes_the_place_of_one_that_was_removed(world: make.World):
    about = make_reflections.draft(world)
    first = make_reflections.picture(about, by=world.amina)
    actions.publish_reflection(about, by=world.amina, at=make.MONDAY)
    actions.remove_picture(first, by=world.amina, at=make.MONDAY)
    assert make_reflections.picture(about, by=world.amina).number == 2


def test_names_of_files_say_nothing(world: make.World):
    found = make_reflections.picture(make_reflections.draft(world), by=world.amina, name="amina at home.jpg")
    for file in (found.large, found.small):
        assert "amina" not in file.name
        assert found.reflection.ref not in file.name


@pytest.mark.parametrize("deed", ["remove", "throw away", "erase"])
def test_files_go_with_their_picture_once_that_is_certain(
    world: make.World, deed: str, django_capture_on_commit_callbacks: Any
):
    before, about = files(), make_reflections.draft(world)
    found = make_reflections.picture(about, by=world.amina)
    if deed == "erase":
        actions.publish_reflection(about, by=world.amina, at=make.MONDAY)
        actions.withdraw_reflection(about, by=world.amina, at=make.MONDAY)
    with django_capture_on_commit_callbacks(execute=True):
        if deed == "remove":
            actions.remove_picture(found, by=world.amina, at=make.MONDAY)
        elif deed == "throw away":
            actions.throw_away(about, by=world.amina, at=make.MONDAY)
        else:
            actions.erase_reflection(about, by=world.amina, at=make.MONDAY)
        assert len(files() - before) == 2
    assert files() == before
    assert not ReflectionPicture.objects.exists()
