"""Sessions: planning one, its agenda, being there, and closing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import queries as activities
from cairn.live import queries as live_queries
from cairn.needs import queries as needs
from cairn.people import queries as people
from cairn.people.sides import Side
from cairn.sessions import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import live, meetings
from cairn.web.forms import sessions as forms

if TYPE_CHECKING:
    from django.forms import Form

    from cairn.sessions.models import AgendaItem, Session

PEOPLE_ON_A_PAGE = 50


def sessions_of(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """All sessions of an activity: those to come, and those that were."""
    found, at = find.activity(request, programme, activity), asking.now()
    context = {
        **frame.around(request, found, "sessions"),
        **meetings.coming_and_past(queries.sessions_of(found), at=at),
        "may_plan": may.plan_session(asking.person(request), found),
    }
    return render(request, "pages/sessions/sessions.html", context)


def session(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """One session: what it is for, its agenda, who chairs, what can be done now."""
    found, at = find.session(request, programme, session), asking.now()
    around = frame.around(request, found.activity, "sessions")
    return render(request, "pages/sessions/session.html", {**around, **meetings.one_session(found, around, at=at)})


def plan_session(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.plan_session(person, found).or_refuse()
    form = forms.SessionForm(request.POST or None)
    planned = form.is_valid() and deeds.done(form, actions.plan_session, found, by=person, at=asking.now(), **form.plan)
    if planned:
        messages.success(request, _("The session is planned. Now anybody who takes part can add to its agenda."))
        return _to(planned)
    return deeds.asked(
        request, found, form, here="sessions", title=_("Plan a session"), button=_("Plan this session"),
        lead=_("Day, place, and what makes it possible for everybody. The agenda comes next, from everybody."),
        back=links.in_activity("sessions", found),
    )  # fmt: skip


def propose_item(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    found, person = find.session(request, programme, session), asking.signed_in(request)
    may.propose_item(person, found).or_refuse()
    form = forms.ItemForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.propose_item, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("It is on the agenda."))
        return _to(found)
    return _asked(request, found, form, title=_("Put something on the agenda"), button=_("Put it on the agenda"))


def order_items(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    found, person = find.session(request, programme, session), asking.signed_in(request)
    if how := request.POST.get("how", ""):
        actions.order_items(found, by=person, at=asking.now(), how=how)
        messages.success(request, _("The agenda has its new order."))
        return _to(found)
    may.order_items(person, found).or_refuse()
    form = forms.OrderForm(request.POST or None, items=list(queries.agenda(found)))
    if form.is_valid() and deeds.done(
        form, actions.order_items, found, by=person, at=asking.now(), items=form.in_order
    ):
        messages.success(request, _("The agenda has its new order."))
        return _to(found)
    lead = _("Give each item its place: 1 comes first. Citizens' items first, or turn by turn, is a good custom.")
    return _asked(request, found, form, title=_("Put the agenda in order"), button=_("Use this order"), lead=lead)


def remove_item(request: HttpRequest, programme: str, session: str, item: str) -> HttpResponse:
    person, found = asking.signed_in(request), _item(request, programme, session, item)
    may.remove_item(person, found).or_refuse()
    form = forms.RemoveForm(request.POST or None, is_own=found.proposer_id == person.pk)
    if form.is_valid() and deeds.done(
        form, actions.remove_item, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("It is off the agenda. The record keeps that it was there."))
        return _to(found.session)
    title = _("Take “%(item)s” off the agenda?") % {"item": found.title}
    return _asked(request, found.session, form, title=title, button=_("Take it off"))


def mark_reached(request: HttpRequest, programme: str, session: str, item: str) -> HttpResponse:
    person, found, at = asking.signed_in(request), _item(request, programme, session, item), asking.now()
    may.mark_reached(person, found, at).or_refuse()
    form = forms.ReachedForm(request.POST or None, initial={"minutes": found.minutes_planned})
    if form.is_valid() and deeds.done(form, actions.mark_reached, found, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("Written down. People who were there can say whether it was so."))
        return _to(found.session)
    lead = _("This is written down once. It counts when citizens who were there say that it was so.")
    return _asked(request, found.session, form, title=found.title, button=_("Write it down"), lead=lead)


def name_chair(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    found, person = find.session(request, programme, session), asking.signed_in(request)
    may.name_chair(person, found).or_refuse()
    chosen = [one.person.ref for one in queries.chairs(found)]
    participants = list(activities.participants(found.activity))
    form = forms.ChairsForm(request.POST or None, participants=participants, initial={"chairs": chosen})
    if form.is_valid() and deeds.done(form, actions.name_chair, found, by=person, at=asking.now(), chairs=form.chosen):
        messages.success(request, _("Written down who chairs."))
        return _to(found)
    return _asked(request, found, form, title=_("Who chairs this session?"), button=_("Write down who chairs"))


def check_in(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    found, person, at = find.session(request, programme, session), asking.signed_in(request), asking.now()
    may.check_in(person, found, person, at).or_refuse()
    initial = {"is_with_supporter": bool(needs.beside(person, found))}
    form = forms.CheckInForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid() and deeds.done(
        form, actions.check_in, found, by=person, person=person, at=at, **form.cleaned_data
    ):
        messages.success(request, _("You are checked in. Welcome."))
        return _to(found)
    title = _("Are you at “%(title)s”?") % {"title": found.title}
    lead = _("It tells everybody later how many people of each side were in the room. Your name is not published.")
    return _asked(request, found, form, title=title, button=_("Yes, I am here"), lead=lead)


@never_cache
def check_in_people(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """For the facilitator: everybody who takes part, with a button for those who have no phone with them."""
    found, person, at = find.session(request, programme, session), asking.signed_in(request), asking.now()
    may.check_in_people(person, found, at).or_refuse()
    if request.method == "POST":
        with_supporter = request.POST.get("with_supporter", "")
        guest = find.one(people.person_by_ref(with_supporter or request.POST.get("person", "")))
        actions.check_in(found, by=person, person=guest, at=at, is_with_supporter=bool(with_supporter))
        messages.success(request, _("%(name)s is checked in.") % {"name": guest.shown_name})
        return redirect(request.get_full_path())
    page = Paginator(activities.participants(found.activity), PEOPLE_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        **frame.around(request, found.activity, "sessions"), "session": found, "page": page,
        "present": {one.person_id for one in queries.check_ins(found)},
        "accompanied": set(needs.beside_in(found, [one.person_id for one in page])),
    }  # fmt: skip
    return render(request, "pages/sessions/check_in_people.html", context)


def mark_decider_present(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    found, person, at = find.session(request, programme, session), asking.signed_in(request), asking.now()
    card = activities.card(found.activity)
    return deeds.confirmed(
        request, may.mark_decider_present(person, found, at),
        lambda: actions.mark_decider_present(found, by=person, at=at),
        title=_("Was the person who decides there, and did they stay?"),
        words=_("Who decides, by the decision card: %(who)s") % {"who": card.who_decides if card else ""},
        button=_("Yes, they were there"),
        thanks=_("Written down. It counts once citizens who were there say that it was so."),
        back=links.in_session("session", found),
    )  # fmt: skip


def count_presence(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    found, person, at = find.session(request, programme, session), asking.signed_in(request), asking.now()
    may.count_presence(person, found, at).or_refuse()
    form = forms.CountForm(request.POST or None, initial=_checked_in(found))
    if form.is_valid() and deeds.done(form, actions.count_presence, found, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("Counted. It counts on the mountain once citizens who were there say it was so."))
        return _to(found)
    lead = _("For sessions where not everybody checked in. Everybody can read it, and citizens are asked if it was so.")
    return _asked(request, found, form, title=_("How many people were there?"), button=_("Write it down"), lead=lead)


def hold_session(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    found, person, at = find.session(request, programme, session), asking.signed_in(request), asking.now()
    may.hold_session(person, found, at).or_refuse()
    present = sum(queries.numbers_present(found).values())
    form = forms.HoldForm(
        request.POST or None, initial={"people": present or None, "notes": live.notes_in_words(found)}
    )
    if form.is_valid() and deeds.done(form, actions.hold_session, found, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("The session is closed. Next: ask everybody how it was."))
        return _to(found)
    lead = _("First check in everybody who was there, and write down the minutes of each item. Then close it.")
    return _asked(request, found, form, title=_("Close this session"), button=_("Close the session"), lead=lead)


def publish_notes(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    found, person = find.session(request, programme, session), asking.signed_in(request)
    may.publish_notes(person, found).or_refuse()
    form = forms.NotesForm(request.POST or None, initial={"notes": found.notes or live.notes_in_words(found)})
    if form.is_valid() and deeds.done(
        form, actions.publish_notes, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The notes are there for everybody."))
        return _to(found)
    return _asked(request, found, form, title=_("Notes of this session"), button=_("Publish the notes"))


def cancel_session(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    found, person = find.session(request, programme, session), asking.signed_in(request)
    may.cancel_session(person, found).or_refuse()
    form = forms.CancelForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.cancel_session, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The session is cancelled, and the reason is there for everybody."))
        return _to(found)
    lead = _("This cannot be undone. Everybody who takes part gets a letter. You can plan another one at any time.")
    return _asked(request, found, form, title=_("Cancel this session?"), button=_("Cancel the session"), lead=lead)


def _checked_in(session: Session) -> dict[str, int]:
    """Who checked in or has a phone in the live room, to start counting from; nothing where nobody does."""
    present, phones = queries.numbers_present(session), live_queries.not_checked_in(session)
    citizens = present[Side.CITIZEN] + phones[Side.CITIZEN]
    everybody = sum(present.values()) + sum(phones.values())
    return {"citizens": citizens, "others": everybody - citizens} if everybody else {}


def _item(request: HttpRequest, programme: str, session: str, ref: str) -> AgendaItem:
    here, found = find.session(request, programme, session), find.one(queries.item(ref))
    if found.session_id != here.pk:
        raise Http404
    return found


def _asked(request: HttpRequest, session: Session, form: Form, **words: str) -> HttpResponse:
    """The page with this form; `words` are its title, its button, and its lead if it has one."""
    back = links.in_session("session", session)
    return deeds.asked(request, session.activity, form, here="sessions", back=back, **words)


def _to(session: Session) -> HttpResponse:
    return redirect(links.in_session("session", session))
