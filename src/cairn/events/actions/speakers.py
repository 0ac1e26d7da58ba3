"""Asking people to lead sessions and speak in them, their own yes, and leaving."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import told
from cairn.activities.record import enter
from cairn.base.verdict import Refused
from cairn.events import may, queries
from cairn.events.choices import LEADING, Part
from cairn.events.models import Speaker
from cairn.events.wording import NAME_LENGTH
from cairn.ledger.action import action
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.events.models import Proposal
    from cairn.people.models import Person


@action
def ask_speaker(proposal: Proposal, *, by: Person, at: datetime, person: Person, part: str = Part.SPEAKER) -> Speaker:
    """Somebody is asked to lead this session, or to speak in it. They stand in it once they say yes."""
    may.ask_speaker(by, proposal, person).or_refuse()
    return _placed(proposal, by, at, kind="events.speaker.asked", person=person, part=part)


@action
def name_speaker(
    proposal: Proposal, *, by: Person, at: datetime, name: str, side: str, part: str = Part.SPEAKER
) -> Speaker:
    """Somebody without an account who leads it or speaks in it, and told `by` so."""
    may.name_speaker(by, proposal).or_refuse()
    if side not in {Side.CITIZEN, Side.STAFF, Side.PARTNER}:
        raise Refused(_("Say which side they are on: citizen, staff or partner."))
    name = told.plainly(name, most=NAME_LENGTH)
    return _placed(proposal, by, at, kind="events.speaker.named", name=name, side=side, part=part, agreed_at=at)


@action
def offer_to_lead(proposal: Proposal, *, by: Person, at: datetime) -> Speaker:
    """Somebody says "I would lead this with somebody". Whoever proposed it says yes or no."""
    may.offer_to_lead(by, proposal).or_refuse()
    return _placed(proposal, by, at, kind="events.speaker.offered", person=by, part=Part.CO_LEAD, is_offered=True)


@action
def welcome_leader(place: Speaker, *, by: Person, at: datetime) -> Speaker:
    """Yes to an offer: they lead it together from now on."""
    may.welcome_leader(by, place).or_refuse()
    return _agreed(place, by, at, kind="events.speaker.welcomed")


@action
def agree_to_speak(place: Speaker, *, by: Person, at: datetime) -> Speaker:
    """The own yes of somebody who was asked."""
    may.agree_to_speak(by, place).or_refuse()
    return _agreed(place, by, at, kind="events.speaker.agreed")


@action
def leave_session(place: Speaker, *, by: Person, at: datetime) -> Speaker:
    """They do not lead this session or speak in it any more; also a no to having been asked, and to an offer."""
    may.leave_session(by, place).or_refuse()
    place.left_at = at
    place.save(update_fields=["left_at"])
    _enter("events.speaker.left", place, by, at)
    return place


def _placed(proposal: Proposal, by: Person, at: datetime, *, kind: str, **more: object) -> Speaker:
    if more["part"] not in Part.values:
        raise Refused(_("Choose what they do in this session."))
    person: Person | None = more.get("person")  # type: ignore[assignment]
    if person is not None:
        side = queries.side_in(person, proposal.event, on=timezone.localdate(at))
        more = {"name": person.shown_name[:NAME_LENGTH], "side": side, **more}
    place = Speaker.objects.create(proposal=proposal, asked_at=at, **more)
    _enter(kind, place, by, at)
    return place


def _agreed(place: Speaker, by: Person, at: datetime, *, kind: str) -> Speaker:
    place.agreed_at = at
    place.save(update_fields=["agreed_at"])
    _enter(kind, place, by, at)
    return place


def _enter(kind: str, place: Speaker, by: Person, at: datetime) -> None:
    """The entry names the session, and the side of whoever leads or speaks, never who it is."""
    proposal = place.proposal
    side = queries.side_in(by, proposal.event, on=timezone.localdate(at))
    data = {"side": place.side, "leads": place.part in LEADING}
    enter(kind, proposal.event.activity, by=by, at=at, side=side, about=proposal, data=data)
