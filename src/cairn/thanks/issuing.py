"""Giving a paper its signature, its code and its seal, inside the deeds that issue one."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.people import codes
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.thanks.models import Paper


def place_of(programme: Programme) -> str:
    """The programme and who runs it, as papers say it."""
    return f"{programme.title}, {programme.organisation.name}"


def issue(paper: Paper, *, by: Person, at: datetime) -> None:
    """Give the paper its signature, its code and its seal; the caller saves it."""
    membership = programmes.membership(by, paper.programme)
    leads = membership is not None and membership.role in programmes.LEADING
    role = membership.get_role_display() if membership and leads else _("chair of a session")
    paper.signature = f"{by.shown_name}, {role}"
    paper.issued_at, paper.code = at, codes.new_code()
    paper.seal = paper.fingerprint(*paper.printed)
