"""Reading contributions, their replies, and what waits for a word."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn import fulltext
from cairn.activities import calendar
from cairn.listen.choices import DATED, Checked, State
from cairn.listen.models import AnswerCheck, Contribution, Reply
from cairn.listen.queries import answers
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.people.sides import Side
from cairn.sessions import queries as sessions

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.sessions.models import AgendaItem

MOST_ALIKE = 3
ANSWER_A_QUESTION_WITHIN = 20  # working days, as condition 3.2 has it


@dataclass(frozen=True, slots=True)
class Owed:
    """A contribution that waits for a word: no answer yet, the day its answer named has gone by, or its author says no.

    `days` are the working days since it was made, since that day, or since the author's no. `due_on` is the last day
    for a question. `says_no`: the person who asked says that the answer does not answer it.
    """

    contribution: Contribution
    days: int
    is_broken: bool
    due_on: date | None
    is_overdue: bool
    says_no: bool = False


@dataclass(frozen=True, slots=True)
class HowItStands:
    """The one state of a contribution: what its author sees. `reply` is the answer that counts, if there is one."""

    state: State
    reply: Reply | None
    owed: Owed | None


def contribution(activity: Activity, ref: str, *, on: date | None = None) -> Contribution | None:
    """One contribution with its replies, in the order they came; a hidden one without its words."""
    return as_shown(on=on).filter(activity=activity, ref=ref).first()


def contributions(
    activity: Activity, *, containing: str = "", only: str = "", on: date | None = None
) -> models.QuerySet[Contribution]:
    """Contributions with their replies, newest first; hidden ones keep their place without their words.

    `containing`: words to look for, by their stems. `only`: "questions", "waiting" (no answer yet) or "answered".
    """
    found = as_shown(on=on).filter(activity=activity)
    if containing:
        found = fulltext.matching(found, containing).exclude(ref__in=moderation.hidden(Kind.CONTRIBUTION, on=on))
    replied = answers.is_answered()
    match only:
        case "questions":
            found = found.filter(is_question=True)
        case "waiting":
            found = found.filter(~replied)
        case "answered":
            found = found.filter(replied)
    return found.order_by("-made_at", "-pk")


def contributions_of_others_than_staff(
    activity: Activity, *, before: datetime | None = None
) -> models.QuerySet[Contribution]:
    """What citizens, partners and the public said, up to a moment if one is given, newest first."""
    found = contributions(activity).exclude(side=Side.STAFF).exclude(taken_back_at__isnull=False)
    found = found.exclude(ref__in=moderation.hidden(Kind.CONTRIBUTION, on=None))
    return found.filter(made_at__lte=before) if before else found


def contributions_of(person: Person) -> models.QuerySet[Contribution]:
    """What this person put in anywhere, with what became of it, newest first."""
    return with_answers().filter(author=person).order_by("-made_at", "-pk")


def contributors(found: Iterable[Activity]) -> dict[int, set[int]]:
    """Who ever put something in, in each of these activities, by the activity's id: ids of persons."""
    rows = Contribution.objects.filter(activity__in=list(found), author__isnull=False, taken_back_at__isnull=True)
    people: dict[int, set[int]] = {}
    for activity, person in rows.order_by().values_list("activity_id", "author_id"):
        people.setdefault(activity, set()).add(person)
    return people


def contributed_words(refs: Collection[str]) -> dict[str, str]:
    """What was said in these contributions, by ref; without those that are hidden."""
    found = Contribution.objects.filter(ref__in=refs).exclude(ref__in=moderation.hidden(Kind.CONTRIBUTION, on=None))
    return dict(found.values_list("ref", "words"))


def contributions_influencing() -> models.QuerySet[Contribution]:
    """Contributions as they are quoted beside what they changed: a hidden one without its words."""
    return moderation.marked(Contribution.objects.all(), Kind.CONTRIBUTION, on=None).fetch_mode(models.FETCH_RAISE)


def contributions_to_moderate(refs: Collection[str]) -> models.QuerySet[Contribution]:
    """These contributions with all their words, for moderators alone: those that were not taken back."""
    return with_answers().filter(ref__in=refs, taken_back_at__isnull=True)


def owed(activity: Activity, *, at: datetime) -> list[Owed]:
    """What waits for a word in this activity, the longest first."""
    return owed_in([activity], at=at)


def owed_in(found: Iterable[Activity], *, at: datetime) -> list[Owed]:
    """What waits for a word in these activities, the longest first."""
    waiting = _waiting(as_shown(on=timezone.localdate(at)), found, at=at).order_by("made_at", "pk")
    listed = [word for one in waiting if (word := owed_to(one, at=at))]
    return sorted(listed, key=lambda one: (not one.is_overdue, -one.days))


def number_owed(found: Iterable[Activity], *, at: datetime) -> int:
    """How much waits for a word in these activities."""
    return _waiting(Contribution.objects.all(), found, at=at).count()


def hidden_among(found: Iterable[Contribution], *, on: date) -> set[str]:
    """Those of these contributions, by ref, that only their author and moderators read on that day."""
    standing = moderation.standing_of({one.ref for one in found}, on=on)
    return {ref for ref, one in standing.items() if one.is_out}


