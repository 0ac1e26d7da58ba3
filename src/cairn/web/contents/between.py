"""What stands between somebody and a role or a session, in words: all of it for them, and for leads what they may know.

Those who lead read times where these are for them to read, and needs that were shared with them. A refusal, times that
are private and a need that was shared with nobody are in none of their sentences, and no sentence is missing for them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import access
from cairn.matching import queries
from cairn.needs import queries as needs
from cairn.strengths import queries as strengths
from cairn.strengths.choices import times_in_words

if TYPE_CHECKING:
    from cairn.matching.queries import Between, Standing
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

TOLD_AT_MOST = 10


def told_leads(between: Iterable[Between], *, says_times: bool) -> list[str]:
    """As far as those who lead may know it; everything else reads alike."""
    said = []
    for one in between:
        parts = [_("it is for another side")] if one.side else []
        if one.times and says_times:
            parts.append(_("it is on %(when)s, when they have no time") % {"when": _listed(times_in_words(one.times))})
        if one.access:
            parts.append(_("they need what is not there: %(access)s") % {"access": _kinds(one.access)})
        said += _sentence(one, parts)
    return said[:TOLD_AT_MOST] or [_("Nothing that fits now.")]


def told_me(programme: Programme, person: Person, *, at: datetime) -> list[str]:
    """Everything, to the person themselves: what looks for what they bring, and what stands between."""
    card = strengths.card(person)
    mine = _listed(times_in_words(card.times)) if card else ""
    said = []
    for one in queries.between_me(programme, person, at=at):
        parts = [_("it is for another side")] if one.side else []
        if one.refused:
            parts.append(_("it is about something you do not want to be asked for"))
        if one.times:
            words = {"when": _listed(times_in_words(one.times)), "mine": mine}
            parts.append(_("it is on %(when)s, and you said that you have time on %(mine)s") % words)
        if one.access:
            parts.append(_("it is without something you need: %(access)s") % {"access": _kinds(one.access)})
        said += _sentence(one, parts)
    return said[:TOLD_AT_MOST]


def kept_to_myself(person: Person, standing: Iterable[Standing]) -> dict[str, str]:
    """By the name of a thing, what this person wrote that they need and there is not, whether they shared it or not.

    For them alone. Nobody is barred by a need that they shared with nobody: so they learn here what those who plan it
    do not know.
    """
    needed = {kind for need in needs.needs_of(person) for kind in needs.kinds_of(need)}
    words = _(
        "You wrote that you need: %(access)s. It is not there. Nobody else reads this. You can share the need with"
        " those who lead, or ask them before you say yes."
    )
    missing = {name: kinds & needed for name, kinds in queries.not_there([one.thing for one in standing]).items()}
    return {name: words % {"access": _kinds(kinds)} for name, kinds in missing.items() if kinds}


def _sentence(one: Between, parts: list[str]) -> list[str]:
    return [_("%(title)s: %(why)s.") % {"title": one.thing.title, "why": "; ".join(parts)}] if parts else []


def _kinds(kinds: Iterable[str]) -> str:
    return _listed(access.in_words(kinds))


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)
