"""The opinion map with everything it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.background import opinion_maps
from cairn.exchange.exporters import polis
from cairn.explore import map_reading, may, queries
from cairn.mountain import may as mountain_may
from cairn.mountain import queries as mountain
from cairn.people.sides import Side
from cairn.web import asking, find, frame, links

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

A_PAGE = 20


def opinion_map(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The map with everything it rests on: groups, common ground, differences, sides, totals."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    drawn = queries.opinion_map_of(found, person, on=asking.today())
    totals = Paginator(drawn.totals if drawn else (), A_PAGE).get_page(request.GET.get("page"))
    context = {
        **frame.around(request, found, "opinion_map"),
        "map": drawn,
        "totals": totals,
        **tables(drawn, totals.object_list),
        "may_draw": may.ask_for_map(person, found),
        **_named_groups(drawn, found, person),
        "may_download": may.download_answers(person, found),
        "missing": mountain.missing_groups([found]),
        "may_name_missing": mountain_may.name_missing(person, found),
        "coming": queries.map_coming(found, at=asking.now()),
        "newer": queries.reactions_since(drawn.reading) if drawn else queries.number_of_reactions(found),
    }
    return render(request, "pages/explore/opinion_map.html", context)


def download_answers(request: HttpRequest, programme: str, activity: str, variant: str) -> HttpResponse:
    """The statements and the answers of numbered people, as Polis exports them."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    wanted = find.one(polis.VARIANTS.get(variant))
    may.download_answers(person, found).or_refuse()
    response = HttpResponse(polis.export(found, wanted, on=asking.today()), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{found.slug}-{wanted.name}.zip"'
    return response


def draw_map(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Ask for a new map. Anybody who is signed in may: it changes nothing that was said."""
    found = find.activity(request, programme, activity)
    person = asking.signed_in(request)
    if request.method == "POST":
        may.ask_for_map(person, found).or_refuse()
        opinion_maps.draw_soon(found, at=asking.now())
        messages.success(request, _("A new map with every answer so far is on its way. You do not have to wait here."))
    return redirect(links.in_activity("opinion_map", found))


@never_cache
def map_coming(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """How far the next map is: a part of the page that asks again by itself, or a page for whoever opens it."""
    found = find.activity(request, programme, activity)
    if not getattr(request, "htmx", False):
        return redirect(links.in_activity("opinion_map", found))
    context = {
        "programme": found.programme, "activity": found, "asked_again": True,
        "coming": queries.map_coming(found, at=asking.now()),
    }  # fmt: skip
    return render(request, "pages/explore/map_coming.html", context)


def tables(drawn: map_reading.Map | None, totals: Iterable[map_reading.Counted]) -> dict[str, Any]:
    """The figures as rows: every statement counted, and the sides next to each other."""
    sides = drawn.sides if drawn else ()
    return {
        "totals_heads": (_("Statement"), _("Agree"), _("Disagree"), _("Pass")),
        "totals_rows": [(one.statement.words, *_figures(one)) for one in totals],
        "side_heads": (_("Statement"), *(f"{capfirst(Side(name).label)} ({people})" for name, people in sides)),
        "side_rows": [
            (row.statement.words, *(_in_words(one) for one in row.sides))
            for row in (drawn.side_by_side if drawn else ())
        ],
    }


def _figures(counted: map_reading.Counted) -> tuple[int | str, ...]:
    """Agree, disagree, pass; below five people that they are too few."""
    if not counted.is_shown:
        return _("too few to show"), "", ""
    return counted.agree, counted.disagree, counted.passed


def _named_groups(drawn: map_reading.Map | None, found: Activity, person: Person | None) -> dict[str, Any]:
    """Each group with its name, those proposed for it, and whether there is room for one more."""
    if drawn is None or not drawn.groups:
        return {}
    names = queries.names_at(found, [group.name for group in drawn.groups], person, on=asking.today())
    rows = [(group, one, may.propose_beside(one)) for group, one in zip(drawn.groups, names, strict=True)]
    return {"named_groups": rows, "may_name_groups": may.name_groups(person, found)}


def _in_words(counted: map_reading.Counted | None) -> str:
    if counted is None:
        return _("too few to show")
    return _("%(agree)d agree, %(disagree)d disagree, %(passed)d pass") % {
        "agree": counted.agree, "disagree": counted.disagree, "passed": counted.passed,
    }  # fmt: skip
