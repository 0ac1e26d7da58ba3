"""Reading the words an option grew out of: only those that everybody may still read."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models
from django.db.models.functions import Coalesce

from cairn import fulltext
from cairn.explore.models import Ground, Option, Statement
from cairn.explore.queries.options import family
from cairn.explore.queries.statements import statements
from cairn.listen import queries as listen
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Contribution
    from cairn.people.models import Person

PROPOSED = 3  # of each kind


def ground(activity: Activity, ref: str, *, on: date | None) -> Ground | None:
    """One link to words that are still there."""
    return _in_sight(on).filter(option__activity=activity, ref=ref).first()


def grounds(option: Option, *, on: date | None) -> models.QuerySet[Ground]:
    """What this option grew out of, and what those grew out of that were merged into it."""
    return _in_sight(on).filter(option__in=family(option)).order_by("named_at", "pk")


def grounds_of(contribution: Contribution, *, on: date | None) -> models.QuerySet[Ground]:
    """The options that are said to have grown out of these words."""
    return _in_sight(on).filter(contribution=contribution).order_by("named_at", "pk")


def grounds_of_statement(statement: Statement, *, on: date | None) -> models.QuerySet[Ground]:
    """The options that are said to have grown out of this statement."""
    return _in_sight(on).filter(statement=statement).order_by("named_at", "pk")


def grounds_under(options: Collection[int]) -> models.QuerySet[Ground]:
    """What these options grew out of, by their ids: without what its author did not mean so."""
    return _in_sight(None).filter(option__in=options, denied_at__isnull=True).order_by("named_at", "pk")


def has_ground(option: Option, said: Statement | Contribution) -> bool:
    which = {"statement": said.pk} if isinstance(said, Statement) else {"contribution": said.pk}
    return Ground.objects.filter(option=option, **which).exists()


def grounds_in_words_of(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[Ground]:
    """Options said to have grown out of words of these people, after one moment and up to another."""
    own = models.Q(statement__author__in=persons) | models.Q(contribution__author__in=persons)
    found = _in_sight(None).filter(own, named_at__gt=since, named_at__lte=until)
    return found.order_by("named_at", "pk")


def statements_to_ground(option: Option, containing: str = "", *, on: date | None = None) -> models.QuerySet[Statement]:
    """The statements this option can be said to have grown out of: those in sight that do not stand there yet."""
    found = statements(option.activity, on=on).exclude(grounds__option=option)
    return fulltext.matching(found, containing) if containing else found


def contributions_to_ground(
    option: Option, containing: str = "", *, on: date | None = None
) -> models.QuerySet[Contribution]:
    """The contributions this option can be said to have grown out of."""
    found = listen.contributions(option.activity, containing=containing, on=on)
    is_hidden = models.Q(ref__in=moderation.hidden(Kind.CONTRIBUTION, on=on))
    return found.filter(~is_hidden, taken_back_at__isnull=True).exclude(grounds__option=option)


def words_alike(option: Option, *, on: date | None) -> list[Statement | Contribution]:
    """The statements and contributions most like what the option says, that do not stand there yet."""
    words = f"{option.title} {option.words}"
    near: list[Statement | Contribution] = []
    near += fulltext.nearest(statements_to_ground(option, on=on), words, most=PROPOSED)
    near += fulltext.nearest(contributions_to_ground(option, on=on), words, most=PROPOSED)
    return near


def is_said_by(ground: Ground, person: Person | None) -> bool:
    """Whether these are this person's own words."""
    said = ground.statement or ground.contribution
    return person is not None and said is not None and said.author_id == person.pk


def denials_to_moderate(refs: Collection[str]) -> models.QuerySet[Ground]:
    """What people said they meant, for moderators alone; with `whose_side`, that of the words they had said."""
    side = Coalesce("statement__side", "contribution__side")
    found = Ground.objects.select_related("option__activity__programme", "statement__author", "contribution__author")
    return found.filter(ref__in=refs, denied_at__isnull=False).annotate(whose_side=side)


def _in_sight(on: date | None) -> models.QuerySet[Ground]:
    """A link goes from sight with its words at once, and comes back with them."""
    gone = models.Q(statement__ref__in=moderation.hidden(Kind.STATEMENT, on=on))
    gone |= models.Q(contribution__ref__in=moderation.hidden(Kind.CONTRIBUTION, on=on))
    gone |= models.Q(option__ref__in=moderation.hidden(Kind.OPTION, on=on))
    gone |= models.Q(statement__hidden_at__isnull=False) | models.Q(contribution__taken_back_at__isnull=False)
    gone_ones = Ground.objects.filter(gone).values("pk")
    found = Ground.objects.select_related("statement", "contribution", "option__activity__programme")
    return moderation.marked(found.exclude(pk__in=gone_ones), Kind.DENIAL, on=on).fetch_mode(models.FETCH_RAISE)
