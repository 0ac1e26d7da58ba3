"""Who may look whether a ballot is there: whoever holds its code, where there are ballots at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes

if TYPE_CHECKING:
    from cairn.decide.models import Decision


def check_ballot(decision: Decision) -> Verdict:
    if decision.is_announced:
        return no(_("This decision was taken elsewhere; there is no vote on it here."))
    return yes()
