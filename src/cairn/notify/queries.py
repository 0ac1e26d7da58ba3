"""Reading who was written to and when, what has yet to go, and how people want to be written to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models

from cairn.notify.choices import About, Pace
from cairn.notify.models import Letter, LetterRun, LetterWishes, NewsSeen, NoLetters, Reminder
from cairn.people import tokens

if TYPE_CHECKING:
    from cairn.people.models import Person

A_WEEK = 7
# Between two letters to the same person about the same kind of thing; about one thing there is one a week at most.
DAYS_BETWEEN: Mapping[str, int] = {
    **dict.fromkeys(About, 1),
    About.WAS_IT_SO: A_WEEK,
    About.MEETINGS: 0,  # that a session does not take place cannot wait until tomorrow
}
DAYS_OF_NEWS: Mapping[str, int] = {Pace.AT_ONCE: 0, Pace.DAILY: 1, Pace.WEEKLY: A_WEEK}  # and with the last, never
SECRET = (About.PULSE, About.VOTES)  # of these letters nothing is kept once what they are about is closed
PURPOSE = "cairn.notify.letters"
NEWS, CARE = About.NEWS, About.CARE
ALL = "all"  # what a token is for that opens one's choices


def wants_letters(person: Person, about: str) -> bool:
    return not NoLetters.objects.filter(person=person, about=about).exists()


def unwanted(person: Person) -> set[str]:
    """What this person does not want to be written to about."""
    return set(NoLetters.objects.filter(person=person).values_list("about", flat=True))


def wishes(person: Person) -> LetterWishes:
    """How this person wants to be written to; where they never said so, as it is for everybody."""
    return LetterWishes.objects.filter(person=person).first() or LetterWishes(person=person)


def news_from() -> dict[int, datetime]:
    """From which moment on each person, by id, is told news, where they wanted none before."""
    found = LetterWishes.objects.filter(news_from__isnull=False).values_list("person_id", "news_from")
    return {person: moment for person, moment in found if moment}


def large_print() -> set[int]:
    """Those, by id, who have asked for large print in letters."""
    return set(LetterWishes.objects.filter(is_large_print=True).values_list("person_id", flat=True))


def was_written_to(person: Person, about: str, *, on: date) -> bool:
    """Whether a letter about this was written to the person so lately that the next one has to wait."""
    return person.pk in written_to_lately([person.pk], about, on=on)


def written_to_lately(persons: Collection[int], about: str, *, on: date) -> set[int]:
    """Those of these people, by id, to whom a letter about this has to wait. For news the pace of each counts."""
    found = Letter.objects.filter(person__in=persons, about=about)
    if about != About.NEWS:
        lately = found.filter(written_on__gt=on - timedelta(days=DAYS_BETWEEN[about]))
        return set(lately.values_list("person_id", flat=True))
    paces = dict(LetterWishes.objects.filter(person__in=persons).values_list("person_id", "pace"))
    never = {person for person, pace in paces.items() if pace == Pace.NEEDS_ME}
    last = dict(found.values("person").annotate(last=models.Max("written_on")).values_list("person_id", "last"))
    return never | {
        one
        for one, day in last.items()
        if one not in never and (on - day).days < DAYS_OF_NEWS[paces.get(one, Pace.DAILY)]
    }


def wants_news(person: Person) -> bool:
    return wishes(person).pace != Pace.NEEDS_ME


def told_until() -> dict[int, datetime]:
    """Up to which moment each person, by id, was told their news by letter."""
    found = Letter.objects.filter(about=About.NEWS).values("person").annotate(until=models.Max("told_until"))
    return dict(found.values_list("person_id", "until"))


def was_told_after(person: Person, moment: datetime) -> bool:
    """Whether a letter of news has told this person of anything after that moment."""
    return Letter.objects.filter(person=person, about=About.NEWS, told_until__gt=moment).exists()


def reminded() -> dict[tuple[int, str], tuple[date, int]]:
    """On which day each person, by id, was last told by letter that a thing waits for them, and how often."""
    rows = Reminder.objects.order_by().values_list("letter__person_id", "thing")
    found = rows.annotate(last=models.Max("letter__written_on"), times=models.Count("pk"))
    return {(person, thing): (last_on, times) for person, thing, last_on, times in found}


def was_reminded(person: Person, things: Collection[str], *, on: date) -> bool:
    """Whether a letter of the last week said already that one of these waits."""
    lately = Reminder.objects.filter(letter__person=person, thing__in=things)
    return lately.filter(letter__written_on__gt=on - timedelta(days=A_WEEK)).exists()


def letters_to_go() -> models.QuerySet[Letter]:
    """Letters that were noted and have not gone, because something was cut off: the oldest first."""
    return Letter.objects.exclude(sealed="").select_related("person").order_by("pk")


def pairs_of(letter: Letter) -> set[tuple[int, str]]:
    """What this letter reminds of, each with the id of its reader."""
    return {(letter.person_id, thing) for thing in letter.reminders.values_list("thing", flat=True)}


def last_run() -> LetterRun | None:
    """When letters were last looked after, and when one last went out."""
    return LetterRun.objects.first()


def news_are_new_since(person: Person, *, on: date) -> date | None:
    """The day on which this person last looked at their news, before the given one. None where there is none."""
    seen = NewsSeen.objects.filter(person=person).first()
    if seen is None:
        return None
    return seen.seen_on if seen.seen_on < on else seen.before_on


def has_seen_news(person: Person, *, on: date) -> bool:
    """Whether it is kept already that they looked on that day."""
    return NewsSeen.objects.filter(person=person, seen_on__gte=on).exists()


def not_to_be_written_to(persons: Collection[int], about: str, *, on: date) -> set[int]:
    """Those of these people, by id, who were written to lately or do not want letters about this."""
    no = NoLetters.objects.filter(person__in=persons, about=about).values_list("person_id", flat=True)
    return {*no, *written_to_lately(persons, about, on=on)}


def abouts() -> list[tuple[str, str]]:
    """What letters can be about: value and words."""
    return [(value, str(label)) for value, label in About.choices]


def token_of(person: Person, about: str) -> str:
    """The token of the link by which somebody stops letters about this, or wants them again. It is good for ever."""
    return tokens.token(person, f"{PURPOSE}.{about}")


def person_of(token: str, about: str, *, on: date) -> Person | None:
    return tokens.person_of(token, f"{PURPOSE}.{about}", on=on)
