"""What the last edition left to this one: lessons and unkept promises, and what becomes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.learn import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.contents import practices
from cairn.web.forms.programmes import SettleForm, TakeUpForm

if TYPE_CHECKING:
    from cairn.learn.models import OpenItem


def from_last_time(request: HttpRequest, programme: str) -> HttpResponse:
    """Everything that came along, open things first."""
    found, person = find.programme(request, programme), asking.person(request)
    page = Paginator(queries.open_items(found), 20).get_page(request.GET.get("page"))
    context = {
        "programme": found,
        "page": page,
        "items": [_shown(item) for item in page.object_list],
        "practices": practices.agreed_in(found.follows, on=asking.today()),
        "may_carry_over": may.carry_over(person, found),
        "may_take_up": any(may.take_up(person, item) for item in page.object_list if item.is_open),
        "may_settle": any(may.settle_item(person, item) for item in page.object_list if not item.is_settled),
    }
    return render(request, "pages/programmes/from_last_time.html", context)


def carry_over(request: HttpRequest, programme: str) -> HttpResponse:
    found, person, at = find.programme(request, programme), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.carry_over(person, found), lambda: actions.carry_over(found, by=person, at=at),
        title=_("Take along what the last edition left?"),
        words=_(
            "Its published lessons, and its promises that were not kept, will stand open here for everybody to read,"
            " until they are taken up or somebody says what became of them."
        ),
        button=_("Take it along"),
        thanks=_("What the last edition left stands here now."),
        back=links.in_programme("from_last_time", found),
    )  # fmt: skip


def take_up(request: HttpRequest, programme: str, open_item: str) -> HttpResponse:
    """Bring it into one of the programme's activities."""
    found, person = find.programme(request, programme), asking.signed_in(request)
    item = find.one(queries.open_item(found, open_item))
    may.take_up(person, item).or_refuse()
    running = activities.activities_of(found).filter(ended_at__isnull=True, withdrawn_at__isnull=True)
    form = TakeUpForm(request.POST or None, running=running)
    if form.is_valid() and deeds.done(
        form, actions.take_up, item, form.cleaned_data["activity"], by=person, at=asking.now()
    ):
        messages.success(request, _("It is taken up. The record of that activity says so."))
        return redirect(links.in_programme("from_last_time", found))
    words = {"title": _("Take it up"), "button": _("We take it up there")}
    return _asked(request, item, form, **words)


def settle_item(request: HttpRequest, programme: str, open_item: str) -> HttpResponse:
    """Say what became of it."""
    found, person = find.programme(request, programme), asking.signed_in(request)
    item = find.one(queries.open_item(found, open_item))
    may.settle_item(person, item).or_refuse()
    form = SettleForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.settle_item, item, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("Everybody can read now what became of it."))
        return redirect(links.in_programme("from_last_time", found))
    words = {"title": _("What became of it?"), "button": _("Publish it")}
    return _asked(request, item, form, **words)


def _asked(request: HttpRequest, item: OpenItem, form: Any, *, title: str, button: str) -> HttpResponse:
    context = {"programme": item.programme, "item": _shown(item), "form": form, "title": title, "button": button}
    return render(request, "pages/programmes/from_last_time_form.html", context)


def _shown(item: OpenItem) -> dict[str, Any]:
    """An item with its words, what it is, and where it comes from."""
    if item.lesson:
        source, url = item.lesson.review.activity, links.in_activity("learn", item.lesson.review.activity)
        return {"item": item, "what": _("A lesson"), "words": item.lesson.words, "source": source, "url": url}
    assert item.commitment is not None  # the database lets no third kind in
    source = item.commitment.activity
    url = links.in_activity("commitment", source, item.commitment.ref)
    what = _("A promise that was not kept")
    return {"item": item, "what": what, "words": item.commitment.words, "source": source, "url": url}
