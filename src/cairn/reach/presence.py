"""Who was asked, who came and who is new, per activity and in the whole programme; citizens and others apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cairn.core.disclosure import Band
from cairn.reach.counting import Tables

SIDES = ("citizens", "others")
HERE = ""
"""In the name of a count: the programme as a whole, where else stands the ref of an activity."""


@dataclass(frozen=True, slots=True)
class People:
    """Everybody who ever took part in a programme, by the ids of persons; activities go by their refs.

    `came` checked in or said something. `first` is the activity of the organisation somebody joined first. `asked`
    were asked for something in the last year, the whole programme's under `HERE`; `asked_often` several times.
    `others` are all but citizens.
    """

    others: frozenset[int]
    joined: Mapping[str, frozenset[int]]
    came: Mapping[str, frozenset[int]]
    first: Mapping[int, str]
    asked: Mapping[str, frozenset[int]] = field(default_factory=dict)
    asked_often: frozenset[int] = frozenset()

    @property
    def everybody(self) -> frozenset[int]:
        return frozenset().union(*self.joined.values())

    def of(self, side: str, found: frozenset[int]) -> frozenset[int]:
        return found & self.others if side == "others" else found - self.others


def tables(people: People, *, earlier: Sequence[Mapping[str, Band]] = (), changes: Sequence[int] = ()) -> Tables:
    """All counts of presence. `changes`: how many people came to the programme after each earlier edition."""
    made = Tables()
    for side in SIDES:
        _count(made, people, side)
    made.after(earlier, [name for name in made.counts if name.startswith("new:")], changes)
    return made


def _count(made: Tables, people: People, side: str) -> None:
    places = sorted(people.joined)
    joined = {place: people.of(side, people.joined[place]) for place in places}
    new = {place: {one for one in joined[place] if people.first.get(one) == place} for place in places}
    for place in places:
        made.counts[f"came:{side}:{place}"] = len(people.of(side, people.came.get(place, frozenset())) & joined[place])
        made.counts[f"new:{side}:{place}"] = len(new[place])
        made.counts[f"asked:{side}:{place}"] = len(people.of(side, people.asked.get(place, frozenset())))
        made.of_a_known_whole(f"new:{side}:{place}", len(joined[place]))
    everybody = people.of(side, people.everybody)
    made.counts[f"came:{side}:{HERE}"] = len(
        frozenset().union(*(people.of(side, people.came.get(one, frozenset())) & joined[one] for one in places))
    )
    made.counts[f"new:{side}:{HERE}"] = len(set().union(*new.values()))
    made.counts[f"asked:{side}:{HERE}"] = len(people.of(side, people.asked.get(HERE, frozenset())))
    made.counts[f"often:{side}:{HERE}"] = len(people.of(side, people.asked_often))
    made.of_a_known_whole(f"new:{side}:{HERE}", len(everybody))
    made.sum_of(f"new:{side}:{HERE}", [f"new:{side}:{place}" for place in places])
    made.at_least(f"asked:{side}:{HERE}", [*(f"asked:{side}:{place}" for place in places), f"often:{side}:{HERE}"])
