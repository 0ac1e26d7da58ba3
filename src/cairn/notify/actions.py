"""Noting letters, and saying how one wants to be written to. None of it is anybody's business but the person's."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.ledger.action import quiet
from cairn.notify import may, queries, sealing
from cairn.notify.choices import About, Pace
from cairn.notify.models import Letter, LetterRun, LetterWishes, NewsSeen, NoLetters, Reminder

if TYPE_CHECKING:
    from cairn.notify.written import Written
    from cairn.people.models import Person

PRIVATE = "whom we write to, and who does not want it, is nobody else's business"


@quiet(PRIVATE)
def note_letter(
    person: Person,
    *,
    about: str,
    at: datetime,
    written: Callable[[Letter], Written],
    tells: tuple[datetime, datetime] | None = None,
    things: Collection[str] = (),
) -> Letter:
    """Note a letter with all its words. From now on it goes out, if not now then later, and it is the same letter.

    `written` makes it, with its reference in it. `tells`, for news: the moments after which and up to which it tells
    what happened. `things` are what it says waits for its reader.
    """
    day = timezone.localdate(at)
    since, until = tells or (None, None)
    may.write_letter(person, about, day, tells_since=since, things=things).or_refuse()
    letter = Letter(person=person, about=About(about), written_on=day, told_until=until)
    letter.sealed = sealing.seal(letter, written(letter))
    letter.save()
    Reminder.objects.bulk_create(Reminder(letter=letter, thing=one) for one in sorted(set(things)))
    return letter


@quiet(PRIVATE)
def note_sent(letter: Letter, *, at: datetime) -> Letter:  # noqa: ARG001 - every deed is told the moment
    """The mail server has taken it. Its words are destroyed."""
    letter.is_sent, letter.sealed = True, ""
    letter.save(update_fields=["is_sent", "sealed"])
    return letter


@quiet(PRIVATE)
def give_up_letter(letter: Letter, *, at: datetime) -> Letter:  # noqa: ARG001 - every deed is told the moment
    """It does not go: its address was refused, or its reader does not want it any more. Its words are destroyed."""
    letter.sealed = ""
    letter.save(update_fields=["sealed"])
    return letter


@quiet(PRIVATE)
def forget_letter(letter: Letter, *, at: datetime) -> None:  # noqa: ARG001 - every deed is told the moment
    """Its words cannot be read any more, because the site has another key now: it is to be written anew."""
    Letter.objects.filter(pk=letter.pk).delete()


@quiet(PRIVATE)
def note_run(*, at: datetime, has_sent: bool) -> LetterRun:
    """Letters were looked after to the end."""
    values = {"ran_at": at, **({"went_at": at} if has_sent else {})}
    return LetterRun.objects.update_or_create(pk=1, defaults=values)[0]


@quiet(PRIVATE)
def forget_reminders(*, at: datetime, waiting: Collection[tuple[int, str]]) -> None:  # noqa: ARG001 - as everywhere
    """Destroy what letters reminded of, but for what waits still: pairs of a person's id and the thing.

    Of a pulse or a vote that is over nothing is kept, not even that there was a letter: who got a second one had not
    answered by then.
    """
    kept = set(waiting)
    rows = Reminder.objects.filter(letter__sealed="").values_list("pk", "letter__person_id", "thing")
    over = [pk for pk, person, thing in rows if (person, thing) not in kept]
    Reminder.objects.filter(pk__in=over).delete()
    Letter.objects.filter(about__in=queries.SECRET, sealed="", reminders__isnull=True).delete()


@quiet(PRIVATE)
def choose_letters(
    *, by: Person, at: datetime, pace: str, is_large_print: bool, wanted: Collection[str]
) -> LetterWishes:
    """How often news come by letter, what letters come at all, and in what print."""
    may.choose_letters(by).or_refuse()
    before = queries.wishes(by)
    starts = before.pace == Pace.NEEDS_ME and pace != Pace.NEEDS_ME
    values = {"pace": Pace(pace), "is_large_print": is_large_print, **({"news_from": at} if starts else {})}
    wishes, _is_new = LetterWishes.objects.update_or_create(person=by, defaults=values)
    NoLetters.objects.filter(person=by, about__in=list(wanted)).delete()
    unwanted = set(About.values) - set(wanted) - queries.unwanted(by)
    NoLetters.objects.bulk_create(NoLetters(person=by, about=one) for one in sorted(unwanted))
    return wishes


@quiet(PRIVATE)
def stop_letters(*, by: Person, about: str, at: datetime) -> NoLetters:  # noqa: ARG001 - every deed is told the moment
    """Do not write to me about this."""
    may.stop_letters(by, about).or_refuse()
    return NoLetters.objects.create(person=by, about=About(about))


@quiet(PRIVATE)
def resume_letters(*, by: Person, about: str, at: datetime) -> None:  # noqa: ARG001 - every deed is told the moment
    """Write to me about this again."""
    may.resume_letters(by, about).or_refuse()
    NoLetters.objects.filter(person=by, about=about).delete()


@quiet(PRIVATE)
def see_news(*, by: Person, at: datetime) -> None:
    """They looked at their news: the day is kept, and the one before on which they looked, so that new lines show."""
    may.see_news(by).or_refuse()
    day = timezone.localdate(at)
    if queries.has_seen_news(by, on=day):
        return
    seen, is_first = NewsSeen.objects.get_or_create(person=by, defaults={"seen_on": day})
    if not is_first and seen.seen_on < day:
        seen.seen_on, seen.before_on = day, seen.seen_on
        seen.save(update_fields=["seen_on", "before_on"])
