"""Sessions people proposed, as one reader sees them: in a list, and on their own page with all that belongs to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict
from cairn.decide import queries as decide
from cairn.events import may, queries
from cairn.events.choices import Feature, Interpreting, Leaning, Part, Status
from cairn.people.sides import Side
from cairn.web import links

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cairn.activities.models import Activity
    from cairn.events.models import Event, Proposal, ProposalReview, ProposalVersion, Speaker
    from cairn.people.models import Person

A_PAGE = 20
SHOWS = (queries.WAITING, queries.LOOKING, queries.TAKEN)


@dataclass(frozen=True, slots=True)
class Line:
    """A proposal in a list: what became of it, and whether both sides have looked at it."""

    proposal: Proposal
    status: Status
    by_both: bool

    @property
    def becomes(self) -> str:
        return str(self.status.label)


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody in a session, by the name this reader may see, and what this reader can do about it."""

    speaker: Speaker
    name: str
    does: str
    waits_for: str
    welcome: Verdict
    agree: Verdict
    leave: Verdict
    is_mine: bool


@dataclass(frozen=True, slots=True)
class Said:
    """A review as one reader sees it."""

    review: ProposalReview
    name: str
    leaning: str
    may_reply: Verdict


def is_inside(person: Person | None, activity: Activity) -> bool:
    """Whether this reader sees names: who takes part, or holds the work."""
    return bool(activities.participant(person, activity)) or bool(activities_may.lead(person, activity.programme))


def listed(event: Event, person: Person | None, asked: Mapping[str, str], *, at: datetime) -> dict[str, Any]:
    """The page that lists what was proposed: narrowed to what was asked for, with the balance of who looked."""
    words, show = asked.get("q", "").replace("\0", "").strip()[:100], asked.get("show", "")
    show = show if show in SHOWS else ""
    page = Paginator(queries.sought(event, words=words, show=show), A_PAGE).get_page(asked.get("page"))
    balance = queries.balance(event)
    return {
        "event": event,
        "page": page,
        "lines": [_line(one) for one in page.object_list],
        "q": words,
        "show": show,
        "shows": [("", _("All")), *zip(SHOWS, _labels(), strict=True)],
        "balance": balance,
        "balance_heads": (_("Side"), _("How often they said something of a proposal")),
        "balance_rows": [(str(Side(side).label), number) for side, number in balance.by_side.items()],
        "may_review": may.review(person, event),
        "may_propose": may.propose_session(person, event, at),
        "may_read": may.read_proposals(person, event, at),
    }


def whole(proposal: Proposal, person: Person | None, *, at: datetime) -> dict[str, Any]:
    """Everything that stands on the page of a proposal."""
    activity, status = proposal.event.activity, queries.status(proposal)
    inside = is_inside(person, activity)
    names = inside or bool(person and proposal.proposer_id == person.pk)
    mine = queries.review_by(person, proposal)
    return {
        "proposal": proposal,
        "event": proposal.event,
        "status": status,
        "is_open": status == Status.OPEN,
        "is_looking": status == Status.LOOKING,
        "proposed_by": _who_proposed(proposal, is_public=status in {Status.TAKEN, Status.LOOKING}, names=names),
        "needs": [str(Feature(one).label) for one in proposal.needs],
        "interpreting": [str(Interpreting(one).label) for one in proposal.interpreting],
        "who": _places(proposal, person, names=names, status=status),
        "reviews": [_said(one, person, names=names) for one in queries.reviews(proposal)],
        "waits_for_sides": _waits_for(proposal),
        "may_review": may.review_proposal(person, proposal),
        "my_review": mine,
        "versions": len(queries.versions(proposal)),
        "override": decide.newest_override(proposal.decided_in) if proposal.decided_in else None,
        "decision": proposal.decided_in,
        "deeds": deeds(proposal, person, at=at),
        "may_offer": may.offer_to_lead(person, proposal),
        "is_mine": bool(person and proposal.proposer_id == person.pk),
    }


