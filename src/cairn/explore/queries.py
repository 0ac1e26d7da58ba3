"""Reading statements, answers, rounds, the opinion map and options."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from django.db import models

from cairn.core import opinion_map
from cairn.explore import map_reading
from cairn.explore.models import InfluenceLink, MapReading, Option, OptionAuthor, Reaction, Round, Statement
from cairn.listen import queries as listen
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Contribution
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

AT_ONCE = 5000
COMPUTED_AT_ONCE = 5_000  # answers, a quarter of a second: above it the map waits to be asked for
NEWER_AT_LEAST = 5
NEWER_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the open statements a person has answered."""

    answered: int
    of: int

    @property
    def left(self) -> int:
        return self.of - self.answered


@dataclass(frozen=True, slots=True)
class SoFar:
    """What has been said so far: answers, people, the last of the answers, and the digest of all of them."""

    reactions: int
    people: int
    last_reaction: int
    digest: str


def voter(person: Person, activity: Activity) -> str:
    """The mark under which a person's answers are kept: another in every activity, and not that of the record."""
    return person.mark_in(f"reactions:{activity.ref}")


def statement(activity: Activity, ref: str, *, on: date | None = None) -> Statement | None:
    """One statement; a hidden one without its words."""
    return statements_with_hidden(activity, on=on).filter(ref=ref).first()


def statements(activity: Activity, *, on: date | None = None) -> models.QuerySet[Statement]:
    """The statements people can answer, in the order they were written."""
    is_hidden = models.Q(ref__in=moderation.hidden(Kind.STATEMENT, on=on))
    return _statements().filter(~is_hidden, activity=activity, hidden_at__isnull=True)


def statements_with_hidden(activity: Activity, *, on: date | None = None) -> models.QuerySet[Statement]:
    """Those that were rejected elsewhere too, and those hidden here, which keep their place without their words."""
    return moderation.marked(_statements().filter(activity=activity), Kind.STATEMENT, on=on)


def statements_to_moderate(refs: Collection[str]) -> models.QuerySet[Statement]:
    """These statements with all their words, for moderators alone."""
    return _statements().select_related("author").filter(ref__in=refs)


def statements_in(programmes: Collection[Programme], *, on: date) -> models.QuerySet[Statement]:
    """The statements people can answer anywhere in these programmes, the newest first."""
    is_hidden = models.Q(ref__in=moderation.hidden(Kind.STATEMENT, on=on))
    found = _statements().filter(~is_hidden, activity__programme__in=programmes, hidden_at__isnull=True)
    return found.order_by("-written_at", "-pk")


def next_statement(person: Person, activity: Activity, *, on: date | None = None) -> Statement | None:
    """A statement the person has not answered: the one fewest people have answered, the oldest first."""
    answered = Reaction.objects.filter(
        activity=activity, voter=voter(person, activity), statement=models.OuterRef("pk")
    )
    return statements(activity, on=on).filter(~models.Exists(answered)).order_by("answered_by", "number").first()


def progress(person: Person, activity: Activity, *, on: date | None = None) -> Progress:
    answered = answers_of(person, activity, on=on).count()
    return Progress(answered, statements(activity, on=on).count())


def answers_of(person: Person, activity: Activity, *, on: date | None = None) -> models.QuerySet[Any]:
    """The open statements the person has answered; each has their present answer besides, as `my_vote`."""
    mine = Reaction.objects.filter(activity=activity, voter=voter(person, activity), statement=models.OuterRef("pk"))
    last = mine.order_by("-at", "-pk").values("vote")[:1]
    return statements(activity, on=on).annotate(my_vote=models.Subquery(last)).filter(my_vote__isnull=False)


def last_vote(person: Person, statement: Statement) -> int | None:
    """What the person answers to this statement now, or None if they have not."""
    mark = voter(person, statement.activity)
    found = Reaction.objects.filter(activity=statement.activity_id, voter=mark, statement=statement)
    return found.order_by("-at", "-pk").values_list("vote", flat=True).first()


