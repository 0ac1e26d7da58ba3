"""The formats an explanation can have, and the names that stand for people's own words for one."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

OTHER = "other"
ASK_LENGTH = 300


class Format(models.TextChoices):
    """The formats people can choose by name. For anything else they have their own words."""

    TEXT = "text", _("Plain text on this page")
    EASY_READ = "easy_read", _("Easy Read")
    LARGE_PRINT = "large_print", _("Large print")
    AUDIO = "audio", _("Audio")
    BSL = "bsl", _("British Sign Language video")
    BRAILLE = "braille", _("Braille")
    SPOKEN = "spoken", _("Told in person or by phone")
    OTHER_LANGUAGE = "other_language", _("Another language")


def name_of_other(number: int) -> str:
    """The name in the record of the so-manieth format asked for in somebody's own words, which stay private.

    >>> name_of_other(1), name_of_other(2)
    ('other', 'other_2')
    """
    return OTHER if number == 1 else f"{OTHER}_{number}"


def is_other(name: str) -> bool:
    """Whether this name stands for somebody's own words."""
    return name == OTHER or name.removeprefix(f"{OTHER}_").isdecimal()


def in_words(name: str) -> str:
    """A format as everybody may read it."""
    if name in Format.values:
        return str(Format(name).label)
    return str(_("Another format somebody asked for")) if is_other(name) else name
