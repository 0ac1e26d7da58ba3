"""What one writes on a phone in a room: something to say, the notes of a table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from cairn.base.verdict import Refused
from cairn.live import actions, keys, may, queries
from cairn.live.choices import TABLES
from cairn.web import asking, deeds, frame
from cairn.web.forms.live import RoomSayForm, TableForm, TableNoteForm
from cairn.web.pages.live import arriving

if TYPE_CHECKING:
    from cairn.live.models import Guest, LiveRoom, Said, TableNote
    from cairn.web.pages.live.arriving import Came


@never_cache
def room_say(request: HttpRequest, code: str) -> HttpResponse:
    """Put something in, or ask. Without a script this page brings the words back, or the code that leads to them."""
    found = arriving.came(request, code)
    room, key = found.room, request.POST.get("key", "")
    form = RoomSayForm(request.POST or None, initial={"key": keys.fresh_token()})
    if form.is_valid() and keys.is_key(key) and queries.said(room, key):  # sent before, and the answer was lost
        return _kept(request, found, key)
    if form.is_valid() or arriving.BY_SCRIPT in request.headers:
        deed = partial(_said, request, found, form)
        if arriving.BY_SCRIPT in request.headers:
            answer = arriving.answered(request, found, deed, limit="room_say")
            return _kept(request, found, key) if answer.status_code == 200 else answer
        if arriving.not_too_often(form, request, found, limit="room_say") and deeds.done(form, deed):
            return _kept(request, found, key)
    may.take_part(found.guest, room).or_refuse()
    return render(request, "pages/live/say.html", {**_around(request, room), "form": form})


@never_cache
def room_table(request: HttpRequest, code: str) -> HttpResponse:
    """Say which table writes."""
    found = arriving.came(request, code)
    may.take_part(found.guest, found.room).or_refuse()
    form = TableForm(request.POST or None)
    if form.is_valid():
        return redirect("room_note", code, form.cleaned_data["table"])
    return render(request, "pages/live/table.html", {**_around(request, found.room), "form": form})


@never_cache
def room_note(request: HttpRequest, code: str, table: int) -> HttpResponse:
    """The notes of one table. They are saved while somebody types; without a script, with the button."""
    found = arriving.came(request, code)
    if not 1 <= table <= TABLES:
        raise Http404
    if request.method == "POST" and arriving.BY_SCRIPT in request.headers:
        form = TableNoteForm(request.POST)
        return arriving.answered(request, found, partial(_noted, found, form, table), limit="room_note")
    may.take_part(found.guest, found.room).or_refuse()
    note = queries.note_of(_guest(found), table)
    form = _note_form(request, found, table, note)
    if form.is_valid() and deeds.done(form, _noted, found, form, table):
        return redirect("room_note", code, table)
    context = {**_around(request, found.room), "form": form, "table": table, "note": note}
    return render(request, "pages/live/note.html", context)


def _said(request: HttpRequest, found: Came, form: RoomSayForm) -> Said:
    """Say it. Raises `Refused` with what is wrong with the form, too."""
    may.take_part(found.guest, found.room).or_refuse()
    _fine(form)
    return actions.say(
        found.room, guest=_guest(found), by=asking.person(request), at=asking.now(), **form.cleaned_data
    )  # fmt: skip


def _noted(found: Came, form: TableNoteForm, table: int) -> object:
    may.take_part(found.guest, found.room).or_refuse()
    _fine(form)
    return actions.write_note(found.room, guest=_guest(found), at=asking.now(), table=table, **form.cleaned_data)


def _note_form(request: HttpRequest, found: Came, table: int, note: TableNote | None) -> TableNoteForm:
    """The form with the note as it stands; sent again, it is one edition further."""
    key = keys.note_key(_guest(found), table)
    edition = note.edition + 1 if note else 1
    return TableNoteForm(
        request.POST or None, initial={"words": note.words if note else "", "key": key, "edition": edition}
    )


def _fine(form: RoomSayForm | TableNoteForm) -> None:
    if not form.is_valid():
        raise Refused(" ".join(str(error) for errors in form.errors.values() for error in errors))


def _kept(request: HttpRequest, found: Came, key: str) -> HttpResponse:
    """It is kept: the code that leads back to it, where it was said without an account."""
    said = queries.said(found.room, key)
    is_own = said is None or said.contribution.author_id is not None
    context = {"slip_code": "" if is_own else keys.slip_code(found.room, key)}
    if arriving.BY_SCRIPT in request.headers:
        return render(request, "pages/live/kept.html", context)
    return render(request, "pages/live/said.html", {**_around(request, found.room), **context})


def _guest(found: Came) -> Guest:
    assert found.guest is not None  # whoever asks has been through the gate
    return found.guest


def _around(request: HttpRequest, room: LiveRoom) -> dict[str, object]:
    return {**frame.around(request, room.session.activity, "sessions"), "room": room, "session": room.session}
