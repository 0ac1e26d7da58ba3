"""Who may write a card, read one, and look for people by what they bring."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.programmes import may as programmes_may
from cairn.strengths import queries
from cairn.strengths.choices import BACK_WITHIN, LINES_AT_MOST, TOPICS_AT_MOST, Audience, Kind, When
from cairn.strengths.topics import Topic

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.strengths.models import Card, Strength


def write_strength(person: Person | None) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if queries.number_of_lines(person) >= LINES_AT_MOST:
        return no(_("Your card has %(n)d lines. Take one off first.") % {"n": LINES_AT_MOST})
    return yes()


def line_so(kind: str, topics: Collection[str], audience: str) -> Verdict:
    """Whether a line can be like this."""
    if kind not in Kind.values:
        return no(_("Choose what this line is about."))
    if audience not in Audience.values:
        return no(_("Choose who can read this line."))
    if kind == Kind.NOT_ASKED and audience == Audience.MEMBERS:
        return no(_("What you do not want to be asked for is for you, or for those who lead. Choose one of the two."))
    if not set(topics) <= set(Topic.values):
        return no(_("Choose topics from the list, or none."))
    if len(set(topics)) > TOPICS_AT_MOST:
        return no(_("Choose %(n)d topics at most for one line. Write another line for more.") % {"n": TOPICS_AT_MOST})
    return yes()


def edit_strength(person: Person | None, line: Strength) -> Verdict:
    if not (verdict := _own(person, line.card)):
        return verdict
    return no(_("This line is not on your card any more. Bring it back first.")) if line.removed_at else yes()


def remove_strength(person: Person | None, line: Strength) -> Verdict:
    if not (verdict := _own(person, line.card)):
        return verdict
    return no(_("This line is not on your card any more.")) if line.removed_at else yes()


def bring_back_strength(person: Person | None, line: Strength, *, at: datetime) -> Verdict:
    if not (verdict := _own(person, line.card)):
        return verdict
    if line.removed_at is None:
        return no(_("This line is on your card."))
    if line.removed_at <= at - BACK_WITHIN:
        return no(_("A line can be brought back for one day. Write it again, if you like."))
    return write_strength(person)


def describe_card(person: Person | None) -> Verdict:
    return people_may.take_part(person)


def card_so(times: Collection[str], most: int, *audiences: str) -> Verdict:
    """Whether what a card says besides its lines can be like this."""
    if not set(times) <= set(When.values):
        return no(_("Choose times from the list, or none."))
    if not 1 <= most <= 3:
        return no(_("Choose one, two or three."))
    if not set(audiences) <= set(Audience.values):
        return no(_("Choose who can read it."))
    return yes()


def pause_card(person: Person | None, card: Card) -> Verdict:
    if not (verdict := _own(person, card)):
        return verdict
    return no(_("Your card is paused already.")) if card.is_paused else yes()


def resume_card(person: Person | None, card: Card) -> Verdict:
    if not (verdict := _own(person, card)):
        return verdict
    return yes() if card.is_paused else no(_("Your card is not paused."))


def look_at_card(person: Person | None, card: Card) -> Verdict:
    """Somebody who may read a line of it. The same answer where there is nothing for them and where it is paused."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is not None and person.pk == card.person_id:
        return no(_("This is your own card. You see it on your page."))
    return yes() if queries.card_shown(person, card) else no(_("There is no card here that you can read."))


def read_card(person: Person | None, card: Card, *, on: date) -> Verdict:
    """Its owner, and whoever has said today that they look: its owner sees that they did."""
    if person is not None and person.pk == card.person_id:
        return people_may.take_part(person)
    if not (verdict := look_at_card(person, card)):
        return verdict
    if not queries.has_looked(person, card, on=on):
        return no(_("Say first that you want to read this card. Its owner sees that you did."))
    return yes()


def find_people(person: Person | None, programme: Programme) -> Verdict:
    """Looking for people by what they bring is for those who lead the programme."""
    return programmes_may.lead(person, programme)


def _own(person: Person | None, card: Card) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    return yes() if person and person.pk == card.person_id else no(_("Only the person it is about writes a card."))
