"""Dates, lengths of time, states and sides in the words people use."""

import datetime as dt
from collections.abc import Collection, Iterable
from decimal import Decimal
from functools import lru_cache

from django.template import Library
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, gettext_lazy, ngettext, pgettext, pgettext_lazy

from cairn.core.altitude.rules import Threshold
from cairn.core.words import Words
from cairn.fulltext import Piece

register = Library()

STATES = {
    "shown": ("✓", gettext_lazy("shown")),
    "shown not": ("✗", gettext_lazy("shown not")),
    "not shown yet": ("…", gettext_lazy("not shown yet")),
}
SIDES = {
    "citizen": pgettext_lazy("side", "citizen"),
    "staff": pgettext_lazy("side", "staff"),
    "partner": pgettext_lazy("side", "partner"),
    "unclear": pgettext_lazy("side", "side not clear yet"),
    "public": pgettext_lazy("side", "public"),
    "system": pgettext_lazy("side", "Cairn itself"),
}
MICROSECONDS = 1_000_000


@register.filter
def day(when: dt.date | int | None, today: dt.date | None = None) -> str:
    """A day in words: "Friday 14 March 2027"; without its year when `today` is in the same year.

    Takes a date, a moment (its day here), or the ordinal of a day. None gives an empty text.
    """
    if when is None or when == "":
        return ""
    date = _date(when)
    written = "l j F" if today is not None and today.year == date.year else "l j F Y"
    return _written(date, written, get_language())


@register.filter
def moment(when: dt.datetime | int | None, today: dt.date | None = None) -> str:
    """A day and a time of day in words: "Friday 14 March 2027, 2 pm". Takes a moment or microseconds UTC."""
    if when is None or when == "":
        return ""
    here = _here(when)
    words = {"day": day(here.date(), today), "time": time_of_day(here.time())}
    return pgettext("day, time of day", "%(day)s, %(time)s") % words


@register.filter
def time_of_day(when: dt.time | dt.datetime | int | None) -> str:
    """A time of day as people say it: "2 pm", "2.30 pm", "noon", "midnight"."""
    if when is None or when == "":
        return ""
    clock = when if isinstance(when, dt.time) else _here(when).time()
    if clock.minute == 0 and clock.hour in {0, 12}:
        return gettext("noon") if clock.hour else gettext("midnight")
    hour = str((clock.hour - 1) % 12 + 1)
    told = f"{hour}.{clock.minute:02}" if clock.minute else hour
    return (gettext("%(time)s am") if clock.hour < 12 else gettext("%(time)s pm")) % {"time": told}


