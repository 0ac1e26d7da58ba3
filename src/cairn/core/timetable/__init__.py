"""The timetable of a programme: which session when and where. Method: docs/methods/timetable.md.

>>> slots = (Slot("ten", 1, 600, 60), Slot("noon", 1, 720, 60, is_good=True))
>>> sessions = (Session("talk", size=30, is_citizen_led=True), Session("walk", frozenset({"Ben"}), size=30))
>>> programme = Programme(slots, (Room("hall", 40), Room("attic", 9)), sessions, away={"Ben": frozenset({"noon"})})
>>> shortages(programme)
[]
>>> plan = {"talk": Place("noon", "hall"), "walk": Place("ten", "hall")}
>>> broken(programme, plan), cost(programme, plan)
([], 0)
"""

from cairn.core.timetable.by_hand import Warnings, changed, moved, warnings
from cairn.core.timetable.counting import shortages
from cairn.core.timetable.draft import Draft, Finding, Limits, Progress, Step, Watch
from cairn.core.timetable.programme import (
    Break,
    Pin,
    Place,
    Plan,
    Programme,
    Room,
    Session,
    Slot,
    UnfitProgramme,
    Weights,
)
from cairn.core.timetable.rules import Broken, Collision, Held, Lost, Rule, Shortage, Wish
from cairn.core.timetable.solving import SolverMissing, as_many_as_fit, collisions, draft, is_at_hand
from cairn.core.timetable.verifier import broken
from cairn.core.timetable.wishes import cost, lost

__all__ = [
    "Break",
    "Broken",
    "Collision",
    "Draft",
    "Finding",
    "Held",
    "Limits",
    "Lost",
    "Pin",
    "Place",
    "Plan",
    "Programme",
    "Progress",
    "Room",
    "Rule",
    "Session",
    "Shortage",
    "Slot",
    "SolverMissing",
    "Step",
    "UnfitProgramme",
    "Warnings",
    "Watch",
    "Weights",
    "Wish",
    "as_many_as_fit",
    "broken",
    "changed",
    "collisions",
    "cost",
    "draft",
    "is_at_hand",
    "lost",
    "moved",
    "shortages",
    "warnings",
]
