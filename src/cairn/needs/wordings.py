"""The words people agree to when they share a need, as they stood when they did."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

IN_PROGRAMME: Mapping[int, _StrPromise] = {
    1: _(
        "Those who lead this programme can read this need, with my name, where I say that I come to a session or take"
        " part in an activity. Whoever sees to it in a session can read it without my name. The public record says"
        " nothing of it."
    ),
}
IN_ACTIVITY: Mapping[int, _StrPromise] = {
    1: _(
        "Those who lead this activity can read this need, with my name, and owe me an answer. Whoever sees to it in a"
        " session can read it without my name. The public record says that somebody needs something here: neither who"
        " nor what."
    ),
}
NEWEST = 1


def words_of(number: int, *, in_activity: bool) -> str:
    """The wording with this number."""
    return str((IN_ACTIVITY if in_activity else IN_PROGRAMME)[number])
