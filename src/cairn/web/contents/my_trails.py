"""From words of one person to what came of them: a theme, a decision, promises, the look back. In plain sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from cairn.decide import queries as decide
from cairn.do import queries as do
from cairn.learn import queries as learn
from cairn.listen import queries as listen
from cairn.listen.choices import Answer
from cairn.web import links
from cairn.web.contents import influences
from cairn.web.contents.said_and_done import state_in_words

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.decide.models import Decision
    from cairn.decide.queries import Thread
    from cairn.do.models import Commitment
    from cairn.explore.models import Statement
    from cairn.listen.models import Contribution
    from cairn.people.models import Person
    from cairn.web.contents.influences import Changed

QUOTED_AT_MOST = 140
EVER = timedelta(days=365 * 50)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that came of words, in a sentence, and where to read it."""

    words: str
    url: str


@dataclass(slots=True)
class Trail:
    """Words of mine (of a story only that there is one), and what came of them, one step after another."""

    said: str
    url: str
    place: str
    steps: list[Step] = field(default_factory=list)


def trails(person: Person, here: Collection[Activity], *, at: datetime) -> list[Trail]:
    """What came of the words of this person in these activities: what was decided first, then what is on its way."""
    on = timezone.localdate(at)
    found = _decided(person, {one.pk: one for one in here}, at=at)
    mine = list(listen.contributions_of(person))
    hidden = listen.hidden_among(mine, on=on)
    changed = influences.changed_by_words_of(person)
    for one in mine:
        if one.taken_back_at is None and one.ref not in hidden:
            steps = _on_the_way(one, changed.get(one.pk, ()))
            if one.ref in found:
                found[one.ref].steps[:0] = steps
            elif steps:
                found[one.ref] = Trail(*_said(one, one.activity), steps=steps)
    return list(found.values())


def _decided(person: Person, here: Mapping[int, Activity], *, at: datetime) -> dict[str, Trail]:
    """The words behind decisions, by their reference, each with the decisions and what followed."""
    decided = [one for one in decide.decisions_among(list(here)) if one.is_decided]
    own = decide.threads_to(decided, on=timezone.localdate(at), of=[person.pk])
    behind = [one for one in decided if own[one.pk]]
    if not behind:
        return {}
    after = _After(behind, at=at)
    found: dict[str, Trail] = {}
    for decision in behind:
        for thread in own[decision.pk]:
            ref, trail = _trail(thread, here)
            found.setdefault(ref, trail).steps.extend(after.steps(decision))
    return found


class _After:
    """What followed from decisions: what was promised, and whether it was looked back at."""

    def __init__(self, decisions: Collection[Decision], *, at: datetime) -> None:
        self._on: date = timezone.localdate(at)
        self._promises: dict[int, list[Commitment]] = {}
        for one in do.commitments_from(decisions):
            self._promises.setdefault(one.decision_id or 0, []).append(one)
        self._reviews = {one.activity_id: one for one in learn.reviews_published((), since=at - EVER, until=at)}

    def steps(self, decision: Decision) -> Iterator[Step]:
        activity = decision.activity
        words = _("It was decided: “%(question)s”") % {"question": _quoted(decision.question)}
        yield Step(words, links.in_activity("decision", activity, decision.ref))
        for one in self._promises.get(decision.pk, ()):
            values = {"words": _quoted(one.words), "state": state_in_words(one, on=self._on)}
            words = _("It was promised: “%(words)s” %(state)s") % values
            yield Step(words, links.in_activity("commitment", activity, one.ref))
        if review := self._reviews.get(activity.pk):
            words = _("People looked back at it, and citizens gave their verdict.")
            if not review.has_verdict:  # type: ignore[attr-defined]
                words = _("People looked back at it.")
            yield Step(words, links.in_activity("review", activity))


def _trail(thread: Thread, here: Mapping[int, Activity]) -> tuple[str, Trail]:
    if thread.story is not None:
        story = thread.story.story
        url = links.in_activity("story", story.activity, story.ref)
        return story.ref, Trail(_("A story you told"), url, story.activity.title)
    assert thread.said is not None  # it is one or the other
    activity = here[thread.said.activity_id]
    if thread.is_contribution:
        return thread.said.ref, Trail(*_said(thread.said, activity))
    url = links.in_activity("statement", activity, thread.said.ref)
    return thread.said.ref, Trail(f"“{_quoted(thread.said.words)}”", url, activity.title)


def _on_the_way(said: Contribution, changed: Iterable[Changed]) -> list[Step]:
    """The theme it stands in, what it changed as somebody said, and an answer that it was done."""
    steps = []
    if said.theme is not None:
        words = _("It is part of the theme “%(title)s”.") % {"title": said.theme.title}
        steps.append(Step(words, links.in_activity("theme", said.activity, said.theme.ref)))
    reply = said.latest_reply
    if reply is not None and reply.answer == Answer.DONE:
        words = _("The answer: we did it. “%(words)s”") % {"words": _quoted(reply.words)}
        steps.append(Step(words, links.in_activity("contribution", said.activity, said.ref)))
    return [*steps, *(Step(it.title, it.url) for it in changed if not it.is_hidden)]


def _said(said: Contribution | Statement, activity: Activity) -> tuple[str, str, str]:
    return f"“{_quoted(said.words)}”", links.in_activity("contribution", activity, said.ref), activity.title


def _quoted(words: str) -> str:
    return Truncator(" ".join(words.split())).chars(QUOTED_AT_MOST)
