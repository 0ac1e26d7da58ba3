"""Themes: what people said, put together, with the answer to all of it."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cairn.listen import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import said
from cairn.web.forms.listen import ReplyForm
from cairn.web.forms.themes import NotMyPointForm, ThemeForm

A_PAGE = 20


def themes(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Every theme with its size and the answer that counts."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    page = Paginator(queries.themes(found), A_PAGE).get_page(request.GET.get("page"))
    context = {
        **frame.around(request, found, "themes"), "page": page, "may_sort": may.sort(person, found),
        "unsorted": queries.to_sort(found, on=asking.today()).count(),
    }  # fmt: skip
    return render(request, "pages/listen/themes.html", context)


def theme(request: HttpRequest, programme: str, activity: str, theme: str) -> HttpResponse:
    """One theme: its answers, and everything that stands in it."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    about = find.one(queries.theme(found, theme))
    page = Paginator(queries.in_theme(about, on=asking.today()), A_PAGE).get_page(request.GET.get("page"))
    context = {
        **frame.around(request, found, "theme"), "theme": about, "page": page,
        "lines": said.lines(page.object_list, at=at), "may_sort": may.sort(person, found),
        "may_reply": may.reply(person, found), "in_a_theme": True,
    }  # fmt: skip
    return render(request, "pages/listen/theme.html", context)


def make_theme(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.sort(person, found).or_refuse()
    form = ThemeForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.make_theme, found, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("The theme is there. Put into it what people said."))
        return redirect(links.in_activity("sort_into_themes", found))
    return deeds.asked(
        request, found, form, here="theme", title=_("A new theme"), button=_("Make this theme"),
        lead=_("A theme holds what several people say, so that one answer can answer all of them."),
        back=links.in_activity("themes", found),
    )  # fmt: skip


def rename_theme(request: HttpRequest, programme: str, activity: str, theme: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.theme(found, theme))
    may.sort(person, found).or_refuse()
    form = ThemeForm(request.POST or None, initial={"title": about.title, "words": about.words})
    if form.is_valid() and deeds.done(
        form, actions.rename_theme, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The theme has its new name. Those whose words stand in it are told."))
        return redirect(links.in_activity("theme", found, about.ref))
    return deeds.asked(
        request, found, form, here="theme", title=_("Rename this theme"), button=_("Keep this name"),
        lead=_("Everybody whose words stand in it is told, and can say that it is not their point."),
        back=links.in_activity("theme", found, about.ref),
    )  # fmt: skip


def reply_to_theme(request: HttpRequest, programme: str, activity: str, theme: str) -> HttpResponse:
    """One of four answers to everything that stands in the theme."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about, form = find.one(queries.theme(found, theme)), ReplyForm(request.POST or None)
    may.reply(person, found).or_refuse()
    if form.is_valid() and deeds.done(
        form, actions.reply_to_theme, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Your answer is public. Everybody whose words stand in this theme is told."))
        return redirect(links.in_activity("theme", found, about.ref))
    return deeds.asked(
        request, found, form, here="theme", title=_("Answer “%(title)s”") % {"title": about.title},
        button=_("Publish this answer"), quoted=about.words,
        lead=_("It answers everything in this theme. Who says that it is not their point is answered apart."),
        back=links.in_activity("theme", found, about.ref),
    )  # fmt: skip


def take_out_of_theme(request: HttpRequest, programme: str, activity: str, contribution: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.contribution(found, contribution))
    return deeds.confirmed(
        request, may.take_out(person, about), lambda: actions.take_out(about, by=person, at=at),
        title=_("Take it out of this theme?"),
        words=_("The theme's answer does not answer it any more. Its author is told."),
        button=_("Take it out"), thanks=_("It is out. It is owed an answer of its own."),
        back=links.in_activity("contribution", found, about.ref),
    )  # fmt: skip


def not_my_point(request: HttpRequest, programme: str, activity: str, contribution: str) -> HttpResponse:
    """Its author says that the theme is not their point."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.contribution(found, contribution))
    may.dispute(person, about).or_refuse()
    form, back = NotMyPointForm(request.POST or None), links.in_activity("contribution", found, about.ref)
    if form.is_valid() and deeds.done(form, actions.dispute, about, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("Your words stand by themselves again, and are owed an answer of their own."))
        return redirect(back)
    return deeds.asked(
        request, found, form, here="contribution", title=_("That is not my point"), button=_("This is not my point"),
        lead=_("Your words leave the theme, and get an answer of their own. Everybody can see that you said so."),
        quoted=about.words, back=back,
    )  # fmt: skip
