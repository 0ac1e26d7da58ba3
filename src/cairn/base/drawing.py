"""A picture drawn anew, so that only what can be seen stays, and not where or with what it was taken."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO

from django.conf import settings
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from cairn.base.verdict import Refused

MOST_PIXELS = 50_000_000
LARGE, SMALL = 1600, 800  # pixels of the longer edge
QUALITY = 82
ENDINGS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
NO_PICTURE = (OSError, ValueError, SyntaxError, TypeError, IndexError, KeyError, OverflowError, struct.error)
TOO_MUCH = (Image.DecompressionBombError, Image.DecompressionBombWarning)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One picture as WebP: its bytes, and how wide and high it is."""

    content: bytes
    width: int
    height: int


def drawn_anew(file: BinaryIO, *, name: str) -> tuple[Drawn, Drawn]:
    """The picture at most 1600 and at most 800 pixels long, with nothing in it but what can be seen.

    Its kind is told by what is in the file; the `name` it came with must agree, where one is given. Raises `Refused`
    for what is no picture, for one that is too large to open safely, and for one that is not what its name says.
    """
    content = file.read(settings.PICTURE_LIMIT + 1)
    if len(content) > settings.PICTURE_LIMIT:
        raise Refused(_("This picture is larger than 10 MB. Make it smaller, or choose another one."))
    try:
        with Image.open(BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as picture:
            _look_before_opening(picture, name)
            upright = ImageOps.exif_transpose(picture)
            return _at_most(upright, LARGE), _at_most(upright, SMALL)
    except TOO_MUCH:
        raise _too_large() from None
    except NO_PICTURE:
        raise Refused(_no_picture(content)) from None


def _look_before_opening(picture: Image.Image, name: str) -> None:
    """What the first bytes tell, before anything is unpacked."""
    if picture.width * picture.height > MOST_PIXELS:
        raise _too_large()
    said = ENDINGS.get(PurePosixPath(name.lower()).suffix) if name else picture.format
    if said is None:
        raise Refused(_("Choose a picture whose name ends in .jpg, .png or .webp."))
    if said != picture.format:
        raise Refused(
            _("The name of this file says %(said)s, but it holds %(found)s. Save it anew, or choose another one.")
            % {"said": said, "found": picture.format}
        )


def _no_picture(content: bytes) -> str:
    """What it is instead, where that is known, and what to do."""
    if content.startswith(b"%PDF"):
        return _("This file is a PDF. Take a screenshot of it, or a photo, and choose that.")
    if content[4:8] == b"ftyp":  # how HEIC and AVIF begin: what newer phones make of a photo
        return _("This kind of photo, like HEIC, cannot be read here. Take a screenshot of it, and choose that.")
    return _("This file cannot be read as a picture. Choose a JPEG, PNG or WebP picture.")


def _too_large() -> Refused:
    return Refused(_("This picture has more than 50 million pixels. Make it smaller, or choose another one."))


def _at_most(picture: Image.Image, longest: int) -> Drawn:
    """Painted onto a new picture, so that no note, place or profile of the file comes along."""
    small = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    small.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    bare = Image.new(small.mode, small.size)
    bare.paste(small)
    out = BytesIO()
    bare.save(out, format="WEBP", quality=QUALITY)
    return Drawn(out.getvalue(), bare.width, bare.height)