def how_it_stands(contribution: Contribution, *, at: datetime, is_hidden: bool = False) -> HowItStands:
    """The one state in which a contribution is. It has to be read with its answers.

    `is_hidden`: for its author, who reads the words all the same; otherwise the contribution itself says it.
    """
    reply, waits = contribution.latest_reply, owed_to(contribution, at=at)
    state = State.HIDDEN if is_hidden or contribution.hidden_because else _state(reply, waits)
    return HowItStands(state, reply, waits)


def _state(reply: Reply | None, waits: Owed | None) -> State:
    if reply is None:
        return State.WAITING
    if waits is not None:
        return State.SAID_NO if waits.says_no else State.DAY_GONE
    return State.THROUGH_THEME if reply.theme_id else State.ANSWERED


def owed_to(contribution: Contribution, *, at: datetime) -> Owed | None:
    """What one contribution waits for, if anything. The contribution has to be read with its answers."""
    reply = contribution.latest_reply
    if reply is None:
        days = calendar.days_since(contribution.made_at, at)
        due_on = calendar.due_on(contribution.made_at, ANSWER_A_QUESTION_WITHIN) if contribution.is_question else None
        is_overdue = contribution.is_question and days > ANSWER_A_QUESTION_WITHIN
        return Owed(contribution, days, is_broken=False, due_on=due_on, is_overdue=is_overdue)
    check = contribution.latest_check
    if check is not None and check.says == Checked.NO:
        days = calendar.days_since(check.checked_at, at)
        due_on = calendar.due_on(check.checked_at, ANSWER_A_QUESTION_WITHIN)
        is_overdue = days > ANSWER_A_QUESTION_WITHIN
        return Owed(contribution, days, is_broken=False, due_on=due_on, is_overdue=is_overdue, says_no=True)
    if reply.by_on is None or not reply.is_past(timezone.localdate(at)):
        return None
    days = calendar.working_days().between(reply.by_on.toordinal(), calendar.ordinal(at))
    return Owed(contribution, days, is_broken=True, due_on=reply.by_on, is_overdue=True)


def items_to_speak_to(activity: Activity, *, at: datetime) -> models.QuerySet[AgendaItem]:
    """What is on an agenda to come, so that something can be said about it."""
    return sessions.items_to_come(activity, at=at)


def said_about(items: Collection[AgendaItem]) -> dict[int, list[Contribution]]:
    """What was said about these agenda items and not taken back, by the item's id, in the order it came."""
    found: dict[int, list[Contribution]] = {}
    rows = Contribution.objects.select_related("author", "slip").filter(item__in=items, taken_back_at__isnull=True)
    rows = moderation.marked(rows, Kind.CONTRIBUTION, on=None)
    for one in rows.order_by("made_at", "pk"):
        found.setdefault(one.item_id or 0, []).append(one)
    return found


def alike(activity: Activity, words: str) -> list[Contribution]:
    """At most three things people said or asked here that are most like these words, the most alike first."""
    found = with_answers().filter(activity=activity, taken_back_at__isnull=True)
    found = found.exclude(ref__in=moderation.hidden(Kind.CONTRIBUTION, on=None))
    return fulltext.nearest(found, words, most=MOST_ALIKE)


def numbers(activity: Activity) -> dict[str, int]:
    """How many contributions there are, and how many of them have an answer: "all" and "answered"."""
    return Contribution.objects.filter(activity=activity).aggregate(
        all=models.Count("pk"), answered=models.Count("pk", filter=models.Q(answers.is_answered()))
    )


def as_shown(*, on: date | None) -> models.QuerySet[Contribution]:
    """Contributions with their answers as people see them on that day: hidden ones without their words."""
    return moderation.marked(with_answers(), Kind.CONTRIBUTION, on=on)


def with_answers() -> models.QuerySet[Contribution]:
    """Contributions with all that decides how they stand: their theme, the answers to both, and what authors say."""
    replies = Reply.objects.select_related("by").order_by("replied_at", "pk")
    return (
        Contribution.objects.select_related("activity__programme", "author", "slip", "item__session", "theme")
        .prefetch_related(
            models.Prefetch("replies", replies), models.Prefetch("theme__replies", replies),
            models.Prefetch("checks", AnswerCheck.objects.order_by("pk")),
        )
        .fetch_mode(models.FETCH_RAISE)
    )  # fmt: skip


def _waiting(
    among: models.QuerySet[Contribution], found: Iterable[Activity], *, at: datetime
) -> models.QuerySet[Contribution]:
    """Those in these activities that `owed_to` says a word is owed to."""
    latest = answers.reaching()
    day_gone = models.Q(latest_answer__in=DATED, latest_by_on__lt=timezone.localdate(at))
    return (
        among.filter(activity__in=list(found))
        .annotate(
            latest_pk=latest.values("pk")[:1], latest_answer=latest.values("answer")[:1],
            latest_by_on=latest.values("by_on")[:1],
        )
        .filter(models.Q(latest_pk__isnull=True) | day_gone | models.Q(answers.is_refuted()))
    )  # fmt: skip
