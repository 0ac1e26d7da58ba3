"""Giving a paper its signature, its code and its seal, inside the deeds that issue one."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.people import codes
from cairn.programmes import queries as programmes
from cairn.sessions import queries as sessions

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.thanks.models import Paper


def place_of(programme: Programme) -> str:
    """The programme and who runs it, as papers say it."""
    return f"{programme.title}, {programme.organisation.name}"


def issue(paper: Paper, *, by: Person, at: datetime) -> None:
    """Give the paper its signature, its code and its seal; the caller saves it."""
    paper.signature = f"{by.shown_name}, {_role(paper, by)}"
    paper.issued_at, paper.code = at, codes.new_code()
    paper.seal = paper.fingerprint(*paper.printed)


def _role(paper: Paper, by: Person) -> str:
    """As what somebody signs: what they are here now, or else why they were asked."""
    membership = programmes.membership(by, paper.programme)
    if membership is not None and membership.role in programmes.LEADING:
        return str(membership.get_role_display())
    if by in sessions.chaired_for(paper.person, paper.programme):
        return _("chair of a session")
    return _("led this work before")
