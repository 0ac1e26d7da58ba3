"""What a stage is: a name, a title in plain words, and the answer to "may it close?"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from cairn.activities.models import Activity
    from cairn.base.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Stage:
    """One of the five stations of the path. `may_close(activity)` says whether the work can go on, or why not yet."""

    name: str
    title: str | _StrPromise
    what_happens: str | _StrPromise
    may_close: Callable[[Activity], Verdict]
