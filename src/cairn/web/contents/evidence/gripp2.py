"""The five items of the GRIPP2 short form, filled from the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.core.pulse import is_enough
from cairn.mountain import queries as mountain
from cairn.web.components.words import plainly
from cairn.web.contents import beside_the_level, heights
from cairn.web.contents.evidence import kinds, told
from cairn.web.contents.evidence.gathered import Gathered
from cairn.web.contents.evidence.shape import Evidence, Fact, filled

if TYPE_CHECKING:
    from cairn.activities.models import Activity

METHODS = (
    kinds.INVITED, kinds.SESSIONS, kinds.AGENDA, kinds.SAID, kinds.STORIES, kinds.STATEMENTS, kinds.ROUNDS,
    kinds.OPTIONS, kinds.CHECKS, kinds.VOTES, kinds.PAPERS, kinds.TERMS, kinds.OFFERED, kinds.MEASURES,
)  # fmt: skip
RESULTS = (
    kinds.INFLUENCES, kinds.MADE, kinds.KEPT, kinds.RE_AGREED, kinds.LATE, kinds.DROPPED, kinds.NOT_KEPT, kinds.TASKS,
    kinds.OVERRIDES,
)  # fmt: skip


def gripp2(found: Sequence[Activity], about: str, *, at: datetime) -> Evidence:
    """The report of these activities. What the record does not hold is said to be empty, and why."""
    gathered = Gathered(found)
    sections = (
        filled(
            _("1. Aim"), _("What people were involved for."), _aims(gathered),
            empty=_("Empty: there is no activity yet, so nobody has said what people are involved for."),
        ),
        filled(
            _("2. Methods"), _("How people were involved: who, when, and in which ways."),
            [*_people(found, at=at), *gathered.counts(METHODS)],
            empty=_("Empty: nobody has been invited, has met, said or decided anything so far."),
        ),
        filled(
            _("3. Study results"), _("What the involvement brought about, both good and bad."),
            [*told.decisions(gathered), *gathered.counts(RESULTS), *told.measures(gathered)],
            empty=_("Empty: nothing has been decided, promised or measured so far."),
        ),
        filled(
            _("4. Discussion and conclusions"),
            _("How much the involvement changed the whole, and which effects it had, good and bad."),
            [
                *_levels(found, at=at), gathered.count(kinds.CONFIRMED), *told.closing_votes(gathered),
                *told.reviewed(gathered, "what_changed", "for_whom"),
            ],
            empty=_("Empty: nothing is confirmed by citizens, and no look back is published."),
        ),
        filled(
            _("5. Reflections/critical perspective"),
            _("What went well and what did not, so that others can learn from it."),
            [
                *told.reviewed(gathered, "what_did_not"), *told.lessons(gathered), gathered.count(kinds.CHALLENGES),
                gathered.count(kinds.RIGHT), gathered.count(kinds.MISSING), *told.voices(gathered),
            ],
            empty=_("Empty: no look back is published, so nobody has said yet what went well and what did not."),
        ),
    )  # fmt: skip
    source = _(
        "The headings are those of the GRIPP2 short form: Staniszewska S, Brett J, Simera I, et al. GRIPP2 reporting"
        " checklists: tools to improve reporting of patient and public involvement in research. BMJ 2017;358:j3453."
        " What belongs under each is said here in our own words."
    )
    return Evidence(_("GRIPP2 short form"), source, about, sections, is_many=len(found) > 1)


def _aims(gathered: Gathered) -> Iterator[Fact]:
    cards = activities.cards_in(gathered.activities)
    for one in gathered.activities:
        yield gathered.fact(
            _("The question: %(question)s") % {"question": one.question}, "activities.activity.opened", one
        )
        if card := cards.get(one.pk):
            words = _("To be decided: %(words)s Promised: level %(level)d of 7.")
            said = {"words": card.to_decide, "level": card.promised_level}
            yield gathered.fact(words % said, "activities.card.published", one)


def _people(found: Sequence[Activity], *, at: datetime) -> Iterator[Fact]:
    """How many take part, by side, where there are five or more; and how many came lately, likewise."""
    numbers = activities.people_by_side(found)
    here = [(name, numbers[side]) for side, name in beside_the_level.SIDES.items() if numbers.get(side)]
    if here:
        said = [f"{name}: {number if is_enough(number) else _('fewer than five')}" for name, number in here]
        yield Fact(_("Taking part now: %(sides)s.") % {"sides": "; ".join(said)})
    if len(found) == 1:
        yield from (Fact(words) for words in beside_the_level.reach(found[0], at=at)[1:])


def _levels(found: Sequence[Activity], *, at: datetime) -> Iterator[Fact]:
    readings = mountain.readings(found, at=at)
    for one in found:
        reading = readings[one.pk]
        words = _("%(title)s: how far power was shared is level %(level)d of 7, %(name)s. %(promise)s %(why)s") % {
            "title": one.title, "level": reading.level, "name": heights.level_name(reading.level),
            "promise": heights.promise_in_words(reading), "why": plainly(heights.why(reading)),
        }  # fmt: skip
        yield Fact(words)
