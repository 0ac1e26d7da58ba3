"""Reading the times in which people are asked: announced with a day until which each is open at least."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import TYPE_CHECKING

from cairn.activities import calendar
from cairn.core.altitude import RULES_V1
from cairn.listen.models import Asking

if TYPE_CHECKING:
    from cairn.activities.models import Activity

ASK_FOR_AT_LEAST = RULES_V1.condition("4.1").whole("days")  # working days


def asking(activity: Activity) -> Asking | None:
    """The newest asking, open or closed."""
    return Asking.objects.select_related("activity__programme").filter(activity=activity).order_by("-number").first()


def days_asked(asking: Asking, *, at: datetime) -> int:
    """For how many working days people were asked: until it was closed, or so far."""
    return calendar.days_since(asking.opened_at, asking.until(at))


def reasons_to_ask_shorter(refs: Collection[str]) -> dict[str, str]:
    """Why less time is said to be enough, by the ref of the asking."""
    return dict(Asking.objects.filter(ref__in=refs).values_list("ref", "why_shorter"))


def long_enough_on(asking: Asking) -> date:
    """The day by which it has been open for as many working days as condition 4.1 needs."""
    return calendar.due_on(asking.opened_at, ASK_FOR_AT_LEAST)
