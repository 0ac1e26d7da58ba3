"""Whether something can stand beside a person's words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.listen.choices import Credit


def be_credited(credit: str) -> Verdict:
    return yes() if credit in Credit.values else no(_("Choose what stands beside your words: a name, or none."))