def deeds(proposal: Proposal, person: Person | None, *, at: datetime) -> list[tuple[str, str]]:
    """What this reader can do with the proposal beside looking at it: labels and addresses."""
    offered = {
        "change_proposal": (_("Change it"), may.change_proposal(person, proposal, at)),
        "ask_speaker": (_("Ask somebody to lead or speak"), may.ask_speaker(person, proposal)),
        "name_speaker": (_("Note somebody without an account"), may.name_speaker(person, proposal)),
        "add_words": (_("Say more about the answer"), may.add_words(person, proposal)),
        "change_answer": (_("Note what was changed from outside"), may.change_answer(person, proposal)),
        "note_answer_told": (_("Note that they know the answer"), may.note_answer_told(person, proposal)),
        "cancel_proposal": (_("Cancel this session"), may.cancel_proposal(person, proposal)),
        "withdraw_proposal": (_("Take it back"), may.withdraw_proposal(person, proposal)),
    }
    where = proposal.event.activity
    return [(label, links.in_activity(page, where, proposal.ref)) for page, (label, ok) in offered.items() if ok]


def history(proposal: Proposal) -> list[tuple[ProposalVersion, list[str]]]:
    """How it stood from each moment on, the newest first, and what was changed then."""
    found = queries.versions(proposal)
    labels = {
        "title": _("what it is called"),
        "abstract": _("what happens in it"),
        "how_citizens": _("how citizens shaped it"),
    }
    rows = []
    for number, one in enumerate(found):
        before = found[number + 1] if number + 1 < len(found) else None
        changed = [label for name, label in labels.items() if before and getattr(one, name) != getattr(before, name)]
        if before and one.rest != before.rest:
            changed.append(_("its length, needs or track"))
        rows.append((one, changed))
    return rows


def what_others_see(event: Event) -> str:
    """What a person should know before they propose: who reads it when, and with which name."""
    when = (
        _("Everybody who can see this work reads your session at once, with your side.")
        if event.are_read_at_once
        else _("Everybody who can see this work reads your session once the call has closed, with your side.")
    )
    more = _(
        "Your name is for the people of this work, and for everybody once the session is taken. You can change it until"
        " the call closes, and take it back at any time."
    )
    return f"{when} {more}"


def _labels() -> list[str]:
    return [_("Not looked at by both sides yet"), _("Taken, looking for a citizen to lead"), _("Taken")]


def _line(proposal: Proposal) -> Line:
    looked = proposal.citizens_looked and proposal.staff_looked  # type: ignore[attr-defined]
    return Line(proposal, queries.status(proposal), by_both=bool(looked))


def _who_proposed(proposal: Proposal, *, is_public: bool, names: bool) -> str:
    if not (names or is_public):
        return ""
    return proposal.told_by or (proposal.proposer.shown_name if proposal.proposer else "")


def _places(proposal: Proposal, person: Person | None, *, names: bool, status: Status) -> list[Place]:
    is_public = status in {Status.TAKEN, Status.LOOKING}
    return [
        Place(
            speaker=one,
            name=one.name if names or (is_public and one.agreed_at) else "",
            does=str(Part(one.part).label),
            waits_for=_waiting(one),
            welcome=may.welcome_leader(person, one),
            agree=may.agree_to_speak(person, one),
            leave=may.leave_session(person, one),
            is_mine=bool(person and one.person_id == person.pk),
        )
        for one in queries.speakers_of(proposal)
        if one.agreed_at or names or (person and one.person_id == person.pk)
    ]


def _waiting(one: Speaker) -> str:
    if one.agreed_at:
        return ""
    return _("offered it; whoever proposed the session says yes or no") if one.is_offered else _("asked, no answer yet")


def _said(one: ProposalReview, person: Person | None, *, names: bool) -> Said:
    name = one.by.shown_name if names and one.by and not one.hidden_because else ""
    return Said(one, name, str(Leaning(one.leaning).label), may.reply_to_review(person, one))


def _waits_for(proposal: Proposal) -> list[str]:
    """The sides that have not looked at a proposal that is open."""
    if proposal.option_id or proposal.is_answered or proposal.withdrawn_at:
        return []
    sides = {one.side for one in queries.reviews(proposal)}
    names = {Side.CITIZEN: _("citizens"), Side.STAFF: _("staff")}
    return [name for side, name in names.items() if side not in sides]


def number_waiting(event: Event) -> str:
    """How many proposals both sides have not looked at yet, in words; empty where there is none."""
    waiting = queries.balance(event).waiting
    if not waiting:
        return ""
    return ngettext(
        "%(n)d proposal has not been looked at by both sides yet.",
        "%(n)d proposals have not been looked at by both sides yet.",
        waiting,
    ) % {"n": waiting}
