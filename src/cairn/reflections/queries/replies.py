"""Reading replies: what is published, what waits, and what was not published, in numbers."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.moderation.things import Thing
from cairn.programmes import queries as programmes
from cairn.reflections.choices import KEEP_ADDRESS, KEEP_REFUSED, State
from cairn.reflections.models import ReflectionReply
from cairn.reflections.queries.reflections import stands

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.reflections.models import Reflection


def replies(reflection: Reflection, *, on: date | None) -> models.QuerySet[ReflectionReply]:
    """Those that are published, oldest first, without the author's answers to single replies: each has its own.

    The answers are read along: `reply.answered_by.all()`. Hidden ones keep their place without words and name.
    """
    answers = ReflectionReply.objects.filter(state=State.PUBLISHED).order_by("written_at", "pk")
    answers = moderation.marked(answers, Kind.REPLY, on=on)
    found = _whole().filter(reflection=reflection, state=State.PUBLISHED, answers__isnull=True)
    found = moderation.marked(found, Kind.REPLY, on=on)
    return found.prefetch_related(models.Prefetch("answered_by", answers)).order_by("written_at", "pk")


def reply(reflection: Reflection, ref: str) -> ReflectionReply | None:
    return _whole().filter(reflection=reflection, ref=ref).first()


def replies_to_moderate(refs: Collection[str]) -> models.QuerySet[ReflectionReply]:
    """These with all their words, for moderators alone: published ones, to what is published and not taken back.

    And those that were not published, once their writer has appealed.
    """
    stays = models.Q(reflection__published_at__isnull=False, reflection__withdrawn_at__isnull=True)
    seen = models.Q(state=State.PUBLISHED) | models.Q(state=State.REFUSED, ref__in=moderation.refused(Kind.REPLY))
    return _whole().filter(stays, seen, ref__in=refs)


def as_a_thing(reply: ReflectionReply) -> Thing:
    """The reply as moderation knows it: about whoever wrote what it replies to, so that they do not judge it."""
    author = reply.reflection.author_id
    about = frozenset({author} if author else ())
    return Thing(reply.reflection.programme, Kind.REPLY, reply.ref, reply.writer, "public", about)


def reply_is_shown(ref: str, *, on: date | None) -> bool:
    """Whether everybody reads the place of this reply on that day: with what it replies to, it is out of sight too."""
    found = replies_to_moderate([ref]).first()
    return found is not None and found.state == State.PUBLISHED and stands(found.reflection, on=on)


def refused_in_numbers(reflection: Reflection) -> dict[str, int]:
    """How many replies were not published, by reason."""
    found = ReflectionReply.objects.filter(reflection=reflection, state=State.REFUSED).order_by("why")
    return dict(found.values_list("why").annotate(number=models.Count("pk")))


def number_waiting(reflection: Reflection) -> int:
    return ReflectionReply.objects.filter(reflection=reflection, state=State.WAITING).count()


def waiting(person: Person | None, *, programme: Programme | None = None) -> models.QuerySet[ReflectionReply]:
    """What waits for this person's decision: as an author, or as a moderator. Never their own. Oldest first."""
    if person is None:
        return ReflectionReply.objects.none()
    read = programmes.programmes_moderated_by(person)
    theirs = models.Q(reflection__author=person) | models.Q(reflection__programme__in=read)
    found = _whole().filter(theirs, reflection__withdrawn_at__isnull=True, state=State.WAITING)
    if programme is not None:
        found = found.filter(reflection__programme=programme)
    return found.exclude(writer=person).order_by("written_at", "pk")


def replies_of(writer: Person) -> models.QuerySet[ReflectionReply]:
    """What this person replied, with what became of it, newest first; without answers to replies to themselves."""
    return _whole().filter(writer=writer, is_authors=False).order_by("-written_at", "-pk")


def decided_of(writers: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[ReflectionReply]:
    """Replies of the people with these ids that were decided after one moment and up to another."""
    found = _whole().filter(writer__in=list(writers), is_authors=False, decided_at__gt=since, decided_at__lte=until)
    return found.order_by("decided_at", "pk")


def writers_to_tell() -> models.QuerySet[ReflectionReply]:
    """Decided replies of people without an account whose address is still there: they are owed a letter."""
    return _whole().exclude(email="").exclude(state=State.WAITING).order_by("decided_at", "pk")


def addresses_to_destroy(at: datetime) -> models.QuerySet[ReflectionReply]:
    """Replies whose address was kept for thirty days."""
    return ReflectionReply.objects.exclude(email="").filter(written_at__lte=at - KEEP_ADDRESS)


def words_to_destroy(at: datetime) -> models.QuerySet[ReflectionReply]:
    """Replies that were refused thirty days ago and still have their words; not while an appeal waits."""
    found = ReflectionReply.objects.filter(state=State.REFUSED, decided_at__lte=at - KEEP_REFUSED).exclude(words="")
    return found.exclude(ref__in=moderation.refs_with_an_appeal(Kind.REPLY))


def _whole() -> models.QuerySet[ReflectionReply]:
    return ReflectionReply.objects.select_related("reflection__programme", "reflection__author", "writer")
