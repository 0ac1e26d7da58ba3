"""What belongs to the end of a session, in order: what is done, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.learn import queries as learn
from cairn.listen import queries as listen
from cairn.sessions import queries
from cairn.web import links
from cairn.web.components.lists import Link
from cairn.web.components.words import day

if TYPE_CHECKING:
    from cairn.listen.queries import Owed
    from cairn.sessions.models import AgendaItem, Session


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its title, what there is so far, where it is done, and whether it is."""

    title: str
    words: str
    is_done: bool
    deeds: list[Link]


def steps(session: Session, *, at: datetime) -> list[Step]:
    """The steps in the order in which they are best done. Who was there comes first: it cannot be made up later."""
    items = list(queries.agenda(session))
    return [
        _presence(session),
        _rules(session),
        _chairs(session),
        _reached(session, items),
        _closing(session),
        _notes(session, at=at),
        _replies(session, items, at=at),
        _pulse(session, at=at),
    ]


def due_on(session: Session) -> date:
    return queries.notes_due_on(session)


def replies_owed(session: Session, items: list[AgendaItem], *, at: datetime) -> list[Owed]:
    """What was said about its agenda and waits for an answer."""
    wanted = {one.pk for one in items}
    if not wanted:
        return []
    return [one for one in listen.owed_in([session.activity], at=at) if one.contribution.item_id in wanted]


def _presence(session: Session) -> Step:
    number, counted = sum(queries.numbers_present(session).values()), queries.presence_counted(session)
    words = ngettext("%(n)d person is checked in.", "%(n)d people are checked in.", number) % {"n": number}
    found = [("count_presence", _("Count who was there"))]
    if not session.is_held:
        found.insert(0, ("check_in_people", _("Check people in")))
    return Step(_("Who was there"), words, bool(number or counted), _links(session, found))


def _rules(session: Session) -> Step:
    stand, open_now = queries.ground_rules(session).count(), queries.ground_rules_proposed(session).count()
    words = ngettext("%(n)d ground rule stands.", "%(n)d ground rules stand.", stand) % {"n": stand}
    if open_now:
        more = ngettext("%(n)d line waits for a side.", "%(n)d lines wait for a side.", open_now) % {"n": open_now}
        words = f"{words} {more}"
    found = [] if session.is_held else [("propose_rule", _("Put a line forward"))]
    return Step(_("Ground rules"), words, bool(stand) and not open_now, _links(session, found))


def _chairs(session: Session) -> Step:
    sides = [str(one.get_side_display()) for one in queries.chairs(session)]
    words = ", ".join(sides) if sides else _("Not said yet.")
    found = [] if session.is_held else [("name_chair", _("Say who chairs"))]
    found += [] if session.was_decider_present else [("mark_decider_present", _("The person who decides was there"))]
    return Step(_("Who chaired"), words, bool(sides), _links(session, found))


def _reached(session: Session, items: list[AgendaItem]) -> Step:
    left = [one for one in items if not one.was_reached]
    words = _("%(done)d of %(all)d things on the agenda have their minutes. What was not reached stays without.") % {
        "done": len(items) - len(left), "all": len(items),
    }  # fmt: skip
    deeds = [] if session.is_held else [
        Link(one.title, links.in_session("mark_reached", session, one.ref)) for one in left
    ]  # fmt: skip
    return Step(_("What was reached"), words, not left or session.is_held, deeds)


def _closing(session: Session) -> Step:
    words = _("Say how many were there. What is written down then stays as it was.")
    if session.is_held:
        words = _("It is closed. People who were there: %(n)d.") % {"n": session.people or 0}
    found = [] if session.is_held else [("hold_session", _("Close the session"))]
    return Step(_("Close it"), words, session.is_held, _links(session, found))


def _notes(session: Session, *, at: datetime) -> Step:
    is_late = queries.are_notes_late(session, at=at) and not session.notes
    words = (_("They were due on %(day)s, and everybody can read that they are late.") if is_late
             else _("They are due on %(day)s.")) % {"day": day(queries.notes_due_on(session))}  # fmt: skip
    found = [("publish_notes", _("Write the notes"))] if session.is_held else []
    return Step(_("Notes"), words, bool(session.notes), _links(session, found))


def _replies(session: Session, items: list[AgendaItem], *, at: datetime) -> Step:
    owed = replies_owed(session, items, at=at)
    words = ngettext(
        "%(n)d thing said about the agenda waits for an answer.",
        "%(n)d things said about the agenda wait for an answer.",
        len(owed),
    ) % {"n": len(owed)}
    if not owed:
        words = _("Nothing that was said about the agenda waits for an answer.")
    deeds = [
        Link(str(one.contribution.words)[:60], links.in_activity("reply", session.activity, one.contribution.ref))
        for one in owed
        if not one.contribution.hidden_because
    ]
    return Step(_("Answers"), words, session.is_held and not owed, deeds)


def _pulse(session: Session, *, at: datetime) -> Step:
    found = learn.pulse_of(session)
    if found is None:
        deeds = _links(session, [("open_pulse", _("Ask everybody how it was"))]) if session.is_held else []
        return Step(_("How it was"), _("Nobody was asked yet."), is_done=False, deeds=deeds)
    words = _("Everybody who checked in is asked.") if found.takes_answers(at) else _("Everybody was asked.")
    return Step(_("How it was"), words, is_done=True, deeds=_links(session, [("pulse", _("See it"))]))


def _links(session: Session, found: list[tuple[str, str]]) -> list[Link]:
    return [Link(label, links.in_session(name, session)) for name, label in found]
