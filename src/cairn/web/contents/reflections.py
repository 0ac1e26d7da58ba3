"""Reflections as pages show them: the words drawn with their pictures, and how the replies stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.reflections import may, queries
from cairn.reflections.choices import IN_NUMBERS
from cairn.web import links
from cairn.web.components.words import SIDES
from cairn.web.contents import reflection_words
from cairn.web.contents.sentences import WHO

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.reflections.models import Reflection, ReflectionPicture, ReflectionReply, ReflectionVersion

NEWEST = 3


@dataclass(frozen=True, slots=True)
class Short:
    """A reflection in a list: how it begins."""

    reflection: Reflection
    url: str
    by: str
    summary: str


@dataclass(frozen=True, slots=True)
class Whole:
    """A reflection as it stands, or as it would."""

    title: str
    html: SafeString
    credit: str
    by: str  # the credit with the side; without one, the side alone
    biography: str
    published_at: datetime | None
    changed_at: datetime | None


def in_short(found: Iterable[Reflection]) -> list[Short]:
    return [
        Short(one, address(one), said_by(one.shown_credit, one.side), reflection_words.summary(one.words))
        for one in found
    ]


def newest(programme: Programme, *, on: date) -> list[Short]:
    """The newest three, for the page of the programme."""
    return in_short(queries.reflections(programme, on=on)[:NEWEST])


def whole(reflection: Reflection, *, at: datetime | None = None) -> Whole:
    """As it stands; a draft as it would if it were published at this moment."""
    return Whole(
        title=reflection.title,
        html=reflection_words.as_html(reflection.words, _figures(reflection)),
        credit=reflection.shown_credit,
        by=said_by(reflection.shown_credit, reflection.side),
        biography=reflection.biography,
        published_at=reflection.published_at or at,
        changed_at=reflection.changed_at,
    )


def changed(reflection: Reflection, data: Mapping[str, Any], *, at: datetime) -> Whole:
    """A published reflection as it will stand after this change. The reflection itself is not touched."""
    as_changed = copy(reflection)
    for name in ("title", "words", "biography", "credit"):
        setattr(as_changed, name, data[name])
    as_changed.changed_at = at
    return whole(as_changed)


def earlier(versions: Iterable[ReflectionVersion], reflection: Reflection) -> list[tuple[ReflectionVersion, Whole]]:
    """Each earlier version with how it stood."""
    figures = _figures(reflection)
    return [(one, _as_it_was(one, reflection, figures)) for one in versions]


def refused_in_words(reflection: Reflection) -> str:
    """How many replies were not published, and why; empty where all were."""
    numbers = queries.refused_in_numbers(reflection)
    total = sum(numbers.values())
    if not total:
        return ""
    reasons = "; ".join(str(IN_NUMBERS[why] % {"n": n}) for why, n in numbers.items())  # type: ignore[index]
    said = ngettext("%(n)d reply was not published: %(why)s.", "%(n)d replies were not published: %(why)s.", total)
    return said % {"n": total, "why": reasons}


def rights(person: Person | None, reflection: Reflection, *, on: date) -> dict[str, Any]:
    """What this person may do with it, for the page to show."""
    return {
        "is_mine": queries.is_authors(person, reflection),
        "may_change": may.change_reflection(person, reflection),
        "may_withdraw": may.withdraw_reflection(person, reflection),
        "may_reply": may.reply(person, reflection, on=on),
    }


def address(reflection: Reflection) -> str:
    return links.in_programme("reflection", reflection.programme, reflection.ref)


def appeal_address(reply: ReflectionReply) -> str:
    """Where the writer of a reply that was not published appeals."""
    return links.in_programme("appeal_refusal", reply.reflection.programme, reply.reflection.ref, reply.ref)


def figure(picture: ReflectionPicture, reflection: Reflection, *, site: str = "") -> SafeString:
    """The picture in the text: as large as it helps, with what it shows in words. `site` for a whole address."""
    parts = (reflection.programme, reflection.ref, picture.ref)
    large, small = (
        site + links.in_programme(name, *parts) for name in ("reflection_picture", "small_reflection_picture")
    )
    return format_html(
        '<figure class="shown"><img src="{small}" srcset="{small} {narrow}w, {large} {width}w"'
        ' sizes="(min-width: 54rem) 50rem, 92vw" width="{width}" height="{height}" alt="{alt}" loading="lazy"'
        ' decoding="async"></figure>\n',
        small=small, large=large, narrow=picture.small_width, width=picture.width, height=picture.height,
        alt=picture.alt,
    )  # fmt: skip


def in_a_feed(reflection: Reflection, pictures: Iterable[ReflectionPicture], *, site: str) -> SafeString:
    """The words for readers elsewhere, with whole addresses."""
    figures = {one.number: figure(one, reflection, site=site) for one in pictures}
    return reflection_words.as_html(reflection.words, figures)


def said_by(credit: str, side: str) -> str:
    """The name as chosen, with the side; without one, "A citizen"."""
    if credit:
        return _("%(name)s (%(side)s)") % {"name": credit, "side": SIDES[side]}
    return str(WHO.get(side, WHO["public"]))


def _figures(reflection: Reflection) -> dict[int, SafeString]:
    return {one.number: figure(one, reflection) for one in queries.pictures(reflection)}


def _as_it_was(version: ReflectionVersion, reflection: Reflection, figures: Mapping[int, SafeString]) -> Whole:
    return Whole(
        title=version.title,
        html=reflection_words.as_html(version.words, figures),
        credit=version.shown_credit,
        by=said_by(version.shown_credit, reflection.side),
        biography=version.biography,
        published_at=reflection.published_at,
        changed_at=None,
    )
