"""Reading how people without an account come to the statements here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from cairn.explore.models import Door, PersonalLink, Statement
from cairn.explore.queries.statements import statements_with_hidden
from cairn.people import codes

if TYPE_CHECKING:
    from datetime import date

    from cairn.activities.models import Activity
    from cairn.explore.visitors import Visitor

PURPOSE = "cairn.personal_link"
OF_A_BROWSER = "cairn.personal_link.browser"


def door(activity: Activity) -> Door | None:
    """The way by which people without an account can answer here now."""
    return Door.objects.select_related("activity__programme").filter(activity=activity, closed_at=None).first()


def personal_link(code: str) -> PersonalLink | None:
    """The personal link with this code."""
    found = PersonalLink.objects.select_related("activity__programme")
    return found.filter(code_hash=codes.hash_alone(PURPOSE, code)).first()


def is_link_of(link: PersonalLink, sign: str) -> bool:
    """Whether the link belongs to the browser with this sign, or to none yet."""
    return link.browser_hash in {"", browser_hash(link, sign)}


def browser_hash(link: PersonalLink, sign: str) -> str:
    """What is kept of the sign of a browser: another for each link, so that two links of one browser are not joined."""
    return codes.hash_alone(OF_A_BROWSER, f"{sign}{link.ref}")


def number_of_personal_links(activity: Activity) -> int:
    return PersonalLink.objects.filter(activity=activity).count()


def author_mark(visitor: Visitor, activity: Activity) -> str:
    """The mark under which a visitor's statements are kept: not that of their answers."""
    return visitor.mark_in(f"statements:{activity.ref}")


def statements_by_visitor(
    visitor: Visitor, activity: Activity, *, on: date | None = None
) -> models.QuerySet[Statement]:
    """What this visitor wrote here, in the order it was written."""
    return statements_with_hidden(activity, on=on).filter(visitor=author_mark(visitor, activity))
