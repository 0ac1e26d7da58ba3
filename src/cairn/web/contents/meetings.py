"""What the sessions pages show: the agenda as a table, the one thing to do now, what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from cairn.learn import may as learn_may
from cairn.learn import queries as learn
from cairn.listen import queries as listen
from cairn.live import may as live_may
from cairn.live import queries as live_queries
from cairn.sessions import may, queries
from cairn.thanks import may as thanks_may
from cairn.web import links
from cairn.web.components.lists import Link
from cairn.web.components.words import SIDES, side_name
from cairn.web.contents import closing_steps, flags, live, pulse_sheets, session_parts

if TYPE_CHECKING:
    from cairn.listen.models import Contribution
    from cairn.people.models import Person
    from cairn.sessions.models import AgendaItem, Session


@dataclass(frozen=True, slots=True)
class ToDo:
    """The one thing to do now on a session's page."""

    title: str
    words: str = ""
    url: str = ""
    button: str = ""


def _said(items: Sequence[AgendaItem]) -> list[tuple[AgendaItem, list[Contribution]]]:
    """What people said about each item, where they did."""
    found = listen.said_about(items)
    return [(item, found[item.pk]) for item in items if item.pk in found]


def coming_and_past(sessions: Iterable[Session], *, at: datetime) -> dict[str, Any]:
    """Sessions to come, soonest first, and those that were or were cancelled, newest first."""
    found = list(sessions)
    coming = [one for one in found if one.ends_at > at and one.is_planned]
    return {"coming": coming, "past": [one for one in reversed(found) if one not in coming]}


def one_session(session: Session, around: dict[str, Any], *, at: datetime) -> dict[str, Any]:
    """The context of a session's page; `around` is the frame of its activity."""
    person = around["person"]
    is_inside = bool(around["participant"] or around["may_hold"])
    items = list(queries.agenda(session))
    pulse = learn.pulse_of(session)
    return {
        "session": session,
        "is_inside": is_inside,
        "agenda": agenda_table(session, items, around, is_inside=is_inside, has_begun=session.has_begun(at)),
        "shares": shares_in_words(items, was_held=session.is_held),
        "said": _said(items),
        "taken_off": list(queries.taken_off(session)),
        "chairs": list(queries.chairs(session)),
        "present": present_in_words(queries.numbers_present(session)),
        "counted": queries.presence_counted(session),
        "pulse": pulse,
        "pulse_square": pulse_sheets.screen_address(pulse) if pulse and pulse.takes_answers(at) else "",
        "to_do": _to_do(session, around, at=at),
        "next": next_in_words(session, at=at, pulse_is_open=bool(pulse and not pulse.is_closed)),
        "deeds": _deeds(session, person, at=at) if around["may_hold"] else [],
        **live.left_of(session, at=at),
        "fit": queries.fit(session, items),
        "may_order": session.is_planned and is_inside and len(items) > 1,
        "notes_due_on": queries.notes_due_on(session),
        "notes_are_late": session.is_held and queries.are_notes_late(session, at=at),
        "replies_owed": closing_steps.replies_owed(session, items, at=at) if session.is_held else [],
        **session_parts.everything(session, around, at=at),
        **flags.of_session(session, around),
    }


def agenda_table(
    session: Session, items: Sequence[AgendaItem], around: dict[str, Any], *, is_inside: bool, has_begun: bool
) -> dict[str, Any]:
    """Heads and rows of the agenda. Those inside see who put what forward; everybody sees the side."""
    heads = [_("What we talk about"), _("Put forward by"), _("Minutes planned"), _("Minutes it got")]
    missed = _("not reached") if session.is_held else _("not yet")
    rows = [
        [_titled(one), _proposed_by(one, is_inside=is_inside), one.minutes_planned, one.minutes_reached or missed]
        for one in items
    ]
    open_to_me = session.is_planned and is_inside
    deeds = [_item_deeds(session, one, around, has_begun=has_begun) if open_to_me else "" for one in items]
    if any(deeds):
        heads.append(_("What you can do"))
        for row, deed in zip(rows, deeds, strict=True):
            row.append(deed or _("nothing now"))
    return {"heads": heads, "rows": rows}


def shares_in_words(items: Sequence[AgendaItem], *, was_held: bool) -> list[str]:
    """How the agenda's time is shared between the sides that fill it, like "citizen: 30 of 50 minutes"."""
    kind = "reached" if was_held else "planned"
    counted = queries.minutes_by_side(items)
    whole = sum(side[kind] for side in counted.values())
    words = _("%(side)s: %(minutes)d of %(whole)d minutes")
    return [
        words % {"side": SIDES[side], "minutes": minutes[kind], "whole": whole}
        for side, minutes in sorted(counted.items())
        if whole
    ]


def present_in_words(numbers: dict[str, int]) -> list[str]:
    """How many of each side checked in; sides with nobody left out."""
    words = _("%(side)s: %(number)d")
    return [words % {"side": SIDES[side], "number": number} for side, number in numbers.items() if number]


def next_in_words(session: Session, *, at: datetime, pulse_is_open: bool) -> str:
    """What happens next with this session."""
    if session.is_cancelled:
        return _("When a new day is found, the new session stands under “Sessions”.")
    if pulse_is_open:
        return _("Everybody who checked in is asked how it was. Your own link is on your page.")
    if session.is_held:
        return _("What was said goes on in the stages of the activity, and each contribution gets an answer.")
    if session.has_begun(at):
        return _("The facilitator writes down what was reached and closes the session. Its notes come here.")
    return _("Anybody who takes part can add to the agenda until the session is closed. Check-in opens on the day.")


