"""What kind of recording a file is, told by what is in it and never by its name.

A table of our own: five containers, each with a check of its structure. The libraries that know a thousand formats
guess among all of them, and none of them also says what must not be in the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import BinaryIO

from django.db import models
from django.utils.translation import gettext as _

from cairn.base.verdict import Refused
from cairn.listen.recordings import containers

A_PIECE = 1 << 20  # bytes looked at together
OVERLAP = 64
A_PAGE_INSIDE = re.compile(rb"<(?:html|script|iframe|body)[\s>/]|<!doctype\s+html|<\?php\s", re.IGNORECASE)


class Kind(models.TextChoices):
    """The kinds of recording that browsers play, by the type they are sent as."""

    MP3 = "mp3", "audio/mpeg"
    M4A = "m4a", "audio/mp4"
    MP4 = "mp4", "video/mp4"
    OGG = "ogg", "audio/ogg"
    WAV = "wav", "audio/wav"
    WEBA = "weba", "audio/webm"
    WEBM = "webm", "video/webm"

    @property
    def is_video(self) -> bool:
        return str(self.label).startswith("video/")

    @property
    def mime_type(self) -> str:
        return str(self.label)


FOUND_BY: tuple[tuple[Callable[[BinaryIO], str], str], ...] = (
    (containers.iso_media, "MP4"),
    (containers.ogg, "Ogg"),
    (containers.wave, "WAV"),
    (containers.matroska, "WebM"),
    (containers.mpeg_audio, "MP3"),
)


def kind_of(file: BinaryIO) -> Kind:
    """The kind of a file. Raises `Refused` for one that is empty, of another kind, broken, or hides a page inside."""
    if not file.seek(0, 2):
        raise Refused(_("This file is empty. Choose another one."))
    found = next((kind for look, _name in FOUND_BY if (kind := look(file))), "")
    if not found:
        raise Refused(
            _(
                "This is no recording we can play, whatever its name says, or it is broken. Choose a file of the kind"
                " MP3, M4A, MP4, OGG, WAV or WebM."
            )
        )
    if _hides_a_page(file):
        raise Refused(_("There is the code of a web page inside this file. Record or export it anew and try again."))
    return Kind(found)


def _hides_a_page(file: BinaryIO) -> bool:
    """Whether the file could be read as a page, too: some files are made to be two things at once."""
    file.seek(0)
    end = b""
    while piece := file.read(A_PIECE):
        if A_PAGE_INSIDE.search(end + piece):
            return True
        end = piece[-OVERLAP:]
    return False
