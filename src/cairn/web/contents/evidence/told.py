"""Facts in words that stand in more than one report: decisions, measures, the review, what citizens say of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.decide import queries as decide
from cairn.learn import queries as learn
from cairn.web.components.words import SIDES, day
from cairn.web.contents import values
from cairn.web.contents.evidence.shape import Fact

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.learn.models import ReviewVoice
    from cairn.web.contents.evidence.gathered import Gathered


def decisions(gathered: Gathered) -> Iterator[Fact]:
    """What was decided, with what was chosen, and what was changed from outside since."""
    decided = [one for one in decide.decisions_among(list(gathered.activities)) if one.is_decided]
    chosen = decide.chosen_in(decided)
    for one in decided:
        titles = "; ".join(option.title for option in chosen[one.pk]) or _("see its page")
        values_of = {"question": one.question, "chosen": titles}
        words = _("Decided elsewhere: %(question)s %(chosen)s") if one.is_announced else None
        words = words or _("Decided together: %(question)s %(chosen)s")
        if one.is_overridden:  # type: ignore[attr-defined]
            words = _("Decided together, and changed from outside since: %(question)s %(chosen)s")
        yield gathered.fact(words % values_of, "decide.decision.closed", one.activity, about=one.ref)


def measures(gathered: Gathered) -> Iterator[Fact]:
    """What each agreed measure came to, better or worse."""
    valued = learn.valued_in(gathered.activities)
    for activity in gathered.activities:
        for one in valued[activity.pk]:
            if said := values.newest_of(one):
                start = values.at_start(one.measure) if one.measure.is_counted else _("not counted")
                words = _("%(measure)s: at the start %(start)s; now %(now)s (%(day)s).") % {
                    "measure": one.measure.different.rstrip("."), "start": start, "now": said.words,
                    "day": day(said.value.on),
                }  # fmt: skip
                yield gathered.fact(words, "learn.value.entered", activity)


def reviewed(gathered: Gathered, *parts: str) -> Iterator[Fact]:
    """These parts of each published review, in the words of those who led it."""
    for activity, review in gathered.reviews:
        for part in parts:
            yield gathered.fact(getattr(review, part), "learn.review.published", activity)


def lessons(gathered: Gathered) -> Iterator[Fact]:
    for activity, review in gathered.reviews:
        for one in review.lessons.all():
            words = _("A lesson: %(words)s") % {"words": one.words}
            yield gathered.fact(words, "learn.review.published", activity)


def voices(gathered: Gathered) -> Iterator[Fact]:
    """What citizens say of the work in its review, unedited, and what they set beside it."""
    said = learn.voices_in(review for _activity, review in gathered.reviews)
    for activity, review in gathered.reviews:
        for one in said[review.pk]:
            yield Fact(one.words, by=_signed(one, activity))


def closing_votes(gathered: Gathered) -> Iterator[Fact]:
    """What citizens answered in secret, where five or more did."""
    for activity, line in gathered.lines("learn.closing_vote.closed"):
        if "yes" in line.data:
            words = _(
                "Asked in secret whether it was done together from start to finish, %(yes)d citizens said yes, "
                "%(partly)d partly, %(no)d no."
            ) % {name: int(line.data.get(name, 0)) for name in ("yes", "partly", "no")}
        else:
            words = _("Citizens were asked in secret whether it was done together. Too few answered to show numbers.")
        yield Fact(words, ((activity, (line.number,)),))


def _signed(voice: ReviewVoice, activity: Activity) -> str:
    return ", ".join([voice.shown_credit or str(SIDES["citizen"]), day(voice.said_on), activity.title])
