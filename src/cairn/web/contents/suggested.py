"""Suggestions in words: for those who lead, and for whoever they are about. Each reads what they may know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.matching import queries
from cairn.matching.choices import Barred, Says
from cairn.sessions import queries as sessions
from cairn.strengths import queries as strengths
from cairn.strengths.choices import times_in_words
from cairn.strengths.topics import in_words
from cairn.web import links
from cairn.web.contents.between import kept_to_myself, told_leads, told_me
from cairn.web.contents.my_line import Line
from cairn.web.contents.roles import where_in_words

if TYPE_CHECKING:
    from cairn.matching.models import SuggestionRun
    from cairn.matching.queries import Standing, Thing
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

SHOWN_AT_MOST = 40
THINGS_ON_A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Row:
    """One person who could be asked: why, what they say so far, and where to ask them, unless that is done."""

    name: str
    why: list[str]
    says: str
    ask_url: str


@dataclass(frozen=True, slots=True)
class About:
    """A role or a session: what helps, who could be asked, and what is still lacking."""

    title: str
    url: str
    is_role: bool
    starts_at: datetime | None
    how: str
    topics: list[str]
    places: int
    rows: list[Row] = field(default_factory=list)
    lacking: list[str] = field(default_factory=list)


def for_leads(programme: Programme, *, at: datetime, page: str | None = None) -> dict[str, Any]:
    """The context of the page of suggestions in a programme: so many roles and sessions at a time."""
    made, things = queries.last_made(programme), queries.looked_for(programme, at=at)
    shown = Paginator(things, THINGS_ON_A_PAGE).get_page(page)
    by_thing: dict[str, list[Standing]] = {}
    for one in queries.standing_in(programme, list(shown), at=at):
        if one.says != Says.NO:
            by_thing.setdefault(one.thing.name, []).append(one)
    looked = {one.session.pk for one in things if one.session}
    return {
        "programme": programme,
        "made": made,
        "page": shown,
        "abouts": [_about(programme, one, by_thing.get(one.name, []), made) for one in shown],
        "nobody": [(row.person.shown_name, why) for row, why in _nobody(programme, made, things, at=at)],
        "sessions": [
            (one, links.in_session("say_wanted", one), one.pk in looked)
            for one in sessions.sessions_to_come(programme, at=at)[:SHOWN_AT_MOST]
            if one.starts_at > at and not one.is_held
        ],
        **how_it_stands(programme, at=at),
    }


def how_it_stands(programme: Programme, *, at: datetime) -> dict[str, Any]:
    """How the last look stands, in words, and whether it is on its way."""
    run = queries.last_run(programme)
    if run is None:
        return {"run_words": "", "is_on_its_way": False}
    if run.ended_at or queries.is_lost(run, at=at):
        return {"run_words": "" if run.is_made else _came_to_nothing(run), "is_on_its_way": False}
    if not run.began_at:
        return {"run_words": _("It waits for its turn. That takes a moment."), "is_on_its_way": True}
    words = _("Looking: %(people)d people with a card, %(places)d roles and sessions. It takes seconds.")
    return {"run_words": words % {"people": run.people, "places": run.places}, "is_on_its_way": True}


def _came_to_nothing(run: SuggestionRun) -> str:
    """A plan is best for all together, so a half-made one is none: nothing of a look that was stopped is kept."""
    if run.is_stopped:
        return _("The last look was stopped, and nothing of it is kept. What was suggested before stays.")
    return _("The last look failed, and nothing of it is kept. What was suggested before stays. You can look again.")


def why(one: Standing) -> list[str]:
    """What a suggestion rests on, in sentences."""
    said = []
    if one.strengths:
        said.append(_("Brings: %(topics)s.") % {"topics": _named(one.strengths)})
    if one.wishes:
        said.append(_("Cares about it, or would like to learn it: %(topics)s.") % {"topics": _named(one.wishes)})
    if one.when and one.says_when:
        said.append(_("Has time when it happens: %(when)s.") % {"when": _times(one.when)})
    return said


def for_me(person: Person, *, at: datetime) -> dict[str, Any]:
    """The context of the page of what I could be asked for."""
    standing = queries.standing_for(person, at=at)
    never = list(queries.says_never(person))
    mine_alone = kept_to_myself(person, standing)
    return {
        "person": person,
        "card": strengths.card(person),
        "standing": [
            (one, why_me(one), mine_alone.get(one.thing.name, ""), _url(one.thing))
            for one in standing
            if one.suggestion or one.says
        ],
        "without": [
            (one.run.programme, told_me(one.run.programme, person, at=at), bars_in_words(one.bars))
            for one in queries.why_not_me(person)
        ],
        "never": [(one.programme, reverse("be_suggested_again", args=[one.programme.ref])) for one in never],
        "says": [(value, str(label)) for value, label in Says.choices],
    }


def why_me(one: Standing) -> list[str]:
    """The same, told to the person themselves."""
    said = []
    if one.strengths:
        said.append(_("You bring: %(topics)s.") % {"topics": _named(one.strengths)})
    if one.wishes:
        said.append(_("You care about it, or would like to learn it: %(topics)s.") % {"topics": _named(one.wishes)})
    if one.when:
        said.append(_("It is on %(when)s, and you have time then.") % {"when": _times(one.when)})
    return said


def asked(person: Person, *, at: datetime) -> Iterator[Line]:
    """On my page: what I could be asked for and have said nothing to yet."""
    for one in queries.standing_for(person, at=at):
        if one.suggestion and not one.says:
            words = _("You could be asked for “%(title)s”. Would you like that?") % {"title": one.thing.title}
            yield Line(words, f"{reverse('my_suggestions')}#{one.suggestion.ref}")


def bars_in_words(bars: Mapping[str, int]) -> list[str]:
    """What stood between somebody and roles, each with how many, for them alone."""
    if not bars:
        return [_("Others were found for everything that fits you. It was the lot, or they are asked less often.")]
    said = []
    for bar in Barred:
        if number := bars.get(bar.value, 0):
            words = ngettext("%(n)d was %(what)s.", "%(n)d were %(what)s.", number)
            said.append(words % {"n": number, "what": bar.label})
    return said


def _about(programme: Programme, thing: Thing, here: list[Standing], made: SuggestionRun | None) -> About:
    """A thing with those who could be asked for it: everybody `here` but those who said no."""
    return About(
        thing.title, _url(thing), thing.role is not None, thing.session.starts_at if thing.session else None,
        _how(thing),
        [in_words(code) for code in thing.topics], thing.places, [_row(programme, one) for one in here],
        _lacking(thing, here, made),
    )  # fmt: skip


def _row(programme: Programme, one: Standing) -> Row:
    ask_url = "" if one.was_asked else links.in_programme("note_asked", programme, one.person.ref)
    if ask_url and one.thing.role:
        ask_url += f"?role={one.thing.role.ref}"
    return Row(one.person.shown_name, why(one), str(Says(one.says).label) if one.says else "", ask_url)


def _lacking(thing: Thing, here: list[Standing], made: SuggestionRun | None) -> list[str]:
    """What it lacks when all of these are taken, once somebody has looked."""
    if made is None:
        return []
    said = []
    brought = {code for one in here for code in one.strengths}
    if missing := set(thing.topics) - brought:
        said.append(_("Nobody suggested here brings: %(topics)s.") % {"topics": _named(missing)})
    if (empty := thing.places - len(here)) > 0:
        words = ngettext("%(n)d place stays empty.", "%(n)d places stay empty.", empty)
        said.append(words % {"n": empty})
    if made.lacking.get(thing.name, {}).get("access"):
        planned = _("Somebody would fit, but needs something that the access plan does not list.")
        said.append(_("Somebody would fit, but needs something that the role rules out.") if thing.role else planned)
    return said


def _nobody(
    programme: Programme, made: SuggestionRun | None, things: list[Thing], *, at: datetime
) -> Iterator[tuple[Any, list[str]]]:
    """For whom nothing was found, where their card says anything to those who lead, and why as far as they know."""
    if made is None:
        return
    rows = list(queries.unsuggested(made)[:SHOWN_AT_MOST])
    cards = {one.person.pk: one for one in strengths.cards_for_matching(programme, {one.person_id for one in rows})}
    between = queries.between(programme, cards.values(), things, at=at)
    for one in rows:
        if (card := cards.get(one.person_id)) and card.is_shown:
            yield one, told_leads(between[one.person_id], says_times=card.says_times)


def _url(thing: Thing) -> str:
    if thing.session:
        return links.in_session("session", thing.session)
    return links.in_programme("role", thing.role.programme, thing.role.ref) if thing.role else ""


def _how(thing: Thing) -> str:
    """When and where a role happens, as its page says it."""
    return ", ".join([*times_in_words(thing.role.times), where_in_words(thing.role)]).strip(", ") if thing.role else ""


def _times(codes: tuple[str, ...]) -> str:
    return ", ".join(times_in_words(codes))


def _named(codes: tuple[str, ...] | set[str]) -> str:
    return ", ".join(in_words(code) for code in sorted(codes))
