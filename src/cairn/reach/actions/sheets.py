"""Answering about oneself. Nothing that is kept says whose a sheet is, when it came, or before which other one."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from cairn.base.stirring import forget_the_log, stir_rows
from cairn.ledger.action import quiet
from cairn.reach import may, queries
from cairn.reach.keys import counted_mark, sheet_token
from cairn.reach.models import EqualitySheet
from cairn.reach.question_sets import CURRENT

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@quiet("an entry would say who answered about themselves, and when")
def answer_equality(programme: Programme, *, by: Person, at: datetime, answers: Mapping[str, str]) -> None:  # noqa: ARG001 - the moment is not kept
    """What somebody says about themselves, instead of what they said before. Any answer can be left out."""
    may.answer_equality(by, programme, answers).or_refuse()
    _forget_how_it_was(by, programme)
    values = {"version": CURRENT.version, "answers": dict(sorted(answers.items()))}
    EqualitySheet.objects.update_or_create(programme=programme, token=sheet_token(by, programme), defaults=values)
    _lay_down(programme)


@quiet("an entry would say who had answered about themselves")
def withdraw_equality(programme: Programme, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - the moment is not kept
    """The sheet is destroyed. The next edition of figures counts without it."""
    may.withdraw_equality(by, programme).or_refuse()
    _forget_how_it_was(by, programme)
    EqualitySheet.objects.filter(programme=programme, token=sheet_token(by, programme)).delete()
    _lay_down(programme)


def _forget_how_it_was(person: Person, programme: Programme) -> None:
    """Put a number drawn by lot in place of the mark that this sheet was counted: nothing of it can be worked out."""
    sheet, edition = queries.sheet_of(person, programme), queries.edition_of_groups(programme)
    if sheet is None or edition is None:
        return
    mark = counted_mark(sheet.token, sheet.answers)
    marks = edition.kept.get("marks", [])
    if mark in marks:
        edition.kept["marks"] = sorted(secrets.token_hex(32) if one == mark else one for one in marks)
        edition.save(update_fields=["kept"])


def _lay_down(programme: Programme) -> None:
    """Every sheet of the programme is written anew, in an order drawn by lot."""
    stir_rows(EqualitySheet.objects.filter(programme=programme))
    transaction.on_commit(forget_the_log)
