"""Sentences for the record: what citizens say beside the level."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "mountain.missing.named": _("%(who)s named a group of people that is missing here."),
    "mountain.missing.came": _("%(who)s said that people of a group that was missing came."),
    "mountain.dissent.said": _("%(who)s said in their own words what they see differently."),
    "mountain.dissent.taken_back": _("%(who)s took back what they had said beside the level. The words are gone."),
}
