"""On my page: what I wrote about the work, what I replied to others, and replies that wait for me to read them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.reflections import queries
from cairn.reflections.choices import State, Why
from cairn.web import links
from cairn.web.contents import reflections as contents

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.reflections.models import Reflection, ReflectionReply
    from cairn.web.contents.there import There

SHOWN_AT_MOST = 20


@dataclass(frozen=True, slots=True)
class Line:
    """What it is, where it is, how it stands, and a few words more."""

    words: str
    url: str
    state: str
    more: str = ""
    appeal: str = ""  # where its refusal can be appealed


def everything(person: Person, there: There, *, on: date) -> dict[str, Any]:
    return {
        "written": [
            _written(one) for one in there.read("written", lambda: queries.reflections_of(person)[:SHOWN_AT_MOST])
        ],
        "replied": there.read("replied", lambda: _all_replied(person, on=on)),
        "waiting": there.read("replies_waiting", lambda: _waiting(person)),
    }


def _written(one: Reflection) -> Line:
    if one.is_draft:
        state = _("a draft that nobody else sees")
    else:
        state = _("taken back") if one.is_withdrawn else _("published")
    return Line(one.title, contents.address(one), state)


def _all_replied(person: Person, *, on: date) -> list[Line]:
    replied = list(queries.replies_of(person)[:SHOWN_AT_MOST])
    refs = {one.reflection.ref for one in replied}
    hidden = set(moderation.hidden(Kind.REFLECTION, on=on).filter(ref__in=refs))
    appealed = set(moderation.refused(Kind.REPLY).filter(ref__in=[one.ref for one in replied]))
    return [_replied(one, hidden, has_appealed=one.ref in appealed) for one in replied]


def _replied(one: ReflectionReply, hidden: Collection[str], *, has_appealed: bool) -> Line:
    is_gone = one.reflection.is_withdrawn or one.reflection.ref in hidden
    url = "" if is_gone else contents.address(one.reflection)
    said = one.words or _("A reply whose words are destroyed")
    if one.state == State.REFUSED:
        state = _("Not published. The reason: %(why)s.") % {"why": one.why_in_short}
        can_appeal = one.words and one.why != Why.GONE and not (is_gone or has_appealed)
        return Line(said, url, state, one.why_in_words, contents.appeal_address(one) if can_appeal else "")
    return Line(said, url, _("Published.") if one.state == State.PUBLISHED else _("It waits to be read."))


def _waiting(person: Person) -> list[Line]:
    """How many replies wait, by programme."""
    counted: dict[str, list[ReflectionReply]] = {}
    for reply in queries.waiting(person)[:200]:
        counted.setdefault(reply.reflection.programme.slug, []).append(reply)
    return [
        Line(
            ngettext(
                "%(n)d reply to a reflection waits for you to read it",
                "%(n)d replies to reflections wait for you to read them",
                len(found),
            )
            % {"n": len(found)},
            links.in_programme("replies_waiting", found[0].reflection.programme),
            found[0].reflection.programme.title,
        )
        for found in counted.values()
    ]
