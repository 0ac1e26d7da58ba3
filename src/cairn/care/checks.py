"""What is looked at when Cairn starts: the help lines, the country they are for, and the keys that seal words."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core import checks

from cairn.care import helplines, seals
from cairn.programmes.countries import Country


def look_at_care(**_asked: Any) -> list[checks.CheckMessage]:
    """Errors in the settings about care, each with what to do."""
    found: list[checks.CheckMessage] = []
    if trouble := helplines.trouble():
        hint = "Until it is mended, pages show the help lines that come with Cairn. See the guide for organisations."
        found.append(checks.Error(f"CAIRN_HELP_LINES: {trouble}", hint=hint, id="cairn.E001"))
    if settings.COUNTRY not in Country.values:
        hint = f"One of: {', '.join(Country.values)}."
        found.append(checks.Error(f"CAIRN_COUNTRY is “{settings.COUNTRY}”.", hint=hint, id="cairn.E002"))
    if trouble := seals.trouble():
        hint = "Put back the file of keys that was there. With another one, nothing that was sealed can be opened."
        found.append(checks.Error(f"CAIRN_CARE_KEYS: {trouble}", hint=hint, id="cairn.E003"))
    return found
