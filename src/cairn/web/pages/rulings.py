"""Rulings: ask for one, the draw that anybody can repeat, the page of those who were drawn."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import may as activities_may
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.mountain import queries as mountain
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import contested, sentences
from cairn.web.forms.rulings import AskForm, NumbersForm, VerdictForm
from cairn.witness import actions, may, queries

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.witness.models import Challenge, Ruling

SHOWN_IN_ORDER = 12


def ask_for_ruling(request: HttpRequest, programme: str, activity: str, challenge: str) -> HttpResponse:
    """Freeze the pool and announce the draw: for either side, and with the code of an anonymous challenge."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    about = find.one(queries.challenge(found, challenge, on=asking.today()))
    may.be_ready_for_ruling(about, at=at).or_refuse()
    is_inside = bool(may.be_a_side_of(person, about, ""))
    if not is_inside and not about.is_anonymous:
        may.ask_for_ruling(person, about, at=at).or_refuse()
    form = AskForm(request.POST or None, needs_code=not is_inside, on=timezone.localdate(at))
    if form.is_valid() and deeds.done(form, actions.ask_for_ruling, about, by=person, at=at, **form.deed):
        messages.success(request, _("The ruling is asked for. The pool is sealed and the draw is announced."))
        return redirect(links.in_activity("draw", found, about.ref))
    context = {"form": form, "challenge": about, "back": _address(about)}
    return render(
        request, "pages/witness/ask_for_ruling.html", {**frame.around(request, found, "challenge"), **context}
    )


