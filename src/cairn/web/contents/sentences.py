"""The record in plain sentences. Nobody is named: sides are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cairn.climb import path
from cairn.web.components.words import day
from cairn.web.contents import whereabouts
from cairn.web.contents.record_words import WORDS
from cairn.witness import draws

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.ledger.models import Entry

CHAPTERS: Mapping[str, Any] = {
    "activities": gettext_lazy("The question and the people"),
    "moderation": gettext_lazy("Moderation"),
    "recognition": gettext_lazy("Costs and payment"),
    "roles": gettext_lazy("Roles"),
    "selection": gettext_lazy("Fair draws"),
    "witness": gettext_lazy("Confirmed and challenged"),
    "sessions": gettext_lazy("Sessions"),
    "listen": gettext_lazy("Listen"),
    "explore": gettext_lazy("Explore"),
    "decide": gettext_lazy("Decide"),
    "events": gettext_lazy("The event"),
    "do": gettext_lazy("Do"),
    "learn": gettext_lazy("Learn"),
    "climb": gettext_lazy("The path"),
    "mountain": gettext_lazy("Beside the level"),
}

WHO: Mapping[str, Any] = {
    "citizen": gettext_lazy("A citizen"),
    "staff": gettext_lazy("A member of staff"),
    "partner": gettext_lazy("A partner"),
    "unclear": gettext_lazy("Someone whose side is not clear yet"),
    "public": gettext_lazy("Someone"),
    "system": gettext_lazy("Cairn"),
}


FIRST_DAY = date(2000, 1, 1).toordinal()

# Names in the record that need more than a space in place of the underscore to be read.
PLAIN: Mapping[str, Any] = {
    "text": gettext_lazy("plain text"),
    "easy_read": gettext_lazy("Easy Read"),
    "bsl": gettext_lazy("British Sign Language video"),
    "spoken": gettext_lazy("told in person or by phone"),
    "other": gettext_lazy("in somebody's own words"),
    "contract": gettext_lazy("a contract"),
    "announcement": gettext_lazy("an announcement"),
    "spend": gettext_lazy("money spent or set aside"),
    "will_do": gettext_lazy("we will do it"),
    "cannot": gettext_lazy("we cannot"),
    "expenses": gettext_lazy("costs"),
    "time": gettext_lazy("their time"),
    "names_somebody": gettext_lazy("it names somebody"),
    "advertising": gettext_lazy("it is advertising"),
    "insults": gettext_lazy("it insults or threatens"),
    "off_topic": gettext_lazy("it is about something else"),
    "few": gettext_lazy("fewer than five"),
    "twice": gettext_lazy("it was there already"),
    "lead": gettext_lazy("co-production lead"),
    "wellbeing": gettext_lazy("wellbeing contact"),
    "safeguarding": gettext_lazy("safeguarding contact"),
    **{stage.name: stage.title for stage in path.PATH},
    **{draw.code: draw.name for draw in draws.DRAWS},
}


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of the record as a person reads it."""

    number: int
    kind: str
    sentence: str
    happened_at: datetime
    entered_at: datetime
    url: str
    digest: str


def told(entries: Iterable[Entry], activity: Activity) -> list[Told]:
    """The entries of this activity in plain sentences, in the order given, each with the page it is about."""
    return [told_with(entry, whereabouts.url_of(entry, activity)) for entry in entries]


def sentence(kind: str, side: str, data: Mapping[str, Any]) -> str:
    """One entry as a sentence: "A citizen joined." An unknown kind is shown by its name, not hidden."""
    words = WORDS.get(kind)
    who = str(WHO.get(side, WHO["public"]))
    if words is None:
        return f"{who}: {kind}"
    return str(words) % _readable({**data, "who": who})


def told_with(entry: Entry, url: str) -> Told:
    """One entry as it is read, with the address of the page it is about, or with none."""
    words = sentence(entry.kind, entry.side, entry.data)
    days = (timezone.localdate(entry.entered_at) - timezone.localdate(entry.happened_at)).days
    if days:
        words += " " + ngettext("Written down %(n)d day later.", "Written down %(n)d days later.", days) % {"n": days}
    return Told(
        number=entry.number,
        kind=entry.kind,
        sentence=words,
        happened_at=entry.happened_at,
        entered_at=entry.entered_at,
        url=url,
        digest=entry.digest,
    )


class _Readable(dict[str, Any]):
    """The entry's values for a sentence; a value an older entry lacks reads as a dash."""

    def __missing__(self, key: str) -> str:
        return "…"


def _readable(data: Mapping[str, Any]) -> _Readable:
    return _Readable({name: _day(value) if name == "day" else _in_words(value) for name, value in data.items()})


def _day(value: object) -> object:
    """A day that stands in the record as its number since the beginning of our years."""
    return day(date.fromordinal(value)) if isinstance(value, int) and value > FIRST_DAY else value


def _in_words(value: object) -> object:
    translate: Callable[[str], str] = _
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return PLAIN.get(value) or translate(value.replace("_", " ")) if isinstance(value, str) and value else value
