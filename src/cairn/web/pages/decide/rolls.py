"""The roll of a decision: my place on it, its numbers, its challenges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import queries as activities
from cairn.decide import actions, may, queries
from cairn.decide.roll_choices import Effect
from cairn.people.sides import Side
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.rolls import RollAnswerForm, RollChallengeForm

if TYPE_CHECKING:
    from cairn.decide.models import Decision, RollChallenge
    from cairn.people.models import Person

NAMES_ON_A_PAGE = 50


@never_cache
def roll(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """Who may vote: my own place and why, the numbers, and what was challenged."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    about = find.one(queries.decision(found, decision))
    sees_names = may.see_names_on_roll(person, about)
    names = Paginator(queries.names_on_roll(about), NAMES_ON_A_PAGE) if sees_names else None
    context = {
        **frame.around(request, found, "roll"),
        "decision": about,
        "entry": queries.entry_of(person, about),
        "last_part": activities.last_part(person, found),
        "numbers": [(capfirst(Side(each.side).label), each.people) for each in queries.roll(about)],
        "number_heads": (_("Side"), _("May vote")),
        "reasons": _reasons(about),
        "reason_heads": (_("Side"), _("Why they may vote"), _("People")),
        "page": names.get_page(request.GET.get("page")) if names else None,
        "challenges": challenges_in_words(about),
        **_challenges(person, about),
        "may_challenge": may.challenge_roll(person, about, at),
    }
    return render(request, "pages/decide/roll.html", context)


@never_cache
def challenge_roll(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """Say that somebody should not be on it, is missing, or is on the wrong side."""
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.decision(found, decision))
    may.challenge_roll(person, about, at).or_refuse()
    sides = [each.side for each in queries.roll(about)]
    form = RollChallengeForm(request.POST or None, others=_others(person, about), sides=sides)
    if form.is_valid() and deeds.done(form, actions.challenge_roll, about, by=person, at=at, **form.challenge(person)):
        messages.success(request, _("A citizen and a member of staff who are not concerned will look at it."))
        return redirect(_address(about))
    return deeds.asked(
        request, found, form, here="decide", title=_("Challenge the list of who may vote"), back=_address(about),
        button=_("Challenge the list"), quoted=about.question,
        lead=_("Two people look at it, one of each side. The list is put right while voting is open, where no secret"
               " is opened by it. Everybody sees how many challenges there were, and nobody's name."),
    )  # fmt: skip


@never_cache
def answer_roll_challenge(
    request: HttpRequest, programme: str, activity: str, decision: str, roll_challenge: str
) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.decision(found, decision))
    challenge = find.one(queries.roll_challenge(about, roll_challenge))
    may.answer_roll_challenge(person, challenge).or_refuse()
    form = RollAnswerForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.answer_roll_challenge, challenge, by=person, at=at, is_right=form.is_right
    ):
        messages.success(request, _("Thank you. The challenge is settled once somebody of each side has looked."))
        return redirect(_address(about))
    return deeds.asked(
        request, found, form, here="decide", title=_("Is this challenge right?"), button=_("Send my answer"),
        quoted=f"{_in_words(challenge)} {challenge.words}", back=_address(about),
        lead=_("Ask the people concerned, if you can. If the list is changed, its numbers change: so you may learn"
               " whether that person had voted. Please keep that to yourself."),
    )  # fmt: skip


def challenges_in_words(decision: Decision) -> list[tuple[str, int]]:
    """What was challenged on the roll, in numbers: what waits, and what became of the others."""
    counted = queries.roll_challenges_in_numbers(decision)
    waiting = _("not answered before the count") if decision.is_closed else _("waiting for an answer")
    named = {"": waiting, **{str(one): str(one.label) for one in Effect}}
    return [(capfirst(words), counted[effect]) for effect, words in named.items() if effect in counted]


def _challenges(person: Person | None, decision: Decision) -> dict[str, Any]:
    """The challenges this person can answer, and those that concern them."""
    if person is None:
        return {}
    waiting = queries.roll_challenges_to_answer(person, decision)
    return {
        "to_answer": [(one, _in_words(one)) for one in waiting],
        "of_mine": [(one, _in_words(one)) for one in queries.roll_challenges_of(person, decision)],
    }


def _in_words(challenge: RollChallenge) -> str:
    """What is said to be wrong, and about whom."""
    name = challenge.about.shown_name if challenge.about else _("Somebody")
    said = _("%(ground)s: %(name)s.") % {"ground": challenge.get_ground_display(), "name": name}
    side = Side(challenge.side).label if challenge.side else ""
    return f"{said} {_('The right side: %(side)s.') % {'side': side}}" if side else said


def _others(person: Person, decision: Decision) -> list[Person]:
    """Everybody this person can say something is wrong about: those on the roll and those who take part."""
    if not may.see_names_on_roll(person, decision):
        return []
    people = [one.person for one in queries.names_on_roll(decision)] + queries.people_not_on_roll(decision)
    return [one for one in people if one.pk != person.pk]


def _reasons(decision: Decision) -> list[tuple[Any, ...]]:
    few = _("fewer than five in a group")
    return [
        (capfirst(Side(one.side).label), one.in_words, few if one.people is None else one.people)
        for one in queries.roll_by_reason(decision)
    ]


def _address(decision: Decision) -> str:
    return links.in_activity("roll", decision.activity, decision.ref)
