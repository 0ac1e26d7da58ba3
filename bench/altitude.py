"""Promise: reading the mountain grows with the facts and no faster.

Reads the same busy activity a thousand and ten thousand times over, a hundred facts each, and prints the time per
fact and the ratio of the two: ten when the time grows with the facts, more when it grows faster. Run: make bench.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from cairn.core import altitude
from cairn.core.altitude import Fact
from cairn.core.working_days import WorkingDays

OPENING = 738011  # a Monday, as an ordinal day
DAY = 86_400_000_000  # microseconds
FACTS = 100
CALENDAR = WorkingDays(frozenset(range(OPENING, OPENING + 400, 45)))


def main() -> None:
    facts = activity()
    small, large = (seconds(facts, times) for times in (1_000, 10_000))
    print(f"read {len(facts)} facts: {large / 10_000 * 1e3:.2f} ms, {large / 10_000 / len(facts) * 1e6:.1f} µs a fact")
    print(
        f"10,000 activities, {10_000 * len(facts):,} facts: {large:.1f} s; 10,000 to 1,000: {large / small:.1f} times"
    )


def seconds(facts: tuple[Fact, ...], times: int) -> float:
    """CPU seconds for reading the activity this many times."""
    begun = time.process_time()
    for _ in range(times):
        altitude.read(facts, today=OPENING + 120, calendar=CALENDAR, sealed=len(facts))
    return time.process_time() - begun


def activity() -> tuple[Fact, ...]:
    """A card, an invitation, people, three sessions, voices with replies, a decision with its reasons."""
    told = [
        ("activities.activity.opened", 0, "staff", "s1", "a", {"standing": False, "open_question": True}),
        ("activities.card.published", 1, "staff", "s1", "card", {"promised": 6, "decided": False, "can_ask": True}),
        ("activities.invitation.published", 2, "staff", "s1", "i", dict.fromkeys(("purpose", "time_asked"), True)),
    ]
    told += [("activities.person.joined", 3, "citizen", f"c{n}", "", {}) for n in range(15)]
    told.append(("listen.asking.opened", 19, "staff", "s1", "", {}))
    for session in range(3):
        day, ref = 20 + 10 * session, f"session{session}"
        told.append(("sessions.session.planned", 5, "staff", "s1", ref, {"starts": OPENING + day, "design": True}))
        told += [("sessions.person.checked_in", day, "citizen", f"c{n}", ref, {"session": ref}) for n in range(8)]
        told.append(("sessions.session.held", day, "staff", "s1", ref, {"session": ref, "people": 8}))
    voices = (FACTS - len(told) - 3) // 2
    told += [
        ("listen.contribution.made", 25, "citizen", f"c{n % 15}", f"v{n}", {"question": False}) for n in range(voices)
    ]
    told.append(("decide.decision.opened", 60, "staff", "s1", "d", {"options": 3, "rule": "shared-power/1"}))
    told.append(("decide.decision.closed", 70, "staff", "s1", "d", {"outcome": "decided", "option": "o1"}))
    told.append(("decide.reasons.published", 75, "staff", "s1", "d", {}))
    told += [("listen.contribution.answered", 80, "staff", "s1", f"v{n}", {"answer": "done"}) for n in range(voices)]
    return tuple(_fact(number, *one) for number, one in enumerate(told, 1))


def _fact(number: int, kind: str, day: int, side: str, by: str, about: str, data: dict[str, object]) -> Fact:  # noqa: PLR0913, PLR0917 - the parts of a fact
    at = day * DAY + number
    return Fact(
        number=number, kind=kind, at=at, day=OPENING + day, entered_at=at, entered_day=OPENING + day,
        side=side, by=by, about=about, data=data,
    )  # fmt: skip


if __name__ == "__main__":
    main()
