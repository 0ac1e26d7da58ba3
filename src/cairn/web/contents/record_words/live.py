"""Sentences for the record: the live room."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "live.room.opened": _("The live room of a session was opened."),
    "live.room.closed": _(
        "The live room of a session was closed. Things said in it: %(said)s. Times a citizen spoke: %(citizens)s."
        " Times somebody else spoke: %(others)s."
    ),
    "live.check.closed": _("The room was asked one sentence, and what it came to was shown from five answers on."),
}
