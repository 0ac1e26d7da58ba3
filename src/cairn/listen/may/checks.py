"""Who may say whether an answer answered what was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.listen.choices import Checked
from cairn.listen.may.themes import speak_for

if TYPE_CHECKING:
    from cairn.listen.models import Contribution, Reply
    from cairn.people.models import Person


def check_answer(
    person: Person | None,
    contribution: Contribution,
    reply: Reply | None,
    *,
    counts: Reply | None,
    is_held: bool = False,
) -> Verdict:
    """The author, about the answer that counts now. `counts` is that answer."""
    if not (verdict := speak_for(person, contribution, is_held=is_held)):
        return verdict
    if counts is None:
        return no(_("There is no answer yet. It is owed to you."))
    if reply is None or reply.pk != counts.pk:
        return no(_("There is a newer answer. Read it first, then say whether it answers what you asked."))
    return yes()


def say_so(says: str) -> Verdict:
    if says not in Checked.values:
        return no(_("Choose yes, partly or no."))
    return yes()
