"""The pages about oneself, side by side."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from cairn.web.components.lists import Link


def places(here: str) -> list[Link]:
    """Each page about me, with the one this is."""
    names = {
        "me": _("Now"),
        "my_words": _("My words"),
        "my_time": _("What my time led to"),
        "my_strengths": _("My strengths"),
        "my_needs": _("What I need"),
        "my_roles": _("My roles"),
        "about_me": _("Me and my money"),
    }
    return [Link(words, reverse(name), is_here=name == here) for name, words in names.items()]
