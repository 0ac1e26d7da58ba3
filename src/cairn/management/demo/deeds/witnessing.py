"""Citizens say whether it was so, week by week; and the count of what they said, which alone enters the record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.management.demo.plan import Witnessing
from cairn.management.demo.telling import Telling
from cairn.witness import actions as witness
from cairn.witness import queries

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.witness.queries import Claim

WEEK = 7
EVENING_BEFORE = 2  # days ago, most others have answered once more
WAITS = "Amina"  # has not looked at what was asked lately


def note(telling: Telling) -> None:
    witnesses = telling.plan.witnessing
    if witnesses is None:
        return
    rounds = Rounds(telling, witnesses)
    last = (telling.plan.opened - 1) // WEEK * WEEK
    for ago in range(last, 0, -WEEK):
        telling.diary.note(ago, "08:10", rounds.go)
    telling.diary.note(EVENING_BEFORE, "08:10", partial(rounds.go, without=WAITS))


class Rounds:
    """The weeks in which people look at what they are asked."""

    def __init__(self, telling: Telling, witnesses: Witnessing) -> None:
        self.telling = telling
        self.witnesses = witnesses
        self._answered: set[tuple[str, int]] = set()  # by whom, about which entry

    def go(self, at: datetime, *, without: str = "") -> None:
        activity = self.telling.activity
        for claim in queries.countable([activity], at=at):
            witness.count_claim(activity, number=claim.number, at=at)
        asked = [one for one in queries.claims(activity).values() if one.takes_answers(at) and self._is_over(one)]
        for person, answers in self._answers(asked, at, silent={without, *self.witnesses.silent.split()}).items():
            witness.answer_claims(activity, by=person, at=at, answers=answers)

    def _is_over(self, claim: Claim) -> bool:
        """Whether it is about something that has been: nobody says beforehand how a session was."""
        return not claim.session or claim.session in self.telling.rooms

    def _answers(self, asked: list[Claim], at: datetime, *, silent: set[str]) -> Mapping[Person, dict[int, str]]:
        """What each person says to what they have not answered yet."""
        found: dict[Person, dict[int, str]] = {}
        circles = queries.circles(asked, on=timezone.localdate(at))
        everybody = {person.pk: (name, person) for name, person in self.telling.world.people.items()}
        for claim in asked:
            for name, person in sorted(
                everybody[pk] for pk in circles[claim.key].asked if everybody[pk][0] not in silent
            ):
                if (name, claim.number) not in self._answered:
                    self._answered.add((name, claim.number))
                    found.setdefault(person, {})[claim.number] = self._word(name, claim)
        return found

    def _word(self, name: str, claim: Claim) -> str:
        room = self.telling.rooms.get(claim.session)
        if room is not None and name not in room:
            return "absent"
        return "no" if name in self.witnesses.doubts.get(claim.kind, "").split() else "yes"
