"""What a programme does differently from now on: the list, one of them, and what people do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cairn.learn import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.contents import practices as contents
from cairn.web.contents.reviews import is_inside
from cairn.web.forms.practices import FindForm, PracticeForm, ToldForm

if TYPE_CHECKING:
    from cairn.learn.models import Practice

A_PAGE = 20


def practices(request: HttpRequest, programme: str) -> HttpResponse:
    """All of them, overdue ones first; to look for words in. And the lessons nobody has acted on yet."""
    found, on, form = find.programme(request, programme), asking.today(), FindForm(request.GET)
    sought = form.cleaned_data["q"] if form.is_valid() else ""
    listed = queries.practices(found, on=on, containing=sought)
    page = Paginator(listed, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "programme": found, "person": asking.person(request), "page": page, "sought": sought, "search": form,
        "practices": contents.every(page.object_list, on=on),
        "lessons": [] if sought else list(queries.lessons_to_act_on(found)[:A_PAGE]),
    }  # fmt: skip
    return render(request, "pages/programmes/practices.html", context)


def practice(request: HttpRequest, programme: str, practice: str) -> HttpResponse:
    """One of them: the lesson it came of, who agreed, who sees to it, and what became of it."""
    about, person = _practice(request, programme, practice), asking.person(request)
    context = {
        "programme": about.programme,
        "person": person,
        "practice": about,
        "shown": contents.shown(about, on=asking.today()),
        "is_inside": is_inside(person, about.lesson.review.activity),
        **contents.rights(about, person),
    }
    return render(request, "pages/programmes/practice.html", context)


def propose_practice(request: HttpRequest, programme: str, activity: str, lesson: str) -> HttpResponse:
    """From a lesson of the review."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.lesson(found, lesson))
    may.propose_practice(person, about).or_refuse()
    form = PracticeForm(request.POST or None)
    if form.is_valid() and (
        made := deeds.done(form, actions.propose_practice, about, by=person, at=asking.now(), **form.cleaned_data)
    ):
        messages.success(request, _("It is proposed. It holds once both sides say yes and somebody sees to it."))
        return redirect(_address(made))
    return deeds.asked(
        request, found, form, here="learn", title=_("What do we do differently?"), button=_("Propose it"),
        back=links.in_activity("review", found), quoted=about.words,
        lead=_("One lesson becomes one practice: something one can see, by a day, with somebody who sees to it. If you"
               " take part here, proposing it is the yes of your side."),
    )  # fmt: skip


def own_practice(request: HttpRequest, programme: str, practice: str) -> HttpResponse:
    about, person, at = _practice(request, programme, practice), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.own_practice(person, about), lambda: actions.own_practice(about, by=person, at=at),
        title=_("Will you see to it?"), quoted=about.words, button=_("I will see to it"),
        words=_("You say in public whether it is done, by its day. Those who take part see your name."),
        thanks=_("You see to it now."), back=_address(about),
    )  # fmt: skip


def agree_practice(request: HttpRequest, programme: str, practice: str) -> HttpResponse:
    about, person, at = _practice(request, programme, practice), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.agree_practice(person, about), lambda: actions.agree_practice(about, by=person, at=at),
        title=_("Agree for your side?"), quoted=about.words, button=_("Agree for my side"),
        words=_("Talk it over with your side first. One yes of each side is enough, in view of all."),
        thanks=_("Your side has agreed."), back=_address(about),
    )  # fmt: skip


def withdraw_practice(request: HttpRequest, programme: str, practice: str) -> HttpResponse:
    about, person, at = _practice(request, programme, practice), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.withdraw_practice(person, about), lambda: actions.withdraw_practice(about, by=person, at=at),
        title=_("Give this proposal up?"), quoted=about.words, button=_("Give it up"),
        words=_("It is shown no more. The lesson stands open again, and can become another practice."),
        thanks=_("The proposal is given up."), back=links.in_programme("practices", about.programme),
    )  # fmt: skip


def tell_practice(request: HttpRequest, programme: str, practice: str) -> HttpResponse:
    """Say what became of it."""
    about, person = _practice(request, programme, practice), asking.signed_in(request)
    may.tell_practice(person, about).or_refuse()
    form = ToldForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.tell_practice, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Everybody can read now what became of it."))
        return redirect(_address(about))
    return deeds.asked(
        request, about.programme, form, here="programme", title=_("What became of it?"), button=_("Publish it"),
        back=_address(about), quoted=about.words,
        lead=_("It is said once and stays. A lesson whose practice was not done stands open again."),
    )  # fmt: skip


def _practice(request: HttpRequest, programme: str, ref: str) -> Practice:
    return find.one(queries.practice(find.programme(request, programme), ref))


def _address(practice: Practice) -> str:
    return links.in_programme("practice", practice.programme, practice.ref)
