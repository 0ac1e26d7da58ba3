"""Sentences for the record: doing."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "do.commitment.made": _("A promise with a day was made."),
    "do.commitment.accepted": _("%(who)s accepted to own a promise."),
    "do.progress.noted": _("%(who)s noted how a promise is coming on."),
    "do.commitment.kept": _("A promise was kept."),
    "do.commitment.reagreed": _("A promise got a new day, agreed with citizens."),
    "do.commitment.late": _("A promise is late."),
    "do.commitment.dropped": _("A promise was dropped, with a reason."),
}
