"""Reach: who was asked, who came, who is new, which groups are missing, and what is done about it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.programmes import may as programmes_may
from cairn.reach import actions, may, queries, reference_csv
from cairn.reach.question_sets import CURRENT
from cairn.web import asking, deeds, files, find, links, uploads
from cairn.web.contents import reach as contents
from cairn.web.forms.reach import ReferenceForm, StepForm


def reach(request: HttpRequest, programme: str) -> HttpResponse:
    """The same figures for everybody, whoever leads included."""
    found, person = find.programme(request, programme), asking.person(request)
    context = {
        "programme": found, "person": person, "today": asking.today(), **contents.page(found),
        "may_answer": may.answer_equality(person, found),
        "may_lead": programmes_may.lead(person, found),
        "may_publish": may.publish_reach(person, found, asking.now()),
    }  # fmt: skip
    return render(request, "pages/reach/reach.html", context)


def reach_csv(request: HttpRequest, programme: str) -> HttpResponse:
    """What the page shows, as a table to keep."""
    return files.table(contents.table(find.programme(request, programme)), name=f"{programme}-reach")


def publish_reach(request: HttpRequest, programme: str) -> HttpResponse:
    found, person, at = find.programme(request, programme), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.publish_reach(person, found, at), lambda: actions.publish_reach(found, by=person, at=at),
        title=_("Count again, and publish?"),
        words=_(
            "Who was asked, who came, who is new and which groups took part is counted as of today, and shown to"
            " everybody in steps of five. You see no more than that yourself. The next count can come in four weeks."
        ),
        button=_("Count and publish"),
        thanks=_("The new figures are public."),
        back=links.in_programme("reach", found),
    )  # fmt: skip


@never_cache
def enter_reference(request: HttpRequest, programme: str) -> HttpResponse:
    """Figures to compare with, typed or from a file: looked at first, then kept."""
    found, person = find.programme(request, programme), asking.signed_in(request)
    may.enter_reference(person, found).or_refuse()
    step, sent = request.POST.get("step", ""), (request.POST, request.FILES) if request.method == "POST" else ()
    form = ReferenceForm(
        *sent, is_too_large=uploads.too_large(request, "table"), initial={"rows": reference_csv.example(CURRENT)}
    )
    is_read = form.is_valid()
    if is_read and step == "keep" and deeds.done(
        form, actions.enter_reference, found, by=person, at=asking.now(), **form.deed
    ):  # fmt: skip
        messages.success(request, _("The figures to compare with are kept, with their source."))
        return redirect(links.in_programme("reach", found))
    context = {
        "programme": found, "form": form, "is_changing": step == "change",
        "looked": contents.looked_at(form.found) if is_read and step == "look" else None,
    }  # fmt: skip
    return render(request, "pages/reach/enter_reference.html", context)


def note_step(request: HttpRequest, programme: str) -> HttpResponse:
    """What was tried for a group that is missing, and what comes next."""
    found, person, at = find.programme(request, programme), asking.signed_in(request), asking.now()
    may.note_step(person, found, at=at).or_refuse()
    form = StepForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.note_step, found, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("It stands on the page now, with its day."))
        return redirect(links.in_programme("reach", found))
    return deeds.asked(
        request, found, form, here="reach", title=_("What we do about a group that is missing"),
        button=_("Put this on the page"), lead=_("Everybody can read it. Name groups, never people."),
        back=links.in_programme("reach", found),
    )  # fmt: skip


def remove_step(request: HttpRequest, programme: str, reach_step: str) -> HttpResponse:
    found, person, at = find.programme(request, programme), asking.signed_in(request), asking.now()
    step = find.one(queries.step(found, reach_step))
    return deeds.confirmed(
        request, may.remove_step(person, found), lambda: actions.remove_step(step, by=person, at=at),
        title=_("Take this off the page?"), quoted=step.next_words,
        words=_("Do so when it is done, or when something else is done instead."),
        button=_("Take it off"), thanks=_("It is off the page."), back=links.in_programme("reach", found),
    )  # fmt: skip
