"""The way to a challenge, from whatever is to be challenged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.template import Library
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cairn.web import links
from cairn.witness.points import JOINED, NOT_TO_BE_CHALLENGED

if TYPE_CHECKING:
    from cairn.activities.models import Activity

register = Library()


@register.simple_tag
def challenge_link(activity: Activity, *, condition: str = "", fact: int = 0, side: int = 0) -> SafeString:
    """The way to the page where anybody can challenge this, with or without an account.

    Give exactly one: the id of a condition, the number of an entry of the record as `fact`, or as `side` the number
    of the entry that says a person joined.
    """
    given = {name: value for name, value in (("condition", condition), ("fact", fact), ("side", side)) if value}
    if len(given) != 1:
        raise ValueError("A challenge is about one thing: a condition, a fact or a side.")
    return _link(activity, given, about=condition or _("entry %(number)d") % {"number": fact or side})


@register.simple_tag
def challenge_entry(activity: Activity, number: int, kind: str) -> SafeString:
    """The ways to challenge one entry of the record: what it tells and, where a person joined, their side."""
    if kind.startswith(NOT_TO_BE_CHALLENGED):
        return SafeString()
    found = [challenge_link(activity, fact=number)]
    if kind == JOINED:
        found.append(challenge_link(activity, side=number))
    return format_html_join(" ", "{}", ([one] for one in found))


def _link(activity: Activity, given: Mapping[str, str | int], *, about: str) -> SafeString:
    label = _("This side is not right") if "side" in given else _("This is not how it was")
    url = f"{links.in_activity('raise_challenge', activity)}?{urlencode(given)}"
    return format_html('<a class="small" href="{}">{}<span class="aloud">: {}</span></a>', url, label, about)
