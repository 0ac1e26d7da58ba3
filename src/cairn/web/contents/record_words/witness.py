"""Sentences for the record: confirmations, challenges and rulings."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "witness.fact.counted": _("Citizens had been asked whether entry %(fact)s was so. Their answers were counted."),
    "witness.fact.asked_again": _("%(who)s wished that citizens be asked again about entry %(fact)s."),
    "witness.foothold.pinned": _("%(who)s pinned what citizens want next: condition %(condition)s."),
    "witness.foothold.unpinned": _("%(who)s took that pin off again."),
    "witness.challenge.raised": _("%(who)s challenged something that stands here."),
    "witness.challenge.replied": _("A challenge was answered in public."),
    "witness.challenge.taken_back": _("A challenge was taken back by whoever raised it."),
    "witness.challenge.ruled": _(
        "Three citizens drawn by lot ruled. Is the challenge right? Their answer: %(upheld)s."
    ),
    "witness.challenge.put_right": _("It was said what has been put right after a ruling."),
    "witness.ruling.asked": _(
        "%(who)s asked for a ruling by three citizens. The pool of %(count)s people was sealed before the draw."
    ),
    "witness.draw.entered": _("%(who)s entered what a public draw came to. A second person enters it, too."),
    "witness.ruling.drawn": _("Three citizens were drawn by lot, with the numbers %(numbers)s."),
}
