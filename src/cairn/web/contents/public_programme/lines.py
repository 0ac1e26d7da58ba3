"""Sessions as lines: where, until when, with whom, and what makes it possible to be there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from cairn.events.choices import Feature, Interpreting, Manner
from cairn.web.components.words import side_name
from cairn.web.contents.public_programme import languages

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.events.queries import Named, PublicSession


@dataclass(frozen=True, slots=True)
class Line:
    """A session in a list or a cell."""

    session: PublicSession
    url: str
    lang: str
    people: SafeString
    access: str
    facts: str
    is_starred: bool = False


@dataclass(frozen=True, slots=True)
class Hour:
    """What begins at one moment."""

    starts_at: datetime
    lines: Sequence[Line]


@dataclass(frozen=True, slots=True)
class DayLines:
    day: date
    hours: Sequence[Hour]


def line(one: PublicSession, event: Event, *, starred: Iterable[str] = ()) -> Line:
    return Line(
        one, address(event, one), languages.attribute(one.language), people(one.people),
        _access(one.features, one.interpreting, get_language()), ", ".join(facts(one)), one.ref in starred,
    )  # fmt: skip


def by_day(found: Iterable[PublicSession], event: Event, *, starred: Iterable[str] = ()) -> list[DayLines]:
    """Day by day and moment by moment."""
    kept = set(starred)
    days = groupby(found, key=lambda one: one.starts_at.date())
    return [DayLines(day, list(_hours([line(one, event, starred=kept) for one in listed]))) for day, listed in days]


def _hours(lines: Iterable[Line]) -> Iterator[Hour]:
    for starts_at, listed in groupby(lines, key=lambda one: one.session.starts_at):
        yield Hour(starts_at, list(listed))


def address(event: Event, one: PublicSession) -> str:
    return f"{_below(event.slug)}{one.ref}"


@lru_cache(maxsize=64)
def _below(slug: str) -> str:
    """What the addresses of all sessions of an event begin with: a page has hundreds of them."""
    return reverse("programme_session", args=[slug, "x"]).removesuffix("x")


def people(named: Iterable[Named]) -> SafeString:
    """Names with sides, like "Amina (citizen), Ben (staff)"; an imported programme tells no sides."""
    return _people(tuple((one.name, "" if one.kept else one.side) for one in named), get_language())


@lru_cache(maxsize=2048)
def _people(named: tuple[tuple[str, str], ...], language: str | None) -> SafeString:  # noqa: ARG001 - sides are words of a language
    shown = (format_html("{} {}", name, side_name(side)) if side else name for name, side in named)
    return format_html_join(", ", "{}", ((each,) for each in shown))


@lru_cache(maxsize=256)
def _access(features: tuple[str, ...], interpreting: tuple[str, ...], language: str | None) -> str:  # noqa: ARG001 - likewise
    """What its room has and who interprets."""
    has = [str(Feature(each).label) for each in features if each in Feature.values]
    return ", ".join([*has, *(str(Interpreting(each).label) for each in interpreting if each in Interpreting.values)])


def facts(one: PublicSession) -> list[str]:
    """What it belongs to, how it goes, in which language, and who leads it."""
    manner = "" if one.is_from_elsewhere else str(Manner(one.manner).label) if one.manner in Manner.values else ""
    found = [one.track, manner, languages.name(one.language) if languages.attribute(one.language) else "", led(one)]
    return [each for each in found if each]


def led(one: PublicSession) -> str:
    """Whether citizens lead it, in a few words; nothing is claimed for what came from elsewhere."""
    if one.is_citizen_led:
        return _("led by citizens")
    return "" if one.has_citizens or one.is_from_elsewhere else _("no citizens yet")


def shares(found: Sequence[PublicSession]) -> str:
    """How many sessions citizens lead, and how many have none yet; where all was imported, that nobody knows."""
    on = [one for one in found if not one.is_cancelled]
    ours = [one for one in on if one.is_citizen_led or not one.is_from_elsewhere]
    told = [_shares(ours)] if ours else []
    if foreign := len(on) - len(ours):
        told.append(
            ngettext(
                "%(n)d session came with an imported programme, which does not say whether citizens lead it.",
                "%(n)d sessions came with an imported programme, which does not say whether citizens lead them.",
                foreign,
            )
            % {"n": foreign}
        )
    return " ".join(told)


def _shares(ours: Sequence[PublicSession]) -> str:
    led_by = sum(one.is_citizen_led for one in ours)
    without = sum(not one.has_citizens and not one.is_from_elsewhere for one in ours)
    told = ngettext(
        "%(led)d of %(n)d session is led by citizens.", "%(led)d of %(n)d sessions are led by citizens.", len(ours)
    ) % {"led": led_by, "n": len(ours)}
    more = ngettext("%(n)d has no citizens yet.", "%(n)d have no citizens yet.", without) % {"n": without}
    return f"{told} {more}" if without else told


@dataclass(frozen=True, slots=True)
class Beside:
    """A page or a file that an imported session names."""

    title: str
    url: str


def links(one: PublicSession) -> list[Beside]:
    """What an imported session points to, where a browser can follow it."""
    told = [*one.kept.get("links", ()), *one.kept.get("attachments", ())]
    found = [Beside(str(each.get("title") or each.get("url", "")), str(each.get("url", ""))) for each in told]
    own = [Beside(_("Its page where it came from"), str(one.kept["url"]))] if one.kept.get("url") else []
    return [each for each in (*own, *found) if each.url.startswith(("https://", "http://"))]
