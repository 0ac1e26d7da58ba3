"""Sorting what people said into themes, many at once; and the author's word on an answer."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache

from cairn.base.verdict import Refused
from cairn.listen import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import said
from cairn.web.forms.themes import CheckForm, SearchToSortForm, SortForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Contribution, Theme
    from cairn.people.models import Person

A_PAGE = 40


def sort_into_themes(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Tick what belongs together, choose a theme or name a new one: one press for all of it."""
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    may.sort(person, found).or_refuse()
    search = SearchToSortForm(request.GET)
    sought = search.cleaned_data if search.is_valid() else {"q": "", "only": ""}
    listed = queries.to_sort(found, containing=sought["q"], is_all=sought["only"] == "all", on=asking.today())
    page = Paginator(listed, A_PAGE).get_page(request.GET.get("page"))
    lines, themes = said.lines(page.object_list, at=at, with_disputes=True), list(queries.themes(found))
    free = {one.contribution.ref: one.contribution for one in lines if _can_be_placed(one)}
    form = SortForm(request.POST or None, themes=themes, among=free)
    if form.is_valid() and (placed := _put(form, found, free, by=person, at=at)):
        messages.success(request, placed)
        return redirect(request.get_full_path())
    context = {
        **frame.around(request, found, "sort"), "page": page, "lines": lines, "form": form, "themes": themes,
        "search": search, "sought": sought, "free": free, "chosen": request.POST.getlist("chosen"),
    }  # fmt: skip
    return render(request, "pages/listen/sort.html", context)


@never_cache
def check_answer(request: HttpRequest, programme: str, activity: str, contribution: str) -> HttpResponse:
    """Did they answer what you asked? Only its author is asked."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.contribution(found, contribution))
    may.speak_for(person, about).or_refuse()
    line = said.line(about, at=asking.now())
    form = CheckForm(request.POST or None, initial=said.check_so_far(line))
    if form.is_valid() and _checked(form, about, by=person, at=asking.now()):
        messages.success(request, _("Thank you. It stands beside the answer."))
        return redirect(links.in_activity("contribution", found, about.ref))
    context = {**frame.around(request, found, "contribution"), "line": line, "form": form}
    return render(request, "pages/listen/check_answer.html", context)


def _can_be_placed(line: said.Line) -> bool:
    return line.contribution.theme_id is None and line.disputed is None


def _put(form: SortForm, activity: Activity, free: dict[str, Contribution], *, by: Person, at: datetime) -> str:
    """Puts what was ticked into the theme, each by itself; says how much went in. Empty when nothing did."""
    theme = _theme(form, activity, by=by, at=at)
    if theme is None:
        return ""
    placed, why = 0, ""
    for ref in form.cleaned_data["chosen"]:
        try:
            actions.place_contribution(free[ref], theme, by=by, at=at)
            placed += 1
        except Refused as refused:  # somebody else was quicker, or its author has just said no
            why = str(refused)
    if not placed:
        form.add_error(None, why)
        return ""
    words = ngettext("%(n)d thing put into “%(theme)s”.", "%(n)d things put into “%(theme)s”.", placed)
    return f"{words % {'n': placed, 'theme': theme.title}} {why}".strip()


def _theme(form: SortForm, activity: Activity, *, by: Person, at: datetime) -> Theme | None:
    if form.cleaned_data["theme"]:
        return queries.theme(activity, form.cleaned_data["theme"])
    made: Theme | None = deeds.done(
        form, actions.make_theme, activity, by=by, at=at, title=form.cleaned_data["new_theme"]
    )
    return made


def _checked(form: CheckForm, about: Contribution, *, by: Person, at: datetime) -> Any:
    """The author's word on the answer they were shown, if it is still the one that counts."""
    shown = next((one for one in about.answers if one.ref == form.cleaned_data["reply"]), None)
    words = {"says": form.cleaned_data["says"], "words": form.cleaned_data["words"]}
    return deeds.done(form, actions.check_answer, about, by=by, at=at, reply=shown, **words)
