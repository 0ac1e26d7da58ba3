"""An answer to a pulse is laid down with the others; inside the deed that gives it, whatever way it came."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.db import transaction

from cairn.base.stirring import forget_the_log, stir_rows
from cairn.core import pulse as core_pulse
from cairn.learn.models import Pulse, PulseAnswer, PulseInvitation, PulseSheet

if TYPE_CHECKING:
    from cairn.core.pulse import Answer


def hold(pulse: Pulse) -> None:
    """Let nobody else answer this pulse, make sheets for it or close it until this deed is done."""
    pulse.refresh_from_db(from_queryset=Pulse.objects.select_for_update(no_key=True))


def lay_down(
    held: PulseInvitation | PulseSheet, answers: Mapping[str, Answer], *, will_change: str, next_step: str
) -> None:
    """Use up the link or the sheet, and lay the answer down. Raises `core.pulse.BadSheet` for other answers.

    Hold the pulse, and ask whether it may be, before.
    """
    core_pulse.read([core_pulse.Sheet(held.side, answers)], asked={held.side: 1})
    held.is_used = True
    held.save(update_fields=["is_used"])
    PulseAnswer.objects.create(
        pulse=held.pulse, side=held.side, marks=dict(answers), will_change=will_change, next_step=next_step
    )
    stir(held.pulse)
    transaction.on_commit(forget_the_log)


def stir(pulse: Pulse) -> None:
    """Write all invitations, sheets and answers anew: none leads to another."""
    stir_rows(*(model.objects.filter(pulse=pulse) for model in (PulseInvitation, PulseSheet, PulseAnswer)))
