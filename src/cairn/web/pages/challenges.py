"""Challenges: see them, raise one with or without an account, answer, take back, put right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.mountain import queries as mountain
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import contested, heights, moderated
from cairn.web.forms.challenges import ChallengeForm, CodeForm, PutRightForm, ReplyForm
from cairn.witness import actions, may, queries
from cairn.witness.points import CONDITIONS, Ground, Point, point

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.witness.models import Challenge

A_PAGE = 20
MOST_DIGITS = 15  # of the number of an entry


def challenges(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Every challenge of the activity, those that wait first."""
    found, at = find.activity(request, programme, activity), asking.now()
    page = Paginator(queries.challenges(found, on=timezone.localdate(at)), A_PAGE).get_page(request.GET.get("page"))
    context = {
        **frame.around(request, found, "challenges"),
        "page": page,
        "challenges": contested.shown(page.object_list, found, at=at),
        "may_raise": may.raise_challenge(asking.person(request), found, at=at),
    }
    return render(request, "pages/witness/challenges.html", context)


def challenge(request: HttpRequest, programme: str, activity: str, challenge: str) -> HttpResponse:
    """One challenge with its life: the words, the clock, the answer, the ruling, and what it does to the level."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    about = find.one(queries.challenge(found, challenge, on=asking.today()))
    context = {
        **frame.around(request, found, "challenge"),
        **_for_this_person(person, about, at=at),
        **_ruling_on(about, person, at=at),
        "one": contested.shown([about], found, at=at)[0],
        "challenge": about,
    }
    return render(request, "pages/witness/challenge.html", context)


@never_cache
def raise_challenge(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Say what is not right, look again, challenge. The code of an anonymous one is shown once, and kept nowhere."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    may.raise_challenge(person, found, at=at).or_refuse()
    about = _asked_about(request, found)
    if about is None:
        return render(request, "pages/witness/choose.html", _to_choose_from(request, found))
    form = _challenge_form(request, found, about)
    target = contested.targets_of(found, [about])[about]
    context = {**frame.around(request, found, "challenge"), "form": form, "target": target, "about": about}
    step, code = request.POST.get("step", ""), request.POST.get("code", "")
    if not form.is_valid() or step not in {"review", "raise"}:
        return render(request, "pages/witness/raise.html", context)
    if step == "review":
        return _look_again(request, found, form, context)
    who = None if form.is_anonymous else person
    raised = (queries.by_code(found, code) if form.is_anonymous else None) or deeds.done(
        form, actions.raise_challenge, found, at=at, by=who, seen_by=person, code=code,
        condition=about.condition, fact=about.fact, **form.deed,
    )  # fmt: skip
    if not raised:
        return render(request, "pages/witness/raise.html", context)
    return _raised(request, raised, code if form.is_anonymous else "")


def reply_to_challenge(request: HttpRequest, programme: str, activity: str, challenge: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.challenge(found, challenge, on=asking.today()))
    may.reply_to_challenge(person, about).or_refuse()
    form = ReplyForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.reply_to_challenge, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Your answer is public."))
        return redirect(_address(about))
    return deeds.asked(
        request, found, form, here="challenge", title=_("Answer this challenge"), button=_("Publish this answer"),
        lead=_("Everybody reads it beside the challenge. It stays; you can add to it until the challenge is settled."),
        back=_address(about), quoted=moderated.said(about),
    )  # fmt: skip


def take_back_challenge(request: HttpRequest, programme: str, activity: str, challenge: str) -> HttpResponse:
    """For whoever raised it: signed in, or with the code."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    about = find.one(queries.challenge(found, challenge, on=asking.today()))
    if not about.is_anonymous:
        may.take_back_challenge(person, about).or_refuse()
    form = CodeForm(request.POST if request.method == "POST" else None, needs_code=about.is_anonymous)
    if form.is_valid() and deeds.done(
        form, actions.take_back_challenge, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The challenge is taken back. It stays readable."))
        return redirect(_address(about))
    return deeds.asked(
        request, found, form, here="challenge", title=_("Take this challenge back?"), button=_("Take it back"),
        lead=_("Do this when the answer is enough for you, or when it was a mistake. You do not have to."),
        back=_address(about), quoted=moderated.said(about),
    )  # fmt: skip


def put_right(request: HttpRequest, programme: str, activity: str, challenge: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.challenge(found, challenge, on=asking.today()))
    may.put_right(person, about).or_refuse()
    form = PutRightForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.put_right, about, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("It is public. Citizens who took part are asked whether it is so."))
        return redirect(_address(about))
    return deeds.asked(
        request, found, form, here="challenge", title=_("What has been put right?"), button=_("Publish this"),
        lead=_("It counts once citizens who took part confirm it."), back=_address(about), quoted=moderated.said(about),
    )  # fmt: skip


