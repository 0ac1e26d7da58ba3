"""What is looked at when Cairn starts: whether the help lines can be read, and whether the country is known."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core import checks

from cairn.care import helplines
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
    return found
