"""Reading what people are asked after a session: whether what they need was there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext as _

from cairn.needs.choices import CHECK_WITHIN
from cairn.needs.models import NeedCheck, NeedShared
from cairn.sessions import queries as sessions

if TYPE_CHECKING:
    from cairn.needs.models import AccessNeed
    from cairn.people.models import Person
    from cairn.sessions.models import Session


@dataclass(frozen=True, slots=True)
class ToCheck:
    """A session that is over, and the needs of one person about which they are asked whether it was there."""

    session: Session
    person: int
    needs: tuple[AccessNeed, ...]


def to_check(person: Person, *, at: datetime) -> list[ToCheck]:
    """What this person is asked now, the earliest session first."""
    return _to_check(at, person)


def to_check_anywhere(*, at: datetime) -> list[ToCheck]:
    """What anybody is asked now."""
    return _to_check(at)


def check(ref: str, person: Person | None) -> NeedCheck | None:
    """What this person said about one of their needs."""
    return checks().filter(ref=ref, need__person=person).first() if person is not None else None


def there_or_meant_to(session: Session) -> set[int]:
    """Ids of those who were in the session, or had said that they would come."""
    return sessions.there_or_meant_to([session])[session.pk]


def say_whether() -> str:
    return _("Say whether it was there, some of it, or not.")


def to_say(person: Person, session: Session, *, at: datetime) -> list[AccessNeed]:
    """What this person can say something about after this session, or say otherwise."""
    if session.is_cancelled or at < session.ends_at or person.pk not in there_or_meant_to(session):
        return []
    shares = NeedShared.objects.select_related("need__person").filter(_there(session), need__person=person)
    shares = shares.filter(taken_back_at__isnull=True, shared_at__lt=session.ends_at).order_by("shared_at", "pk")
    told = set(checks_of(person).filter(session=session, told_at__isnull=False).values_list("need_id", flat=True))
    return list({one.need_id: one.need for one in shares if one.need_id not in told}.values())


def check_of(need: AccessNeed, session: Session) -> NeedCheck | None:
    return checks().filter(need=need, session=session).first()


def checks_of(person: Person) -> models.QuerySet[NeedCheck]:
    """What this person said after sessions, the latest first."""
    return checks().filter(need__person=person).order_by("-said_at", "-pk")


def checks() -> models.QuerySet[NeedCheck]:
    found = NeedCheck.objects.select_related("need__person", "session__activity__programme")
    return found.fetch_mode(models.FETCH_RAISE)


def was_shared_there(need: AccessNeed, session: Session) -> bool:
    """Whether whoever prepared the session could read this need: it was shared before the end, and still is."""
    rows = NeedShared.objects.filter(_there(session), need=need, taken_back_at__isnull=True)
    return rows.filter(shared_at__lt=session.ends_at).exists()


def _there(session: Session) -> models.Q:
    """Shared with the activity of the session, or with its programme."""
    with_programme = models.Q(activity__isnull=True, programme=session.activity.programme_id)
    return with_programme | models.Q(activity=session.activity_id)


def _to_check(at: datetime, person: Person | None = None) -> list[ToCheck]:
    """Those who were there or meant to be, with what they shared there before the session was over."""
    shared = NeedShared.objects.select_related("need__person").filter(taken_back_at__isnull=True)
    shares = list((shared.filter(need__person=person) if person else shared).order_by("shared_at", "pk"))
    if not shares:
        return []
    over = list(sessions.sessions_over(since=at - CHECK_WITHIN, until=at))
    there = sessions.there_or_meant_to(over)
    said = set(NeedCheck.objects.filter(session__in=over).values_list("need_id", "session_id"))
    found: dict[tuple[int, int], dict[int, AccessNeed]] = {}
    by_pk = {one.pk: one for one in over}
    for session in over:
        for one in shares:
            if (
                one.need.person_id in there[session.pk]
                and one.shared_at < session.ends_at
                and (one.need_id, session.pk) not in said
                and _is_of(one, session)
            ):
                found.setdefault((session.pk, one.need.person_id), {})[one.need_id] = one.need
    return [ToCheck(by_pk[pk], who, tuple(needs.values())) for (pk, who), needs in found.items()]


def _is_of(share: NeedShared, session: Session) -> bool:
    if share.activity_id:
        return share.activity_id == session.activity_id
    return share.programme_id == session.activity.programme_id
