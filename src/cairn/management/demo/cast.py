"""The people of the demo. All of them are invented; the four one can be come first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from cairn.people import actions as people

if TYPE_CHECKING:
    from cairn.people.models import Person

PERSONAS = {
    "Amina": "expert by experience",
    "Ben": "event planner",
    "Cleo": "facilitator",
    "Dana": "passing by",
}
CITIZENS = [
    "Abel R.",
    "Beatriz",
    "Callum J.",
    "Dilys P.",
    "Edwin A.",
    "Farah K.",
    "Gethin",
    "Hana S.",
    "Ines M.",
    "Jomo",
    "Kavita D.",
    "Leon B.",
    "Marisol",
    "Nadim H.",
    "Olwen T.",
    "Piotr W.",
    "Queenie",
    "Rafiq U.",
    "Sunniva",
    "Tomasz G.",
    "Uma C.",
    "Vera L.",
    "Winston",
    "Xanthe O.",
    "Yusuf N.",
    "Zofia",
    "Agnes E.",
    "Bashir",
    "Corin V.",
    "Delphine",
    "Emeka F.",
    "Fionn",
    "Greta I.",
    "Hamid Z.",
    "Iolo",
    "Jasmin Y.",
    "Kofi Q.",
    "Lowri",
    "Mabel R.",
    "Nia J.",
    "Oskar",
    "Priya A.",
    "Rosa",
    "Samir B.",
]
STAFF = [
    "Alasdair C.",
    "Bronwen",
    "Chidi E.",
    "Deepa S.",
    "Elspeth M.",
    "Fabian",
    "Gwen H.",
    "Howard",
    "Ingrid P.",
    "Jerome L.",
    "Katya",
    "Lorna D.",
    "Mohan R.",
    "Noor",
    "Oona F.",
    "Paloma",
    "Quentin B.",
    "Ruth A.",
    "Stefan",
    "Tamsin G.",
    "Ulla",
    "Vikram T.",
    "Wanda K.",
    "Yolanda",
]
PARTNERS = ("Zeb", "Ottilie N.", "Ivor", "Nkechi O.", "Maud")
LABELS = {
    "Farah": "person with a learning disability",
    "Leon": "wheelchair user",
    "Vera": "carer",
    "Winston": "patient leader",
    "Dilys": "carer",
    "Nadim": "Deaf, I sign",
    "Olwen": "neighbour",
    "Hana": "parent carer",
    "Rafiq": "expert by experience",
    "Xanthe": "young adviser",
    "Tomasz": "self-advocate",
    "Jomo": "peer supporter",
    "Greta": "carer",
    "Deepa": "co-production lead",
    "Lorna": "director of events",
    "Mohan": "finance",
    "Noor": "nurse",
    "Ruth": "speech therapist",
    "Zeb": "trustee, Open Door",
    "Maud": "runs the café at Open Door",
}


def introduce(*, at: datetime) -> dict[str, Person]:
    """Everybody, by first name."""
    found: dict[str, Person] = {}
    for number, name in enumerate(_names()):
        first = first_name(name)
        found[first] = people.introduce(
            email=f"{first.lower()}@example.org",
            name=name,
            at=at + timedelta(seconds=30 * number),
            label=PERSONAS.get(first) or LABELS.get(first, ""),
            is_persona=first in PERSONAS,
        )
    return found


def first_name(name: str) -> str:
    return name.split(maxsplit=1)[0]


def _names() -> Iterator[str]:
    yield from PERSONAS
    yield from CITIZENS
    yield from STAFF
    yield from PARTNERS
