"""We said, we did: what was said, by citizens or by both sides together, and what came of it. One row for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cairn.decide import queries as decide
from cairn.do import queries as do
from cairn.do.states import State
from cairn.listen import queries as listen
from cairn.listen.choices import Answer
from cairn.web import links
from cairn.web.components.words import day

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.decide.models import Decision
    from cairn.do.models import Commitment
    from cairn.explore.models import Option
    from cairn.listen.models import Contribution, Reply, Theme

BEHIND_AT_MOST = 3  # of the words behind a decision


class Became(TextChoices):
    """What came of something that was said."""

    DONE = "done", gettext_lazy("We did")
    WILL = "will", gettext_lazy("We will do")
    COULD_NOT = "could_not", gettext_lazy("We could not")
    NOT_YET = "not_yet", gettext_lazy("Nothing yet")


OF_ANSWERS = {Answer.DONE: Became.DONE, Answer.WILL_DO: Became.WILL, Answer.CANNOT: Became.COULD_NOT}
OF_STATES = {State.KEPT: Became.DONE, State.DROPPED: Became.COULD_NOT}
ANSWERED: Mapping[str, Any] = {
    Answer.DONE: gettext_lazy("We did it."),
    Answer.WILL_DO: gettext_lazy("We will do it by %(day)s."),
    Answer.CANNOT: gettext_lazy("We cannot, because:"),
    Answer.NOT_YET: gettext_lazy("Not yet. The next word comes by %(day)s."),
}


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise as these rows show it, with where it stands in words."""

    commitment: Commitment
    url: str
    state: str


