"""Sentences for the record: confirmations, challenges and rulings."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "witness.fact.counted": _("Citizens had been asked whether entry %(fact)s was so. Their answers were counted."),
    "witness.fact.asked_again": _("%(who)s wished that citizens be asked again about entry %(fact)s."),
    "witness.foothold.pinned": _("%(who)s pinned what citizens want next: condition %(condition)s."),
    "witness.foothold.unpinned": _("%(who)s took that pin off again."),
}
