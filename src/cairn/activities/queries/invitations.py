"""Reading the invitation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cairn.activities.models import Invitation

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def invitation(activity: Activity) -> Invitation | None:
    return Invitation.objects.filter(activity=activity).first()