def _for_this_person(person: Person | None, challenge: Challenge, *, at: datetime) -> dict[str, Any]:
    """What the person who looks can do about a challenge."""
    return {
        "may_reply": may.reply_to_challenge(person, challenge),
        "may_put_right": may.put_right(person, challenge),
        "may_take_back": may.take_back_challenge(person, challenge),
        "may_ask": may.ask_for_ruling(person, challenge, at=at),
        "is_time_to_ask": may.be_ready_for_ruling(challenge, at=at),
    }


def _ruling_on(challenge: Challenge, person: Person | None, *, at: datetime) -> dict[str, Any]:
    """The ruling that runs or is out, how far it is, and what the person who looks can do about it."""
    ruling = queries.latest_ruling(challenge)
    if ruling is None:
        return {}
    return {
        "ruling": ruling,
        "draw": queries.draw(ruling),
        "reasons": queries.reasons(ruling),
        "ruling_due_on": queries.ruling_due_on(ruling),
        "has_come_to_nothing": queries.has_come_to_nothing(ruling, at=at),
        "may_call_the_next": may.replace_silent(person, ruling, at=at),
        "may_publish": may.publish_ruling(ruling),
    }


def _asked_about(request: HttpRequest, activity: Activity) -> Point | None:
    """What the address says is challenged, if it can be; its ground is only the one to begin with."""
    asked, ground = request.GET, request.GET.get("ground", "")
    if (condition := asked.get("condition", "")) in CONDITIONS:
        return Point(ground if ground in Ground.values and ground != Ground.SIDE else "", condition)
    for name, begin in (("side", str(Ground.SIDE)), ("fact", "")):
        number = asked.get(name, "")
        if number.isascii() and number.isdecimal() and len(number) <= MOST_DIGITS:
            about = Point(begin, fact=int(number))
            return about if queries.target(activity, about) else None
    return None


def _challenge_form(request: HttpRequest, activity: Activity, about: Point) -> ChallengeForm:
    """The form with the grounds that fit what is challenged."""
    grounds = [Ground.SIDE] if about.ground == Ground.SIDE else [one for one in Ground if one != Ground.SIDE]
    points = [point(str(one), condition=about.condition, fact=about.fact) for one in grounds]
    return ChallengeForm(
        request.POST or None,
        grounds=grounds,
        is_signed_in=asking.person(request) is not None,
        was_looked_at=any(queries.looked_at(activity, one) for one in points),
        initial={"ground": about.ground},
    )


def _to_choose_from(request: HttpRequest, activity: Activity) -> dict[str, Any]:
    """Everything that can be challenged, for somebody who comes without having chosen."""
    levels = [
        {"number": level.number, "name": heights.level_name(level.number), "conditions": conditions}
        for level in mountain.RULES.levels
        if (conditions := mountain.RULES.of_level(level.number))
    ]
    return {**frame.around(request, activity, "challenge"), "levels": levels}


def _look_again(request: HttpRequest, activity: Activity, form: ChallengeForm, context: dict[str, Any]) -> HttpResponse:
    """What will be public, before it is: with the condition the chosen ground is always about, where it has one."""
    about = context["about"]
    contests = point(form.cleaned_data["ground"], condition=about.condition, fact=about.fact)
    target = contested.targets_of(activity, [contests])[contests]
    more = {"target": target, "code": queries.fresh_code()}
    return render(request, "pages/witness/look_again.html", {**context, **more})


def _raised(request: HttpRequest, challenge: Challenge, code: str) -> HttpResponse:
    """After an anonymous challenge its code, shown this once; after another one its page."""
    if not code:
        messages.success(request, _("Your challenge is public. It stands on your page, too."))
        return redirect(_address(challenge))
    context = {**frame.around(request, challenge.activity, "challenge"), "challenge": challenge, "code": code}
    return render(request, "pages/witness/raised.html", context)


def _address(challenge: Challenge) -> str:
    return links.in_activity("challenge", challenge.activity, challenge.ref)
