"""The words people agreed to, as they stood when they did: a consent of last year shows last year's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from cairn.listen.choices import Use

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from cairn.listen.models import Consent


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of the consent: its number, the day it came into use, and its words.

    `uses` are the words for each use. `are_circles`: each of them holds the ones before it, so that one was chosen.
    """

    number: int
    since_on: date
    uses: Mapping[str, _StrPromise]
    editing: Mapping[str, _StrPromise]
    are_circles: bool = False


WORDINGS = (
    Wording(
        number=1,
        since_on=date(2026, 11, 23),
        uses={
            "group": _("Only the people who take part in this activity, whatever their side"),
            "reports": _("Everyone who belongs to this programme"),
            "public": _("Everyone, on this public page. Not for training, research or the press"),
        },
        editing={},  # quoting was not asked about: whoever wants to quote asks each time
        are_circles=True,
    ),
    Wording(
        number=2,
        since_on=date(2026, 11, 25),
        uses={
            "group": _("The people who take part in this activity can read it, whatever their side"),
            "reports": _("Everyone who belongs to this programme can read it, and its reports can quote it"),
            "public": _("Everyone can read it on its public page. Not for training, research or the press"),
            "training": _("It can be used in training"),
            "press": _("It can be used in the press and on social media"),
        },
        editing={
            "whole": _("Only the whole story, word for word"),
            "parts": _("Parts of it, word for word"),
            "ask": _("Ask me each time, and show me the words first"),
        },
    ),
)


def wording(number: int) -> Wording:
    """The wording with this number."""
    return next(one for one in WORDINGS if one.number == number)


def agreed_words(consent: Consent) -> list[str]:
    """What was agreed to, use by use, in the words of that time."""
    then = wording(consent.wording)
    chosen = [use for use in Use if use in consent.uses and use in then.uses]
    return [str(then.uses[use]) for use in (chosen[-1:] if then.are_circles else chosen)]


def editing_words(consent: Consent) -> str:
    """How it may be quoted, in the words of that time; nothing where it was not asked."""
    return str(wording(consent.wording).editing.get(consent.editing, ""))
