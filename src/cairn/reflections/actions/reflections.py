"""Writing, publishing, changing and taking back a reflection."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn import fulltext
from cairn.activities import told
from cairn.ledger.action import action, quiet
from cairn.listen import actions as listen_actions
from cairn.listen import queries as listen
from cairn.listen.choices import Credit
from cairn.listen.quoting import Place
from cairn.reflections import may, queries
from cairn.reflections.choices import BIOGRAPHY_LENGTH, TITLE_LENGTH, WORDS_LENGTH, State, Why
from cairn.reflections.letting_go import let_go_of_files
from cairn.reflections.models import Reflection, ReflectionVersion
from cairn.reflections.record import enter

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

WRITTEN = ("title", "words", "biography", "credit")


@quiet("A draft is its author's alone.")
def begin_reflection(
    programme: Programme,
    *,
    by: Person,
    at: datetime,
    title: str = "",
    words: str = "",
    biography: str = "",
    credit: str = Credit.NONE,
    activity: Activity | None = None,
) -> Reflection:
    """A draft that nobody but its author sees."""
    may.begin_reflection(by, programme, activity).or_refuse()
    side = queries.side_of(by, programme, activity, on=timezone.localdate(at))
    reflection = Reflection(programme=programme, activity=activity, author=by, side=side, begun_at=at)
    _write(reflection, title=title, words=words, biography=biography, credit=credit)
    reflection.save()
    return reflection


@quiet("A draft is its author's alone.")
def rewrite_draft(
    reflection: Reflection,
    *,
    by: Person,
    at: datetime,
    title: str,
    words: str,
    biography: str,
    credit: str,
    activity: Activity | None = None,
) -> Reflection:
    may.rewrite_draft(by, reflection).or_refuse()
    may.begin_reflection(by, reflection.programme, activity).or_refuse()
    _write(reflection, title=title, words=words, biography=biography, credit=credit)
    reflection.activity = activity
    reflection.side = queries.side_of(by, reflection.programme, activity, on=timezone.localdate(at))
    reflection.save()
    return reflection


@quiet("A draft is its author's alone.")
def throw_away(reflection: Reflection, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - every deed has its moment
    """Destroy a draft, with its pictures."""
    may.throw_away(by, reflection).or_refuse()
    let_go_of_files(queries.pictures(reflection))
    reflection.delete()
    fulltext.forget_what_was_written()


@action
def publish_reflection(reflection: Reflection, *, by: Person, at: datetime) -> Reflection:
    """From now on everybody who sees the programme reads it. Nobody has to approve it."""
    may.publish_reflection(by, reflection).or_refuse()
    reflection.published_at = at
    reflection.side = queries.side_of(by, reflection.programme, reflection.activity, on=timezone.localdate(at))
    reflection.save(update_fields=["published_at", "side"])
    _enter("reflections.reflection.published", reflection, at=at, content=_fingerprint(reflection))
    return reflection


@action
def change_reflection(
    reflection: Reflection, *, by: Person, at: datetime, title: str, words: str, biography: str, credit: str
) -> Reflection:
    """Other words from this moment on. How it stood before is kept for its author."""
    may.change_reflection(by, reflection).or_refuse()
    may.stand(title, words, reflection).or_refuse()
    before = {name: getattr(reflection, name) for name in WRITTEN}
    number = reflection.versions.count() + 1
    ReflectionVersion(reflection=reflection, number=number, until_at=at, **before).save()
    _write(reflection, title=title, words=words, biography=biography, credit=credit)
    reflection.changed_at = at
    reflection.save(update_fields=[*WRITTEN, "changed_at"])
    _enter("reflections.reflection.changed", reflection, at=at, content=_fingerprint(reflection))
    return reflection


@action
def withdraw_reflection(reflection: Reflection, *, by: Person, at: datetime) -> Reflection:
    """Take it back: from this moment nobody but its author sees it.

    Replies that wait are not published, and the stories it quoted are in use there no more.
    """
    may.withdraw_reflection(by, reflection).or_refuse()
    reflection.withdrawn_at = at
    reflection.save(update_fields=["withdrawn_at"])
    reflection.replies.filter(state=State.WAITING).update(state=State.REFUSED, why=Why.GONE, decided_at=at)
    for use in listen.uses_in(Place.REFLECTION, reflection.ref):
        listen_actions.end_use(use, by=by, at=at)
    _enter("reflections.reflection.withdrawn", reflection, at=at)
    return reflection


@action
def erase_reflection(reflection: Reflection, *, by: Person, at: datetime) -> Reflection:
    """Destroy the words, the earlier ones too, and the pictures; the salt, so that no fingerprint matches them."""
    may.erase_reflection(by, reflection).or_refuse()
    let_go_of_files(queries.pictures(reflection))
    reflection.pictures.all().delete()
    reflection.versions.all().delete()
    reflection.title = reflection.words = reflection.biography = reflection.salt = ""
    reflection.credit, reflection.erased_at = Credit.NONE, at
    reflection.save(update_fields=[*WRITTEN, "salt", "erased_at"])
    _enter("reflections.reflection.erased", reflection, at=at)
    fulltext.forget_what_was_written()
    return reflection


def _write(reflection: Reflection, *, title: str, words: str, biography: str, credit: str) -> None:
    """Put the words into the reflection. A draft may lack any of them. Raises `Refused` for what cannot be kept."""
    may.write(credit).or_refuse()
    reflection.title = " ".join(_kept(title, most=TITLE_LENGTH).split())
    reflection.words = _kept(words, most=WORDS_LENGTH)
    reflection.biography = " ".join(_kept(biography, most=BIOGRAPHY_LENGTH).split())
    reflection.credit = Credit(credit)


def _kept(words: str, *, most: int) -> str:
    return told.plainly(words, most=most) if words.strip() else ""


def _fingerprint(reflection: Reflection) -> str:
    return reflection.fingerprint(reflection.title, reflection.words, reflection.biography)


def _enter(kind: str, reflection: Reflection, *, at: datetime, content: str = "") -> None:
    enter(kind, reflection.programme, at=at, side=reflection.side, about=reflection, content=content)