def reactions(activity: Activity, *, with_hidden: bool = False, on: date | None = None) -> opinion_map.Reactions:
    """The answers as the opinion map takes them: the last one per person and statement counts.

    Statements go by `map_reading.name_of`, people by their voter marks. Answers to hidden statements are left
    out unless asked for.
    """
    listed = statements_with_hidden(activity) if with_hidden else statements(activity, on=on)
    names = {one.pk: map_reading.name_of(one) for one in listed}
    said = _in_order(activity).values_list("voter", "statement_id", "vote").iterator(chunk_size=AT_ONCE)
    votes = ((mark, names[about], vote) for mark, about, vote in said if about in names)
    return opinion_map.Reactions.of(votes, statements=names.values())


def sides_of_voters(activity: Activity) -> dict[str, str]:
    """The side of everybody who answered, as it was at their last answer; people from elsewhere have none."""
    said = _in_order(activity).exclude(side="public").values_list("voter", "side")
    return dict(said.iterator(chunk_size=AT_ONCE))


def totals(activity: Activity, *, with_hidden: bool = False, on: date | None = None) -> dict[str, opinion_map.Totals]:
    """The exact totals of every statement, counted now, by the statement's ref."""
    counted = {one.statement: one for one in opinion_map.totals(reactions(activity, with_hidden=with_hidden, on=on))}
    listed = statements_with_hidden(activity) if with_hidden else statements(activity, on=on)
    return {one.ref: counted[map_reading.name_of(one)] for one in listed}


def number_of_reactions(activity: Activity) -> int:
    return Reaction.objects.filter(activity=activity).count()


def number_of_people(activity: Activity) -> int:
    """How many people have answered at least one statement."""
    return Reaction.objects.filter(activity=activity).values("voter").distinct().count()


def so_far(activity: Activity) -> SoFar:
    """Everything said so far, with the digest that anybody with the answers can compute again.

    The digest is the SHA-256 of one line per answer, "number of the statement, voter, vote, moment in UTC",
    sorted by statement, voter and moment.
    """
    digest, count = hashlib.sha256(), 0
    for line in _lines(activity):
        digest.update(line.encode())
        count += 1
    last = Reaction.objects.filter(activity=activity).aggregate(last=models.Max("pk"))["last"] or 0
    return SoFar(count, number_of_people(activity), last, digest.hexdigest())


def rounds(activity: Activity) -> models.QuerySet[Round]:
    """Closed rounds, newest first."""
    return Round.objects.filter(activity=activity).order_by("-number")


def map_reading_of(activity: Activity) -> MapReading | None:
    """The opinion map as last computed."""
    return MapReading.objects.filter(activity=activity).order_by("-computed_at", "-pk").first()


def opinion_map_of(activity: Activity, person: Person | None, *, on: date | None = None) -> map_reading.Map | None:
    """The opinion map with its words, and where this person stands on it. None until it is first computed."""
    reading = map_reading_of(activity)
    if reading is None:
        return None
    listed = {map_reading.name_of(one): one for one in statements(activity, on=on)}
    return map_reading.shown(reading, listed, voter=voter(person, activity) if person else "")


def is_map_due(activity: Activity) -> bool:
    """Whether the map should be computed again at once: a tenth more answers, and few enough for nobody to wait."""
    last = MapReading.objects.filter(activity=activity).order_by("-computed_at", "-pk").only("last_reaction").first()
    known = last.last_reaction if last else 0
    newer = Reaction.objects.filter(activity=activity, pk__gt=known).count()
    total = number_of_reactions(activity)
    return total <= COMPUTED_AT_ONCE and newer >= max(NEWER_AT_LEAST, NEWER_SHARE * total)


def reactions_since(reading: MapReading) -> int:
    """How many answers came after the map was computed."""
    return Reaction.objects.filter(activity=reading.activity_id, pk__gt=reading.last_reaction).count()


def option(activity: Activity, ref: str) -> Option | None:
    return _with_authors(Option.objects.filter(activity=activity, ref=ref)).first()