@dataclass(frozen=True, slots=True)
class Row:
    """Who said what, what came of it in words, and where the whole trail is.

    `behind`: words that a decision was traced from. `activity` for the pages of a programme.
    """

    activity: Activity
    who: str
    words: str
    became: Became
    url: str
    did: str = ""
    did_words: str = ""
    by: str = ""
    side: str = ""
    said_on: date | None = None
    note: str = ""
    behind: tuple[tuple[str, str], ...] = ()
    promises: tuple[Promise, ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a row stands in the order, before its words are read."""

    became: Became
    at: datetime
    said: listen.SaidAndAnswered | None = None
    decision: Decision | None = None
    promise: Commitment | None = None


class SaidAndDone:
    """Everything that was said in these activities and what came of it, to be counted, narrowed and cut into pages.

    It asks the database as often for one thing said as for a thousand.
    """

    def __init__(self, activities: Collection[Activity], *, at: datetime, containing: str = "", only: str = "") -> None:
        self.on = timezone.localdate(at)
        self._at = at
        decided = [one for one in decide.decisions_among(activities) if one.is_decided]
        self._chosen = decide.chosen_in(decided)
        self._threads = decide.threads_to(decided, on=self.on)
        self._led_to: dict[str, list[int]] = {}  # the decisions, by the reference of words they were traced from
        for pk, threads in self._threads.items():
            for ref in {one.said.ref for one in threads if one.said is not None}:
                self._led_to.setdefault(ref, []).append(pk)
        self._promises: dict[int, list[Commitment]] = {}
        for promise in do.commitments_from(decided):
            self._promises.setdefault(promise.decision_id or 0, []).append(promise)
        said = listen.said_and_answered(activities, containing=containing, on=self.on)
        decisions = [one for one in decided if self._holds(one, containing.casefold())]
        places = [*_of_said(said), *(place for one in decisions for place in self._of_decision(one))]
        self.numbers = Counter(place.became for place in places)
        kept = [place for place in places if not only or place.became == only]
        self._places = sorted(kept, key=lambda place: place.at, reverse=True)

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, part: slice) -> list[Row]:
        """The rows of one page, with their words."""
        places = self._places[part]
        said = [place.said for place in places if place.said]
        words = listen.contributions_by_id({one.contribution for one in said if one.contribution}, on=self.on)
        themes = listen.themes_by_id({one.theme for one in said if one.theme})
        return [row for place in places if (row := self._row(place, words, themes)) is not None]

    def _holds(self, decision: Decision, words: str) -> bool:
        told = [decision.question, *(one.words for one in self._promises.get(decision.pk, ()))]
        return not words or any(words in one.casefold() for one in told)

    def _of_decision(self, decision: Decision) -> Iterator[_Place]:
        promises = self._promises.get(decision.pk, [])
        for one in promises:
            changed = [one.made_at, *(note.noted_at for note in one.notes.all())]
            yield _Place(OF_STATES.get(State(one.state), Became.WILL), max(changed), decision=decision, promise=one)
        if not promises:
            yield _Place(Became.NOT_YET, decision.closed_at or self._at, decision=decision)

    def _row(self, place: _Place, words: Mapping[int, Contribution], themes: Mapping[int, Theme]) -> Row | None:
        if place.decision is not None:
            return self._decided(place.decision, place)
        assert place.said is not None  # it is one or the other
        if place.said.theme is not None:
            return self._in_theme(themes[place.said.theme], place)
        found = words.get(place.said.contribution or 0)
        return self._own(found, place) if found is not None else None

    def _own(self, said: Contribution, place: _Place) -> Row:
        led_to = [one for pk in self._led_to.get(said.ref, ()) for one in self._shown(self._promises.get(pk, ()))]
        return Row(
            said.activity, _("You asked") if said.is_question else _("You said"), said.words, place.became,
            links.in_activity("contribution", said.activity, said.ref), **_answered(said.latest_reply),
            by=said.shown_credit, side=said.side, said_on=timezone.localdate(said.made_at), promises=tuple(led_to),
        )  # fmt: skip

    def _in_theme(self, theme: Theme, place: _Place) -> Row:
        size: int = theme.size  # type: ignore[attr-defined]
        together = ngettext("%(n)d thing said, put together.", "%(n)d things said, put together.", size)
        return Row(
            theme.activity, _("You said"), theme.title, place.became,
            links.in_activity("theme", theme.activity, theme.ref), **_answered(theme.latest_reply),
            note=together % {"n": size},
        )  # fmt: skip

    def _decided(self, decision: Decision, place: _Place) -> Row:
        threads = self._threads[decision.pk]
        behind = [(one.said.words, one.said.side) for one in threads if one.said is not None and one.said.words]
        return Row(
            decision.activity, _("It was decided elsewhere") if decision.is_announced else _("We said"),
            decision.question, place.became, links.in_activity("decision", decision.activity, decision.ref),
            did="" if place.promise else _("Nothing is promised from it yet."),
            said_on=timezone.localdate(decision.closed_at) if decision.closed_at else None,
            note=_note(decision, self._chosen[decision.pk]), behind=tuple(behind[:BEHIND_AT_MOST]),
            promises=tuple(self._shown([place.promise])) if place.promise else (),
        )  # fmt: skip

    def _shown(self, promises: Iterable[Commitment]) -> Iterator[Promise]:
        for one in promises:
            url = links.in_activity("commitment", one.activity, one.ref)
            yield Promise(one, url, state_in_words(one, on=self.on))


def state_in_words(commitment: Commitment, *, on: date) -> str:
    """Where a promise stands, with its day, and the reason where it was dropped."""
    values = {"day": day(commitment.due_on), "first": day(commitment.first_due_on)}
    match commitment.state:
        case State.KEPT:
            done_on = timezone.localdate(commitment.settled_at) if commitment.settled_at else commitment.due_on
            return _kept(done_on, late=(done_on - commitment.due_on).days)
        case State.DROPPED:
            note = commitment.latest_note
            return _("We could not, because: %(why)s") % {"why": note.words if note else ""}
        case State.LATE:
            return _("It is late: it was due by %(day)s.") % values
    if commitment.is_overdue(on):
        return _("The day has gone by, %(day)s. Nobody has said yet whether it was kept.") % values
    if commitment.state == State.RE_AGREED:
        return _("We will do it by %(day)s. First promised for %(first)s.") % values
    return _("We will do it by %(day)s.") % values


def _kept(on: date, *, late: int) -> str:
    if late <= 0:
        return _("Done on %(day)s.") % {"day": day(on)}
    words = ngettext("Done on %(day)s, %(n)d day late.", "Done on %(day)s, %(n)d days late.", late)
    return words % {"day": day(on), "n": late}


def _of_said(found: Sequence[listen.SaidAndAnswered]) -> Iterator[_Place]:
    for one in found:
        became = OF_ANSWERS.get(Answer(one.answer), Became.NOT_YET) if one.answer else Became.NOT_YET
        yield _Place(became, one.at, said=one)


def _answered(reply: Reply | None) -> dict[str, Any]:
    if reply is None:
        return {"did": _("No answer yet.")}
    return {"did": str(ANSWERED[reply.answer]) % {"day": day(reply.by_on)}, "did_words": reply.words}


def _note(decision: Decision, chosen: Iterable[Option]) -> str:
    if decision.is_overridden:  # type: ignore[attr-defined]
        return _("Somebody outside changed this since.")
    if decision.is_announced:
        return ""
    titles = "; ".join(one.title for one in chosen)
    return _("Both sides decided together: %(titles)s") % {"titles": titles} if titles else _("Both sides decided.")
