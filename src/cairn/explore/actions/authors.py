"""Standing as an author of an option: asked, agreed to, and left, each by the person themselves."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.activities.record import enter
from cairn.explore import may
from cairn.explore.models import AuthorAsked, Option, OptionAuthor, OptionVersion
from cairn.ledger.action import action, quiet

if TYPE_CHECKING:
    from cairn.people.models import Person

WHY_QUIET = "to be asked is no deed of the person asked, and nobody reads in the record that somebody said no"


@quiet(WHY_QUIET)
def ask_author(option: Option, *, by: Person, person: Person, at: datetime) -> AuthorAsked:
    """Ask somebody whether they stand as an author. Nobody sees their name there before they say yes."""
    may.ask_author(by, option, person).or_refuse()
    return AuthorAsked.objects.create(option=option, person=person, asked_at=at)


@action
def join_authors(option: Option, *, by: Person, at: datetime) -> Option:
    """Yes: from now on this person is one of the authors."""
    may.join_authors(by, option).or_refuse()
    side = activities.side_of(by, option.activity, on=at.date())
    AuthorAsked.objects.filter(option=option, person=by).delete()
    OptionAuthor.objects.create(option=option, person=by, side=side)
    return _changed(option, by, at, "joined")


@quiet(WHY_QUIET)
def decline_authorship(option: Option, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - every deed has its moment
    """No: nothing is kept of having been asked."""
    may.join_authors(by, option).or_refuse()
    AuthorAsked.objects.filter(option=option, person=by).delete()


@action
def leave_authors(option: Option, *, by: Person, at: datetime) -> Option:
    """Stand as an author no longer. The option stays with the others, and its versions say only the side."""
    may.leave_authors(by, option).or_refuse()
    OptionVersion.objects.filter(option=option, by=by).update(by=None)
    OptionAuthor.objects.filter(option=option, person=by).delete()
    return _changed(option, by, at, "left")


def _changed(option: Option, by: Person, at: datetime, how: str) -> Option:
    """Enter who joined or left, by side, and the sides of all authors as they are now."""
    sides = list(OptionAuthor.objects.filter(option=option).order_by("pk").values_list("side", flat=True))
    kind = "explore.author.joined" if how == "joined" else "explore.author.left"
    joined = {"joined": activities.side_of(by, option.activity, on=at.date())} if how == "joined" else {}
    enter(kind, option.activity, by=by, at=at, about=option, data={"sides": sides, **joined})
    return option
