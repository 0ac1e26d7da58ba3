"""What moderation pages tell: where words stand, what was done and why, what waits, and the public log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.moderation import queries
from cairn.moderation.choices import BECAUSE, Reason, State, What
from cairn.web import links
from cairn.web.components.words import day
from cairn.web.contents import moderated
from cairn.web.contents.my_line import Line

if TYPE_CHECKING:
    from cairn.moderation.models import Appeal, Case, Step
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

SHOWN_AT_MOST = 20
WAITS_FOR: Mapping[str, Any] = {
    "report": gettext_lazy("Reported: somebody has to look by %(day)s."),
    "hold": gettext_lazy("Held: a second moderator has to look by %(day)s, or the words come back by themselves."),
    "lapsed": gettext_lazy(
        "A hold ended on %(day)s because nobody confirmed it. The words are back. Somebody has to decide."
    ),
    "appeal": gettext_lazy("The author has appealed: a moderator who did nothing here yet decides by %(day)s."),
    "asked": gettext_lazy("The author has appealed: somebody was asked in, who decides by %(day)s."),
}
DECIDES: Mapping[str, Any] = {
    "moderator": gettext_lazy("A moderator of this programme who has done nothing here before decides by %(day)s."),
    "taking part": gettext_lazy(
        "Every moderator has acted here before, so somebody else who takes part was asked in: they decide by %(day)s."
    ),
    "elsewhere": gettext_lazy(
        "Every moderator has acted here before, so a moderator of another programme was asked in: they decide by"
        " %(day)s."
    ),
    "nobody": gettext_lazy(
        "Every moderator has acted here before. They have to ask in somebody who has not; the decision is due by"
        " %(day)s."
    ),
}
DONE: Mapping[str, Any] = {
    What.HELD: gettext_lazy("Put out of sight until a second person has looked"),
    What.HIDDEN: gettext_lazy("Hidden: a second person agreed"),
    What.REFUSED: gettext_lazy("Not published"),
    What.KEPT: gettext_lazy("Looked at: the words stay"),
    What.RESTORED: gettext_lazy("Restored by one of those who hid them"),
    What.GRANTED: gettext_lazy("Appeal decided: the words are back"),
    What.TURNED_DOWN: gettext_lazy("Appeal decided: the words stay hidden"),
}
LOG_HEADS: Mapping[str, Any] = {
    What.HELD: gettext_lazy("Held"),
    queries.LAPSED: gettext_lazy("Hold lapsed"),
    What.HIDDEN: gettext_lazy("Hidden"),
    What.KEPT: gettext_lazy("Kept"),
    What.RESTORED: gettext_lazy("Restored"),
    What.GRANTED: gettext_lazy("Appeal granted"),
    What.TURNED_DOWN: gettext_lazy("Appeal turned down"),
}


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing a moderator did, as the author and other moderators read it."""

    title: str
    reason: str
    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Waiting:
    """A case in the moderators' list."""

    title: str
    words: str
    reasons: str
    clock: str
    is_late: bool
    url: str


def state(case: Case | None, *, on: date) -> str:
    """How these words stand, in one sentence."""
    if case is None:
        return _("Nobody has reported or held these words.")
    words = {
        "since": day(case.out_since_on),
        "because": BECAUSE.get(case.reason, ""),
        "until": day(case.held_until_on),
    }
    if case.state == State.HELD and not queries.is_lapsed(case, on=on):
        held = _(
            "Held since %(since)s because %(because)s. Unless a second person agrees by %(until)s, they come back."
        )
        return held % words
    if case.state == State.HIDDEN:
        return _("Hidden since %(since)s because %(because)s. Two people agreed on that.") % words
    if case.state == State.REFUSED:
        return _("Not published since %(since)s because %(because)s.") % words
    if case.state == State.HELD:
        return _("The words are back: nobody confirmed the hold by %(until)s.") % words
    return str(STANDS[case.state])


STANDS: Mapping[str, Any] = {
    State.REPORTED: gettext_lazy("Reported. The words stay until a moderator has looked."),
    State.KEPT: gettext_lazy("A moderator has looked. The words stay."),
    State.RESTORED: gettext_lazy("The words were hidden and are back."),
}


def who_decides(appeal: Appeal | None, *, on: date) -> str:
    """Who decides an appeal that waits, by their role, and until when; nothing without one."""
    if appeal is None:
        return ""
    found = queries.decider(appeal)
    words = str(DECIDES[found.role]) % {"day": day(found.due_on)}
    return f"{words} {_('That day has gone by.')}" if found.due_on < on else words


def deeds_done(steps: Iterable[Step]) -> list[Deed]:
    """What moderators did, in order, without their names."""
    return [Deed(str(DONE[one.what]), str(one.get_reason_display()), one.words, one.at) for one in steps]


def waiting(found: Iterable[queries.Waits]) -> list[Waiting]:
    """These cases with their words and why they were reported, in as many questions as there are kinds."""
    listed = list(found)
    words = moderated.words_of(one.case for one in listed)
    return [_waiting(one, words.get(one.case.ref, "")) for one in listed]


def mine(person: Person, *, at: datetime) -> list[Line]:
    """What moderators did about this person's words, the newest first."""
    on = timezone.localdate(at)
    return [Line(f"{where(one)}: {state(one, on=on)}", _page(one)) for one in queries.cases_of(person)[:SHOWN_AT_MOST]]


def asked_to_decide(person: Person) -> Iterator[Line]:
    """The appeals this person was asked in to decide, and until when."""
    for appeal in queries.appeals_waiting_for(person):
        words = _("Will you decide whether hidden words come back? %(where)s") % {"where": where(appeal.hiding.case)}
        yield Line(words, _page(appeal.hiding.case), until=queries.due_on(appeal))


def clock(one: queries.Waits) -> str:
    """For what it waits, and until which day."""
    return str(WAITS_FOR[one.what]) % {"day": day(one.due_on)}


def log(programme: Programme, *, on: date) -> dict[str, Any]:
    """The public log as a table: a row for each reason, a column for each thing that was done."""
    read = queries.log(programme, on=on)
    rows = [
        (Reason(one.reason).label, *(one.counts[what] for what in LOG_HEADS))
        for one in read.outcomes
        if any(one.counts.values())
    ]
    heads = (_("Reason"), *(str(name) for name in LOG_HEADS.values()))
    return {"log_heads": heads, "log_rows": rows, "days": read.days}


def _waiting(one: queries.Waits, words: str) -> Waiting:
    reports = one.case.open_reports  # type: ignore[attr-defined]
    reasons = dict.fromkeys(str(report.get_reason_display()) for report in reports)
    return Waiting(
        title=where(one.case),
        words=words,
        reasons="; ".join(reasons),
        clock=clock(one),
        is_late=one.is_late,
        url=_page(one.case),
    )


def where(case: Case) -> str:
    """Which kind of words, and in which activity or programme."""
    return _("%(kind)s in “%(title)s”") % {"kind": capfirst(case.get_kind_display()), "title": case.place.title}


def _page(case: Case) -> str:
    return links.in_place("moderated_words", case.place, case.kind, case.ref)
