"""A certificate or a reference as it is printed: its words, who signed, and how anybody can check it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.thanks import queries

if TYPE_CHECKING:
    from cairn.thanks.models import Paper


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the paper. Without a code it is not issued yet."""

    title: str
    place: str
    name: str
    lead: str
    lines: tuple[str, ...]
    words: str
    signature: str
    signed_on: date | None
    code: str
    address: str
    mark: str


def sheet(paper: Paper) -> Sheet:
    code = paper.code or ""
    words = queries.words_of(paper)
    return Sheet(
        title=_("Reference") if words is not None else _("Certificate"),
        place=paper.place,
        name=paper.name,
        lead="" if words is not None else _("As it is written down in Cairn:"),
        lines=() if words is not None else tuple(paper.lines),
        words=words or "",
        signature=paper.signature,
        signed_on=timezone.localdate(paper.issued_at) if paper.issued_at else None,
        code=code,
        address=settings.SITE_ADDRESS + reverse("paper", args=[code]) if code else "",
        mark=paper.mark,
    )
