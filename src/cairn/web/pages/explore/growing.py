"""Authors who join and leave; options merged, taken apart and brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.explore import actions, may, queries, wording
from cairn.web import asking, deeds, find, frame
from cairn.web.forms.options import AskAuthorForm, MergeForm, WordingForm
from cairn.web.pages.explore.options import page_of

if TYPE_CHECKING:
    from cairn.explore.models import Option
    from cairn.people.models import Person


def ask_author(request: HttpRequest, programme: str, activity: str, option: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.option(found, option))
    may.ask_author(person, about).or_refuse()
    others = [one.person for one in activities.participants(found) if may.ask_author(person, about, one.person)]
    form = AskAuthorForm(request.POST or None, others=others)
    if form.is_valid() and deeds.done(
        form, actions.ask_author, about, by=person, at=asking.now(), person=form.cleaned_data["person"]
    ):
        messages.success(request, _("They are asked. They stand as an author once they say yes."))
        return redirect(page_of(found, about))
    return deeds.asked(
        request, found, form, here="option", title=_("Ask somebody to stand as an author"), button=_("Ask them"),
        quoted=about.title, back=page_of(found, about),
    )  # fmt: skip


def join_authors(request: HttpRequest, programme: str, activity: str, option: str) -> HttpResponse:
    """Yes or no to being an author: one button each on the page of the option."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.option(found, option))
    if request.method == "POST" and request.POST.get("says") == "no":
        actions.decline_authorship(about, by=person, at=asking.now())
        messages.success(request, _("You do not stand as an author. Nothing is kept of having asked you."))
    elif request.method == "POST":
        actions.join_authors(about, by=person, at=asking.now())
        messages.success(request, _("You are one of its authors now. You can leave at any time."))
    return redirect(page_of(found, about))


def leave_authors(request: HttpRequest, programme: str, activity: str, option: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.option(found, option))
    return deeds.confirmed(
        request, may.leave_authors(person, about),
        lambda: actions.leave_authors(about, by=person, at=asking.now()),
        title=_("No longer stand by this option?"), quoted=about.title, button=_("Take my name from it"),
        words=_("The option stays with its other authors. Its earlier versions still say which side wrote them."),
        back=page_of(found, about), thanks=_("You are no longer one of its authors."),
    )  # fmt: skip


def merge_options(request: HttpRequest, programme: str, activity: str, option: str) -> HttpResponse:
    """Make one of this option and others. What happens to each stands on the page before the button."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.option(found, option))
    may.merge_into_another(person, about).or_refuse()
    form = _merging(request, about, person)
    if form.is_valid():
        parts = {name: form.cleaned_data[name] for name in wording.PARTS}
        options = [about, *form.cleaned_data["others"]]
        if new := deeds.done(form, actions.merge_options, options, by=person, at=asking.now(), **parts):
            messages.success(request, _("They are one option now. Its authors are asked whether they stand by it."))
            return redirect(page_of(found, new))
    context = {"form": form, "option": about, "back": page_of(found, about)}
    return render(request, "pages/explore/merge_options.html", {**frame.around(request, found, "option"), **context})


def take_out_part(request: HttpRequest, programme: str, activity: str, option: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.option(found, option))
    may.take_out_part(person, about).or_refuse()
    form = WordingForm(request.POST or None, initial={"words": about.words})
    if form.is_valid() and (new := _taken_out(form, about, person)):
        messages.success(request, _("The part is an option of its own. Change the other one too, if it says less now."))
        return redirect(page_of(found, new))
    return deeds.asked(
        request, found, form, here="option", title=_("Take a part out as an option of its own"),
        button=_("Make it an option"), quoted=about.title, back=page_of(found, about),
        lead=_(
            "Leave only the part that should stand alone. The words it grew out of, arguments and reality checks stand"
            " at both. The option you take it from goes on as it is, until its authors change it."
        ),
    )  # fmt: skip


def bring_back(request: HttpRequest, programme: str, activity: str, option: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.option(found, option))
    return deeds.confirmed(
        request, may.bring_back(person, about), lambda: actions.bring_back(about, by=person, at=asking.now()),
        title=_("Bring this option back?"), quoted=about.title, button=_("Let it stand by itself again"),
        words=_("It stands again, with its arguments and reality checks. An option it was merged into stays too."),
        back=page_of(found, about), thanks=_("The option stands by itself again."),
    )  # fmt: skip


def _merging(request: HttpRequest, about: Option, person: Person) -> MergeForm:
    others = [
        one for one in queries.live_options(about.activity) if one != about and may.merge_options(person, [about, one])
    ]
    return MergeForm(
        request.POST or None, options=others, initial={name: getattr(about, name) for name in wording.PARTS}
    )


def _taken_out(form: WordingForm, about: Option, person: Person) -> Option | None:
    new: Option | None = deeds.done(form, actions.take_out_part, about, by=person, at=asking.now(), **form.cleaned_data)
    return new
