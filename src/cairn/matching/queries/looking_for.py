"""For what somebody is looked for: open roles with a place, and sessions to come that say what they need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.matching.models import Wanted
from cairn.roles import queries as roles

if TYPE_CHECKING:
    from cairn.matching.models import Suggestion, SuggestionAnswer
    from cairn.programmes.models import Programme
    from cairn.roles.models import RoleOffer
    from cairn.sessions.models import Session


@dataclass(frozen=True, slots=True)
class Thing:
    """A role or a session for which somebody is looked for: what helps in it, and how many places are left."""

    topics: tuple[str, ...]
    places: int
    role: RoleOffer | None = None
    session: Session | None = None

    @property
    def name(self) -> str:
        """How it is called between here and the solver."""
        return f"role {self.role.ref}" if self.role else f"session {self.session.ref if self.session else ''}"

    @property
    def activity_id(self) -> int | None:
        """The activity it belongs to; a role can stand in the whole programme."""
        return self.role.activity_id if self.role else self.session.activity_id if self.session else None

    @property
    def title(self) -> str:
        return self.role.title if self.role else self.session.title if self.session else ""


def wanted(session: Session) -> Wanted | None:
    """What this session needs, if somebody has said so."""
    return Wanted.objects.filter(session=session).first()


def wanted_in(programme: Programme, *, at: datetime) -> models.QuerySet[Wanted]:
    """What sessions to come of the programme need, soonest first."""
    found = Wanted.objects.select_related("session__activity__programme__organisation").filter(
        session__activity__programme=programme, session__starts_at__gt=at, session__cancelled_at__isnull=True,
        session__held_at__isnull=True,
    )  # fmt: skip
    return found.order_by("session__starts_at", "pk").fetch_mode(models.FETCH_RAISE)


def looked_for(programme: Programme, *, at: datetime) -> list[Thing]:
    """All of it: open roles that say what helps and have a place left, then sessions. A constant number of queries."""
    on = timezone.localdate(at)
    offered = list(roles.open_roles(programme, on))
    taken = roles.places_taken(offered, on)
    things = [Thing(tuple(one.helps), one.places - taken.get(one.pk, 0), role=one) for one in offered if one.helps]
    sessions = [Thing(tuple(one.topics), one.places, session=one.session) for one in wanted_in(programme, at=at)]
    return [one for one in (*things, *sessions) if one.places > 0]


def thing_of(row: Suggestion | SuggestionAnswer) -> str:
    """The name of the thing a row is about, like `Thing.name`. Its role or session has been read with it."""
    return f"role {row.role.ref}" if row.role else f"session {row.session.ref if row.session else ''}"
