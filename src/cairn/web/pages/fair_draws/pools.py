"""People collected elsewhere: looked at first, taken in by signs, taken away again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache

from cairn.exchange import draw_files
from cairn.selection import actions, may, queries
from cairn.web import asking, deeds, find, frame, links, uploads
from cairn.web.contents.fair_draws import words
from cairn.web.forms.fair_draws import CarriedForm, TableForm

if TYPE_CHECKING:
    from cairn.exchange.draw_files import Fault
    from cairn.selection.models import Draw


@never_cache
def pool(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """Who signed up, in numbers no cell of which is under five; and the form for people collected elsewhere."""
    found, person, at = find.fair_draw(request, programme, role), asking.signed_in(request), asking.now()
    may.lead(person, found.role).or_refuse()
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = TableForm(*sent, is_too_large=uploads.too_large(request, "table"))
    if form.is_valid() and (verdict := may.take_in_pool(person, found, at)):
        read = draw_files.people(form.cleaned_data["table"].read(), queries.lines(found))
        if not read.faults:
            return _looked_at(request, found, read)
        form.add_error("table", _("The file cannot be taken yet. Below stands which lines are wrong and why."))
        return _pool(request, found, form, read.faults)
    verdict = may.take_in_pool(person, found, at)
    if form.is_bound and form.is_valid() and not verdict:
        form.add_error(None, verdict.reason)
    return _pool(request, found, form, [])


@never_cache
def take_in_pool(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """What was looked at is taken in, in place of the people brought before."""
    found, person = find.fair_draw(request, programme, role), asking.signed_in(request)
    may.take_in_pool(person, found, asking.now()).or_refuse()
    form = CarriedForm(request.POST or None)
    if not form.is_valid():
        return redirect(links.in_programme("pool", found.role.programme, found.role.ref))
    read = draw_files.people(form.cleaned_data["looked_at"].encode(), queries.lines(found))
    if read.faults:
        return _pool(request, found, TableForm(), read.faults)
    number = deeds.done(form, actions.take_in_pool, found, by=person, at=asking.now(), people=read.people)
    if number is None:
        return _looked_at(request, found, read, form)
    taken = ngettext("%(n)d person is in the draw by a sign.", "%(n)d people are in the draw by signs.", number)
    messages.success(request, taken % {"n": number})
    return redirect(links.in_programme("pool", found.role.programme, found.role.ref))


@never_cache
def pool_csv(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """The people collected elsewhere, as they were brought. Nobody who answered here is in it."""
    found, person = find.fair_draw(request, programme, role), asking.signed_in(request)
    may.lead(person, found.role).or_refuse()
    headers = {"Content-Disposition": 'attachment; filename="people.csv"'}
    text = draw_files.people_as_file(queries.outsiders(found), queries.lines(found))
    return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=headers)


def _pool(request: HttpRequest, draw: Draw, form: TableForm, faults: list[Fault]) -> HttpResponse:
    counted = queries.counted(draw)
    numbers = {(one.line.feature, one.line.value): words.few_or(one.number) for one in counted}
    context = {
        **frame.around_place(request, draw.role.activity or draw.role.programme, "roles"), "draw": draw,
        "role": draw.role, "form": form, "faults": faults[:draw_files.MOST_PROBLEMS],
        "heads": words.quota_heads(counted=True), "rows": words.quota_rows([x.line for x in counted], numbers),
        "people": words.people(queries.number_signed_up(draw)), "outside": queries.outsiders(draw).count(),
        "may_take": may.take_in_pool(asking.person(request), draw, asking.now()),
    }  # fmt: skip
    return render(request, "pages/selection/pool.html", context)


def _looked_at(
    request: HttpRequest, draw: Draw, read: draw_files.People, form: CarriedForm | None = None
) -> HttpResponse:
    lines = queries.lines(draw)
    carried = form or CarriedForm(initial={"looked_at": draw_files.written_people(read.people, lines)})
    context = {
        **frame.around_place(request, draw.role.activity or draw.role.programme, "roles"), "draw": draw,
        "role": draw.role, "form": carried, "number": len(read.people), "left_out": read.left_out,
        "before": queries.outsiders(draw).count(),
    }  # fmt: skip
    return render(request, "pages/selection/take_in.html", context)
