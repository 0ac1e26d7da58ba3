"""The eight questions as they are printed on a sheet, and what the page of a pulse says of sheets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.urls import reverse

from cairn.core import pulse as core_pulse
from cairn.learn import may, queries
from cairn.web import links
from cairn.web.components.words import plainly

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cairn.learn.models import Pulse
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class Printed:
    """One question on paper: its words, the boxes to cross, or none where there are lines to write on."""

    says: str
    boxes: tuple[str, ...]
    line: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet to print: its code, for which side it is, and the address that its square leads to."""

    code: str
    side: str
    address: str


def questions() -> list[Printed]:
    """The eight items in order, each with its boxes; a line in one's own words only where it is shared."""
    none = [plainly(words) for words in core_pulse.NO_ANSWERS.values()]
    return [
        Printed(
            plainly(item.says),
            tuple([plainly(words) for words in item.answers.values()] + none) if item.answers else (),
            plainly(item.invites) if item.invites and item.id == core_pulse.CHANGE else "",
        )
        for item in core_pulse.ITEMS
    ]


def sheets(made: Mapping[str, str]) -> list[Sheet]:
    """Those just made, by code and side; one heap for each side, the same whenever it is printed."""
    found = [Sheet(code, side, address_of(code)) for code, side in made.items()]
    return sorted(found, key=lambda one: (one.side, one.code))


def address_of(code: str) -> str:
    return settings.SITE_ADDRESS + reverse("answer_pulse", args=[code])


def screen_address(pulse: Pulse) -> str:
    """Where the square on the screen leads: the page where somebody gets to their own answer."""
    return settings.SITE_ADDRESS + links.in_session("pulse_here", pulse.session)


def ways_in(pulse: Pulse, person: Person | None, *, at: datetime) -> dict[str, Any]:
    """The context of an open pulse: the square, and what this person can do with sheets."""
    return {
        "screen_address": screen_address(pulse),
        "may_hand_out": may.hand_out_sheets(person, pulse, at),
        "may_take_sheet": may.take_sheet(person, pulse, at),
        "may_enter_sheet": may.enter_sheet(person, pulse, at),
        "mine": my_link(pulse, person, at=at),
    }


def my_link(pulse: Pulse, person: Person | None, *, at: datetime) -> str:
    """The person's own link to this pulse, while it waits for them."""
    waiting = queries.asked_of(person, at=at) if person else []
    return next(
        (reverse("answer_pulse", args=[one.token]) for one in waiting if one.session.pk == pulse.session_id), ""
    )
