"""Reflections, pictures and replies, made through the real actions."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from PIL import Image, PngImagePlugin

from cairn.reflections import actions
from tests import make

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.people.models import Person
    from cairn.reflections.models import Reflection, ReflectionPicture, ReflectionReply

WORDS = "We sat in a circle.\n\n## What I learned\n\nThat **listening** is work, and\n\n- tea helps"
PLACE = "51.5 N, 0.1 W, at Amina's home"


def draft(world: make.World, *, by: Person | None = None, at: datetime = make.MONDAY, **changes: Any) -> Reflection:
    """What Amina (or `by`) has begun to write and nobody else sees."""
    written: dict[str, Any] = {"title": "Around the table", "words": WORDS, "biography": "I wait a lot, and knit."}
    return actions.begin_reflection(world.programme, by=by or world.amina, at=at, **written | changes)


def reflection(
    world: make.World, *, by: Person | None = None, at: datetime = make.MONDAY, **changes: Any
) -> Reflection:
    """What Amina (or `by`) has published."""
    return actions.publish_reflection(draft(world, by=by, at=at, **changes), by=by or world.amina, at=at)


def changed(reflection: Reflection, *, by: Person, at: datetime = make.MONDAY, **changes: Any) -> Reflection:
    """The same reflection with some other words."""
    now = {name: getattr(reflection, name) for name in ("title", "words", "biography", "credit")}
    return actions.change_reflection(reflection, by=by, at=at, **now | changes)


def picture(reflection: Reflection, *, by: Person, at: datetime = make.MONDAY, **changes: Any) -> ReflectionPicture:
    """A picture of a table in the reflection; in a draft it stands at the end of the text."""
    details: dict[str, Any] = {"file": BytesIO(jpeg()), "name": "table.jpg", "alt": "Five people around a table"}
    return actions.add_picture(reflection, by=by, at=at, **details | changes)


def reply(
    reflection: Reflection, *, by: Person | None = None, at: datetime = make.MONDAY, **changes: Any
) -> ReflectionReply:
    """A reply that waits; without `by` from somebody without an account, who leaves an address."""
    given: dict[str, Any] = {"name": "Robin", "words": "It was not so calm where I sat."}
    if by is None:
        given["email"] = "robin@elsewhere.example"
    return actions.reply(reflection, by=by, at=at, **given | changes)


def published_reply(reflection: Reflection, *, decided_by: Person, **changes: Any) -> ReflectionReply:
    return actions.publish_reply(reply(reflection, **changes), by=decided_by, at=make.MONDAY)


def jpeg(width: int = 400, height: int = 300) -> bytes:
    """A picture that says, where nobody looks, where it was taken and with what; its camera lay on its side."""
    exif = Image.Exif()
    exif[0x010E] = PLACE  # description
    exif[0x0112] = 6  # to be turned by a quarter
    exif[0x8825] = {1: "N", 2: (51.0, 30.0, 0.0)}  # where on earth
    out = BytesIO()
    Image.effect_noise((width, height), 40).convert("RGB").save(out, format="JPEG", exif=exif, comment=PLACE.encode())
    return out.getvalue()


def png(width: int = 40, height: int = 30) -> bytes:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", PLACE)
    out = BytesIO()
    Image.new("RGBA", (width, height), (200, 100, 50, 90)).save(out, format="PNG", pnginfo=notes)
    return out.getvalue()
