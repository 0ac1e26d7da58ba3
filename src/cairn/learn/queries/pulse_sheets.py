"""Reading the sheets of a pulse: which one a code opens, who can have one, how many answers came on paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cairn.core import pulse as core_pulse
from cairn.learn.models import PulseInvitation, PulseSheet
from cairn.learn.queries import pulses
from cairn.ledger import queries as ledger
from cairn.people import codes
from cairn.sessions import queries as sessions

if TYPE_CHECKING:
    from cairn.learn.models import Pulse
    from cairn.people.models import Person
    from cairn.sessions.models import CheckIn

SHEET = "sheet of a pulse"


def fresh_sheet_code() -> str:
    """A code for a sheet still to be made: the page holds it, so that a button pressed twice makes one."""
    return codes.new_code()


def sheet_hash(code: str) -> str:
    return codes.hash_alone(SHEET, code)


def sheet_by_code(code: str) -> PulseSheet | None:
    """The sheet this code opens, used or not."""
    sheets = PulseSheet.objects.select_related("pulse__session__activity__programme")
    return sheets.filter(code_hash=sheet_hash(code)).first()


def way_in(token: str) -> PulseInvitation | PulseSheet | None:
    """What this text opens: somebody's own link, or the sheet with this code; None for any other text."""
    return pulses.invitation(token) or sheet_by_code(token)


def sheet_codes(pulse: Pulse, given: list[str]) -> dict[str, str]:
    """Those of these codes that sheets of this pulse bear, with the side of each."""
    by_hash = {sheet_hash(code): code for code in given}
    found = PulseSheet.objects.filter(pulse=pulse, code_hash__in=by_hash).values_list("code_hash", "side")
    sides = {by_hash[kept]: side for kept, side in found}
    return {code: sides[code] for code in given if code in sides}


def without_a_phone(pulse: Pulse) -> list[CheckIn]:
    """Those whom somebody else checked in, in no order of theirs: whether they have answered is not asked."""
    return [one for one in sessions.check_ins(pulse.session) if one.is_for_person]


def has_handed_out_sheets(person: Person, pulse: Pulse) -> bool:
    """Whether this person made sheets of this pulse, the last ones or some before: the record has each of them."""
    chain = pulse.session.activity.chain
    return pulse.sheets_by_id == person.pk or ledger.has_entered(
        chain, person.mark_in(chain), kind="learn.pulse.sheets_handed_out", about=pulse.ref
    )


def links_to_swap(pulse: Pulse, people: list[Person]) -> list[PulseInvitation]:
    """The invitations of these people that can be given for a sheet: not used, and not given already."""
    waiting = PulseInvitation.objects.filter(pulse=pulse, person__in=people, is_used=False, has_sheet=False)
    return list(waiting)


def on_paper(pulse: Pulse, reading: core_pulse.Reading) -> Mapping[str, int]:
    """How many answers of a side were entered from paper: told from five on, and only beside none or five others."""
    told = {}
    for side, figures in reading.sides.items():
        entered = pulse.on_paper.get(side, 0)
        others = figures.n - entered if figures else 0
        if figures and core_pulse.is_enough(entered) and (others <= 0 or core_pulse.is_enough(others)):
            told[side] = min(entered, figures.n)
    return told
