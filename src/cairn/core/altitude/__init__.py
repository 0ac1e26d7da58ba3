"""How genuine was it? Facts of an activity in, its altitude out, with every reason.

Gates, never averages: an activity is at level n when every condition of the levels 2 to n is shown. Missing
is not met. Staff can lower the altitude; they cannot raise it alone. Method: docs/methods/altitude.md.
"""

from cairn.core.altitude.facts import Fact, Kind
from cairn.core.altitude.findings import FAILED, MISSING, SHOWN, Confirmation, Finding, State
from cairn.core.altitude.foothold import Foothold
from cairn.core.altitude.kinds import KINDS, is_claim
from cairn.core.altitude.programme import ProgrammeReading, read_programme
from cairn.core.altitude.reading import Reading, Strand, read
from cairn.core.altitude.rules import Condition, Level, Rules, Threshold
from cairn.core.altitude.rules_v1 import RULES_V1
from cairn.core.altitude.tally import tally

__all__ = [
    "FAILED",
    "KINDS",
    "MISSING",
    "RULES_V1",
    "SHOWN",
    "Condition",
    "Confirmation",
    "Fact",
    "Finding",
    "Foothold",
    "Kind",
    "Level",
    "ProgrammeReading",
    "Reading",
    "Rules",
    "State",
    "Strand",
    "Threshold",
    "is_claim",
    "read",
    "read_programme",
    "tally",
]
