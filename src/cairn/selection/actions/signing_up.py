"""Signing up for a draw, and answering its questions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.ledger.action import quiet
from cairn.roles import actions as roles
from cairn.roles import queries as role_queries
from cairn.selection import lines, may, queries
from cairn.selection.models import SignUp

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.selection.models import Draw

WHY_QUIET = "an entry would tell who asked, and when they said something about themselves"


@quiet(WHY_QUIET)
def sign_up(draw: Draw, *, by: Person, at: datetime, answers: Mapping[str, str], words: str = "") -> SignUp:
    """Ask for the role and answer its questions in one go."""
    may.sign_up(by, draw, at).or_refuse()
    roles.apply_for_role(draw.role, by=by, at=at, words=words)
    return answer_questions(draw, by=by, at=at, answers=answers)


@quiet(WHY_QUIET)
def answer_questions(draw: Draw, *, by: Person, at: datetime, answers: Mapping[str, str]) -> SignUp:
    """One answer to each question, or other answers than before. Nobody else reads them."""
    may.answer_questions(by, draw, at, answers).or_refuse()
    asked = {question: answers[question] for question in lines.by_question(queries.lines(draw))}
    application = role_queries.application_of(by, draw.role)
    found, _is_new = SignUp.objects.update_or_create(
        draw=draw, application=application, defaults={"answers": asked, "answered_at": at}
    )
    return found
