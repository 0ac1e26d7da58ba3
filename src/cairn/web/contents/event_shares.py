"""How much of a programme citizens lead, in words and as bars with their table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.events import queries
from cairn.web.drawings.shares import Bar, Group, Part, SharesPicture

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.events.queries import PublicSession, Share

KINDS = {"citizen_led": 0, "together": 1, "shaped": 2, "without": 4}


def shown(event: Event) -> dict[str, Any]:
    """The share of citizen-led sessions and of those with no citizens yet: `words`, and `picture` as bars and table."""
    found = queries.shares(event)
    if not found.whole.sessions:
        return {"share_words": [], "share_picture": None}
    return {"share_words": in_words(found.whole), "share_picture": picture(found)}


def picture_of(sessions: Iterable[PublicSession]) -> SharesPicture | None:
    """The shares of a released programme as bars and table; None where nothing is known of it."""
    found = queries.shares_of(sessions)
    return picture(found) if found.whole.sessions else None


def in_words(share: Share) -> list[str]:
    """The shares in sentences."""
    led = ngettext(
        "Citizens lead %(led)d of %(n)d session, alone or with somebody.",
        "Citizens lead %(led)d of %(n)d sessions, alone or with somebody.",
        share.sessions,
    ) % {"led": share.led_by_citizens, "n": share.sessions}
    without = ngettext("No citizens yet: %(n)d session.", "No citizens yet: %(n)d sessions.", share.without) % {
        "n": share.without
    }
    return [led, without]


def picture(found: queries.Shares) -> SharesPicture:
    """The shares as bars: the whole, and each track and day where there are any."""
    names = labels()
    rows: list[tuple[str, str, Share]] = [("", _("The whole programme"), found.whole)]
    rows += [(_("By track"), track or _("No track"), share) for track, share in found.tracks]
    rows += [(_("By day"), date_format(day, "l, j F"), share) for day, share in found.days]
    titles = list(dict.fromkeys(title for title, _name, _share in rows))
    groups = tuple(
        Group(title, tuple(_bar(name, share) for of, name, share in rows if of == title)) for title in titles
    )
    return SharesPicture(
        title=_("Who leads the sessions"),
        key=tuple((kind, names[name]) for name, kind in KINDS.items()),
        groups=groups,
        heads=(_("Part of the programme"), *names.values(), _("Sessions")),
        rows=tuple((name, *(getattr(share, kind) for kind in KINDS), share.sessions) for _of, name, share in rows),
    )


def labels() -> dict[str, str]:
    return {
        "citizen_led": _("led by citizens"),
        "together": _("led by a citizen with others"),
        "shaped": _("shaped by citizens, led by others"),
        "without": _("no citizens yet"),
    }


def _bar(name: str, share: Share) -> Bar:
    every = share.sessions
    words = _("%(name)s: %(led)d of %(every)d led by citizens") % {
        "name": name, "led": share.led_by_citizens, "every": every,
    }  # fmt: skip
    parts = tuple(Part(kind, getattr(share, of) / every, str(getattr(share, of))) for of, kind in KINDS.items())
    return Bar(words, parts)