def _to_do(session: Session, around: dict[str, Any], *, at: datetime) -> ToDo | None:
    person = around["person"]
    if person and (waiting := _pulse_link(session, person, at=at)):
        words = _("Eight short questions, less than two minutes. Nobody can see which answers are yours.")
        return ToDo(_("How was it?"), words, waiting, _("Say how it was"))
    if not session.is_planned:
        return None
    return _being_there(session, person, at=at) or _coming(session, around, at=at) or _joining_in(session, around)


def _being_there(session: Session, person: Person | None, *, at: datetime) -> ToDo | None:
    """On the day: checking in, oneself or others."""
    if person and may.check_in(person, session, person, at):
        return ToDo(_("Are you here?"), "", links.in_session("check_in", session), _("I am here"))
    if session.has_begun(at) and may.check_in_people(person, session, at):
        words = _("Check in those without a phone, write down what was reached, then close the session.")
        return ToDo(_("It has begun."), words, links.in_session("close_step_by_step", session), _("Step by step"))
    if person and queries.check_in(person, session):
        return ToDo(_("You are checked in."), _("After the session you are asked how it was."))
    return None


def _coming(session: Session, around: dict[str, Any], *, at: datetime) -> ToDo | None:
    """Before it: saying whether one comes, for those who take part and have not said it."""
    if session.has_begun(at) or not around["participant"] or queries.coming_of(around["person"], session):
        return None
    words = _("Read what will make it possible to join in, then say whether you will come. You can change it.")
    return ToDo(_("Will you come?"), words, links.in_session("say_coming", session), _("Say whether I will come"))


def _joining_in(session: Session, around: dict[str, Any]) -> ToDo | None:
    """Before it: adding to the agenda, or first joining the activity."""
    if may.propose_item(around["person"], session):
        words = _("Anybody who takes part can put something on the agenda.")
        button = _("Put something on the agenda")
        return ToDo(_("What should we talk about?"), words, links.in_session("propose_item", session), button)
    if not around["may_join"] and around["person"]:
        return None
    words = _("Then you can put things on the agenda, and check in on the day.")
    url = links.in_activity("join_activity", session.activity)
    return ToDo(_("Do you want to be part of it?"), words, url, _("Join this activity"))


def _pulse_link(session: Session, person: Person, *, at: datetime) -> str:
    waiting = learn.asked_of(person, at=at)
    return next((reverse("answer_pulse", args=[one.token]) for one in waiting if one.session.pk == session.pk), "")


def _titled(item: AgendaItem) -> str:
    return f"{item.title} ({item.get_aim_display()})" if item.aim else item.title


def _proposed_by(item: AgendaItem, *, is_inside: bool) -> str:
    name = item.proposer.shown_name if is_inside and item.proposer else ""
    return format_html("{} {}", name, side_name(item.side)) if name else str(SIDES[item.side])


def _item_deeds(session: Session, item: AgendaItem, around: dict[str, Any], *, has_begun: bool) -> str:
    """Links of one item. What they lead to asks `may` again; here one look at who asks is enough for all rows."""
    if item.was_reached:
        return ""
    person, offered = around["person"], []
    if around["may_hold"] and has_begun:
        offered.append((links.in_session("mark_reached", session, item.ref), _("Write down its minutes"), item.title))
    if around["may_hold"] or (person and item.proposer_id == person.pk):
        offered.append((links.in_session("remove_item", session, item.ref), _("Take it off"), item.title))
    return format_html_join(", ", '<a href="{}">{}<span class="aloud">: {}</span></a>', offered)


def _deeds(session: Session, person: Person, *, at: datetime) -> list[Link]:
    """What whoever holds the activity can do with the session now."""
    offered = [
        ("live_room", _("The live room"), live_may.open_room(person, session) or live_queries.open_room(session)),
        ("check_in_people", _("Check people in"), may.check_in_people(person, session, at)),
        ("propose_item", _("Put something on the agenda"), may.propose_item(person, session)),
        ("order_items", _("Put the agenda in order"), may.order_items(person, session)),
        ("name_chair", _("Say who chairs"), may.name_chair(person, session)),
        ("mark_decider_present", _("The person who decides was there"), may.mark_decider_present(person, session, at)),
        ("count_presence", _("Count who was there"), may.count_presence(person, session, at)),
        ("close_step_by_step", _("Close it step by step"), may.close_step_by_step(person, session, at)),
        (
            "thank_for_session",
            _("Thank people who came"),
            thanks_may.thank_people(person, session.activity.programme, session, at),
        ),
        ("change_session", _("Change time or place"), may.change_session(person, session, at)),
        ("set_places", _("Say how many places"), may.set_places(person, session)),
        ("hold_session", _("Close the session"), may.hold_session(person, session, at)),
        ("publish_notes", _("Write the notes"), may.publish_notes(person, session)),
        ("open_pulse", _("Ask everybody how it was"), learn_may.open_pulse(person, session)),
        ("cancel_session", _("Cancel the session"), may.cancel_session(person, session)),
    ]
    return [Link(label, links.in_session(name, session)) for name, label, verdict in offered if verdict]