def draw(request: HttpRequest, programme: str, activity: str, challenge: str) -> HttpResponse:
    """The pool, its seal, the announced draw, what it came to, the order; and the form to enter the numbers."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    about = find.one(queries.challenge(found, challenge, on=asking.today()))
    ruling = find.one(queries.latest_ruling(about))
    verdict = may.draw_panel(person, ruling, at=at)
    needs_code = not verdict and about.is_anonymous
    form = NumbersForm(request.POST or None, of=ruling.draw, needs_code=needs_code)
    if form.is_valid() and deeds.done(form, actions.draw_panel, ruling, by=person, at=at, **form.cleaned_data):
        drawn = _("The lot is drawn. The first three in the order are asked.")
        noted = _("Noted. A second person has to enter the same numbers; not both may be staff.")
        messages.success(request, drawn if ruling.drawn_at else noted)
        return redirect(links.in_activity("draw", found, about.ref))
    shown = queries.draw(ruling)
    context = {
        "form": form, "challenge": about, "ruling": ruling, "draw": shown, "entered": queries.times_entered(ruling),
        "order": list(enumerate(shown.order[:SHOWN_IN_ORDER], start=1)), "may_draw": verdict,
        "is_the_day_over": queries.is_draw_held(ruling, at=at), "needs_code": needs_code, "back": _address(about),
    }  # fmt: skip
    return render(request, "pages/witness/draw.html", {**frame.around(request, found, "challenge"), **context})


def draw_data(request: HttpRequest, programme: str, activity: str, challenge: str) -> JsonResponse:
    """The draw for a program: docs/verify/cairn_draw.py repeats it."""
    found = find.activity(request, programme, activity)
    ruling = find.one(queries.latest_ruling(find.one(queries.challenge(found, challenge, on=asking.today()))))
    return JsonResponse(asdict(queries.draw(ruling)))


def replace_silent(request: HttpRequest, programme: str, activity: str, challenge: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.challenge(found, challenge, on=asking.today()))
    ruling = find.one(queries.running_ruling(about))
    return deeds.confirmed(
        request, may.replace_silent(person, ruling, at=at),
        lambda: actions.replace_silent(ruling, by=person, at=at),
        title=_("Ask the next one?"),
        words=_("Somebody who was drawn has not answered in the days they had. The next in the order is asked."),
        button=_("Ask the next one"),
        thanks=_("The next one is asked."),
        back=_address(about),
    )  # fmt: skip


def publish_ruling(request: HttpRequest, programme: str, activity: str, challenge: str) -> HttpResponse:
    """Only needed where the ruling did not come out by itself when the third one spoke."""
    found, at = find.activity(request, programme, activity), asking.now()
    asking.signed_in(request)
    about = find.one(queries.challenge(found, challenge, on=asking.today()))
    ruling = find.one(queries.running_ruling(about))
    return deeds.confirmed(
        request, may.publish_ruling(ruling), lambda: actions.publish_ruling(ruling, at=at),
        title=_("Publish the ruling?"),
        words=_("All three have spoken. What most of them find holds."),
        button=_("Publish the ruling"),
        thanks=_("The ruling is out."),
        back=_address(about),
    )  # fmt: skip


@never_cache
def seat(request: HttpRequest, ruling: str) -> HttpResponse:
    """For somebody drawn by lot: everything they need to know on one page, and what they are asked."""
    about, person, at = find.one(queries.ruling(ruling)), asking.signed_in(request), asking.now()
    mine = queries.seat_of(person, about)
    may.read_for_ruling(person, about).or_refuse()
    initial = {"verdict": "upheld" if mine and mine.is_upheld else "not_upheld", "reasons": mine and mine.reasons}
    form = VerdictForm(initial=initial if mine and mine.has_spoken else None)
    return _seat_page(request, about, form, at=at)


def accept_seat(request: HttpRequest, ruling: str) -> HttpResponse:
    about, person, at = find.one(queries.ruling(ruling)), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.accept_seat(person, about), lambda: actions.accept_seat(about, by=person, at=at),
        title=_("Help to settle this?"),
        words=_("You read one page, say whether the challenge is right, and why. Your name is shown to nobody."),
        button=_("Yes, I will do it"),
        thanks=_("Thank you. Read this page, then say what you find."),
        back=reverse("seat", args=[about.ref]),
    )  # fmt: skip


def decline_seat(request: HttpRequest, ruling: str) -> HttpResponse:
    about, person, at = find.one(queries.ruling(ruling)), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.decline_seat(person, about), lambda: actions.decline_seat(about, by=person, at=at),
        title=_("Say no?"),
        words=_("You do not have to say why, and nobody learns that you were asked. The next one in the lot is asked."),
        button=_("No, ask somebody else"),
        thanks=_("That is all right. Somebody else is asked."),
        back=reverse("me"),
    )  # fmt: skip


@never_cache
def say_verdict(request: HttpRequest, ruling: str) -> HttpResponse:
    """What one of the three finds. When it is the third, the ruling comes out."""
    about, person, at = find.one(queries.ruling(ruling)), asking.signed_in(request), asking.now()
    may.say_verdict(person, about).or_refuse()
    form = VerdictForm(request.POST or None)
    if not form.is_valid():
        return _seat_page(request, about, form, at=at)
    said = {"is_upheld": form.cleaned_data["verdict"], "reasons": form.cleaned_data["reasons"]}
    if not deeds.done(form, actions.say_verdict, about, by=person, at=at, **said):
        return _seat_page(request, about, form, at=at)
    _publish_if_complete(about, at=at)
    messages.success(request, _("Thank you. The ruling comes out once all three have spoken."))
    return redirect("me")


def _seat_page(request: HttpRequest, ruling: Ruling, form: VerdictForm, *, at: datetime) -> HttpResponse:
    challenge, person = ruling.challenge, asking.person(request)
    mine = find.one(queries.seat_of(person, ruling))
    about = find.one(queries.challenge(challenge.activity, challenge.ref, on=timezone.localdate(at)))
    context = {
        **_facts(about, at=at),
        "ruling": ruling,
        "challenge": about,
        "activity": challenge.activity,
        "may_see": activities_may.see(person, challenge.activity),
        "one": contested.shown([about], challenge.activity, at=at)[0],
        "seat": mine,
        "due_on": queries.answer_due_on(mine),
        "form": form,
    }
    return render(request, "pages/witness/seat.html", context)


def _facts(challenge: Challenge, *, at: datetime) -> dict[str, Any]:
    """The rule that is contested, and the entries of the record it rests on."""
    activity = challenge.activity
    rule = None if challenge.fact else mountain.RULES.condition(challenge.condition)
    numbers = mountain.reading(activity, at=at).finding(rule.id).facts if rule else (challenge.fact,)
    entries = ledger.entries(activity.chain).filter(number__in=numbers).exclude(kind__startswith="witness.challenge.")
    return {"rule": rule, "facts": sentences.told(entries, activity)}


def _publish_if_complete(ruling: Ruling, *, at: datetime) -> None:
    """The ruling comes out with the third voice; of two who speak at once, one brings it out."""
    if may.publish_ruling(ruling):
        try:
            actions.publish_ruling(ruling, at=at)
        except Refused:
            return


def _address(challenge: Challenge) -> str:
    return links.in_activity("challenge", challenge.activity, challenge.ref)
