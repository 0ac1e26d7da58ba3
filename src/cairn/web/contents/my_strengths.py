"""My card of strengths: each part with its lines, who reads them, and how to begin."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext_lazy

from cairn.programmes import queries as programmes
from cairn.strengths import may, queries
from cairn.strengths.choices import Kind, When
from cairn.strengths.topics import in_words

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.strengths.models import Card, Strength

HINTS = {
    Kind.KNOWS: gettext_lazy("From work, from school, from your life. Living something is knowing it."),
    Kind.CAN: gettext_lazy("Things you do, big or small: fix bikes, read a budget, make people laugh."),
    Kind.CARES: gettext_lazy("What you would give an evening for."),
    Kind.CONTACTS: gettext_lazy("What kind of people you can reach. Please write no names: they have not been asked."),
    Kind.LEARN: gettext_lazy("What you would try, if somebody stood beside you."),
    Kind.NOT_ASKED: gettext_lazy(
        "You need not say why. You are never suggested for the topics you choose, whoever reads the line."
    ),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of my card: the line, its topics in words, and where to change it."""

    line: Strength
    topics: list[str]
    edit_url: str
    remove_url: str


@dataclass(frozen=True, slots=True)
class Part:
    """One part of my card: what it is about, what could stand there, its lines, where to add one."""

    name: str
    title: str
    hint: str
    rows: list[Row]
    add_url: str


def everything(person: Person, *, at: datetime) -> dict[str, Any]:
    """The context of the page of my card."""
    card = queries.card(person)
    return {
        "card": card,
        "parts": parts(card),
        "removed": list(queries.removed_lines(card, at=at)) if card else [],
        "looks": queries.looks(card, at=at) if card else [],
        "readers": _readers(person),
        "may_write": may.write_strength(person),
        "times": [str(When(code).label) for code in card.times] if card else [],
    }


def _readers(person: Person) -> list[tuple[str, list[str]]]:
    """Who leads each of this person's programmes, by the names people see."""
    found: dict[int, tuple[str, list[str]]] = {}
    for one in programmes.leading_shown_to(person):
        found.setdefault(one.programme_id, (one.programme.title, []))[1].append(one.person.shown_name)
    return list(found.values())


def parts(card: Card | None) -> list[Part]:
    """All parts of the card, those without a line, too."""
    found = queries.lines(card)
    return [
        Part(
            kind.value,
            str(kind.label),
            str(HINTS[kind]),
            [_row(one) for one in found if one.kind == kind],
            reverse("write_strength", args=[kind.value]),
        )
        for kind in Kind
    ]


def _row(line: Strength) -> Row:
    return Row(
        line,
        [in_words(code) for code in line.topics],
        reverse("edit_strength", args=[line.ref]),
        reverse("remove_strength", args=[line.ref]),
    )