@register.filter
def how_long(length: dt.timedelta | int | None) -> str:
    """A length of time as people say it: "1 hour 30 minutes", "3 weeks", "2 days". An int means minutes."""
    if length is None or length == "":
        return ""
    minutes = int(length.total_seconds() // 60) if isinstance(length, dt.timedelta) else int(length)
    days, left = divmod(minutes, 24 * 60)
    if days and not left:
        return _weeks(days // 7) if days % 7 == 0 else _days(days)
    hours, rest = divmod(left, 60)
    parts = [
        _days(days) if days else "",
        ngettext("%(n)d hour", "%(n)d hours", hours) % {"n": hours} if hours else "",
        ngettext("%(n)d minute", "%(n)d minutes", rest) % {"n": rest} if rest or not minutes else "",
    ]
    return " ".join(part for part in parts if part)


@register.filter
def pounds(amount: int | None) -> str:
    """Whole pounds as people write them: "£2,000". None gives an empty text."""
    return "" if amount is None else f"£{amount:,}"


@register.filter
def pence(amount: int | None) -> str:
    """An amount kept in pence as people write it: "£12.50", "£240". None gives an empty text."""
    if amount is None:
        return ""
    whole, left = divmod(amount, 100)
    return f"£{whole:,}.{left:02}" if left else f"£{whole:,}"


@register.filter
def in_numbers(amount: Decimal | None) -> str:
    """A number as people write it: "1,200", "2.5". None gives an empty text."""
    return "" if amount is None else f"{amount.normalize():,f}"


@register.filter
def plainly(sentence: Words | str | None) -> str:
    """A sentence of the core in the reader's language; text passes through as it is."""
    if isinstance(sentence, Words):
        template = gettext(sentence.template)
        return template % sentence.values if sentence.values else template
    return "" if sentence is None else str(sentence)


@register.filter
def any_of(found: Iterable[str], sought: Collection[str] | None) -> bool:
    """Whether any of these is among those: `{% if story.notes|any_of:hidden_notes %}`. Among nothing there is none."""
    return any(one in (sought or ()) for one in found)


@register.simple_tag
def marked(pieces: Iterable[Piece]) -> SafeString:
    """A text in pieces, those that were looked for in `<mark>`."""
    shown = (format_html("<mark>{}</mark>", one.text) if one.is_found else one.text for one in pieces)
    return format_html_join("", "{}", ((one,) for one in shown))


@register.simple_tag
def when(then: dt.date | int, today: dt.date | None = None) -> SafeString:
    """A date or moment in words inside a `<time>` that machines can read."""
    if isinstance(then, dt.datetime) or (isinstance(then, int) and then > dt.date.max.toordinal()):
        here = _here(then)
        return format_html('<time datetime="{}">{}</time>', here.isoformat(), moment(here, today))
    return format_html('<time datetime="{}">{}</time>', _date(then).isoformat(), day(then, today))


@register.simple_tag
def threshold_words(threshold: Threshold) -> str:
    """A number of the rules with its unit, as people say it: "25% of agenda time", "less than 1 point", "level 5"."""
    unit, comma, bound = threshold.unit.partition(", ")
    if unit.startswith("share "):
        amount = f"{round(threshold.value * 100)}% {gettext(unit.removeprefix('share '))}"
    elif unit == "level":
        amount = f"{gettext(unit)} {threshold.value:g}"
    else:
        amount = f"{threshold.value:g} {gettext(unit.removesuffix('s') if threshold.value == 1 else unit)}"
    return (
        f"{gettext(bound)} {amount}" if bound.endswith("than") else f"{amount}{comma}{gettext(bound) if bound else ''}"
    )


@register.simple_tag
def state_word(state: str) -> SafeString:
    """✓ shown, ✗ shown not, … not shown yet: sign and word together. `state` is one of STATES."""
    if state not in STATES:
        raise ValueError(f"{state!r} is not a state of a condition: {', '.join(STATES)}.")
    sign, word = STATES[state]
    return format_html(
        '<span class="state state-{}"><span aria-hidden="true">{}</span>{}</span>',
        state.replace(" ", "-"), sign, word,
    )  # fmt: skip


@register.simple_tag
def side_name(side: str) -> SafeString:
    """The quiet word beside a name that says a person's side; the same type for all sides."""
    if side not in SIDES:
        raise ValueError(f"{side!r} is not a side: {', '.join(SIDES)}.")
    return format_html('<span class="side">({})</span>', SIDES[side])


@lru_cache(maxsize=4096)
def _written(date: dt.date, how: str, language: str | None) -> str:  # noqa: ARG001 - the words are the language's
    """A day in the words of the language in force, kept: a page says the same days many times."""
    return date_format(date, how, use_l10n=False)


def _date(when: dt.date | int) -> dt.date:
    if isinstance(when, dt.datetime):
        return _here(when).date()
    if isinstance(when, dt.date):
        return when
    return dt.date.fromordinal(when) if when <= dt.date.max.toordinal() else _here(when).date()


def _here(when: dt.date | int) -> dt.datetime:
    if isinstance(when, dt.datetime):
        return timezone.localtime(when) if timezone.is_aware(when) else when
    if isinstance(when, dt.date):
        raise TypeError(f"{when!r} is a day, not a moment.")
    return timezone.localtime(dt.datetime.fromtimestamp(when / MICROSECONDS, tz=dt.UTC))


def _days(n: int) -> str:
    return ngettext("%(n)d day", "%(n)d days", n) % {"n": n}


def _weeks(n: int) -> str:
    return ngettext("%(n)d week", "%(n)d weeks", n) % {"n": n}
