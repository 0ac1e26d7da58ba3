"""Sheets of paper instead of a link of one's own: handed out, taken, entered. Nothing says who holds which."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.record import enter
from cairn.base.stirring import shuffled
from cairn.learn import may, queries
from cairn.learn.laid_down import hold, lay_down, stir
from cairn.learn.models import Pulse, PulseInvitation, PulseSheet
from cairn.ledger.action import action, quiet
from cairn.people import codes

if TYPE_CHECKING:
    from cairn.core.pulse import Answer
    from cairn.people.models import Person

WHY_QUIET = "an entry would say who answers on paper, and when"


@action
def hand_out_sheets(
    pulse: Pulse, *, by: Person, at: datetime, people: list[Person], given: list[str] | None = None
) -> dict[str, str]:
    """A sheet for each of these who has not answered, in place of their link: its code, and for which side it is.

    Which code is for whom is not known to anybody: people of a side draw a sheet from a heap. `given`: codes from
    `queries.fresh_sheet_code`, when the page holds them already, so that a button pressed twice makes them once.
    """
    hold(pulse)
    may.hand_out_sheets(by, pulse, at).or_refuse()
    may.have_sheets(pulse, people).or_refuse()
    made = _swapped(pulse, people, given or [])
    pulse.sheets_by = by
    pulse.save(update_fields=["sheets_by"])
    data = {"session": pulse.session.ref, "sheets": len(made)}
    enter("learn.pulse.sheets_handed_out", pulse.session.activity, by=by, at=at, about=pulse, data=data)
    return made


@quiet(WHY_QUIET)
def take_sheet(pulse: Pulse, *, by: Person, at: datetime, code: str = "") -> str:
    """A sheet for oneself, in place of one's own link. Gives its code, which is kept nowhere but on the sheet."""
    hold(pulse)
    may.take_sheet(by, pulse, at).or_refuse()
    (made,) = _swapped(pulse, [by], [code])
    return made


@quiet(WHY_QUIET)
def enter_sheet(
    pulse: Pulse,
    *,
    by: Person,
    at: datetime,
    code: str,
    answers: Mapping[str, Answer],
    will_change: str = "",
    next_step: str = "",
) -> Pulse:
    """What stands on a sheet, entered for whoever filled it in. It counts like every answer.

    How many came so is counted by side, and on no answer. Raises as `answer_pulse`.
    """
    hold(pulse)
    may.enter_sheet(by, pulse, at).or_refuse()
    sheet = queries.sheet_by_code(code)
    may.use_sheet(pulse, sheet).or_refuse()
    assert sheet is not None  # may.use_sheet refuses None
    pulse.on_paper = {**pulse.on_paper, sheet.side: pulse.on_paper.get(sheet.side, 0) + 1}
    pulse.save(update_fields=["on_paper"])
    lay_down(sheet, answers, will_change=will_change, next_step=next_step)
    return pulse


def _swapped(pulse: Pulse, people: list[Person], given: list[str]) -> dict[str, str]:
    """Sheets in place of the links of these people: code and side of each, in an order drawn by lot."""
    links = queries.links_to_swap(pulse, people)
    PulseInvitation.objects.filter(pk__in=[one.pk for one in links]).update(has_sheet=True)
    usable = [code for code in given if codes.is_one(code) and queries.sheet_by_code(code) is None]
    fresh = shuffled(usable) + [codes.new_code() for _number in range(len(links) - len(usable))]
    made = {code: one.side for code, one in zip(fresh, shuffled(links), strict=False)}
    PulseSheet.objects.bulk_create(
        PulseSheet(pulse=pulse, side=side, code_hash=queries.sheet_hash(code)) for code, side in made.items()
    )
    stir(pulse)
    return made
