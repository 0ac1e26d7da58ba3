"""On my page: what became of the statements I wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.explore import queries
from cairn.notify.news.statements import STANDS
from cairn.web import links
from cairn.web.components.moderating import in_their_place
from cairn.web.contents.my_line import Line

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.people.models import Person

SHOWN_AT_MOST = 20


def everything(person: Person, *, at: datetime) -> list[Line]:
    """Each statement, where its answers stand, and how it stands in words."""
    return [_line(one) for one in queries.became_of(person, on=timezone.localdate(at), most=SHOWN_AT_MOST)]


def _line(one: queries.Became) -> Line:
    statement = one.statement
    if statement.hidden_because:
        words = in_their_place(statement.hidden_because, statement.hidden_on)
        return Line(words, links.in_activity("moderated_words", statement.activity, "statement", statement.ref))
    return Line(
        statement.words, links.in_activity("statement", statement.activity, statement.ref),
        f"{_answered(one)} {STANDS[one.stands]}".strip(),
    )  # fmt: skip


def _answered(one: queries.Became) -> str:
    if one.answered is not None:
        return _("At least %(n)d people have answered it.") % {"n": one.answered}
    return _("A few people have answered it.") if one.statement.answered_by else _("Nobody has answered it yet.")
