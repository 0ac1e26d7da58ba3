"""Where a story can be quoted: what can be chosen there, by whom, how it is called, and on which page it stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.activities import may as activities_may
from cairn.decide import may as decide_may
from cairn.decide import queries as decide
from cairn.explore import queries as explore
from cairn.listen.choices import Use
from cairn.listen.quoting import OUT_OF_REACH, Place, State
from cairn.people import may as people_may
from cairn.reflections import queries as reflections
from cairn.web import links
from cairn.web.components.words import day

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.base.verdict import Verdict
    from cairn.listen.models import StoryUse
    from cairn.people.models import Person

READ_BY = {
    Use.GROUP: gettext_lazy("Its teller shares it with the people who take part."),
    Use.REPORTS: gettext_lazy("Its teller shares it with the people who belong to this programme."),
}

TITLES = {
    Place.OPTION: gettext_lazy("the option “%(title)s”"),
    Place.DECISION: gettext_lazy("the reasons of “%(title)s”"),
    Place.REFLECTION: gettext_lazy("the reflection “%(title)s”"),
    Place.PACK: gettext_lazy("the evidence pack of “%(title)s”"),
    Place.EXPORT: gettext_lazy("a table taken out of Cairn: %(where)s"),
    Place.OUTSIDE: gettext_lazy("a place outside Cairn: %(where)s"),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """One place: its name, who may put a story there, what there is to choose, what it is called, its page."""

    place: Place
    may: Callable[[Person | None, Activity], Verdict]
    things: Callable[[Activity, Person | None], list[tuple[str, str]]]  # ref and words to choose it by
    titles: Callable[[Collection[str]], dict[str, str]]  # by ref
    page: Callable[[Activity, str], str]


@dataclass(frozen=True, slots=True)
class Trace:
    """One use as its teller and those who used it read it."""

    use: StoryUse
    title: str
    url: str  # the page where it stands, or nothing
    state: str

    @property
    def own_page(self) -> str:
        return links.in_activity("story_use", self.use.story.activity, self.use.ref)


def _no_titles(refs: Collection[str]) -> dict[str, str]:  # noqa: ARG001 - like the others
    return {}


def _take_part_or_lead(person: Person | None, activity: Activity) -> Verdict:
    return activities_may.lead(person, activity.programme) or activities_may.take_part(person, activity)


def _own_reflections(activity: Activity, person: Person | None) -> list[tuple[str, str]]:
    """The reflections this person published in the programme: only their author puts a story into one.

    Not a draft: a teller who is told of it has to be able to read it.
    """
    return [
        (one.ref, _("My reflection “%(title)s”") % {"title": one.title})
        for one in (reflections.reflections_of(person) if person else ())
        if one.programme_id == activity.programme_id and not one.is_draft and not one.is_withdrawn
    ]


def may_stand_behind_an_option(person: Person | None, activity: Activity) -> Verdict:
    """Whether this person can add a story to an option of this activity."""
    return activities_may.take_part(person, activity) or activities_may.hold(person, activity)


PLACES: tuple[Spot, ...] = (
    Spot(
        Place.OPTION,
        may=may_stand_behind_an_option,
        things=lambda activity, _person: [
            (one.ref, _("The option “%(title)s”") % {"title": one.title}) for one in explore.live_options(activity)
        ],
        titles=explore.option_titles,
        page=lambda activity, ref: links.in_activity("option", activity, ref),
    ),
    Spot(
        Place.DECISION,
        may=decide_may.hold_or_own,
        things=lambda activity, _person: [
            (one.ref, _("The reasons of “%(title)s”") % {"title": one.question}) for one in decide.decisions(activity)
        ],
        titles=decide.decision_questions,
        page=lambda activity, ref: links.in_activity("decision", activity, ref),
    ),
    Spot(
        Place.PACK,
        may=lambda person, activity: activities_may.lead(person, activity.programme),
        things=lambda _activity, _person: [("", _("The evidence pack"))],
        titles=_no_titles,
        page=lambda activity, _ref: links.in_activity("activity_pack", activity),
    ),
    Spot(
        Place.REFLECTION,
        may=lambda person, _activity: people_may.take_part(person),
        things=_own_reflections,
        titles=reflections.reflection_titles,
        page=lambda activity, ref: links.in_programme("reflection", activity.programme, ref),
    ),
    Spot(
        Place.OUTSIDE,
        may=_take_part_or_lead,
        things=lambda _activity, _person: [("", _("Somewhere outside Cairn: a talk, a leaflet, a training day"))],
        titles=_no_titles,
        page=lambda _activity, _ref: "",
    ),
)  # a table of stories has a page of its own: it takes many at once


def to_choose(activity: Activity, person: Person | None) -> list[tuple[str, str]]:
    """Where this person may put a story now: `place:ref`, and the words to choose it by."""
    return [
        (f"{spot.place}:{ref}", words)
        for spot in PLACES
        if spot.may(person, activity)
        for ref, words in spot.things(activity, person)
    ]


def traces(uses: Iterable[StoryUse]) -> list[Trace]:
    """Each use with its title, page and state; it costs the same however many there are."""
    found = list(uses)
    titles: dict[str, str] = {}
    for spot in PLACES:
        if refs := {one.about for one in found if one.place == spot.place and one.about}:
            titles |= spot.titles(refs)
    pages: dict[Any, Callable[[Activity, str], str]] = {spot.place: spot.page for spot in PLACES}
    return [
        Trace(
            one, _title(one, titles.get(one.about, "")),
            "" if _is_gone(one, titles) else pages[one.place](one.story.activity, one.about), _state(one),
        )
        for one in found
    ]  # fmt: skip


def _is_gone(use: StoryUse, titles: Mapping[str, str]) -> bool:
    """Whether it has no page: it is outside or in a table, or the reflection it stood in was taken back."""
    return use.place in OUT_OF_REACH or (use.place == Place.REFLECTION and use.about not in titles)


def _title(use: StoryUse, title: str) -> str:
    if use.place == Place.REFLECTION and not title:  # its author took it back
        return str(Place.REFLECTION.label)
    values = {"title": title or use.story.activity.title, "where": use.where}
    return str(TITLES[Place(use.place)]) % values


def _state(use: StoryUse) -> str:
    when = day(use.ended_at) if isinstance(use.ended_at, datetime) else ""
    match use.state:
        case State.ASKED:
            return _("It waits for the teller's yes. Nothing is shown before.")
        case State.IN_USE:
            return _("It is used there.") if use.is_out_of_reach else _("It stands there.")
        case State.DECLINED:
            return _("The teller said no on %(day)s. It is not shown.") % {"day": when}
    why = _("It ended on %(day)s: %(why)s.") % {"day": when, "why": use.get_why_display()}
    if use.has_to_be_taken_out:
        return _("%(why)s Whoever used it is told to take it out, and has not said yet that it is out.") % {"why": why}
    if use.is_out_of_reach and use.taken_out_at:
        return _("%(why)s Whoever used it said on %(day)s that it is out.") % {"why": why, "day": day(use.taken_out_at)}
    return why
