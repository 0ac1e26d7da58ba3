"""The mountain: where an activity stands, why, the next foothold, and what citizens say beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.ledger import queries as ledger
from cairn.mountain import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import beside_the_level, conditions, energy, heights, over_time
from cairn.web.forms.mountain import DissentForm
from cairn.witness import actions as witness
from cairn.witness import counting
from cairn.witness import may as witness_may

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.activities.models import Activity
    from cairn.core.altitude import Reading


def mountain(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Level, promise, the next foothold, what stands beside them, and every condition with the facts it rests on."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    counting.count_due([found], at=at)
    reading, dissents = queries.reading(found, at=at), list(queries.dissents(found, on=timezone.localdate(at)))
    missing = list(queries.missing_groups([found]))
    context = {
        **frame.around(request, found, "mountain"),
        **_standing(found, reading, at),
        "reading": reading,
        "levels": conditions.levels(found, reading, at=at),
        "late": conditions.came_late(reading),
        "may_pin": witness_may.pin_foothold(person, found),
        "may_challenge": witness_may.raise_challenge(person, found, at=at),
        "dissents": dissents,
        "may_dissent": may.dissent(person, found),
        "may_name_missing": may.name_missing(person, found),
        "missing": missing,
        "may_say_they_came": any(may.say_they_came(person, group) for group in missing[:1]),
        "mine": next((one for one in dissents if person and one.author_id == person.pk), None),
        "entries": ledger.head(found.chain).length,
        "read_at": at,
    }
    return render(request, "pages/mountain/mountain.html", context)


def pin_foothold(request: HttpRequest, programme: str, activity: str, condition: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    rule = next((one for one in queries.RULES.conditions if one.id == condition), None)
    if rule is None:
        raise Http404
    return deeds.confirmed(
        request, witness_may.pin_foothold(person, found),
        lambda: witness.pin_foothold(found, by=person, at=at, condition=condition),
        title=_("Pin “%(title)s” as what citizens want next?") % {"title": _(rule.title)},
        words=_(
            "It will stand beside the foothold that the rules pick, for everybody to see. It changes no level."
            " Any citizen here can pin something else: the latest one is shown."
        ),
        button=_("Pin this"),
        thanks=_("It is pinned."),
        back=_here(found),
    )  # fmt: skip


def unpin(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, witness_may.unpin(person, found), lambda: witness.unpin(found, by=person, at=at),
        title=_("Take the pin off?"),
        words=_("Nothing will stand beside the foothold that the rules pick, until a citizen pins something."),
        button=_("Take it off"),
        thanks=_("The pin is off."),
        back=_here(found),
    )  # fmt: skip


def dissent(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """A citizen says beside the level, in their own words, what they see differently."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.dissent(person, found).or_refuse()
    form = DissentForm(request.POST or None, name=person.name)
    said = form.is_valid() and deeds.done(form, actions.dissent, found, by=person, at=asking.now(), **form.cleaned_data)
    if said:
        messages.success(request, _("Your words stand beside the level. You can take them back at any time."))
        return redirect(_here(found))
    return deeds.asked(
        request, found, form, here="mountain", title=_("What do you see differently?"), button=_("Publish my words"),
        back=_here(found),
        lead=_("About the level, or about anything here. Your words stand beside the level, for everybody to read."),
    )  # fmt: skip


def take_back(request: HttpRequest, programme: str, activity: str, dissent: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.dissent(found, dissent))
    return deeds.confirmed(
        request, may.take_back(person, about), lambda: actions.take_back(about, by=person, at=at),
        title=_("Take your words back?"),
        words=_("They are destroyed, and nobody can read them any more. You can write new ones."),
        button=_("Take them back"),
        thanks=_("Your words are gone."),
        back=_here(found),
    )  # fmt: skip


def _standing(found: Activity, reading: Reading, at: datetime) -> dict[str, Any]:
    """Where it stands, why, and what always stands beside the level."""
    return {
        "picture": heights.picture_of(found, reading),
        "level_name": heights.level_name(reading.level),
        "why": heights.why(reading),
        "promise": beside_the_level.promise(found, reading),
        "standing": beside_the_level.standing(reading),
        "strands": beside_the_level.strand_rows(reading),
        "reach": beside_the_level.reach(found, at=at),
        "energy": energy.over_time(found),
        "climb": over_time.climb_of(found, reading),
        "changes": over_time.changes(found, reading, at=at),
    }


def _here(activity: Activity) -> str:
    return links.in_activity("mountain", activity)
