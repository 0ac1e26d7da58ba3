"""The room as the facilitator runs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.live import actions, keys, may, queries
from cairn.sessions import queries as sessions
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import live
from cairn.web.forms.live import CheckForm, HandForm
from cairn.web.forms.sessions import ReachedForm

if TYPE_CHECKING:
    from cairn.live.models import Hand, LiveRoom
    from cairn.people.models import Person
    from cairn.sessions.models import Session


@never_cache
def live_room(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """Everything the facilitator does while people meet. Before the room is open: what it is, and how it is opened."""
    found, person = find.session(request, programme, session), asking.signed_in(request)
    room = queries.open_room(found)
    if room is None:
        may.open_room(person, found).or_refuse()
        return redirect(links.in_session("open_room", found))
    return _shown(request, room)


def open_room(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    found, person, at = find.session(request, programme, session), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.open_room(person, found),
        lambda: actions.open_room(found, by=person, at=at, code=keys.fresh_code()),
        title=_("Open the live room of “%(title)s”?") % {"title": found.title},
        words=_(
            "People come in with their phones, by a code or a square on the big screen, and need no account. They say"
            " things, ask to speak, and answer when you ask the room. The code works until you close the room."
        ),
        button=_("Open the room"), back=links.in_session("live_room", found),
    )  # fmt: skip


def close_room(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    room, person = _held(request, programme, session)
    return deeds.confirmed(
        request, may.run(person, room), lambda: actions.close_room(room, by=person, at=asking.now()),
        title=_("Close the room?"),
        words=_(
            "The code opens nothing any more. What was said, what was reached and what tables wrote stays; who was in"
            " the room, who asked to speak and who answered what is destroyed."
        ),
        button=_("Close the room"), thanks=_("The room is closed. Now close the session, and ask how it was."),
        back=links.in_session("session", room.session),
    )  # fmt: skip


@never_cache
def live_parts(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """Nothing, at the cost of one query, while nothing changed since; else the parts that change."""
    since = request.GET.get("since", "")
    if since and since == str(queries.stirred_in(session)):
        return HttpResponse(status=204)
    room, person = _held(request, programme, session)
    return render(request, "pages/live/held_parts.html", live.for_the_facilitator(room, person, at=asking.now()))


def start_item(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    room, person = _held(request, programme, session)
    if request.method == "POST":
        item = find.one(sessions.item(request.POST.get("item", "").replace("\0", "")))
        actions.start_item(room, by=person, at=asking.now(), item=item)
    return _back(room)


def reach_item(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    room, person = _held(request, programme, session)
    form = ReachedForm(request.POST or None)
    if request.method != "POST":
        return _back(room)
    if form.is_valid() and deeds.done(form, actions.reach_item, room, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("Written down. People who were there can say whether it was so."))
        return _back(room)
    return _shown(request, room, reached=form)


def give_minutes(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    room, person = _held(request, programme, session)
    if request.method == "POST":
        actions.give_minutes(room, by=person, at=asking.now())
    return _back(room)


def add_hand(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """For somebody without a phone."""
    room, person = _held(request, programme, session)
    form = HandForm(request.POST or None)
    if request.method != "POST":
        return _back(room)
    if form.is_valid() and deeds.done(form, actions.add_hand, room, by=person, at=asking.now(), **form.cleaned_data):
        return _back(room)
    return _shown(request, room, hand=form)


def call(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """The next one to speak: the one suggested, or another who waits."""
    room, person = _held(request, programme, session)
    if request.method == "POST":
        actions.call(room, by=person, at=asking.now(), hand=_hand(request, room))
    return _back(room)


def take_off(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """Somebody does not wait any more."""
    room, person = _held(request, programme, session)
    if request.method == "POST":
        actions.take_off(room, by=person, at=asking.now(), hand=_hand(request, room))
    return _back(room)


def end_turn(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    room, person = _held(request, programme, session)
    if request.method == "POST":
        actions.end_turn(room, by=person, at=asking.now())
    return _back(room)


def ask_room(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """One sentence for everybody in the room."""
    room, person = _held(request, programme, session)
    form = CheckForm(request.POST or None)
    if request.method != "POST":
        return _back(room)
    if form.is_valid() and deeds.done(form, actions.ask_room, room, by=person, at=asking.now(), **form.cleaned_data):
        return _back(room)
    return _shown(request, room, check=form)


def close_check(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    room, person = _held(request, programme, session)
    if request.method == "POST":
        check = find.one(queries.check(room, request.POST.get("check", "").replace("\0", "")))
        actions.close_check(room, by=person, at=asking.now(), check=check)
    return _back(room)


@never_cache
def table_notes(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """What tables wrote, for those who take part."""
    found, person = find.session(request, programme, session), asking.person(request)
    may.read_notes(person, found).or_refuse()
    context = {**frame.around(request, found.activity, "sessions"), "session": found, "notes": queries.notes(found)}
    return render(request, "pages/live/notes.html", context)


def _held(request: HttpRequest, programme: str, session: str) -> tuple[LiveRoom, Person]:
    """The open room of this session, and who runs it. Raises `Refused` for everybody else."""
    found, person = find.session(request, programme, session), asking.signed_in(request)
    room = queries.open_room(found)
    if room is None:
        may.open_room(person, found).or_refuse()
    room = find.one(room)
    may.run(person, room).or_refuse()
    return room, person


def _hand(request: HttpRequest, room: LiveRoom) -> Hand:
    return find.one(queries.hand(room, request.POST.get("hand", "").replace("\0", "")))


def _back(room: LiveRoom) -> HttpResponse:
    return redirect(links.in_session("live_room", room.session))


def _shown(request: HttpRequest, room: LiveRoom, **filled: Any) -> HttpResponse:
    """The facilitator's page; `filled`: a form that comes back with what is wrong with it."""
    person, at = asking.signed_in(request), asking.now()
    may.run(person, room).or_refuse()
    found: Session = room.session
    context = {
        **frame.around(request, found.activity, "sessions"),
        **live.for_the_facilitator(room, person, at=at),
        "reached_form": filled.get("reached") or ReachedForm(initial={"minutes": room.minutes_so_far(at)}),
        "hand_form": filled.get("hand") or HandForm(),
        "check_form": filled.get("check") or CheckForm(),
        "wrong": next(iter(filled.values()), None),
        "screen_url": reverse("room_screen", args=[room.screen]),
        "phone_url": reverse("room_phone", args=[room.code]),
    }
    return render(request, "pages/live/room.html", context)
