"""Who may answer the questions of a draw."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.roles import may as roles_may
from cairn.roles import queries as roles
from cairn.selection import lines, queries

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.selection.models import Draw


def sign_up(person: Person | None, draw: Draw, at: datetime) -> Verdict:
    """Ask for the role and answer its questions in one go."""
    return roles_may.apply_for_role(person, draw.role, on=timezone.localdate(at))


def answer_questions(
    person: Person | None, draw: Draw, at: datetime, answers: Mapping[str, str] | None = None
) -> Verdict:
    """Whoever asked for the role, until sign-up closes."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if queries.is_closed(draw, at=at):
        return no(_("Sign-up has closed, so answers stay as they are until they are deleted."))
    if roles.application_of(person, draw.role) is None:
        return no(_("You have not asked for this role, so there is nothing to answer. Ask for it first."))
    if answers is not None and not lines.fits(answers, queries.lines(draw)):
        return no(_("Choose one answer to each question. The questions may have changed since you began."))
    return yes()
