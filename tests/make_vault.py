"""Small recordings of every kind, and stories that have one: the bytes of each are put together here."""

from __future__ import annotations

import io
import struct
import wave
from typing import TYPE_CHECKING, Any

from cairn.listen import recordings
from tests import make

if TYPE_CHECKING:
    from cairn.listen.models import Story
    from cairn.listen.recordings import Kept

SAID = "The bell rang all morning."


def wav() -> bytes:
    """Half a second of silence."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(b"\0" * 8000)
    return file.getvalue()


def mp3(frames: int = 4, *, tag: bytes = b"") -> bytes:
    """Silent frames of layer III, 128 kbit/s, after a tag if there is one."""
    return tag + (b"\xff\xfb\x90\x00" + b"\0" * 413) * frames


def id3(content: bytes) -> bytes:
    size = bytes(len(content) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x04\x00\x00" + size + content


def box(name: bytes, content: bytes = b"") -> bytes:
    return struct.pack(">I", len(content) + 8) + name + content


def mp4(*handlers: bytes, brand: bytes = b"isom") -> bytes:
    """A file of boxes with a track for each handler: b"soun" or b"vide"."""
    tracks = [box(b"trak", box(b"mdia", box(b"hdlr", b"\0" * 8 + one + b"\0" * 13))) for one in handlers]
    return box(b"ftyp", brand + b"\0\0\2\0") + box(b"mdat", b"\0" * 64) + box(b"moov", b"".join(tracks))


def ogg(codec: bytes = b"OpusHead") -> bytes:
    first = codec + b"\1\2\x38\1\x80\xbb\0\0\0\0\0"
    return b"OggS\0\2" + b"\0" * 20 + bytes([1, len(first)]) + first


def webm(codec: bytes = b"V_VP9", doctype: bytes = b"webm") -> bytes:
    head = b"\x42\x86\x81\x01\x42\xf7\x81\x01" + b"\x42\x82" + bytes([0x80 | len(doctype)]) + doctype
    return b"\x1a\x45\xdf\xa3" + bytes([0x80 | len(head)]) + head + b"\x18\x53\x80\x67" + b"\x86" + codec + b"\0" * 64


def kept(content: bytes | None = None) -> Kept:
    """A recording that waits in the store."""
    return recordings.keep(io.BytesIO(content or wav()))


def recorded(world: make.World, **changes: Any) -> Story:
    """What Amina says of waiting, as a recording and in words."""
    details: dict[str, Any] = {"words": SAID, "recording": kept(), "transcript": SAID}
    return make.story(world, **details | changes)
