"""One activity: the question, the card, the path, joining and leaving, and its record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import actions, formats, may, queries
from cairn.climb import actions as climb
from cairn.climb import may as climb_may
from cairn.climb import path
from cairn.events import queries as events
from cairn.ledger import queries as ledger
from cairn.people import actions as people_actions
from cairn.people import queries as people
from cairn.people.sides import Side
from cairn.programmes import queries as programmes
from cairn.web import asking, deeds, find, frame, links, sides
from cairn.web.contents import ahead, framing, heights, loop, practices, roles, sentences, to_do
from cairn.web.forms.activities import ActivityForm, CardForm, FormatForm, InvitationForm, JoinForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cairn.activities.models import Activity, Invitation
    from cairn.activities.stage import Stage
    from cairn.people.models import Person


def activity(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The activity page: one idea at a time, the one thing to do now, the mountain, lately."""
    found, at = find.activity(request, programme, activity), asking.now()
    invitation = queries.invitation(found)
    context = {
        **frame.around(request, found, "activity"),
        "card": queries.card(found),
        "invitation": invitation,
        "event": events.event(found),
        "formats": _formats_in_words(invitation),
        "earlier": _stages_to_go_back_to(asking.person(request), found),
        "lately": sentences.told(ledger.newest(found.chain)[:5], found),
        "ahead": ahead.steps(found, at=at),
        "stations_of_loop": loop.loop(found),
        "may_advance": climb_may.advance(asking.person(request), found),
        **heights.activity_on_the_mountain(found, at=at),
        **framing.beside_the_card(found, asking.person(request), at=at),
        **to_do.one_thing(request, found),
        **roles.in_activity(found, asking.person(request), on=asking.today()),
    }
    return render(request, "pages/activities/activity.html", context)


def _stages_to_go_back_to(person: Person | None, found: Activity) -> Sequence[Stage]:
    """Those already passed, for whoever may go back now."""
    earlier = path.PATH[: path.position(found.stage)]
    return earlier if earlier and climb_may.step_back(person, found, earlier[0].name) else ()


def open_activity(request: HttpRequest, programme: str) -> HttpResponse:
    found, person = find.programme(request, programme), asking.signed_in(request)
    form = ActivityForm(request.POST or None)
    opened = form.is_valid() and deeds.done(
        form, actions.open_activity, found, by=person, at=asking.now(), **form.cleaned_data
    )
    if opened:
        messages.success(request, _("The activity is open. Next: publish the decision card."))
        return redirect(links.in_activity("activity", opened))
    context = {
        "programme": found,
        "form": form,
        "may": may.open_activity(person, found, ""),
        "planning": practices.planning(found, on=asking.today()),
    }
    return render(request, "pages/activities/open_activity.html", context)


