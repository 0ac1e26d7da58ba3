"""Quotas: propose them by hand or from a file, agree to them, take them away as a file."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.exchange import draw_files
from cairn.roles import queries as roles
from cairn.selection import actions, may, queries
from cairn.web import asking, deeds, find, frame, links, uploads
from cairn.web.contents.fair_draws import words
from cairn.web.forms.fair_draws import EXAMPLE, QuotasForm, TableForm, typed

if TYPE_CHECKING:
    from cairn.roles.models import RoleOffer
    from cairn.selection.lines import Line

KEPT_FOR = timedelta(days=60)  # after the role begins, to replace somebody in its first weeks


@never_cache
def propose_quotas(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """The questions and quotas in plain lines; with those of now, to change them."""
    found, person, at = _role(request, programme, role), asking.signed_in(request), asking.now()
    may.propose_quotas(person, found, at).or_refuse()
    form = QuotasForm(request.POST or None, places=found.places, initial=_initial(found))
    if form.is_valid() and deeds.done(form, actions.propose_quotas, found, by=person, at=at, **form.deed):
        messages.success(request, _("Proposed. A citizen and a member of staff can agree to it now."))
        return redirect(links.in_programme("fair_draw", found.programme, found.ref))
    return _asked(request, found, form)


@never_cache
def import_quotas(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """A file of quotas: looked at first, and shown in the form that proposes them."""
    found, person = _role(request, programme, role), asking.signed_in(request)
    may.propose_quotas(person, found, asking.now()).or_refuse()
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form, faults = TableForm(*sent, is_too_large=uploads.too_large(request, "table")), []
    if form.is_valid():
        read = draw_files.quotas(form.cleaned_data["table"].read())
        if not read.faults:
            messages.info(request, _("Nothing is proposed yet. Look at what the file holds, then propose it."))
            return _asked(request, found, QuotasForm(places=found.places, initial=_initial(found, read.lines)))
        faults = read.faults
        form.add_error("table", _("The file cannot be taken yet. Below stands which lines are wrong and why."))
    context = {
        **frame.around_place(request, found.activity or found.programme, "roles"), "form": form, "role": found,
        "faults": faults[:draw_files.MOST_PROBLEMS], "title": _("Quotas from a file"),
        "button": _("Look at it"), "is_quotas": True,
    }  # fmt: skip
    return render(request, "pages/selection/table.html", context)


@never_cache
def agree_to_quotas(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """What one agrees to, once more in full, and one button. What stood there is what was agreed."""
    found, person, at = find.fair_draw(request, programme, role), asking.signed_in(request), asking.now()
    address = links.in_programme("fair_draw", found.role.programme, found.role.ref)
    if request.method == "POST":
        read = request.POST.get("edition", "")
        edition = int(read) if read.isascii() and read.isdigit() and len(read) < 6 else 0
        actions.agree_to_quotas(found, by=person, at=at, edition=edition)
        messages.success(request, _("You agreed for your side. If the quotas change, you are asked again."))
        return redirect(address)
    may.agree_to_quotas(person, found, at).or_refuse()
    run = queries.last_run(found, queries.WANTS_CHANCES)
    context = {
        **frame.around_place(request, found.role.activity or found.role.programme, "roles"),
        "draw": found, "role": found.role, "heads": words.quota_heads(counted=False), "back": address,
        "rows": words.quota_rows(queries.lines(found)), "chances": words.run(run, at=at) if run else None,
        "is_older": bool(run and run.edition != found.edition),
    }  # fmt: skip
    return render(request, "pages/selection/agree.html", context)


def quotas_csv(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """The quotas as the programs of the field read them."""
    found = find.fair_draw(request, programme, role)
    headers = {"Content-Disposition": 'attachment; filename="features.csv"'}
    text = draw_files.quotas_as_file(queries.lines(found))
    return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=headers)


def _role(request: HttpRequest, programme: str, role: str) -> RoleOffer:
    find.programme(request, programme)
    return find.one(roles.role(programme, role, asking.person(request)))


def _asked(request: HttpRequest, role: RoleOffer, form: QuotasForm) -> HttpResponse:
    context = {
        **frame.around_place(request, role.activity or role.programme, "roles"), "form": form, "role": role,
        "example": EXAMPLE, "back": _back(role),
    }  # fmt: skip
    return render(request, "pages/selection/propose.html", context)


def _back(role: RoleOffer) -> str:
    name = "fair_draw" if queries.draw_of(role) else "role"
    return links.in_programme(name, role.programme, role.ref)


def _initial(role: RoleOffer, lines: list[Line] | None = None) -> dict[str, Any]:
    draw = queries.draw_of(role)
    listed = lines if lines is not None else queries.lines(draw) if draw else []
    until = draw.answers_until if draw else role.starts_on + KEPT_FOR
    return {"quotas": typed(listed), "days_to_answer": draw.days_to_answer if draw else 10, "answers_until": until}
