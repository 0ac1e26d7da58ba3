"""The public page of a fair draw, everybody's own page in it, the tickets as a file, how far the solver is."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from cairn.selection import may, queries
from cairn.selection.lines import by_question, fits
from cairn.web import asking, find, frame, links
from cairn.web.contents.fair_draws import shown, words


@never_cache
def fair_draw(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """How places are drawn: quotas, who agreed, seals and numbers, and how to repeat it."""
    found, person, at = find.fair_draw(request, programme, role), asking.person(request), asking.now()
    place = found.role.activity or found.role.programme
    context = {**frame.around_place(request, place, "roles"), **shown.everything(found, person, at=at)}
    return render(request, "pages/selection/fair_draw.html", context)


@never_cache
def my_draw(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """What is mine in this draw, for me alone: my answers, my chance, whether I was drawn, what I said."""
    found, person, at = find.fair_draw(request, programme, role), asking.signed_in(request), asking.now()
    mine, place = queries.sign_up_of(person, found), queries.place_asked(person, found)
    around = found.role.activity or found.role.programme
    lines = queries.lines(found)
    context = {
        **frame.around_place(request, around, "roles"), "draw": found, "role": found.role, "mine": mine,
        "answers": [(name, mine.answers.get(name, "")) for name in by_question(lines)] if mine else [],
        "is_out": bool(mine and not fits(mine.answers, lines)),
        "chances": [(one, words.my_chance(one)) for one in queries.chances_of(person, found)],
        "asked": place, "due_on": queries.answer_due_on(place) if place else None,
        "may_accept": may.accept_place(person, found), "may_answer": may.answer_questions(person, found, at),
        "may_sign_up": may.sign_up(person, found, at), "closed": queries.is_closed(found, at=at),
    }  # fmt: skip
    return render(request, "pages/selection/my_draw.html", context)


def tickets_file(request: HttpRequest, programme: str, role: str, number: int) -> HttpResponse:
    """The tickets as they were sealed, to keep: a line for each, with its number and its signs."""
    found = find.fair_draw(request, programme, role)
    lot = find.one(queries.lot(found, number))
    find.one(lot.announced_at)
    headers = {"Content-Disposition": 'attachment; filename="tickets.txt"'}
    return HttpResponse(lot.tickets.encode(), content_type="text/plain; charset=utf-8", headers=headers)


@never_cache
def draw_coming(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """How far the solver is: a part of the page that asks again by itself, or the page for whoever opens it."""
    found, person, at = find.fair_draw(request, programme, role), asking.signed_in(request), asking.now()
    if not queries.belongs(person, found):
        may.lead(person, found.role).or_refuse()
    address = links.in_programme("fair_draw", found.role.programme, found.role.ref)
    if not getattr(request, "htmx", False):
        return redirect(address)
    run = queries.latest_run(found)
    context = {
        "programme": found.role.programme, "role": found.role, "asked_again": True, "address": address,
        "run": words.run(run, at=at) if run else None,
    }  # fmt: skip
    return render(request, "pages/selection/coming.html", context)