def publish_card(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.publish_card(person, found).or_refuse()
    owners = people.persons(programmes.memberships(found.programme).values_list("person_id", flat=True))
    form = CardForm(request.POST or None, initial=_card_so_far(found), people_to_own=owners)
    if form.is_valid() and deeds.done(
        form, actions.publish_card, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The decision card is published. Earlier editions stay readable."))
        return redirect(links.in_activity("activity", found))
    return deeds.asked(
        request, found, form, here="card", title=_("The decision card"), button=_("Publish the decision card"),
        lead=_(
            "Say honestly what is open and what is not. Correcting it later is possible;"
            " earlier editions stay readable."
        ),
        back=links.in_activity("activity", found),
    )  # fmt: skip


def cards(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Every edition of the decision card, newest first."""
    found = find.activity(request, programme, activity)
    context = {**frame.around(request, found, "card"), "cards": queries.cards(found)}
    return render(request, "pages/activities/cards.html", context)


def publish_invitation(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.publish_invitation(person, found).or_refuse()
    form = InvitationForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.publish_invitation, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The invitation is out."))
        return redirect(links.in_activity("activity", found))
    return deeds.asked(
        request, found, form, here="invitation", title=_("The invitation"), button=_("Send out the invitation"),
        lead=_("It goes out once and stays as it was. People decide with it whether to come."),
        back=links.in_activity("activity", found),
    )  # fmt: skip


def add_format(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.add_format(person, found).or_refuse()
    form = FormatForm(request.POST or None, asked=queries.formats_missing(found))
    if form.is_valid() and deeds.done(form, actions.add_format, found, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("The explanation has this format too, from today."))
        return redirect(links.in_activity("activity", found))
    return deeds.asked(
        request, found, form, here="invitation", title=_("One more format"), button=_("It is ready"),
        lead=_("Only formats that are ready to hand out now."), back=links.in_activity("activity", found),
    )  # fmt: skip


def join_activity(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Take part. Who employs a person decides the side, and the page says so."""
    found, at = find.activity(request, programme, activity), asking.now()
    form = JoinForm(request.POST or None, programme=found.programme)
    if form.is_valid():
        person = asking.signed_in(request)
        if form.employer and not people.employment(person, form.employer):
            people_actions.state_employment(form.employer, by=person, at=at)
            sides.follow_employment(person, at=at)
        is_sure = form.cleaned_data["here_as"] != form.UNSURE
        joined = deeds.done(
            form,
            actions.join,
            found,
            by=person,
            at=at,
            speaks_for=form.cleaned_data["speaks_for"],
            is_sure=is_sure,
        )
        if joined:
            messages.success(request, _("You take part now, as: %(side)s.") % {"side": joined.get_side_display()})
            return redirect(links.in_activity("activity", found))
    context = {**frame.around(request, found, "join"), "form": form, "invitation": queries.invitation(found)}
    return render(request, "pages/activities/join.html", context)


def leave_activity(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.leave(person, found), lambda: actions.leave(found, by=person, at=at),
        title=_("Leave this activity?"),
        words=_("You do not have to say why, and it changes nothing else for you."),
        button=_("Leave"),
        thanks=_("You have left. What you said stays yours, and you still hear what became of it."),
        back=links.in_activity("activity", found),
    )  # fmt: skip


@never_cache
def people_in(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Who takes part: names for those inside, numbers for everybody."""
    found = find.activity(request, programme, activity)
    around = frame.around(request, found, "people_in")
    shown = queries.participants(found) if around["participant"] or around["may_hold"] else None
    context = {**around, "participants": shown, **_people_by_side(queries.numbers_by_side(found))}
    return render(request, "pages/activities/people.html", context)


def advance(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """On to the next stage, after one more question."""
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    following = path.after(found.stage)
    title = following.title if following else ""
    return deeds.confirmed(
        request, climb_may.advance(person, found), lambda: climb.advance(found, by=person, at=at),
        title=_("Go on to “%(title)s”?") % {"title": title},
        words=_("Everyone will see it in the record. You can go back to an earlier stage later."),
        button=_("Go on"),
        thanks=_("On to: %(title)s.") % {"title": title},
        back=links.in_activity("activity", found),
    )  # fmt: skip


def step_back(request: HttpRequest, programme: str, activity: str, stage: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    if stage not in path.NAMES:
        raise Http404
    return deeds.confirmed(
        request, climb_may.step_back(person, found, stage),
        lambda: climb.step_back(found, by=person, at=at, stage=stage),
        title=_("Go back to “%(title)s”?") % {"title": path.stage(stage).title},
        words=_("Going back is allowed and will be seen in the record. Nothing is lost."),
        button=_("Go back"),
        back=links.in_activity("activity", found),
    )  # fmt: skip


def end_activity(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.end_activity(person, found), lambda: actions.end_activity(found, by=person, at=at),
        title=_("End this activity?"),
        words=_("Nothing more can be added after this. Its record and its place on the mountain stay for all to see."),
        button=_("End it"),
        thanks=_("This activity has ended. Its record stays."),
        back=links.in_activity("activity", found),
    )  # fmt: skip


def withdraw_activity(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.withdraw_activity(person, found), lambda: actions.withdraw_activity(found, by=person, at=at),
        title=_("Withdraw this activity?"),
        words=_("It stops here. It stays listed in the programme and counts as level 1. This cannot be undone."),
        button=_("Withdraw it"),
        thanks=_("This activity is withdrawn. It stays listed and counted."),
        back=links.in_activity("activity", found),
    )  # fmt: skip


def _card_so_far(activity: Activity) -> dict[str, object]:
    card = queries.card(activity)
    names = (
        "to_decide", "already_decided", "is_settled", "cannot_change", "decided_by", "who_decides", "decision_owner",
        "decide_by_on", "promised_level", "how_to_ask", "why_starts_with_option",
    )  # fmt: skip
    return {name: getattr(card, name) for name in names} if card else {}


def _people_by_side(numbers: Mapping[str, int]) -> dict[str, Any]:
    """The people of an activity as a table: sides and numbers, which the record tells everybody."""
    rows = [(side.label, numbers[side]) for side in (Side.CITIZEN, Side.STAFF, Side.PARTNER)]
    return {"heads": (_("Side"), _("People")), "rows": rows}


def _formats_in_words(invitation: Invitation | None) -> list[str]:
    return [formats.in_words(one) for one in invitation.formats] if invitation else []
