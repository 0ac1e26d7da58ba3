"""Sentences for the record: learning."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "learn.pulse.opened": _("People were asked how a session felt."),
    "learn.pulse.closed": _("The answers to how a session felt were counted."),
}