def options(activity: Activity) -> models.QuerySet[Option]:
    """Every option, dropped ones too, in the order they were written, with its authors."""
    return _with_authors(Option.objects.filter(activity=activity).order_by("number"))


def live_options(activity: Activity) -> models.QuerySet[Option]:
    """The options that still stand."""
    return options(activity).filter(dropped_at__isnull=True)


def options_in(programmes: Collection[Programme]) -> models.QuerySet[Option]:
    """Every option in these programmes, dropped ones too, the newest first."""
    found = Option.objects.select_related("activity__programme").filter(activity__programme__in=programmes)
    return found.order_by("-written_at", "-pk").fetch_mode(models.FETCH_RAISE)


def option_titles(refs: Collection[str]) -> dict[str, str]:
    """What these options are called, by ref."""
    return dict(Option.objects.filter(ref__in=refs).values_list("ref", "title"))


def is_author(person: Person | None, option: Option) -> bool:
    return person is not None and OptionAuthor.objects.filter(option=option, person=person).exists()


def has_written_options(person: Person | None, activity: Activity) -> bool:
    """Whether the person wrote an option of this work, alone or with others."""
    return person is not None and OptionAuthor.objects.filter(option__activity=activity, person=person).exists()


# Influence: whose words changed what.


def influences_of(contribution: Contribution) -> models.QuerySet[InfluenceLink]:
    """What these words changed, as people say, in the order they said so."""
    return _influences().filter(contribution=contribution)


def influences_of_words_by(person: Person) -> models.QuerySet[InfluenceLink]:
    """What this person's words changed anywhere."""
    return _influences().filter(contribution__author=person)


def influences_of_words_by_any_of(
    persons: Collection[int], *, since: datetime, until: datetime
) -> models.QuerySet[InfluenceLink]:
    """What the words of these people changed, as others said after one moment and up to another."""
    found = _influences().filter(contribution__author__in=persons, claimed_at__gt=since, claimed_at__lte=until)
    return found.exclude(by=models.F("contribution__author"))


def influences_on_decision(decision: str) -> models.QuerySet[InfluenceLink]:
    """Whose words changed the decision with this reference."""
    return _influences().filter(decision=decision)


def influence_words(refs: Collection[str]) -> dict[str, str]:
    """What changed, as it was said, by the ref of the link."""
    return dict(InfluenceLink.objects.filter(ref__in=refs).values_list("ref", "words"))


def has_changed(contribution: Contribution, *, option: Option | None = None, decision: str = "") -> bool:
    """Whether somebody has said so already."""
    return InfluenceLink.objects.filter(contribution=contribution, option=option, decision=decision).exists()


def _statements() -> models.QuerySet[Statement]:
    found = Statement.objects.select_related("activity__programme")
    return found.order_by("number").fetch_mode(models.FETCH_RAISE)


def _influences() -> models.QuerySet[InfluenceLink]:
    """Each with the words it is about, those out of sight without themselves."""
    said = models.Prefetch("contribution", listen.contributions_influencing())
    found = InfluenceLink.objects.select_related("option", "activity__programme").prefetch_related(said)
    return found.order_by("claimed_at", "pk").fetch_mode(models.FETCH_RAISE)


def _with_authors(found: models.QuerySet[Option]) -> models.QuerySet[Option]:
    authors = OptionAuthor.objects.select_related("person").order_by("pk")
    return found.select_related("activity__programme").prefetch_related(
        models.Prefetch("authors", authors), models.Prefetch("influences", _influences())
    )


def _in_order(activity: Activity) -> models.QuerySet[Reaction]:
    return Reaction.objects.filter(activity=activity).order_by("at", "pk")


def _lines(activity: Activity) -> Iterator[str]:
    said = (
        Reaction.objects.filter(activity=activity)
        .order_by("statement__number", "voter", "at", "pk")
        .values_list("statement__number", "voter", "vote", "at")
    )
    for number, mark, vote, at in said.iterator(chunk_size=AT_ONCE):
        yield f"{number} {mark} {vote} {at.astimezone(UTC).isoformat(timespec='microseconds')}\n"
