"""One card: its lines, who may read which of them, and who looked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.programmes import queries as programmes
from cairn.strengths.choices import BACK_WITHIN, FOR_LEADS, LOOKS_KEPT, Audience, Kind, When
from cairn.strengths.models import Card, Look, Strength

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

ORDER = {kind: at for at, kind in enumerate(Kind.values)}


@dataclass(frozen=True, slots=True)
class Shown:
    """A card as somebody reads it: its lines by what they are about, and what else it says. Empty: nothing for them."""

    parts: tuple[tuple[str, tuple[Strength, ...]], ...]
    languages: str
    times: tuple[str, ...]
    times_words: str

    def __bool__(self) -> bool:
        return bool(self.parts or self.languages or self.times or self.times_words)


def card(person: Person | None) -> Card | None:
    """The person's own card, once they have begun one."""
    return Card.objects.select_related("person").filter(person=person).first() if person else None


def card_in(programme: Programme, ref: str) -> Card | None:
    """The card with this ref, if the person it belongs to is in the programme."""
    members = programmes.memberships(programme).values("person")
    return Card.objects.select_related("person").filter(ref=ref, person__in=members).first()


def lines(card: Card | None) -> list[Strength]:
    """All lines that stand on the card, in the order of what they are about."""
    if card is None:
        return []
    found = Strength.objects.select_related("card__person").filter(card=card, removed_at__isnull=True)
    return sorted(found.order_by("pk").fetch_mode(models.FETCH_RAISE), key=lambda one: ORDER[one.kind])


def removed_lines(card: Card | None, *, at: datetime) -> models.QuerySet[Strength]:
    """Lines taken off within the last day: they can be brought back. The last one first."""
    found = Strength.objects.select_related("card__person").filter(card=card, removed_at__gt=at - BACK_WITHIN)
    return found.order_by("-removed_at", "-pk").fetch_mode(models.FETCH_RAISE)


def line(ref: str, person: Person | None) -> Strength | None:
    """The line with this ref on the person's own card, taken off or not; nobody finds a line of somebody else."""
    if person is None:
        return None
    return Strength.objects.select_related("card__person").filter(ref=ref, card__person=person).first()


def number_of_lines(person: Person | None) -> int:
    return Strength.objects.filter(card__person=person, removed_at__isnull=True).count() if person else 0


def reads_as(reader: Person | None, card: Card) -> tuple[str, ...]:
    """The audiences whose lines on this card the reader may read: all on their own, none on one that is paused.

    Those who lead a programme the person belongs to read more than those who belong to one with them.
    """
    if reader is None or not reader.is_active:
        return ()
    if reader.pk == card.person_id:
        return tuple(Audience.values)
    theirs = programmes.programmes_joined_by(card.person)
    if card.is_paused or not card.person.is_active:
        return ()
    if programmes.programmes_led_by(reader).filter(pk__in=theirs).exists():
        return FOR_LEADS
    if programmes.programmes_joined_by(reader).filter(pk__in=theirs).exists():
        return (Audience.MEMBERS,)
    return ()


def card_shown(reader: Person | None, card: Card) -> Shown:
    """The card as this reader may read it. It does not ask whether they have said that they look."""
    return _shown(card, reads_as(reader, card))


def as_others_see(card: Card, audience: str) -> Shown:
    """The card as it looks to those who lead, or to everybody in a programme: for the person it belongs to."""
    if card.is_paused:
        return _shown(card, ())
    return _shown(card, FOR_LEADS if audience == Audience.LEADS else (Audience.MEMBERS,))


def readable_in(programme: Programme, reader: Person) -> dict[int, str]:
    """Whose cards in this programme say anything to this reader: the ref of each card by the id of the person."""
    seen = FOR_LEADS if programmes.leads(reader, programme) else (Audience.MEMBERS,)
    members = programmes.memberships(programme).values("person")
    has_line = models.Exists(
        Strength.objects.filter(card=models.OuterRef("pk"), audience__in=seen, removed_at__isnull=True)
    )
    speaks = ~models.Q(languages="") & models.Q(languages_for__in=seen)
    has_time = ~models.Q(times=[], times_words="") & models.Q(times_for__in=seen)
    found = Card.objects.filter(person__in=members, person__is_active=True, paused_at__isnull=True)
    rows = found.filter(has_line | speaks | has_time).exclude(person=reader)
    return dict(rows.values_list("person_id", "ref"))


def looks(card: Card, *, at: datetime) -> models.QuerySet[Look]:
    """Who opened this card in the last year, the latest day first; within a day nobody is first."""
    found = Look.objects.select_related("reader").filter(card=card, seen_on__gt=(at - LOOKS_KEPT).date())
    return found.order_by("-seen_on", "reader__ref").fetch_mode(models.FETCH_RAISE)


def has_looked(reader: Person | None, card: Card, *, on: date) -> bool:
    """Whether the reader has said on this day that they look at the card."""
    return reader is not None and Look.objects.filter(card=card, reader=reader, seen_on=on).exists()


def _shown(card: Card, seen: tuple[str, ...]) -> Shown:
    if not seen:
        return Shown((), "", (), "")
    found = [one for one in lines(card) if one.audience in seen]
    parts = [
        (str(kind.label), tuple(one for one in found if one.kind == kind))
        for kind in Kind
        if any(one.kind == kind for one in found)
    ]
    has_times = card.times_for in seen
    return Shown(
        tuple(parts),
        card.languages if card.languages_for in seen else "",
        tuple(str(When(code).label) for code in card.times if code in When.values) if has_times else (),
        card.times_words if has_times else "",
    )
