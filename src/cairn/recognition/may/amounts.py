"""Whether an amount is one that can be asked for."""

from __future__ import annotations

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.recognition.choices import MOST_PENCE


def an_amount(pence: int) -> Verdict:
    if pence < 1:
        return no(_("Enter an amount, like 12.50."))
    if pence > MOST_PENCE:
        words = {"most": f"{MOST_PENCE // 100:,}"}
        return no(_("That is more than £%(most)s. Look at the point, or make more than one claim.") % words)
    return yes()
